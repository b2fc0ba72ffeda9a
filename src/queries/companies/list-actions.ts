/** The audit log: what members and operators did, the latest first. */
import { z } from 'zod';
import type { Database } from '../../platform/postgres.ts';
import { query } from '../query.ts';

const page = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.coerce.number().int().min(1).optional().describe('`next` of an earlier answer'),
});

const output = z.object({
  items: z.array(
    z.object({
      id: z.int(),
      at: z.iso.datetime(),
      action: z.string(),
      accountId: z.uuid().nullable(),
      email: z.string().nullable().describe('Null once the account is gone'),
      keyId: z.uuid().nullable(),
      company: z.string().nullable(),
      details: z.record(z.string(), z.unknown()),
    }),
  ),
  next: z.int().nullable(),
});

type Wanted = { companyId?: string; accountId?: string | undefined; limit: number; before?: number | undefined };

export const listCompanyActionsQuery = query({
  name: 'listCompanyActions',
  summary: 'What was done in the company, and by whom, the latest first.',
  permission: 'company:manage',
  params: z.object({ slug: z.string() }),
  query: page,
  output,
  handle: ({ db, company }, { query }) => readActions(db, { ...query, companyId: company.id }),
});

export const listActionsQuery = query({
  name: 'listActions',
  summary: 'What was done by accounts, members and operators, the latest first.',
  permission: 'operator',
  params: z.object({}),
  query: page.extend({ accountId: z.uuid().optional() }),
  output,
  handle: ({ db }, { query }) => readActions(db, query),
});

async function readActions(
  db: Database,
  { companyId, accountId, limit, before }: Wanted,
): Promise<z.input<typeof output>> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('account', 'account.id', 'audit.account_id')
    .leftJoin('company', 'company.id', 'audit.company_id')
    .selectAll('audit')
    .select(['account.email', 'company.slug'])
    .$if(companyId !== undefined, (some) => some.where('audit.company_id', '=', companyId ?? ''))
    .$if(accountId !== undefined, (some) => some.where('audit.account_id', '=', accountId ?? ''))
    .$if(before !== undefined, (some) => some.where('audit.id', '<', before ?? 0))
    .orderBy('audit.id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    action: row.action,
    accountId: row.account_id,
    email: row.email,
    keyId: row.key_id,
    company: row.slug,
    details: row.details as Record<string, unknown>,
  }));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
