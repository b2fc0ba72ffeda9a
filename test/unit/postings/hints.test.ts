import { describe, expect, it } from '@jest/globals';
import { hintsFor, type OtherText } from '../../../src/postings/hints/hints.ts';
import { samplesOf, sharedShare } from '../../../src/postings/hints/shared-text.ts';
import { toPlace } from '../../../src/postings/places.ts';
import type { Posting } from '../../../src/postings/posting.ts';
import { aPosting } from '../../support/builders.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

const GOOD_TEXT = `<p>We bake for three cafés in the north of the city, and look for someone who likes the hours before dawn. You mix,
shape and bake bread and rolls on your own after a month with us.</p><p>You bring an apprenticeship or two years at a
bakery, and you can lift a sack of flour.</p><ul><li>Five nights a week, never Sundays</li><li>Bread for home</li></ul>`;

/** A listing that nothing is to be said about. */
function aGoodPosting(overrides: Partial<Posting> = {}): Posting {
  return aPosting({
    title: 'Baker for bread and rolls',
    description: GOOD_TEXT,
    salary: { min: 18, max: 21, currency: 'EUR', period: 'HOUR' },
    ...overrides,
  });
}

function codesOf(overrides: Partial<Posting>, others: readonly OtherText[] = []): string[] {
  return hintsFor(aGoodPosting(overrides), others, NOW).map(({ code }) => code);
}

const pay = (min: number | null, max: number | null, period: 'HOUR' | 'YEAR' = 'YEAR') => ({
  salary: { min, max, currency: 'EUR', period },
});
const text = (words: string) => ({ description: `${GOOD_TEXT}<p>${words}</p>` });
const long = (words: string) => `<p>${`${words} `.repeat(60)}</p>`;

describe('hints', () => {
  it('has none for a good listing', () => {
    expect(hintsFor(aGoodPosting(), [], NOW)).toEqual([]);
  });

  it.each<[string, Partial<Posting>]>([
    ['title-shouting', { title: 'SENIOR BAKER WANTED' }],
    ['title-shouting', { title: 'BÄCKERMEISTER' }],
    ['title-decorated', { title: 'Baker!!!' }],
    ['title-decorated', { title: 'Baker 🥐' }],
    [
      'title-long',
      {
        title: 'Baker for bread, rolls, cakes, tarts and everything else that a bakery in the north of the city sells',
      },
    ],
    ['title-crowded', { title: 'Baker €21/h' }],
    ['title-crowded', { title: 'URGENT: Baker for bread' }],
    ['place-missing', { locations: [] }],
    ['place-unknown', { locations: [toPlace({ text: 'Xyzzyville' })] }],
    ['place-ambiguous', { locations: [toPlace({ text: 'Springfield' })] }],
    ['remote-from-missing', { workplace: 'REMOTE', locations: [] }],
    ['pay-missing', { salary: null }],
    ['pay-open', pay(30_000, null)],
    ['pay-wide', pay(30_000, 70_000)],
    ['pay-unlikely', pay(18, 21)],
    ['pay-unlikely', pay(40_000, 45_000, 'HOUR')],
    ['type-missing', { employmentTypes: [] }],
    ['apply-missing', { applyUrl: null }],
    ['apply-insecure', { applyUrl: 'http://example.com/apply' }],
    ['text-short', { description: '<p>Bake bread.</p>' }],
    ['text-unbroken', { description: long('We bake bread and rolls.') }],
    [
      'text-shouting',
      { description: `${GOOD_TEXT}${'<p>THIS IS WRITTEN IN CAPITALS FROM THE BEGINNING TO THE END</p>'.repeat(3)}` },
    ],
    ['text-unfinished', text('The salary is TBD.')],
    ['text-unfinished', text('Work for [Company Name] in the north.')],
    ['text-contact', text('Write to jobs@example.com now.')],
    ['text-wording', text('Join our young team of ninjas.')],
    ['ends-soon', { validThrough: new Date('2026-03-03T00:00:00Z') }],
    ['ends-late', { validThrough: new Date('2027-03-03T00:00:00Z') }],
    ['recognised', { derived: ['category', 'language'] }],
  ])('says %s', (code, overrides) => {
    expect(codesOf(overrides)).toContain(code);
  });

  it.each<[string, Partial<Posting>]>([
    ['a name in capitals', { title: 'SAP ABAP developer' }],
    ['C# and C++', { title: 'C++ and C# developer' }],
    ['a place whose country is named', { locations: [toPlace({ text: 'Springfield, Illinois' })] }],
    ['a place that is much larger than its namesakes', { locations: [toPlace({ text: 'Berlin' })] }],
    ['remote work from a country', { workplace: 'REMOTE', locations: [], applicantLocations: ['DE'] }],
    ['the address to apply at in the text', { ...text('Write to jobs@example.com.'), applyEmail: 'jobs@example.com' }],
    ['language alone being recognised', { derived: ['language'] }],
  ])('says nothing about %s', (_what, overrides) => {
    expect(codesOf(overrides)).toEqual([]);
  });

  it('puts first what is to be mended, and says where', () => {
    const hints = hintsFor(aGoodPosting({ salary: null, employmentTypes: [], applyUrl: null }), [], NOW);
    expect(hints.map(({ weight, pointer }) => [weight, pointer])).toEqual([
      ['MEND', '/salary'],
      ['MEND', '/applyUrl'],
      ['CONSIDER', '/employmentTypes'],
    ]);
  });
});

describe('a copied text', () => {
  const other = (company: string | null, description = GOOD_TEXT): OtherText => ({
    id: crypto.randomUUID(),
    title: 'Night baker',
    description,
    company: { id: company, name: 'Other Bakery' },
  });

  it('of another company is to be mended, and names it; of one’s own is to be considered', () => {
    const posting = aGoodPosting();
    const [theirs] = hintsFor(posting, [other('another')], NOW);
    expect(theirs).toMatchObject({ code: 'text-copied', weight: 'MEND' });
    expect(theirs?.message).toContain('“Night baker” by Other Bakery');
    expect(hintsFor(posting, [other(posting.companyId)], NOW)[0]).toMatchObject({ weight: 'CONSIDER' });
  });

  it('is one when its sentences come in another order, and not when only phrases are shared', () => {
    const sentences = Array.from(
      { length: 12 },
      (_, at) => `Sentence ${at} says of work ${at} what nobody else says of ${at}.`,
    );
    const text = (order: readonly string[]) => `<p>${order.join(' ')}</p>`;
    expect(sharedShare(text(sentences), text(sentences.toReversed()))).toBeGreaterThan(0.6);
    expect(sharedShare(text(sentences), text([...sentences.slice(0, 3), 'And much that is new.']))).toBeLessThan(0.4);
  });

  it('is not looked for in a text of a few words', () => {
    expect(sharedShare('<p>Bake bread.</p>', '<p>Bake bread.</p>')).toBe(0);
    expect(samplesOf('<p>Bake bread.</p>', 10)).toEqual([]);
    expect(samplesOf(GOOD_TEXT, 10)).toHaveLength(10);
  });

  it('is never the listing itself', () => {
    const posting = aGoodPosting();
    expect(hintsFor(posting, [{ ...other(posting.companyId), id: posting.id }], NOW)).toEqual([]);
  });
});
