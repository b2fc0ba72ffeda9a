/** The words of a search as a clause of Elasticsearch: which fields a word is looked for in, and what a match there weighs. */
import { wordsAnalyzer } from './analysis.ts';
import type { Clause } from './kinds/kind.ts';
import { fieldPath } from './kinds/kind.ts';
import { PLAIN, SUB_FIELDS } from './languages.ts';
import type { Term, Words } from './words.ts';

/** A field that words are looked for in. The weights are the score of a match: a word counts where it weighs most. */
type TextField = {
  path: string;
  name: 'title' | 'skills' | 'company' | 'description';
  subField: string;
  weight: number;
};

const FIELDS: readonly TextField[] = [
  ...SUB_FIELDS.map((subField) => ({ path: `text.title.${subField}`, name: 'title' as const, subField, weight: 8 })),
  { path: 'text.skills', name: 'skills', subField: PLAIN, weight: 4 },
  { path: 'text.company', name: 'company', subField: PLAIN, weight: 3 },
  ...SUB_FIELDS.map((subField) => ({
    path: `text.body.${subField}`,
    name: 'description' as const,
    subField,
    weight: 1,
  })),
];

/** On top of its words, for a title that has all of them side by side. */
const SIDE_BY_SIDE = 6;

/** A posting loses half of this part of its score in a fortnight, half of the rest in the next, and so on. */
const FRESHNESS = { share: 0.2, halfLife: '14d' };

/**
 * All wanted words and no unwanted one; null when there are no words.
 * @param named gives each match a name that hits come back with: see `readWhy`.
 */
export function textClause(words: Words, named = false): Clause | null {
  if (words.wanted.length === 0 && words.unwanted.length === 0) return null;
  return {
    bool: {
      ...(words.wanted.length === 0
        ? {}
        : { must: words.wanted.map((term, at) => termClause(term, 'all', named ? at : null)) }),
      ...(words.unwanted.length === 0
        ? {}
        : { must_not: words.unwanted.map((term) => termClause(term, 'none', null)) }),
    },
  };
}

/** The same with what ranks it: words side by side in the title, and a gentle slope from new to old. */
export function rankedClause(words: Words, now: Date, named = false): Clause | null {
  const matching = textClause(words, named);
  if (matching === null) return null;
  const together = words.wanted.filter((term) => term.kind !== 'prefix').map((term) => term.text);
  const side = SUB_FIELDS.map((subField) => ({
    match_phrase: { [`text.title.${subField}`]: { query: together.join(' '), slop: 1, boost: SIDE_BY_SIDE } },
  }));
  const bool = { must: [matching], ...(together.length < 2 ? {} : { should: [{ dis_max: { queries: side } }] }) };
  const { share, halfLife } = FRESHNESS;
  return {
    function_score: {
      query: { bool },
      functions: [
        { weight: 1 - share },
        { weight: share, exp: { [fieldPath('posted')]: { origin: nextMidnight(now), scale: halfLife, decay: 0.5 } } },
      ],
      score_mode: 'sum',
      boost_mode: 'multiply',
    },
  };
}

/** What hits mark: each word by itself, which is a third of the work of marking only where phrases are whole. */
export function markedClause(words: Words): Clause {
  const shown = FIELDS.filter(({ name }) => name === 'title' || name === 'description');
  return {
    bool: {
      should: words.wanted.flatMap((term) =>
        shown.map(
          ({ path, subField }): Clause =>
            term.kind === 'prefix'
              ? prefixClause(path, subField, term.text)
              : { match: { [path]: { query: term.text } } },
        ),
      ),
    },
  };
}

/**
 * A term in any of the fields.
 * @param empty what a term without anything to look for (`&`) matches: all where it is wanted, none where it is not.
 */
function termClause(term: Term, empty: 'all' | 'none', named: number | null): Clause {
  const queries = FIELDS.map(({ path, subField, weight }): Clause => {
    const label = named === null ? {} : { _name: nameOf(named, path) };
    if (term.kind === 'prefix') {
      return { constant_score: { filter: prefixClause(path, subField, term.text), boost: weight, ...label } };
    }
    return { match_phrase: { [path]: { query: term.text, zero_terms_query: empty, boost: weight, ...label } } };
  });
  return { dis_max: { queries } };
}

/** The last word of the text begins so; it is compared with words as written, since a beginning has no stem. */
function prefixClause(path: string, subField: string, text: string): Clause {
  return { match_bool_prefix: { [path]: { query: text, operator: 'and', analyzer: wordsAnalyzer(subField) } } };
}

/** Of two clauses with one name Elasticsearch forgets the first: so each has its own. */
function nameOf(term: number, path: string): string {
  return `${term} ${path}`;
}

/** Why a hit matched: each wanted term, and where it was found, the weightiest place first. */
export function readWhy(words: Words, matched: readonly string[]): { term: string; in: string[] }[] {
  return words.wanted.map((term, at) => {
    const places = new Set(FIELDS.filter(({ path }) => matched.includes(nameOf(at, path))).map(({ name }) => name));
    return { term: term.text, in: [...places] };
  });
}

/** The same for a whole day, so that the same search is the same request. */
function nextMidnight(now: Date): string {
  const day = 24 * 60 * 60 * 1000;
  return new Date(Math.floor(now.getTime() / day + 1) * day).toISOString();
}
