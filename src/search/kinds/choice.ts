/** A facet of single values: any of the chosen ones, none of the excluded ones, «not stated» among both. */
import { z } from 'zod';
import type { PublishedPosting } from '../../postings/posting.ts';
import { nearest } from '../../vocabulary/nearest.ts';
import { byCount, chosenValues, countsOf, readChoices, type Value, valueAnswer, writeChoices } from '../choices.ts';
import { beginsWith, foldLabel, labelsBeginning, labelToken, literally, readLabelToken } from '../labels.ts';
import { type JsonSchema, listParameter, quoted } from '../parameters.ts';
import {
  type Aggregations,
  type Asked,
  type ChoiceSelection,
  type Clause,
  type Counting,
  type Facet,
  fieldPath,
  NOT_STATED,
  VALUES_AT_MOST,
} from './kind.ts';

export type ListedValue = { value: string; label: string };

/** Where a facet's values and their labels come from. */
export type Values =
  /** A list that is known whole: anything else is a fault. */
  | { list: 'closed'; of: (posting: PublishedPosting) => readonly string[]; known: readonly ListedValue[] }
  /** A vocabulary that has labels for some; anything else is a choice that nothing matches yet. */
  | {
      list: 'open';
      of: (posting: PublishedPosting) => readonly string[];
      known: readonly ListedValue[];
      label: (value: string) => string;
    }
  /** Postings bring the labels along, one value each and always stated. */
  | { list: 'labelled'; of: (posting: PublishedPosting) => ListedValue };

const choiceAnswer = z.object({
  label: z.string(),
  kind: z.literal('choice'),
  notStated: z.int().describe('Postings that state no value'),
  more: z.boolean().describe('True when further values have postings'),
  values: z.array(valueAnswer),
});
type ChoiceAnswer = z.infer<typeof choiceAnswer>;
export type ChoiceFacet<Name extends string> = Facet<Name, ChoiceSelection, ChoiceAnswer>;

export function choice<const Name extends string>(declared: {
  name: Name;
  label: string;
  description: string;
  values: Values;
}): ChoiceFacet<Name> {
  const { name, label, values } = declared;
  const field = fieldPath(name);
  const closed = values.list === 'closed' ? values.known : null;
  const known = new Set(closed?.map((listed) => listed.value));

  return {
    name,
    kind: 'choice',
    label,
    hints: { control: 'checkboxes', searchable: closed === null || closed.length > 20 },
    closed,
    parameters: [
      listParameter(
        name,
        `${declared.description} Any of several; a leading "-" excludes; "~" is "not stated".`,
        closed !== null && closed.length <= 20 ? spellings(closed) : { type: 'string', maxLength: 200 },
        VALUES_AT_MOST,
      ),
    ],
    read: (reader) =>
      readChoices(reader, name, (value) => {
        if (closed === null || known.has(value)) return true;
        const suggestion = suggested(value, closed);
        reader.fault(name, `${quoted(value)} is not a value of ${name}`, { expected: expectedOf(closed), suggestion });
        return false;
      }),
    write: (selection) => writeChoices(name, selection),
    fields:
      values.list === 'labelled'
        ? { [name]: { type: 'keyword' }, [`${name}Label`]: { type: 'keyword' } }
        : { [name]: { type: 'keyword' } },
    fill(posting) {
      if (values.list === 'labelled') {
        const { value, label } = values.of(posting);
        return { [name]: value, [`${name}Label`]: labelToken(value, label) };
      }
      const stated = [...new Set(values.of(posting))];
      return { [name]: stated.length > 0 ? stated : [NOT_STATED] };
    },
    filter: (selection) => choiceClause(selection, (chosen) => ({ terms: { [field]: chosen } })),
    drops: () => [{ drop: name, rest: null }],
    counting: values.list === 'labelled' ? labelledCounting(name, label) : listedCounting(name, label, values),
  };
}

/** Any of the chosen and none of the excluded; `matching` is the clause for any of some values. */
export function choiceClause(selection: ChoiceSelection, matching: (values: string[]) => Clause): Clause | null {
  const { include, exclude } = selection;
  if (exclude.length === 0) return include.length === 0 ? null : matching(include);
  const bool = { must_not: [matching(exclude)] };
  return { bool: include.length === 0 ? bool : { filter: [matching(include)], ...bool } };
}

function listedCounting<S extends ChoiceSelection>(
  name: string,
  label: string,
  values: Exclude<Values, { list: 'labelled' }>,
): Counting<S, ChoiceAnswer> {
  const field = fieldPath(name);
  const labels = new Map(values.known.map((listed) => [listed.value, listed.label]));
  const labelOf = (value: string) => labels.get(value) ?? (values.list === 'open' ? values.label(value) : value);
  const finding = (prefix: string) =>
    values.known.filter((listed) => beginsWith(listed.label, prefix)).map((listed) => listed.value);
  const terms = (more: { size: number; include?: string | string[] }) => ({ terms: { field, ...more } });

  return {
    answer: choiceAnswer,
    aggregations(asked) {
      // A closed list is counted whole, which brings «not stated» and every chosen value along for nothing.
      if (values.list === 'closed') return { top: terms({ size: values.known.length + 1 }) };
      const aggregations: Aggregations = { unstated: { filter: { term: { [field]: NOT_STATED } } } };
      if (asked.prefix === null) {
        aggregations['top'] = terms({ size: asked.size + 2 });
      } else {
        aggregations['top'] = terms({ size: asked.size + 2, include: `${literally(slugged(asked.prefix))}.*` });
        const found = finding(asked.prefix);
        if (found.length > 0) aggregations['found'] = terms({ size: asked.size + 2, include: found });
      }
      const chosen = chosenValues(asked.selection);
      if (chosen.length > 0) aggregations['chosen'] = terms({ size: chosen.length, include: chosen });
      return aggregations;
    },
    tally(aggregates, _total, asked) {
      const counts = countsOf(aggregates['top'], aggregates['found'], aggregates['chosen']);
      const notStated = aggregates['unstated']?.doc_count ?? counts.get(NOT_STATED) ?? 0;
      counts.set(NOT_STATED, notStated);
      const { prefix } = asked;
      const sought = (value: string) => prefix === null || values.list === 'open' || beginsWith(labelOf(value), prefix);
      const { shown, more } = pick(counts, asked, labelOf, sought);
      return { label, kind: 'choice', notStated, more, values: shown };
    },
  };
}

function labelledCounting<S extends ChoiceSelection>(name: string, label: string): Counting<S, ChoiceAnswer> {
  const field = fieldPath(name);
  const labels = { field: `${field}Label` };

  return {
    answer: choiceAnswer,
    aggregations(asked) {
      const include = asked.prefix === null ? {} : { include: labelsBeginning(asked.prefix) };
      const aggregations: Aggregations = { top: { terms: { ...labels, size: asked.size + 1, ...include } } };
      const chosen = chosenValues(asked.selection);
      if (chosen.length > 0) {
        const filters = chosen.map((value) => ({ term: { [field]: value } }));
        aggregations['chosen'] = { filters: { filters }, aggs: { label: { terms: { ...labels, size: 1 } } } };
      }
      return aggregations;
    },
    tally(aggregates, _total, asked) {
      const counts = new Map<string, number>();
      const shownAs = new Map<string, string>();
      for (const bucket of aggregates['top']?.buckets ?? []) {
        const { value, label } = readLabelToken(bucket.key);
        // A company that is being renamed has two labels for a moment: its postings are counted together.
        counts.set(value, (counts.get(value) ?? 0) + bucket.doc_count);
        shownAs.set(value, label);
      }
      for (const [position, value] of chosenValues(asked.selection).entries()) {
        const bucket = aggregates['chosen']?.buckets?.[position];
        counts.set(value, bucket?.doc_count ?? 0);
        const token = bucket?.label?.buckets?.[0]?.key;
        if (token !== undefined) shownAs.set(value, readLabelToken(token).label);
      }
      const labelOf = (value: string) => shownAs.get(value) ?? value;
      const { prefix } = asked;
      const sought = (value: string) => prefix === null || beginsWith(labelOf(value), prefix);
      const { shown, more } = pick(counts, asked, labelOf, sought);
      return { label, kind: 'choice', notStated: 0, more, values: shown };
    },
  };
}

/** The values to answer with: the most frequent ones, then those chosen beyond them. */
function pick(
  counts: ReadonlyMap<string, number>,
  asked: Asked<ChoiceSelection>,
  labelOf: (value: string) => string,
  sought: (value: string) => boolean,
): { shown: Value[]; more: boolean } {
  const include = new Set(asked.selection?.include);
  const exclude = new Set(asked.selection?.exclude);
  const chosen = (value: string) => include.has(value) || exclude.has(value);
  const shown = (value: string, count: number): Value => ({
    value,
    label: value === NOT_STATED ? 'Not stated' : labelOf(value),
    count,
    selected: include.has(value),
    excluded: exclude.has(value),
  });
  const all = new Map([...chosenValues(asked.selection).map((value) => [value, 0] as const), ...counts]);
  const ranked = [...all].map(([value, count]) => shown(value, count)).sort(byCount);
  const found = ranked.filter(({ value, count }) => count > 0 && value !== NOT_STATED && sought(value));
  const top = new Set(found.slice(0, asked.size));
  return { shown: ranked.filter((row) => top.has(row) || chosen(row.value)), more: found.length > asked.size };
}

/** The beginning of a slug for the beginning of a label. */
function slugged(prefix: string): string {
  return foldLabel(prefix).replace(/\s+/g, '-');
}

function spellings(closed: readonly ListedValue[]): JsonSchema {
  const values = [...closed.map((listed) => listed.value), NOT_STATED];
  return { type: 'string', enum: [...values, ...values.map((value) => `-${value}`)] };
}

function expectedOf(closed: readonly ListedValue[]): string {
  const values = closed.map((listed) => listed.value);
  return values.length <= 20 ? `one of ${values.join(', ')}, ${NOT_STATED}` : `a value that /v1/facets lists`;
}

/** The nearest value by its spelling or by its label: `german` and `DEU` both lead somewhere. */
function suggested(value: string, closed: readonly ListedValue[]): string | undefined {
  const byLabel = closed.find((listed) => foldLabel(listed.label) === foldLabel(value));
  if (byLabel !== undefined) return byLabel.value;
  const near = nearest(value, [...closed.map((listed) => listed.value), ...closed.map((listed) => listed.label)]);
  return closed.find((listed) => listed.value === near || listed.label === near)?.value;
}
