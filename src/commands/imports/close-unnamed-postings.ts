/** Closes what a whole feed no longer names, once all its rows are in; not when the feed looks cut short. */
import { sql } from 'kysely';
import { fromRow } from '../../outbox/posting-rows.ts';
import type { Trx } from '../../platform/postgres.ts';
import { decide } from '../../postings/lifecycle.ts';
import type { Posting } from '../../postings/posting.ts';
import { updatePostings } from '../posting-batches.ts';

/** A feed that names less than this share of what is live lost rows on its way, rather than listings. */
const FLOOR = 0.8;

/** How many listings from feeds are open, and how many of them were not named. */
export type Unnamed = { live: number; unnamed: number };

/** `company`: the slug of the one that the whole feed belongs to; null: of each that the run has rows of. */
export async function countUnnamed(trx: Trx, company: string | null): Promise<Unnamed> {
  await sql`analyze import_named`.execute(trx);
  const counted = await sql<Unnamed>`
    select count(*) as live, count(*) filter (where named.requisition_id is null) as unnamed ${live(company)}`.execute(
    trx,
  );
  return counted.rows[0] ?? { live: 0, unnamed: 0 };
}

/** `loss`: too much is gone; `unsound`: the feed itself is not to be trusted. `words` are for a person. */
export type HeldBack = { kind: 'loss' | 'unsound'; words: string };

/** Why nothing may be closed; null when it may, or nothing is left to close. */
export function heldBack(counts: Unnamed, run: { rows: number; unreadable: number }): HeldBack | null {
  if (run.rows === 0) return { kind: 'unsound', words: `the feed names no listing${ofOpen(counts)}` };
  if (counts.unnamed === 0) return null;
  if (run.unreadable > 0) {
    const words = 'the feed has parts that could not be read, and may name more than we know';
    return { kind: 'unsound', words: `${words}; it does not name ${counts.unnamed} of ${counts.live} open listings` };
  }
  if (counts.live - counts.unnamed >= FLOOR * counts.live) return null;
  return { kind: 'loss', words: `the feed no longer names ${counts.unnamed} of ${counts.live} open listings` };
}

const ofOpen = ({ live }: Unnamed) => (live === 0 ? '' : `, and ${live} are open`);

/** Closes up to `limit` of them; none in the answer says that none are left. */
export async function closeUnnamed(
  { trx, now, company }: { trx: Trx; now: Date; company: string | null },
  limit: number,
): Promise<Posting[]> {
  const ids = await sql<{
    id: string;
  }>`select posting.id ${live(company)} and named.requisition_id is null limit ${limit}`.execute(trx);
  const rows = await trx
    .selectFrom('posting')
    .selectAll()
    .where(sql<boolean>`id = any(${ids.rows.map((row) => row.id)}::uuid[])`)
    .where('state', '=', 'OPEN')
    .orderBy('id')
    .forUpdate()
    .execute();
  const closed = rows.map((row) => {
    const before = fromRow(row);
    return { before, posting: decide(before, { type: 'close', reason: 'FEED' }, now), feedHash: row.feed_hash };
  });
  await updatePostings(trx, closed);
  return closed.map(({ posting }) => posting);
}

function live(company: string | null) {
  return sql`
  from posting
  join company on company.id = posting.company_id
  left join import_named as named on named.company = company.slug and named.requisition_id = posting.requisition_id
  where posting.state = 'OPEN' and posting.origin = 'FEED'
    and ${company === null ? sql`company.slug in (select distinct company from import_named)` : sql`company.slug = ${company}`}`;
}
