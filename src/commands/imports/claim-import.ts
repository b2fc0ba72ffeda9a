/**
 * One worker at a time is at work on an import, by a claim that it renews; when it dies, another goes on. What becomes of a batch and
 * how far the import is commit together, so that a row is dealt with once, whoever dies when.
 */
import { type Selectable, sql } from 'kysely';
import type { FailedFile } from '../../feeds/feed-posting.ts';
import type { Database, Trx } from '../../platform/postgres.ts';
import type { FeedImport } from '../../platform/schema.generated.ts';
import type { ImportOutcome } from './import-postings.ts';
import { dropBytes } from './imports.ts';

/** Seconds that a claim holds without being renewed: so long an import stands still when its worker has died. */
export const CLAIM_SECONDS = 15;

/** So many workers in a row may die, or give up, over an import without getting any further. */
const ATTEMPTS = 5;

/** The import was cancelled, or another worker is at work on it: what is not committed is undone. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

export type ClaimedImport = Selectable<FeedImport> & { slug: string };

/**
 * The import that has waited longest; of a company, one after another in the order in which they came. Null when there is none. A full
 * feed that waits for a person's word is over when a later one comes: what it does not name may be named there.
 */
export async function claimImport(db: Database, worker: string): Promise<ClaimedImport | null> {
  return db.transaction().execute(async (trx) => {
    const claimed = await sql<ClaimedImport>`
      update feed_import set state = 'RUNNING', claimed_by = ${worker}, attempts = attempts + 1,
        claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS}),
        started_at = coalesce(started_at, clock_timestamp())
      from company
      where company.id = feed_import.company_id and feed_import.id = (
        select id from feed_import as next
        where (state = 'WAITING' or (state = 'RUNNING' and claimed_until < clock_timestamp()))
          and not exists (select from feed_import as other
            where other.company_id = next.company_id and other.id <> next.id and (other.state = 'RUNNING'
              or (other.state = 'WAITING' and (other.received_at, other.id) < (next.received_at, next.id))))
        order by received_at limit 1 for update skip locked)
      returning feed_import.*, company.slug`.execute(trx);
    const [row] = claimed.rows;
    if (row === undefined) return null;
    if (!row.dry_run) {
      await trx
        .updateTable('feed_import')
        .set({ state: 'DONE', held_back: sql`held_back || '; a later feed has come since'` })
        .where('company_id', '=', row.company_id)
        .where('state', '=', 'HELD')
        .where('received_at', '<', row.received_at)
        .execute();
    }
    if (row.attempts <= ATTEMPTS) return row;
    await end(trx, row.id, { state: 'FAILED', failure: 'it could not be read in several attempts' });
    return null;
  });
}

/** @returns false when the claim is lost. */
export async function renewClaim(db: Database, id: string, worker: string): Promise<boolean> {
  const renewed = await sql`
    update feed_import set claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})
    where id = ${id} and claimed_by = ${worker} and state = 'RUNNING' returning id`.execute(db);
  return renewed.rows.length > 0;
}

/** For another worker, which goes on from the last batch. */
export async function releaseClaim(db: Database, id: string, worker: string): Promise<void> {
  await db
    .updateTable('feed_import')
    .set({ state: 'WAITING', claimed_by: null, claimed_until: null })
    .where('id', '=', id)
    .where('claimed_by', '=', worker)
    .where('state', '=', 'RUNNING')
    .execute();
}

export type Reported = ImportOutcome | FailedFile | { closed: { id: string; requisitionId: string | null } };

export type Progress = Pick<
  Selectable<FeedImport>,
  | 'records'
  | 'created'
  | 'changed'
  | 'unchanged'
  | 'closed'
  | 'repeated'
  | 'refused'
  | 'failed_files'
  | 'unreadable'
  | 'bytes_read'
>;

/** Tells what became of a batch, in its transaction. @throws ClaimLost */
export async function recordBatch(
  trx: Trx,
  { id, worker, first }: { id: string; worker: string; first: number },
  reported: readonly Reported[],
  progress: Progress,
): Promise<void> {
  const rows = reported.map((one, at) => ({ import_id: id, number: first + at, ...rowOf(one) }));
  await sql`
    insert into feed_import_row
    select * from json_populate_recordset(null::feed_import_row, ${JSON.stringify(rows)}::json)`.execute(trx);
  await setClaimed(trx, { id, worker }, { ...progress, attempts: 0 });
}

/** All rows are in: the bytes are of no more use. @throws ClaimLost */
export async function recordEnd(trx: Trx, claim: { id: string; worker: string }): Promise<void> {
  await setClaimed(trx, claim, { is_read: true, bytes_read: sql`bytes` });
  await dropBytes(trx, claim.id);
}

/** @throws ClaimLost */
export async function finishImport(
  trx: Trx,
  claim: { id: string; worker: string },
  outcome: { state: 'DONE' | 'HELD' | 'FAILED'; heldBack: string | null; failure: string | null; closed: number },
): Promise<void> {
  await setClaimed(trx, claim, { closed: outcome.closed });
  await end(trx, claim.id, { state: outcome.state, held_back: outcome.heldBack, failure: outcome.failure });
}

/** The ids that the import has named so far, for a worker that goes on with it. */
export async function restoreNamed(connection: Database, id: string, slug: string): Promise<void> {
  await sql`
    insert into import_named (company, requisition_id)
    select ${slug}, requisition_id from feed_import_row
    where import_id = ${id} and requisition_id is not null and verdict <> 'closed'
    on conflict do nothing`.execute(connection);
}

async function setClaimed(
  trx: Trx,
  { id, worker }: { id: string; worker: string },
  values: Partial<Record<keyof FeedImport, unknown>>,
): Promise<void> {
  const set = await trx
    .updateTable('feed_import')
    .set({
      ...(values as object),
      claimed_until: sql<Date>`clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})`,
    })
    .where('id', '=', id)
    .where('claimed_by', '=', worker)
    .where('state', '=', 'RUNNING')
    .returning('id')
    .executeTakeFirst();
  if (set === undefined) throw new ClaimLost();
}

async function end(
  trx: Trx,
  id: string,
  outcome: { state: 'DONE' | 'HELD' | 'FAILED'; held_back?: string | null; failure: string | null },
): Promise<void> {
  await trx
    .updateTable('feed_import')
    .set({ ...outcome, ended_at: sql<Date>`clock_timestamp()`, claimed_by: null, claimed_until: null })
    .where('id', '=', id)
    .execute();
  await dropBytes(trx, id);
}

function rowOf(one: Reported): object {
  if ('closed' in one) {
    return { verdict: 'closed', requisition_id: one.closed.requisitionId, posting_id: one.closed.id };
  }
  const { file, line } = one.position;
  if ('failed' in one) return { verdict: 'failed', file, line, faults: [{ pointer: '', detail: one.failed }] };
  const { verdict, requisitionId, id, faults } = one;
  return {
    ...{ verdict, file, line, index: one.position.index, requisition_id: requisitionId, posting_id: id },
    faults: faults.length === 0 ? null : faults,
  };
}
