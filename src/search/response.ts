/** Makes the answer to a search from what Elasticsearch answered to its request. */
import { annualPay } from '../postings/salary.ts';
import type { Hit, SearchAnswer } from './answer.ts';
import { writeCursor } from './cursor.ts';
import { metresBetween } from './distance.ts';
import type { Display } from './document.ts';
import { EVERY_FACET, type FacetAnswers, type FacetName } from './facets.ts';
import type { Aggregate, Aggregates, Facet, NearSelection } from './kinds/kind.ts';
import { type SearchQuery, searchKey } from './query.ts';
import { askedOf, chosenAmong, countedFacets, countOf, EVERYTHING, momentOf, without, wordsOf } from './request.ts';
import { looseWords, NEXT_TO_NOTHING, type Rewording } from './rescue/rewording.ts';
import type { SearchWords } from './understanding/read-words.ts';
import { readRank, readWhy } from './why.ts';

/** What is read of one of Elasticsearch's answers. */
export type Found = {
  hits: { total?: number | { value: number }; hits: FoundHit[] };
  aggregations?: Record<string, Aggregate & Record<string, unknown>>;
};
export type FoundHit = {
  _source?: Stored;
  sort?: (number | string)[];
  highlight?: Record<string, string[]>;
  matched_queries?: string[] | Record<string, number>;
};
export type Stored = { id: string; version: number; display: Display };

export type FoundParts = { hits: Found; counts: Found | null; rescues: { drop: string; found: Found }[] };

/** All of an answer but how far the index is behind. */
export type LastingAnswer = Omit<SearchAnswer, 'index'>;

/**
 * @param words as the request was made with.
 * @param as what is shown instead of what was typed; null: as typed.
 */
export function searchAnswerOf(
  query: SearchQuery,
  now: Date,
  parts: FoundParts,
  words: SearchWords | null = wordsOf(query),
  as: Rewording | null = null,
): LastingAnswer {
  const found = parts.hits.hits.hits;
  const page = found.slice(0, query.limit);
  const counted = countedFacets(query);
  const total = totalOf(query, now, parts, counted);
  return {
    total,
    hits: page.flatMap((hit) => (hit._source === undefined ? [] : [toHit(query, words, hit, hit._source)])),
    facets: parts.counts === null ? {} : tally(query, now, parts.counts, counted),
    next: found.length > page.length ? nextOf(query, now, as, page.at(-1)) : null,
    query: {
      text: query.q,
      corrected: as?.q ?? null,
      didYouMean: null,
      loosened: loosenedIn(words),
      ambiguous: ambiguousIn(query.selections.near),
      understood: understoodIn(words),
    },
    rescue: total > NEXT_TO_NOTHING ? [] : rescuesOf(query, now, parts, counted, total),
    nearby: [],
  };
}

function loosenedIn(words: SearchWords | null): SearchAnswer['query']['loosened'] {
  return words === null || words.needed === null
    ? null
    : { needed: words.needed, of: looseWords(words), allOfThem: null };
}

function ambiguousIn(near: NearSelection | undefined): SearchAnswer['query']['ambiguous'] {
  return (near?.points ?? []).flatMap(({ text, label, others }) =>
    others.length === 0
      ? []
      : [{ parameter: 'near', text, label, others: others.map((value) => ({ value, label: value })) }],
  );
}

function understoodIn(words: SearchWords | null): SearchAnswer['query']['understood'] {
  return (words?.understood ?? []).map(({ text, kind, meant, isSure }) => {
    const [first, ...others] = meant;
    return {
      text,
      kind,
      parameter: first?.parameter ?? null,
      value: first?.value ?? null,
      ...(first?.and === undefined ? {} : { and: [...first.and] }),
      label: first?.label ?? null,
      only: isSure,
      or: others.map(({ and, ...one }) => ({ ...one, ...(and === undefined ? {} : { and: [...and] }) })),
    };
  });
}

function totalOf(query: SearchQuery, now: Date, { hits, counts }: FoundParts, counted: readonly Facet[]): number {
  if (counts === null) return matchesOf(hits);
  const isNarrowed = chosenAmong(query, now, counted).length > 0;
  return isNarrowed ? (counts.aggregations?.[EVERYTHING]?.doc_count ?? 0) : matchesOf(counts);
}

function tally(query: SearchQuery, now: Date, counts: Found, counted: readonly Facet[]): FacetAnswers {
  const chosen = chosenAmong(query, now, counted);
  const answers = counted.map((facet) => {
    const isChosen = chosen.some((one) => one.facet === facet.name);
    const group = counts.aggregations?.[isChosen ? without(facet.name) : EVERYTHING];
    const prefix = countOf(facet.name, '');
    const named = Object.entries(group ?? counts.aggregations ?? {}).filter(([name]) => name.startsWith(prefix));
    // What stands under a facet's own names are its aggregates.
    const aggregates = Object.fromEntries(named.map(([name, one]) => [name.slice(prefix.length), one])) as Aggregates;
    const total = group?.doc_count ?? matchesOf(counts);
    return [facet.name, facet.counting?.tally(aggregates, total, askedOf(query, now, facet))];
  });
  // Each facet answers under its own name.
  return Object.fromEntries(answers) as FacetAnswers;
}

function rescuesOf(
  query: SearchQuery,
  now: Date,
  { counts, rescues }: FoundParts,
  counted: readonly Facet[],
  total: number,
): { drop: string; total: number }[] {
  const chosen = chosenAmong(query, now, counted);
  const fromCounts = EVERY_FACET.flatMap((facet) => {
    const selection = query.selections[facet.name as FacetName];
    if (counts === null || selection === undefined || !chosen.some((one) => one.facet === facet.name)) return [];
    const widened = counts.aggregations?.[without(facet.name)]?.doc_count ?? matchesOf(counts);
    return facet.drops(selection).flatMap(({ drop, rest }) => (rest === null ? [{ drop, total: widened }] : []));
  });
  const asked = rescues.map(({ drop, found }) => ({ drop, total: matchesOf(found) }));
  return [...fromCounts, ...asked].filter((rescue) => rescue.total > total).sort((a, b) => b.total - a.total);
}

function nextOf(query: SearchQuery, now: Date, as: Rewording | null, last: FoundHit | undefined): string | null {
  if (last?.sort === undefined) return null;
  return writeCursor({ search: searchKey(query), at: momentOf(query, now).getTime(), as, after: last.sort });
}

function matchesOf(found: Found): number {
  const { total } = found.hits;
  return typeof total === 'number' ? total : (total?.value ?? 0);
}

/** The names of the clauses that a hit matched. */
export function matchedNames({ matched_queries: matched = [] }: FoundHit): string[] {
  return Array.isArray(matched) ? matched : Object.keys(matched);
}

function toHit(query: SearchQuery, words: SearchWords | null, hit: FoundHit, stored: Stored): Hit {
  const matched = matchedNames(hit);
  const made = {
    ...shown(stored, query.selections.salary?.unit.currency ?? null),
    distanceKm: query.selections.near === undefined ? null : distanceOf(stored.display, query.selections.near),
    highlights: highlightsOf(hit.highlight ?? {}),
  };
  if (!query.explain) return made;
  const rank = readRank(query, words, matched, Number(hit.sort?.[0]), made);
  return { ...made, why: words === null ? [] : readWhy(words, matched), rank };
}

/** What hits and whole postings both show. @param currency that annual pay is shown in; null: the posting's own. */
export function shown({ id, version, display }: Stored, currency: string | null) {
  const { slug, applyUrl: _url, applyEmail: _email, salary, locations, ...same } = display;
  return {
    id,
    version,
    ...same,
    locations: locations.map(({ text: _text, ...place }) => place),
    salary: salary === null ? null : { ...salary, annual: annualPay(salary, currency ?? salary.currency) },
    url: slug === '' ? `/jobs/${id}` : `/jobs/${id}/${slug}`,
  };
}

/** Kilometres with one decimal. */
function distanceOf(display: Display, near: NearSelection): number | null {
  const distances = display.locations.flatMap(({ lat, lon }) =>
    lat === null || lon === null ? [] : near.points.map((point) => metresBetween(point, { lat, lon })),
  );
  return distances.length === 0 ? null : Math.round(Math.min(...distances) / 100) / 10;
}

function highlightsOf(highlight: Record<string, string[]>): Hit['highlights'] {
  const of = (path: string) => Object.entries(highlight).find(([field]) => field.startsWith(path))?.[1];
  const title = of('text.title.');
  const description = of('text.body.');
  return { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) };
}
