/** What facets of values share: how chosen and excluded values are written in an address, counted and ordered. */
import { z } from 'zod';
import { type Aggregate, type ChoiceSelection, NOT_STATED, VALUES_AT_MOST } from './kinds/kind.ts';
import type { ParameterReader } from './parameters.ts';

export const valueAnswer = z.object({
  value: z.string(),
  label: z.string(),
  count: z.int().describe("The total of the same search with this facet's whole selection replaced by this value"),
  selected: z.boolean(),
  excluded: z.boolean(),
});
export type Value = z.infer<typeof valueAnswer>;

/** `REMOTE`, `-REMOTE`, `~` and `-~`; `check` is false, after a fault, for a value that cannot be. */
export function readChoices(
  reader: ParameterReader,
  parameter: string,
  check: (value: string) => boolean,
): ChoiceSelection | null {
  const include = new Set<string>();
  const exclude = new Set<string>();
  const given = reader.list(parameter);
  if (given.length > VALUES_AT_MOST) {
    const expected = `at most ${VALUES_AT_MOST} values`;
    reader.fault(parameter, `${given.length} values are too many`, { expected });
  }
  for (const written of given.slice(0, VALUES_AT_MOST)) {
    const excluded = written.startsWith('-');
    const value = excluded ? written.slice(1).trim() : written;
    if (value === '' || value.startsWith('-')) {
      reader.fault(parameter, 'a "-" without a value', { expected: 'a value behind the "-"' });
      continue;
    }
    if (value === NOT_STATED || check(value)) (excluded ? exclude : include).add(value);
  }
  if (include.size + exclude.size === 0) return null;
  return { include: [...include].sort(), exclude: [...exclude].sort() };
}

export function writeChoices(parameter: string, selection: ChoiceSelection): [string, string][] {
  const values = [...selection.include, ...selection.exclude.map((value) => `-${value}`)];
  return values.map((value) => [parameter, value]);
}

/** Chosen and excluded values, each once. */
export function chosenValues(selection: ChoiceSelection | null): string[] {
  return selection === null ? [] : [...new Set([...selection.include, ...selection.exclude])];
}

/** The counts of several terms aggregations over one field: where a value is in two of them, they agree. */
export function countsOf(...aggregates: (Aggregate | undefined)[]): Map<string, number> {
  const buckets = aggregates.flatMap((aggregate) => aggregate?.buckets ?? []);
  return new Map(buckets.map((bucket) => [String(bucket.key), bucket.doc_count]));
}

/** The most frequent first; the order among equals is that of their values, so that it repeats. */
export function byCount(a: { value: string; count: number }, b: { value: string; count: number }): number {
  return b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
}
