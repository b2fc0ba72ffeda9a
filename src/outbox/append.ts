/** Appends to the outbox and to the change feed, in the transaction that makes the change: all commit, or none. */
import { sql } from 'kysely';
import type { Trx } from '../platform/postgres.ts';
import type { Posting } from '../postings/posting.ts';

/** `now`: a person waits to see it found. `bulk`: an import, which must not hold up the first. */
export type Lane = 'now' | 'bulk';

/** The document of this posting is behind by at least this version. */
export type Behind = { postingId: string; version: number };

/** What the hand-over has to know of a changed posting. */
export type Changed = Pick<Posting, 'id' | 'version' | 'state'>;

/**
 * The channel on which the relay and the numbering of changes hear of rows that have become pending, as `lane:lowest id`; a timer covers
 * what they miss.
 */
export const OUTBOX_CHANNEL = 'rolecall_outbox';

/**
 * One statement however many rows; the relay is woken when the transaction commits. The rows of the postings are locked by this
 * transaction: so the last change of each, which tells a publishing from a revision, can not be about to get a follower. What was
 * closed already, or is handed over again in the same version, is no news to a mirror.
 */
export async function append(trx: Trx, postings: readonly Changed[], lane: Lane): Promise<void> {
  if (postings.length === 0) return;
  await sql`
    with changed as (
      select * from unnest(
        ${postings.map((posting) => posting.id)}::uuid[],
        ${postings.map((posting) => posting.version)}::bigint[],
        ${postings.map((posting) => posting.state)}::posting_state[]
      ) as changed (id, version, state)
    ), appended as (
      insert into outbox (posting_id, version, lane, closes)
      select id, version, ${lane}::outbox_lane, state <> 'OPEN' from changed
      returning id
    ), told as (
      insert into change (posting_id, version, type)
      select id, changed.version,
        (case when state <> 'OPEN' then 'closed' when last.type <> 'closed' then 'revised' else 'published' end)::change_type
      from changed left join lateral (
        select version, type from change where posting_id = changed.id order by version desc limit 1
      ) as last on true
      where (last.version is null or last.version < changed.version) and (state = 'OPEN' or last.type <> 'closed')
    )
    select pg_notify(${OUTBOX_CHANNEL}, ${`${lane}:`} || min(id)) from appended`.execute(trx);
}
