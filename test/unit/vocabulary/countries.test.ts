import { describe, expect, it } from '@jest/globals';
import { COUNTRIES, countryFromText, countryName, isCountry } from '../../../src/vocabulary/countries.ts';

describe('countries', () => {
  it('has every ISO 3166-1 country once, and Kosovo', () => {
    expect(COUNTRIES).toHaveLength(250);
    expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(250);
    expect(isCountry('XK')).toBe(true);
  });

  it('knows codes exactly, and gives an unknown one back as its own name', () => {
    expect(isCountry('US')).toBe(true);
    expect(isCountry('us')).toBe(false);
    expect(countryName('DE')).toBe('Germany');
    expect(countryName('GB')).toBe('United Kingdom');
    expect(countryName('ZZ')).toBe('ZZ');
  });

  it.each([
    ['United States', 'US'],
    ['USA', 'US'],
    ['U.S.', 'US'],
    ['u.s.a.', 'US'],
    ['us', 'US'],
    [' the  Netherlands ', 'NL'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['España', 'ES'],
    ['Espana', 'ES'],
    ['Pays-Bas', 'NL'],
    ["Côte d'Ivoire", 'CI'],
    ['Czech Republic', 'CZ'],
    ['DEU', 'DE'],
    ['Brasil', 'BR'],
    ['Österreich', 'AT'],
  ])('recognises %j as %s', (text, code) => {
    expect(countryFromText(text)).toBe(code);
  });

  it.each(['', '  ', 'Remote', 'Berlin, Germany', 'EMEA', 'Atlantis'])('takes %j for no country', (text) => {
    expect(countryFromText(text)).toBeNull();
  });
});
