/**
 * The one round trip of a search: hits, and beside them counts that need no hits, so that Elasticsearch can answer the counts from its
 * request cache. How a search is split is decided here alone.
 */
import type { estypes } from '@elastic/elasticsearch';
import type { Lexicon } from '../vocabulary/lexicon/lexicon.ts';
import { EVERY_FACET, type FacetName, type Selections } from './facets.ts';
import type { Aggregations, Asked, Clause, Facet, Selection } from './kinds/kind.ts';
import type { SearchQuery } from './query.ts';
import type { Rewording } from './rescue/rewording.ts';
import { sortKeys } from './sorts.ts';
import { markedClause, rankedClause, textClause } from './text-query.ts';
import { readWords, type SearchWords } from './understanding/read-words.ts';

export type Body = estypes.MsearchMultisearchBody;

/** The searches of a request by what they are for. */
export type SearchRequest = {
  hits: Body;
  /** Null when no facet is asked for. */
  counts: Body | null;
  /** What the counts do not tell anyway: the totals without one of the filters. */
  rescues: { drop: string; body: Body }[];
};

/** Elasticsearch gives up by itself, before the client does. */
export const TIMEOUT = '5s';

/** One piece of the text is enough to see why it matched. */
const HIGHLIGHT: estypes.SearchHighlight = {
  type: 'unified',
  encoder: 'html',
  pre_tags: ['<mark>'],
  post_tags: ['</mark>'],
  fields: {
    'text.title.*': { number_of_fragments: 0 },
    'text.body.*': { number_of_fragments: 1, fragment_size: 180 },
  },
};

/** The names of the counts' parts. */
export const EVERYTHING = 'everything';
export const without = (facet: string) => `without:${facet}`;
export const countOf = (facet: string, aggregation: string) => `${facet}:${aggregation}`;

/** A search with its words read. */
type ReadQuery = SearchQuery & { words: SearchWords | null };

/**
 * The words of a search as typed, or as it is shown instead.
 * @param lexicon what words mean at the moment; without it, what the lists say.
 */
export function wordsOf(query: SearchQuery, lexicon?: Lexicon, as: Rewording | null = null): SearchWords | null {
  const q = as?.q ?? query.q;
  return q === null ? null : { ...readWords(q, query.understand, lexicon), needed: as?.needed ?? null };
}

/**
 * @param closed ids of postings that the index may still show as open.
 * @param words what `wordsOf` gives, for callers that need it too.
 */
export function searchRequest(
  query: SearchQuery,
  now: Date,
  closed: readonly string[] = [],
  words: SearchWords | null = wordsOf(query),
): SearchRequest {
  const open = { ...query, exclude: [...query.exclude, ...closed], words };
  return openRequest(open, now);
}

function openRequest(query: ReadQuery, now: Date): SearchRequest {
  const counted = countedFacets(query);
  return {
    hits: hitsBody(query, now, counted.length === 0),
    counts: counted.length === 0 ? null : countsBody(query, now, counted),
    rescues: query.cursor === null ? rescueBodies(query, now, counted) : [],
  };
}

function hitsBody(query: ReadQuery, now: Date, isAlone: boolean): Body {
  const { words } = query;
  const isRanked = query.sort === 'relevance' && words !== null;
  const ranked = isRanked ? rankedClause(words, momentOf(query, now), query.explain) : null;
  const matching = words === null || isRanked ? null : textClause(words, query.explain);
  return {
    query: {
      bool: {
        ...(ranked === null ? {} : { must: [ranked] }),
        filter: [...stated(matching), ...baseClauses(query, now), ...clausesOf(query, now).map(({ clause }) => clause)],
      },
    },
    // One more than asked for tells whether there is a next page.
    size: query.limit + 1,
    sort: sortKeys(query.sort, query.selections.near),
    ...(query.cursor === null ? {} : { search_after: [...query.cursor.after] }),
    // The counts know the total; without it, Elasticsearch may stop at the best hits.
    track_total_hits: isAlone,
    ...(words === null ? {} : { highlight: { ...HIGHLIGHT, highlight_query: markedClause(words) } }),
    timeout: TIMEOUT,
  };
}

/**
 * What is common to all facets is the query. A facet's own selection must not narrow its own counts: so a facet with a selection is
 * counted under the clauses of the other such facets, and the facets without are counted together under all of them.
 */
function countsBody(query: ReadQuery, now: Date, counted: readonly Facet[]): Body {
  const chosen = chosenAmong(query, now, counted);
  const common = clausesOf(query, now).filter(({ facet }) => !chosen.some((one) => one.facet === facet));
  const groups = [
    {
      name: EVERYTHING,
      facets: counted.filter((facet) => !chosen.some((one) => one.facet === facet.name)),
      clauses: chosen,
    },
    ...chosen.map(({ facet }) => ({
      name: without(facet),
      facets: counted.filter((one) => one.name === facet),
      clauses: chosen.filter((one) => one.facet !== facet),
    })),
  ];
  const aggs: Aggregations = {};
  for (const { name, facets, clauses } of groups) {
    const counts = Object.assign({}, ...facets.map((facet) => countsOf(query, now, facet)));
    if (clauses.length === 0) Object.assign(aggs, counts);
    else aggs[name] = { filter: { bool: { filter: clauses.map(({ clause }) => clause) } }, aggs: counts };
  }
  return {
    query: {
      bool: { filter: [...wordClauses(query), ...baseClauses(query, now), ...common.map(({ clause }) => clause)] },
    },
    size: 0,
    track_total_hits: true,
    aggs,
    timeout: TIMEOUT,
  };
}

function countsOf(query: SearchQuery, now: Date, facet: Facet): Aggregations {
  const aggregations = facet.counting?.aggregations(askedOf(query, now, facet)) ?? {};
  return Object.fromEntries(Object.entries(aggregations).map(([name, one]) => [countOf(facet.name, name), one]));
}

/** A total for everything that a caller could take back, but for what `tallyRescues` reads from the counts. */
function rescueBodies(query: ReadQuery, now: Date, counted: readonly Facet[]): { drop: string; body: Body }[] {
  const chosen = chosenAmong(query, now, counted);
  const wider = EVERY_FACET.flatMap((facet) => {
    const selection = query.selections[facet.name as FacetName];
    const drops = selection === undefined ? [] : facet.drops(selection);
    const unknown = drops.filter(({ rest }) => rest !== null || !chosen.some((one) => one.facet === facet.name));
    return unknown.map(({ drop, rest }) => {
      const { [facet.name as FacetName]: _dropped, ...others } = query.selections;
      // What a facet leaves of its own selection is of that facet's type.
      const selections = rest === null ? others : ({ ...others, [facet.name]: rest } as Selections);
      return { drop, query: { ...query, selections } };
    });
  });
  if (query.q !== null) wider.unshift({ drop: 'q', query: { ...query, q: null, words: null } });
  return wider.map(({ drop, query }) => ({ drop, body: totalBody(query, now) }));
}

function totalBody(query: ReadQuery, now: Date): Body {
  const clauses = clausesOf(query, now).map(({ clause }) => clause);
  return {
    query: { bool: { filter: [...wordClauses(query), ...baseClauses(query, now), ...clauses] } },
    size: 0,
    track_total_hits: true,
    timeout: TIMEOUT,
  };
}

/** How many match, without any hit. @param closed as for `searchRequest`. */
export function countBody(query: SearchQuery, now: Date, closed: readonly string[], words: SearchWords | null): Body {
  return totalBody({ ...query, exclude: [...query.exclude, ...closed], words }, now);
}

export function countedFacets(query: SearchQuery): readonly Facet[] {
  return EVERY_FACET.filter((facet) => facet.counting !== null && query.facets.some((name) => name === facet.name));
}

/** The counted facets whose selection leaves something out. */
export function chosenAmong(
  query: SearchQuery,
  now: Date,
  counted: readonly Facet[],
): { facet: string; clause: Clause }[] {
  return clausesOf(query, now).filter((one) => counted.some((facet) => facet.name === one.facet));
}

export function askedOf(query: SearchQuery, now: Date, facet: Facet): Asked<Selection> {
  return {
    selection: query.selections[facet.name as FacetName] ?? null,
    size: query.facetSize,
    prefix: query.facetQuery?.facet === facet.name ? query.facetQuery.prefix : null,
    now: momentOf(query, now),
  };
}

/** The minute that «the last day» and freshness refer to: that of the first page. */
export function momentOf(query: SearchQuery, now: Date): Date {
  return query.cursor === null ? minuteOf(now) : new Date(query.cursor.at);
}

function clausesOf(query: SearchQuery, now: Date): { facet: string; clause: Clause }[] {
  return EVERY_FACET.flatMap((facet) => {
    const selection = query.selections[facet.name as FacetName];
    const clause = selection === undefined ? null : facet.filter(selection, momentOf(query, now));
    return clause === null ? [] : [{ facet: facet.name, clause }];
  });
}

function wordClauses({ words }: ReadQuery): Clause[] {
  return words === null ? [] : stated(textClause(words));
}

/**
 * Open now, whatever page this is, and none of the given ids: a posting's end is a whole minute, so that comparing with this minute's
 * beginning is exact.
 */
export function openClauses(now: Date, closed: readonly string[] = []): Clause[] {
  const minute = minuteOf(now).getTime();
  const gone = closed.length === 0 ? [] : [{ bool: { must_not: [{ terms: { id: [...closed] } }] } }];
  return [{ term: { state: 'OPEN' } }, { range: { openUntil: { gt: minute, format: 'epoch_millis' } } }, ...gone];
}

/** What every search of this query leaves out: closed postings, and those that the caller has seen. */
function baseClauses(query: SearchQuery, now: Date): Clause[] {
  return openClauses(now, query.exclude);
}

function minuteOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000);
}

function stated(clause: Clause | null): Clause[] {
  return clause === null ? [] : [clause];
}
