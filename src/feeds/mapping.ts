/** A mapping says, as data, which of a feed's own names hold what: an unknown CSV, JSON or XML shape needs nothing else. */
import { escapeText } from 'entities';
import { z } from 'zod';
import type { Fault } from '../postings/errors.ts';
import { NO_PARTS, type Parts, type PlaceWords } from './feed-posting.ts';
import type { PayParts } from './recognise/pay.ts';
import { numberAt, textAt, textsAt, valuesAt } from './values.ts';

const path = z.string().min(1).max(200);

/** A path (`.` is the item itself); several: the first that says something; a constant; a text with `{paths}` in it; a text that is a list. */
const source = z.union([
  path,
  z.array(path).min(1),
  z.strictObject({ constant: z.string().min(1) }),
  z.strictObject({ template: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]) }),
  z.strictObject({ path: z.union([path, z.array(path).min(1)]), split: z.string().min(1).max(5) }),
]);
type Source = z.output<typeof source>;

const place = z.strictObject({
  each: path.optional(),
  text: source.optional(),
  city: source.optional(),
  region: source.optional(),
  country: source.optional(),
  lat: path.optional(),
  lon: path.optional(),
});

const pay = z.strictObject({
  each: path.optional(),
  text: source.optional(),
  min: source.optional(),
  max: source.optional(),
  currency: source.optional(),
  period: source.optional(),
});

const TEXT_FIELDS = [
  ...['title', 'description', 'company', 'requisitionId', 'url', 'applyUrl', 'applyEmail', 'workplace'],
  ...['seniority', 'category', 'language', 'datePosted', 'validThrough'],
] as const;
const LIST_FIELDS = ['applicantLocations', 'employmentTypes', 'skills'] as const;

const fields = z
  .strictObject({
    title: source,
    description: source,
    company: source.optional(),
    requisitionId: source.optional(),
    url: source.optional(),
    applyUrl: source.optional(),
    applyEmail: source.optional(),
    locations: z.union([source, place, z.array(place).min(1)]).optional(),
    workplace: source.optional(),
    applicantLocations: source.optional(),
    employmentTypes: source.optional(),
    seniority: source.optional(),
    category: source.optional(),
    skills: source.optional(),
    language: source.optional(),
    salary: z.union([source, pay]).optional(),
    datePosted: source.optional(),
    validThrough: source.optional(),
  })
  .describe('which of the feed’s names hold what');

export const mapping = z.strictObject({
  /** What it is for; shown nowhere, kept with it. */
  description: z.string().optional(),
  format: z.enum(['csv', 'json', 'ndjson', 'xml']),
  /** JSON: the names that lead to the list (`data.jobs`). XML: the element that is a listing. */
  rows: path.optional(),
  /** CSV: what parts the columns, when it is not `,` `;` `|` or a tab. */
  delimiter: z.string().length(1).optional(),
  /** How `03/04/2026` is read. */
  dates: z.enum(['mdy', 'dmy']).default('mdy'),
  /** Names that only this feed has: a file whose first item has all of them is read by this mapping without being told. */
  recognisedBy: z.array(path).default([]),
  fields,
});
export type Mapping = z.output<typeof mapping>;

/** A mapping from its JSON, or every fault in it. */
export function parseMapping(json: unknown): { mapping: Mapping } | { faults: Fault[] } {
  const parsed = mapping.safeParse(json);
  if (parsed.success) return { mapping: parsed.data };
  const faults = parsed.error.issues.map((issue) => ({
    pointer: `/${issue.path.join('/')}`,
    detail:
      issue.code === 'invalid_union'
        ? 'is not a path, a list of paths, or one of {constant}, {template}, {path, split}'
        : issue.message,
  }));
  return { faults };
}

/** What the mapping finds in an item. */
export function mappedParts(by: Mapping, item: unknown): Parts {
  const parts: Parts = { ...NO_PARTS };
  for (const name of TEXT_FIELDS) parts[name] = textFrom(by.fields[name], item, name === 'description');
  for (const name of LIST_FIELDS) parts[name] = textsFrom(by.fields[name], item);
  const { locations, salary } = by.fields;
  parts.places = placesFrom(locations, item);
  if (salary !== undefined) parts.pay = isPay(salary) ? payFrom(salary, item) : textFrom(salary, item);
  return parts;
}

type PlaceMapping = z.output<typeof place>;
type PayMapping = z.output<typeof pay>;

function isPlace(given: Source | PlaceMapping | PlaceMapping[]): given is PlaceMapping | PlaceMapping[] {
  const first = Array.isArray(given) ? given[0] : given;
  return typeof first === 'object' && !('constant' in first || 'template' in first || 'path' in first);
}
function isPay(given: Source | PayMapping): given is PayMapping {
  return (
    typeof given === 'object' &&
    !Array.isArray(given) &&
    !('constant' in given || 'template' in given || 'path' in given)
  );
}

function placesFrom(given: Mapping['fields']['locations'], item: unknown): PlaceWords[] {
  if (given === undefined) return [];
  if (isPlace(given)) return [given].flat().flatMap((each) => placesOf(each, item));
  return textsFrom(given, item).map((text) => ({
    text,
    city: null,
    region: null,
    country: null,
    lat: null,
    lon: null,
  }));
}

function placesOf(by: PlaceMapping, item: unknown): PlaceWords[] {
  return (by.each === undefined ? [item] : valuesAt(item, by.each)).map((value) => ({
    text: textFrom(by.text, value),
    city: textFrom(by.city, value),
    region: textFrom(by.region, value),
    country: textFrom(by.country, value),
    lat: by.lat === undefined ? null : numberAt(value, by.lat),
    lon: by.lon === undefined ? null : numberAt(value, by.lon),
  }));
}

function payFrom(by: PayMapping, item: unknown): string | PayParts {
  const value = by.each === undefined ? item : valuesAt(item, by.each)[0];
  const [min, max] = [textFrom(by.min, value), textFrom(by.max, value)];
  const text = textFrom(by.text, value);
  if (min === null && max === null && text !== null) return text;
  return { min, max, currency: textFrom(by.currency, value), period: textFrom(by.period, value) };
}

function textFrom(from: Source | undefined, item: unknown, html = false): string | null {
  if (from === undefined) return null;
  if (typeof from === 'object' && 'template' in from) return filled(from.template, item, html);
  return textsFrom(from, item)[0] ?? null;
}

function textsFrom(from: Source | undefined, item: unknown): string[] {
  if (from === undefined) return [];
  if (typeof from === 'string') return textsAt(item, from);
  if (Array.isArray(from)) return from.map((each) => textsAt(item, each)).find((texts) => texts.length > 0) ?? [];
  if ('constant' in from) return [from.constant];
  if ('template' in from) return [filled(from.template, item, false)].filter((text) => text !== null);
  return textsFrom(from.path, item)
    .flatMap((text) => text.split(from.split).map((part) => part.trim()))
    .filter((part) => part !== '');
}

/** Of a list of texts, those are left out that name something which the item does not have. */
function filled(template: string | string[], item: unknown, html: boolean): string | null {
  const texts = (typeof template === 'string' ? [template] : template).flatMap((text) => {
    let complete = true;
    const result = text.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const value = textAt(item, name);
      complete &&= value !== null;
      return html && value !== null && !/<\/?[a-z][^<>]*>/i.test(value) ? escapeText(value) : (value ?? '');
    });
    return complete ? [result] : [];
  });
  return texts.length === 0 ? null : texts.join('');
}
