/** The members of a company, and who is invited to it. */
import { z } from 'zod';
import { MEMBER_ROLES } from '../../accounts/permissions.ts';
import { query } from '../query.ts';

const inCompany = z.object({ slug: z.string() });

export const listMembersQuery = query({
  name: 'listMembers',
  summary: 'The members of the company, owners first.',
  permission: 'company:read',
  params: inCompany,
  query: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({ accountId: z.uuid(), email: z.string(), role: z.enum(MEMBER_ROLES), since: z.iso.datetime() }),
    ),
  }),
  async handle({ db, company }) {
    const rows = await db
      .selectFrom('member')
      .innerJoin('account', 'account.id', 'member.account_id')
      .select(['account.id', 'account.email', 'member.role', 'member.created_at'])
      .where('member.company_id', '=', company.id)
      .orderBy('member.role')
      .orderBy('account.email')
      .execute();
    return {
      items: rows.map(({ id, email, role, created_at }) => ({
        accountId: id,
        email,
        role,
        since: created_at.toISOString(),
      })),
    };
  },
});

export const listInvitationsQuery = query({
  name: 'listInvitations',
  summary: 'Invitations to the company that are still to be accepted.',
  permission: 'company:manage',
  params: inCompany,
  query: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({ id: z.uuid(), email: z.string(), role: z.enum(MEMBER_ROLES), expiresAt: z.iso.datetime() }),
    ),
  }),
  async handle({ db, now, company }) {
    const rows = await db
      .selectFrom('invitation')
      .select(['id', 'email', 'role', 'expires_at'])
      .where('company_id', '=', company.id)
      .where('expires_at', '>', now)
      .orderBy('email')
      .execute();
    return {
      items: rows.map(({ expires_at, ...invitation }) => ({ ...invitation, expiresAt: expires_at.toISOString() })),
    };
  },
});
