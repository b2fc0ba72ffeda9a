/** Reads the outbox: how much is behind, and since when. */
import { sql } from 'kysely';
import type { Database } from '../platform/postgres.ts';

export type Backlog = { rows: number; oldestMs: number };

/** Counts at most 100,000 rows, so that a long backlog costs no more than a short one. */
export async function backlog(db: Database): Promise<Backlog> {
  const { rows } = await sql<{ rows: number; oldest_ms: number | null }>`
    select count(*) as rows, (extract(epoch from clock_timestamp() - min(appended_at)) * 1000)::float8 as oldest_ms
    from (select appended_at from outbox order by id limit 100000) as oldest`.execute(db);
  return { rows: rows[0]?.rows ?? 0, oldestMs: Math.max(0, Math.round(rows[0]?.oldest_ms ?? 0)) };
}

/** Which of these postings are still behind. */
export async function behind(db: Database, postingIds: readonly string[]): Promise<Set<string>> {
  if (postingIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('outbox')
    .select('posting_id')
    .distinct()
    .where('posting_id', 'in', [...postingIds])
    .execute();
  return new Set(rows.map((row) => row.posting_id));
}
