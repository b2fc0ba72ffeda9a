/** How typed words are compared with names of lists: without case, accents, plurals and the signs between words. */
import { foldMarks } from '../slug.ts';

const WORDS = /c\+\+|[cf]#|(?<![\p{L}\p{N}])\.net(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

/** `Verkaeufer` is `Verkäufer`; what it does to other words it does to them on both sides. */
const UMLAUT_SPELT_OUT = /(?<![aeiouq])([aou])e/g;

/** `Front-End Developers` → `front`, `end`, `developer`; `Node.js` → `nodejs`, as the index has it. */
export function wordKeys(text: string): string[] {
  const folded = foldMarks(text)
    .replace(/[’']s(?![\p{L}\p{N}])/gu, '')
    .replaceAll('.js', 'js')
    .replace(UMLAUT_SPELT_OUT, '$1');
  return [...folded.matchAll(WORDS)].map(([word]) => singular(word));
}

/** The words of a name in one key. */
export function nameKey(text: string): string {
  return wordKeys(text).join(' ');
}

/** English plurals, roughly; only names of lists are ever compared, so that a wrong singular finds nothing. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|js|ops)$/.test(word)) return word;
  return word.endsWith('ies') && word.length > 5 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
