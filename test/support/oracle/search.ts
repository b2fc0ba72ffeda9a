/** A search as a user sends it, read by the contract: what each parameter lets through. */

import { WORLD_REGIONS } from '../../../src/vocabulary/world-regions.ts';
import type { Point } from './distance.ts';
import { centsAYear } from './pay.ts';
import { type Term, termsOf } from './query-words.ts';
import type { OracleRow } from './rows.ts';

/** Facets of values, and a posting's values for each. */
export const VALUES = {
  place: ({ places }: OracleRow) => places.flatMap(({ path }) => (path === null ? [] : wider(path))),
  workplace: ({ workplace }: OracleRow) => one(workplace),
  remoteFrom: ({ remoteFrom }: OracleRow) => openTo(remoteFrom),
  employmentType: ({ employmentTypes }: OracleRow) => employmentTypes,
  seniority: ({ seniority }: OracleRow) => one(seniority),
  category: ({ category }: OracleRow) => one(category),
  skill: ({ skills }: OracleRow) => skills,
  company: ({ company }: OracleRow) => [company.slug],
  language: ({ language }: OracleRow) => one(language),
} as const satisfies Record<string, (row: OracleRow) => readonly string[]>;

/** Every country of what is stated, and every part of the world all of whose countries are among them. */
function openTo(stated: readonly string[]): string[] {
  const parts = new Map(WORLD_REGIONS.map(({ code, countries }) => [code, countries]));
  const countries = new Set(stated.flatMap((code) => parts.get(code) ?? [code]));
  const whole = [...parts].filter(([, inside]) => inside.filter((country) => !countries.has(country)).length === 0);
  return [...countries, ...whole.map(([code]) => code)];
}

export type ValueFacet = keyof typeof VALUES;
export const VALUE_FACETS = Object.keys(VALUES) as readonly ValueFacet[];

export const NOT_STATED = '~';

function one(value: string | null): string[] {
  return value === null ? [] : [value];
}

/** `US/IL/springfield` lies in `US/IL` and in `US`; `SG/_/singapore` in `SG` alone. */
export function wider(path: string): string[] {
  const parts = path.split('/');
  const paths = parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
  return paths.filter((wide) => !wide.endsWith('/_'));
}

/** A posting's values, or the sign for having none. */
export function valuesOf(facet: ValueFacet, row: OracleRow): ReadonlySet<string> {
  const values = VALUES[facet](row);
  return new Set(values.length > 0 ? values : [NOT_STATED]);
}

export type Choice = { include: ReadonlySet<string>; exclude: ReadonlySet<string> };

export type Search = {
  terms: Term[];
  hasWords: boolean;
  choices: Partial<Record<ValueFacet, Choice>>;
  pay: { min: number | null; max: number | null; currency: string; includeUnstated: boolean };
  /** Milliseconds before now; and since 1970. */
  posted: { within: number | null; after: number | null; before: number | null };
  near: { points: Point[]; radiusMetres: number } | null;
  seen: ReadonlySet<string>;
  sort: 'relevance' | 'newest' | 'salary' | 'distance';
  limit: number;
  facets: ReadonlySet<string> | null;
  facetSize: number;
  facetQuery: string | null;
};

const PARAMETERS_OF: Partial<Record<ValueFacet, readonly string[]>> = { place: ['country', 'region', 'city'] };
const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = {
  h: HOUR,
  d: 24 * HOUR,
  w: 168 * HOUR,
  km: 1_000,
  mi: 1_609.344,
};

/** `24h`, `7d`, `40km`, `25mi`: in milliseconds, in metres. */
export function measure(text: string): number {
  const [, amount, unit = ''] = /^([\d.]+)([a-z]+)$/.exec(text) ?? [];
  const size = UNITS[unit];
  if (amount === undefined || size === undefined) throw new RangeError(`not a measure: ${text}`);
  return Number(amount) * size;
}

/** Only for searches without a fault: what is wrong with one is not the oracle's business. */
export function readSearch(params: URLSearchParams): Search {
  const list = (name: string): string[] => params.getAll(name).flatMap((value) => value.split(','));
  const choices: Search['choices'] = {};
  for (const facet of VALUE_FACETS) {
    const given = (PARAMETERS_OF[facet] ?? [facet]).flatMap(list);
    const include = new Set(given.filter((value) => !value.startsWith('-')));
    const exclude = new Set(given.filter((value) => value.startsWith('-')).map((value) => value.slice(1)));
    if (given.length > 0) choices[facet] = { include, exclude };
  }
  const currency = params.get('salaryCurrency') ?? 'EUR';
  const cents = (name: string): number | null => {
    const amount = params.get(name);
    return amount === null ? null : centsAYear(amount, currency, params.get('salaryPeriod') ?? 'YEAR');
  };
  const time = (name: string): number | null => {
    const given = params.get(name);
    return given === null ? null : Date.parse(given);
  };
  const q = params.get('q');
  const within = params.get('postedWithin');
  const points = params.getAll('near').map((near) => {
    const [lat, lon] = near.split(',').map(Number);
    if (lat === undefined || lon === undefined) throw new RangeError(`not coordinates: ${near}`);
    return { lat, lon };
  });
  const wish = params.get('sort') ?? (q === null ? 'newest' : 'relevance');
  const facets = list('facets');
  return {
    terms: q === null ? [] : termsOf(q),
    hasWords: q !== null,
    choices,
    pay: {
      min: cents('salaryMin'),
      max: cents('salaryMax'),
      currency,
      includeUnstated: params.get('includeUnstatedSalary') !== 'false',
    },
    posted: {
      within: within === null ? null : measure(within),
      after: time('postedAfter'),
      before: time('postedBefore'),
    },
    near: points.length === 0 ? null : { points, radiusMetres: measure(params.get('radius') ?? '25km') },
    seen: new Set(list('exclude')),
    sort: q === null && wish === 'relevance' ? 'newest' : (wish as Search['sort']),
    limit: Number(params.get('limit') ?? 20),
    facets: facets.length === 0 ? null : new Set(facets),
    facetSize: Number(params.get('facetSize') ?? 10),
    facetQuery: params.get('facetQuery'),
  };
}
