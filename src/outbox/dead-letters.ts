/** Documents that Elasticsearch refused, with the reason, where an operator sees them. One per posting; a write that works removes it. */
import { sql } from 'kysely';
import type { Database, Trx } from '../platform/postgres.ts';
import { append } from './append.ts';

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

export type DeadLetter = Refusal & { firstAt: Date; lastAt: Date; count: number };

/** The latest refused first, `limit` of them, from `offset` on. */
export async function listDeadLetters(db: Database, limit: number, offset: number): Promise<DeadLetter[]> {
  const rows = await db
    .selectFrom('dead_letter')
    .selectAll()
    .orderBy('last_at', 'desc')
    .orderBy('posting_id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    postingId: row.posting_id,
    version: row.version,
    reason: row.reason,
    detail: row.detail,
    firstAt: row.first_at,
    lastAt: row.last_at,
    count: row.count,
  }));
}

export async function countDeadLetters(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('dead_letter')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Hands the postings over once more, all of them where no ids are given; returns how many. Their letters stay until a write works. */
export async function retryDeadLetters(trx: Trx, ids: readonly string[] | null): Promise<number> {
  const postings = await trx
    .selectFrom('dead_letter')
    .innerJoin('posting', 'posting.id', 'dead_letter.posting_id')
    .select(['posting.id', 'posting.version', 'posting.state'])
    .$if(ids !== null, (query) => query.where(sql<boolean>`posting.id = any(${ids}::uuid[])`))
    .execute();
  await append(trx, postings, 'bulk');
  return postings.length;
}

/** Forgets letters, all of them where no ids are given; returns how many. The documents stay as they are. */
export async function dropDeadLetters(trx: Trx, ids: readonly string[] | null): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('dead_letter')
    .$if(ids !== null, (query) => query.where(sql<boolean>`posting_id = any(${ids}::uuid[])`))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
