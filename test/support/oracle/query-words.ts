/** What is typed into the search box, taken apart by the contract: words, "phrases", -unwanted and begin*. */

export type Term = { kind: 'phrase' | 'prefix'; text: string; wanted: boolean; isQuoted: boolean };

/** A word is a phrase of whatever the analyser makes of it: `node.js` may be two tokens side by side. */
export function termsOf(q: string): Term[] {
  const terms: Term[] = [];
  for (const [, dashes = '', quoted, word = ''] of q.matchAll(/(-*)(?:"([^"]*)"|(\S+))/g)) {
    const wanted = dashes === '';
    const beginning = /^(.*[\p{L}\p{Nd}].*?)\*+$/u.exec(word)?.[1];
    if (quoted !== undefined) terms.push({ kind: 'phrase', text: quoted, wanted, isQuoted: true });
    else if (beginning !== undefined) terms.push({ kind: 'prefix', text: beginning, wanted, isQuoted: false });
    else if (word !== '') terms.push({ kind: 'phrase', text: word, wanted, isQuoted: false });
  }
  return terms.filter(({ text }) => text.trim() !== '');
}
