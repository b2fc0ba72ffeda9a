/** Ends the session that calls. */
import { z } from 'zod';
import { nothing } from './account-input.ts';
import { command } from './command.ts';

export const logOut = command({
  name: 'logOut',
  summary: 'End this session: its refresh token is good no more.',
  permission: 'account',
  params: nothing,
  body: z.strictObject({}).optional(),
  output: z.void(),
  async handle({ trx, now, actor }) {
    await trx
      .updateTable('session')
      .set({ ended_at: now })
      .where('id', '=', actor.sessionId)
      .where('ended_at', 'is', null)
      .execute();
  },
});
