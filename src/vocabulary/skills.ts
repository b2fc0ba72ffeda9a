/** Skills: the vocabulary that listings share, and which of it a text asks for. */

import { slugify } from './slug.ts';
import { SKILL_LISTS, SPOKEN_LANGUAGES } from './word-lists/skill-lists.ts';

export type Skill = { slug: string; label: string; aliases: string[] };

/** How sure a name is by itself; see the list. */
type Sureness = { exact: boolean; company: boolean; repeated: boolean };

type Name = Sureness & { skill: Skill; field: string; text: string };

const SPEAKING = (language: string): string[] => [
  `${language} language`,
  `${language} speaking`,
  `${language} speaker`,
  `${language} skills`,
  `fluent ${language}`,
  `fluent in ${language}`,
  `fluency in ${language}`,
  `native ${language}`,
  `speak ${language}`,
  `proficient in ${language}`,
  `proficiency in ${language}`,
  `written ${language}`,
  `spoken ${language}`,
  `business ${language}`,
  `bilingual ${language}`,
  `command of ${language}`,
  `knowledge of ${language}`,
];

function parseNames(): Name[] {
  const names: Name[] = [];
  for (const [field, list] of Object.entries(SKILL_LISTS)) {
    for (const line of list.trim().split('\n')) {
      const written = line.split(', ');
      const label = (written[0] ?? '').replace(/[\^~*]+$/, '');
      const skill: Skill = { slug: slugify(label), label, aliases: [] };
      const repeated = /\*/.test((written[0] ?? '').slice(label.length));
      for (const name of written) {
        const text = name.replace(/[\^~*]+$/, '');
        const marks = name.slice(text.length);
        skill.aliases.push(text);
        names.push({ skill, field, text, exact: /[\^~]/.test(marks), company: marks.includes('~'), repeated });
      }
    }
  }
  for (const label of SPOKEN_LANGUAGES) {
    const skill: Skill = { slug: slugify(label), label, aliases: SPEAKING(label) };
    for (const text of skill.aliases) {
      names.push({ skill, field: 'languages', text, exact: false, company: false, repeated: false });
    }
  }
  return names;
}

const NAMES = parseNames();

export const SKILLS: readonly Skill[] = [...new Set(NAMES.map(({ skill }) => skill))];

const BY_SLUG: ReadonlyMap<string, Skill> = new Map(SKILLS.map((skill) => [skill.slug, skill]));

type Word = { word: string; start: number; end: number };

/** Letters and digits of any script; the ranges left out above ASCII are punctuation and symbols. */
const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code < 0x2c00) &&
    !(code >= 0x3000 && code < 0x3040));

const PLUS_PLUS: ReadonlySet<string> = new Set(['c', 'g']);
const SHARP: ReadonlySet<string> = new Set(['c', 'f', 'j']);
/** `https://…/page.html` names no skill. */
const ADDRESS: ReadonlySet<string> = new Set(['http', 'https', 'www']);
const BEFORE_NET: ReadonlySet<string> = new Set(['asp', 'ado', 'vb']);

/**
 * Lower-case words, with `c++`, `c#` and `.net` whole (but not the end of `example.net`). By hand: a regular expression that does the
 * same takes five times as long, and this is most of what reading a listing costs.
 */
function splitWords(text: string): Word[] {
  const folded = text.toLowerCase();
  // A few letters grow by this; places in the text must stay the same.
  const lower = folded.length === text.length ? folded : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const words: Word[] = [];
  let at = 0;
  while (at < lower.length) {
    const start = at;
    if (lower.charCodeAt(at) === 46 && lower.startsWith('.net', at) && !isWordCode(lower.charCodeAt(at + 4))) {
      const before = words.at(-1);
      if (before?.end !== start || BEFORE_NET.has(before.word)) {
        words.push({ word: '.net', start, end: start + 4 });
        at += 4;
        continue;
      }
    }
    while (isWordCode(lower.charCodeAt(at))) at++;
    if (at === start) {
      at++;
      continue;
    }
    const plain = lower.slice(start, at);
    if (ADDRESS.has(plain) && (lower.startsWith('://', at) || lower.startsWith('.', at))) {
      while (at < lower.length && lower.charCodeAt(at) > 32) at++;
      continue;
    }
    if (lower.startsWith('++', at) && PLUS_PLUS.has(plain)) at += 2;
    else if (lower.charCodeAt(at) === 35 && SHARP.has(plain)) at++;
    words.push({ word: lower.slice(start, at), start, end: at });
  }
  return words;
}

const wordsOf = (text: string): string[] => splitWords(text).map(({ word }) => word);

type Branch = { next: Map<string, Branch>; names: Name[] };

const newBranch = (): Branch => ({ next: new Map(), names: [] });

const TREE: Branch = (() => {
  const root = newBranch();
  for (const name of NAMES) {
    let branch = root;
    for (const word of wordsOf(name.text)) {
      const next = branch.next.get(word) ?? newBranch();
      branch.next.set(word, next);
      branch = next;
    }
    branch.names.push(name);
  }
  return root;
})();

const BY_NAME: ReadonlyMap<string, Skill> = new Map(
  NAMES.map(({ text, skill }) => [wordsOf(text).join(' '), skill] as const).toReversed(),
);

/** For a skill of one's own, the words of its slug. */
export function skillLabel(slug: string): string {
  return BY_SLUG.get(slug)?.label ?? slug.replaceAll('-', ' ');
}

/** The slug of the skill that goes by this name, else a plain slug of the text: letters, digits and inner hyphens; may be empty. */
export function skillSlug(text: string): string {
  const own = BY_NAME.get(wordsOf(text).join(' '));
  if (own) return own.slug;
  const slug = slugify(text);
  if (slug !== '') return slug.slice(0, 60).replace(/-+$/, '');
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
    .toWellFormed();
}

export const MOST_SKILLS = 20;

/** Beside a bare `Go`, `R` or `C`, these say that the language is meant. */
const COMPANY = new Set(
  (
    'developer,developers,engineer,engineers,programmer,programmers,programming,development,language,languages,code,coding,backend,' +
    'microservices,script,scripts,scripting,sdk,framework,frameworks,library,libraries,software'
  ).split(','),
);

/** How many words away another skill of the field still keeps one company, as in `Python, Go and R`. */
const COMPANY_WORDS = 6;

/** `Excel in this role`, `React to changes`: behind these a capital begins a sentence. */
const GOES_ON = /^\s+(?:in|at|to|as|with your|above|the|your|our|from|home|on|after|beyond|further)\b/i;

type Found = { name: Name; at: number; company: boolean };

/**
 * Slugs of the skills that title and text name, the ones that matter most first: those of the title, then those named most often,
 * then in the order of naming. At most `MOST_SKILLS`. One pass over the words; of names that overlap the longest counts.
 */
export function recogniseSkills(title: string, text: string): string[] {
  const tally = new Map<Skill, { count: number; inTitle: boolean; enough: boolean }>();
  for (const [part, inTitle] of [
    [title, true],
    [text, false],
  ] as const) {
    for (const { name } of namesIn(part, inTitle)) {
      const known = tally.get(name.skill) ?? { count: 0, inTitle, enough: inTitle || !name.repeated };
      known.count++;
      known.enough ||= known.count > 1;
      tally.set(name.skill, known);
    }
  }
  return [...tally]
    .filter(([, { enough }]) => enough)
    .sort(([, a], [, b]) => Number(b.inTitle) - Number(a.inTitle) || b.count - a.count)
    .slice(0, MOST_SKILLS)
    .map(([skill]) => skill.slug);
}

function namesIn(text: string, inTitle: boolean): Found[] {
  const words = splitWords(text);
  const found: Found[] = [];
  for (let at = 0; at < words.length; at++) {
    const start = words[at]?.start ?? 0;
    let branch = TREE.next.get(words[at]?.word ?? '');
    let best: Name | undefined;
    let length = 0;
    for (let taken = 1; branch; taken++) {
      const end = words[at + taken - 1]?.end ?? 0;
      const name = branch.names.find((one) => !one.exact || isMeant(one, text, start, end));
      if (name) {
        best = name;
        length = taken;
      }
      branch = branch.next.get(words[at + taken]?.word ?? '');
    }
    if (!best) continue;
    const company =
      COMPANY.has(words[at + length]?.word ?? '') || (inTitle && words.some(({ word }) => COMPANY.has(word)));
    found.push({ name: best, at, company });
    at += length - 1;
  }
  return found.filter((one) => !one.name.company || one.company || found.some((other) => keepsCompany(other, one)));
}

const FIELD_OF: Readonly<Record<string, string>> = { programming: 'software', data: 'software', cloud: 'software' };
const fieldOf = ({ field }: Name): string => FIELD_OF[field] ?? field;

const keepsCompany = (other: Found, one: Found): boolean =>
  !other.name.company &&
  other.name.skill !== one.name.skill &&
  Math.abs(other.at - one.at) <= COMPANY_WORDS &&
  fieldOf(other.name) === fieldOf(one.name);

/** In exactly these capitals, and neither half of a compound (`C-level`, `R&D`) nor the beginning of a sentence. */
function isMeant(name: Name, text: string, start: number, end: number): boolean {
  if (text.slice(start, end) !== name.text) return false;
  if (
    /[-&'’_]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    !/\s-\s$/.test(text.slice(Math.max(0, start - 3), start))
  )
    return false;
  const rest = text.slice(end, end + 20);
  return !/^(?:-\w|\s?&|['’_])/.test(rest) && !GOES_ON.test(rest);
}
