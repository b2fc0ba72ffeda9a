/** The facets, in the order in which a page shows them. Each is one entry; parameters, mapping, requests, answers, the catalogue and the page all follow from this list. */
import {
  EMPLOYMENT_TYPES,
  type EmploymentType,
  SENIORITIES,
  type Seniority,
  WORKPLACES,
  type Workplace,
} from '../postings/posting.ts';
import { annualCents } from '../postings/salary.ts';
import { CATEGORIES } from '../vocabulary/categories.ts';
import { COUNTRIES } from '../vocabulary/countries.ts';
import { findPlace, placeFullLabel, placeLabel, recognisePlace, suggestPlaces } from '../vocabulary/gazetteer.ts';
import { LANGUAGES } from '../vocabulary/languages.ts';
import { SKILLS, skillLabel } from '../vocabulary/skills.ts';
import { WORLD_REGIONS, withAllInside } from '../vocabulary/world-regions.ts';
import { choice, type ListedValue } from './kinds/choice.ts';
import type { Facet } from './kinds/kind.ts';
import { near } from './kinds/near.ts';
import { path } from './kinds/path.ts';
import { range } from './kinds/range.ts';
import { since } from './kinds/since.ts';
import { PAY } from './pay.ts';

const WORKPLACE_LABELS: Record<Workplace, string> = { ON_SITE: 'On-site', HYBRID: 'Hybrid', REMOTE: 'Remote' };

const EMPLOYMENT_TYPE_LABELS: Record<EmploymentType, string> = {
  FULL_TIME: 'Full time',
  PART_TIME: 'Part time',
  CONTRACTOR: 'Contract',
  TEMPORARY: 'Temporary',
  INTERN: 'Internship',
  VOLUNTEER: 'Volunteer',
  PER_DIEM: 'Per diem',
  OTHER: 'Other',
};

const SENIORITY_LABELS: Record<Seniority, string> = {
  INTERN: 'Intern',
  ENTRY: 'Entry level',
  MID: 'Mid level',
  SENIOR: 'Senior',
  LEAD: 'Lead',
  EXECUTIVE: 'Executive',
};

function labelled<Value extends string>(values: readonly Value[], labels: Record<Value, string>): ListedValue[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

function stated<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}

export const FACETS = [
  path({
    name: 'place',
    label: 'Place',
    description: 'Where the job is.',
    levels: [
      { name: 'country', example: '`US`' },
      { name: 'region', example: '`US/IL`' },
      { name: 'city', example: '`US/IL/springfield`' },
    ],
    paths: {
      of: (posting) => posting.locations.flatMap((place) => stated(place.path)),
      known: (path) => findPlace(path) !== null,
      labelOf: placeLabel,
      nearest: (text) => suggestPlaces(text, 1)[0]?.path,
    },
  }),
  near({
    name: 'near',
    label: 'Near',
    of: (posting) => posting.locations,
    recognise: recognisePlace,
    suggest: (text) => suggestPlaces(text, 3),
    labelOf: placeFullLabel,
  }),
  choice({
    name: 'workplace',
    label: 'Workplace',
    description: 'On-site, hybrid or remote.',
    values: {
      list: 'closed',
      known: labelled(WORKPLACES, WORKPLACE_LABELS),
      of: (posting) => stated(posting.workplace),
    },
  }),
  range({
    name: 'salary',
    label: 'Pay a year',
    what: 'pay',
    scale: PAY,
    of: (posting) => (posting.salary === null ? null : annualCents(posting.salary)),
  }),
  choice({
    name: 'employmentType',
    label: 'Employment type',
    description: "In the terms of schema.org's JobPosting.",
    values: {
      list: 'closed',
      known: labelled(EMPLOYMENT_TYPES, EMPLOYMENT_TYPE_LABELS),
      of: (posting) => posting.employmentTypes,
    },
  }),
  choice({
    name: 'seniority',
    label: 'Seniority',
    description: 'How much experience the job asks for.',
    values: {
      list: 'closed',
      known: labelled(SENIORITIES, SENIORITY_LABELS),
      of: (posting) => stated(posting.seniority),
    },
  }),
  choice({
    name: 'category',
    label: 'Category',
    description: 'The field of work.',
    values: {
      list: 'closed',
      known: CATEGORIES.map(({ slug, label }) => ({ value: slug, label })),
      of: (posting) => stated(posting.category),
    },
  }),
  choice({
    name: 'skill',
    label: 'Skill',
    description: 'Slugs of skills.',
    values: {
      list: 'open',
      known: SKILLS.map(({ slug, label }) => ({ value: slug, label })),
      label: skillLabel,
      of: (posting) => posting.skills,
    },
  }),
  since({
    name: 'posted',
    label: 'Posted',
    what: 'First published',
    steps: ['24h', '3d', '7d', '14d', '30d'],
    of: (posting) => posting.publishedAt,
  }),
  choice({
    name: 'company',
    label: 'Company',
    description: 'Slugs of companies.',
    values: { list: 'labelled', of: ({ company }) => ({ value: company.slug, label: company.name }) },
  }),
  choice({
    name: 'remoteFrom',
    label: 'Remote from',
    description: `Where a remote worker may live: ISO 3166-1 codes of countries, and ${WORLD_REGIONS.map(({ code }) => code).join(', ')}. Who may live in a region may live in all that lies in it.`,
    values: {
      list: 'closed',
      known: [...WORLD_REGIONS, ...COUNTRIES].map(({ code, name }) => ({ value: code, label: name })),
      of: (posting) => withAllInside(posting.applicantLocations),
    },
  }),
  choice({
    name: 'language',
    label: 'Language of the listing',
    description: 'The language that the listing is written in: ISO 639-1 codes.',
    values: {
      list: 'closed',
      known: LANGUAGES.map(({ code, name }) => ({ value: code, label: name })),
      of: (posting) => stated(posting.language),
    },
  }),
] as const satisfies readonly Facet[];

/** The same list for code that treats every facet alike. */
export const EVERY_FACET: readonly Facet[] = FACETS;

type Listed = (typeof FACETS)[number];
export type FacetName = Listed['name'];

type SelectionOf<F> = F extends { write(selection: infer S): unknown } ? S : never;
/** What is chosen of each facet, by its name; absent: nothing. */
export type Selections = { [F in Listed as F['name']]?: SelectionOf<F> };

type CountingOf<F> = F extends { counting: infer C } ? NonNullable<C> : never;
type AnswerOf<F> = CountingOf<F> extends { tally(...args: never[]): infer A } ? NonNullable<A> : never;
/** The answer of each counted facet, by its name; absent where it was not asked for. */
export type FacetAnswers = { [F in Listed as AnswerOf<F> extends never ? never : F['name']]?: AnswerOf<F> };

export const COUNTED: readonly FacetName[] = FACETS.filter((facet) => facet.counting !== null).map(({ name }) => name);
