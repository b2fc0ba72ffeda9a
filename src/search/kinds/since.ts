/** A facet over a moment of the past: within the last hours or days, or between two times. */
import { z } from 'zod';
import type { PublishedPosting } from '../../postings/posting.ts';
import { oneParameter, type ParameterReader, quoted } from '../parameters.ts';
import { type Facet, fieldPath, type SinceSelection } from './kind.ts';

const sinceAnswer = z.object({
  label: z.string(),
  kind: z.literal('since'),
  values: z.array(z.object({ value: z.string(), label: z.string(), count: z.int(), selected: z.boolean() })),
});
type SinceAnswer = z.infer<typeof sinceAnswer>;
export type SinceFacet<Name extends string> = Facet<Name, SinceSelection, SinceAnswer>;

const WITHIN = /^(?<amount>[1-9]\d{0,3})(?<unit>[hdw])$/;
const UNITS: Readonly<Record<string, { ms: number; word: string }>> = {
  h: { ms: 3_600_000, word: 'hour' },
  d: { ms: 86_400_000, word: 'day' },
  w: { ms: 604_800_000, word: 'week' },
};
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

export function since<const Name extends string>(declared: {
  name: Name;
  label: string;
  what: string;
  /** What is counted; the longest last. */
  steps: readonly string[];
  of: (posting: PublishedPosting) => Date | null;
}): SinceFacet<Name> {
  const { name, label, what } = declared;
  const field = fieldPath(name);

  const valuesOf = (selection: SinceSelection | null) => {
    const chosen = selection?.within ?? null;
    const all = chosen === null || declared.steps.includes(chosen) ? declared.steps : [...declared.steps, chosen];
    return [...all].sort((a, b) => lengthOf(a) - lengthOf(b));
  };

  return {
    name,
    kind: 'since',
    label,
    hints: { control: 'radio', searchable: false },
    closed: null,
    parameters: [
      oneParameter(`${name}Within`, `${what} within the last hours, days or weeks: \`24h\`, \`7d\`, \`2w\`.`, {
        type: 'string',
        pattern: '^[1-9][0-9]{0,3}[hdw]$',
      }),
      oneParameter(`${name}After`, `${what} at this time or later: RFC 3339; a date means its beginning in UTC.`, {
        type: 'string',
        anyOf: [{ format: 'date-time' }, { format: 'date' }],
      }),
      oneParameter(`${name}Before`, `${what} before this time: RFC 3339; a date means its beginning in UTC.`, {
        type: 'string',
        anyOf: [{ format: 'date-time' }, { format: 'date' }],
      }),
    ],
    read(reader) {
      const given = reader.one(`${name}Within`);
      const within = given !== null && WITHIN.test(given) ? given : null;
      if (given !== null && within === null) {
        const expected = 'a number of hours, days or weeks such as 24h, 7d or 2w';
        reader.fault(`${name}Within`, `${quoted(given)} is not a length of time`, { expected });
      }
      const after = readMoment(reader, `${name}After`);
      const before = readMoment(reader, `${name}Before`);
      if (after !== null && before !== null && after >= before) {
        const expected = `a time after ${after.toISOString()}`;
        reader.fault(`${name}Before`, `${name}Before is not later than ${name}After`, { expected });
      }
      return within === null && after === null && before === null ? null : { within, after, before };
    },
    write({ within, after, before }) {
      const written: [string, string][] = [];
      if (within !== null) written.push([`${name}Within`, within]);
      if (after !== null) written.push([`${name}After`, after.toISOString()]);
      if (before !== null) written.push([`${name}Before`, before.toISOString()]);
      return written;
    },
    fields: { [name]: { type: 'date' } },
    fill(posting) {
      const at = declared.of(posting);
      return at === null ? {} : { [name]: at.getTime() };
    },
    filter({ within, after, before }, now) {
      const from = [...(within === null ? [] : [cutoff(within, now)]), ...(after === null ? [] : [after.getTime()])];
      return {
        range: {
          [field]: {
            ...(from.length === 0 ? {} : { gte: Math.max(...from) }),
            ...(before === null ? {} : { lt: before.getTime() }),
            format: 'epoch_millis',
          },
        },
      };
    },
    drops(selection) {
      const { within, after, before } = selection;
      const rest = (next: SinceSelection) =>
        next.within === null && next.after === null && next.before === null ? null : next;
      return [
        ...(within === null ? [] : [{ drop: `${name}Within`, rest: rest({ ...selection, within: null }) }]),
        ...(after === null ? [] : [{ drop: `${name}After`, rest: rest({ ...selection, after: null }) }]),
        ...(before === null ? [] : [{ drop: `${name}Before`, rest: rest({ ...selection, before: null }) }]),
      ];
    },
    counting: {
      answer: sinceAnswer,
      aggregations({ selection, now }) {
        const ranges = valuesOf(selection).map((value) => ({ key: value, from: cutoff(value, now) }));
        return { since: { date_range: { field, format: 'epoch_millis', ranges } } };
      },
      tally(aggregates, _total, { selection }) {
        const counts = new Map(aggregates['since']?.buckets?.map((bucket) => [bucket.key, bucket.doc_count]));
        return {
          label,
          kind: 'since',
          values: valuesOf(selection).map((value) => ({
            value,
            label: labelOf(value),
            count: counts.get(value) ?? 0,
            selected: value === selection?.within,
          })),
        };
      },
    },
  };
}

function readMoment(reader: ParameterReader, name: string): Date | null {
  const given = reader.one(name);
  if (given === null) return null;
  // A plus sign in an address is a space once decoded: `2026-11-01T00:00:00+01:00`.
  const read = moment.safeParse(given.replace(/ (?=\d{2}:\d{2}$)/, '+'));
  if (read.success) return new Date(read.data);
  const expected = 'an RFC 3339 time such as 2026-11-01T00:00:00Z';
  reader.fault(name, `${quoted(given)} is not a time`, { expected });
  return null;
}

function lengthOf(within: string): number {
  const { amount = '0', unit = 'h' } = WITHIN.exec(within)?.groups ?? {};
  return Number(amount) * (UNITS[unit]?.ms ?? 0);
}

function cutoff(within: string, now: Date): number {
  return now.getTime() - lengthOf(within);
}

function labelOf(within: string): string {
  if (within === '24h') return 'Last day';
  const { amount = '', unit = 'h' } = WITHIN.exec(within)?.groups ?? {};
  const word = UNITS[unit]?.word ?? '';
  return amount === '1' ? `Last ${word}` : `Last ${amount} ${word}s`;
}
