/** Hands refused documents over once more. */
import { z } from 'zod';
import { retryDeadLetters } from '../outbox/dead-letters.ts';
import { command } from './command.ts';

export const retryDeadLettersCommand = command({
  name: 'retryDeadLetters',
  summary: 'Hand refused documents over once more, all of them without `ids`.',
  permission: 'operator',
  params: z.object({}),
  body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(1_000).optional() }).optional(),
  output: z.object({ count: z.int() }),
  handle: async ({ trx }, { body }) => ({ count: await retryDeadLetters(trx, body?.ids ?? null) }),
});
