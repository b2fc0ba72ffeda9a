/** Where an answer differs from what the oracle expects, in words; nothing when they agree. */

import { DISTANCE_TOLERANCE_METRES } from './distance.ts';
import { type Known, reachesPay } from './known.ts';
import type { Expected } from './oracle.ts';
import { centsAYear, wholeUnits } from './pay.ts';
import { measure, NOT_STATED, VALUE_FACETS, type ValueFacet, wider } from './search.ts';
import type { Understood } from './wanted.ts';

/** As much of the contract's answer as is compared. */
export type Answer = {
  total: number;
  hits: { id: string; distanceKm?: number | null }[];
  next: string | null;
  facets: Record<string, FacetAnswer | undefined>;
  rescue: { drop: string; total: number }[];
  query: {
    corrected: string | null;
    loosened: { needed: number; allOfThem: number | null } | null;
    understood: readonly Understood[];
  };
};
type FacetAnswer = {
  kind: string;
  notStated?: number;
  more?: boolean;
  min?: number | null;
  max?: number | null;
  currency?: string;
  values: ValueAnswer[];
};
type ValueAnswer = {
  value: string;
  count: number;
  selected: boolean;
  excluded?: boolean;
  from?: number;
  to?: number;
  values?: ValueAnswer[];
};

export function differences(expected: Expected, answer: Answer): string[] {
  const wrong: string[] = [];
  const { search, matches } = expected;
  if (answer.total !== matches.length) wrong.push(`total ${answer.total} instead of ${matches.length}`);
  wrong.push(...hitDifferences(expected, answer));
  for (const facet of VALUE_FACETS) {
    if (search.facets && !search.facets.has(facet)) continue;
    wrong.push(...valueDifferences(expected, facet, answer.facets[facet]).map((text) => `${facet}: ${text}`));
  }
  if (!search.facets || search.facets.has('salary')) wrong.push(...payDifferences(expected, answer.facets['salary']));
  if (!search.facets || search.facets.has('posted'))
    wrong.push(...postedDifferences(expected, answer.facets['posted']));
  return wrong;
}

function hitDifferences({ search, matches, metres }: Expected, { hits }: Answer): string[] {
  const wrong: string[] = [];
  const size = Math.min(search.limit, matches.length);
  if (hits.length !== size) wrong.push(`${hits.length} hits instead of ${size}`);
  const order = new Map(matches.map(({ row }) => [row.id, row]));
  if (new Set(hits.map(({ id }) => id)).size < hits.length) wrong.push('a hit is there twice');
  for (const [at, { id, distanceKm }] of hits.entries()) {
    const distance = metres.get(id);
    if (!order.has(id)) wrong.push(`hit ${at} does not match: ${id}`);
    else if (search.sort !== 'relevance' && matches[at]?.row.id !== id && !isAsFar(at, id)) {
      wrong.push(`hit ${at} is ${id} instead of ${matches[at]?.row.id}`);
    }
    if (distance !== undefined && Math.abs((distanceKm ?? Number.NaN) * 1_000 - distance) > 100) {
      wrong.push(`hit ${at} is ${distanceKm} km away instead of ${distance / 1_000}`);
    }
  }
  return wrong;

  /** Two postings a step from each other may change places. */
  function isAsFar(at: number, id: string): boolean {
    const [here, there] = [metres.get(id), metres.get(matches[at]?.row.id ?? '')];
    return search.sort === 'distance' && Math.abs((here ?? 0) - (there ?? 1e9)) < DISTANCE_TOLERANCE_METRES;
  }
}

type Counted = { value: string; count: number };
const byCount = (a: Counted, b: Counted): number => b.count - a.count || (a.value < b.value ? -1 : 1);
const inWords = (values: readonly ValueAnswer[]): string =>
  values
    .map(({ value, count, selected, excluded }) => `${value}=${count}${selected ? '+' : ''}${excluded ? '-' : ''}`)
    .join(' ');

function valueDifferences(expected: Expected, facet: ValueFacet, answer: FacetAnswer | undefined): string[] {
  if (!answer) return ['the facet is missing'];
  const wrong: string[] = [];
  const { facetQuery, facetSize, choices } = expected.search;
  const counts = new Map<string, number>();
  const candidates = expected.candidates(facet);
  for (const { values } of candidates)
    for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  const notStated = counts.get(NOT_STATED) ?? 0;
  if (answer.notStated !== notStated) wrong.push(`${answer.notStated} not stated instead of ${notStated}`);

  const choice = choices[facet];
  const chosen = [...(choice?.include ?? []), ...(choice?.exclude ?? [])];
  const row = (value: string): ValueAnswer => ({
    value,
    count: counts.get(value) ?? 0,
    selected: choice?.include.has(value) ?? false,
    excluded: choice?.exclude.has(value) ?? false,
  });
  /** The commonest, those that were chosen, and those on the way to them. */
  const list = (parent: string | null, always: readonly string[]): { rows: ValueAnswer[]; more: boolean } => {
    const here = (value: string): boolean => facet !== 'place' || (wider(value).at(-2) ?? null) === parent;
    const found = [...counts.keys()].filter((value) => value !== NOT_STATED && here(value) && isSought(value)).map(row);
    const top = found.sort(byCount).slice(0, facetSize);
    const kept = always.filter((value) => here(value) && !top.some((other) => other.value === value)).map(row);
    return { rows: [...top, ...kept].sort(byCount), more: found.length > facetSize };
  };
  const isSought = (value: string): boolean => {
    if (facetQuery === null || !facetQuery.startsWith(`${facet}:`)) return true;
    const label = candidates.find(({ row }) => row.company.slug === value)?.row.company.name ?? value;
    return label.toLowerCase().startsWith(facetQuery.slice(facet.length + 1).toLowerCase());
  };

  if (facet !== 'place') {
    const { rows, more } = list(null, [...new Set(chosen)]);
    if (inWords(answer.values) !== inWords(rows)) wrong.push(`${inWords(answer.values)} instead of ${inWords(rows)}`);
    if (answer.more !== more) wrong.push(`more is ${answer.more}`);
    return wrong;
  }
  const always = [...new Set(chosen.flatMap((value) => (value === NOT_STATED ? [value] : wider(value))))];
  const opened = new Set([...(choice?.include ?? [])].flatMap(wider));
  const walk = (values: readonly ValueAnswer[], parent: string | null): void => {
    // Below a place that nobody has chosen, only what leads to a chosen one has to be there.
    const { rows } = list(parent, always);
    const due = parent === null || opened.has(parent) ? rows : rows.filter(({ value }) => always.includes(value));
    if (inWords(values) !== inWords(due)) {
      wrong.push(`in ${parent ?? 'the world'} ${inWords(values)} instead of ${inWords(due)}`);
    }
    for (const value of values) walk(value.values ?? [], value.value);
  };
  walk(answer.values, null);
  return wrong;
}

function payDifferences(expected: Expected, answer: FacetAnswer | undefined): string[] {
  if (!answer) return ['salary: the facet is missing'];
  const wrong: string[] = [];
  const { currency } = expected.search.pay;
  const candidates = expected.candidates('salary');
  const stated = candidates.flatMap(({ pay }) => pay ?? []);
  if (answer.currency !== currency) wrong.push(`salary: in ${answer.currency} instead of ${currency}`);
  const notStated = candidates.length - stated.length;
  if (answer.notStated !== notStated) wrong.push(`salary: ${answer.notStated} not stated instead of ${notStated}`);
  const extreme = (cents: number[], up: boolean): number | null =>
    cents.length === 0
      ? null
      : wholeUnits(
          cents.reduce((a, b) => ((up ? a > b : a < b) ? a : b)),
          currency,
          up,
        );
  const min = extreme(
    stated.map(({ low }) => low),
    false,
  );
  const max = extreme(
    stated.map(({ high }) => high),
    true,
  );
  if (answer.min !== min || answer.max !== max) {
    wrong.push(`salary: from ${answer.min} to ${answer.max} instead of ${min} to ${max}`);
  }
  for (const [at, bar] of answer.values.entries()) {
    const [from, to] = [bar.from ?? Number.NaN, bar.to ?? Number.NaN];
    const inBar = (posting: Known): boolean =>
      reachesPay(posting, {
        min: centsAYear(String(from), currency, 'YEAR'),
        max: centsAYear(String(to), currency, 'YEAR'),
        includeUnstated: false,
      });
    const count = candidates.filter(inBar).length;
    if (bar.count !== count) wrong.push(`salary: ${bar.count} from ${from} to ${to} instead of ${count}`);
    const next = answer.values[at + 1];
    if (next && next.from !== to) wrong.push(`salary: a gap behind ${to}`);
  }
  if (stated.length > 0 && answer.values.length === 0) wrong.push('salary: no bars');
  return wrong;
}

function postedDifferences(expected: Expected, answer: FacetAnswer | undefined): string[] {
  if (!answer) return ['posted: the facet is missing'];
  const candidates = expected.candidates('posted');
  return answer.values.flatMap(({ value, count }) => {
    const since = expected.at - measure(value);
    const right = candidates.filter(({ row }) => row.publishedAt >= since).length;
    return count === right ? [] : [`posted: ${count} in ${value} instead of ${right}`];
  });
}
