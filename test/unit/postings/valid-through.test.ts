import { describe, expect, it } from '@jest/globals';
import { toPlace } from '../../../src/postings/places.ts';
import type { Place } from '../../../src/postings/posting.ts';
import { endOfDay } from '../../../src/postings/valid-through.ts';

const at = (lat: number, lon: number): Place => ({
  city: null,
  region: null,
  country: null,
  lat,
  lon,
  path: null,
  text: null,
});
const end = (date: string, ...places: Place[]): string => endOfDay(date, places).toISOString();

describe('the end of a closing day', () => {
  it('is the next midnight where the job is, to the whole minute', () => {
    expect(end('2026-11-30', toPlace({ text: 'Honolulu, HI' }))).toBe('2026-12-01T10:00:00.000Z');
    expect(end('2026-11-30', at(1.87, -157.43))).toBe('2026-11-30T10:00:00.000Z');
    expect(end('2026-11-30', toPlace({ text: 'Kathmandu' }))).toBe('2026-11-30T18:15:00.000Z');
  });

  it('is that of UTC where no place is known', () => {
    expect(end('2026-11-30')).toBe('2026-12-01T00:00:00.000Z');
    expect(end('2026-11-30', toPlace({ text: 'Anywhere' }))).toBe('2026-12-01T00:00:00.000Z');
  });

  it('follows the clock over both changes of the year', () => {
    const berlin = toPlace({ text: 'Berlin' });
    expect(end('2026-03-28', berlin)).toBe('2026-03-28T23:00:00.000Z');
    expect(end('2026-03-29', berlin)).toBe('2026-03-29T22:00:00.000Z');
    expect(end('2026-10-24', berlin)).toBe('2026-10-24T22:00:00.000Z');
    expect(end('2026-10-25', berlin)).toBe('2026-10-25T23:00:00.000Z');
  });

  it('is the first minute of the next day where the clock skips midnight', () => {
    expect(end('2026-09-05', toPlace({ text: 'Santiago, Chile' }))).toBe('2026-09-06T04:00:00.000Z');
  });

  it('is the latest among several places', () => {
    const [berlin, honolulu, tokyo] = ['Berlin', 'Honolulu', 'Tokyo'].map((text) => toPlace({ text }));
    expect(end('2026-11-30', ...[berlin, honolulu, tokyo].filter((place) => place !== undefined))).toBe(
      '2026-12-01T10:00:00.000Z',
    );
  });

  it('counts for a country or region where its day ends last', () => {
    expect(end('2026-11-30', toPlace({ country: 'US' }))).toBe('2026-12-01T10:00:00.000Z');
    expect(end('2026-11-30', toPlace({ country: 'US', region: 'IN' }))).toBe('2026-12-01T06:00:00.000Z');
    expect(end('2026-11-30', toPlace({ country: 'DE' }))).toBe('2026-11-30T23:00:00.000Z');
  });

  it('takes zero for a latitude and a longitude', () => {
    expect(end('2026-11-30', at(0, 36.8))).toBe('2026-11-30T21:00:00.000Z');
    expect(end('2026-11-30', at(51.48, 0))).toBe('2026-12-01T00:00:00.000Z');
  });

  it.each(['2026-02-30', '2026-13-01', '30.11.2026', '2026-11-30T00:00:00Z', ''])('refuses %j', (date) => {
    expect(() => endOfDay(date, [])).toThrow(RangeError);
  });

  it('knows leap days', () => {
    expect(end('2028-02-29')).toBe('2028-03-01T00:00:00.000Z');
  });
});
