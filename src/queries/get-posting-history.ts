/** Who changed what of one of a company's own postings, the latest first. */
import { sql } from 'kysely';
import { z } from 'zod';
import { AUTHORS, fieldChange, HAPPENINGS } from '../postings/history.ts';
import { STATES } from '../postings/posting.ts';
import { readCompanyPosting } from './get-company-posting.ts';
import { query } from './query.ts';

const entry = z.object({
  version: z.number().int(),
  at: z.iso.datetime(),
  happened: z.enum(HAPPENINGS),
  state: z.enum(STATES).nullable().describe('After it; null where nobody wrote it down'),
  by: z.object({
    kind: z.enum(AUTHORS),
    email: z.string().nullable().describe('Of a member; null for who is none any more, and for operators'),
  }),
  changes: z.array(fieldChange).describe('Long texts are cut'),
});
export type HistoryEntry = z.output<typeof entry>;

export const getPostingHistory = query({
  name: 'getPostingHistory',
  summary: 'Who changed what of one of the company’s own listings, the latest first.',
  permission: 'company:read',
  params: z.object({ slug: z.string(), id: z.string() }),
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    before: z.coerce.number().int().min(1).optional().describe('A version: older entries only'),
  }),
  output: z.object({ items: z.array(entry), next: z.number().int().nullable().describe('`before` of the next page') }),
  async handle({ db, company }, { params, query: { limit, before } }) {
    const posting = await readCompanyPosting(db, company.id, params.id);
    const rows = await db
      .selectFrom('posting_history as history')
      .leftJoin('member', (join) =>
        join.onRef('member.account_id', '=', 'history.account_id').on('member.company_id', '=', company.id),
      )
      .leftJoin('account', 'account.id', 'member.account_id')
      .select(['version', 'at', 'happened', 'state', 'author', 'changes', 'account.email'])
      .where('posting_id', '=', posting.id)
      .$if(before !== undefined, (some) => some.where(sql<boolean>`version < ${before}`))
      .orderBy('version', 'desc')
      .limit(limit + 1)
      .execute();
    const items: HistoryEntry[] = rows.slice(0, limit).map((row) => ({
      version: row.version,
      at: row.at.toISOString(),
      happened: row.happened,
      state: row.state,
      by: { kind: row.author, email: row.email },
      changes: z.array(fieldChange).parse(row.changes),
    }));
    const last = items.at(-1);
    if (rows.length > limit && last !== undefined) return { items, next: last.version };
    // What a feed has made, and what is older than the history, tells of its making itself.
    if (last?.happened !== 'CREATED' && (before ?? 2) > 1) {
      items.push({
        version: 1,
        at: posting.createdAt.toISOString(),
        happened: 'CREATED',
        state: null,
        by: { kind: posting.origin === 'FEED' ? 'FEED' : 'MEMBER', email: null },
        changes: [],
      });
    }
    return { items, next: null };
  },
});
