/** Which postings the words of a search match: by themselves, by other names, and by what the answer says that it took them for. */

import { recognisePlace } from '../../../src/vocabulary/gazetteer.ts';
import { COMPANY, type Corpus, DESCRIPTION, SKILL_LABELS, TITLE } from './corpus.ts';
import { DISTANCE_TOLERANCE_METRES, nearestMetres, type Point } from './distance.ts';
import { type Known, reachesPay } from './known.ts';
import { LONGEST_NAME, type Name, otherNames } from './names.ts';
import { centsAYear } from './pay.ts';
import type { Term } from './query-words.ts';
import { NOT_STATED, type ValueFacet } from './search.ts';

type Meant = { parameter: string; value: string; and?: readonly { parameter: string; value: string }[] };

/** As the answer has it: taken as given here, and tested by itself in a table of searches. */
export type Understood = {
  text: string;
  kind: string;
  parameter: string | null;
  value: string | null;
  and?: Meant['and'];
  only: boolean;
  or: readonly Meant[];
};

export type WordMatches = { matches: boolean[]; isCertain: boolean };

/** A typed word, and what was understood of it. */
type Word = { text: string; number: number; taken: Taken | null };
type Taken = { text: string; isFiller: boolean; only: boolean; meant: readonly Meant[] };

const SURROUNDINGS_METRES = 25_000;

/** @param needed so many are enough of the words that are neither quoted, nor beginnings, nor conditions; null: all are wanted. */
export async function wordMatches(
  corpus: Corpus,
  postings: readonly Known[],
  terms: readonly Term[],
  understood: readonly Understood[],
  needed: number | null = null,
): Promise<WordMatches> {
  let isCertain = true;
  const matches = postings.map(() => true);
  const keep = (found: readonly boolean[]): void => {
    for (const [at, is] of found.entries()) if (!is) matches[at] = false;
  };
  for (const term of terms) {
    const has = term.isQuoted || term.kind === 'prefix' || !term.wanted;
    if (has) keep(Array.from(await corpus.fieldsWith(term), (fields) => fields > 0 === term.wanted));
  }
  const rows = rowsOf(terms);
  for (const row of rows) takeIn(row, understood);
  // A word that is typed twice is wanted once.
  const loose = new Map<string, boolean[]>();
  for (const row of rows) {
    for (const { found, word } of await rowMatches(row)) {
      if (needed === null || word === null) keep(found);
      else loose.set(word, found);
    }
  }
  if (needed !== null) keep(postings.map((_, at) => [...loose.values()].filter((found) => found[at]).length >= needed));
  return { matches, isCertain };

  async function rowMatches(row: readonly Word[]): Promise<{ found: boolean[]; word: string | null }[]> {
    const all: { found: boolean[]; word: string | null }[] = [];
    for (let from = 0; from < row.length; ) {
      const taken = row[from]?.taken ?? null;
      if (taken?.isFiller) {
        from++;
      } else if (taken?.only) {
        all.push({ found: await valueMatches(taken), word: null });
        from += wordsIn(taken.text).length;
      } else {
        const end = row.findIndex((word, at) => at > from && (word.taken?.isFiller || word.taken?.only));
        const free = row.slice(from, end < 0 ? row.length : end);
        all.push(...(await namesMatch(free, free.length)));
        from += free.length;
      }
    }
    return all;
  }

  /** From the left, the longest name of at most so many words: another name of it, or all that it is made of. */
  async function namesMatch(
    words: readonly Word[],
    longest: number,
  ): Promise<{ found: boolean[]; word: string | null }[]> {
    const all: { found: boolean[]; word: string | null }[] = [];
    for (let from = 0; from < words.length; ) {
      let length = Math.min(longest, LONGEST_NAME, words.length - from);
      const namesOf = (size: number): readonly Name[] => {
        const run = words.slice(from, from + size);
        return isCut(run) ? [] : otherNames(run.map(({ text }) => text));
      };
      while (length > 1 && namesOf(length).length === 0) length--;
      const run = words.slice(from, from + length);
      const parts =
        length > 1 ? (await namesMatch(run, length - 1)).map((part) => part.found) : [await wordMatch(run[0])];
      const named = await anyName(namesOf(length));
      all.push({
        found: postings.map((_, at) => named[at] === true || parts.every((part) => part[at])),
        // What may be a place is never left out, and a sign is no word.
        word:
          length === 1 && namesOf(1).length === 0 && isNeeded(run[0])
            ? null
            : run.map(({ text }) => text.toLowerCase()).join(' '),
      });
      from += length;
    }
    return all;
  }

  async function wordMatch(word: Word | undefined): Promise<boolean[]> {
    if (word === undefined) return postings.map(() => true);
    const isMeant = word.taken !== null && word.taken.meant.length > 0;
    const fields = await corpus.fieldsWith(phrase(word.text, !isMeant));
    const stated = word.taken === null ? [] : word.taken.meant.map(statedBy);
    return postings.map((posting, at) => (fields[at] ?? 0) > 0 || stated.some((states) => states(posting)));
  }

  async function anyName(names: readonly Name[]): Promise<boolean[]> {
    const found = postings.map(() => false);
    for (const { text, language } of names) {
      const fields = await corpus.fieldsWith(phrase(text));
      for (const at of postings.keys()) {
        const own = corpus.languageOf(at);
        const isOwn = own === (language ?? 'en') || own === 'plain';
        const counted =
          language === null
            ? SKILL_LABELS | (isOwn || text.includes(' ') ? TITLE : 0) | (isOwn ? DESCRIPTION : 0)
            : isOwn
              ? TITLE
              : 0;
        if ((fields[at] ?? 0) & counted) found[at] = true;
      }
    }
    return found;
  }

  async function valueMatches({ text, meant }: Taken): Promise<boolean[]> {
    const fields = await corpus.fieldsWith(phrase(text, false));
    const stated = meant.map(statedBy);
    const parameter = meant[0]?.parameter ?? '';
    return postings.map((posting, at) => {
      const silent = parameter !== 'salaryMin' && posting.values[facetOf(parameter)].has(NOT_STATED);
      const counted = TITLE | SKILL_LABELS | COMPANY | (silent ? DESCRIPTION : 0);
      return stated.some((states) => states(posting)) || ((fields[at] ?? 0) & counted) > 0;
    });
  }

  function statedBy({ parameter, value, and = [] }: Meant): (posting: Known) => boolean {
    if (parameter === 'salaryMin') {
      const of = (name: string): string | undefined => and.find((one) => one.parameter === name)?.value;
      const min = centsAYear(value, of('salaryCurrency') ?? 'EUR', of('salaryPeriod') ?? 'YEAR');
      return (posting) => reachesPay(posting, { min, max: null, includeUnstated: true });
    }
    if (parameter !== 'near') {
      const all = [{ parameter, value }, ...and];
      return ({ values }) => all.every((one) => values[facetOf(one.parameter)].has(one.value));
    }
    const point = pointOf(value);
    return ({ row }) => {
      const metres = nearestMetres(row.places, [point]);
      if (metres === null) return false;
      if (Math.abs(metres - SURROUNDINGS_METRES) < DISTANCE_TOLERANCE_METRES) isCertain = false;
      return metres <= SURROUNDINGS_METRES;
    };
  }
}

function isNeeded(word: Word | undefined): boolean {
  const parameter = word?.taken?.meant[0]?.parameter;
  const mayBePlace = parameter !== undefined && facetOf(parameter) === 'place';
  return mayBePlace || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word?.text ?? '');
}

function facetOf(parameter: string): ValueFacet {
  return ['near', 'country', 'region', 'city'].includes(parameter) ? 'place' : (parameter as ValueFacet);
}

/** Where a place is, is data of the gazetteer's. */
function pointOf(value: string): Point {
  const [lat, lon] = value.split(',').map(Number);
  if (lat !== undefined && lon !== undefined && !Number.isNaN(lat + lon)) return { lat, lon };
  const place = recognisePlace(value)?.place;
  if (!place) throw new RangeError(`no place: ${value}`);
  return { lat: place.lat, lon: place.lon };
}

/** @param isWanted whether a sign without a word matches everything, or nothing. */
function phrase(text: string, isWanted = true): Term {
  return { kind: 'phrase', text, wanted: isWanted, isQuoted: false };
}

/** Whether a row of words takes some, but not all, of those that were understood together. */
function isCut(run: readonly Word[]): boolean {
  return run.some(({ taken }) => {
    const together = taken === null ? 1 : wordsIn(taken.text).length;
    return together > 1 && run.filter((word) => word.taken === taken).length < together;
  });
}

const wordsIn = (text: string): string[] => text.split(' ');

/** Plain words that follow each other. */
function rowsOf(terms: readonly Term[]): Word[][] {
  const rows: Word[][] = [[]];
  for (const [number, { kind, text, wanted, isQuoted }] of terms.entries()) {
    if (!wanted) continue;
    if (isQuoted || kind === 'prefix') rows.push([]);
    else rows.at(-1)?.push({ text, number, taken: null });
  }
  return rows;
}

/** Puts what was understood to the words that it was understood of: each once, from the left. */
function takeIn(row: readonly Word[], understood: readonly Understood[]): void {
  const bare = (text: string): string => text.replace(/[,;]+$/, '');
  const named = new Set<Word>();
  for (let from = 0; from < row.length; ) {
    let length = Math.min(LONGEST_NAME, row.length - from);
    const names = (): readonly Name[] => otherNames(row.slice(from, from + length).map(({ text }) => text));
    while (length > 1 && names().length === 0) length--;
    const isCompound =
      length > 1 || (names().length > 0 && /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(row[from]?.text ?? ''));
    if (isCompound) for (const word of row.slice(from, from + length)) named.add(word);
    from += length;
  }
  for (const { text, kind, parameter, value, and = [], only, or } of understood) {
    const meant = parameter === null || value === null ? [] : [{ parameter, value, and }, ...or];
    const isFiller = kind === 'filler' || kind === 'wish';
    const typed = wordsIn(text);
    const at = row.findIndex((_, start) =>
      typed.every((one, offset) => {
        const word = row[start + offset];
        return word && !word.taken && !(kind === 'filler' && named.has(word)) && bare(word.text) === bare(one);
      }),
    );
    if (at < 0) continue;
    const taken = { text, isFiller, only, meant };
    for (const word of row.slice(at, at + typed.length)) word.taken = taken;
  }
}
