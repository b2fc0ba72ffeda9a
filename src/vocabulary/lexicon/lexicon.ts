/** What typed words may mean beside themselves: other names of the same work, and values of facets. Made from lists and what operators change. */

import { SKILLS } from '../skills.ts';
import { EMPLOYMENT_TYPE_WORDS, SENIORITY_WORDS, WORKPLACE_WORDS } from '../word-lists/condition-words.ts';
import { OCCUPATION_LISTS } from '../word-lists/occupation-lists.ts';
import { nameKey } from './word-keys.ts';

/** Another name; `language` (ISO 639-1) where it is not English. */
export type OtherName = { text: string; language: string | null };

export type TypedFacet = 'workplace' | 'employmentType' | 'seniority' | 'company' | 'skill';

/** @property isSure false where the words as often mean something else. */
export type TypedValue = { facet: TypedFacet; value: string; label: string | null; isSure: boolean };

/** A change of the lists: names that are to mean the same (or the skill of that slug), or no longer to. */
export type LexiconChange = { effect: 'ADD' | 'REMOVE'; names: readonly string[]; skill: string | null };

export type Lexicon = {
  /** Names the content: the same for the same meanings. */
  version: string;
  /** Words of the longest name. */
  longest: number;
  /** By `nameKey`. */
  otherNames(key: string): readonly OtherName[];
  /** Of them those that find all that they all find: what has `staff accountant` has `accountant`. */
  soughtNames(key: string): readonly OtherName[];
  values(key: string): readonly TypedValue[];
  /** The one language (ISO 639-1) that the lists have a name in; null where it is none's, or several languages'. */
  languageOf(key: string): string | null;
  /** True for words that an operator wants taken as nothing but themselves. */
  isPlain(key: string): boolean;
};

/** `languages`: those that the name is listed in; empty where it is no occupation's. */
type Entry = { names: Map<string, OtherName>; values: TypedValue[]; languages: ReadonlySet<string> };

const ENGLISH = 'en';
const NO_LANGUAGES: ReadonlySet<string> = new Set();

/** Skills whose other names are those of the people who have them: whoever looks for a `project manager` means the person. */
const PEOPLE =
  /\b(?:manager|designer|analyst|editor|engineer|developer|master|architect|accountant|writer|administrator|technician|operator|driver|nurse|assistant|specialist|consultant|recruiter|speaker|teacher|welder|electrician|plumber|carpenter|cook|chef)$/i;

export function buildLexicon(options: {
  version: string;
  changes: readonly LexiconChange[];
  companies: readonly { slug: string; name: string }[];
}): Lexicon {
  const entries = new Map(listedEntries());
  for (const { slug, name } of options.companies) addCompany(entries, slug, name);
  const plain = new Set<string>();
  for (const change of options.changes) apply(change, entries, plain);
  const sought = new Map<string, readonly OtherName[]>();
  let longest = 1;
  for (const key of entries.keys()) longest = Math.max(longest, key.split(' ').length);
  return {
    version: options.version,
    longest: Math.min(longest, WORDS_AT_MOST),
    otherNames: (key) => namesOf(entries.get(key)),
    soughtNames(key) {
      const names = sought.get(key) ?? telling(key, namesOf(entries.get(key)));
      sought.set(key, names);
      return names;
    },
    values: (key) => entries.get(key)?.values ?? [],
    languageOf(key) {
      const [language, ...others] = entries.get(key)?.languages ?? NO_LANGUAGES;
      return language === undefined || others.length > 0 ? null : language;
    },
    isPlain: (key) => plain.has(key),
  };
}

const LEGAL_FORMS =
  / (?:inc|ltd|limited|llc|plc|corp|corporation|co|gmbh|ag|kg|se|sa|sas|sarl|bv|nv|ab|oy|as|spa|srl|sl)$/;

/** By its name, and by that without its legal form. One that is named like a skill or an occupation is left to its name's text. */
function addCompany(entries: Map<string, Entry>, slug: string, name: string): void {
  const whole = nameKey(name);
  for (const key of new Set([whole, whole.replace(LEGAL_FORMS, '')])) {
    const known = entries.get(key);
    if (key === '' || known?.values.some(({ facet }) => facet !== 'company') || known?.names.size) continue;
    const value: TypedValue = { facet: 'company', value: slug, label: name, isSure: false };
    entries.set(key, { names: new Map(), values: [...(known?.values ?? []), value], languages: NO_LANGUAGES });
  }
}

/** Longer names than this are not looked for among typed words. */
const WORDS_AT_MOST = 6;

/** Names of a single word are looked for in fewer fields, so that only longer ones, and what is typed, stand for those around them. */
function telling(key: string, names: readonly OtherName[]): OtherName[] {
  const keyed = names.map((name) => ({ name, own: nameKey(name.text) }));
  const isWithin = (inner: string, outer: string) => inner !== outer && ` ${outer} `.includes(` ${inner} `);
  return keyed
    .filter(({ name, own }) => {
      if (isWithin(key, own)) return false;
      const others = keyed.filter((other) => other.name.language === name.language && other.own.includes(' '));
      return !others.some((other) => isWithin(other.own, own));
    })
    .map(({ name }) => name);
}

const namesOf = (entry: Entry | undefined): OtherName[] => (entry === undefined ? [] : [...entry.names.values()]);

function apply({ effect, names, skill }: LexiconChange, entries: Map<string, Entry>, plain: Set<string>): void {
  const keys = names.map(nameKey).filter((key) => key !== '');
  const entryOf = (key: string): Entry => {
    const shared = entries.get(key);
    // The lists' own entries are shared by all lexicons.
    const own: Entry = {
      names: new Map(shared?.names),
      values: [...(shared?.values ?? [])],
      languages: shared?.languages ?? NO_LANGUAGES,
    };
    entries.set(key, own);
    return own;
  };
  if (skill !== null) {
    for (const key of keys) {
      const entry = entryOf(key);
      entry.values = entry.values.filter((value) => value.facet !== 'skill' || value.value !== skill);
      if (effect === 'ADD') {
        plain.delete(key);
        entry.values.push({ facet: 'skill', value: skill, label: null, isSure: false });
      }
    }
  } else if (effect === 'ADD') {
    for (const key of keys) plain.delete(key);
    joinNames(
      names.map((text) => ({ text, language: null })),
      keys,
      entryOf,
    );
  } else if (keys.length === 1) {
    for (const key of keys) {
      plain.add(key);
      entries.delete(key);
    }
  } else {
    for (const key of keys) {
      const entry = entryOf(key);
      for (const other of keys) entry.names.delete(other);
    }
  }
}

/** Each of the keys gets all names but those that are itself. */
function joinNames(names: readonly OtherName[], from: readonly string[], entryOf: (key: string) => Entry): void {
  for (const key of from) {
    const entry = entryOf(key);
    for (const name of names) {
      const own = nameKey(name.text);
      if (own !== key && own !== '' && !entry.names.has(own)) entry.names.set(own, name);
    }
  }
}

let listed: ReadonlyMap<string, Entry> | undefined;

/** Of the lists under version control; made once. */
function listedEntries(): ReadonlyMap<string, Entry> {
  listed ??= readLists();
  return listed;
}

function readLists(): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const entryOf = (key: string): Entry => {
    const known = entries.get(key) ?? { names: new Map(), values: [], languages: NO_LANGUAGES };
    entries.set(key, known);
    return known;
  };
  for (const line of OCCUPATION_LISTS.flatMap((list) => list.trim().split('\n'))) {
    const { from, names } = readOccupationLine(line);
    joinNames(names, [...from, ...names.map(({ text }) => text)].map(nameKey), entryOf);
    for (const { text, language } of names) {
      const entry = entryOf(nameKey(text));
      entry.languages = new Set([...entry.languages, language ?? ENGLISH]);
    }
  }
  const conditions = { employmentType: EMPLOYMENT_TYPE_WORDS, workplace: WORKPLACE_WORDS, seniority: SENIORITY_WORDS };
  for (const [facet, values] of Object.entries(conditions) as [TypedFacet, Readonly<Record<string, string>>][]) {
    for (const [value, line] of Object.entries(values)) {
      const [sure = '', unsure = ''] = line.split('?');
      for (const [words, isSure] of [
        [sure, true],
        [unsure, false],
      ] as const) {
        for (const word of words.split(',').map(nameKey)) {
          if (word !== '') entryOf(word).values.push({ facet, value, label: null, isSure });
        }
      }
    }
  }
  for (const { slug, label, aliases } of SKILLS) {
    for (const name of new Set([label, ...aliases])) {
      const key = nameKey(name);
      const isPerson = PEOPLE.test(name) || (entries.get(key)?.names.size ?? 0) > 0;
      const entry = entries.get(key);
      if (key === '' || isPerson || entry?.values.some(({ facet }) => facet !== 'skill')) continue;
      if (entry?.values.some(({ value }) => value === slug)) continue;
      entryOf(key).values.push({ facet: 'skill', value: slug, label, isSure: false });
    }
  }
  return entries;
}

/** See `occupation-lists.ts`. */
export function readOccupationLine(line: string): { from: string[]; names: OtherName[] } {
  const [english = '', ...others] = line.split('|');
  const [before = '', behind] = english.split('>');
  const from = behind === undefined ? [] : listOf(before);
  const names: OtherName[] = listOf(behind ?? before).map((text) => ({ text, language: null }));
  for (const part of others) {
    const [language = '', text = ''] = part.split(':');
    names.push(...listOf(text).map((name) => ({ text: name, language: language.trim() })));
  }
  return { from, names };
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The lists alone, without operators' changes and companies. */
export function listedLexicon(): Lexicon {
  builtIn ??= buildLexicon({ version: 'lists', changes: [], companies: [] });
  return builtIn;
}

let builtIn: Lexicon | undefined;
