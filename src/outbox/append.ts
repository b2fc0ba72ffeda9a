/** Appends to the outbox, in the transaction that makes the change: both commit, or neither. */
import { sql } from 'kysely';
import type { Trx } from '../platform/postgres.ts';

/** `now`: a person waits to see it found. `bulk`: an import, which must not hold up the first. */
export type Lane = 'now' | 'bulk';

/** The document of this posting is behind by at least this version. */
export type Behind = { postingId: string; version: number };

/** The channel on which the relay hears of new rows; a timer covers what it misses. */
export const OUTBOX_CHANNEL = 'rolecall_outbox';

/** One statement however many rows; the relay is woken when the transaction commits. */
export async function append(trx: Trx, rows: readonly Behind[], lane: Lane): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    with appended as (
      insert into outbox (posting_id, version, lane)
      select id, version, ${lane}::outbox_lane
      from unnest(${rows.map((row) => row.postingId)}::uuid[], ${rows.map((row) => row.version)}::bigint[])
        as behind (id, version)
      returning id
    )
    select pg_notify(${OUTBOX_CHANNEL}, '') from (select count(*) from appended) as woken`.execute(trx);
}
