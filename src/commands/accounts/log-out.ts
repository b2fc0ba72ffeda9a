/** Ends the session that calls, or all sessions of its account. */
import { z } from 'zod';
import { command } from '../command.ts';
import { nothing } from './account-input.ts';
import { endSessions } from './start-session.ts';

export const logOut = command({
  name: 'logOut',
  summary: 'End this session: its tokens are good no more.',
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

export const logOutEverywhere = command({
  name: 'logOutEverywhere',
  summary: 'End all sessions of the account, in browsers too.',
  permission: 'account',
  params: nothing,
  body: z.strictObject({}).optional(),
  output: z.void(),
  async handle(context) {
    await endSessions(context, context.actor.accountId);
  },
});
