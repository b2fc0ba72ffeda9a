/** What a search is shown as where next to nothing matches it as typed: with its spelling corrected, or with fewer of its words needed. */
import type { SearchWords, Wanted } from '../understanding/read-words.ts';
import type { Spelling } from './spelling.ts';

export type Rewording = {
  /** The words that are searched for instead; null: those that were typed. */
  q: string | null;
  /** How many of the words that can be left out a posting must have; null: all. */
  needed: number | null;
};

/** One reading of a search. @property as null: as typed. */
export type Question = { words: SearchWords | null; as: Rewording | null };

/** So few matches that other words are looked for. */
export const NEXT_TO_NOTHING = 3;

/** Words and quoted phrases as they are typed, with their dashes. */
const TYPED = /(-*)("[^"]*"|\S+)/g;
const LETTERS = /(?<![\p{L}\p{M}\p{N}.+#])[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}+#])/gu;

/** The typed text with the nearest spelling of each word that no open listing is named by; null where there is nothing to correct. */
export function corrected(q: string, words: SearchWords, spelling: Spelling): string | null {
  const unknown = new Set(words.wanted.flatMap(plainWord));
  if (unknown.size === 0) return null;
  const text = q.replace(TYPED, (whole, dashes: string, word: string) =>
    dashes !== '' || !unknown.has(word)
      ? whole
      : word.replace(LETTERS, (one) => inItsCase(one, spelling.nearest(one)) ?? one),
  );
  return text === q ? null : text;
}

/** A word that means nothing but itself, and is no name of work. */
function plainWord(wanted: Wanted): string[] {
  return wanted.is === 'term' && wanted.term.kind === 'word' && wanted.meant.length === 0 ? [wanted.term.text] : [];
}

function inItsCase(typed: string, found: string | null): string | null {
  if (found === null || typed === typed.toLowerCase()) return found;
  if (typed.length > 1 && typed === typed.toUpperCase()) return found.toUpperCase();
  return `${found.charAt(0).toUpperCase()}${found.slice(1)}`;
}

/** How many of the words could be left out: neither what was put in quotes, nor conditions, nor what may be a place. */
export function looseWords(words: SearchWords): number {
  return words.wanted.filter(isLoose).length;
}

export function isLoose(wanted: Wanted): boolean {
  if (wanted.is === 'name') return true;
  const { kind, text } = wanted.term;
  return wanted.is === 'term' && kind === 'word' && !namesPlace(wanted) && SOMETHING.test(text);
}

/** A sign by itself is no word: every listing has it. */
const SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

const PLACES: ReadonlySet<string> = new Set(['near', 'city', 'region', 'country']);

/** Whether words mean a place, or may mean one. */
export function namesPlace(wanted: Wanted): wanted is Exclude<Wanted, { is: 'name' }> {
  return wanted.is !== 'name' && PLACES.has(wanted.meant[0]?.parameter ?? '');
}

/**
 * How many of the words to ask for where all of them are too many; null: they are few enough to ask for all. Of two words one is enough
 * only where nothing has both.
 * @param total of what has all of them.
 */
export function neededOf(words: SearchWords, total: number): number | null {
  const count = looseWords(words);
  return count < 2 || (count === 2 && total > 0) ? null : Math.ceil(count / 2);
}
