/** Reads what is typed: which words a posting must have, under which other names, and which of them mean a parameter. */
import { type Lexicon, listedLexicon, type OtherName } from '../../vocabulary/lexicon/lexicon.ts';
import { nameKey } from '../../vocabulary/lexicon/word-keys.ts';
import { FILLERS, FILLERS_AT_THE_EDGE, FILLERS_AT_THE_END } from '../../vocabulary/word-lists/condition-words.ts';
import { parseTerms, type Term, type Typed } from '../words.ts';
import { type Kind, keyOf, type Meant, type RowWord, rowWord, type Span, spansOf } from './meanings.ts';

/** What a posting must match, each by itself. */
export type Wanted =
  /** A term, or any of the values that it means. */
  | { is: 'term'; term: Term; meant: readonly Meant[] }
  /** All of its parts, or any of the other names of them together. */
  | { is: 'name'; text: string; parts: readonly Wanted[]; names: readonly OtherName[] }
  /** Words that mean a value: it, or the words in title, skills or company, or in the text where the fact is not stated. */
  | { is: 'value'; term: Term; meant: readonly Meant[] };

export type Understood = { text: string; kind: Kind; meant: readonly Meant[]; isSure: boolean };

export type SearchWords = {
  wanted: readonly Wanted[];
  unwanted: readonly Term[];
  /** Rows of words that would stand side by side in a fitting title. */
  rows: readonly string[];
  understood: readonly Understood[];
  /** Words that rank and are not needed. */
  wished: readonly string[];
  /** What the seeker writes in (ISO 639-1), where a name of work tells; else null. */
  language: string | null;
  /** How many of the words that can be left out a posting must have; null: all of them. */
  needed: number | null;
};

/** @param understand false: words mean nothing but themselves and their other names. */
export function readWords(q: string, understand: boolean, lexicon: Lexicon = listedLexicon()): SearchWords {
  const typed = parseTerms(q);
  const unwanted = once(typed.filter(({ isUnwanted }) => isUnwanted).map(({ term }) => term));
  const rows = rowsOf(typed).map((row) => ('term' in row ? row : readRow(row.words, understand, lexicon)));
  const hasMore = rows.some((row) => 'term' in row || row.pieces.some(({ is }) => is === 'wanted'));
  const wanted: Wanted[] = [];
  const understood: Understood[] = [];
  const side: string[] = [];
  const wished: string[] = [];
  for (const row of rows) {
    if ('term' in row) {
      wanted.push({ is: 'term', term: row.term, meant: [] });
      if (row.term.kind === 'phrase') side.push(row.term.text);
      continue;
    }
    understood.push(...row.spans.map((span) => understoodOf(row.words, span)));
    let beside: string[] = [];
    const end = () => {
      if (beside.length > 0) side.push(beside.join(' '));
      beside = [];
    };
    for (const piece of row.pieces) {
      if (piece.is === 'wish') {
        understood.push({ text: piece.text, kind: 'wish', meant: [], isSure: true });
        wished.push(...piece.text.split(' '));
        end();
      } else if (piece.is === 'filler' && hasMore) {
        understood.push({ text: piece.text, kind: 'filler', meant: [], isSure: true });
        end();
      } else if (piece.is === 'filler') {
        wanted.push(...piece.wanted);
      } else {
        wanted.push(piece.wanted);
        if (piece.wanted.is === 'value') end();
        else beside.push(piece.text);
      }
    }
    end();
  }
  const language = languageOf(rows.flatMap((row) => ('term' in row ? [] : row.languages)));
  return {
    wanted: onceEach(wanted),
    unwanted,
    rows: side,
    understood,
    wished: wished.filter(isTelling),
    language,
    needed: null,
  };
}

type Row = { words: RowWord[] } | { term: Term };

/** Words that follow each other; a phrase and a beginning stand by themselves. */
function rowsOf(typed: readonly Typed[]): Row[] {
  const rows: Row[] = [];
  let open: RowWord[] | null = null;
  for (const { term, isUnwanted } of typed) {
    if (isUnwanted) continue;
    if (term.kind !== 'word') {
      rows.push({ term });
      open = null;
    } else if (open === null) {
      open = [rowWord(term.text)];
      rows.push({ words: open });
    } else open.push(rowWord(term.text));
  }
  return rows;
}

type Piece =
  | { is: 'wish'; text: string }
  | { is: 'filler'; text: string; wanted: Wanted[] }
  | { is: 'wanted'; text: string; wanted: Wanted };
type ReadRow = {
  words: readonly RowWord[];
  spans: readonly Span[];
  pieces: readonly Piece[];
  /** Of each name of work. */
  languages: (string | null)[];
};

function readRow(words: readonly RowWord[], understand: boolean, lexicon: Lexicon): ReadRow {
  const isNamed = new Uint8Array(words.length);
  const languages: (string | null)[] = [];
  for (let from = 0; from < words.length; ) {
    const to = nameAt(words, from, words.length, lexicon, Number.POSITIVE_INFINITY, [])?.to ?? null;
    if (to !== null) languages.push(lexicon.languageOf(keyOf(words, from, to)));
    if (to !== null && (to - from > 1 || (words[from]?.keys.length ?? 0) > 1)) isNamed.fill(1, from, to);
    from = to ?? from + 1;
  }
  const spans = understand ? spansOf(words, lexicon, (at) => isNamed[at] === 1) : [];
  const pieces: Piece[] = [];
  const wish = understand ? wishFrom(words) : words.length;
  for (let at = 0; at < words.length; ) {
    const sure = spans.find((span) => span.from === at && span.isSure);
    const filler = understand && isNamed[at] === 0 ? fillerAt(words, at, spans) : 0;
    if (sure !== undefined) {
      const text = textOf(words, sure.from, sure.to);
      const term: Term = { kind: sure.to - sure.from > 1 ? 'phrase' : 'word', text };
      pieces.push({ is: 'wanted', text, wanted: { is: 'value', term, meant: sure.meant } });
      at = sure.to;
    } else if (at >= wish) {
      const to = spans.find((span) => span.isSure && span.from > at)?.from ?? words.length;
      pieces.push({ is: 'wish', text: textOf(words, at, to) });
      at = to;
    } else if (filler > 0) {
      const wanted = words.slice(at, at + filler).map(({ text }) => leaf(text, []));
      pieces.push({ is: 'filler', text: textOf(words, at, at + filler), wanted });
      at += filler;
    } else {
      const next = spans.find((span) => span.isSure && span.from > at)?.from ?? words.length;
      const end = at < wish ? Math.min(next, wish) : next;
      const { to, wanted } = wantedAt(words, at, end, lexicon, spans, Number.POSITIVE_INFINITY);
      pieces.push({ is: 'wanted', text: textOf(words, at, to), wanted });
      at = to;
    }
  }
  return { words, spans: spans.filter((span) => span.isSure || span.from < wish), pieces, languages };
}

/** The longest name at a place that is shorter than `below` words, and what it stands for. */
function nameAt(
  words: readonly RowWord[],
  from: number,
  end: number,
  lexicon: Lexicon,
  below: number,
  spans: readonly Span[],
): { to: number; sought: readonly OtherName[] } | null {
  for (let to = Math.min(end, from + lexicon.longest, from + below - 1); to > from; to--) {
    const key = keyOf(words, from, to);
    if (key === '' || lexicon.isPlain(key) || cuts(spans, from, to)) continue;
    if (lexicon.otherNames(key).length > 0) return { to, sought: lexicon.soughtNames(key) };
  }
  return null;
}

/** `marlowgate university lecturer`: a name does not take its words from a company of several. */
function cuts(spans: readonly Span[], from: number, to: number): boolean {
  return spans.some(
    (span) => span.to - span.from > 1 && span.from < to && from < span.to && !(from <= span.from && span.to <= to),
  );
}

/** `engineer who designs bridges`: what stands behind tells more, and no listing has it word for word. */
const RELATIVE: ReadonlySet<string> = new Set('who,whose'.split(','));

function wishFrom(words: readonly RowWord[]): number {
  const at = words.findIndex(({ text }, position) => position > 0 && RELATIVE.has(text.toLowerCase()));
  return at < 0 ? words.length : at;
}

function isTelling(word: string): boolean {
  const key = nameKey(word);
  return key !== '' && !FILLER_KEYS.has(key);
}

function languageOf(languages: readonly (string | null)[]): string | null {
  const known = new Set(languages.filter((language) => language !== null));
  const [only] = known;
  return known.size === 1 && only !== undefined && only !== 'en' ? only : null;
}

/** The next name with the names within it, or the next word. */
function wantedAt(
  words: readonly RowWord[],
  from: number,
  end: number,
  lexicon: Lexicon,
  spans: readonly Span[],
  below: number,
): { to: number; wanted: Wanted } {
  const name = nameAt(words, from, end, lexicon, below, spans);
  const word = leaf(words[from]?.text ?? '', meantAt(spans, from));
  if (name === null) return { to: from + 1, wanted: word };
  const { to, sought } = name;
  const parts: Wanted[] = [];
  if (to === from + 1) parts.push(word);
  else {
    for (let at = from; at < to; ) {
      const part = wantedAt(words, at, to, lexicon, spans, to - from);
      parts.push(part.wanted);
      at = part.to;
    }
  }
  return { to, wanted: { is: 'name', text: textOf(words, from, to), parts, names: sought } };
}

function leaf(text: string, meant: readonly Meant[]): Wanted {
  return { is: 'term', term: { kind: 'word', text }, meant };
}

function meantAt(spans: readonly Span[], at: number): readonly Meant[] {
  return spans.find((span) => !span.isSure && span.from <= at && at < span.to)?.meant ?? [];
}

const FILLER_KEYS: ReadonlySet<string> = new Set(FILLERS.map(nameKey).filter((key) => key !== ''));
const EDGE_KEYS: ReadonlySet<string> = new Set(FILLERS_AT_THE_EDGE.map(nameKey));
const END_KEYS: ReadonlySet<string> = new Set(FILLERS_AT_THE_END.map(nameKey));
const FILLER_WORDS_AT_MOST = 3;

/** How many words of a filler begin here. */
function fillerAt(words: readonly RowWord[], at: number, spans: readonly Span[]): number {
  const isMeant = (one: number) => spans.some((span) => span.from <= one && one < span.to);
  for (let length = Math.min(FILLER_WORDS_AT_MOST, words.length - at); length > 0; length--) {
    if (Array.from({ length }, (_, one) => at + one).some(isMeant)) continue;
    const key = keyOf(words, at, at + length);
    if (FILLER_KEYS.has(key)) return length;
    const isAtEdge = at === 0 || at + length === words.length || isMeant(at + length);
    if (isAtEdge && EDGE_KEYS.has(key)) return length;
    if (at + length === words.length && END_KEYS.has(key)) return length;
  }
  return 0;
}

function textOf(words: readonly RowWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

function understoodOf(words: readonly RowWord[], span: Span): Understood {
  const { kind, meant, isSure } = span;
  return { text: textOf(words, span.from, span.to).replace(/[,;]+$/, ''), kind, meant, isSure };
}

function once(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [`${term.kind} ${term.text.toLowerCase()}`, term])).values()];
}

function onceEach(wanted: readonly Wanted[]): Wanted[] {
  return [...new Map(wanted.map((one) => [JSON.stringify(one).toLowerCase(), one])).values()];
}
