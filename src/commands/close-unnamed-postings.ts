/** Closes what a whole feed no longer names, once all its rows are in; not when the feed looks cut short. */
import { sql } from 'kysely';
import { fromRow } from '../outbox/posting-rows.ts';
import type { Trx } from '../platform/postgres.ts';
import { decide } from '../postings/lifecycle.ts';
import { updatePostings } from './posting-batches.ts';

/** A feed that names less than this share of what is live lost rows on its way, rather than listings. */
const FLOOR = 0.8;

/** Of the companies that the run has rows of: how many listings from feeds are open, and how many of them were not named. */
export type Unnamed = { live: number; unnamed: number };

export async function countUnnamed(trx: Trx): Promise<Unnamed> {
  await sql`analyze import_named`.execute(trx);
  const counted = await sql<Unnamed>`
    select count(*) as live, count(*) filter (where named.requisition_id is null) as unnamed ${LIVE}`.execute(trx);
  return counted.rows[0] ?? { live: 0, unnamed: 0 };
}

/** Why nothing may be closed, in words for a person; null when it may. `acceptLoss` is that person's word. */
export function heldBack(
  counts: Unnamed,
  run: { rows: number; unreadable: number; acceptLoss: boolean },
): string | null {
  if (run.rows === 0) return 'the feed names no listing';
  if (run.unreadable > 0) return 'the feed has parts that could not be read, and may name more than we know';
  if (run.acceptLoss || counts.live - counts.unnamed >= FLOOR * counts.live) return null;
  return `the feed no longer names ${counts.unnamed} of ${counts.live} open listings; if that is right, add --accept-loss`;
}

/** Closes up to `limit` of them and returns how many; 0 says that none are left. */
export async function closeUnnamed({ trx, now }: { trx: Trx; now: Date }, limit: number): Promise<number> {
  const ids = await sql<{
    id: string;
  }>`select posting.id ${LIVE} and named.requisition_id is null limit ${limit}`.execute(trx);
  const rows = await trx
    .selectFrom('posting')
    .selectAll()
    .where(sql<boolean>`id = any(${ids.rows.map((row) => row.id)}::uuid[])`)
    .where('state', '=', 'OPEN')
    .orderBy('id')
    .forUpdate()
    .execute();
  const closed = rows.map((row) => ({
    posting: decide(fromRow(row), { type: 'close', reason: 'FEED' }, now),
    feedHash: row.feed_hash,
  }));
  await updatePostings(trx, closed);
  return closed.length;
}

const LIVE = sql`
  from posting
  join company on company.id = posting.company_id
  left join import_named as named on named.company = company.slug and named.requisition_id = posting.requisition_id
  where posting.state = 'OPEN' and posting.origin = 'FEED'
    and company.slug in (select distinct company from import_named)`;
