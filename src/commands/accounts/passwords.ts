/** Changes a password, with the old one or with a link that was mailed. Whoever was logged in with the old one no longer is. */
import { sql } from 'kysely';
import { z } from 'zod';
import { passwordChangedMail, passwordResetMail } from '../../accounts/mails.ts';
import { appendMail } from '../../outbox/mails.ts';
import { hashPassword } from '../../platform/passwords.ts';
import type { Trx } from '../../platform/postgres.ts';
import { command } from '../command.ts';
import { noteAction } from '../note-action.ts';
import { email, mailedToken, newPassword, nothing } from './account-input.ts';
import { checkOwnPassword, forgetGuesses } from './check-password.ts';
import { claimAddress } from './confirm-address.ts';
import { makeMailedToken, spendMailedToken } from './mailed-links.ts';
import { endSessions } from './start-session.ts';

export const changePassword = command({
  name: 'changePassword',
  summary: 'Change the password; all other sessions of the account end.',
  permission: 'account',
  params: nothing,
  body: z.strictObject({ current: z.string().min(1).max(128), password: newPassword }),
  output: z.void(),
  async handle(context, { body }) {
    const { actor } = context;
    const refused = await checkOwnPassword(context, actor.accountId, body.current);
    if (refused !== null) return refused;
    await setPassword(context, actor.accountId, body.password);
    await endSessions(context, actor.accountId, actor.sessionId);
    return undefined;
  },
});

export const askPasswordReset = command({
  name: 'askPasswordReset',
  summary: 'Have a link mailed that sets a new password. The answer is the same for an address without an account.',
  permission: 'public',
  params: nothing,
  body: z.strictObject({ email }),
  output: z.void(),
  async handle(context, { body }) {
    const { trx, now, origin } = context;
    const account = await trx
      .selectFrom('account')
      .select('id')
      .where('email', '=', body.email)
      .orderBy(sql`confirmed_at is null`)
      .orderBy('created_at', 'desc')
      .executeTakeFirst();
    if (account === undefined) return;
    const token = await makeMailedToken(context, account.id, 'RESET');
    await appendMail(trx, { to: body.email, ...passwordResetMail({ origin, token }) }, now);
  },
});

export const resetPassword = command({
  name: 'resetPassword',
  summary: 'Set a new password with the token that was mailed; all sessions of the account end.',
  permission: 'public',
  params: nothing,
  body: z.strictObject({ token: mailedToken, password: newPassword }),
  output: z.void(),
  async handle(context, { body }) {
    const accountId = await spendMailedToken(context, body.token, 'RESET');
    // The link proves the address as well as one for confirming would.
    await claimAddress(context, accountId);
    await setPassword(context, accountId, body.password);
    await endSessions(context, accountId);
    await noteAction(context, { accountId, action: 'resetPassword' });
  },
});

async function setPassword(
  { trx, now, origin }: { trx: Trx; now: Date; origin: string },
  accountId: string,
  password: string,
): Promise<void> {
  const { email } = await trx
    .updateTable('account')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', accountId)
    .returning('email')
    .executeTakeFirstOrThrow();
  await trx.deleteFrom('mailed_token').where('account_id', '=', accountId).where('purpose', '=', 'RESET').execute();
  await forgetGuesses(trx, email);
  await appendMail(trx, { to: email, ...passwordChangedMail({ origin }) }, now);
}
