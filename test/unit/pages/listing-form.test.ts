import { describe, expect, it } from '@jest/globals';
import { BLANK, bodyOf, draftOf, patchOf } from '../../../src/pages/console/listings/listing-form.ts';
import { htmlOfText } from '../../../src/postings/html.ts';
import { aPlace, aPosting } from '../../support/builders.ts';

const TEXT = `Bake & sell bread.
Every night.

You bring

- patience
- a licence

That's all <we> ask.`;

describe('the form of a listing', () => {
  it('sends back nothing that nobody touched, whatever it can not show', () => {
    const posting = aPosting({
      description: '<p>Bake <strong>bread</strong></p>',
      locations: [aPlace({ lat: 1, lon: 2 })],
      skills: ['bread-baking'],
      seniority: 'SENIOR',
      derived: ['seniority', 'skills'],
      validThrough: new Date('2099-01-01T00:00:00Z'),
      salary: { min: 18.5, max: null, currency: 'SEK', period: 'MONTH' },
    });
    const draft = draftOf(posting);
    expect(draft).toMatchObject({
      seniority: '',
      skills: '',
      locations: 'Berlin, Berlin, Germany',
      validThrough: '2098-12-31',
    });
    expect(patchOf(draft, { ...draft })).toEqual({});
    expect(patchOf(draft, { ...draft, salaryMin: '19' })).toEqual({
      salary: { min: 19, max: null, currency: 'SEK', period: 'MONTH' },
    });
    expect(patchOf(draft, { ...draft, validThrough: '' })).toEqual({ validThrough: null });
  });

  it('shows a text as it was typed, and HTML only where a text can not say it', () => {
    const draft = draftOf(aPosting({ description: htmlOfText(TEXT) }));
    expect(draft.description).toBe(TEXT);
    expect(patchOf(draft, { ...draft, description: TEXT.replaceAll('\n', '\r\n') })).toEqual({});
    expect(draftOf(aPosting({ description: '<p>a <em>b</em></p>' })).description).toBe('<p>a <em>b</em></p>');
  });

  it('makes a new listing of what is filled in alone', () => {
    expect(
      bodyOf({ ...BLANK, title: 'Baker', description: TEXT, locations: 'Berlin\r\n\r\nPotsdam, Germany' }),
    ).toEqual({
      title: 'Baker',
      description: htmlOfText(TEXT),
      locations: [{ text: 'Berlin' }, { text: 'Potsdam, Germany' }],
    });
  });
});
