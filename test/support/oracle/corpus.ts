/** The postings' words, and in which fields of which postings a term stands. */

import { SKILLS } from '../../../src/vocabulary/skills.ts';
import type { Term } from './query-words.ts';
import type { OracleRow } from './rows.ts';
import { linesOfHtml } from './text.ts';
import { type Analyze, createLexicon, type Line, tokenise } from './tokens.ts';

/** How the index analyses the words of a language, and words whose language it does not know (`plain`). */
export type Analysers = Readonly<Record<string, { index: string; search: string; begin: string }>>;
const PLAIN = 'plain';

/** A field of a posting: values that no phrase reaches across, each of several lines that a phrase may reach across. */
type Field = readonly (readonly Line[])[];
type Words = { language: Field[]; plain: Field[]; analysed: string };

/** Bits for the fields that have a term. */
export const TITLE = 1;
export const DESCRIPTION = 2;
export const SKILL_LABELS = 4;
export const COMPANY = 8;

export type Corpus = {
  /** For each of the rows, the fields that have the term. */
  fieldsWith(term: Term): Promise<Uint8Array>;
  /** The language that a row's title and description are analysed as. */
  languageOf(position: number): string;
};

const skillLabels = new Map<string, string>(SKILLS.map(({ slug, label }) => [slug, label]));

export async function buildCorpus(rows: readonly OracleRow[], analysers: Analysers, analyze: Analyze): Promise<Corpus> {
  const lexicon = createLexicon();
  const languageOf = ({ language }: OracleRow): string => (language !== null && analysers[language] ? language : PLAIN);
  const analyserOf = (name: string) => {
    const analyser = analysers[name];
    if (!analyser) throw new RangeError(`the index has no analysers for ${name}`);
    return analyser;
  };

  const written = rows.map((row) => ({
    analysed: languageOf(row),
    language: [[row.title.split('\n')], [linesOfHtml(row.description)]],
    plain: [row.skills.map((slug) => [skillLabels.get(slug) ?? slug.replaceAll('-', ' ')]), [[row.company.name]]],
  }));
  const linesIn = new Map<string, Map<string, Line>>();
  for (const name of Object.keys(analysers)) {
    const texts = written.flatMap(({ analysed, language, plain }) => [
      ...(analysed === name ? language.flat(2) : []),
      ...(name === PLAIN ? plain.flat(2) : []),
    ]);
    linesIn.set(name, await tokenise(analyze, analyserOf(name).index, texts, lexicon));
  }
  const analysed = (name: string, field: string[][]): Field =>
    field.map((value) => value.flatMap((text) => linesIn.get(name)?.get(text) ?? []));
  const words = written.map(
    (row): Words => ({
      analysed: row.analysed,
      language: row.language.map((field) => analysed(row.analysed, field)),
      plain: row.plain.map((field) => analysed(PLAIN, field)),
    }),
  );

  /** Whether a field of that analyser has a term. */
  async function finderIn(name: string, term: Term): Promise<(field: Field) => boolean> {
    const { search, begin } = analyserOf(name);
    const tokens = await analyze({ analyzer: term.kind === 'prefix' ? begin : search, text: [term.text] });
    // A sign without a word asks for nothing, and forbids nothing.
    if (tokens.length === 0) return () => term.wanted;
    if (term.kind === 'prefix') {
      const beginning = tokens.at(-1)?.token ?? '';
      const begun = lexicon.tokens.flatMap((token, number) => (token.startsWith(beginning) ? [number] : []));
      const whole = tokens.slice(0, -1).map(({ token }) => [lexicon.numberOf(token)]);
      const marked = [...whole, begun].map(lexicon.linesWith);
      return (field) => marked.every((marks) => field.some((value) => value.some(({ number }) => marks[number])));
    }
    const first = tokens[0]?.position ?? 0;
    const places: Set<number>[] = [];
    for (const { token, position } of tokens) {
      const place = places[position - first] ?? new Set<number>();
      places[position - first] = place.add(lexicon.numberOf(token));
    }
    const marked = places.map(lexicon.linesWith);
    return (field) =>
      field.some(
        (value) =>
          marked.every((marks) => value.some(({ number }) => marks[number])) &&
          (places.length === 1 || hasSideBySide(value, places)),
      );
  }

  const kept = new Map<string, Promise<Uint8Array>>();
  async function look(term: Term): Promise<Uint8Array> {
    const finders = new Map<string, (field: Field) => boolean>();
    for (const name of Object.keys(analysers)) finders.set(name, await finderIn(name, term));
    return Uint8Array.from(words, ({ language, plain, analysed }) => {
      const bit = (name: string, field: Field | undefined, value: number): number =>
        field && finders.get(name)?.(field) ? value : 0;
      return (
        bit(analysed, language[0], TITLE) |
        bit(analysed, language[1], DESCRIPTION) |
        bit(PLAIN, plain[0], SKILL_LABELS) |
        bit(PLAIN, plain[1], COMPANY)
      );
    });
  }

  return {
    languageOf: (position) => words[position]?.analysed ?? PLAIN,
    fieldsWith(term) {
      const key = JSON.stringify(term);
      const known = kept.get(key) ?? look(term);
      // The same names are looked for again and again.
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
      kept.set(key, known);
      return known;
    },
  };
}

const KEPT = 2_000;

/** Whether the tokens of a value have one of each place's, in places that follow each other. */
function hasSideBySide(value: readonly Line[], places: readonly ReadonlySet<number>[]): boolean {
  const starts = places.map(() => new Set<number>());
  let from = 0;
  for (const { terms, positions } of value) {
    for (const [at, term] of terms.entries()) {
      for (const [offset, any] of places.entries()) {
        if (any.has(term)) starts[offset]?.add(from + (positions[at] ?? 0) - offset);
      }
    }
    from += (positions.at(-1) ?? -1) + 1;
  }
  const [first, ...others] = starts;
  return [...(first ?? [])].some((start) => others.every((other) => other.has(start)));
}
