/** Which place of the gazetteer a text names, as people write places: in many languages, with or without what they lie in. */

import { countryFromText } from '../countries.ts';
import { CITY_STATES, cities, placeKey } from './cities.ts';
import { cityPlace, countryPlace, type GazetteerPlace, regionPlace } from './place-by-path.ts';
import { NO_PLACE, OTHER_CITY_NAMES, OTHER_REGION_NAMES, POSTAL_CODE_COUNTRIES } from './place-names.ts';
import type { Region } from './regions.ts';

export type PlaceHint = { country?: string | null; region?: string | null };
export type PlaceParts = { city?: string | null; region?: string | null; country?: string | null };
export type Recognised = { place: GazetteerPlace; candidates: GazetteerPlace[] };

/** All that one stretch of a text may be the name of. */
type Reading = {
  text: string;
  key: string;
  country: string | null;
  regions: Region[];
  /** Regions that it is only a part of (`Surrey` of England). */
  around: Region[];
  cities: number[];
  /** Cities it is a curated other name of (`NYC`): nobody who writes it means another. */
  known: number[];
};

type Candidate = { country: string; region: Region | null; city: number | null; from: number; known: boolean };

type Names = {
  regions: Map<string, Region[]>;
  around: Map<string, Region[]>;
  codes: Map<string, Region[]>;
  other: Map<string, number[]>;
};
let names: Names | undefined;

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (!there) map.set(key, [value]);
  else if (!there.includes(value)) there.push(value);
}

function knownNames(): Names {
  if (names) return names;
  const found: Names = { regions: new Map(), around: new Map(), codes: new Map(), other: new Map() };
  const gazetteer = cities();
  const byPath = new Map(gazetteer.allRegions.map((region) => [`${region.country}/${region.code}`, region]));
  for (const region of gazetteer.allRegions) {
    for (const name of [region.name, ...region.otherNames]) {
      push(found.regions, placeKey(name), region);
      push(
        found.regions,
        placeKey(name).replace(/ (province|region|state|oblast|voivodeship|county|governorate)$/, ''),
        region,
      );
    }
    for (const name of region.parts) push(found.around, placeKey(name), region);
    if (POSTAL_CODE_COUNTRIES.has(region.country)) push(found.codes, region.code, region);
  }
  for (const [path, others] of OTHER_REGION_NAMES) {
    const region = byPath.get(path);
    if (region) for (const name of others) push(found.regions, placeKey(name), region);
  }
  for (const [[name = '', country, regionCode], others] of OTHER_CITY_NAMES) {
    const city = gazetteer
      .named(placeKey(name))
      .find(
        (index) =>
          gazetteer.countries[index] === country && [undefined, gazetteer.regions[index]?.code].includes(regionCode),
      );
    if (city !== undefined) for (const other of others) push(found.other, placeKey(other), city);
  }
  names = found;
  return found;
}

const CODE = /^(?:[A-Z]{2,3}|[A-Z]\.[A-Z]\.?(?:[A-Z]\.)?)$/;
const SAID_IN_ANY_CASE = /^(us|usa|uk|u\.s\.?a?\.?|u\.k\.?)$/i;

function read(text: string): Reading {
  const key = placeKey(text);
  const { regions, around, codes, other } = knownNames();
  const code = CODE.test(text) ? text.replaceAll('.', '') : null;
  const short = key.length <= 3 && code === null && !SAID_IN_ANY_CASE.test(text);
  const blank = key === '' || NO_PLACE.has(key);
  const named = blank ? [] : (regions.get(key) ?? []);
  // The home nations are countries in a country's field, and regions here.
  const country = blank || short || named.some((region) => region.country === 'GB') ? null : countryFromText(text);
  return {
    text,
    key,
    country,
    regions: blank ? [] : [...named, ...(code === null ? [] : (codes.get(code) ?? []))],
    around: blank ? [] : (around.get(key) ?? []),
    cities: blank || code !== null || /^\d/.test(text) ? [] : cities().named(key),
    known: blank ? [] : (other.get(key) ?? []),
  };
}

const means = (reading: Reading): boolean =>
  reading.country !== null ||
  reading.regions.length + reading.around.length + reading.cities.length + reading.known.length > 0;

/** Words around a place's name that say how the work is done there, or that it is an office. */
const NOISE =
  /\b(remotely|remote|fully|hybrid|on-?site|in-?office|in-?person|anywhere|nationwide|work from home|wfh|home[- ]based|telework|virtual|flexible|optional|preferred|only|based|within|head ?office|headquarters?|hq|offices?|hub|campus|locations?|multiple|various|others?|or more|more|available|any|all|from|in the|in|of|the|greater|metropolitan area|metropolitan|metroplex|metro area|metro|area|downtown|surrounding|near|vicinity|city center|city centre|non-us|non-u\.s\.)\b|\d+ ?%|\s\d{1,2}$|^\+|&$|\d+ other \w+/gi;

/** What is left out, and the parts of the world whose names end like a country's. */
const ELSEWHERE =
  /\b(non|outside|excluding|except)([- ]of)?([- ]the)?[- ](u\.?s\.?a?\b\.?|united states|eu|uk)|\b(north|south|central|latin)(( ?(&|and|or|\/) ?| )(north|south|central|latin))* america\b/gi;

const POSTCODES =
  /\b(\d{5}(-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2}|CEDEX( \d+)?)\b/g;

const trim = (text: string): string => text.replace(/^[\s\-–—:.,&]+|[\s\-–—:,&]+$/g, '').replace(/\s+/g, ' ');

/** The stretches of a text that are read each by itself, noise taken off. */
function readings(text: string): Reading[] {
  const found: Reading[] = [];
  for (const stretch of text
    .replace(ELSEWHERE, ' ')
    .split(
      /[,;/|()[\]•·\n]+|\s[-–—]\s|\s(?:or|and|&|und|et|oder|l)\s(?!Herzegovina|Tobago|Barbuda|Nevis|Labrador|Wear\b|Hove\b)/,
    )) {
    const whole = trim(stretch);
    if (whole === '') continue;
    found.push(...readStretch(whole));
    if (found.length >= MOST_READINGS) break;
  }
  return found;
}

const MOST_READINGS = 12;

function readStretch(stretch: string): Reading[] {
  const asItIs = read(stretch);
  if (means(asItIs) || NO_PLACE.has(asItIs.key)) return [asItIs];
  const bare = trim(stretch.replace(POSTCODES, ' ').replace(NOISE, ' '));
  const quiet = read(bare);
  if (bare === '' || means(quiet)) return bare === '' ? [] : [quiet];
  return splitReading(bare) ?? [quiet];
}

/** `London UK`, `US-CA-San Francisco`, `Remote US Canada`: a country or region at either end, and the rest. */
function splitReading(text: string): Reading[] | null {
  const words = text.split(/[\s-]+/);
  if (words.length < 2 || words.length > 6) return null;
  for (const take of [3, 2, 1]) {
    if (take >= words.length) continue;
    for (const fromEnd of [true, false]) {
      const outer = read((fromEnd ? words.slice(-take) : words.slice(0, take)).join(' '));
      if (outer.country === null && outer.regions.length === 0) continue;
      const inner = trim((fromEnd ? words.slice(0, -take) : words.slice(take)).join(text.includes('-') ? '-' : ' '));
      const rest = read(inner);
      const inside = means(rest) ? [rest] : (splitReading(inner) ?? [rest]);
      // `CF Polo Park`, `China Lake`: what stands in front is what the rest lies in only if it does, or is marked off.
      if (!fromEnd && !text.includes('-') && !inside.some((reading) => hasCityIn(reading, outer))) continue;
      return fromEnd ? [...inside, outer] : [outer, ...inside];
    }
  }
  return null;
}

const hasCityIn = ({ cities: named, known }: Reading, { country, regions }: Reading): boolean =>
  [...known, ...named].some((city) => {
    const { countries, regions: regionOf } = cities();
    const region = regionOf[city];
    return countries[city] === country || (region !== null && region !== undefined && regions.includes(region));
  });

function candidatesOf(all: readonly Reading[]): Candidate[] {
  const { countries, regions } = cities();
  return all.flatMap((reading, from) => [
    ...(reading.country === null ? [] : [{ country: reading.country, region: null, city: null, from, known: false }]),
    ...[...reading.regions, ...reading.around].map((region) => ({
      country: region.country,
      region,
      city: null,
      from,
      known: false,
    })),
    ...reading.known.map((city) => ({
      country: countries[city] ?? '',
      region: regions[city] ?? null,
      city,
      from,
      known: true,
    })),
    ...reading.cities
      .filter((city) => !reading.known.includes(city))
      .map((city) => ({
        country: countries[city] ?? '',
        region: regions[city] ?? null,
        city,
        from,
        known: false,
      })),
  ]);
}

/** Whether the candidate lies in what the reading names. */
function liesIn({ country, region, city }: Candidate, reading: Reading): 'country' | 'region' | null {
  if (region !== null && city !== null) {
    if (reading.regions.includes(region) || reading.around.includes(region) || reading.text === region.code)
      return 'region';
  }
  if (reading.country === country && (region !== null || city !== null)) return 'country';
  return null;
}

/** A city this large is what its name means where a city is asked for. */
const NOTABLE = 50_000;

/** A city this large is worth naming by itself; another reading beside it need not be what it lies in. */
const LARGE = 100_000;

const namesLargeArea = ({ country, regions }: Reading): boolean =>
  country !== null || regions.some((region) => regionPlace(region).population >= LARGE);

type Judged = Candidate & { against: number; agreed: number; weight: number };

function judge(candidate: Candidate, all: readonly Reading[], hint: PlaceHint): Judged {
  const { population, names: cityNames } = cities();
  const levels = new Set<string>();
  let against = 0;
  let unexplained = false;
  for (const [index, reading] of all.entries()) {
    if (index === candidate.from) continue;
    const level = liesIn(candidate, reading);
    if (level !== null) levels.add(level);
    else if (namesLargeArea(reading)) {
      const cityToo = reading.known.length > 0 || (population[reading.cities[0] ?? -1] ?? 0) >= LARGE;
      if (!cityToo) against++;
    }
    if (level === null && index < candidate.from && !NO_PLACE.has(reading.key)) unexplained = true;
  }
  // `Dania, Florida`: places are written from small to large; a country before a foreign region is not meant as one.
  const { city, region, country } = candidate;
  if (
    region === null &&
    all.some(({ regions }, index) => index > candidate.from && regions.some((one) => one.country !== country))
  ) {
    against++;
  }
  let agreed = levels.size;
  if (hint.country === candidate.country) agreed++;
  if (hint.region && hint.region === candidate.region?.code && hint.country === candidate.country) agreed++;
  let weight: number;
  if (city === null) {
    const area = region === null ? countryPlace(country) : regionPlace(region);
    weight = all[candidate.from]?.around.includes(region ?? NO_REGION) ? LARGE : area.population;
  } else {
    weight = population[city] ?? 0;
    const key = placeKey(cityNames[city] ?? '');
    // `Orient Point, New York`: behind a name that is unknown stands what it lies in, not the city of that name.
    if (unexplained && all[candidate.from]?.regions.length) return { ...candidate, against, agreed, weight: 0 };
    const capital = region !== null && cities().within(country, region)[0] === city;
    if (candidate.known) weight += 100_000_000;
    else if (CITY_STATES.has(country) && cities().ofCountry(country)[0] === city) weight += 100_000_000;
    else if (capital && region !== null && knownNames().regions.get(key)?.includes(region)) {
      weight = regionPlace(region).population + 1;
    }
  }
  return { ...candidate, against, agreed, weight };
}

const NO_REGION: Region = { country: '', code: '', name: '', otherNames: [], parts: [], partCodes: [] };

const inOrder = (a: Judged, b: Judged): number =>
  a.against - b.against ||
  b.agreed - a.agreed ||
  Number(b.weight >= LARGE) - Number(a.weight >= LARGE) ||
  a.from - b.from ||
  b.weight - a.weight;

const placeOf = ({ city, region, country }: Candidate): GazetteerPlace =>
  city !== null ? cityPlace(city) : region !== null ? regionPlace(region) : countryPlace(country);

const MOST_CANDIDATES = 10;

/**
 * The place that a text names, and what else it may be (best first, the place itself included); null when it names none
 * (`Remote`, `Multiple locations`). What the text says a city lies in decides, then the hint, then the number of people. A city
 * that the gazetteer does not know gives the region or country beside it.
 */
export function recognisePlace(text: string, hint: PlaceHint = {}): Recognised | null {
  const all = readings(text.slice(0, 500));
  const judged = candidatesOf(all)
    .map((candidate) => judge(candidate, all, hint))
    .sort(inOrder);
  const [best] = judged;
  if (!best) return null;
  const seen = new Map(
    judged.slice(0, MOST_CANDIDATES).map((candidate) => [placeOf(candidate).path, placeOf(candidate)]),
  );
  return { place: asSpelled(text, seen.values()) ?? placeOf(best), candidates: [...seen.values()] };
}

/** `Münster` with its dots is the German city, though without them it is a province of Ireland. */
function asSpelled(text: string, candidates: Iterable<GazetteerPlace>): GazetteerPlace | undefined {
  const spelled = text.trim().toLowerCase();
  if (!/[^\p{ASCII}]/u.test(spelled)) return undefined;
  return [...candidates].find(({ name }) => name.toLowerCase() === spelled);
}

/** The deepest place that the parts name together; a part that is unknown, or that contradicts what it should lie in, is left out. */
export function recogniseParts({ city, region, country }: PlaceParts): GazetteerPlace | null {
  const stated = country?.trim() ? (countryFromText(country) ?? recognisePlace(country)?.place.country ?? null) : null;
  // `Kyiv, Kyiv`: a city's name said twice is not the region around it.
  const repeated = Boolean(city && region && placeKey(city) === placeKey(region));
  const regionText = repeated ? '' : (region?.trim() ?? '');
  const known = regionText === '' ? [] : regionsNamed(regionText, stated);
  // `San Juan, Puerto Rico, United States`: a territory is a country of its own here.
  const territory = known.length === 0 && stated !== null ? countryFromText(region ?? '') : null;
  const countryCode = territory ?? stated;
  const [only] = known;
  const hint = { country: countryCode ?? only?.country ?? null, region: only?.code ?? null };
  const fits = (place: GazetteerPlace): boolean =>
    (countryCode === null || place.country === countryCode) &&
    (known.length === 0 || known.some((one) => one.country === place.country && one.code === place.region));
  const found = (text: string | null | undefined): GazetteerPlace | undefined => {
    const fitting = (text?.trim() ? recognisePlace(text, hint)?.candidates : undefined)?.filter(fits);
    // `Luxembourg` where a city is stated is the city and not the country.
    return fitting?.find((place) => place.population >= NOTABLE && isNamed(place, text)) ?? fitting?.[0];
  };
  const place = found(city);
  if (place?.level === 'city') return place;
  if (only) return regionPlace(only);
  const inRegion = repeated ? undefined : found(region);
  if (inRegion?.level === 'city') return inRegion;
  return place ?? inRegion ?? (countryCode === null ? null : countryPlace(countryCode));
}

const isNamed = ({ level, name }: GazetteerPlace, text: string | null | undefined): boolean =>
  level === 'city' && placeKey(name) === placeKey(text ?? '');

function regionsNamed(text: string, country: string | null): Region[] {
  const { regions, around, codes } = knownNames();
  const key = placeKey(text);
  const own = country === null ? [] : cities().regionsOf(country);
  const byCode = own.find(
    (region) => region.code === text.trim().toUpperCase() || `${region.country}-${region.code}` === text,
  );
  const named = [
    byCode ?? [],
    regions.get(key) ?? [],
    codes.get(text.trim().toUpperCase()) ?? [],
    around.get(key) ?? [],
  ].flat();
  return [...new Set(named)].filter((region) => country === null || region.country === country);
}

/** Whether a text as it stands is the name of a place, without regard to what else it may be. */
export function namesPlace(text: string): boolean {
  return means(read(text));
}
