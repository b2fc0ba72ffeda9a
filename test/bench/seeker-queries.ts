/** What seekers ask for, from a seed: some of it again and again, most of it once. */

import { generateListings } from '../../workers/demo/generate-listings.ts';
import { HOMES } from '../../workers/demo/places.ts';
import { type Random, seededRandom, weighted } from '../../workers/demo/random.ts';

type Ask = (
  random: Random,
  listing: { title: string; skills: readonly string[]; category?: string },
) => Record<string, string>;

/** Two or three words of a title, without what employers add. */
const words = (title: string): string =>
  title
    .replaceAll(/\(.*?\)|[-–].*$|\b(Senior|Junior|Lead|Sr\.|Head|Director) /g, '')
    .trim()
    .split(/\s+/)
    .slice(0, 3)
    .join(' ');

/** Large cities more than small ones: the lists begin with the largest. */
function city(random: Random): { country: string; name: string } {
  const home = random.pick(HOMES.slice(0, 8));
  const at = Math.floor(random.next() ** 2 * home.cities.length);
  return { country: home.country, name: `${home.cities[at]?.city}, ${home.country}` };
}

const drawAsk = weighted<Ask>([
  [() => ({}), 6],
  [(_, { title }) => ({ q: words(title) }), 30],
  [(random, { title }) => ({ q: words(title), country: city(random).country }), 12],
  [
    (random, { title }) => ({
      q: words(title),
      near: city(random).name,
      radius: random.pick(['25km', '50km', '100km']),
    }),
    14,
  ],
  [
    (random, { title }) => ({
      q: words(title).split(' ')[0] ?? '',
      workplace: random.pick(['REMOTE', 'HYBRID', 'ON_SITE']),
    }),
    8,
  ],
  [(random, { category }) => ({ ...(category && { category }), country: city(random).country }), 8],
  [(random, { category }) => ({ ...(category && { category }), salaryMin: String(random.between(3, 9) * 10_000) }), 5],
  [
    (random) => ({
      near: city(random).name,
      employmentType: random.pick(['FULL_TIME', 'PART_TIME']),
      sort: 'distance',
    }),
    5,
  ],
  [(random, { title }) => ({ q: `"${words(title)}"`, seniority: random.pick(['ENTRY', 'MID', 'SENIOR']) }), 4],
  [(_, { title }) => ({ q: `${words(title).slice(0, 5)}*`, postedWithin: '7d' }), 4],
  [(random, { skills }) => ({ q: skills.slice(0, 2).join(' '), sort: random.pick(['newest', 'salary']) }), 4],
]);

export function seekerQueries(seed: number, count: number): URLSearchParams[] {
  const random = seededRandom(seed);
  const listings = [...generateListings({ seed: seed + 1, count: 2_000, now: new Date(0) })].map(({ body }) => ({
    title: body.title,
    skills: body.skills ?? [],
    ...(body.category && { category: body.category }),
  }));
  return Array.from({ length: count }, () => {
    // Some occupations are looked for by many.
    const listing = listings[Math.floor(random.next() ** 2 * listings.length)];
    const asked = listing ? drawAsk(random)(random, listing) : {};
    return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  });
}
