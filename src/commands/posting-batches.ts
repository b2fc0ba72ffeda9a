/** Writes many postings in one statement each: a parameter of JSON instead of thousands of values. */
import { sql } from 'kysely';
import { append } from '../outbox/append.ts';
import { toRow } from '../outbox/posting-rows.ts';
import type { Trx } from '../platform/postgres.ts';
import type { Posting } from '../postings/posting.ts';
import { recordHistory } from './posting-history.ts';

/** `feedHash`: of the item that the posting was made from; null for none. */
export type FeedRecord = { posting: Posting; feedHash: string | null };

/** `before`: as the row was read under its lock. */
export type ChangedRecord = FeedRecord & { before: Posting };

/** Whose row each is must be new, or locked by this transaction. Those that have, or had, a document are handed over. */
export async function insertPostings(trx: Trx, records: readonly FeedRecord[]): Promise<void> {
  if (records.length === 0) return;
  const { columns, json } = asJson(records);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`
    insert into posting (${names})
    select ${names} from json_populate_recordset(null::posting, ${json}::json)`.execute(trx);
  await handOver(trx, records);
}

export async function updatePostings(trx: Trx, records: readonly ChangedRecord[]): Promise<void> {
  if (records.length === 0) return;
  const { columns, json } = asJson(records);
  const changes = sql.join(columns.map((column) => sql`${sql.ref(column)} = after.${sql.ref(column)}`));
  await sql`
    update posting set ${changes} from json_populate_recordset(null::posting, ${json}::json) as after
    where posting.id = after.id`.execute(trx);
  await recordHistory(
    trx,
    'FEED',
    records.map(({ before, posting }) => ({ before, after: posting })),
  );
  await handOver(trx, records);
}

/** Remembers which item a posting was last compared with, where that changed nothing that anybody sees. */
export async function rememberFeedHashes(trx: Trx, hashes: ReadonlyMap<string, string>): Promise<void> {
  if (hashes.size === 0) return;
  await sql`
    update posting set feed_hash = told.hash
    from unnest(${[...hashes.keys()]}::uuid[], ${[...hashes.values()]}::text[]) as told (id, hash)
    where posting.id = told.id`.execute(trx);
}

function asJson(records: readonly FeedRecord[]): { columns: string[]; json: string } {
  // `toRow` writes the places as JSON text, which here would become a JSON string.
  const rows = records.map(({ posting, feedHash }) => ({
    ...toRow(posting),
    locations: posting.locations,
    feed_hash: feedHash,
  }));
  return { columns: Object.keys(rows[0] ?? {}), json: JSON.stringify(rows) };
}

async function handOver(trx: Trx, records: readonly FeedRecord[]): Promise<void> {
  const published = records.map(({ posting }) => posting).filter((posting) => posting.publishedAt !== null);
  await append(trx, published, 'bulk');
}
