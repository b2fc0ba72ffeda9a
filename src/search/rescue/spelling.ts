/** The words that open listings are named by, and which of them is meant by one that is spelled otherwise. */
import { editDistance } from '../../vocabulary/edit-distance.ts';
import { foldMarks } from '../../vocabulary/slug.ts';

export type Spelling = {
  /** Whether an open listing's title, skills, company or place has the word. */
  knows(word: string): boolean;
  /** The likeliest spelling, which may be two words where a space is missing; null where nothing is near. */
  nearest(word: string): string | null;
};

/** A name of open listings, and how many have it. */
export type CountedName = { name: string; count: number };

/** Nothing is corrected before the words of listings have been read. */
export const NO_SPELLING: Spelling = { knows: () => true, nearest: () => null };

type Known = { key: string; text: string; count: number; letters: number };

/** Shorter words are as near to many others. */
const SHORTEST = 4;
/** So many letters may be wrong, missing, too many or swapped with the next, by the length of the word. */
const allowedFor = (length: number): number => (length < 6 ? 1 : 2);
/** Hardly anybody gets the first letter wrong. */
const OTHER_FIRST_LETTER = 0.7;
/** How many edits ten times as many listings are worth. */
const TEN_TIMES = 0.3;
const SPACE_MISSING = 1.2;
const HALVES_AT_LEAST = 3;
const REMEMBERED = 5_000;

/** Letters only: what has digits or signs in it is a name that somebody chose. */
const WORDS = /[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}+#])/gu;

export function buildSpelling(names: Iterable<CountedName>): Spelling {
  const known = new Map<string, Known>();
  const lengths = new Map<number, Known[]>();
  const spellings = new Map<string, number>();
  for (const { name, count } of names) {
    for (const [word] of name.toLowerCase().matchAll(WORDS)) {
      const key = foldMarks(word);
      const one = known.get(key) ?? { key, text: word, count: 0, letters: lettersOf(key) };
      if (one.count === 0) known.set(key, one);
      one.count += count;
      const written = (spellings.get(word) ?? 0) + count;
      spellings.set(word, written);
      if (written > (spellings.get(one.text) ?? 0)) one.text = word;
    }
  }
  for (const [key, one] of known) {
    const same = lengths.get(key.length);
    if (same === undefined) lengths.set(key.length, [one]);
    else same.push(one);
  }
  const remembered = new Map<string, string | null>();

  function find(key: string): string | null {
    const allowed = allowedFor(key.length);
    const letters = lettersOf(key);
    let best: string | null = null;
    let lowest = Number.POSITIVE_INFINITY;
    const offer = (text: string, cost: number) => {
      if (cost >= lowest) return;
      lowest = cost;
      best = text;
    };
    for (let length = key.length - allowed; length <= key.length + allowed; length++) {
      for (const one of lengths.get(length) ?? []) {
        // Each edit changes at most two kinds of letters: most words are far off by that alone.
        if (differing(one.letters, letters) > 2 * allowed) continue;
        const edits = editDistance(one.key, key, allowed);
        if (edits > allowed) continue;
        offer(one.text, edits + (one.key[0] === key[0] ? 0 : OTHER_FIRST_LETTER) - gainOf(one.count));
      }
    }
    for (let cut = HALVES_AT_LEAST; cut <= key.length - HALVES_AT_LEAST; cut++) {
      const [left, right] = [known.get(key.slice(0, cut)), known.get(key.slice(cut))];
      if (left === undefined || right === undefined) continue;
      offer(`${left.text} ${right.text}`, SPACE_MISSING - gainOf(Math.min(left.count, right.count)));
    }
    return best;
  }

  return {
    knows: (word) => known.has(foldMarks(word)),
    nearest(word) {
      const key = foldMarks(word);
      if (key.length < SHORTEST || known.has(key)) return null;
      const before = remembered.get(key);
      if (before !== undefined) return before;
      const found = find(key);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(key, found);
      return found;
    },
  };
}

function gainOf(count: number): number {
  return TEN_TIMES * Math.log10(1 + count);
}

/** A bit for each letter of the alphabet, and a few for all others. */
function lettersOf(key: string): number {
  let bits = 0;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at) - 97;
    bits |= 1 << (code >= 0 && code < 26 ? code : 26 + (code & 3));
  }
  return bits;
}

function differing(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}
