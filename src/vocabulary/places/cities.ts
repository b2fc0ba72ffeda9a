/** The gazetteer's cities (GeoNames, 1,000 inhabitants and more), kept as columns and found by name. */
import { foldMarks, slugify } from '../slug.ts';
import { readCities } from './read-cities.ts';
import { loadRegions, type Region } from './regions.ts';

export type Cities = {
  count: number;
  /** Sorted by population, largest first: a smaller index is a larger city. */
  names: string[];
  countries: string[];
  regions: (Region | null)[];
  lat: ArrayLike<number>;
  lon: ArrayLike<number>;
  population: ArrayLike<number>;
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
  let key = foldMarks(text);
  if (!/^[a-z]+(?: [a-z]+)*$/.test(key)) {
    key = key
      .replace(/['’‘ʼ`´]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return key.replace(/\b(?:saint|sankt|fort|mount)\b/g, (word) => SAME_WORDS[word] ?? word);
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

let loaded: Cities | undefined;

/** Loads at the first call, in about half a second, and keeps it. */
export function cities(): Cities {
  loaded ??= loadCities();
  return loaded;
}

type Columns = {
  names: string[];
  countries: string[];
  regions: (Region | null)[];
  lat: number[];
  lon: number[];
  population: number[];
};

/** Largest first, and the same from start to start. */
function sorted({ names, countries, regions, lat, lon, population }: Columns, ids: readonly number[]) {
  const order = Uint32Array.from(ids.keys());
  order.sort((a, b) => (population[b] ?? 0) - (population[a] ?? 0) || (ids[a] ?? 0) - (ids[b] ?? 0));
  const list = <Value>(column: readonly Value[], missing: Value): Value[] =>
    Array.from(order, (index) => column[index] ?? missing);
  const numbers = (column: readonly number[]): Float64Array => Float64Array.from(order, (index) => column[index] ?? 0);
  return {
    names: list(names, ''),
    countries: list(countries, ''),
    regions: list<Region | null>(regions, null),
    lat: numbers(lat),
    lon: numbers(lon),
    population: numbers(population),
  };
}

function loadCities(): Cities {
  const regionsById = loadRegions();
  const read: Columns = { names: [], countries: [], regions: [], lat: [], lon: [], population: [] };
  const ids: number[] = [];
  readCities((city) => {
    if (GONE.has(city.feature)) return;
    ids.push(city.id);
    read.names.push(city.name === 'Washington, D.C.' ? 'Washington' : city.name);
    read.countries.push(city.country);
    const region = CITY_STATES.has(city.country) ? undefined : regionsById.get(`${city.country}.${city.admin}`);
    read.regions.push(region ?? null);
    read.lat.push(city.lat);
    read.lon.push(city.lon);
    read.population.push(city.population);
  });
  const columns = sorted(read, ids);
  const count = columns.names.length;
  const byKey = new Map<string, number | number[]>();
  const byCountry = new Map<string, number[]>();
  const add = (key: string, index: number): void => {
    const there = byKey.get(key);
    if (there === undefined) byKey.set(key, index);
    else if (typeof there === 'number') byKey.set(key, [there, index]);
    else there.push(index);
  };
  for (const [index, name] of columns.names.entries()) {
    const country = columns.countries[index] ?? '';
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
