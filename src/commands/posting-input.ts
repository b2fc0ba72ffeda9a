/** The body of a listing as employers write it: its limits, and how it becomes content. Typed bodies and feed items share it. */
import { z } from 'zod';
import { deriveFacts } from '../postings/derive.ts';
import { sanitiseHtml, textOf } from '../postings/html.ts';
import { toPlace } from '../postings/places.ts';
import { EMPLOYMENT_TYPES, type PostingContent, SALARY_PERIODS, SENIORITIES, WORKPLACES } from '../postings/posting.ts';
import { endOfDay } from '../postings/valid-through.ts';
import { CATEGORIES, isCategory } from '../vocabulary/categories.ts';
import { COUNTRIES, countryFromText } from '../vocabulary/countries.ts';
import { isCurrency, RATES } from '../vocabulary/currencies.ts';
import { isLanguage } from '../vocabulary/languages.ts';
import { nearest } from '../vocabulary/nearest.ts';
import { skillSlug } from '../vocabulary/skills.ts';
import { WORLD_REGIONS, worldRegionFromText } from '../vocabulary/world-regions.ts';

/** Every limit of a listing's body. Text is counted in UTF-16 units, as JSON and the browser do. */
export const LIMITS = {
  title: 300,
  /** As sent; what is kept after sanitising is never longer. */
  description: 200_000,
  locations: 100,
  skills: 50,
  skill: 60,
  requisitionId: 200,
  url: 2_000,
  pay: 1_000_000_000,
} as const;

/** A value that only a list knows: a wrong one gets the nearest right one as a suggestion. */
function listed(isKnown: (value: string) => boolean, what: string, all: () => readonly string[]) {
  return z.string().superRefine((value, context) => {
    if (isKnown(value)) return;
    context.addIssue({
      code: 'custom',
      message: `${JSON.stringify(value.slice(0, 60))} is not ${what}`,
      params: { expected: what, suggestion: nearest(value, all()) },
    });
  });
}

const country = z.string().transform((value, context) => {
  const code = countryFromText(value);
  if (code !== null) return code;
  const codes = COUNTRIES.flatMap((known) => [known.code, known.name]);
  context.addIssue({
    code: 'custom',
    message: `${JSON.stringify(value.slice(0, 60))} is not a country`,
    params: { expected: 'an ISO 3166-1 code', suggestion: nearest(value, codes) },
  });
  return z.NEVER;
});

const applicantLocation = z.string().transform((value, context) => {
  const code = countryFromText(value) ?? worldRegionFromText(value);
  if (code !== null) return code;
  const codes = [...WORLD_REGIONS, ...COUNTRIES].flatMap((known) => [known.code, known.name]);
  context.addIssue({
    code: 'custom',
    message: `${JSON.stringify(value.slice(0, 60))} is neither a country nor a part of the world`,
    params: {
      expected: `an ISO 3166-1 code, or one of ${WORLD_REGIONS.map((known) => known.code).join(', ')}`,
      suggestion: nearest(value, codes),
    },
  });
  return z.NEVER;
});

const placeText = z.string().trim().min(1).max(200);

const location = z
  .strictObject({
    city: placeText.nullish(),
    region: placeText.nullish(),
    country: country.nullish(),
    lat: z.number().min(-90).max(90).nullish(),
    lon: z.number().min(-180).max(180).nullish(),
    text: placeText.nullish(),
  })
  .superRefine((value, context) => {
    if ((value.lat == null) !== (value.lon == null)) {
      const missing = value.lat == null ? 'lat' : 'lon';
      context.addIssue({ code: 'custom', path: [missing], message: 'lat and lon go together' });
    }
    if (Object.values(value).every((part) => part == null)) {
      context.addIssue({ code: 'custom', message: 'expected a city, a region, a country, coordinates or a text' });
    }
  });

const amount = z.number().positive().max(LIMITS.pay);

const salary = z
  .strictObject({
    min: amount.nullish(),
    max: amount.nullish(),
    currency: listed(isCurrency, 'an ISO 4217 currency that we have a rate for', () => Object.keys(RATES.perEuro)),
    period: z.enum(SALARY_PERIODS),
  })
  .superRefine((value, context) => {
    if (value.min == null && value.max == null) {
      context.addIssue({ code: 'custom', path: ['min'], message: 'min, max or both are needed' });
    }
    if (value.min != null && value.max != null && value.min > value.max) {
      context.addIssue({ code: 'custom', path: ['max'], message: `max is below min (${value.min})` });
    }
  });

/** A day (its end where the job is) or a moment. */
export const validThrough = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'expected a date (2026-12-31) or a time (2026-12-31T18:00:00Z)',
});

const httpUrl = z.url({ protocol: /^https?$/, error: 'expected a web address with http or https' }).max(LIMITS.url);

const fields = {
  title: z.string().trim().min(1).max(LIMITS.title),
  description: z.string().max(LIMITS.description),
  locations: z.array(location).max(LIMITS.locations),
  workplace: z.enum(WORKPLACES).nullable(),
  applicantLocations: z.array(applicantLocation).max(250),
  employmentTypes: z.array(z.enum(EMPLOYMENT_TYPES)).max(EMPLOYMENT_TYPES.length),
  seniority: z.enum(SENIORITIES).nullable(),
  category: listed(isCategory, 'a category', () => CATEGORIES.map((known) => known.slug)).nullable(),
  skills: z.array(z.string().trim().min(1).max(LIMITS.skill)).max(LIMITS.skills),
  language: listed(isLanguage, 'an ISO 639-1 language', () => []).nullable(),
  salary: salary.nullable(),
  requisitionId: z.string().trim().min(1).max(LIMITS.requisitionId).nullable(),
  validThrough: validThrough.nullable(),
  applyUrl: httpUrl.nullable(),
  applyEmail: z.email().max(254).nullable(),
};

const { title, description, ...optional } = fields;

export const postingBody = z.strictObject({ title, description, ...z.object(optional).partial().shape });
export type PostingBody = z.output<typeof postingBody>;

export const postingPatch = z.strictObject(z.object(fields).partial().shape);
export type PostingPatch = z.output<typeof postingPatch>;

const BLANK: PostingContent = {
  title: '',
  description: '',
  locations: [],
  workplace: null,
  applicantLocations: [],
  employmentTypes: [],
  seniority: null,
  category: null,
  skills: [],
  language: null,
  salary: null,
  requisitionId: null,
  applyUrl: null,
  applyEmail: null,
  derived: [],
};

/**
 * The content with the patch's fields in place of its own: sanitised, placed, and with what is not stated recognised anew.
 * A field that the patch leaves out stays; one that it sets is stated from then on.
 */
export function revised(content: PostingContent, patch: PostingPatch): PostingContent {
  const next: PostingContent = { ...content };
  const derived = new Set(content.derived);
  if (patch.title !== undefined) next.title = patch.title.toWellFormed();
  if (patch.description !== undefined) next.description = sanitiseHtml(patch.description);
  if (patch.locations !== undefined) next.locations = patch.locations.map(toPlace);
  if (patch.applicantLocations !== undefined) next.applicantLocations = [...new Set(patch.applicantLocations)].sort();
  if (patch.employmentTypes !== undefined) next.employmentTypes = [...new Set(patch.employmentTypes)];
  if (patch.requisitionId !== undefined) next.requisitionId = patch.requisitionId;
  if (patch.applyUrl !== undefined) next.applyUrl = patch.applyUrl;
  if (patch.applyEmail !== undefined) next.applyEmail = patch.applyEmail;
  if (patch.salary !== undefined) {
    next.salary = patch.salary && { ...patch.salary, min: patch.salary.min ?? null, max: patch.salary.max ?? null };
  }
  if (patch.workplace !== undefined) {
    next.workplace = patch.workplace;
    derived.delete('workplace');
  }
  if (patch.seniority !== undefined) {
    next.seniority = patch.seniority;
    derived.delete('seniority');
  }
  if (patch.category !== undefined) {
    next.category = patch.category;
    derived.delete('category');
  }
  if (patch.language !== undefined) {
    next.language = patch.language;
    derived.delete('language');
  }
  if (patch.skills !== undefined) {
    next.skills = [...new Set(patch.skills.map(skillSlug))].filter((slug) => slug !== '');
    derived.delete('skills');
  }
  return deriveFacts({ ...next, derived: [...derived] });
}

/** The content of a new listing. */
export function contentOf(body: PostingPatch): PostingContent {
  return revised(BLANK, body);
}

/** The moment until which a listing is open. A date means the end of that day in the latest time zone among its places. */
export function momentOf(value: string, content: PostingContent): Date {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return endOfDay(value, content.locations);
  return wholeMinute(new Date(value));
}

function wholeMinute(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 60_000) * 60_000);
}

/** True when sanitising left nothing to read. */
export function isBlank(content: PostingContent): boolean {
  return textOf(content.description).trim() === '';
}
