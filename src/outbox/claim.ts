/** Claims rows for dispatch, by state and never by a cursor: an id that commits late is claimed late, and not skipped. */
import { sql } from 'kysely';
import type { Database, Trx } from '../platform/postgres.ts';
import { type Lane, OUTBOX_CHANNEL } from './append.ts';

export type Claimed = {
  /** Of the postings, each once. */
  ids: string[];
  /** When they were marked, by PostgreSQL's clock, to the millisecond and never later than the rows say. */
  at: number;
  rows: number;
  /** The highest id of the claimed rows; 0 without any. */
  upTo: number;
};

/**
 * Marks up to `limit` pending rows of a lane as dispatched, those with the lowest ids from `from` on. Other relays skip them. Commit only
 * when the jobs are in the queue: a rollback makes the rows pending again.
 * @param from where to begin to look: beside a transaction that is held open, PostgreSQL passes by all rows that have ended since it began.
 */
export async function claim(trx: Trx, lane: Lane, limit: number, from = 0): Promise<Claimed> {
  const { rows } = await sql<{ id: number; posting_id: string; at: number }>`
    with pending as (
      select id from outbox where dispatched_at is null and lane = ${lane}::outbox_lane and id >= ${from}
      order by id limit ${limit} for update skip locked
    )
    update outbox set dispatched_at = clock_timestamp(), dispatches = dispatches + 1
    from pending where outbox.id = pending.id
    returning outbox.id, posting_id, floor(extract(epoch from dispatched_at) * 1000)::float8 as at`.execute(trx);
  return {
    ids: [...new Set(rows.map((row) => row.posting_id))],
    at: Math.min(...rows.map((row) => row.at)),
    rows: rows.length,
    upTo: Math.max(0, ...rows.map((row) => row.id)),
  };
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

/**
 * Makes rows of a lane pending again that were dispatched and have not ended, though nothing that is queued stands for them, and tells the
 * relay; returns how many.
 */
export async function sweep(db: Database, { lane, olderThanMs, queuedSince, atLatestMs }: Sweep): Promise<number> {
  const ago = (ms: number) => sql`clock_timestamp() - ${ms} * interval '1 millisecond'`;
  const queued = queuedSince === null ? null : new Date(queuedSince);
  const { rows } = await sql<{ count: number }>`
    with stuck as (
      select id from outbox
      where lane = ${lane}::outbox_lane
        and (dispatched_at < least(${ago(olderThanMs)}, ${queued}::timestamptz) or dispatched_at < ${ago(atLatestMs)})
      order by id limit 10000 for update skip locked
    ), again as (
      update outbox set dispatched_at = null from stuck where outbox.id = stuck.id returning outbox.id
    )
    select count(*), case when count(*) > 0 then pg_notify(${OUTBOX_CHANNEL}, ${`${lane}:`} || min(id)) end
    from again`.execute(db);
  return rows[0]?.count ?? 0;
}
