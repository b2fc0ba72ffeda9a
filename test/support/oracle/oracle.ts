/** Answers a search by looking at every posting: the matches, their order, and for each facet the postings that its counts are over. */

import { type Analysers, buildCorpus } from './corpus.ts';
import { DISTANCE_TOLERANCE_METRES, nearestMetres } from './distance.ts';
import { type Known, reachesPay } from './known.ts';
import { payRange } from './pay.ts';
import type { OracleRow } from './rows.ts';
import { type Choice, readSearch, type Search, VALUE_FACETS, type ValueFacet, valuesOf } from './search.ts';
import type { Analyze } from './tokens.ts';
import { type Understood, wordMatches } from './wanted.ts';

export type FacetName = ValueFacet | 'salary' | 'posted';

export type Expected = {
  search: Search;
  /** The minute that the answer is for. */
  at: number;
  matches: readonly Known[];
  /** Metres from the nearest of the points; of the matches of a search with `near`. */
  metres: ReadonlyMap<string, number>;
  /** Those that all of the search but the facet's own selection lets through. */
  candidates(facet: FacetName): readonly Known[];
  /** False where a posting is so near to the radius that either answer is right. */
  isCertain: boolean;
};

export type Oracle = {
  rows: readonly OracleRow[];
  /**
   * @param understood what the answer says that it took words for.
   * @param needed how many of the words it says are enough; null: all.
   */
  answer(
    params: URLSearchParams,
    now: Date,
    understood?: readonly Understood[],
    needed?: number | null,
  ): Promise<Expected>;
};

export async function createOracle(
  rows: readonly OracleRow[],
  analysers: Analysers,
  analyze: Analyze,
): Promise<Oracle> {
  const corpus = await buildCorpus(rows, analysers, analyze);
  const known = rows.map(
    (row): Known => ({
      row,
      values: Object.fromEntries(VALUE_FACETS.map((facet) => [facet, valuesOf(facet, row)])) as Known['values'],
      pay: payRange(row.salary),
    }),
  );

  return {
    rows,
    async answer(params, now, understood = [], needed = null) {
      const search = readSearch(params);
      // Times are compared by the minute.
      const at = Math.floor(now.getTime() / 60_000) * 60_000;
      const words = await wordMatches(corpus, known, search.terms, understood, needed);
      const hasWords = words.matches;
      const metres = new Map<string, number>();
      let isCertain = words.isCertain;
      if (search.near) {
        for (const { row } of known) {
          const distance = nearestMetres(row.places, search.near.points);
          if (distance === null) continue;
          metres.set(row.id, distance);
          if (Math.abs(distance - search.near.radiusMetres) < DISTANCE_TOLERANCE_METRES) isCertain = false;
        }
      }
      const base = known.filter(
        ({ row }, position) =>
          hasWords[position] &&
          (row.validThrough === null || row.validThrough > at) &&
          !search.seen.has(row.id) &&
          (search.near === null || (metres.get(row.id) ?? Number.POSITIVE_INFINITY) <= search.near.radiusMetres),
      );
      const failing = base.map((posting) => failingFacets(posting, search, at));
      const matches = base.filter((_, position) => failing[position]?.length === 0);
      return {
        search,
        at,
        matches: inOrder(matches, search, metres),
        metres,
        candidates: (facet) => base.filter((_, position) => failing[position]?.every((name) => name === facet)),
        isCertain,
      };
    },
  };
}

function failingFacets(posting: Known, search: Search, at: number): FacetName[] {
  const failing: FacetName[] = VALUE_FACETS.filter((facet) => {
    const choice = search.choices[facet];
    return choice !== undefined && !isChosen(posting.values[facet], choice);
  });
  if (!reachesPay(posting, search.pay)) failing.push('salary');
  const { within, after, before } = search.posted;
  const { publishedAt } = posting.row;
  const isInTime =
    (within === null || publishedAt >= at - within) &&
    (after === null || publishedAt >= after) &&
    (before === null || publishedAt < before);
  if (!isInTime) failing.push('posted');
  return failing;
}

function isChosen(values: ReadonlySet<string>, { include, exclude }: Choice): boolean {
  return (include.size === 0 || haveCommon(values, include)) && !haveCommon(values, exclude);
}

function haveCommon(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const value of some) if (others.has(value)) return true;
  return false;
}

/** Every order ends with the id. Relevance is not the oracle's to judge: its matches stay in the order of the rows. */
function inOrder(matches: readonly Known[], search: Search, metres: ReadonlyMap<string, number>): Known[] {
  const byId = (a: Known, b: Known): number => (a.row.id < b.row.id ? -1 : 1);
  const newest = (a: Known, b: Known): number => b.row.publishedAt - a.row.publishedAt || byId(a, b);
  const highest = ({ pay }: Known): number => pay?.high ?? -1;
  const far = ({ row }: Known): number => metres.get(row.id) ?? Number.POSITIVE_INFINITY;
  switch (search.sort) {
    case 'relevance':
      return [...matches];
    case 'newest':
      return matches.toSorted(newest);
    case 'salary':
      return matches.toSorted((a, b) => highest(b) - highest(a) || newest(a, b));
    case 'distance':
      return matches.toSorted((a, b) => far(a) - far(b) || byId(a, b));
  }
}
