/** The query language: words that are all wanted, "phrases", -without and begin*. Any text is a query; none is an error. */

export type Term = {
  kind: 'word' | 'phrase' | 'prefix';
  /** As typed, without the signs. Whether there is anything to look for in it is for the analyser to say. */
  text: string;
};

export type Words = { wanted: Term[]; unwanted: Term[] };

/**
 * Signs at the end of a beginning that no word has: `self-*` is `self*`. Elasticsearch's match_bool_prefix takes the last word for a
 * whole one when anything comes behind it. What ends a name (`c++*`) stays; `_` and pictures belong to words.
 */
const SIGNS_AT_THE_END = /(c\+\+|[cf]#)?[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Extended_Pictographic}_]*$/iu;

/** Quotation marks that keyboards and word processors put in place of the plain one. */
const QUOTES = /[\u201c\u201d\u201e\u201f\uff02]/g;

export type Typed = { term: Term; isUnwanted: boolean };

/** Each term once, in the order of typing. */
export function parseWords(text: string): Words {
  const words: Words = { wanted: [], unwanted: [] };
  const seen = new Set<string>();
  for (const { term, isUnwanted } of parseTerms(text)) {
    const key = JSON.stringify([isUnwanted, term.kind, term.text.toLowerCase()]);
    if (seen.has(key)) continue;
    seen.add(key);
    (isUnwanted ? words.unwanted : words.wanted).push(term);
  }
  return words;
}

/** Every term as often as it is typed. */
export function parseTerms(text: string): Typed[] {
  const source = text.replace(QUOTES, '"');
  const typed: Typed[] = [];
  let at = 0;
  while (at < source.length) {
    if (isSpace(source, at)) {
      at += 1;
      continue;
    }
    const start = at;
    while (source[at] === '-') at += 1;
    const isUnwanted = at > start;
    // A dash by itself, and a dash before a space, is just a dash.
    if (at >= source.length || isSpace(source, at)) continue;
    const { term, end } = readPhrase(source, at) ?? readWord(source, at);
    at = end;
    if (term.text !== '') typed.push({ term, isUnwanted });
  }
  return typed;
}

/** From a quote to the next one; null where there is none, so that a lone quote is part of a word. */
function readPhrase(source: string, at: number): { term: Term; end: number } | null {
  if (source[at] !== '"') return null;
  const closing = source.indexOf('"', at + 1);
  if (closing < 0) return null;
  return { term: { kind: 'phrase', text: source.slice(at + 1, closing).trim() }, end: closing + 1 };
}

function readWord(source: string, at: number): { term: Term; end: number } {
  let end = at;
  while (end < source.length && !isSpace(source, end)) end += 1;
  const written = source.slice(at, end);
  const beginning = written.replace(/\*+$/, '');
  // A star begins a search only behind something that words begin with.
  const isPrefix = beginning !== written && /[\p{L}\p{Nd}]/u.test(beginning);
  const text = isPrefix ? beginning.replace(SIGNS_AT_THE_END, '$1') : written;
  return { term: { kind: isPrefix ? 'prefix' : 'word', text }, end };
}

function isSpace(source: string, at: number): boolean {
  return /\s/.test(source[at] ?? '');
}
