/** From a feed's words to a listing in ours: cleaned, recognised, and with an id that stays the same from feed to feed. */
import { createHash } from 'node:crypto';
import type { Fault } from '../postings/errors.ts';
import { SENIORITIES } from '../postings/posting.ts';
import { isCategory } from '../vocabulary/categories.ts';
import { countryFromText } from '../vocabulary/countries.ts';
import { isLanguage } from '../vocabulary/languages.ts';
import { slugify } from '../vocabulary/slug.ts';
import { worldRegionFromText } from '../vocabulary/world-regions.ts';
import { descriptionHtml, lineOf } from './description.ts';
import type { FeedPosting, Parts, PlaceWords, RowName } from './feed-posting.ts';
import { type DateOrder, type FeedDate, recogniseDate } from './recognise/date.ts';
import { recogniseEmploymentTypes } from './recognise/employment-types.ts';
import { recognisePayParts, recognisePayText } from './recognise/pay.ts';
import { saysNothing } from './recognise/recognised.ts';
import { isRemotePlace, placeBesideRemote, recogniseWorkplaceWord, remoteCountries } from './recognise/workplace.ts';

/** A listing, or every fault that keeps it from being one. */
export function assemble(
  parts: Parts,
  dates: DateOrder = 'mdy',
): { item: FeedPosting } | { refused: Fault[]; named: RowName | null } {
  const faults: Fault[] = [];
  const date = (pointer: string, given: string | number | null): FeedDate | null => {
    const recognised = given === null ? { value: null } : recogniseDate(given, dates);
    if ('value' in recognised) return recognised.value;
    faults.push({ pointer, detail: recognised.fault, expected: 'a date' });
    return null;
  };

  const title = lineOf(parts.title);
  if (title === null) faults.push({ pointer: '/title', detail: 'is missing' });
  if (parts.description === null) faults.push({ pointer: '/description', detail: 'is missing' });
  const datePosted = date('/datePosted', parts.datePosted);
  const validThrough = date('/validThrough', parts.validThrough);
  const company = lineOf(parts.company);
  const url = webAddress(parts.url);
  const stated = lineOf(parts.requisitionId) ?? (url === null ? null : urlIdentity(url));
  if (title === null || parts.description === null || faults.length > 0) {
    return { refused: faults, named: stated === null ? null : { company, requisitionId: stated } };
  }

  const remote = parts.places.some((place) => isRemotePlace(place.text ?? '') || isRemotePlace(place.city ?? ''));
  const locations = unique(parts.places.map(placeOf).filter((place) => place !== null));
  const country = locations.find((place) => place.country !== null)?.country ?? null;
  const applyUrl = webAddress(parts.applyUrl) ?? url;
  const language = parts.language?.slice(0, 2).toLowerCase() ?? '';
  const category = slugify(parts.category ?? '');
  const seniority =
    parts.seniority
      ?.trim()
      .toUpperCase()
      .replace(/[\s-]+/g, '_') ?? '';
  const item: FeedPosting = {
    company,
    datePosted:
      datePosted === null ? null : 'day' in datePosted ? new Date(`${datePosted.day}T00:00:00Z`) : datePosted.moment,
    body: {
      title,
      description: descriptionHtml(parts.description),
      locations,
      workplace: recogniseWorkplaceWord(parts.workplace ?? '') ?? (remote ? 'REMOTE' : null),
      applicantLocations: countriesOf(parts),
      employmentTypes: recogniseEmploymentTypes(parts.employmentTypes.join('; ')),
      seniority: SENIORITIES.find((known) => known === seniority) ?? null,
      category: isCategory(category) ? category : null,
      skills: parts.skills.map(lineOf).filter((skill) => skill !== null),
      language: isLanguage(language) ? language : null,
      salary:
        parts.pay === null
          ? null
          : typeof parts.pay === 'string'
            ? recognisePayText(parts.pay, country)
            : recognisePayParts(parts.pay, country),
      requisitionId: stated ?? `text-${digest(JSON.stringify([title, company, locations]))}`,
      validThrough:
        validThrough === null ? null : 'day' in validThrough ? validThrough.day : validThrough.moment.toISOString(),
      applyUrl,
      applyEmail: applyUrl === null ? lineOf(parts.applyEmail) : null,
    },
  };
  return { item };
}

/** Words that stand where a place should, and name none. */
const NO_PLACE = /negotiable|multiple locations|various|nationwide|many vacancies|location undetermined/i;

function placeOf(words: PlaceWords): PlaceWords | null {
  const beside = (text: string | null) => {
    const line = lineOf(text);
    return line === null || saysNothing(line) || NO_PLACE.test(line)
      ? null
      : (placeBesideRemote(line)?.slice(0, 200) ?? null);
  };
  const [city, region] = [beside(words.city), lineOf(words.region)];
  const named = lineOf(words.country);
  const country = named === null ? null : countryFromText(named);
  // What is no country (`European Union`) may still be a place; an empty country must not make a place of nothing.
  const text =
    beside(words.text) ??
    (named !== null && country === null ? beside([city, region, named].filter(Boolean).join(', ')) : null);
  // A pair of zeros is what systems write for "not known"; a single zero is a latitude.
  const located = words.lat !== null && words.lon !== null && (words.lat !== 0 || words.lon !== 0);
  const place = { text, city, region, country, lat: located ? words.lat : null, lon: located ? words.lon : null };
  return Object.values(place).every((part) => part === null) ? null : place;
}

function countriesOf(parts: Parts): string[] {
  const stated = parts.applicantLocations
    .map((text) => countryFromText(text) ?? worldRegionFromText(text))
    .filter((code) => code !== null);
  const named = parts.places.flatMap((place) =>
    remoteCountries(lineOf(place.text) ?? lineOf(place.city) ?? '', countryFromText(lineOf(place.country) ?? '')),
  );
  return [...new Set(stated.length > 0 ? stated : named)].sort();
}

/** An address as it is, with its scheme added where only that is missing; null for anything else. */
function webAddress(given: string | null): string | null {
  const text = lineOf(given);
  if (text === null) return null;
  const url = /^https?:\/\//i.test(text) ? text : /^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `https://${text}` : '';
  return URL.canParse(url) ? url : null;
}

/** Parameters that say where a click came from, and change from feed to feed. */
const TRACKING = /^(?:utm_\w+|gclid|fbclid|source|src|ref|referrer)$/i;

function urlIdentity(url: string): string {
  const address = new URL(url);
  for (const name of [...address.searchParams.keys()]) if (TRACKING.test(name)) address.searchParams.delete(name);
  address.hash = '';
  return `url-${digest(address.href)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function unique(places: PlaceWords[]): PlaceWords[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
