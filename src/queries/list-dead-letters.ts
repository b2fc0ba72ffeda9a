/** Documents that Elasticsearch refused, with the reason, for operators. */
import { z } from 'zod';
import { listDeadLetters } from '../outbox/dead-letters.ts';
import { query } from './query.ts';

export const listDeadLettersQuery = query({
  name: 'listDeadLetters',
  summary: 'List documents that the index refused, the latest first.',
  permission: 'operator',
  params: z.object({}),
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
  output: z.object({
    items: z.array(
      z.object({
        postingId: z.uuid(),
        version: z.int(),
        reason: z.string(),
        detail: z.string(),
        firstAt: z.iso.datetime(),
        lastAt: z.iso.datetime(),
        count: z.int(),
      }),
    ),
  }),
  async handle({ db }, { query: { limit, offset } }) {
    const letters = await listDeadLetters(db, limit, offset);
    return {
      items: letters.map((letter) => ({
        ...letter,
        firstAt: letter.firstAt.toISOString(),
        lastAt: letter.lastAt.toISOString(),
      })),
    };
  },
});
