import { describe, expect, it } from '@jest/globals';
import { toPlace } from '../../../src/postings/places.ts';

describe('a posting’s place', () => {
  it('is filled in from its parts', () => {
    expect(toPlace({ city: 'Munich', country: 'Germany' })).toMatchObject({
      city: 'Munich',
      region: 'BY',
      country: 'DE',
      path: 'DE/BY/munich',
      text: null,
    });
  });

  it('is recognised from a text, which it keeps', () => {
    const place = toPlace({ text: ' Springfield,  IL ' });
    expect(place).toMatchObject({
      city: 'Springfield',
      region: 'IL',
      country: 'US',
      path: 'US/IL/springfield',
      text: 'Springfield, IL',
    });
    expect(place.lat).toBeCloseTo(39.8, 1);
  });

  it('keeps the coordinates that were given, zero included', () => {
    expect(toPlace({ city: 'Berlin', lat: 52.4, lon: 13.3 })).toMatchObject({
      lat: 52.4,
      lon: 13.3,
      path: 'DE/BE/berlin',
    });
    expect(toPlace({ country: 'KE', lat: 0, lon: 36.8 })).toMatchObject({ lat: 0, lon: 36.8, path: 'KE' });
  });

  it('leaves out coordinates that are off the globe or half', () => {
    expect(toPlace({ country: 'KE', lat: 95, lon: 36.8 })).toMatchObject({ lat: null, lon: null });
    expect(toPlace({ country: 'KE', lat: 1 })).toMatchObject({ lat: null, lon: null });
    expect(toPlace({ city: 'Berlin', lat: Number.NaN, lon: 13 }).lat).toBeCloseTo(52.52, 1);
  });

  it('has no point for a country or a region', () => {
    expect(toPlace({ country: 'US' })).toMatchObject({ path: 'US', lat: null, lon: null });
    expect(toPlace({ text: 'Illinois' })).toMatchObject({ path: 'US/IL', lat: null, lon: null });
  });

  it('goes as deep as parts and text say together', () => {
    expect(toPlace({ country: 'US', text: 'Springfield, IL' }).path).toBe('US/IL/springfield');
    expect(toPlace({ country: 'US', text: 'Berlin, Germany' }).path).toBe('US');
  });

  it('keeps a city that the gazetteer does not know, below what it knows', () => {
    expect(toPlace({ city: 'Nowhereville', region: 'Texas', country: 'US' })).toMatchObject({
      city: 'Nowhereville',
      path: 'US/TX',
    });
  });

  it('keeps `Remote` as words and not as a city', () => {
    expect(toPlace({ city: 'Remote', country: 'US' })).toMatchObject({ city: null, path: 'US', text: 'Remote' });
    expect(toPlace({ text: 'Remote' })).toEqual({
      city: null,
      region: null,
      country: null,
      lat: null,
      lon: null,
      path: null,
      text: 'Remote',
    });
  });

  it('is empty and never an error for nothing or nonsense', () => {
    expect(toPlace({}).path).toBeNull();
    expect(() => toPlace({ text: '\u0000,,;;//'.repeat(500), city: '‮', region: '{}', country: '<b>' })).not.toThrow();
  });
});
