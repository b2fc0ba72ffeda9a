/** A search as a value: read from an address with all its faults at once, and written back in its one canonical spelling. */
import { createHash } from 'node:crypto';
import type { Fault } from '../postings/errors.ts';
import { nearest } from '../vocabulary/nearest.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { COUNTED, EVERY_FACET, type FacetName, type Selections } from './facets.ts';
import type { Selection } from './kinds/kind.ts';
import { foldLabel } from './labels.ts';
import {
  isPostingId,
  listParameter,
  type OpenApiParameter,
  oneParameter,
  type ParameterReader,
  type Params,
  quoted,
  readFlag,
  readParameters,
  readWhole,
} from './parameters.ts';
import { SORTS, type Sort } from './sorts.ts';

/** Every limit of a search. */
export const SEARCH_LIMITS = {
  /** Characters, not UTF-16 units. */
  q: 255,
  limit: 100,
  facetSize: 100,
  facetQuery: 100,
  excludeInAddress: 100,
  excludeInBody: 1_000,
} as const;

export const DEFAULT_LIMIT = 20;
export const DEFAULT_FACET_SIZE = 10;

export type SearchQuery = {
  /** As typed, single spaces between the words; null: any. */
  q: string | null;
  selections: Selections;
  /** Ids that the caller has seen. */
  exclude: string[];
  /** The facets to count. */
  facets: FacetName[];
  facetSize: number;
  facetQuery: { facet: FacetName; prefix: string } | null;
  sort: Sort;
  limit: number;
  cursor: Cursor | null;
  explain: boolean;
  /** Whether words may mean a place, a skill and the like; else they are but words. */
  understand: boolean;
  /** Whether words are searched for as they are typed and all of them are needed, however little matches. */
  strict: boolean;
};

const FACETS_NONE = 'none';

/** Every parameter, for the OpenAPI document and for telling unknown names. */
export const searchParameters: readonly OpenApiParameter[] = [
  oneParameter(
    'q',
    'Words that must all be there, in title, skills, company or text, by this or another name of the same work. `"a phrase"` (just so), `-without`, `-"a phrase"`, `begin*`.',
    { type: 'string', maxLength: SEARCH_LIMITS.q },
  ),
  ...EVERY_FACET.flatMap((facet) => facet.parameters),
  listParameter(
    'exclude',
    'Ids of postings to leave out.',
    { type: 'string', format: 'uuid' },
    SEARCH_LIMITS.excludeInAddress,
  ),
  listParameter(
    'facets',
    `The facets to count, or \`${FACETS_NONE}\`. Default: all.`,
    {
      type: 'string',
      enum: [...COUNTED, FACETS_NONE],
    },
    COUNTED.length,
  ),
  oneParameter('facetSize', `How many values of each facet. Default ${DEFAULT_FACET_SIZE}.`, {
    type: 'integer',
    minimum: 1,
    maximum: SEARCH_LIMITS.facetSize,
    default: DEFAULT_FACET_SIZE,
  }),
  oneParameter('facetQuery', 'Only values of one facet whose label begins so: `company:acm`.', {
    type: 'string',
    pattern: `^(${COUNTED.join('|')}):`,
  }),
  oneParameter('sort', 'Default: relevance with `q`, else newest. `distance` needs `near`.', {
    type: 'string',
    enum: [...SORTS],
  }),
  oneParameter('limit', `Postings on a page. Default ${DEFAULT_LIMIT}.`, {
    type: 'integer',
    minimum: 1,
    maximum: SEARCH_LIMITS.limit,
    default: DEFAULT_LIMIT,
  }),
  oneParameter('cursor', 'The `next` of the page before; everything else as there.', { type: 'string' }),
  oneParameter('explain', 'Adds to each hit why it matched.', { type: 'boolean', default: false }),
  oneParameter(
    'understand',
    'Whether words of `q` that name a place, a skill, a company, an employment type or a way of working are taken to mean it; the answer says which in `query.understood`. False: words are but words.',
    { type: 'boolean', default: true },
  ),
  oneParameter(
    'strict',
    'True: words are searched for as they are spelled, and all of them are needed, however little matches. Else, where nothing or next to nothing does, the spelling is corrected or some of the words are enough; the answer says so in `query`.',
    { type: 'boolean', default: false },
  ),
];

const NAMES: ReadonlySet<string> = new Set(searchParameters.map(({ name }) => name));

export type ParseOptions = {
  /** A page's address may carry anything (`utm_source`); an API's may not. */
  unknownNames?: 'refuse' | 'ignore';
  excludeAtMost?: number;
};

/**
 * The search that the parameters ask for, with what is wrong with them. The query leaves out what has a fault, so that a page can go
 * on with it; an API refuses.
 * @throws DomainError `cursor-expired`.
 */
export function parseSearch(params: Params, options: ParseOptions = {}): { query: SearchQuery; faults: Fault[] } {
  const faults: Fault[] = [];
  const reader = readParameters(params, faults);
  if (options.unknownNames !== 'ignore') refuseUnknown(params, reader);

  const selections = readSelections(reader);
  const q = readText(reader);
  const query: SearchQuery = {
    q,
    selections,
    exclude: readExclude(reader, options.excludeAtMost ?? SEARCH_LIMITS.excludeInAddress),
    facets: readFacets(reader),
    facetSize: readWhole(reader, 'facetSize', 1, SEARCH_LIMITS.facetSize) ?? DEFAULT_FACET_SIZE,
    facetQuery: readFacetQuery(reader),
    sort: readSort(reader, q, selections),
    limit: readWhole(reader, 'limit', 1, SEARCH_LIMITS.limit) ?? DEFAULT_LIMIT,
    cursor: null,
    explain: readFlag(reader, 'explain') ?? false,
    understand: readFlag(reader, 'understand') ?? true,
    strict: (readFlag(reader, 'strict') ?? false) && q !== null,
  };
  return { query: { ...query, cursor: readCursor(reader, query.sort, searchKey(query)) }, faults };
}

/**
 * The parameters of a JSON body: the same names, with numbers, booleans and arrays as such.
 * @returns a fault for each value that is none of these.
 */
export function paramsOfBody(body: Readonly<Record<string, unknown>>): { params: Params; faults: Fault[] } {
  const faults: Fault[] = [];
  const text = (value: unknown): string | null =>
    typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) ? String(value) : null;
  const entries = Object.entries(body).flatMap(([name, value]): [string, string[]][] => {
    if (value === null) return [];
    const texts = (Array.isArray(value) ? value : [value]).map(text);
    if (texts.every((one) => one !== null)) return [[name, texts]];
    const expected = 'a text, a number, true, false, or an array of them';
    faults.push({ pointer: name, detail: `${name} is neither a value nor a list of values`, expected });
    return [];
  });
  return { params: Object.fromEntries(entries), faults };
}

/** The canonical address of a search, with some of it changed: defaults left out, one order, one spelling. */
export function toSearchParams(query: SearchQuery, change: Partial<SearchQuery> = {}): URLSearchParams {
  const changed = { ...query, ...change };
  const params = new URLSearchParams();
  const add = (name: string, value: string | number | null) => {
    if (value !== null) params.append(name, String(value));
  };
  add('q', changed.q);
  for (const [name, value] of EVERY_FACET.flatMap((facet) => {
    const selection = changed.selections[facet.name as FacetName];
    return selection === undefined ? [] : facet.write(selection);
  })) {
    add(name, value);
  }
  for (const id of changed.exclude) add('exclude', id);
  if (changed.facets.length === 0) add('facets', FACETS_NONE);
  else if (changed.facets.length < COUNTED.length) for (const facet of changed.facets) add('facets', facet);
  if (changed.facetSize !== DEFAULT_FACET_SIZE) add('facetSize', changed.facetSize);
  if (changed.facetQuery !== null) add('facetQuery', `${changed.facetQuery.facet}:${changed.facetQuery.prefix}`);
  if (changed.sort !== defaultSort(changed.q)) add('sort', changed.sort);
  if (changed.limit !== DEFAULT_LIMIT) add('limit', changed.limit);
  if (changed.cursor !== null) add('cursor', writeCursor(changed.cursor));
  if (changed.explain) add('explain', 'true');
  if (!changed.understand && changed.q !== null) add('understand', 'false');
  if (changed.strict && changed.q !== null) add('strict', 'true');
  return params;
}

/** The same for the same matches in the same order, whatever is shown of them: what cursors are bound to. */
export function searchKey(query: SearchQuery): string {
  const shown = { facets: [], facetSize: DEFAULT_FACET_SIZE, facetQuery: null, limit: DEFAULT_LIMIT, cursor: null };
  const address = toSearchParams(query, { ...shown, explain: false }).toString();
  return createHash('sha256').update(address).digest('base64url').slice(0, 16);
}

export function defaultSort(q: string | null): Sort {
  return q === null ? 'newest' : 'relevance';
}

function readSelections(reader: ParameterReader): Selections {
  const read = EVERY_FACET.map((facet): [string, Selection | null] => [facet.name, facet.read(reader)]);
  // What is under a facet's name was read by that facet, so it is of that facet's type.
  return Object.fromEntries(read.filter(([, selection]) => selection !== null)) as Selections;
}

function refuseUnknown(params: Params, reader: ParameterReader): void {
  for (const name of Object.keys(params)) {
    if (NAMES.has(name) || params[name] === undefined) continue;
    const suggestion = nearest(name, NAMES);
    reader.fault(name, `there is no parameter ${quoted(name)}`, { expected: 'a parameter of /docs', suggestion });
  }
}

function readText(reader: ParameterReader): string | null {
  const given =
    reader
      .one('q')
      ?.replace(/[\s\p{Cc}]+/gu, ' ')
      .trim() ?? '';
  const characters = [...given];
  if (characters.length <= SEARCH_LIMITS.q) return given === '' ? null : given;
  const expected = `at most ${SEARCH_LIMITS.q} characters`;
  reader.fault('q', `q has ${characters.length} characters`, { expected });
  return characters.slice(0, SEARCH_LIMITS.q).join('').trim();
}

function readExclude(reader: ParameterReader, atMost: number): string[] {
  const given = [...new Set(reader.list('exclude').map((id) => id.toLowerCase()))];
  const [wrong] = given.filter((id) => !isPostingId(id));
  if (wrong !== undefined) {
    reader.fault('exclude', `${quoted(wrong)} is not an id of a posting`, { expected: 'ids as hits have them' });
  }
  if (given.length > atMost) {
    reader.fault('exclude', `${given.length} ids are too many`, { expected: `at most ${atMost} ids` });
  }
  return given.filter(isPostingId).slice(0, atMost).sort();
}

function readFacets(reader: ParameterReader): FacetName[] {
  const given = reader.list('facets');
  if (given.length === 0) return [...COUNTED];
  for (const name of given) {
    if (name === FACETS_NONE || COUNTED.some((facet) => facet === name)) continue;
    reader.fault('facets', `${quoted(name)} is not a facet that is counted`, {
      expected: `some of ${COUNTED.join(', ')}, or ${FACETS_NONE}`,
      suggestion: nearest(name, [...COUNTED, FACETS_NONE]),
    });
  }
  return COUNTED.filter((facet) => given.includes(facet));
}

function readFacetQuery(reader: ParameterReader): SearchQuery['facetQuery'] {
  const given = reader.one('facetQuery');
  if (given === null) return null;
  const colon = given.indexOf(':');
  const name = colon < 0 ? given : given.slice(0, colon);
  const facet = COUNTED.find((counted) => counted === name);
  const prefix = foldLabel(given.slice(name.length + 1));
  const searchable =
    facet !== undefined &&
    EVERY_FACET.some((one) => one.name === facet && one.hints.control !== 'slider' && one.hints.control !== 'radio');
  if (!searchable) {
    reader.fault('facetQuery', `${quoted(name)} is not a facet that has values to look for`, {
      expected: 'a facet, a colon and the beginning of a label, such as company:acm',
      suggestion: nearest(name, COUNTED),
    });
    return null;
  }
  if (prefix.length > SEARCH_LIMITS.facetQuery) {
    reader.fault('facetQuery', 'the beginning of a label is too long', {
      expected: `at most ${SEARCH_LIMITS.facetQuery} characters`,
    });
    return null;
  }
  return prefix === '' ? null : { facet, prefix };
}

function readSort(reader: ParameterReader, q: string | null, selections: Selections): Sort {
  const given = reader.one('sort');
  if (given === null) return defaultSort(q);
  const sort = SORTS.find((known) => known === given);
  if (sort === undefined) {
    const expected = `one of ${SORTS.join(', ')}`;
    reader.fault('sort', `${quoted(given)} is not an order`, { expected, suggestion: nearest(given, SORTS) });
    return defaultSort(q);
  }
  if (sort === 'distance' && selections.near === undefined) {
    reader.fault('sort', 'an order by distance needs a place', { expected: 'near, such as near=Berlin' });
    return defaultSort(q);
  }
  // Without words every posting is as relevant as the next: the newest first, then.
  return sort === 'relevance' && q === null ? 'newest' : sort;
}
