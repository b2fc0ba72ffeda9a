import { describe, expect, it } from '@jest/globals';
import { iso31662 } from 'iso-3166';
import {
  findPlace,
  isPlace,
  placeFullLabel,
  placeLabel,
  placesStartingWith,
  recogniseParts,
  recognisePlace,
  suggestPlaces,
  timeZoneAt,
} from '../../../src/vocabulary/gazetteer.ts';
import { cities } from '../../../src/vocabulary/places/cities.ts';
import { OTHER_CITY_NAMES, OTHER_REGION_NAMES } from '../../../src/vocabulary/places/place-names.ts';

const pathOf = (text: string, hint = {}): string | null => recognisePlace(text, hint)?.place.path ?? null;

describe('place paths', () => {
  it('lead to a country, a region and a city', () => {
    expect(findPlace('US')).toMatchObject({ level: 'country', name: 'United States', region: null, city: null });
    expect(findPlace('US/IL')).toMatchObject({ level: 'region', country: 'US', region: 'IL', name: 'Illinois' });
    expect(findPlace('US/IL/springfield')).toMatchObject({
      level: 'city',
      city: 'Springfield',
      timeZone: 'America/Chicago',
    });
    expect(findPlace('US/IL/springfield')?.lat).toBeCloseTo(39.8, 1);
  });

  it.each(['', 'us', 'XX', 'US/', 'US/ZZ', 'US/_', 'US/IL/atlantis', 'US/IL/springfield/1', '/US', '__proto__'])(
    'take %j for none',
    (path) => {
      expect(findPlace(path)).toBeNull();
      expect(isPlace(path)).toBe(false);
    },
  );

  it('are labelled by themselves and with what they lie in', () => {
    expect(placeLabel('US/IL/springfield')).toBe('Springfield');
    expect(placeFullLabel('US/IL/springfield')).toBe('Springfield, Illinois, United States');
    expect(placeFullLabel('DE')).toBe('Germany');
    expect(placeLabel('XX/1')).toBe('XX/1');
  });

  it('lead back to every city of a country, each by its own', () => {
    const paths = cities()
      .ofCountry('DE')
      .slice(0, 3000)
      .map((index) => cities().names[index] ?? '')
      .map((name) => pathOf(`${name}, Germany`));
    for (const path of paths) expect(isPlace(path ?? '')).toBe(true);
  });

  it('keep a number from the second city of a name in a region on', () => {
    const larger = findPlace('GB/ENG/newport');
    const smaller = findPlace('GB/ENG/newport-2');
    expect(larger?.population).toBeGreaterThanOrEqual(smaller?.population ?? Number.POSITIVE_INFINITY);
  });

  it('use ISO 3166-2 codes where nine of ten people live', () => {
    const iso = new Set(iso31662.map(({ code }) => code));
    const all = cities();
    let known = 0;
    let people = 0;
    for (let index = 0; index < all.count; index++) {
      const number = all.population[index] ?? 0;
      people += number;
      if (iso.has(`${all.countries[index]}-${all.regions[index]?.code}`)) known += number;
    }
    expect(known / people).toBeGreaterThan(0.9);
  });

  it('have no two regions of a country on one path', () => {
    const paths = cities().allRegions.map(({ country, code }) => `${country}/${code}`);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('curated names', () => {
  it('all belong to a city or a region of the gazetteer', () => {
    for (const [[name = '', country = ''], others] of OTHER_CITY_NAMES) {
      for (const other of others) expect([other, pathOf(other, { country })?.slice(0, 2)]).toEqual([other, country]);
      expect([name, pathOf(name, { country })?.slice(0, 2)]).toEqual([name, country]);
    }
    for (const [path] of OTHER_REGION_NAMES) expect([path, isPlace(path)]).toEqual([path, true]);
  });
});

describe('the place of a text', () => {
  it.each([
    ['Springfield, IL', 'US/IL/springfield'],
    ['Springfield, Missouri', 'US/MO/springfield'],
    ['Münster', 'DE/NW/munster'],
    ['München', 'DE/BY/munich'],
    ['Muenchen', 'DE/BY/munich'],
    ['Munchen', 'DE/BY/munich'],
    ['Munich, Germany', 'DE/BY/munich'],
    ['Cologne', 'DE/NW/koln'],
    ['Koeln', 'DE/NW/koln'],
    ['Gothenburg, Sweden', 'SE/O/goteborg'],
    ['Wien', 'AT/9/vienna'],
    ['Vienna, VA', 'US/VA/vienna'],
    ['Bruxelles', 'BE/BRU/brussels'],
    ['Zuerich', 'CH/ZH/zurich'],
    ['Den Haag', 'NL/ZH/the-hague'],
    ['Lisboa', 'PT/11/lisbon'],
    ['Praha', 'CZ/10/prague'],
    ['København', 'DK/84/copenhagen'],
    ['Milano', 'IT/25/milan'],
    ['Geneva', 'CH/GE/geneve'],
    ['Seville, Spain', 'ES/AN/sevilla'],
    ['St. Louis, MO', 'US/MO/st-louis'],
    ['Ft. Worth, Texas', 'US/TX/fort-worth'],
    ['Greater London, UK', 'GB/ENG/london'],
    ['London, ON', 'CA/ON/london'],
    ['Toronto, CA', 'CA/ON/toronto'],
    ['San Diego, CA', 'US/CA/san-diego'],
    ['Berlin, DE', 'DE/BE/berlin'],
    ['Dover, DE', 'US/DE/dover'],
    ['NYC', 'US/NY/new-york-city'],
    ['New York', 'US/NY/new-york-city'],
    ['New York, NY', 'US/NY/new-york-city'],
    ['San Francisco Bay Area', 'US/CA/san-francisco'],
    ['Washington, DC', 'US/DC/washington'],
    ['Washington DC Metro Area', 'US/DC/washington'],
    ['Seattle, Washington', 'US/WA/seattle'],
    ['Atlanta, Georgia', 'US/GA/atlanta'],
    ['Tbilisi, Georgia', 'GE/TB/tbilisi'],
    ['Paris', 'FR/IDF/paris'],
    ['Paris, Texas', 'US/TX/paris'],
    ['Singapore', 'SG/_/singapore'],
    ['Hong Kong', 'HK/_/hong-kong'],
    ['123 High Street, Springfield, IL 62704', 'US/IL/springfield'],
    ['10115 Berlin', 'DE/BE/berlin'],
    ['London SE1 9GF', 'GB/ENG/london'],
    ['London UK', 'GB/ENG/london'],
    ['US-CA-San Francisco', 'US/CA/san-francisco'],
    ['Germany - Berlin', 'DE/BE/berlin'],
    ['Hybrid - Manila', 'PH/00/manila'],
    ['Berlin | Remote', 'DE/BE/berlin'],
    ['San Francisco (HQ)', 'US/CA/san-francisco'],
    ['Victoria, BC', 'CA/BC/victoria'],
    ['São Paulo, SP, Brazil', 'BR/SP/sao-paulo'],
    ['Bangalore, Karnataka, India', 'IN/KA/bengaluru'],
    ['Leeds, West Yorkshire', 'GB/ENG/leeds'],
  ])('finds the city of %j', (text, path) => {
    expect(pathOf(text)).toBe(path);
  });

  it.each([
    ['Gregg Township, Pennsylvania', 'US/PA'],
    ['Orient Harbour, New York', 'US/NY'],
    ['China Lake, California', 'US/CA'],
    ['Orange County, California', 'US/CA'],
    ['Bayern', 'DE/BY'],
    ['NRW', 'DE/NW'],
    ['England', 'GB/ENG'],
    ['Surrey, UK', 'GB/ENG'],
    ['Georgia', 'US/GA'],
    ['Remote - California', 'US/CA'],
    ['Camp Nowhere, Japan', 'JP'],
    ['Remote - US', 'US'],
    ['Anywhere in the U.S.', 'US'],
    ['US Remote', 'US'],
    ['UK & Europe - Remote', 'GB'],
    ['Deutschland', 'DE'],
    ['Luxembourg', 'LU'],
    ['Mexico', 'MX'],
  ])('finds the region or country of %j', (text, path) => {
    expect(pathOf(text)).toBe(path);
  });

  it.each([
    '',
    'Remote',
    'Hybrid',
    'Multiple Locations',
    'Location Negotiable After Selection',
    'Nationwide',
    'EMEA',
    'Europe',
    'Remote (non-U.S.)',
    'North & South America',
    '12345',
    '🌍',
  ])('is none where %j names none', (text) => {
    expect(recognisePlace(text)).toBeNull();
  });

  it('is the most populous of its name, and the others are its candidates', () => {
    const cambridge = recognisePlace('Cambridge');
    expect(cambridge?.place.path).toBe('GB/ENG/cambridge');
    expect(cambridge?.candidates.map(({ path }) => path)).toContain('US/MA/cambridge');
    expect(cambridge?.candidates[0]).toEqual(cambridge?.place);
  });

  it('follows a hint, but not against the text', () => {
    expect(pathOf('Cambridge', { country: 'US' })).toBe('US/MA/cambridge');
    expect(pathOf('Springfield', { country: 'US', region: 'IL' })).toBe('US/IL/springfield');
    expect(pathOf('Berlin, Germany', { country: 'US' })).toBe('DE/BE/berlin');
  });

  it('is found quickly in a long text too', () => {
    expect(() => recognisePlace('Berlin, '.repeat(10_000))).not.toThrow();
  });
});

describe('the place of parts', () => {
  it.each([
    [{ city: 'Springfield', region: 'Illinois', country: 'US' }, 'US/IL/springfield'],
    [{ city: 'Springfield', region: 'IL' }, 'US/IL/springfield'],
    [{ city: 'Munich', region: 'BY', country: 'Germany' }, 'DE/BY/munich'],
    [{ city: 'London', region: 'Greater London', country: 'United Kingdom' }, 'GB/ENG/london'],
    [{ city: 'Los Angeles, CA', region: 'California', country: 'USA' }, 'US/CA/los-angeles'],
    [{ city: 'Carson City', region: 'nevada', country: 'United States' }, 'US/NV/carson-city'],
    [{ city: 'Nowhereville', region: 'TX', country: 'US' }, 'US/TX'],
    [{ city: 'Nowhereville', region: null, country: 'US' }, 'US'],
    [{ city: 'Remote', region: 'Florida', country: 'United States' }, 'US/FL'],
    [{ region: 'England', country: 'United Kingdom' }, 'GB/ENG'],
    [{ city: 'Singapore', region: 'N/A', country: 'Singapore' }, 'SG/_/singapore'],
    [{ region: 'New York', country: 'US' }, 'US/NY'],
    [{ region: 'Georgia', country: 'US' }, 'US/GA'],
    [{ region: 'London', country: 'GB' }, 'GB/ENG/london'],
    [{ city: 'Orient Harbour, New York', region: 'New York', country: 'US' }, 'US/NY'],
    [{ city: 'San Juan', region: 'Puerto Rico', country: 'United States' }, 'PR/127/san-juan'],
    [{ city: 'Kyiv', region: 'Kyiv', country: 'Ukraine' }, 'UA/30/kyiv'],
    [{ city: 'New York', region: 'New York', country: 'USA' }, 'US/NY/new-york-city'],
    [{ city: 'Washington', region: 'D.C.', country: 'USA' }, 'US/DC/washington'],
    [{ city: 'Luxembourg', region: 'Luxembourg', country: 'Luxembourg' }, 'LU/L/luxembourg'],
    [{ city: 'Hong Kong', region: 'Hong Kong', country: 'China' }, 'HK/_/hong-kong'],
    [{ city: 'Nigeria', region: 'Lagos', country: 'Nigeria' }, 'NG/LA'],
    [{ city: 'Assam', region: 'Assam', country: 'India' }, 'IN/AS'],
    [{ city: 'Berlin' }, 'DE/BE/berlin'],
    [{ city: '', region: '', country: 'Germany' }, 'DE'],
    [{ city: 'Europe', region: 'Europe', country: 'European Union' }, null],
    [{}, null],
  ])('%j is %j', (parts, path) => {
    expect(recogniseParts(parts)?.path ?? null).toBe(path);
  });
});

describe('suggestions', () => {
  it.each([
    ['US/IL/springfeild', 'US/IL/springfield'],
    ['us/il', 'US/IL'],
    ['US/Illinois', 'US/IL'],
    ['USA', 'US'],
    ['DE/BY/munchen', 'DE/BY/munich'],
    ['GB/london', 'GB/ENG/london'],
    ['Germnay', 'DE'],
  ])('for %j begin with %j', (wrong, right) => {
    expect(suggestPlaces(wrong, 3)[0]?.path).toBe(right);
  });

  it('are never more than asked for', () => {
    expect(suggestPlaces('san', 4).length).toBeLessThanOrEqual(4);
    expect(suggestPlaces('', 3)).toEqual([]);
  });

  it('find places by the beginning of their names, the widest and largest first', () => {
    expect(placesStartingWith('Germ')[0]?.path).toBe('DE');
    expect(placesStartingWith('berl').map(({ path }) => path)).toContain('DE/BE/berlin');
    expect(placesStartingWith('', 5)).toEqual([]);
  });
});

describe('time zones', () => {
  it('follow from coordinates, with zero a latitude like any other', () => {
    expect(timeZoneAt(52.52, 13.4)).toBe('Europe/Berlin');
    expect(timeZoneAt(0, 0)).toBe('Etc/GMT');
    expect(timeZoneAt(0, 36.8)).toBe('Africa/Nairobi');
    expect(timeZoneAt(91, 0)).toBe('UTC');
    expect(timeZoneAt(Number.NaN, 0)).toBe('UTC');
  });

  it('of a country are the one where its day ends last', () => {
    expect(findPlace('US')?.timeZone).toBe('Pacific/Honolulu');
    expect(findPlace('ES')?.timeZone).toBe('Atlantic/Canary');
    expect(findPlace('DE')?.timeZone).toBe('Europe/Berlin');
  });
});
