/** A facet over numbers that a posting states as a range: it matches when its own range reaches into the asked one. */
import { z } from 'zod';
import type { PublishedPosting } from '../../postings/posting.ts';
import { type OpenApiParameter, oneParameter, type ParameterReader, quoted, readFlag } from '../parameters.ts';
import { type Aggregate, type Clause, type Facet, fieldPath, type RangeSelection } from './kind.ts';

/** What numbers mean: the units that a caller may name, and the whole number that the index compares. */
export type Scale<Unit> = {
  parameters(prefix: string): readonly OpenApiParameter[];
  readUnit(reader: ParameterReader, prefix: string): Unit;
  writeUnit(unit: Unit, prefix: string): [name: string, value: string][];
  toStored(amount: number, unit: Unit): number;
  /** The unit of a search that names none. */
  noUnit: Unit;
  /** The unit of the facet's answer. */
  describe(unit: Unit): { currency?: string; period?: string };
  /** The bars' edges, ascending, and a stored number in the facet's unit; `up` rounds up, else down. */
  edges(unit: Unit): readonly number[];
  edgeToStored(edge: number, unit: Unit): number;
  toShown(stored: number, unit: Unit, up: boolean): number;
};

const rangeAnswer = z.object({
  label: z.string(),
  kind: z.literal('range'),
  notStated: z.int(),
  currency: z.string().optional(),
  period: z.string().optional(),
  min: z.number().nullable().describe('The lowest that a match states, in whole units'),
  max: z.number().nullable().describe('The highest that a match states, in whole units'),
  values: z
    .array(z.object({ from: z.number(), to: z.number(), count: z.int() }))
    .describe('Each counts the total of the same search with this range alone; one posting can reach into several'),
});
type RangeAnswer = z.infer<typeof rangeAnswer>;
export type RangeFacet<Name extends string, Unit extends Record<string, string | null>> = Facet<
  Name,
  RangeSelection<Unit>,
  RangeAnswer
>;

/** As given: a whole number or one with up to two decimals. */
const AMOUNT = /^\d{1,12}(?:\.\d{1,2})?$/;

export function range<const Name extends string, Unit extends Record<string, string | null>>(declared: {
  name: Name;
  label: string;
  what: string;
  scale: Scale<Unit>;
  /** The stored range of a posting; an open end is null. Both null, or null: not stated. */
  of: (posting: PublishedPosting) => { min: number | null; max: number | null } | null;
}): RangeFacet<Name, Unit> {
  const { name, label, what, scale } = declared;
  const low = fieldPath(`${name}.low`);
  const high = fieldPath(`${name}.high`);
  const unstatedName = `includeUnstated${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const unstated: Clause = { bool: { must_not: [{ exists: { field: low } }] } };

  return {
    name,
    kind: 'range',
    label,
    hints: { control: 'slider', searchable: false },
    closed: null,
    parameters: [
      oneParameter(
        `${name}Min`,
        `Only postings whose ${what} reaches this much: the upper end of its range (its only end, where one is stated) is this or more.`,
        { type: 'number', minimum: 0 },
      ),
      oneParameter(
        `${name}Max`,
        `Only postings whose ${what} starts at this or less: the lower end of its range (its only end, where one is stated).`,
        { type: 'number', minimum: 0 },
      ),
      ...scale.parameters(name),
      oneParameter(unstatedName, `Whether postings that do not state their ${what} match, too. Default true.`, {
        type: 'boolean',
        default: true,
      }),
    ],
    read(reader) {
      const unit = scale.readUnit(reader, name);
      const min = readAmount(reader, `${name}Min`);
      const max = readAmount(reader, `${name}Max`);
      if (min !== null && max !== null && min > max) {
        reader.fault(`${name}Max`, `${name}Max ${max} is below ${name}Min ${min}`, { expected: `${min} or more` });
      }
      const includeUnstated = readFlag(reader, unstatedName) ?? true;
      const idle = min === null && max === null && includeUnstated && scale.writeUnit(unit, name).length === 0;
      return idle ? null : { min, max, unit, includeUnstated };
    },
    write: (selection) => [
      ...(selection.min === null ? [] : [pair(`${name}Min`, String(selection.min))]),
      ...(selection.max === null ? [] : [pair(`${name}Max`, String(selection.max))]),
      ...scale.writeUnit(selection.unit, name),
      ...(selection.includeUnstated ? [] : [pair(unstatedName, 'false')]),
    ],
    fields: { [name]: { properties: { low: { type: 'long' }, high: { type: 'long' } } } },
    fill(posting) {
      const stated = declared.of(posting);
      const min = stated?.min ?? stated?.max;
      const max = stated?.max ?? stated?.min;
      return min == null || max == null ? {} : { [name]: { low: min, high: max } };
    },
    filter(selection) {
      const bounds: Clause[] = [];
      if (selection.min !== null)
        bounds.push({ range: { [high]: { gte: scale.toStored(selection.min, selection.unit) } } });
      if (selection.max !== null)
        bounds.push({ range: { [low]: { lte: scale.toStored(selection.max, selection.unit) } } });
      if (bounds.length === 0) return selection.includeUnstated ? null : { exists: { field: low } };
      const stated: Clause = { bool: { filter: bounds } };
      return selection.includeUnstated ? { bool: { should: [stated, unstated] } } : stated;
    },
    drops(selection) {
      const drops = [
        ...(selection.min === null ? [] : [{ drop: `${name}Min`, rest: { ...selection, min: null } }]),
        ...(selection.max === null ? [] : [{ drop: `${name}Max`, rest: { ...selection, max: null } }]),
      ];
      return selection.includeUnstated
        ? drops
        : [...drops, { drop: unstatedName, rest: { ...selection, includeUnstated: true } }];
    },
    counting: {
      answer: rangeAnswer,
      /**
       * A bar counts the postings that reach its lower edge but those that begin above its upper edge. Both are sums of disjoint
       * buckets of whole numbers, so that one pass over each end counts every bar just as the filter would.
       */
      aggregations({ selection }) {
        const unit = selection?.unit ?? scale.noUnit;
        const edges = scale.edges(unit).map((edge) => scale.edgeToStored(edge, unit));
        return {
          reach: { range: { field: high, ranges: disjoint(edges) } },
          start: { range: { field: low, ranges: disjoint(edges.map((edge) => edge + 1)) } },
          min: { min: { field: low } },
          max: { max: { field: high } },
        };
      },
      tally(aggregates, total, { selection }) {
        const unit = selection?.unit ?? scale.noUnit;
        const edges = scale.edges(unit);
        const reaching = tails(aggregates['reach']);
        const startingAbove = tails(aggregates['start']);
        const bars = edges.slice(0, -1).map((from, position) => ({
          from,
          to: edges[position + 1] ?? from,
          count: (reaching[position + 1] ?? 0) - (startingAbove[position + 2] ?? 0),
        }));
        const first = bars.findIndex((bar) => bar.count > 0);
        const last = bars.findLastIndex((bar) => bar.count > 0);
        const shown = (aggregate: Aggregate | undefined, up: boolean) =>
          aggregate?.value == null ? null : scale.toShown(aggregate.value, unit, up);
        return {
          label,
          kind: 'range',
          notStated: total - (reaching[0] ?? 0),
          ...scale.describe(unit),
          min: shown(aggregates['min'], false),
          max: shown(aggregates['max'], true),
          values: first < 0 ? [] : bars.slice(first, last + 1),
        };
      },
    },
  };
}

function pair(name: string, value: string): [string, string] {
  return [name, value];
}

function readAmount(reader: ParameterReader, name: string): number | null {
  const value = reader.one(name);
  if (value === null) return null;
  if (AMOUNT.test(value)) return Number(value);
  reader.fault(name, `${quoted(value)} is not an amount`, { expected: 'a number such as 50000 or 17.50' });
  return null;
}

/** Buckets below the first edge, between each two, and from the last on: every number is in just one. */
function disjoint(edges: readonly number[]): { from?: number; to?: number }[] {
  return [undefined, ...edges].map((from, position) => ({
    ...(from === undefined ? {} : { from }),
    ...(edges[position] === undefined ? {} : { to: edges[position] }),
  }));
}

/** For each bucket how many are in it or in a later one. */
function tails(aggregate: Aggregate | undefined): number[] {
  const counts = aggregate?.buckets?.map((bucket) => bucket.doc_count) ?? [];
  let sum = 0;
  return counts
    .toReversed()
    .map((count) => {
      sum += count;
      return sum;
    })
    .toReversed();
}
