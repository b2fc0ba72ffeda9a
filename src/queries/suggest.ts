/** What to search for, as one types: titles, skills, companies and places with open postings, and how many each has. */
import { z } from 'zod';
import type { Closings } from '../outbox/closings.ts';
import type { Body } from '../search/request.ts';
import {
  ranked,
  readSuggestions,
  type SuggestAnswer,
  type Suggestion,
  suggestAnswer,
} from '../search/suggest/suggest-answer.ts';
import {
  parseSuggest,
  type SuggestionKind,
  type SuggestQuery,
  suggestParameters,
} from '../search/suggest/suggest-query.ts';
import { type Asked, nearlyBody, suggestBody } from '../search/suggest/suggest-request.ts';
import { type Computed, type PreparedAnswer, prepareAnswer, readPrepared } from './answers/answer-cache.ts';
import { query } from './query.ts';
import { multiSearch, type Reading } from './search-postings.ts';

/** With fewer than these that begin as typed, what is spelled nearly so is asked for, too. */
const ENOUGH = 3;
/** Too little to tell what was meant otherwise. */
const TYPED_AT_LEAST = 4;

/** @throws DomainError `search-unavailable`, where no stale answer is kept. */
export async function suggest(reading: Reading, query: SuggestQuery): Promise<SuggestAnswer> {
  return readPrepared<SuggestAnswer>(await prepareSuggest(reading, query));
}

/** The same answer in the bytes that are sent. @throws as `suggest`. */
function prepareSuggest(reading: Reading, query: SuggestQuery): Promise<PreparedAnswer> {
  const { text, kinds, limit } = query;
  const key = `suggest?${new URLSearchParams({ q: text, kind: kinds.join(), limit: String(limit) })}`;
  return prepareAnswer(reading, key, (closings) => ask(reading, query, closings));
}

async function ask(reading: Reading, query: SuggestQuery, closings: Closings): Promise<Computed> {
  const asked: Asked = { query, now: reading.now, closed: [...(closings.all?.keys() ?? [])] };
  const found = await readKinds(reading, asked, false);
  const isShort = found.length < Math.min(ENOUGH, query.limit) && [...query.text].length >= TYPED_AT_LEAST;
  const near = isShort ? await readKinds(reading, asked, true) : [];
  const known = new Set(found.map(keyOf));
  const suggestions = [...found, ...near.filter((one) => !known.has(keyOf(one)))];
  return { lasting: { suggestions: ranked(suggestions, query) }, exact: closings.all !== null };
}

async function readKinds(reading: Reading, asked: Asked, nearly: boolean): Promise<Suggestion[]> {
  const bodies = asked.query.kinds.flatMap((kind): { kind: SuggestionKind; body: Body }[] => {
    const body = nearly ? nearlyBody(kind, asked) : suggestBody(kind, asked);
    return body === null ? [] : [{ kind, body }];
  });
  if (bodies.length === 0) return [];
  const answers = await multiSearch(
    reading,
    bodies.map(({ body }) => body),
  );
  return bodies.flatMap(({ kind }, at) => {
    const found = answers[at];
    return found === undefined ? [] : readSuggestions(kind, asked.query.text, found, nearly);
  });
}

function keyOf({ kind, value }: Suggestion): string {
  return `${kind} ${value}`;
}

const input = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .meta({ additionalProperties: false })
  .transform((given, context): SuggestQuery => {
    const { query, faults } = parseSuggest(given);
    for (const { pointer, detail, expected, suggestion } of faults) {
      context.addIssue({ code: 'custom', message: detail, params: { pointer, expected, suggestion } });
    }
    return query;
  });

export const suggestQuery = query({
  name: 'suggest',
  summary: 'Titles, skills, companies and places with open listings, for what has been typed so far.',
  permission: 'public',
  params: z.object({}),
  query: input,
  parameters: suggestParameters,
  output: suggestAnswer,
  handle: (context, input) => suggest(context, input.query),
  prepare: (context, input) => prepareSuggest(context, input.query),
});
