/** The words of a search as a clause of Elasticsearch: which fields a word is looked for in, and what a match there weighs. */

import type { OtherName } from '../vocabulary/lexicon/lexicon.ts';
import { wordsAnalyzer } from './analysis.ts';
import type { Clause } from './kinds/kind.ts';
import { fieldPath } from './kinds/kind.ts';
import { ANALYSED_LANGUAGES, PLAIN, SUB_FIELDS } from './languages.ts';
import { isLoose } from './rescue/rewording.ts';
import type { Meant } from './understanding/meanings.ts';
import { meantClause, unstatedClause } from './understanding/parameter-clause.ts';
import type { SearchWords, Wanted } from './understanding/read-words.ts';
import type { Term } from './words.ts';

/** A field that words are looked for in. The weights are the score of a match: a word counts where it weighs most. */
type TextField = {
  path: string;
  name: 'title' | 'skills' | 'company' | 'description';
  subField: string;
  weight: number;
};

export const FIELDS: readonly TextField[] = [
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

/** For a posting in the language that the seeker writes in, and for one where that is spoken. */
const OWN_LANGUAGE = 5;
const SPOKEN_THERE = 4;

/** For each word that is but wished for: in the title, and in the text. */
const WISHED = { title: 2, description: 1 };

/** Another name of the same work weighs this much of the name that was typed, and one in another language that. */
const OTHER_NAME = 0.9;
const FOREIGN_NAME = 0.7;

/** What words mean, where the posting states it: the more telling, the more. */
const MEANT_WEIGHTS: Readonly<Record<string, number>> = {
  near: 8,
  region: 8,
  country: 7,
  company: 8,
  skill: 4,
  salaryMin: 1,
};
const MEANT = 5;
/** Where words surely mean a value, this much is left of their own weight. */
const SAID_INSTEAD = 0.4;
/** Remote work where a place was asked for. */
const ELSEWHERE = 3;
const PAY_STATED = 8;

/** A posting loses half of this part of its score in a fortnight, half of the rest in the next, and so on. */
const FRESHNESS = { share: 0.2, halfLife: '14d' };

/**
 * All wanted words, or as many as are needed, and no unwanted one; null when there are no words.
 * @param named gives each match a name that hits come back with: see `readWhy`.
 */
export function textClause(words: SearchWords, named = false): Clause | null {
  if (words.wanted.length === 0 && words.unwanted.length === 0) return null;
  const clauses = words.wanted.map((wanted, at) => wantedClause(wanted, words.language, named ? String(at) : null));
  const { needed } = words;
  const must = needed === null ? clauses : clauses.filter((_, at) => !isLooseAt(words, at));
  const should = needed === null ? [] : clauses.filter((_, at) => isLooseAt(words, at));
  return {
    bool: {
      ...(must.length === 0 ? {} : { must }),
      ...(should.length === 0 || needed === null ? {} : { should, minimum_should_match: needed }),
      ...(words.unwanted.length === 0
        ? {}
        : {
            must_not: words.unwanted.map((term) => ({ dis_max: { queries: termClauses(term, 'none', FIELDS, null) } })),
          }),
    },
  };
}

function isLooseAt({ wanted }: SearchWords, at: number): boolean {
  const one = wanted[at];
  return one !== undefined && isLoose(one);
}

/** The same with what ranks it: words side by side in the title, and a gentle slope from new to old. */
export function rankedClause(words: SearchWords, now: Date, named = false): Clause | null {
  const matching = textClause(words, named);
  if (matching === null) return null;
  const side = words.rows
    .filter((row) => row.includes(' '))
    .map((row, at) => ({
      dis_max: {
        queries: SUB_FIELDS.map((subField) => {
          const label = labelled(named ? `side${at}` : null, subField, SIDE_BY_SIDE);
          return { match_phrase: { [`text.title.${subField}`]: { query: row, boost: SIDE_BY_SIDE, ...label } } };
        }),
      },
    }));
  const wished = words.wished.map((text, at) => wishedClause(text, named ? `wish${at}` : null));
  const better = [...side, ...languageClauses(words.language, named), ...wished];
  const bool = { must: [matching], ...(better.length === 0 ? {} : { should: better }) };
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

function languageClauses(language: string | null, named: boolean): Clause[] {
  const countries = ANALYSED_LANGUAGES.find(({ code }) => code === language)?.spokenIn ?? [];
  if (language === null || countries.length === 0) return [];
  const own = meantClause({ parameter: 'language', value: language });
  const there = meantClause({ parameter: 'country', value: countries.join(',') });
  const label = (boost: number) => labelled(named ? `language${boost}` : null, 'language', boost);
  return [
    { constant_score: { filter: own, boost: OWN_LANGUAGE, ...label(OWN_LANGUAGE) } },
    { constant_score: { filter: there, boost: SPOKEN_THERE, ...label(SPOKEN_THERE) } },
  ];
}

function wishedClause(text: string, id: string | null): Clause {
  const queries = FIELDS.flatMap(({ path, name }): Clause[] => {
    if (name !== 'title' && name !== 'description') return [];
    const boost = WISHED[name];
    return [{ constant_score: { filter: { match_phrase: { [path]: text } }, boost, ...labelled(id, path, boost) } }];
  });
  return { dis_max: { queries } };
}

/**
 * What hits mark: each typed word by itself, which is a third of the work of marking only where phrases are whole. Other names are not
 * marked: that costs as much as finding them.
 */
export function markedClause(words: SearchWords): Clause {
  const shown = FIELDS.filter(({ name }) => name === 'title' || name === 'description');
  return {
    bool: {
      should: words.wanted
        .flatMap(typedTerms)
        .flatMap((term) =>
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

function typedTerms(wanted: Wanted): Term[] {
  return wanted.is === 'name' ? wanted.parts.flatMap(typedTerms) : [wanted.term];
}

/** @param id names the matches of this part, and of those in it; null: nobody asks. */
function wantedClause(wanted: Wanted, typed: string | null, id: string | null): Clause {
  const inside = (part: string) => (id === null ? null : `${id}.${part}`);
  if (wanted.is === 'name') {
    const parts = wanted.parts.map((part, at) => wantedClause(part, typed, inside(String(at))));
    const [only] = parts;
    const all = parts.length === 1 && only !== undefined ? only : { bool: { must: parts } };
    const words = wordCount(wanted);
    const names =
      id === null
        ? groupedNames(wanted.names, typed, words)
        : wanted.names.flatMap((name, at) => nameClauses(name, typed, words, inside(`n${at}`)));
    return { dis_max: { queries: [all, ...names] } };
  }
  const values = wanted.meant.flatMap((meant, at) => meantClauses(meant, inside(`v${at}`)));
  if (wanted.is === 'term') {
    const empty = wanted.meant.length === 0 ? 'all' : 'none';
    return { dis_max: { queries: [...termClauses(wanted.term, empty, FIELDS, id), ...values] } };
  }
  const [first] = wanted.meant;
  const texts = FIELDS.filter(({ name }) => name === 'description');
  const told = termClauses(wanted.term, 'none', texts, id);
  const unstated = first === undefined ? null : unstatedClause(first.parameter);
  const said = unstated === null ? [] : [{ bool: { must: [{ dis_max: { queries: told } }], filter: [unstated] } }];
  const heads = FIELDS.filter(({ name }) => name !== 'description').map((field) => ({
    ...field,
    weight: field.weight * SAID_INSTEAD,
  }));
  return { dis_max: { queries: [...values, ...termClauses(wanted.term, 'none', heads, id), ...said] } };
}

function wordCount(wanted: Wanted): number {
  return wanted.is === 'name' ? wanted.parts.reduce((sum, part) => sum + wordCount(part), 0) : 1;
}

/**
 * A term in each of the fields.
 * @param empty what a term without anything to look for (`&`) matches: all where it is wanted, none where it is not.
 */
function termClauses(term: Term, empty: 'all' | 'none', fields: readonly TextField[], id: string | null): Clause[] {
  return fields.map(({ path, subField, weight }): Clause => {
    const label = labelled(id, path, weight);
    if (term.kind === 'prefix') {
      return { constant_score: { filter: prefixClause(path, subField, term.text), boost: weight, ...label } };
    }
    return { match_phrase: { [path]: { query: term.text, zero_terms_query: empty, boost: weight, ...label } } };
  });
}

/** The last word of the text begins so; it is compared with words as written, since a beginning has no stem. */
function prefixClause(path: string, subField: string, text: string): Clause {
  return { match_bool_prefix: { [path]: { query: text, operator: 'and', analyzer: wordsAnalyzer(subField) } } };
}

/** A name of several words stands for as many typed ones as it replaces, and weighs as much. */
function nameClauses({ text, language }: OtherName, typed: string | null, words: number, id: string | null): Clause[] {
  const share = words * (language === typed ? OTHER_NAME : FOREIGN_NAME);
  return nameFields(text, language).map(({ path, weight }) => {
    const boost = weight * share;
    return { constant_score: { filter: { match_phrase: { [path]: text } }, boost, ...labelled(id, path, boost) } };
  });
}

/** The same with one clause a field for all names of a single word: each clause is analysed by itself, which is most of what it costs. */
function groupedNames(names: readonly OtherName[], typed: string | null, words: number): Clause[] {
  const single = names.filter(({ text }) => /^[\p{L}\p{N}]+$/u.test(text));
  const groups = Map.groupBy(single, ({ language }) => language);
  const several = names.filter((name) => !single.includes(name));
  return [
    ...several.flatMap((name) => nameClauses(name, typed, words, null)),
    ...[...groups].flatMap(([language, group]) => {
      const share = words * (language === typed ? OTHER_NAME : FOREIGN_NAME);
      const text = group.map((name) => name.text).join(' ');
      return nameFields('', language).map(({ path, weight }) => ({
        constant_score: { filter: { match: { [path]: text } }, boost: weight * share },
      }));
    }),
  ];
}

const ENGLISH = 'en';

/**
 * Another name is looked for in titles and skills, and an English one in English texts, too, or such whose language is not known. One
 * of a single word is so in titles as well: a French `chef` is no cook. One of another language is looked for in its titles.
 */
function nameFields(text: string, language: string | null): readonly TextField[] {
  const fields = FIELDS.filter(({ name }) => name !== 'company');
  if (language !== null) return inLanguage(fields, language).filter(({ name }) => name === 'title');
  const own = inLanguage(fields, ENGLISH);
  const isAnywhere = (field: TextField) => field.name === 'title' && text.includes(' ');
  return fields.filter((field) => own.includes(field) || isAnywhere(field));
}

function inLanguage(fields: readonly TextField[], language: string): readonly TextField[] {
  return fields.filter(({ subField }) => subField === language || subField === PLAIN);
}

/** A posting in the very city comes before one that is near it. */
function meantClauses(meant: Meant, id: string | null): Clause[] {
  const isElsewhere = meant.parameter === 'workplace' && meant.and !== undefined;
  const boost = isElsewhere ? ELSEWHERE : (MEANT_WEIGHTS[meant.parameter] ?? MEANT);
  const matching = { constant_score: { filter: meantClause(meant), boost, ...labelled(id, meant.parameter, boost) } };
  if (meant.parameter !== 'salaryMin') return [matching];
  // Pay that is not stated matches, and is worth less than pay that reaches.
  const and = [...(meant.and ?? []), { parameter: 'includeUnstatedSalary', value: 'false' }];
  const label = labelled(id, meant.parameter, PAY_STATED);
  return [matching, { constant_score: { filter: meantClause({ ...meant, and }), boost: PAY_STATED, ...label } }];
}

/** What part of the words a clause is for, where it looks, and what a match weighs. Of two clauses with one name Elasticsearch forgets the first: so each has its own. */
function labelled(id: string | null, place: string, weight: number): { _name?: string } {
  return id === null ? {} : { _name: `${id} ${place} ${weight}` };
}

/** The same for a whole day, so that the same search is the same request. */
function nextMidnight(now: Date): string {
  const day = 24 * 60 * 60 * 1000;
  return new Date(Math.floor(now.getTime() / day + 1) * day).toISOString();
}
