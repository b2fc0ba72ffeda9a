/** Ends open listings whose time has come. */
import { append } from '../outbox/append.ts';
import { fromRow, toRow } from '../outbox/posting-rows.ts';
import type { Trx } from '../platform/postgres.ts';
import { decide } from '../postings/lifecycle.ts';

/** Expires up to `limit` listings, the longest overdue first, and returns how many. Others that do the same skip them. */
export async function expirePostings({ trx, now }: { trx: Trx; now: Date }, limit: number): Promise<number> {
  const rows = await trx
    .selectFrom('posting')
    .selectAll()
    .where('state', '=', 'OPEN')
    .where('valid_through', '<=', now)
    .orderBy('valid_through')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  const expired = rows.map((row) => decide(fromRow(row), { type: 'expire' }, now));
  for (const posting of expired) {
    await trx.updateTable('posting').set(toRow(posting)).where('id', '=', posting.id).execute();
  }
  await append(trx, expired, 'now');
  return expired.length;
}
