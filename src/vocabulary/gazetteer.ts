/** The gazetteer: every place that a posting may be in, found by path, by name and by nearness of spelling. */

import { COUNTRIES, countryFromText, isCountry } from './countries.ts';
import { nearest } from './nearest.ts';
import { cities, citySlugs, placeKey } from './places/cities.ts';
import { cityPlace, countryPlace, findPlace, type GazetteerPlace, regionPlace } from './places/place-by-path.ts';
import { recogniseParts, recognisePlace } from './places/recognise-place.ts';
import { slugify } from './slug.ts';

export { findPlace, type GazetteerPlace, placeFullLabel, placeLabel } from './places/place-by-path.ts';
export {
  namesPlace,
  type PlaceHint,
  type PlaceParts,
  recogniseParts,
  recognisePlace,
} from './places/recognise-place.ts';
export { timeZoneAt } from './time-zones.ts';

/** Known places nearest to a path or a text that is none, best first: what an error can offer instead. */
export function suggestPlaces(pathOrText: string, limit: number): GazetteerPlace[] {
  const text = pathOrText.trim().slice(0, 100);
  const found = new Map<string, GazetteerPlace>();
  const add = (place: GazetteerPlace | null | undefined): void => {
    if (place) found.set(place.path, place);
  };
  if (text.includes('/')) for (const place of alongPath(text)) add(place);
  const words = text.replace(/[/_-]+/g, ', ');
  for (const candidate of recognisePlace(words)?.candidates ?? []) add(candidate);
  if (found.size < limit) for (const place of placesStartingWith(text, limit)) add(place);
  if (found.size === 0) {
    const name = nearest(
      text,
      COUNTRIES.map((country) => country.name),
    );
    const country = COUNTRIES.find((one) => one.name === name);
    if (country) add(countryPlace(country.code));
  }
  return [...found.values()].slice(0, limit);
}

/** Goes down a path as far as it is known, mending each step by what is nearest. */
function alongPath(path: string): GazetteerPlace[] {
  const [first = '', second = '', third] = path.split('/').map((part) => part.trim());
  const country = isCountry(first.toUpperCase()) ? first.toUpperCase() : countryFromText(first);
  if (country === null) return [];
  const regions = cities().regionsOf(country);
  const region =
    regions.find(({ code }) => code === second.toUpperCase()) ??
    regions.find(
      ({ name }) =>
        name ===
        nearest(
          second,
          regions.map((one) => one.name),
        ),
    );
  const city = third ?? second;
  const named = recogniseParts({ city, region: region?.name ?? null, country });
  const cityIndex = third === undefined ? undefined : nearestCity(country, region ?? null, slugify(city));
  return [
    ...(named?.level === 'city' ? [named] : []),
    ...(cityIndex === undefined ? [] : [cityPlace(cityIndex)]),
    ...(region ? [regionPlace(region)] : []),
    countryPlace(country),
  ];
}

function nearestCity(country: string, region: Parameters<typeof citySlugs>[1], slug: string): number | undefined {
  const bySlug = citySlugs(country, region);
  return bySlug.get(slug) ?? bySlug.get(nearest(slug, bySlug.keys()) ?? '');
}

/** Places one of whose names begins with the text: countries, then regions, then cities, the largest first. */
export function placesStartingWith(prefix: string, limit = 1000): GazetteerPlace[] {
  const key = placeKey(prefix);
  if (key === '') return [];
  const { allRegions, keys, named } = cities();
  const places = new Map<string, GazetteerPlace>();
  const add = (place: GazetteerPlace): void => {
    if (places.size < limit) places.set(place.path, place);
  };
  for (const { code, name } of COUNTRIES) if (placeKey(name).startsWith(key)) add(countryPlace(code));
  for (const region of allRegions) {
    if ([region.name, ...region.otherNames].some((name) => placeKey(name).startsWith(key))) add(regionPlace(region));
  }
  for (const name of keys()) {
    if (places.size >= limit) break;
    if (name.startsWith(key)) for (const index of named(name)) add(cityPlace(index));
  }
  return [...places.values()];
}

/** Whether a path is of the closed list. */
export function isPlace(path: string): boolean {
  return findPlace(path) !== null;
}
