/** Searches the open postings: hits in order, exact counts of every facet, and what stands in the way when little matches. */
import type { estypes } from '@elastic/elasticsearch';
import { z } from 'zod';
import type { Closings } from '../outbox/closings.ts';
import { type Elasticsearch, isOutage, OUTAGE_STATUSES } from '../platform/elasticsearch.ts';
import { DomainError } from '../postings/errors.ts';
import { type SearchAnswer, searchAnswer } from '../search/answer.ts';
import {
  paramsOfBody,
  parseSearch,
  SEARCH_LIMITS,
  type SearchQuery,
  searchParameters,
  toSearchParams,
} from '../search/query.ts';
import { type Body, searchRequest } from '../search/request.ts';
import { readNearby } from '../search/rescue/nearby.ts';
import {
  bestOf,
  type Further,
  type FurtherAnswers,
  firstQuestions,
  furtherQuestions,
} from '../search/rescue/questions.ts';
import type { Question } from '../search/rescue/rewording.ts';
import type { Spelling } from '../search/rescue/spelling.ts';
import { type Found, type LastingAnswer, searchAnswerOf } from '../search/response.ts';
import type { Lexicon } from '../vocabulary/lexicon/lexicon.ts';
import {
  type AnswerCache,
  type Computed,
  type PreparedAnswer,
  prepareAnswer,
  readPrepared,
} from './answers/answer-cache.ts';
import { type Freshness, query } from './query.ts';

/** What searches read from. */
export type Reading = {
  es: Elasticsearch;
  index: string;
  now: Date;
  freshness: () => Promise<Freshness>;
  closings: () => Promise<Closings>;
  /** What words mean at the moment; absent: what the lists say. */
  lexicon?: () => Lexicon;
  /** The words that open listings are named by; absent: no spelling is corrected. */
  spelling?: () => Spelling;
  /** Absent: every answer is made anew. */
  answers?: AnswerCache | null;
};

/** More than Elasticsearch's own `timeout` of a search, so that its answer comes first. */
const CLIENT_TIMEOUT_MS = 6_000;

/** @throws DomainError `search-unavailable` when Elasticsearch does not answer, or not in full, and no stale answer is kept. */
export async function searchPostings(reading: Reading, query: SearchQuery): Promise<SearchAnswer> {
  return readPrepared<SearchAnswer>(await prepareSearch(reading, query));
}

/** The same answer in the bytes that are sent. @throws as `searchPostings`. */
export function prepareSearch(reading: Reading & { isWarming?: boolean }, query: SearchQuery): Promise<PreparedAnswer> {
  const lexicon = reading.lexicon?.();
  const asking = { ...reading, meanings: lexicon?.version ?? '' };
  return prepareAnswer(asking, keyOf(query), (closings) => ask(reading, query, closings, lexicon));
}

/** Before a search's parameters in their canonical spelling: its key among the kept answers. */
export const SEARCH_KEY = 'search?';

/** Whether others are likely to ask the same: the first pages of short searches. */
export function isCommon(key: string): boolean {
  return key.startsWith(SEARCH_KEY) && key.length <= 200 && !/[?&](?:cursor|exclude)=/.test(key);
}

const keys = new WeakMap<SearchQuery, string>();

function keyOf(query: SearchQuery): string {
  const known = keys.get(query);
  if (known !== undefined) return known;
  const key = SEARCH_KEY + toSearchParams(query);
  keys.set(query, key);
  return key;
}

async function ask(
  reading: Reading,
  query: SearchQuery,
  closings: Closings,
  lexicon: Lexicon | undefined,
): Promise<Computed> {
  const closed = [...(closings.all?.keys() ?? [])];
  const first = firstQuestions(query, lexicon, reading.spelling?.());
  const answers = await answersTo(reading, query, closed, first);
  const further = furtherQuestions({ query, now: reading.now, closed, lexicon }, first, answers);
  const lasting = bestOf(first, answers, await furtherAnswers(reading, query, closed, further));
  return closings.all === null ? withoutClosed(lasting, closings) : { lasting, exact: true };
}

/** A second round trip, only where next to nothing matches. */
async function furtherAnswers(
  reading: Reading,
  query: SearchQuery,
  closed: readonly string[],
  { looser, elsewhere }: Further,
): Promise<FurtherAnswers> {
  if (looser === null && elsewhere === null) return { looser: null, nearby: [] };
  const [answers, found] = await Promise.all([
    looser === null ? [] : answersTo(reading, query, closed, [looser]),
    elsewhere === null ? [] : multiSearch(reading, [elsewhere.body]),
  ]);
  const [foundElsewhere] = found;
  return {
    looser: answers[0] ?? null,
    nearby: elsewhere === null || foundElsewhere === undefined ? [] : readNearby(elsewhere, foundElsewhere),
  };
}

/** The answers to several readings of one search, in one round trip. */
async function answersTo(
  reading: Reading,
  query: SearchQuery,
  closed: readonly string[],
  questions: readonly Question[],
): Promise<LastingAnswer[]> {
  const requests = questions.map(({ words }) => searchRequest(query, reading.now, closed, words));
  const bodies = requests.map(({ hits, counts, rescues }) => [
    hits,
    ...(counts === null ? [] : [counts]),
    ...rescues.map(({ body }) => body),
  ]);
  const found = (await multiSearch(reading, bodies.flat())).values();
  const next = (): Found => {
    const { value } = found.next();
    if (value === undefined) throw new Error('a multi-search with fewer answers than searches');
    return value;
  };
  return requests.map(({ counts, rescues }, position) => {
    const { words, as } = questions[position] ?? { words: null, as: null };
    const parts = {
      hits: next(),
      counts: counts === null ? null : next(),
      rescues: rescues.map(({ drop }) => ({ drop, found: next() })),
    };
    return searchAnswerOf(query, reading.now, parts, words, as);
  });
}

/** With more closings than a search can leave out, its hits are right and its counts are not: they say so. */
async function withoutClosed(lasting: LastingAnswer, closings: Closings): Promise<Computed> {
  const gone = await closings.among(lasting.hits.map((hit) => hit.id));
  return { lasting: { ...lasting, hits: lasting.hits.filter((hit) => !gone.has(hit.id)) }, exact: false };
}

/** One round trip for several searches. Answers of the request cache, hits among them, end with each refresh of the index. */
export async function multiSearch(
  { es, index }: Pick<Reading, 'es' | 'index'>,
  bodies: readonly Body[],
): Promise<Found[]> {
  const searches = bodies.flatMap((body): estypes.MsearchRequestItem[] => [{ request_cache: true }, body]);
  try {
    const { responses } = await es.msearch({ index, searches }, { requestTimeout: CLIENT_TIMEOUT_MS });
    return responses.map(complete);
  } catch (cause) {
    throw outageOf(cause);
  }
}

/** `search-unavailable` where Elasticsearch is away; any other error as it is. */
export function outageOf(error: unknown): unknown {
  return isOutage(error) ? unavailable(error) : error;
}

/** Whether the error is what `outageOf` makes of an outage. */
export function isSearchAway(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'search-unavailable';
}

function complete(response: estypes.MsearchResponseItem): Found {
  if ('error' in response) {
    const cause = new Error(`${response.error.type}: ${response.error.reason ?? ''}`);
    if (OUTAGE_STATUSES.includes(response.status)) throw unavailable(cause);
    throw cause;
  }
  if (response.timed_out || response._shards.failed > 0)
    throw unavailable(new Error('a search timed out or lost a shard'));
  // The client's types know every kind of aggregate; ours are the four that facets ask for.
  return response as Found;
}

function unavailable(cause: unknown): DomainError {
  return new DomainError('search-unavailable', 'The search does not answer at the moment.', { cause });
}

/** The parameters of an address or a JSON body as a search, with every fault of them. */
function searchInput(excludeAtMost: number) {
  const properties = Object.fromEntries(searchParameters.map(({ name, schema }) => [name, schema]));
  return z
    .record(z.string(), z.unknown())
    .meta({ properties, additionalProperties: false })
    .transform((given, context): SearchQuery => {
      const { params, faults: misshapen } = paramsOfBody(given);
      const { query, faults } = parseSearch(params, { excludeAtMost });
      for (const { pointer, detail, expected, suggestion } of [...misshapen, ...faults]) {
        context.addIssue({ code: 'custom', message: detail, params: { pointer, expected, suggestion } });
      }
      return query;
    });
}

const shared = {
  name: 'searchPostings',
  permission: 'public',
  params: z.object({}),
  output: searchAnswer,
} as const;

export const searchByAddress = query({
  ...shared,
  summary: 'Search the open listings, with facets, exact counts and cursors.',
  query: searchInput(SEARCH_LIMITS.excludeInAddress),
  parameters: searchParameters,
  handle: (context, input) => searchPostings(context, input.query),
  prepare: (context, input) => prepareSearch(context, input.query),
});

export const searchByBody = query({
  ...shared,
  summary: 'The same search with the same names in a JSON body, which has room for more ids to leave out.',
  query: searchInput(SEARCH_LIMITS.excludeInBody),
  handle: (context, input) => searchPostings(context, input.query),
  prepare: (context, input) => prepareSearch(context, input.query),
});
