/** Other names of the same work, read by the oracle's own rules from the lists under version control. */

import { OCCUPATION_LISTS } from '../../../src/vocabulary/word-lists/occupation-lists.ts';

/** A name, and its language where it is not English. */
export type Name = { text: string; language: string | null };

const namesByKey = new Map<string, Map<string, Name>>();
for (const line of OCCUPATION_LISTS.join('\n').split('\n')) {
  const [english = '', ...foreign] = line.split('|');
  const arrow = english.indexOf('>');
  const group: Name[] = commaList(english.slice(arrow + 1)).map((text) => ({ text, language: null }));
  for (const part of foreign) {
    const language = part.slice(0, part.indexOf(':')).trim();
    group.push(...commaList(part.slice(part.indexOf(':') + 1)).map((text) => ({ text, language })));
  }
  const askers = [...commaList(english.slice(0, Math.max(0, arrow))), ...group.map(({ text }) => text)];
  for (const asker of askers) {
    const key = keyOf(asker);
    const known = namesByKey.get(key) ?? new Map<string, Name>();
    namesByKey.set(key, known);
    for (const name of group) {
      const own = keyOf(name.text);
      if (own !== key && !known.has(own)) known.set(own, name);
    }
  }
}

function commaList(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Lower case, no marks, no plural `s`, single spaces. */
export function keyOf(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøł]/g, (letter) => ({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l' })[letter] ?? letter)
    .replaceAll(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replaceAll('.js', 'js')
    .replaceAll(/(^|[^aeiouq])([aou])e/g, '$1$2');
  const words = plain.match(/c\+\+|[cf]#|(?<![\p{L}\p{N}])\.net(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((word) => {
      if (word.length < 4 || /(?:[^s]|ss|us|is|js|ops)$/.test(word)) return word;
      return word.length > 5 ? word.replace(/ies$|s$/, (end) => (end === 'ies' ? 'y' : '')) : word.slice(0, -1);
    })
    .join(' ');
}

export function otherNames(words: readonly string[]): readonly Name[] {
  return [...(namesByKey.get(keyOf(words.join(' ')))?.values() ?? [])];
}

export const LONGEST_NAME = 6;
