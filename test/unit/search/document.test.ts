import { describe, expect, it } from '@jest/globals';
import { serialiseDocument, toDocument } from '../../../src/search/document.ts';
import { EVERY_FACET } from '../../../src/search/facets.ts';
import { indexDefinition, indexFingerprint } from '../../../src/search/mapping.ts';
import { aPlace, aPublishedPosting } from '../../support/builders.ts';

const ID = '0190c3a0-0000-7000-8000-000000000001';

describe('the document of a posting', () => {
  it('is whole while the posting is open', () => {
    const posting = aPublishedPosting({
      id: ID,
      title: 'Senior C++ Engineer',
      description: '<p>Write <strong>fast</strong> code.</p><ul><li>Test it</li></ul>',
      locations: [
        aPlace(),
        aPlace({ city: 'Chicago', region: 'IL', country: 'US', lat: 0, lon: -87.65, path: 'US/IL/chicago' }),
      ],
      workplace: 'HYBRID',
      applicantLocations: ['DE'],
      employmentTypes: ['FULL_TIME', 'CONTRACTOR'],
      seniority: 'SENIOR',
      category: 'software-engineering',
      skills: ['python', 'our-own-framework'],
      salary: { min: 50_000, max: null, currency: 'EUR', period: 'YEAR' },
      validThrough: new Date('2026-03-01T22:59:00Z'),
    });
    expect(toDocument(posting)).toMatchSnapshot();
  });

  it.each([
    ['ascii', 'Baker'],
    ['of two bytes a character', 'Bäcker für Brötchen'],
    ['of four', '面包师 👩‍🍳'],
    ['that no encoding has', 'Baker \ud800'],
  ])('is sent as its JSON, with text %s', (_, title) => {
    const posting = aPublishedPosting({ id: ID, title, description: `<p>${title}</p>`, version: 3 });
    const { id, version, contentHash, json } = serialiseDocument(posting);
    const document = toDocument(posting);
    expect(json.toString()).toBe(JSON.stringify(document));
    expect({ id, version, contentHash }).toEqual({ id: ID, version: 3, contentHash: document.contentHash });
  });

  it('says of each facet that nothing is stated, where nothing is', () => {
    const bare = aPublishedPosting({ id: ID, locations: [], workplace: null, employmentTypes: [], language: null });
    expect(toDocument(bare)).toMatchObject({
      filter: {
        place: { country: ['~'], region: [], city: [] },
        workplace: ['~'],
        remoteFrom: ['~'],
        employmentType: ['~'],
        seniority: ['~'],
        category: ['~'],
        skill: ['~'],
        language: ['~'],
        company: 'crust-and-crumb',
      },
    });
    expect(toDocument(bare)).not.toHaveProperty('filter.salary');
    expect(toDocument(bare)).not.toHaveProperty('filter.near');
  });

  it('takes the one end of a pay range for both', () => {
    const paid = (min: number | null, max: number | null) =>
      toDocument(aPublishedPosting({ salary: { min, max, currency: 'EUR', period: 'YEAR' } }));
    expect(paid(10, 20)).toHaveProperty('filter.salary', { low: 1_000, high: 2_000 });
    expect(paid(10, null)).toHaveProperty('filter.salary', { low: 1_000, high: 1_000 });
    expect(paid(null, 20)).toHaveProperty('filter.salary', { low: 2_000, high: 2_000 });
  });

  it('puts the words into the fields of their language, and those of a rarer one into the plain ones', () => {
    expect(toDocument(aPublishedPosting({ language: 'de' }))).toHaveProperty('text.title', { de: 'Baker' });
    expect(toDocument(aPublishedPosting({ language: 'fi' }))).toHaveProperty('text.title', { plain: 'Baker' });
    expect(toDocument(aPublishedPosting({ language: null }))).toHaveProperty('text.title', { plain: 'Baker' });
  });

  it.each(['CLOSED', 'EXPIRED', 'SCHEDULED', 'DRAFT'] as const)('is a tombstone of a %s posting', (state) => {
    const closedAt = new Date('2026-02-20T00:00:00Z');
    const { contentHash, ...rest } = toDocument(aPublishedPosting({ id: ID, state, closedAt, version: 3 }));
    expect(rest).toEqual({ id: ID, version: 3, state, changedAt: closedAt.getTime() });
    expect(contentHash).toMatch(/^[\w-]{22}$/);
  });

  it('has the same hash for the same posting, and another for any other', () => {
    const posting = aPublishedPosting({ id: ID, salary: { min: 1, max: 2, currency: 'EUR', period: 'HOUR' } });
    const { contentHash } = toDocument(posting);
    const reordered = { ...posting, salary: { period: 'HOUR', currency: 'EUR', max: 2, min: 1 } as const };
    expect(toDocument(reordered).contentHash).toBe(contentHash);
    for (const change of [{ title: 'Cook' }, { version: 2 }, { applyUrl: null }, { description: '<p>Bake.</p>' }]) {
      expect(toDocument({ ...posting, ...change }).contentHash).not.toBe(contentHash);
    }
  });

  it('shows the beginning of a long text, cut between words', () => {
    const long = aPublishedPosting({ description: `<p>${'bread '.repeat(100)}</p>` });
    expect(toDocument(long)).toHaveProperty('display.snippet', expect.stringMatching(/^(bread ){30,}bread…$/));
    const unbroken = aPublishedPosting({ description: `<p>x${'🥐'.repeat(400)}</p>` });
    const { display } = toDocument(unbroken) as { display: { snippet: string } };
    expect(display.snippet.length).toBeLessThanOrEqual(200);
    expect(display.snippet.isWellFormed()).toBe(true);
  });

  it('fills only fields that the strict mapping knows', () => {
    const filter = toDocument(aPublishedPosting({ salary: { min: 1, max: 2, currency: 'EUR', period: 'HOUR' } }));
    const known = new Set(EVERY_FACET.flatMap((facet) => Object.keys(facet.fields)));
    expect([...known].sort()).toEqual(Object.keys((filter as { filter: object }).filter).sort());
  });
});

describe('the definition of the index', () => {
  it('is the one that was last looked at', () => {
    expect(indexDefinition()).toMatchSnapshot();
  });

  it('has a fingerprint for its name', () => {
    expect(indexFingerprint()).toMatch(/^[0-9a-f]{10}$/);
    expect(indexFingerprint()).toBe(indexFingerprint());
  });
});
