/** Claims rows for dispatch, by state and never by a cursor: an id that commits late is claimed late, and not skipped. */
import { sql } from 'kysely';
import type { Database, Trx } from '../platform/postgres.ts';
import type { Lane } from './append.ts';

/** `at`: when they were marked, by PostgreSQL's clock, to the millisecond and never later than the rows say. */
export type Claimed = { ids: string[]; at: number };

/**
 * Marks up to `limit` pending rows of a lane as dispatched and returns the posting ids, each once. Other relays skip them.
 * Commit only when the jobs are in the queue: a rollback makes the rows pending again.
 */
export async function claim(trx: Trx, lane: Lane, limit: number): Promise<Claimed> {
  const { rows } = await sql<{ posting_id: string; at: number }>`
    with pending as (
      select id from outbox where dispatched_at is null and lane = ${lane}::outbox_lane
      order by id limit ${limit} for update skip locked
    )
    update outbox set dispatched_at = clock_timestamp(), dispatches = dispatches + 1
    from pending where outbox.id = pending.id
    returning posting_id, floor(extract(epoch from dispatched_at) * 1000)::float8 as at`.execute(trx);
  return { ids: [...new Set(rows.map((row) => row.posting_id))], at: Math.min(...rows.map((row) => row.at)) };
}

export type Sweep = {
  lane: Lane;
  /** Rows that were dispatched since are left alone. */
  olderThanMs: number;
  /** When the oldest job of the lane was made that has not ended: what was dispatched since then may only be waiting behind it. */
  queuedSince: number | null;
  /** Beyond this age, what the queue says does not count. */
  atLatestMs: number;
};

/** Makes rows of a lane pending again that were dispatched and have not ended, though nothing that is queued stands for them; returns how many. */
export async function sweep(db: Database, { lane, olderThanMs, queuedSince, atLatestMs }: Sweep): Promise<number> {
  const ago = (ms: number) => sql`clock_timestamp() - ${ms} * interval '1 millisecond'`;
  const queued = queuedSince === null ? null : new Date(queuedSince);
  const { rows } = await sql`
    with stuck as (
      select id from outbox
      where lane = ${lane}::outbox_lane
        and (dispatched_at < least(${ago(olderThanMs)}, ${queued}::timestamptz) or dispatched_at < ${ago(atLatestMs)})
      order by id limit 10000 for update skip locked
    )
    update outbox set dispatched_at = null from stuck where outbox.id = stuck.id returning outbox.id`.execute(db);
  return rows.length;
}
