/** Invites somebody to a company by mail, takes an invitation back, and accepts one. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { invitationMail } from '../../accounts/mails.ts';
import { MEMBER_ROLES } from '../../accounts/permissions.ts';
import { appendMail } from '../../outbox/mails.ts';
import type { Trx } from '../../platform/postgres.ts';
import { hashToken, makeToken } from '../../platform/tokens.ts';
import { DomainError } from '../../postings/errors.ts';
import { email, mailedToken } from '../accounts/account-input.ts';
import { claimAddress } from '../accounts/confirm-address.ts';
import { linkOver } from '../accounts/mailed-links.ts';
import { command } from '../command.ts';
import { assertBelow, inCompany, MEMBERS_AT_MOST } from './company-input.ts';

export const INVITATION_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

export const inviteMember = command({
  name: 'inviteMember',
  summary: 'Invite somebody by mail. The same address again makes the earlier invitation void.',
  permission: 'company:manage',
  params: inCompany,
  body: z.strictObject({ email, role: z.enum(MEMBER_ROLES) }),
  output: z.object({
    id: z.uuid(),
    email: z.string(),
    role: z.enum(MEMBER_ROLES),
    expiresAt: z.iso.datetime(),
  }),
  noted: ({ body }) => ({ role: body.role }),
  async handle({ trx, now, origin, company }, { body }) {
    await trx.selectFrom('company').select('id').where('id', '=', company.id).forUpdate().execute();
    await trx
      .deleteFrom('invitation')
      .where('company_id', '=', company.id)
      .where((where) => where.or([where('email', '=', body.email), where('expires_at', '<=', now)]))
      .execute();
    assertBelow(await peopleOf(trx, company.id), MEMBERS_AT_MOST, 'members and invitations');
    const member = await trx
      .selectFrom('member')
      .innerJoin('account', 'account.id', 'member.account_id')
      .select('account.id')
      .where('member.company_id', '=', company.id)
      .where('account.email', '=', body.email)
      .executeTakeFirst();
    if (member !== undefined) throw new DomainError('already-member', `${body.email} is a member already.`);
    const id = uuidv7();
    const { token, hash } = makeToken();
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
    await trx
      .insertInto('invitation')
      .values({ id, company_id: company.id, ...body, token_hash: hash, created_at: now, expires_at: expiresAt })
      .execute();
    const text = invitationMail({ origin, token, company: company.name, role: body.role });
    await appendMail(trx, { to: body.email, ...text }, now);
    return { id, ...body, expiresAt: expiresAt.toISOString() };
  },
});

export const takeBackInvitation = command({
  name: 'takeBackInvitation',
  summary: 'Take an invitation back: its link is good no more.',
  permission: 'company:manage',
  params: inCompany.extend({ id: z.uuid() }),
  body: z.undefined(),
  output: z.void(),
  async handle({ trx, company }, { params: { id } }) {
    const gone = await trx
      .deleteFrom('invitation')
      .where('company_id', '=', company.id)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (gone === undefined) throw new DomainError('not-found', 'There is no such invitation.');
  },
});

export const acceptInvitation = command({
  name: 'acceptInvitation',
  summary: 'Accept an invitation with the token that was mailed; it is for the address that it was mailed to.',
  permission: 'account',
  params: z.strictObject({}),
  body: z.strictObject({ token: mailedToken }),
  output: z.object({ slug: z.string(), name: z.string(), role: z.enum(MEMBER_ROLES) }),
  async handle(context, { body }) {
    const { trx, now, actor } = context;
    const invitation = await trx
      .deleteFrom('invitation')
      .where('token_hash', '=', hashToken(body.token))
      .where('expires_at', '>', now)
      .returning(['company_id', 'email', 'role'])
      .executeTakeFirst();
    if (invitation === undefined) throw linkOver();
    const { email } = await trx
      .selectFrom('account')
      .select('email')
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    // The link proves the address. Where another account has it already, that one is meant.
    if (email !== invitation.email || !(await claimAddress(context, actor.accountId))) {
      throw new DomainError(
        'forbidden',
        'The invitation is for another account; log in to the one that it was mailed to.',
      );
    }
    await trx
      .insertInto('member')
      .values({
        company_id: invitation.company_id,
        account_id: actor.accountId,
        role: invitation.role,
        created_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const company = await trx
      .selectFrom('company')
      .select(['slug', 'name'])
      .where('id', '=', invitation.company_id)
      .executeTakeFirstOrThrow();
    return { ...company, role: invitation.role };
  },
});

async function peopleOf(trx: Trx, companyId: string): Promise<number> {
  const count = (table: 'member' | 'invitation') =>
    trx
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('company_id', '=', companyId)
      .executeTakeFirstOrThrow();
  return (await count('member')).count + (await count('invitation')).count;
}
