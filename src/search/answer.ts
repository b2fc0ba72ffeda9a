/** The answer to a search as callers get it, in zod for the OpenAPI document and in types for everybody else. */
import { z } from 'zod';
import { describedFields, representedPlace, representedSalary } from '../postings/representation.ts';
import { EVERY_FACET, type FacetAnswers } from './facets.ts';
import { KINDS } from './understanding/meanings.ts';

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
    .array(
      z.object({
        term: z.string(),
        in: z.array(z.string()),
        as: z.string().optional(),
        points: z.number(),
        says: z.string(),
      }),
    )
    .optional()
    .describe(
      'With explain=true: where each word was found, under which other name or meaning (`as`), and what it is worth; of several for the same words, the most counts. Of similar postings: what they have in common',
    ),
  rank: z
    .object({
      score: z.number().nullable(),
      words: z.number().nullable(),
      sideBySide: z.number().nullable(),
      language: z.number().nullable(),
      wished: z.number().nullable(),
      freshness: z.number().nullable(),
      says: z.string(),
    })
    .optional()
    .describe(
      'With explain=true: why it is where it is. The score is the sum of the points times the freshness; all of them null in other orders than relevance',
    ),
});
export type Hit = z.infer<typeof hitAnswer>;

export const freshness = z.object({
  asOf: z.iso.datetime(),
  lagMs: z.number().describe('How far the index is behind accepted changes'),
  exact: z.boolean().describe('False when an outage forbids exact totals'),
  stale: z
    .boolean()
    .describe('True while the search is away: the answer is one of `asOf`, without what has closed since'),
});
export type Freshness = z.infer<typeof freshness>;

const facetAnswers: z.ZodType<FacetAnswers> = z.object(
  Object.fromEntries(
    EVERY_FACET.flatMap(({ name, counting }) => (counting === null ? [] : [[name, counting.answer.optional()]])),
  ),
);

const further = z
  .array(z.object({ parameter: z.string(), value: z.string() }))
  .optional()
  .describe('Further parameters that belong to it, such as the currency of pay');

const understood = z.object({
  text: z.string().describe('As typed'),
  kind: z
    .enum(KINDS)
    .describe(
      '`filler`: words that ask for nothing beside the others, and are left out; `wish`: words that rank and are not needed',
    ),
  parameter: z.string().nullable().describe('The parameter that would ask for the same'),
  value: z.string().nullable().describe('Its value'),
  and: further,
  label: z.string().nullable(),
  only: z
    .boolean()
    .describe(
      'False where the words may mean something else: then they are looked for in texts as well, as any word is',
    ),
  or: z
    .array(z.object({ parameter: z.string(), value: z.string(), and: further, label: z.string() }))
    .describe('What else matches: other things that the words may mean, and for a city remote work in its country'),
});

export const searchAnswer = z.object({
  total: z.int(),
  hits: z.array(hitAnswer),
  facets: facetAnswers,
  next: z.string().nullable().describe('The cursor of the next page; null on the last'),
  query: z.object({
    text: z.string().nullable(),
    corrected: z
      .string()
      .nullable()
      .describe('What is shown instead, since nothing matches what was typed; `strict=true` takes it back'),
    didYouMean: z
      .object({ q: z.string(), total: z.int() })
      .nullable()
      .describe(
        'Another spelling that finds more where the typed one finds next to nothing, or that finds many times as much; not applied',
      ),
    loosened: z
      .object({
        needed: z.int().describe('So many of the words are enough'),
        of: z.int().describe('The words that can be left out: all but phrases, places and conditions'),
        allOfThem: z.int().nullable().describe('The total of those that have every word; null on later pages'),
      })
      .nullable()
      .describe('Set where next to nothing has all of the words; `strict=true` takes it back'),
    ambiguous: z
      .array(
        z.object({
          parameter: z.string(),
          text: z.string(),
          label: z.string().describe('What it was taken for'),
          others: z.array(z.object({ value: z.string(), label: z.string() })),
        }),
      )
      .describe('Names in `near` that several cities have: the other values that it may mean'),
    understood: z.array(understood).describe('What words of q were taken to mean; `understand=false` takes it back'),
  }),
  rescue: z
    .array(z.object({ drop: z.string(), total: z.int() }))
    .describe('When next to nothing matches: the total without each of the parameters'),
  nearby: z
    .array(
      z.object({
        value: z.string().describe('The path of a city'),
        label: z.string(),
        distanceKm: z.number().describe('From the nearest of the places asked for'),
        total: z.int().describe('Of the same search with this city instead'),
        search: z.object({ city: z.string(), q: z.string().optional() }).describe('The parameters that ask for it'),
      }),
    )
    .describe('When next to nothing matches around a place or in it: the nearest cities that have some'),
  index: freshness,
});
export type SearchAnswer = z.infer<typeof searchAnswer>;
