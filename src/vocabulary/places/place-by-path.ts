/** Places by their paths: `US`, `US/IL`, `US/IL/springfield`; a closed list that stays the same from start to start. */

import { countryName, isCountry } from '../countries.ts';
import { timeZoneAt } from '../time-zones.ts';
import { cities, citySlug, citySlugs } from './cities.ts';
import type { Region } from './regions.ts';

/** Degrees, WGS 84. A country's and a region's point is that of its largest city. */
export type GazetteerPlace = {
  path: string;
  level: 'country' | 'region' | 'city';
  country: string;
  /** The code behind the country's in the path; null for a country, and for a city in no region (`_` in the path). */
  region: string | null;
  city: string | null;
  /** Without what it lies in: `Springfield`, `Illinois`, `United States`. */
  name: string;
  lat: number;
  lon: number;
  population: number;
  /** IANA. Of a country or a region with several: the one where a day ends last. */
  timeZone: string;
};

export function cityPlace(index: number): GazetteerPlace {
  const { names, countries, regions, lat, lon, population } = cities();
  const country = countries[index] ?? '';
  const region = regions[index]?.code ?? null;
  const name = names[index] ?? '';
  const point = { lat: lat[index] ?? 0, lon: lon[index] ?? 0 };
  return {
    path: `${country}/${region ?? '_'}/${citySlug(index)}`,
    level: 'city',
    country,
    region,
    city: name,
    name,
    ...point,
    population: population[index] ?? 0,
    timeZone: timeZoneAt(point.lat, point.lon),
  };
}

/** Areas are asked for again and again, and their time zones take a look at each of their cities. */
const areas = new Map<string, GazetteerPlace>();

export function countryPlace(country: string): GazetteerPlace {
  const known = areas.get(country);
  if (known) return known;
  const place: GazetteerPlace = {
    path: country,
    level: 'country',
    country,
    region: null,
    city: null,
    name: countryName(country),
    ...areaOf(cities().ofCountry(country)),
  };
  areas.set(country, place);
  return place;
}

export function regionPlace(region: Region): GazetteerPlace {
  const path = `${region.country}/${region.code}`;
  const known = areas.get(path);
  if (known) return known;
  const place: GazetteerPlace = {
    path,
    level: 'region',
    country: region.country,
    region: region.code,
    city: null,
    name: region.name,
    ...areaOf(cities().within(region.country, region)),
  };
  areas.set(path, place);
  return place;
}

/** The largest city's point, everybody's number, and the zone where the day ends last. */
function areaOf(indices: readonly number[]): Pick<GazetteerPlace, 'lat' | 'lon' | 'population' | 'timeZone'> {
  const { lat, lon, population } = cities();
  const [largest = -1] = indices;
  const zones = new Set(indices.map((index) => timeZoneAt(lat[index] ?? 0, lon[index] ?? 0)));
  const [latest = 'UTC'] = [...zones].sort((a, b) => standardOffset(a) - standardOffset(b) || (a < b ? -1 : 1));
  return {
    lat: lat[largest] ?? 0,
    lon: lon[largest] ?? 0,
    population: indices.reduce((sum, index) => sum + (population[index] ?? 0), 0),
    timeZone: latest,
  };
}

const offsets = new Map<string, number>();

/** Minutes east of Greenwich in a northern winter; which of two zones is further west does not change with the year. */
function standardOffset(timeZone: string): number {
  const known = offsets.get(timeZone);
  if (known !== undefined) return known;
  const january = Date.UTC(2025, 0, 15, 12);
  const local = new Date(january).toLocaleString('sv-SE', { timeZone });
  const offset = (Date.parse(`${local.replace(' ', 'T')}Z`) - january) / 60_000;
  offsets.set(timeZone, offset);
  return offset;
}

/** The place at exactly this path (case counts), or null. */
export function findPlace(path: string): GazetteerPlace | null {
  const [country = '', region, city, ...rest] = path.split('/');
  if (!isCountry(country) || rest.length > 0) return null;
  if (region === undefined) return countryPlace(country);
  const known =
    cities()
      .regionsOf(country)
      .find(({ code }) => code === region) ?? null;
  if (known === null && (region !== '_' || city === undefined)) return null;
  if (city === undefined) return known && regionPlace(known);
  const index = citySlugs(country, known).get(city);
  return index === undefined ? null : cityPlace(index);
}

/** `Springfield`, `Illinois`, `Germany`; the path itself when unknown. */
export function placeLabel(path: string): string {
  return findPlace(path)?.name ?? path;
}

/** `Springfield, Illinois, United States`; the path itself when unknown. */
export function placeFullLabel(path: string): string {
  const place = findPlace(path);
  if (!place) return path;
  const region = place.region === null ? null : findPlace(`${place.country}/${place.region}`);
  const names = [place.city, region?.name, countryName(place.country)];
  return names.filter((name) => name !== null && name !== undefined).join(', ');
}
