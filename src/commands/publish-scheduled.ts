/** Opens scheduled listings whose time has come. */
import { append } from '../outbox/append.ts';
import { fromRow, toRow } from '../outbox/posting-rows.ts';
import type { Trx } from '../platform/postgres.ts';
import { decide } from '../postings/lifecycle.ts';
import type { Posting } from '../postings/posting.ts';
import { recordHistory } from './posting-history.ts';

/**
 * Publishes up to `limit` listings and returns how many it looked at. One whose own end has come before its beginning is closed
 * instead: it would be over before anybody saw it.
 */
export async function publishScheduled({ trx, now }: { trx: Trx; now: Date }, limit: number): Promise<number> {
  const rows = await trx
    .selectFrom('posting')
    .selectAll()
    .where('state', '=', 'SCHEDULED')
    .where('publish_at', '<=', now)
    .orderBy('publish_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const posting of rows.map(fromRow)) {
    const next = begin(posting, now);
    await trx.updateTable('posting').set(toRow(next)).where('id', '=', next.id).execute();
    await recordHistory(trx, 'CLOCK', [{ before: posting, after: next }]);
    if (next.publishedAt !== null) await append(trx, [next], 'now');
  }
  return rows.length;
}

function begin(posting: Posting, now: Date): Posting {
  const isOver = posting.validThrough !== null && posting.validThrough <= now;
  return isOver ? decide(posting, { type: 'close', reason: 'OTHER' }, now) : decide(posting, { type: 'begin' }, now);
}
