/** Writes down who changed what of a posting, in the transaction that changes it. */
import { sql } from 'kysely';
import type { Trx } from '../platform/postgres.ts';
import { type Author, differences, type FieldChange, happeningOf } from '../postings/history.ts';
import type { Posting } from '../postings/posting.ts';

/** A member by the account, or what else changes listings. */
export type By = { accountId: string } | Exclude<Author, 'MEMBER'>;

/** One change that is about to be saved. `before` null: the listing is new. */
export type Recorded = { before: Posting | null; after: Posting; more?: readonly FieldChange[] };

/** One statement however many. The rows of the postings are there already. */
export async function recordHistory(trx: Trx, by: By, changes: readonly Recorded[]): Promise<void> {
  if (changes.length === 0) return;
  const isClerk = typeof by === 'string';
  const rows = changes.map(({ before, after, more = [] }) => ({
    posting_id: after.id,
    version: after.version,
    happened: happeningOf(before, after),
    state: after.state,
    author: isClerk ? by : 'MEMBER',
    account_id: isClerk ? null : by.accountId,
    changes: [...(before === null ? [] : differences(before, after)), ...more],
    at: after.updatedAt,
  }));
  await sql`
    insert into posting_history
    select * from json_populate_recordset(null::posting_history, ${JSON.stringify(rows)}::json)`.execute(trx);
}
