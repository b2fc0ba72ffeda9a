/** The postings' words, and which postings a search's words match. */

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

export type Corpus = {
  /** Which of the rows match all wanted terms and no unwanted one, in the order of the rows. */
  matching(terms: readonly Term[]): Promise<boolean[]>;
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

  return {
    async matching(terms) {
      const matches = rows.map(() => true);
      for (const term of terms) {
        const finders = new Map<string, (field: Field) => boolean>();
        for (const name of Object.keys(analysers)) finders.set(name, await finderIn(name, term));
        const find = (name: string, fields: readonly Field[]): boolean =>
          fields.some((field) => finders.get(name)?.(field));
        for (const [at, { language, plain, analysed }] of words.entries()) {
          if (matches[at]) matches[at] = (find(analysed, language) || find(PLAIN, plain)) === term.wanted;
        }
      }
      return matches;
    },
  };
}

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
