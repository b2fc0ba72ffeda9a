/** What operators have changed of the words that searches know, and what a name means with it. */
import { z } from 'zod';
import { buildLexicon } from '../vocabulary/lexicon/lexicon.ts';
import { nameKey } from '../vocabulary/lexicon/word-keys.ts';
import { readChanges } from './lexicon.ts';
import { query } from './query.ts';

export const lexiconChange = z.object({
  id: z.int(),
  effect: z.enum(['ADD', 'REMOVE']),
  names: z.array(z.string()),
  skill: z.string().nullable(),
  createdAt: z.iso.datetime(),
});

export const listLexiconQuery = query({
  name: 'listLexicon',
  summary: 'List the changes of names that searches know, and what one name stands for with them.',
  permission: 'operator',
  params: z.object({}),
  query: z.strictObject({ name: z.string().min(1).max(100).optional() }),
  output: z.object({
    changes: z.array(lexiconChange),
    name: z
      .object({
        text: z.string(),
        otherNames: z.array(z.object({ text: z.string(), language: z.string().nullable() })),
        values: z.array(z.object({ parameter: z.string(), value: z.string() })),
      })
      .nullable()
      .describe('With `name`: its other names, and the values of facets that it may mean'),
  }),
  async handle({ db }, { query: { name } }) {
    const changes = await readChanges(db);
    const lexicon = buildLexicon({ version: '', changes, companies: [] });
    return {
      changes: changes.map(({ id, effect, names, skill, created_at }) => ({
        id,
        effect,
        names,
        skill,
        createdAt: created_at.toISOString(),
      })),
      name:
        name === undefined
          ? null
          : {
              text: name,
              otherNames: [...lexicon.otherNames(nameKey(name))],
              values: lexicon.values(nameKey(name)).map(({ facet, value }) => ({ parameter: facet, value })),
            },
    };
  },
});
