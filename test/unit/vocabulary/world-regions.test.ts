import { describe, expect, it } from '@jest/globals';
import { isCountry } from '../../../src/vocabulary/countries.ts';
import { WORLD_REGIONS, withAllInside, worldRegionFromText } from '../../../src/vocabulary/world-regions.ts';

describe('a part of the world', () => {
  it('is a list of countries that exist, under a code that none of them has', () => {
    for (const { code, countries } of WORLD_REGIONS) {
      expect(countries.length).toBeGreaterThan(2);
      expect(countries.filter((country) => !isCountry(country))).toEqual([]);
      expect(isCountry(code)).toBe(false);
    }
  });

  it('is one of the continents for every country that anybody works from', () => {
    const continents = ['EUROPE', 'AFRICA', 'MIDDLE_EAST', 'ASIA', 'AMERICAS', 'OCEANIA'];
    const found = new Set(WORLD_REGIONS.flatMap(({ code, countries }) => (continents.includes(code) ? countries : [])));
    const anywhere = WORLD_REGIONS.find(({ code }) => code === 'ANYWHERE')?.countries ?? [];
    const uninhabited = ['AQ', 'BV', 'GS', 'HM', 'TF', 'UM'];
    expect(anywhere.filter((country) => !found.has(country)).toSorted()).toEqual(uninhabited);
  });

  it.each([
    ['Europe', 'EUROPE'],
    ['EMEA', 'EMEA'],
    ['Asia-Pacific', 'APAC'],
    ['north america', 'NORTH_AMERICA'],
    ['NORTH_AMERICA', 'NORTH_AMERICA'],
    ['Worldwide', 'ANYWHERE'],
    ['Germany', null],
    ['', null],
  ])('%j is %s', (text, code) => {
    expect(worldRegionFromText(text)).toBe(code);
  });

  it('lets in who lives in what lies in it whole, and a country lets in nobody else', () => {
    expect(withAllInside(['EUROPE'])).toEqual(expect.arrayContaining(['EUROPE', 'EU', 'EEA', 'DE', 'GB']));
    expect(withAllInside(['EUROPE'])).not.toContain('EMEA');
    expect(withAllInside(['EU'])).not.toContain('GB');
    expect(withAllInside(['DE', 'US'])).toEqual(['DE', 'US']);
    expect(withAllInside(['ANYWHERE'])).toEqual(expect.arrayContaining(['ANYWHERE', 'EMEA', 'LATAM', 'NZ', 'NE']));
    expect(withAllInside([])).toEqual([]);
  });
});
