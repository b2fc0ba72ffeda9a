/** Claims rows for dispatch, by state and never by a cursor: an id that commits late is claimed late, and not skipped. */
import { sql } from 'kysely';
import type { Database, Trx } from '../platform/postgres.ts';
import type { Lane } from './append.ts';

/**
 * Marks up to `limit` pending rows of a lane as dispatched and returns the posting ids, each once. Other relays skip them.
 * Commit only when the jobs are in the queue: a rollback makes the rows pending again.
 */
export async function claim(trx: Trx, lane: Lane, limit: number): Promise<string[]> {
  const { rows } = await sql<{ posting_id: string }>`
    with pending as (
      select id from outbox where dispatched_at is null and lane = ${lane}::outbox_lane
      order by id limit ${limit} for update skip locked
    )
    update outbox set dispatched_at = clock_timestamp(), dispatches = dispatches + 1
    from pending where outbox.id = pending.id
    returning posting_id`.execute(trx);
  return [...new Set(rows.map((row) => row.posting_id))];
}

/** Makes rows of a lane pending again that were dispatched over `olderThanMs` ago and have not ended; returns how many. */
export async function sweep(db: Database, lane: Lane, olderThanMs: number): Promise<number> {
  const { rows } = await sql`
    with stuck as (
      select id from outbox
      where dispatched_at < clock_timestamp() - ${olderThanMs} * interval '1 millisecond' and lane = ${lane}::outbox_lane
      order by id limit 10000 for update skip locked
    )
    update outbox set dispatched_at = null from stuck where outbox.id = stuck.id returning outbox.id`.execute(db);
  return rows.length;
}
