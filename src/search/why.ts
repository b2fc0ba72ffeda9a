/** Why a hit matched, from the names of the clauses that it did: `text-query.ts` gives them. */
import { FIELDS } from './text-query.ts';
import type { SearchWords, Wanted } from './understanding/read-words.ts';

export type Why = { term: string; in: string[]; as?: string };

/**
 * Why a hit matched: where each wanted word was found, the weightiest place first; `as` the other name, or the label of the
 * value, that stands for it.
 */
export function readWhy(words: SearchWords, matched: readonly string[]): Why[] {
  return words.wanted.flatMap((wanted, at) => whyOf(wanted, String(at), matched));
}

function whyOf(wanted: Wanted, id: string, matched: readonly string[]): Why[] {
  const placesOf = (part: string): string[] => {
    const fields = FIELDS.filter(({ path }) => matched.includes(`${part} ${path}`)).map(({ name }) => name);
    return [...new Set(fields)];
  };
  const stated = (why: Why): Why[] => (why.in.length === 0 ? [] : [why]);
  if (wanted.is === 'name') {
    const named = wanted.names.flatMap((name, at) =>
      stated({ term: wanted.text, in: placesOf(`${id}.n${at}`), as: name.text }),
    );
    const parts = wanted.parts.map((part, at) => whyOf(part, `${id}.${at}`, matched));
    return [...(parts.every((part) => part.length > 0) ? parts.flat() : []), ...named];
  }
  const { term, meant } = wanted;
  const values = meant.flatMap(({ parameter, label }, at) =>
    matched.includes(`${id}.v${at} ${parameter}`) ? [{ term: term.text, in: [parameter], as: label }] : [],
  );
  return [...stated({ term: term.text, in: placesOf(id) }), ...values];
}
