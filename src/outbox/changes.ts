/** Reads the change feed: every publishing, revision and closing, in the order of their numbers. */
import { sql } from 'kysely';
import type { Database } from '../platform/postgres.ts';
import type { ChangeType } from '../platform/schema.generated.ts';

/** The channel on which readers hear that changes have got their numbers. */
export const CHANGES_CHANNEL = 'rolecall_changes';

/** How long every change is kept. The latest of an open posting stays for as long as the posting is open. */
export const KEPT_DAYS = 30;

export type Change = { seq: number; postingId: string; version: number; type: ChangeType; at: Date };

export type Changes = {
  rows: Change[];
  /** The last number given when the rows were read. */
  head: number;
  /** Up to this number, closings are no longer kept. */
  purged: number;
};

/** At most `limit` changes with numbers above `after`, all as of one moment. */
export async function readChanges(db: Database, after: number, limit: number): Promise<Changes> {
  const { rows } = await sql<Omit<Change, 'seq'> & { seq: number | null; head: number; purged: number }>`
    select head.seq as head, head.purged, next.*
    from change_head as head left join lateral (
      select seq, posting_id as "postingId", version, type, at from change
      where seq > ${after} order by seq limit ${limit}
    ) as next on true
    order by next.seq`.execute(db);
  return {
    rows: rows.flatMap(({ seq, postingId, version, type, at }) =>
      seq === null ? [] : [{ seq, postingId, version, type, at }],
    ),
    head: rows[0]?.head ?? 0,
    purged: rows[0]?.purged ?? 0,
  };
}
