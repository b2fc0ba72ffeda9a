/** What the listings of the load say. */
import type { FeedBody } from '../../../src/feeds/feed-posting.ts';
import type { Random } from '../../../workers/demo/random.ts';

/** Letters alone, so that it is one word in every analysis, and too odd for any language's stems. */
export function newWord(random: Random): string {
  return `zq${Array.from({ length: 8 }, () => 'bcdfghjkmnpqrtvwxz'[random.between(0, 17)]).join('')}k`;
}

export function content(title: string, random: Random): Record<string, unknown> {
  const min = random.between(20, 60) * 1_000;
  return {
    title,
    description: `<p>Bake bread at night, and sell it in the morning. Shift ${random.between(1, 99)}.</p>`,
    locations: [{ city: random.pick(['Berlin', 'Hamburg', 'Leipzig']), country: 'DE' }],
    salary: { min, max: min + 10_000, currency: 'EUR', period: 'YEAR' },
    applyUrl: 'https://bread.example/apply',
  };
}

export function feedBody(title: string, requisitionId: string, random: Random): FeedBody {
  const min = random.between(20, 60) * 1_000;
  return {
    ...{ title, requisitionId, workplace: null, applicantLocations: [], employmentTypes: [], seniority: null },
    ...{ category: null, skills: [], language: null, validThrough: null, applyEmail: null },
    description: `<p>Bake bread at night, and sell it in the morning. Shift ${random.between(1, 99)}.</p>`,
    locations: [{ text: null, city: 'Berlin', region: null, country: 'DE', lat: null, lon: null }],
    salary: { min, max: min + 5_000, currency: 'EUR', period: 'YEAR' },
    applyUrl: 'https://bread.example/apply',
  };
}
