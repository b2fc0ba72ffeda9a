/** Forgets refused documents. */
import { z } from 'zod';
import { dropDeadLetters } from '../outbox/dead-letters.ts';
import { command } from './command.ts';

export const dropDeadLettersCommand = command({
  name: 'dropDeadLetters',
  summary: 'Forget refused documents, all of them without `ids`.',
  permission: 'operator',
  params: z.object({}),
  body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(1_000).optional() }).optional(),
  output: z.object({ count: z.int() }),
  handle: async ({ trx }, { body }) => ({ count: await dropDeadLetters(trx, body?.ids ?? null) }),
});
