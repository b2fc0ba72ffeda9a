/** Confirms an account's address by the link that was mailed to it, and sends that mail again. */
import { z } from 'zod';
import { confirmationMail } from '../../accounts/mails.ts';
import { appendMail } from '../../outbox/mails.ts';
import type { Trx } from '../../platform/postgres.ts';
import { DomainError } from '../../postings/errors.ts';
import { command } from '../command.ts';
import { mailedToken, nothing } from './account-input.ts';
import { linkOver, makeMailedToken, spendMailedToken } from './mailed-links.ts';

export const confirmAddress = command({
  name: 'confirmAddress',
  summary: 'Confirm the address of an account with the token that was mailed to it.',
  permission: 'public',
  params: nothing,
  body: z.strictObject({ token: mailedToken }),
  output: z.void(),
  async handle(context, { body }) {
    const accountId = await spendMailedToken(context, body.token, 'CONFIRM');
    if (!(await claimAddress(context, accountId))) throw linkOver();
  },
});

export const sendConfirmation = command({
  name: 'sendConfirmation',
  summary: 'Send the mail again that confirms the address.',
  permission: 'account',
  params: nothing,
  body: z.strictObject({}).optional(),
  output: z.void(),
  async handle(context) {
    const { trx, now, origin, actor } = context;
    const account = await trx
      .selectFrom('account')
      .select(['email', 'confirmed_at'])
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    if (account.confirmed_at !== null) return;
    // Of an address that has its account, nothing more is said, here as elsewhere.
    if (await isOwned(trx, account.email)) return;
    const token = await makeMailedToken(context, actor.accountId, 'CONFIRM');
    await appendMail(trx, { to: account.email, ...confirmationMail({ origin, token }) }, now);
  },
});

/**
 * The address is this account's from now on, and claims of others end. False: it is another's already. Whoever calls this has proof
 * that the account's holder reads the mails of the address.
 */
export async function claimAddress({ trx, now }: { trx: Trx; now: Date }, accountId: string): Promise<boolean> {
  const account = await trx
    .selectFrom('account')
    .select(['email', 'confirmed_at'])
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (account === undefined) throw new DomainError('not-found', 'The account is gone.');
  if (account.confirmed_at !== null) return true;
  if (await isOwned(trx, account.email)) return false;
  await trx.updateTable('account').set({ confirmed_at: now }).where('id', '=', accountId).execute();
  await trx
    .deleteFrom('account')
    .where('email', '=', account.email)
    .where('confirmed_at', 'is', null)
    .where('platform_role', 'is', null)
    .where('id', 'not in', trx.selectFrom('member').select('account_id'))
    .execute();
  return true;
}

async function isOwned(trx: Trx, email: string): Promise<boolean> {
  const owner = await trx
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return owner !== undefined;
}
