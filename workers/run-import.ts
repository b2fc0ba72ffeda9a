/** Runs feeds through the import, batch by batch, each in a transaction: however it ends, only whole batches are in. */
import { setTimeout as wait } from 'node:timers/promises';
import { closeUnnamed, countUnnamed, heldBack } from '../src/commands/close-unnamed-postings.ts';
import {
  beginImport,
  type ImportOptions,
  type ImportOutcome,
  importPostings,
  type Verdict,
} from '../src/commands/import-postings.ts';
import type { FailedFile, FeedRow, ListingRow } from '../src/feeds/feed-posting.ts';
import type { Database } from '../src/platform/postgres.ts';

/** Large enough that a round trip costs little for each, small enough that a batch holds its locks for a moment. */
const BATCH = 500;
/** Characters of descriptions in a batch, so that a feed of very long ones is held in no more memory than others. */
const BATCH_TEXT = 5_000_000;
/** Another import of the same listings may get in between; the batch is then done anew. */
const ATTEMPTS = 5;
const PASSING = new Set(['23505', '40001', '40P01']);

export type ImportRun = {
  db: Database;
  /** The rows of all files, one after another. */
  rows: AsyncIterable<FeedRow>;
  options: ImportOptions & {
    /** The feed is whole: what it no longer names is closed. */
    full: boolean;
    /** Closes even when more than a fifth is gone. */
    acceptLoss: boolean;
  };
  /** Ends the run after the batch at hand. */
  signal: AbortSignal;
  clock: () => Date;
  onOutcomes(outcomes: readonly ImportOutcome[]): void | Promise<void>;
  onFailedFile(file: FailedFile): void;
};

export type ImportTotals = Record<Verdict | 'closed', number> & {
  failedFiles: number;
  /** Why a full feed closed nothing. */
  heldBack: string | null;
  stopped: boolean;
};

export async function runImport(run: ImportRun): Promise<ImportTotals> {
  return run.db.connection().execute(async (connection) => {
    await beginImport(connection);
    const totals: ImportTotals = {
      ...{ created: 0, changed: 0, unchanged: 0, closed: 0, repeated: 0, refused: 0 },
      ...{ failedFiles: 0, heldBack: null, stopped: false },
    };
    let unreadable = 0;
    const take = async (batch: ListingRow[]) => {
      const outcomes = await importBatch(connection, run, batch);
      for (const { verdict, requisitionId } of outcomes) {
        totals[verdict] += 1;
        if (requisitionId === null) unreadable += 1;
      }
      await run.onOutcomes(outcomes);
    };

    // The next batch is read while PostgreSQL writes the one before.
    let writing: Promise<void> = Promise.resolve();
    let batch: ListingRow[] = [];
    let text = 0;
    const write = async () => {
      await writing;
      writing = take(batch);
      // It is awaited before the next; until then a failure must not count as unhandled.
      writing.catch(() => {});
      batch = [];
      text = 0;
    };
    for await (const row of run.rows) {
      if ('failed' in row) {
        totals.failedFiles += 1;
        run.onFailedFile(row);
        continue;
      }
      batch.push(row);
      text += 'item' in row ? row.item.body.description.length : 0;
      if (batch.length === BATCH || text > BATCH_TEXT) await write();
      if (run.signal.aborted) break;
    }
    totals.stopped = run.signal.aborted;
    if (!totals.stopped && batch.length > 0) await write();
    await writing;
    if (run.options.full && !totals.stopped) {
      const rows = totals.created + totals.changed + totals.unchanged;
      await closeTheRest(connection, run, totals, { rows, unreadable: unreadable + totals.failedFiles });
    }
    return totals;
  });
}

async function importBatch(connection: Database, run: ImportRun, batch: ListingRow[]): Promise<ImportOutcome[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connection
        .transaction()
        .execute((trx) => importPostings({ trx, now: run.clock(), options: run.options }, batch));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!PASSING.has(code) || attempt === ATTEMPTS) throw error;
      await wait(Math.random() * 50 * 2 ** attempt);
    }
  }
}

async function closeTheRest(
  connection: Database,
  { options, clock }: ImportRun,
  totals: ImportTotals,
  run: { rows: number; unreadable: number },
): Promise<void> {
  const counts = await connection.transaction().execute(countUnnamed);
  totals.heldBack = heldBack(counts, { ...run, acceptLoss: options.acceptLoss });
  if (totals.heldBack !== null) return;
  if (options.dryRun) {
    totals.closed = counts.unnamed;
    return;
  }
  for (;;) {
    const closed = await connection.transaction().execute((trx) => closeUnnamed({ trx, now: clock() }, BATCH));
    if (closed === 0) return;
    totals.closed += closed;
  }
}
