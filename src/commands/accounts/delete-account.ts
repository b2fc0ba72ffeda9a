/** Deletes an account, and says what stays behind. */
import { z } from 'zod';
import { DomainError } from '../../postings/errors.ts';
import { command } from '../command.ts';
import { nothing } from './account-input.ts';
import { checkOwnPassword, forgetGuesses } from './check-password.ts';

export const STAYS =
  'Companies, their listings and what was done in them stay; the log has the account’s id, and nothing that says who it was.';

export const deleteAccount = command({
  name: 'deleteAccount',
  summary: `Delete your account: its address, password, sessions, memberships and the API keys that you made. ${STAYS}`,
  permission: 'account',
  params: nothing,
  body: z.strictObject({ password: z.string().min(1).max(128) }),
  output: z.void(),
  async handle(context, { body }) {
    const { trx, actor } = context;
    const refused = await checkOwnPassword(context, actor.accountId, body.password);
    if (refused !== null) return refused;
    const owned = await trx
      .selectFrom('member')
      .innerJoin('company', 'company.id', 'member.company_id')
      .select(['company.id', 'company.slug'])
      .where('member.account_id', '=', actor.accountId)
      .where('member.role', '=', 'OWNER')
      .forUpdate('company')
      .execute();
    const alone: string[] = [];
    for (const { id, slug } of owned) {
      const others = await trx
        .selectFrom('member')
        .select(['role'])
        .where('company_id', '=', id)
        .where('account_id', '<>', actor.accountId)
        .execute();
      if (others.some(({ role }) => role === 'OWNER')) continue;
      const open = await trx
        .selectFrom('posting')
        .select('id')
        .where('company_id', '=', id)
        .where('state', 'in', ['OPEN', 'SCHEDULED'])
        .executeTakeFirst();
      if (others.length > 0 || open !== undefined) alone.push(slug);
    }
    if (alone.length > 0) {
      const which = alone.join(', ');
      throw new DomainError(
        'last-owner',
        `You alone own ${which}: make another member an owner, or close the listings when there is no other member.`,
        { data: { companies: alone } },
      );
    }
    const { email, confirmed_at } = await trx
      .deleteFrom('account')
      .where('id', '=', actor.accountId)
      .returning(['email', 'confirmed_at'])
      .executeTakeFirstOrThrow();
    // A claim has no say over what came to the address.
    if (confirmed_at !== null) {
      await trx.deleteFrom('mail').where('recipient', '=', email).execute();
      await trx.deleteFrom('invitation').where('email', '=', email).execute();
      await forgetGuesses(trx, email);
    }
    return undefined;
  },
});
