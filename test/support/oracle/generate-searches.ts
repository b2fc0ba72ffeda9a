/** Searches from a seed, over every parameter: each starts from a posting that it should find, and asks at the very edges of it. */

import { type Random, seededRandom, weighted } from '../../../workers/demo/random.ts';
import { metresApart } from './distance.ts';
import type { OracleRow } from './rows.ts';
import { NOT_STATED, VALUE_FACETS, type ValueFacet, valuesOf } from './search.ts';
import { linesOfHtml } from './text.ts';

/** Without an end. The edges of dates are drawn against `now`. */
export function* generateSearches(seed: number, rows: readonly OracleRow[], now: Date): Generator<URLSearchParams> {
  const random = seededRandom(seed);
  for (;;) {
    const params = new URLSearchParams();
    const target = random.pick(rows);
    const drawing = { random, params, target, rows, now };
    // Beside other wishes a word that is understood wrongly seldom changes what is found.
    if (random.chance(0.2)) sayInWords(drawing);
    else for (const wish of random.sample(WISHES, drawWishCount(random))) wish(drawing);
    present(random, params);
    yield params;
  }
}

const drawWishCount = weighted([
  [0, 1],
  [1, 6],
  [2, 12],
  [3, 14],
  [4, 10],
  [5, 6],
  [7, 2],
]);

type Drawing = { random: Random; params: URLSearchParams; target: OracleRow; rows: readonly OracleRow[]; now: Date };
type Wish = (drawing: Drawing) => void;

const HOUR = 3_600_000;
const LEVELS = ['country', 'region', 'city'] as const;

/** Values are sent as a list or repeated; both mean the same. */
function send({ random, params }: Drawing, name: string, values: readonly string[]): void {
  if (random.chance(0.5)) params.append(name, values.join(','));
  else for (const value of values) params.append(name, value);
}

function choose(facet: ValueFacet): Wish {
  return (drawing) => {
    const { random, target, rows } = drawing;
    const own = [...valuesOf(facet, target)];
    const other = (): string => random.pick([...valuesOf(facet, random.pick(rows))]);
    const chosen = new Set<string>();
    if (random.chance(0.88)) for (const value of random.sample(own, random.between(1, 2))) chosen.add(value);
    if (random.chance(0.3)) for (let more = random.between(1, 3); more > 0; more--) chosen.add(other());
    if (random.chance(0.12)) chosen.add(NOT_STATED);
    if (random.chance(0.35) || chosen.size === 0) {
      const excluded = random.chance(0.2) ? NOT_STATED : other();
      if (random.chance(0.2) || !own.includes(excluded)) chosen.add(`-${excluded}`);
    }
    if (chosen.size === 0) return;
    if (facet !== 'place') return send(drawing, facet, [...chosen]);
    for (const [depth, name] of LEVELS.entries()) {
      const here = [...chosen].filter((value) => value.split('/').length === depth + 1);
      if (here.length > 0) send(drawing, name, here);
    }
  };
}

const words: Wish = (drawing) => {
  const { random, params, target, rows } = drawing;
  const wordsOf = (row: OracleRow): string[] => {
    const source = random.chance(0.45)
      ? [row.title]
      : [...linesOfHtml(row.description), row.company.name, ...row.skills];
    return random
      .pick(source.length > 0 ? source : [row.title])
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word));
  };
  const bare = (word: string): string => word.replaceAll(/^[^\p{L}\p{N}.]+|[^\p{L}\p{N}+#]+$/gu, '');
  const terms: string[] = [];
  for (let count = random.between(1, 3); count > 0; count--) {
    const source = wordsOf(target);
    const at = random.between(0, Math.max(0, source.length - 3));
    const kind = random.next();
    const word = bare(source[at] ?? '');
    if (kind < 0.22)
      terms.push(
        `"${source
          .slice(at, at + random.between(2, 3))
          .join(' ')
          .replaceAll('"', '')}"`,
      );
    else if (kind < 0.36 && word.length > 3) terms.push(`${word.slice(0, random.between(2, word.length - 1))}*`);
    else if (word !== '') terms.push(random.chance(0.2) ? word.toUpperCase() : word);
  }
  if (random.chance(0.25)) terms.push(`-${bare(random.pick([...wordsOf(random.pick(rows)), 'senior']))}`);
  if (random.chance(0.05)) terms.push(random.pick(['"', '&', '-', '/', '"open end', 'c++', 'c#', '.net', 'node.js']));
  if (random.chance(0.35)) terms.push(...meaningful(drawing));
  const q = [...terms.join(' ')].slice(0, 255).join('').trim();
  if (q !== '') params.set('q', q);
};

/** Words that a search may understand, and names that have other names. */
function meaningful({ random, target, rows }: Drawing): string[] {
  const { places, skills, company } = random.chance(0.8) ? target : random.pick(rows);
  const city = places[0]?.path?.split('/').at(-1)?.replaceAll('-', ' ');
  const words = [
    ...(city === undefined ? [] : [city, `in ${city}`]),
    ...skills.map((skill) => skill.replaceAll('-', ' ')),
    company.name,
    random.pick(['part-time', 'full time', 'remote', 'hybrid', 'internship', 'contract', 'senior', 'remote part-time']),
    random.pick(['nurse', 'RN', 'software developer', 'accounting clerk', 'front end developer', 'truck driver', 'PM']),
    random.pick([
      'jobs',
      'jobs in germany',
      'texas',
      'springfield',
      'berlin munich',
      'reading',
      'london uk',
      '$30/hour',
      'salary 60000',
    ]),
  ];
  return random.sample(words, random.between(1, 2));
}

/** A word that many listings have, and one that means something. */
function sayInWords(drawing: Drawing): void {
  const { random, params, target } = drawing;
  const common = random.pick([
    'team',
    'work',
    'manager',
    'engineer',
    'assistant',
    'und',
    target.title.split(' ')[0] ?? '',
  ]);
  const [meant = ''] = meaningful(drawing);
  params.set('q', random.chance(0.6) ? `${common} ${meant}` : meant);
}

const pay: Wish = ({ random, params, target, rows }) => {
  const from = target.salary ?? rows[random.between(0, rows.length - 1)]?.salary;
  const [min, max] = [from?.min ?? from?.max, from?.max ?? from?.min];
  if (from && min && max) {
    // The very amount, and a hundredth on either side of it.
    const near = (amount: string): string =>
      Math.max(0, Number(amount) + random.pick([0, 0, 0, 0.01, -0.01, 100, -100])).toFixed(2);
    if (random.chance(0.7)) params.set('salaryMin', near(random.chance(0.7) ? max : min));
    else params.set('salaryMax', near(random.chance(0.7) ? min : max));
    params.set('salaryCurrency', from.currency);
    params.set('salaryPeriod', from.period);
  } else {
    params.set('salaryMin', String(random.between(1, 20) * 10_000));
    if (random.chance(0.3)) params.set('salaryCurrency', random.pick(['USD', 'GBP', 'SEK', 'JPY']));
  }
  if (random.chance(0.5)) params.set('includeUnstatedSalary', String(random.chance(0.3)));
};

const posted: Wish = ({ random, params, target, now }) => {
  const { publishedAt } = target;
  const edge = publishedAt + random.pick([0, 0, 1, -1, 60_000]);
  const hours = Math.ceil((now.getTime() - publishedAt) / HOUR) + random.pick([0, -1, 0, 24]);
  const kind = random.next();
  if (kind < 0.45) {
    if (hours > 0 && hours < 10_000)
      params.set('postedWithin', random.chance(0.7) ? `${hours}h` : `${Math.ceil(hours / 24)}d`);
    else params.set('postedWithin', random.pick(['24h', '3d', '7d', '2w', '30d']));
  } else if (kind < 0.75) {
    params.set('postedAfter', new Date(edge).toISOString());
    if (random.chance(0.3))
      params.set('postedBefore', new Date(edge + random.between(1, 20) * 24 * HOUR).toISOString());
  } else {
    params.set('postedBefore', new Date(edge).toISOString());
  }
};

const near: Wish = ({ random, params, target, rows }) => {
  const pointOf = (row: OracleRow): { lat: number; lon: number } | null => {
    const place = row.places.find(({ lat, lon }) => lat !== null && lon !== null);
    return place?.lat == null || place.lon == null ? null : { lat: place.lat, lon: place.lon };
  };
  const aim = pointOf(target);
  if (!aim) return;
  for (let points = random.pick([1, 1, 1, 2, 3]); points > 0; points--) {
    const from = random.chance(0.6) ? aim : (pointOf(random.pick(rows)) ?? aim);
    const moved = { lat: Math.max(-90, Math.min(90, from.lat + random.next() - 0.5)), lon: from.lon };
    params.append('near', `${moved.lat.toFixed(5)},${moved.lon.toFixed(5)}`);
  }
  const [lat = 0, lon = 0] = (params.get('near') ?? '').split(',').map(Number);
  const metres = metresApart({ lat, lon }, aim);
  const kind = random.next();
  // Ten metres short of the posting, or ten metres beyond it.
  if (kind < 0.4) params.set('radius', `${((metres + random.pick([10, -10])) / 1_000).toFixed(3)}km`);
  else if (kind < 0.6) params.set('radius', `${random.between(5, 150)}mi`);
  else if (kind < 0.8) params.set('radius', `${random.between(5, 400)}km`);
  if ((params.get('radius') ?? '1').startsWith('-') || params.get('radius') === '0.000km') params.delete('radius');
  if (random.chance(0.4)) params.set('sort', 'distance');
};

const seen: Wish = (drawing) => {
  const { random, rows } = drawing;
  send(
    drawing,
    'exclude',
    random.sample(rows.slice(0, 2_000), random.between(1, 40)).map(({ id }) => id),
  );
};

const WISHES: readonly Wish[] = [...VALUE_FACETS.map(choose), words, words, pay, posted, near, seen];

/** How the answer is asked for: order, size, facets. */
function present(random: Random, params: URLSearchParams): void {
  if (params.has('q') && random.chance(0.15)) params.set('understand', 'false');
  if (!params.has('sort') && random.chance(0.5)) params.set('sort', random.pick(['newest', 'salary', 'relevance']));
  if (random.chance(0.4)) params.set('limit', String(random.pick([1, 5, 20, 50, 100])));
  if (random.chance(0.3)) params.set('facetSize', String(random.pick([1, 3, 25, 100])));
  if (random.chance(0.1)) params.set('facets', random.sample([...VALUE_FACETS, 'salary', 'posted'], 3).join(','));
  if (random.chance(0.06)) params.set('facetQuery', `company:${String.fromCharCode(97 + random.between(0, 25))}`);
}
