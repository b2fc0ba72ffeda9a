/** Drafts a mapping from a sample: each of our fields gets the name that is called most like it and holds what it should. A person reads it over. */

import { countryFromText } from '../../vocabulary/countries.ts';
import { isCurrency } from '../../vocabulary/currencies.ts';
import type { Shape } from '../formats.ts';
import { recogniseDate } from '../recognise/date.ts';
import { saysNothing } from '../recognise/recognised.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { NAMES, plainName, type Target } from './names.ts';

export type Sample = {
  shape: Exclude<Shape, 'html'>;
  rows: string | null;
  delimiter: string | null;
  items: readonly unknown[];
};

export type Proposal = {
  /** A mapping’s JSON; `?` stands where a field that every listing needs was not found. */
  mapping: Record<string, unknown>;
  /** What was taken for what, with an example. */
  taken: { target: Target; path: string; example: string }[];
  /** Names that are not used. */
  left: string[];
  /** Title or description. */
  missing: ('title' | 'description')[];
};

const EXAMPLE = 60;

export function proposeMapping({ shape, rows, delimiter, items }: Sample): Proposal {
  const leaves = leavesOf(items);
  const chosen = choose(leaves);
  const path = (target: Target) => chosen.get(target)?.path;
  const missing = (['title', 'description'] as const).filter((target) => !chosen.has(target));
  const fields: Record<string, unknown> = {};
  for (const target of Object.keys(NAMES) as Target[]) {
    const found = path(target);
    if (found !== undefined && !target.includes('.')) fields[target] = found;
  }
  for (const target of missing) fields[target] = '?';
  const places = group('locations', path);
  if (places !== null) fields['locations'] = places;
  const pay = group('salary', path);
  if (pay !== null) fields['salary'] = pay;
  const dates = [chosen.get('datePosted'), chosen.get('validThrough')].flatMap((leaf) => leaf?.texts ?? []);
  const own = ownNames(chosen, items.length);
  return {
    mapping: {
      format: shape,
      ...(rows === null ? {} : { rows }),
      ...(delimiter === null ? {} : { delimiter }),
      ...(isDayFirst(dates) ? { dates: 'dmy' } : {}),
      ...(own.length === 0 ? {} : { recognisedBy: own }),
      fields,
    },
    taken: [...chosen].map(([target, leaf]) => ({
      ...{ target, path: leaf.path, example: (leaf.texts[0] ?? '').replace(/\s+/g, ' ').slice(0, EXAMPLE) },
    })),
    left: leaves.map((leaf) => leaf.path).filter((each) => ![...chosen.values()].some((leaf) => leaf.path === each)),
    missing,
  };
}

/** The best pair of all first; a path serves one field, and a field has one path. */
function choose(leaves: readonly Leaf[]): Map<Target, Leaf> {
  const pairs = (Object.keys(NAMES) as Target[])
    .flatMap((target) => leaves.map((leaf) => ({ target, leaf, score: scoreOf(target, leaf) })))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  const chosen = new Map<Target, Leaf>();
  const used = new Set<Leaf>();
  for (const { target, leaf } of pairs) {
    if (chosen.has(target) || used.has(leaf)) continue;
    chosen.set(target, leaf);
    used.add(leaf);
  }
  return chosen;
}

/** 0: it is not that. Names count from 1 (the surest) down; values that are not of the field's kind make them nothing. */
function scoreOf(target: Target, leaf: Leaf): number {
  const texts = leaf.texts.filter((text) => !saysNothing(text)).slice(0, 200);
  if (texts.length === 0) return 0;
  const fitting = texts.filter((text) => KINDS[target]?.(text) ?? text.length <= 300).length / texts.length;
  if (fitting < 0.7) return 0;
  const known = NAMES[target].split(' ');
  const parts = leaf.path.split('.').map(plainName);
  const last = parts.at(-1) ?? '';
  const names = [parts.slice(-2).join(''), last, parts.at(-2) ?? ''];
  const [joined, own, around] = names.map((name) => known.indexOf(name));
  let score = 0;
  if (joined !== undefined && joined >= 0) score = 1 - joined / 200;
  else if (own !== undefined && own >= 0) score = 0.95 - own / 200;
  // `company.name`, `location.label`: what is around it says what it is.
  else if (around !== undefined && around >= 0 && /^(?:name|value|label|text|title|html|id)$/.test(last))
    score = 0.8 - around / 200;
  else {
    const within = known.filter((name) => name.length >= 5 && last.includes(name)).map((name) => name.length);
    if (within.length > 0) score = 0.3 + Math.min(Math.max(...within), 20) / 100;
  }
  // A listing's own id and page differ from one to the next.
  if ((target === 'requisitionId' || target === 'url') && new Set(texts).size < texts.length * 0.9) score = 0;
  return score;
}

const isAddress = (text: string) => /^(?:https?:\/\/|www\.)\S+$/i.test(text);
const isNumber = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text);
const isDate = (text: string) => 'value' in recogniseDate(text);
const isAmount = (text: string) => /\d/.test(text) && text.length <= 40;
const hasWords = (text: string) => /\p{L}{2}/u.test(text) && !isAddress(text) && text.length <= 300;

/** What the values of a field look like, where that says something. */
const KINDS: Partial<Record<Target, (text: string) => boolean>> = {
  title: (text) => hasWords(text) && !isDate(text),
  description: (text) => text.trim().includes(' '),
  company: (text) => text.length <= 200 && !isAddress(text),
  requisitionId: (text) => text.length <= 100 && !/\s\S+\s/.test(text) && !isAddress(text),
  url: isAddress,
  applyUrl: isAddress,
  applyEmail: (text) => /^\S+@\S+\.\S+$/.test(text),
  'locations.text': hasWords,
  'locations.city': hasWords,
  'locations.country': (text) => countryFromText(text) !== null,
  'locations.lat': (text) => isNumber(text) && Math.abs(Number(text)) <= 90,
  'locations.lon': (text) => isNumber(text) && Math.abs(Number(text)) <= 180,
  'salary.min': isAmount,
  'salary.max': isAmount,
  'salary.text': (text) => text.length <= 200 && !isDate(text),
  'salary.currency': (text) => isCurrency(text.toUpperCase()) || /^\p{Sc}$/u.test(text),
  datePosted: isDate,
  validThrough: isDate,
  employmentTypes: (text) => text.length <= 100 && !isNumber(text),
  seniority: (text) => /intern|entry|junior|mid|senior|lead|exec/i.test(text),
  category: hasWords,
};

/** Parts beside each other in something of their own are found in each of those. A text alone is given as it is, and a region alone is one. */
function group(of: 'locations' | 'salary', path: (target: Target) => string | undefined): unknown {
  const parts = (Object.keys(NAMES) as Target[]).flatMap((target) => {
    const found = target.startsWith(`${of}.`) ? path(target) : undefined;
    return found === undefined ? [] : [[target.slice(of.length + 1), found] as const];
  });
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1 && (first[0] === 'text' || first[0] === 'region')) return first[1];
  const around = parts.map(([, found]) => found.split('.').slice(0, -1).join('.'));
  const each = around.toSorted((one, other) => one.length - other.length)[0] ?? '';
  if (each === '' || !around.every((one) => one === each || one.startsWith(`${each}.`)))
    return Object.fromEntries(parts);
  return { each, ...Object.fromEntries(parts.map(([name, found]) => [name, found.slice(each.length + 1)])) };
}

/** Where some date cannot be month first, and none must be. */
function isDayFirst(dates: readonly string[]): boolean {
  const numbers = dates.flatMap((date) => {
    const found = /^(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}/.exec(date);
    return found === null ? [] : [[Number(found[1]), Number(found[2])] as const];
  });
  return numbers.some(([first]) => first > 12) && !numbers.some(([, second]) => second > 12);
}

/** Names that every item has, by which the next file is recognised. */
function ownNames(chosen: ReadonlyMap<Target, Leaf>, items: number): string[] {
  const sure: Target[] = ['requisitionId', 'title', 'description', 'url', 'company'];
  return sure
    .flatMap((target) => chosen.get(target) ?? [])
    .filter((leaf) => leaf.items === items)
    .map((leaf) => leaf.path)
    .slice(0, 3);
}
