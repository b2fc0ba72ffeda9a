/** The catalogue: every facet with its parameters and, where its list is closed, its values. */
import { z } from 'zod';
import { EVERY_FACET } from '../search/facets.ts';
import { query } from './query.ts';

const facetAnswer = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['choice', 'path', 'range', 'since', 'near']),
  control: z.string().describe('How a page would show it'),
  counted: z.boolean().describe('Whether searches count its values; else it only filters'),
  searchable: z.boolean().describe('Whether facetQuery helps to find one of its values'),
  parameters: z.array(
    z.object({ name: z.string(), description: z.string(), schema: z.record(z.string(), z.unknown()) }),
  ),
  values: z
    .array(z.object({ value: z.string(), label: z.string() }))
    .nullable()
    .describe('Null where the list is open'),
});
const output = z.object({ facets: z.array(facetAnswer) });
type Catalogue = z.infer<typeof output>;

export function listFacets(): Catalogue {
  return {
    facets: EVERY_FACET.map(({ name, label, kind, hints, counting, parameters, closed }) => ({
      name,
      label,
      kind,
      control: hints.control,
      counted: counting !== null,
      searchable: counting !== null && hints.searchable,
      parameters: parameters.map(({ name, description, schema }) => ({ name, description, schema })),
      values: closed === null ? null : closed.map(({ value, label }) => ({ value, label })),
    })),
  };
}

export const listFacetsQuery = query({
  name: 'listFacets',
  summary: 'The facets that searches filter by and count.',
  permission: 'public',
  params: z.object({}),
  query: z.strictObject({}),
  output,
  handle: async () => listFacets(),
});
