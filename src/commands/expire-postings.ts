/** Ends open listings whose time has come. */
import { append } from '../outbox/append.ts';
import { fromRow, toRow } from '../outbox/posting-rows.ts';
import type { Trx } from '../platform/postgres.ts';
import { decide } from '../postings/lifecycle.ts';
import { recordHistory } from './posting-history.ts';

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
  const changes = rows.map((row) => {
    const before = fromRow(row);
    return { before, after: decide(before, { type: 'expire' }, now) };
  });
  for (const { after } of changes) {
    await trx.updateTable('posting').set(toRow(after)).where('id', '=', after.id).execute();
  }
  await recordHistory(trx, 'CLOCK', changes);
  await append(
    trx,
    changes.map(({ after }) => after),
    'now',
  );
  return changes.length;
}
