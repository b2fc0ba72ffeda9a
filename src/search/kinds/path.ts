/** A facet of places in places: `US`, `US/IL`, `US/IL/springfield`. One value matches every posting that has a place in it. */
import { z } from 'zod';
import type { PublishedPosting } from '../../postings/posting.ts';
import { byCount, chosenValues, countsOf, readChoices, valueAnswer, writeChoices } from '../choices.ts';
import { labelsBeginning, labelToken, literally, readLabelToken } from '../labels.ts';
import { listParameter, quoted } from '../parameters.ts';
import { choiceClause } from './choice.ts';
import {
  type Aggregations,
  type Asked,
  type ChoiceSelection,
  type Counting,
  type Facet,
  fieldPath,
  NOT_STATED,
  VALUES_AT_MOST,
} from './kind.ts';

export type Level = { name: string; example: string };
/** From the widest to the narrowest: a value of the n-th level has n parts. Their names are also the parameters'. */
export type Levels = readonly [Level, Level, Level];

/** Where the paths, their labels and their spellings come from. */
export type Paths = {
  of: (posting: PublishedPosting) => readonly string[];
  known: (path: string) => boolean;
  labelOf: (path: string) => string;
  /** The nearest known path to one that is not; it may take as long as a search. */
  nearest: (text: string) => string | undefined;
};

/** Stands in a path for a part that there is none of: a city of a country without regions is `SG/_/singapore`. */
const NO_PART = '_';

/** More values of the first level than there are: all of them are counted, «not stated» too. */
const FIRST_LEVEL = 400;
/** So many chosen places are opened to show what is in them. */
const OPENED_AT_MOST = 10;

export type PlaceValue = z.infer<typeof valueAnswer> & { level: string; values: PlaceValue[] };
const placeValue: z.ZodType<PlaceValue> = valueAnswer.extend({
  level: z.string(),
  get values() {
    return z.array(placeValue);
  },
});
const pathAnswer = z.object({
  label: z.string(),
  kind: z.literal('path'),
  notStated: z.int().describe('Postings without a known place'),
  more: z.boolean().describe('True when further values have postings'),
  values: z.array(placeValue),
});
/** A terms aggregation over just these values, or those that a regular expression describes. */
type Terms = { terms: { field: string; size: number; include: string[] | string } };

type PathAnswer = z.infer<typeof pathAnswer>;
export type PathFacet<Name extends string> = Facet<Name, ChoiceSelection, PathAnswer>;

type Step = { value: string; label: string };

/** Values whose steps are remembered. */
const KNOWN_AT_MOST = 20_000;

export function path<const Name extends string>(declared: {
  name: Name;
  label: string;
  description: string;
  levels: Levels;
  paths: Paths;
}): PathFacet<Name> {
  const { name, label, levels, paths } = declared;
  const levelOf = (value: string) => (levels[depthOf(value) - 1] ?? levels[0]).name;
  const byLevel = <T>(shape: (values: string[], level: string) => T, values: readonly string[]) =>
    levels.map((level) =>
      shape(
        values.filter((value) => levelOf(value) === level.name),
        level.name,
      ),
    );

  const known = new Map<string, readonly Step[]>();
  /** A value and all that it lies in: the same few places come again and again, and looking them up is a fifth of a document's cost. */
  const stepsTo = (value: string): readonly Step[] => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const steps = ancestry(value).map((step) => ({ value: step, label: labelToken(step, paths.labelOf(step)) }));
    if (known.size >= KNOWN_AT_MOST) known.clear();
    known.set(value, steps);
    return steps;
  };

  return {
    name,
    kind: 'path',
    label,
    hints: { control: 'tree', searchable: true },
    closed: null,
    parameters: levels.map((level) =>
      listParameter(
        level.name,
        `${declared.description} Such as ${level.example}. Any of several, of all levels together; a leading "-" excludes; "~" is "not stated".`,
        { type: 'string', maxLength: 200 },
        VALUES_AT_MOST,
      ),
    ),
    read(reader) {
      let isFirst = true;
      const selections = levels.map((level) =>
        readChoices(reader, level.name, (value) => {
          if (levelOf(value) === level.name && paths.known(value)) return true;
          reader.fault(level.name, `${quoted(value)} is not a ${level.name} that we know`, {
            expected: `a ${level.name} such as ${level.example}`,
            suggestion: isFirst ? paths.nearest(value) : undefined,
          });
          isFirst = false;
          return false;
        }),
      );
      const all = (side: 'include' | 'exclude') =>
        [...new Set(selections.flatMap((selection) => selection?.[side] ?? []))].sort();
      const selection = { include: all('include'), exclude: all('exclude') };
      return chosenValues(selection).length === 0 ? null : selection;
    },
    write: ({ include, exclude }) =>
      levels.flatMap((level) => {
        const here = (values: string[]) => values.filter((value) => levelOf(value) === level.name);
        return writeChoices(level.name, { include: here(include), exclude: here(exclude) });
      }),
    fields: {
      [name]: {
        properties: {
          ...Object.fromEntries(levels.map((level) => [level.name, { type: 'keyword' }])),
          label: { type: 'keyword' },
        },
      },
    },
    fill(posting) {
      const steps = new Map(paths.of(posting).flatMap((value) => stepsTo(value).map((step) => [step.value, step])));
      const all = steps.size > 0 ? [...steps.keys()] : [NOT_STATED];
      const levelled = byLevel((values, level) => [level, values], all);
      const label = [...steps.values()].map((step) => step.label);
      return { [name]: { ...Object.fromEntries(levelled), ...(label.length > 0 ? { label } : {}) } };
    },
    filter: (selection) =>
      choiceClause(selection, (values) => {
        const clauses = byLevel((here, level) => ({ terms: { [fieldPath(`${name}.${level}`)]: here } }), values);
        const needed = clauses.filter((clause) => Object.values(clause.terms).flat().length > 0);
        return needed.length === 1 && needed[0] !== undefined ? needed[0] : { bool: { should: needed } };
      }),
    drops(selection) {
      const used = byLevel((here, level) => (here.length > 0 ? [level] : []), chosenValues(selection));
      return [{ drop: used.flat().join(','), rest: null }];
    },
    counting: pathCounting(name, label, levels, paths, levelOf),
  };
}

function pathCounting(
  name: string,
  label: string,
  levels: Levels,
  paths: Paths,
  levelOf: (value: string) => string,
): Counting<ChoiceSelection, PathAnswer> {
  const fieldAt = (depth: number) => fieldPath(`${name}.${(levels[depth - 1] ?? levels[0]).name}`);
  const exactly = (values: readonly string[]): Terms[] =>
    [1, 2, 3].flatMap((depth) => {
      const include = values.filter((value) => depthOf(value) === depth);
      return include.length === 0 ? [] : [{ terms: { field: fieldAt(depth), size: include.length, include } }];
    });

  return {
    answer: pathAnswer,
    aggregations(asked) {
      const lists: Terms[] = exactly(shownAlways(asked));
      if (asked.prefix === null) {
        const size = asked.size + 1;
        for (const parent of opened(asked)) {
          const inside = { terms: { field: fieldAt(depthOf(parent) + 1), size, include: `${literally(parent)}/.*` } };
          const apart = { terms: { field: fieldAt(3), size, include: `${literally(parent)}/${NO_PART}/.*` } };
          lists.push(...(depthOf(parent) === 1 ? [inside, apart] : [inside]));
        }
      }
      const further = lists.map((list, position) => [`list${position}`, list]);
      const aggregations: Aggregations = Object.fromEntries(further);
      if (asked.prefix !== null) {
        const include = labelsBeginning(asked.prefix);
        aggregations['found'] = { terms: { field: fieldPath(`${name}.label`), size: asked.size + 1, include } };
      }
      return { top: { terms: { field: fieldAt(1), size: FIRST_LEVEL } }, ...aggregations };
    },
    tally(aggregates, _total, asked) {
      const { found: tokens, ...exact } = aggregates;
      const found = (tokens?.buckets ?? []).map(
        ({ key, doc_count }) => [readLabelToken(key).value, doc_count] as const,
      );
      const counts = new Map([...found, ...countsOf(...Object.values(exact))]);
      const always = new Set(shownAlways(asked));
      const include = new Set(asked.selection?.include);
      const exclude = new Set(asked.selection?.exclude);
      let more = false;
      const pick = (values: readonly string[]): PlaceValue[] => {
        const rows = values.map((value) => ({
          value,
          label: value === NOT_STATED ? 'Not stated' : paths.labelOf(value),
          level: levelOf(value),
          count: counts.get(value) ?? 0,
          selected: include.has(value),
          excluded: exclude.has(value),
          values: [],
        }));
        const ranked = rows.filter((row) => row.count > 0 && row.value !== NOT_STATED).sort(byCount);
        if (ranked.length > asked.size) more = true;
        const top = new Set(ranked.slice(0, asked.size));
        return rows.filter((row) => top.has(row) || always.has(row.value)).sort(byCount);
      };
      const all = [...new Set([...counts.keys(), ...always])];
      const grow = (parent: string | null): PlaceValue[] =>
        pick(all.filter((value) => parentOf(value) === parent)).map((row) => ({ ...row, values: grow(row.value) }));
      const values =
        asked.prefix === null ? grow(null) : pick([...new Set([...found.map(([value]) => value), ...always])]);
      return { label, kind: 'path', notStated: counts.get(NOT_STATED) ?? 0, more, values };
    },
  };
}

/** Chosen and excluded places, and in the tree what leads to them. */
function shownAlways(asked: Asked<ChoiceSelection>): string[] {
  const chosen = chosenValues(asked.selection);
  return asked.prefix === null ? [...new Set(chosen.flatMap(ancestry))] : chosen;
}

/** The places that show what is in them: chosen ones and what leads to them. */
function opened(asked: Asked<ChoiceSelection>): string[] {
  const chosen = asked.selection?.include.filter((value) => value !== NOT_STATED) ?? [];
  return [...new Set(chosen.flatMap(ancestry))].filter((value) => depthOf(value) < 3).slice(0, OPENED_AT_MOST);
}

function depthOf(value: string): number {
  return value.split('/').length;
}

function parentOf(value: string): string | null {
  const parts = value.split('/').slice(0, -1);
  if (parts.at(-1) === NO_PART) parts.pop();
  return parts.length === 0 ? null : parts.join('/');
}

/** `US/IL/springfield` → `US`, `US/IL`, `US/IL/springfield`. */
function ancestry(value: string): string[] {
  const parent = parentOf(value);
  return parent === null ? [value] : [...ancestry(parent), value];
}
