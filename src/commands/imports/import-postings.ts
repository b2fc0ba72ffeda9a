/** Takes a batch of a feed's rows in one transaction, by the same rules as a typed listing, and tells what became of each. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { FeedBody, ListingRow, RowName, RowPosition } from '../../feeds/feed-posting.ts';
import { fromRow } from '../../outbox/posting-rows.ts';
import type { Database, Trx } from '../../platform/postgres.ts';
import { takingTurns } from '../../platform/take-turns.ts';
import type { Fault } from '../../postings/errors.ts';
import { type FeedWord, firstNamed, namedAgain } from '../../postings/from-feed.ts';
import type { Derivable, Posting, State } from '../../postings/posting.ts';
import {
  type ChangedRecord,
  type FeedRecord,
  insertPostings,
  rememberFeedHashes,
  updatePostings,
} from '../posting-batches.ts';
import { type CheckedWords, checkedWord, type ImportOptions, type TakenRow } from './check-word.ts';
import { companyIds, companySlugOf } from './import-companies.ts';

/** Raise it when the rules that make content of a feed's words change: the next import then makes all content anew. */
const RULES = 1;

/** What a batch is made of. */
export type ImportRow = ListingRow;

/** `repeated`: the run has seen this id already; the first row counts, whatever the later ones say, so that every run ends alike. */
export type Verdict = 'created' | 'changed' | 'unchanged' | 'repeated' | 'refused';

export type ImportOutcome = {
  position: RowPosition;
  verdict: Verdict;
  company: string | null;
  requisitionId: string | null;
  /** Null where there is no such listing: a refused row, a dry run. */
  id: string | null;
  faults: Fault[];
  /** What was recognised rather than stated, of listings that were made or compared anew. */
  derived: Derivable[];
};

/**
 * Begins a run on this connection, which all its batches must share: the ids that the feed has named so far are kept there,
 * in a table that ends with it, so that a run of any length holds nothing in memory.
 */
export async function beginImport(connection: Database): Promise<void> {
  await sql`create temporary table if not exists import_named (
    company text not null, requisition_id text not null, primary key (company, requisition_id))`.execute(connection);
  await sql`truncate import_named`.execute(connection);
}

type Known = { id: string; state: State; close_reason: string | null; feed_hash: string | null };
type Candidate = { row: TakenRow; slug: string; hash: string; word: FeedWord; known: Known | undefined };

/**
 * One batch of the run: a few hundred rows. `words`: of those that are checked already, with the same `options` and `now`. Throws what
 * PostgreSQL throws; then nothing of the batch has happened.
 */
export async function importPostings(
  { trx, now, options, words }: { trx: Trx; now: Date; options: ImportOptions; words?: CheckedWords | undefined },
  rows: readonly ListingRow[],
): Promise<ImportOutcome[]> {
  const outcomes = new Map<ListingRow, ImportOutcome>();
  const settle = (row: ListingRow, verdict: Verdict, more: Partial<ImportOutcome> = {}) => {
    const name = nameOf(row);
    const { position } = row;
    const [company, requisitionId] = [name && slugOf(name, options), name?.requisitionId ?? null];
    outcomes.set(row, { position, verdict, company, requisitionId, id: null, faults: [], derived: [], ...more });
  };

  const first = await firstOfEach(trx, rows, options);
  const taken: { row: TakenRow; slug: string }[] = [];
  for (const row of rows) {
    const slug = 'item' in row ? slugOf(row.item, options) : null;
    if ('refused' in row) settle(row, 'refused', { faults: row.refused });
    else if (slug === null) settle(row, 'refused', { faults: [NO_COMPANY] });
    else if (!first.has(row)) settle(row, 'repeated');
    else taken.push({ row, slug });
  }
  const names = new Map(taken.map(({ row, slug }) => [slug, (row.item.company ?? slug).slice(0, 200)]));
  const companies = await companyIds(trx, names, { now, dryRun: options.dryRun });
  const known = await knownPostings(trx, taken, companies);

  const candidates: Candidate[] = [];
  const turn = takingTurns();
  for (const { row, slug } of taken) {
    const over = turn();
    if (over !== null) await over;
    const posting = known.get(row);
    const hash = hashOf(row.item.body, options, now);
    const wasLetGo = posting?.state === 'CLOSED' && posting.close_reason === 'FEED';
    if (posting !== undefined && posting.feed_hash === hash && !wasLetGo) {
      settle(row, 'unchanged', { id: posting.id });
      continue;
    }
    const checked = words?.get(row) ?? checkedWord(row, options, now);
    if ('faults' in checked) settle(row, 'refused', { faults: checked.faults });
    else candidates.push({ row, slug, hash, word: checked.word, known: posting });
  }

  const made: FeedRecord[] = [];
  const changed: ChangedRecord[] = [];
  const hashes = new Map<string, string>();
  const locked = await lockPostings(trx, candidates);
  for (const { row, slug, hash, word, known: posting } of candidates) {
    const { derived } = word.content;
    const before = posting === undefined ? undefined : locked.get(posting.id);
    if (before === undefined) {
      const created = firstNamed(uuidv7(), companies.get(slug) ?? '', word, now);
      made.push({ posting: created, feedHash: hash });
      settle(row, 'created', { id: options.dryRun ? null : created.id, derived });
      continue;
    }
    const after = namedAgain(before, word, now);
    if (after === before) hashes.set(before.id, hash);
    else changed.push({ before, posting: after, feedHash: hash });
    settle(row, after === before ? 'unchanged' : 'changed', { id: before.id, derived });
  }
  if (!options.dryRun) {
    await insertPostings(trx, made);
    await updatePostings(trx, changed);
    await rememberFeedHashes(trx, hashes);
  }
  return rows.flatMap((row) => outcomes.get(row) ?? []);
}

const NO_COMPANY: Fault = { pointer: '/company', detail: 'is not named, and no --company is given' };

function nameOf(row: ListingRow): RowName | null {
  if ('refused' in row) return row.named;
  return { company: row.item.company, requisitionId: row.item.body.requisitionId };
}

function slugOf(named: { company: string | null }, options: ImportOptions): string | null {
  return options.company ?? (named.company === null ? null : companySlugOf(named.company));
}

/** The rows whose ids the run has not named before, now marked as named. A refused row names its listing as well. */
async function firstOfEach(trx: Trx, rows: readonly ListingRow[], options: ImportOptions): Promise<Set<ListingRow>> {
  const byKey = new Map<string, { row: ListingRow; slug: string; requisitionId: string }>();
  for (const row of rows) {
    const name = nameOf(row);
    const slug = name && slugOf(name, options);
    if (name === null || slug === null) continue;
    const key = keyOf(slug, name.requisitionId);
    if (!byKey.has(key)) byKey.set(key, { row, slug, requisitionId: name.requisitionId });
  }
  const each = [...byKey.values()];
  const fresh = await sql<{ company: string; requisition_id: string }>`
    insert into import_named (company, requisition_id)
    select * from unnest(${each.map((one) => one.slug)}::text[], ${each.map((one) => one.requisitionId)}::text[])
    on conflict do nothing returning company, requisition_id`.execute(trx);
  return new Set(fresh.rows.flatMap((one) => byKey.get(keyOf(one.company, one.requisition_id))?.row ?? []));
}

const keyOf = (slug: string, requisitionId: string) => JSON.stringify([slug, requisitionId]);

/** Read without a lock: most rows of a nightly feed are as they were, and locking them would write them. */
async function knownPostings(
  trx: Trx,
  taken: readonly { row: TakenRow; slug: string }[],
  companies: ReadonlyMap<string, string>,
): Promise<Map<TakenRow, Known>> {
  const each = taken.filter(({ slug }) => companies.has(slug));
  const found = await sql<Known & { place: number }>`
    select place, posting.id, state, close_reason, feed_hash
    from unnest(${each.map(({ slug }) => companies.get(slug))}::uuid[], ${each.map(({ row }) => row.item.body.requisitionId)}::text[])
      with ordinality as named (company_id, requisition_id, place)
    join posting using (company_id, requisition_id)`.execute(trx);
  return new Map(
    found.rows.flatMap((posting) => {
      const one = each[posting.place - 1];
      return one === undefined ? [] : [[one.row, posting] as const];
    }),
  );
}

async function lockPostings(trx: Trx, candidates: readonly Candidate[]): Promise<Map<string, Posting>> {
  const ids = candidates.flatMap(({ known }) => known?.id ?? []);
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('posting')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

/** Of all that decides about a listing that is there already. (The day of posting does not: feeds move it along every night.) */
function hashOf(body: FeedBody, options: ImportOptions, now: Date): string {
  // Roughly: the exact end needs the places. Where the two differ, the row is compared anew, and that is all.
  const isOver = body.validThrough !== null && new Date(body.validThrough) <= now;
  return createHash('sha256')
    .update(JSON.stringify([RULES, body, options.ignoreExpiry && isOver]))
    .digest('hex')
    .slice(0, 32);
}
