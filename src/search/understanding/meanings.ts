/** What rows of typed words mean as parameters of a search: places, conditions, skills and companies. */

import { countryName } from '../../vocabulary/countries.ts';
import { BASE_CURRENCY } from '../../vocabulary/currencies.ts';
import { type GazetteerPlace, placeFullLabel, recognisePlace } from '../../vocabulary/gazetteer.ts';
import type { Lexicon, TypedValue } from '../../vocabulary/lexicon/lexicon.ts';
import { PAY_WORDS_AT_MOST, typedPay } from '../../vocabulary/lexicon/typed-pay.ts';
import { typedPlace } from '../../vocabulary/lexicon/typed-place.ts';
import { wordKeys } from '../../vocabulary/lexicon/word-keys.ts';
import { skillLabel } from '../../vocabulary/skills.ts';
import { OTHER_MEANINGS } from '../../vocabulary/word-lists/condition-words.ts';
import { EVERY_FACET } from '../facets.ts';

export const KINDS = [
  'place',
  'workplace',
  'employmentType',
  'seniority',
  'pay',
  'skill',
  'company',
  'wish',
  'filler',
] as const;
export type Kind = (typeof KINDS)[number];

/** A parameter with a value, as it would stand in an address; `and`: with others that belong to it. */
export type Meant = { parameter: string; value: string; label: string; and?: readonly Parameter[] };
export type Parameter = { parameter: string; value: string };

/** Typed words of a row, and what they mean. */
export type Span = {
  kind: Exclude<Kind, 'filler' | 'wish'>;
  from: number;
  /** Behind the last word. */
  to: number;
  /** Any of them. */
  meant: Meant[];
  /** Then the words in a text do not count, where the posting states the fact itself. */
  isSure: boolean;
  /** Of cities: ISO codes of the countries that they lie in. */
  countries?: readonly string[];
};

/** A typed word with what it is compared by; a word such as `front-end` has several keys. */
export type RowWord = { text: string; keys: readonly string[] };

export function rowWord(text: string): RowWord {
  return { text, keys: wordKeys(text) };
}

export function keyOf(row: readonly RowWord[], from: number, to: number): string {
  return row
    .slice(from, to)
    .flatMap(({ keys }) => keys)
    .join(' ');
}

const POINTERS: ReadonlySet<string> = new Set(
  'in,near,around,at,from,bei,nahe,um,à,en,au,i,nära,cerca,within'.split(','),
);
const MISLEADING: ReadonlySet<string> = new Set(OTHER_MEANINGS.flatMap(wordKeys));
const PLACE_WORDS_AT_MOST = 5;

/**
 * The spans of a row from left to right, the longest first.
 * @param isTaken whether a word belongs to the name of an occupation, and means nothing else then
 */
export function spansOf(row: readonly RowWord[], lexicon: Lexicon, isTaken: (at: number) => boolean): Span[] {
  const spans: Span[] = [];
  const isShouted = row.length > 1 && row.every(({ text }) => text === text.toUpperCase());
  for (let from = 0; from < row.length; ) {
    const found = longestAt(row, from, lexicon, isTaken, isShouted);
    if (found !== null) spans.push(found);
    from = found?.to ?? from + 1;
  }
  const isAboutPresence = spans.some(({ kind }) => kind === 'workplace');
  return joined(isAboutPresence ? spans : spans.map(withRemoteWork));
}

function longestAt(
  row: readonly RowWord[],
  from: number,
  lexicon: Lexicon,
  isTaken: (at: number) => boolean,
  isShouted: boolean,
): Span | null {
  for (let to = Math.min(row.length, from + Math.max(lexicon.longest, PLACE_WORDS_AT_MOST)); to > from; to--) {
    const key = keyOf(row, from, to);
    if (key === '' || lexicon.isPlain(key)) continue;
    const words = row.slice(from, to);
    // What reaches over an occupation's name is more than it (`Staff Nurse Agency`); what lies in it is part of it.
    if (words.every((_, at) => isTaken(from + at))) continue;
    const values = lexicon.values(key);
    const span =
      paySpan(words, from, to) ??
      conditionOf(values, row, from, to) ??
      valueSpan('skill', values, from, to) ??
      (to - from > PLACE_WORDS_AT_MOST ? null : placeSpan(words, from, to, row[from - 1], isShouted)) ??
      valueSpan('company', values, from, to);
    if (span !== null) return span;
  }
  return null;
}

const CONDITIONS = ['workplace', 'employmentType', 'seniority'] as const;

function conditionOf(values: readonly TypedValue[], row: readonly RowWord[], from: number, to: number): Span | null {
  const all = values.filter(({ facet }) => CONDITIONS.some((name) => name === facet));
  const sure = all.filter((value) => value.isSure);
  const isSure = sure.length > 0;
  const own = isSure ? sure : all;
  const [first] = own;
  if (first === undefined) return null;
  const next = row[to]?.keys[0];
  const isMisled = next !== undefined && MISLEADING.has(next);
  if (isMisled && !isSure) return null;
  const kind = first.facet as (typeof CONDITIONS)[number];
  const isDoubtful = isMisled && kind === 'workplace';
  return { kind, from, to, meant: own.map(meantValue), isSure: isSure && !isDoubtful };
}

function paySpan(words: readonly RowWord[], from: number, to: number): Span | null {
  const pay = to - from > PAY_WORDS_AT_MOST ? null : typedPay(words.map(({ text }) => text));
  if (pay === null) return null;
  const { amount, currency, period } = pay;
  const and = [
    ...(currency === null ? [] : [{ parameter: 'salaryCurrency', value: currency }]),
    ...(period === 'YEAR' ? [] : [{ parameter: 'salaryPeriod', value: period }]),
  ];
  const label = `${amount.toLocaleString('en')} ${currency ?? BASE_CURRENCY} a ${period.toLowerCase()} or more`;
  const meant = { parameter: 'salaryMin', value: String(amount), label, ...(and.length === 0 ? {} : { and }) };
  return { kind: 'pay', from, to, meant: [meant], isSure: true };
}

function valueSpan(kind: 'skill' | 'company', values: readonly TypedValue[], from: number, to: number): Span | null {
  const own = values.filter(({ facet }) => facet === kind);
  return own.length === 0 ? null : { kind, from, to, meant: own.map(meantValue), isSure: false };
}

function meantValue({ facet, value, label }: TypedValue): Meant {
  const listed = EVERY_FACET.find(({ name }) => name === facet)?.closed?.find((one) => one.value === value)?.label;
  return { parameter: facet, value, label: label ?? listed ?? (facet === 'skill' ? skillLabel(value) : value) };
}

function placeSpan(
  words: readonly RowWord[],
  from: number,
  to: number,
  before: RowWord | undefined,
  isShouted: boolean,
): Span | null {
  const isPointedAt = before !== undefined && POINTERS.has(before.text.toLowerCase());
  const texts = words.map(({ text }) => (isShouted ? text.toLowerCase() : text));
  const found = placeOf(texts, isPointedAt);
  return found === null ? null : { kind: 'place', from, to, ...found };
}

/** Looking a place up takes about a tenth of a millisecond, and people type the same ones. */
const REMEMBERED = 20_000;
type FoundPlace = { meant: Meant[]; isSure: boolean; countries: string[] };
const remembered = new Map<string, FoundPlace | null>();

function placeOf(words: readonly string[], isPointedAt: boolean): FoundPlace | null {
  const key = `${isPointedAt} ${words.join(' ')}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const typed = typedPlace(words, isPointedAt);
  const cities = typed?.places.filter(({ level }) => level === 'city') ?? [];
  const countries = [...new Set(cities.map(({ country }) => country))];
  const found = typed === null ? null : { meant: typed.places.map(meantPlace), isSure: typed.isSure, countries };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, found);
  return found;
}

/** A city means its surroundings, as `near` does; a region or a country has borders. */
function meantPlace(place: GazetteerPlace): Meant {
  const label = [...new Set(placeFullLabel(place.path).split(', '))].join(', ');
  if (place.level !== 'city') return { parameter: place.level, value: place.path, label };
  const readBack = (text: string) => recognisePlace(text)?.place.path === place.path;
  const value = [label, placeFullLabel(place.path)].find(readBack) ?? `${place.lat},${place.lon}`;
  return { parameter: 'near', value, label };
}

/** Who looks around a city can take remote work for people of the country, too. */
function withRemoteWork(span: Span): Span {
  if (!span.isSure || span.countries === undefined) return span;
  const remote = span.countries.flatMap((country) =>
    ['country', 'remoteFrom'].map((parameter) => ({
      parameter: 'workplace',
      value: 'REMOTE',
      and: [{ parameter, value: country }],
      label: `Remote in ${countryName(country)}`,
    })),
  );
  return { ...span, meant: [...span.meant, ...remote] };
}

/** `berlin munich` and `part-time internship` ask for either, as several values of a parameter do. */
function joined(spans: readonly Span[]): Span[] {
  return spans.map((span) => {
    if (!span.isSure) return span;
    const others = spans.filter((other) => other !== span && other.isSure && other.kind === span.kind);
    const apart = others.filter((other) => !isAround(span, other) && !isAround(other, span));
    const meant = new Map(
      [span, ...apart]
        .flatMap((one) => one.meant)
        .map((one) => [JSON.stringify([one.parameter, one.value, one.and]), one]),
    );
    return { ...span, meant: [...meant.values()] };
  });
}

/** `munich bavaria`: the one lies in the other, so that both are wanted. */
function isAround(outer: Span, inner: Span): boolean {
  return outer.meant.some(({ label }) => inner.meant.some((one) => one.label.endsWith(`, ${label}`)));
}
