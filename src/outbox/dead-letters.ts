/** Documents that Elasticsearch refused, with the reason, where an operator sees them. One per posting; a write that works removes it. */
import { sql } from 'kysely';
import type { Database } from '../platform/postgres.ts';

export type Refusal = { postingId: string; version: number; reason: string; detail: string };

/** The same posting refused again counts up and keeps its first time. */
export async function bury(db: Database, refusals: readonly Refusal[], now: Date): Promise<void> {
  if (refusals.length === 0) return;
  await db
    .insertInto('dead_letter')
    .values(
      refusals.map((refusal) => ({
        posting_id: refusal.postingId,
        version: refusal.version,
        reason: refusal.reason,
        detail: refusal.detail.toWellFormed().slice(0, 10_000),
        first_at: now,
        last_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('posting_id').doUpdateSet({
        version: sql`excluded.version`,
        reason: sql`excluded.reason`,
        detail: sql`excluded.detail`,
        last_at: sql`excluded.last_at`,
        count: sql`dead_letter.count + 1`,
      }),
    )
    .execute();
}

export async function unbury(db: Database, postingIds: readonly string[]): Promise<void> {
  if (postingIds.length === 0) return;
  await sql`delete from dead_letter where posting_id = any(${postingIds}::uuid[])`.execute(db);
}
