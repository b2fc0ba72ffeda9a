/** The answer to a search as callers get it, in zod for the OpenAPI document and in types for everybody else. */
import { z } from 'zod';
import { describedFields, representedPlace, representedSalary } from '../postings/representation.ts';
import { EVERY_FACET, type FacetAnswers } from './facets.ts';

export const salaryAnswer = representedSalary.extend({
  annual: z.object({
    min: z.number().nullable(),
    max: z.number().nullable(),
    currency: z.string(),
    assumption: z.string().describe('How it was converted'),
  }),
});

/** What hits and whole postings both show. */
export const shownFields = {
  id: z.uuid(),
  version: z.int(),
  title: z.string(),
  company: z.object({ slug: z.string(), name: z.string() }),
  locations: z.array(representedPlace),
  ...describedFields,
  salary: salaryAnswer.nullable(),
  publishedAt: z.iso.datetime().nullable(),
  validThrough: z.iso.datetime().nullable(),
  snippet: z.string(),
  url: z.string().describe('The page of the posting'),
};

export const hitAnswer = z.object({
  ...shownFields,
  distanceKm: z.number().nullable().describe('From the nearest of the points asked for to the nearest of its places'),
  highlights: z
    .object({ title: z.array(z.string()).optional(), description: z.array(z.string()).optional() })
    .describe('HTML: escaped, with <mark> around what matched'),
  why: z
    .array(z.object({ term: z.string(), in: z.array(z.string()) }))
    .optional()
    .describe('With explain=true: where each word was found'),
});
export type Hit = z.infer<typeof hitAnswer>;

export const freshness = z.object({
  asOf: z.iso.datetime(),
  lagMs: z.number().describe('How far the index is behind accepted changes'),
  exact: z.boolean().describe('False when an outage forbids exact totals'),
});
export type Freshness = z.infer<typeof freshness>;

const facetAnswers: z.ZodType<FacetAnswers> = z.object(
  Object.fromEntries(
    EVERY_FACET.flatMap(({ name, counting }) => (counting === null ? [] : [[name, counting.answer.optional()]])),
  ),
);

export const searchAnswer = z.object({
  total: z.int(),
  hits: z.array(hitAnswer),
  facets: facetAnswers,
  next: z.string().nullable().describe('The cursor of the next page; null on the last'),
  query: z.object({
    text: z.string().nullable(),
    corrected: z.string().nullable(),
    understood: z.array(z.object({ text: z.string(), parameter: z.string(), value: z.string() })),
  }),
  rescue: z
    .array(z.object({ drop: z.string(), total: z.int() }))
    .describe('When next to nothing matches: the total without each of the parameters'),
  index: freshness,
});
export type SearchAnswer = z.infer<typeof searchAnswer>;
