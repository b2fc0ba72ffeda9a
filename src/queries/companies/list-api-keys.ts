/** The API keys of a company: what they are called, begin with and may do, and when they were used last. */
import { z } from 'zod';
import { SCOPES, type Scope } from '../../accounts/permissions.ts';
import { query } from '../query.ts';

export const listApiKeysQuery = query({
  name: 'listApiKeys',
  summary: 'The API keys of the company. Their secrets are not kept, and so not shown.',
  permission: 'company:manage',
  params: z.object({ slug: z.string() }),
  query: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        prefix: z.string(),
        scopes: z.array(z.enum(SCOPES)),
        madeBy: z.string(),
        createdAt: z.iso.datetime(),
        expiresAt: z.iso.datetime().nullable(),
        lastUsedAt: z.iso.datetime().nullable().describe('To the minute'),
        formerGoodUntil: z.iso.datetime().nullable().describe('After a rotation: how long the secret before is good'),
      }),
    ),
  }),
  async handle({ db, now, company }) {
    const rows = await db
      .selectFrom('api_key')
      .innerJoin('account', 'account.id', 'api_key.account_id')
      .selectAll('api_key')
      .select('account.email')
      .where('api_key.company_id', '=', company.id)
      .orderBy('api_key.created_at')
      .execute();
    return {
      items: rows.map((row) => ({
        id: row.id,
        name: row.name,
        prefix: row.prefix,
        scopes: row.scopes as Scope[],
        madeBy: row.email,
        createdAt: row.created_at.toISOString(),
        expiresAt: row.expires_at?.toISOString() ?? null,
        lastUsedAt: row.last_used_at?.toISOString() ?? null,
        formerGoodUntil: row.former_until !== null && row.former_until > now ? row.former_until.toISOString() : null,
      })),
    };
  },
});
