/** What a search has selected, filter by filter, and the addresses that take one back or set another. */
import type { SearchAnswer } from '../search/answer.ts';
import { COUNTED, EVERY_FACET, type FacetName, type Selections } from '../search/facets.ts';
import type {
  ChoiceSelection,
  NearSelection,
  RangeSelection,
  Selection,
  SinceSelection,
} from '../search/kinds/kind.ts';
import { DEFAULT_FACET_SIZE, defaultSort, type SearchQuery, toSearchParams } from '../search/query.ts';
import { formatAmount, formatDate } from './format.ts';
import { valueLabels } from './labels.ts';

export type Filter = {
  facet: string;
  label: string;
  excluded: boolean;
  /** The same search without it. */
  without: SearchQuery;
};

/** The address of a search's page: from its first listing on, with all filters beside it. */
export function addressOf(query: SearchQuery, change: Partial<SearchQuery> = {}): string {
  const whole = { cursor: null, facets: [...COUNTED], facetSize: DEFAULT_FACET_SIZE, facetQuery: null };
  const params = toSearchParams({ ...query, ...whole }, change).toString();
  return params === '' ? '/' : `/?${params}`;
}

/** The search with another selection of one facet. An order that the search can no longer have falls back to the usual one. */
export function select(query: SearchQuery, facet: string, selection: Selection | null): SearchQuery {
  const selections: Selections = { ...query.selections, ...(selection === null ? {} : { [facet]: selection }) };
  if (selection === null) delete selections[facet as FacetName];
  const isLost = query.sort === 'distance' && selections.near === undefined;
  return { ...query, selections, sort: isLost ? defaultSort(query.q) : query.sort };
}

export function withoutWords(query: SearchQuery): SearchQuery {
  return { ...query, q: null, sort: query.sort === 'relevance' ? defaultSort(null) : query.sort };
}

/**
 * Chooses a value, or takes the choice back. Of values inside each other (`US`, `US/IL`) the one that was chosen last stays,
 * so that choosing a region narrows its country instead of changing nothing.
 */
export function choose(query: SearchQuery, facet: string, value: string): SearchQuery {
  const { include, exclude } = choiceOf(query, facet);
  const next = include.includes(value)
    ? include.filter((one) => one !== value)
    : [...include.filter((one) => !isInside(one, value) && !isInside(value, one)), value];
  return selectChoice(query, facet, { include: next, exclude: exclude.filter((one) => one !== value) });
}

/** Leaves a value out, or lets it in again. */
export function leaveOut(query: SearchQuery, facet: string, value: string): SearchQuery {
  const { include, exclude } = choiceOf(query, facet);
  const next = exclude.includes(value) ? exclude.filter((one) => one !== value) : [...exclude, value];
  return selectChoice(query, facet, { include: include.filter((one) => one !== value), exclude: next });
}

/** Every filter of a search in the order of the facets, with labels as the answer has them. */
export function filtersOf(query: SearchQuery, answers: SearchAnswer['facets']): Filter[] {
  return EVERY_FACET.flatMap(({ name, label }) => {
    const selection: Selection | undefined = query.selections[name as FacetName];
    if (selection === undefined) return [];
    if ('include' in selection) return choiceFilters(query, name, label, selection, valueLabels(name, answers));
    if ('points' in selection) return nearFilters(query, name, selection);
    if ('within' in selection) return sinceFilters(query, name, label, selection, valueLabels(name, answers));
    return rangeFilters(query, name, label, selection, currencyOf(answers, name));
  });
}

/** What a search becomes without the parameters that a rescue names, and how to call them. */
export function dropped(
  query: SearchQuery,
  drop: string,
  answers: SearchAnswer['facets'],
): { query: SearchQuery; label: string } | null {
  if (drop === 'q') return { query: withoutWords(query), label: `the words “${query.q ?? ''}”` };
  if (drop === 'exclude') return { query: { ...query, exclude: [] }, label: 'hiding what you have seen' };
  for (const facet of EVERY_FACET) {
    const selection: Selection | undefined = query.selections[facet.name as FacetName];
    if (selection === undefined) continue;
    const rest = facet.drops(selection).find((one) => one.drop === drop);
    if (rest === undefined) continue;
    const after = select(query, facet.name, rest.rest);
    const kept = filtersOf(after, answers).map(({ label }) => label);
    const labels = filtersOf(query, answers).filter((one) => one.facet === facet.name && !kept.includes(one.label));
    const named =
      labels.length > 0 && labels.length <= 3
        ? labels.map(({ label }) => `“${label}”`).join(', ')
        : facet.label.toLowerCase();
    return { query: after, label: named };
  }
  return null;
}

function choiceOf(query: SearchQuery, facet: string): ChoiceSelection {
  const selection: Selection | undefined = query.selections[facet as FacetName];
  return selection !== undefined && 'include' in selection ? selection : { include: [], exclude: [] };
}

function selectChoice(query: SearchQuery, facet: string, selection: ChoiceSelection): SearchQuery {
  const { include, exclude } = selection;
  const sorted = { include: include.toSorted(), exclude: exclude.toSorted() };
  return select(query, facet, include.length + exclude.length === 0 ? null : sorted);
}

function isInside(inner: string, outer: string): boolean {
  return inner.startsWith(`${outer}/`);
}

function choiceFilters(
  query: SearchQuery,
  facet: string,
  label: string,
  { include, exclude }: ChoiceSelection,
  labels: (value: string) => string,
): Filter[] {
  const named = (value: string) => (value === '~' ? `${label}: not stated` : labels(value));
  return [
    ...include.map((value) => ({
      facet,
      label: named(value),
      excluded: false,
      without: choose(query, facet, value),
    })),
    ...exclude.map((value) => ({
      facet,
      label: `Not ${named(value)}`,
      excluded: true,
      without: leaveOut(query, facet, value),
    })),
  ];
}

function nearFilters(query: SearchQuery, facet: string, selection: NearSelection): Filter[] {
  const radius = selection.radius.replace(/(?=km|mi)/, ' ');
  return selection.points.map((point) => {
    const points = selection.points.filter((one) => one !== point);
    const without = select(query, facet, points.length === 0 ? null : { ...selection, points });
    return { facet, label: `Within ${radius} of ${withoutRepeats(point.label)}`, excluded: false, without };
  });
}

/** `Berlin, Berlin, Germany`, a city that is its own region, is said once. */
function withoutRepeats(label: string): string {
  return [...new Set(label.split(', '))].join(', ');
}

function sinceFilters(
  query: SearchQuery,
  facet: string,
  label: string,
  selection: SinceSelection,
  labels: (value: string) => string,
): Filter[] {
  const { within, after, before } = selection;
  const rest = (next: SinceSelection) =>
    select(query, facet, next.within === null && next.after === null && next.before === null ? null : next);
  const made = (said: string, next: SinceSelection) => ({ facet, label: said, excluded: false, without: rest(next) });
  return [
    ...(within === null ? [] : [made(`${label}: ${labels(within).toLowerCase()}`, { ...selection, within: null })]),
    ...(after === null ? [] : [made(`${label} since ${formatDate(after)}`, { ...selection, after: null })]),
    ...(before === null ? [] : [made(`${label} before ${formatDate(before)}`, { ...selection, before: null })]),
  ];
}

function rangeFilters(
  query: SearchQuery,
  facet: string,
  label: string,
  selection: RangeSelection,
  currency: string | null,
): Filter[] {
  const { min, max, includeUnstated, unit } = selection;
  const period = unit['period'] ?? 'YEAR';
  const per = period === 'YEAR' ? '' : ` a ${period.toLowerCase()}`;
  const code = unit['currency'] ?? currency;
  const amount = (value: number) => `${code === null ? value : formatAmount(value, code)}${per}`;
  const without = (next: RangeSelection) => {
    const idle = next.min === null && next.max === null && next.includeUnstated;
    return select(query, facet, idle ? null : next);
  };
  const made = (said: string, next: RangeSelection) => ({
    facet,
    label: said,
    excluded: false,
    without: without(next),
  });
  return [
    ...(min === null ? [] : [made(`${label}: ${amount(min)} or more`, { ...selection, min: null })]),
    ...(max === null ? [] : [made(`${label}: ${amount(max)} or less`, { ...selection, max: null })]),
    ...(includeUnstated ? [] : [made(`${label}: stated`, { ...selection, includeUnstated: true })]),
  ];
}

function currencyOf(answers: SearchAnswer['facets'], facet: string): string | null {
  const answer = Object.entries(answers).find(([name]) => name === facet)?.[1];
  return answer?.kind === 'range' ? (answer.currency ?? null) : null;
}
