import { describe, expect, it } from '@jest/globals';
import { deriveFacts } from '../../../src/postings/derive.ts';
import { toPlace } from '../../../src/postings/places.ts';
import type { PostingContent } from '../../../src/postings/posting.ts';

const content = (over: Partial<PostingContent>): PostingContent => ({
  title: 'Senior Welder',
  description:
    '<p>You join metal parts of our old harbour cranes by TIG welding, read blueprints and keep the tools in order. This position is on-site.</p>',
  locations: [toPlace({ text: 'Hamburg' })],
  workplace: null,
  applicantLocations: [],
  employmentTypes: [],
  seniority: null,
  category: null,
  skills: [],
  language: null,
  salary: null,
  requisitionId: null,
  applyUrl: null,
  applyEmail: null,
  derived: [],
  ...over,
});

describe('derived facts', () => {
  it('are read from title and text where nothing is stated', () => {
    const facts = deriveFacts(content({}));
    expect(facts).toMatchObject({
      workplace: 'ON_SITE',
      seniority: 'SENIOR',
      category: 'manufacturing',
      language: 'en',
    });
    expect(facts.skills).toEqual(expect.arrayContaining(['welding', 'technical-drawing']));
    expect(facts.derived).toEqual(['workplace', 'seniority', 'category', 'skills', 'language']);
  });

  it('never touch what is stated', () => {
    const stated = {
      workplace: 'REMOTE',
      seniority: 'ENTRY',
      category: 'retail',
      skills: ['baking'],
      language: 'de',
    } as const;
    const facts = deriveFacts(content({ ...stated, skills: ['baking'] }));
    expect(facts).toMatchObject({ ...stated, derived: [] });
  });

  it('are dropped and read anew when the words change', () => {
    const first = deriveFacts(content({}));
    const second = deriveFacts({ ...first, title: 'Junior Baker', description: '<p>Bread.</p>' });
    expect(second).toMatchObject({ workplace: null, seniority: 'ENTRY', category: 'hospitality', language: null });
    expect(second.derived).toEqual(['seniority', 'category']);
  });

  it('stay the same when they are derived again', () => {
    const once = deriveFacts(content({}));
    expect(deriveFacts(once)).toEqual(once);
  });

  it('leave empty what the words do not say', () => {
    const facts = deriveFacts(content({ title: 'Join us', description: '' }));
    expect(facts).toMatchObject({
      workplace: null,
      seniority: null,
      category: null,
      skills: [],
      language: null,
      derived: [],
    });
  });

  it('take the workplace from the words of the places too', () => {
    expect(
      deriveFacts(content({ description: '', locations: [toPlace({ text: 'Remote - Germany' })] })).workplace,
    ).toBe('REMOTE');
    expect(
      deriveFacts(content({ description: '', locations: [toPlace({ city: 'Remote', country: 'US' })] })).workplace,
    ).toBe('REMOTE');
  });
});
