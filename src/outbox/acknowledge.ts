/** Ends outbox rows: only for versions that Elasticsearch has acknowledged, or that can never be written. */
import { sql } from 'kysely';
import type { Database } from '../platform/postgres.ts';
import type { Behind } from './append.ts';

/** How long the rows that ended had waited, in milliseconds since each was appended. */
export type Ended = { postingId: string; waitedMs: number };

/**
 * Deletes the rows of each posting up to that version; a later change's row stays. Moves the index's generation first: whoever sees that
 * a row has ended sees an answer from before it is old.
 */
export async function acknowledge(db: Database, written: readonly Behind[]): Promise<Ended[]> {
  if (written.length === 0) return [];
  const { rows } = await sql<{ posting_id: string | null; waited_ms: number }>`
    with ended as (
      delete from outbox using unnest(
        ${written.map((row) => row.postingId)}::uuid[], ${written.map((row) => row.version)}::bigint[]
      ) as written (id, version)
      where outbox.posting_id = written.id and outbox.version <= written.version
      returning posting_id, extract(epoch from clock_timestamp() - appended_at)::float8 * 1000 as waited_ms
    )
    select posting_id, waited_ms from (select nextval('index_generation')) as moved left join ended on true`.execute(
    db,
  );
  return rows.flatMap(({ posting_id: postingId, waited_ms: waitedMs }) =>
    postingId === null ? [] : [{ postingId, waitedMs }],
  );
}
