/** Answers of searches as pages get them, whole from the few facts that a test is about. */
import type { PostingAnswer } from '../../../src/queries/get-posting.ts';
import type { Hit, SearchAnswer } from '../../../src/search/answer.ts';
import { parseSearch, type SearchQuery } from '../../../src/search/query.ts';

export const NOW = new Date('2026-03-10T12:00:00Z');

export function aHit(overrides: Partial<Hit> = {}): Hit {
  return {
    id: '0195a1b2-0000-7000-8000-000000000001',
    version: 1,
    title: 'Pastry chef',
    company: { slug: 'crust-and-crumb', name: 'Crust & Crumb' },
    locations: [{ city: 'Berlin', region: 'BE', country: 'DE', lat: 52.52437, lon: 13.41053, path: 'DE/BE/berlin' }],
    workplace: 'ON_SITE',
    applicantLocations: [],
    employmentTypes: ['FULL_TIME'],
    seniority: 'SENIOR',
    category: null,
    skills: [],
    language: 'en',
    derived: [],
    salary: {
      min: 3200,
      max: 3800,
      currency: 'EUR',
      period: 'MONTH',
      annual: { min: 38_400, max: 45_600, currency: 'EUR', assumption: '12 months a year' },
    },
    publishedAt: '2026-03-08T11:00:00.000Z',
    validThrough: null,
    snippet: 'Lead a small team that makes everything by hand, from croissants to wedding cakes.',
    url: '/jobs/0195a1b2-0000-7000-8000-000000000001/pastry-chef',
    distanceKm: null,
    highlights: {},
    ...overrides,
  };
}

export function aListing(overrides: Partial<PostingAnswer> = {}): PostingAnswer {
  const { distanceKm: _distance, highlights: _highlights, ...shown } = aHit();
  return {
    ...shown,
    description: '<p>Lead a small team.</p><ul><li>Croissants</li></ul>',
    applyUrl: 'https://www.example.com/jobs/7',
    applyEmail: null,
    ...overrides,
  };
}

export function anAnswer(overrides: Partial<SearchAnswer> = {}): SearchAnswer {
  return {
    total: 1,
    hits: [aHit()],
    facets: {},
    next: null,
    query: { text: null, corrected: null, didYouMean: null, loosened: null, ambiguous: [], understood: [] },
    rescue: [],
    nearby: [],
    index: { asOf: NOW.toISOString(), lagMs: 0, exact: true, stale: false },
    ...overrides,
  };
}

export function aQuery(address = ''): SearchQuery {
  const given = [...new URLSearchParams(address)];
  const params = Object.fromEntries(
    [...Map.groupBy(given, ([name]) => name)].map(([name, pairs]) => [name, pairs.map(([, value]) => value)]),
  );
  return parseSearch(params, { unknownNames: 'ignore' }).query;
}

export function aValue(value: string, label: string, count: number, state: 'selected' | 'excluded' | null = null) {
  return { value, label, count, selected: state === 'selected', excluded: state === 'excluded' };
}
