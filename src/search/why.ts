/** Why a hit matched and ranks where it does, in words and numbers, from the names of the clauses that it matched: `text-query.ts` gives them. */
import type { Hit } from './answer.ts';
import type { SearchQuery } from './query.ts';
import { FIELDS } from './text-query.ts';
import type { SearchWords, Wanted } from './understanding/read-words.ts';

/** `points`: what it adds to the score; of several for the same words, the most counts. */
export type Why = { term: string; in: string[]; as?: string; points: number; says: string };

export type Rank = {
  /** What the hits are in order of; the parts of a score are null in any other order than relevance. */
  score: number | null;
  words: number | null;
  sideBySide: number | null;
  language: number | null;
  wished: number | null;
  /** What the sum is multiplied by: 1 for a new listing, 0.8 for one of long ago. */
  freshness: number | null;
  says: string;
};

/** Clauses that a hit matched, by what part of the words they are for. */
type Matched = ReadonlyMap<string, { place: string; points: number }[]>;

const WHERE: Readonly<Record<string, string>> = {
  title: 'in the title',
  skills: 'among the skills',
  company: 'in the name of the company',
  description: 'in the text',
};

function readMatched(names: readonly string[]): Matched {
  const parts = names.flatMap((name) => {
    const [part, place, points] = name.split(' ');
    return part === undefined || place === undefined ? [] : [{ part, place, points: Number(points) }];
  });
  return Map.groupBy(parts, ({ part }) => part);
}

/**
 * Where each wanted word was found, the weightiest place first; `as` the other name, or the label of the value, that stands for it.
 * @param names of the matched clauses.
 */
export function readWhy(words: SearchWords, names: readonly string[]): Why[] {
  const matched = readMatched(names);
  return words.wanted.flatMap((wanted, at) => whyOf(wanted, String(at), matched));
}

function whyOf(wanted: Wanted, id: string, matched: Matched): Why[] {
  if (wanted.is === 'name') {
    const { text } = wanted;
    const parts = wanted.parts.map((part, at) => whyOf(part, `${id}.${at}`, matched));
    const named = wanted.names.flatMap((name, at) =>
      found(matched, `${id}.n${at}`, text, name.text, (places) => `is there as “${name.text}”, ${places}`),
    );
    return [...(parts.every((part) => part.length > 0) ? parts.flat() : []), ...named];
  }
  const { term, meant } = wanted;
  const values = meant.flatMap(({ label }, at) =>
    found(matched, `${id}.v${at}`, term.text, label, () => `stands for “${label}”, which is so of this listing`),
  );
  return [...found(matched, id, term.text, undefined, (places) => `is ${places}`), ...values];
}

function found(
  matched: Matched,
  part: string,
  term: string,
  as: string | undefined,
  say: (places: string) => string,
): Why[] {
  const here = matched.get(part) ?? [];
  if (here.length === 0) return [];
  const fields = FIELDS.flatMap(({ path, name }) => (here.some(({ place }) => place === path) ? [name] : []));
  const places = fields.length > 0 ? [...new Set(fields)] : [...new Set(here.map(({ place }) => place))];
  const points = rounded(most(here));
  const where = new Intl.ListFormat('en').format(places.map((place) => WHERE[place] ?? place));
  const says = `“${term}” ${say(where)}: ${inPoints(points)}`;
  return [{ term, in: places, ...(as === undefined ? {} : { as }), points, says }];
}

/** Why the hit is where it is. @param score as Elasticsearch gives it; only in the order of relevance. */
export function readRank(
  query: SearchQuery,
  words: SearchWords | null,
  names: readonly string[],
  score: number,
  hit: Pick<Hit, 'publishedAt' | 'salary' | 'distanceKm'>,
): Rank {
  const none = { score: null, words: null, sideBySide: null, language: null, wished: null, freshness: null };
  if (query.sort !== 'relevance' || words === null) return { ...none, says: orderOf(query, hit) };
  const matched = readMatched(names);
  const parts = {
    words: words.wanted.reduce((sum, wanted, at) => sum + pointsOf(wanted, String(at), matched), 0),
    sideBySide: sumOf('side', matched),
    language: sumOf('language', matched),
    wished: sumOf('wish', matched),
  };
  const sum = parts.words + parts.sideBySide + parts.language + parts.wished;
  const freshness = sum === 0 ? 1 : score / sum;
  const said = [
    `${inPoints(rounded(parts.words))} for the words`,
    ...(parts.sideBySide > 0 ? [`${rounded(parts.sideBySide)} for words side by side in the title`] : []),
    ...(parts.language > 0 ? [`${rounded(parts.language)} for its language or country`] : []),
    ...(parts.wished > 0 ? [`${rounded(parts.wished)} for what else was wished for`] : []),
  ];
  return {
    score: rounded(score),
    words: rounded(parts.words),
    sideBySide: rounded(parts.sideBySide),
    language: rounded(parts.language),
    wished: rounded(parts.wished),
    freshness: rounded(freshness),
    says: `${new Intl.ListFormat('en').format(said)}; times ${rounded(freshness)} for its age: ${rounded(score)}`,
  };
}

function orderOf({ sort }: SearchQuery, { publishedAt, salary, distanceKm }: Parameters<typeof readRank>[4]): string {
  if (sort === 'salary') {
    const highest = salary?.annual.max ?? salary?.annual.min ?? null;
    return highest === null
      ? 'Highest pay first: it states none'
      : `Highest pay first: up to ${highest} ${salary?.annual.currency} a year`;
  }
  if (sort === 'distance') return `Nearest first: ${distanceKm ?? 'an unknown number of'} km away`;
  return `Newest first: published at ${publishedAt ?? 'an unknown time'}`;
}

/** What a part of the words adds: just as Elasticsearch sums and takes the most. */
function pointsOf(wanted: Wanted, id: string, matched: Matched): number {
  const of = (part: string) => most(matched.get(part) ?? []);
  if (wanted.is !== 'name') return Math.max(of(id), ...wanted.meant.map((_, at) => of(`${id}.v${at}`)));
  const parts = wanted.parts.map((part, at) => pointsOf(part, `${id}.${at}`, matched));
  const all = parts.every((points) => points > 0) ? parts.reduce((sum, points) => sum + points, 0) : 0;
  return Math.max(all, ...wanted.names.map((_, at) => of(`${id}.n${at}`)));
}

function sumOf(beginning: string, matched: Matched): number {
  const parts = [...matched].filter(([part]) => part.startsWith(beginning));
  return parts.reduce((sum, [, clauses]) => sum + most(clauses), 0);
}

function most(clauses: readonly { points: number }[]): number {
  return Math.max(0, ...clauses.map(({ points }) => points));
}

/** As many decimals as tell hits apart. */
function rounded(points: number): number {
  return Math.round(points * 1_000) / 1_000;
}

function inPoints(points: number): string {
  return points === 1 ? '1 point' : `${points} points`;
}
