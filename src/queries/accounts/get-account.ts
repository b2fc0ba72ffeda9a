/** What somebody's own account is: its address, its role on the platform, its companies. */
import { z } from 'zod';
import { MEMBER_ROLES, PLATFORM_ROLES } from '../../accounts/permissions.ts';
import { query } from '../query.ts';

export const getAccountQuery = query({
  name: 'getAccount',
  summary: 'Your own account, and the companies that you are a member of.',
  permission: 'account',
  params: z.object({}),
  query: z.strictObject({}),
  output: z.object({
    id: z.uuid(),
    email: z.string(),
    isConfirmed: z.boolean(),
    platformRole: z.enum(PLATFORM_ROLES).nullable(),
    createdAt: z.iso.datetime(),
    companies: z.array(z.object({ slug: z.string(), name: z.string(), role: z.enum(MEMBER_ROLES) })),
  }),
  async handle({ db, actor }) {
    const account = await db
      .selectFrom('account')
      .select(['id', 'email', 'confirmed_at', 'platform_role', 'created_at'])
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    const companies = await db
      .selectFrom('member')
      .innerJoin('company', 'company.id', 'member.company_id')
      .select(['company.slug', 'company.name', 'member.role'])
      .where('member.account_id', '=', actor.accountId)
      .orderBy('company.name')
      .orderBy('company.slug')
      .execute();
    return {
      id: account.id,
      email: account.email,
      isConfirmed: account.confirmed_at !== null,
      platformRole: account.platform_role,
      createdAt: account.created_at.toISOString(),
      companies,
    };
  },
});
