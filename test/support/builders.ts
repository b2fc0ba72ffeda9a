/** Whole things from the few facts that a test is about. */
import { randomUUID } from 'node:crypto';
import type { Place, Posting, PublishedPosting } from '../../src/postings/posting.ts';

export function aPlace(overrides: Partial<Place> = {}): Place {
  return {
    city: 'Berlin',
    region: 'BE',
    country: 'DE',
    lat: 52.52437,
    lon: 13.41053,
    path: 'DE/BE/berlin',
    text: null,
    ...overrides,
  };
}

/** An open, typed posting of version 1, published on 1 February 2026. */
export function aPosting(overrides: Partial<Posting> = {}): Posting {
  const at = new Date('2026-02-01T09:00:00Z');
  return {
    id: randomUUID(),
    companyId: randomUUID(),
    version: 1,
    state: 'OPEN',
    origin: 'TYPED',
    title: 'Baker',
    description: '<p>Bake bread at night, and sell it in the morning.</p>',
    locations: [aPlace()],
    workplace: 'ON_SITE',
    applicantLocations: [],
    employmentTypes: ['FULL_TIME'],
    seniority: null,
    category: null,
    skills: [],
    language: 'en',
    salary: null,
    requisitionId: null,
    applyUrl: 'https://example.com/apply',
    applyEmail: null,
    derived: [],
    validThrough: null,
    publishAt: null,
    publishedAt: at,
    closedAt: null,
    closeReason: null,
    createdAt: at,
    updatedAt: at,
    ...overrides,
  };
}

export function aPublishedPosting(overrides: Partial<PublishedPosting> = {}): PublishedPosting {
  return { ...aPosting(overrides), company: { slug: 'crust-and-crumb', name: 'Crust & Crumb' }, ...overrides };
}
