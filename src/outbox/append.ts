/** Appends to the outbox, in the transaction that makes the change: both commit, or neither. */
import { sql } from 'kysely';
import type { Trx } from '../platform/postgres.ts';
import type { Posting } from '../postings/posting.ts';

/** `now`: a person waits to see it found. `bulk`: an import, which must not hold up the first. */
export type Lane = 'now' | 'bulk';

/** The document of this posting is behind by at least this version. */
export type Behind = { postingId: string; version: number };

/** What the hand-over has to know of a changed posting. */
export type Changed = Pick<Posting, 'id' | 'version' | 'state'>;

/** The channel on which the relay hears of new rows; a timer covers what it misses. */
export const OUTBOX_CHANNEL = 'rolecall_outbox';

/** One statement however many rows; the relay is woken when the transaction commits. */
export async function append(trx: Trx, postings: readonly Changed[], lane: Lane): Promise<void> {
  if (postings.length === 0) return;
  await sql`
    with appended as (
      insert into outbox (posting_id, version, lane, closes)
      select id, version, ${lane}::outbox_lane, state <> 'OPEN'
      from unnest(
        ${postings.map((posting) => posting.id)}::uuid[],
        ${postings.map((posting) => posting.version)}::bigint[],
        ${postings.map((posting) => posting.state)}::posting_state[]
      ) as changed (id, version, state)
      returning id
    )
    select pg_notify(${OUTBOX_CHANNEL}, '') from (select count(*) from appended) as woken`.execute(trx);
}
