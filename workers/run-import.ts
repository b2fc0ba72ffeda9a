/** Runs feeds through the import, batch by batch, each in a transaction: however it ends, only whole batches are in. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CheckedWords, ImportOptions, TakenRow } from '../src/commands/imports/check-word.ts';
import type { Reported } from '../src/commands/imports/claim-import.ts';
import { closeUnnamed, countUnnamed, heldBack } from '../src/commands/imports/close-unnamed-postings.ts';
import {
  beginImport,
  type ImportOutcome,
  importPostings,
  type Verdict,
} from '../src/commands/imports/import-postings.ts';
import type { FailedFile, FeedRow, ListingRow } from '../src/feeds/feed-posting.ts';
import type { Database, Trx } from '../src/platform/postgres.ts';
import { takingTurns } from '../src/platform/take-turns.ts';
import { createWordChecker, type WordChecker } from './word-checker.ts';

/** Large enough that a round trip costs little for each, small enough that a batch holds its locks for a moment. */
const BATCH = 500;
/** Characters of descriptions in a batch, so that a feed of very long ones is held in no more memory than others. */
const BATCH_TEXT = 5_000_000;
/** Another import of the same listings may get in between; the batch is then done anew. */
const ATTEMPTS = 5;
/** What becomes of rows whose words were worth checking. */
const CHECKED: ReadonlySet<Verdict> = new Set(['created', 'changed', 'refused']);
const PASSING = new Set(['23505', '40001', '40P01']);

export type ImportRun = {
  db: Database;
  /** The rows of all files, one after another. */
  rows: AsyncIterable<FeedRow>;
  options: ImportOptions & {
    /** The feed is whole: what it no longer names is closed. */
    full: boolean;
    /** What a person has said of closing: `loss`, even when more than a fifth is gone; `all`, whatever may be wrong with the feed. */
    accepts: 'nothing' | 'loss' | 'all';
  };
  /** Ends the run after the batch at hand. */
  signal: AbortSignal;
  clock: () => Date;
  /** After the batch is in. */
  onOutcomes?(outcomes: readonly ImportOutcome[]): void | Promise<void>;
  onFailedFile?(file: FailedFile): void;
  /** An earlier run was ended: its rows are passed over, and count. */
  resumed?: { totals: ImportTotals; restoreNamed(connection: Database): Promise<void> };
  /** Keeps what became of a batch, in its transaction; `first` is the number of its first record. */
  record?(trx: Trx, reported: readonly Reported[], totals: ImportTotals, first: number): Promise<void>;
  /** All rows are in, and nothing is closed yet. */
  onRead?(): Promise<void>;
};

export type ImportTotals = Record<Verdict | 'closed', number> & {
  /** Rows and failed files. */
  records: number;
  failedFiles: number;
  /** Rows that may be about a listing, but do not say about which. */
  unreadable: number;
  /** Why a full feed closed nothing. */
  heldBack: string | null;
  stopped: boolean;
};

export const NOTHING_YET: ImportTotals = {
  ...{ created: 0, changed: 0, unchanged: 0, closed: 0, repeated: 0, refused: 0 },
  ...{ records: 0, failedFiles: 0, unreadable: 0, heldBack: null, stopped: false },
};

export async function runImport(run: ImportRun): Promise<ImportTotals> {
  const checker = createWordChecker();
  try {
    return await run.db.connection().execute((connection) => importOver(connection, run, checker));
  } finally {
    await checker.close();
  }
}

async function importOver(connection: Database, run: ImportRun, checker: WordChecker): Promise<ImportTotals> {
  await beginImport(connection);
  await run.resumed?.restoreNamed(connection);
  const known = run.resumed?.totals.records ?? 0;
  let totals = run.resumed?.totals ?? NOTHING_YET;
  let isMostlyNew = false;
  const take = async (batch: Batch) => {
    const done = await importBatch(connection, run, batch, totals);
    totals = done.totals;
    const outcomes = done.reported.filter((one) => 'verdict' in one);
    isMostlyNew = outcomes.filter(({ verdict }) => CHECKED.has(verdict)).length > outcomes.length / 2;
    if (outcomes.length > 0) await run.onOutcomes?.(outcomes);
    for (const one of done.reported) if ('failed' in one) run.onFailedFile?.(one);
  };

  // While PostgreSQL writes a batch the next two are checked, if they are likely to be new, and the one after them is read.
  let writing: Promise<void> = Promise.resolve();
  let before = writing;
  let batch: FeedRow[] = [];
  let text = 0;
  let read = 0;
  const write = async () => {
    const rows = batch;
    batch = [];
    text = 0;
    const now = run.clock();
    const words = isMostlyNew ? checker.check(rows.filter(isTaken), run.options, now) : undefined;
    const last = writing;
    writing = last.then(async () => take({ rows, now, words: await words }));
    // Both are awaited later; until then a failure must not count as unhandled.
    words?.catch(() => {});
    writing.catch(() => {});
    await before;
    before = last;
  };
  const turn = takingTurns();
  try {
    for await (const row of run.rows) {
      const over = turn();
      if (over !== null) await over;
      if (run.signal.aborted) break;
      read += 1;
      if (read <= known) continue;
      batch.push(row);
      text += 'item' in row ? row.item.body.description.length : 0;
      if (batch.length === BATCH || text > BATCH_TEXT) await write();
    }
    if (!run.signal.aborted && batch.length > 0) await write();
  } finally {
    // Also when the feed can not be read on: nobody else may get the connection before.
    await writing;
  }
  if (run.signal.aborted) return { ...totals, stopped: true };
  await run.onRead?.();
  return run.options.full ? closeTheRest(connection, run, totals) : totals;
}

type Batch = { rows: readonly FeedRow[]; now: Date; words: CheckedWords | undefined };

const isListing = (row: FeedRow): row is ListingRow => !('failed' in row);
const isTaken = (row: FeedRow): row is TakenRow => 'item' in row;

type Done = { reported: Reported[]; totals: ImportTotals };

async function importBatch(
  connection: Database,
  run: ImportRun,
  { rows: batch, now, words }: Batch,
  before: ImportTotals,
): Promise<Done> {
  return inTransaction(connection, async (trx) => {
    const outcomes = await importPostings({ trx, now, options: run.options, words }, batch.filter(isListing));
    // In the order of the feed, among which are the ends of files that could not be read on.
    const next = outcomes.values();
    const reported = batch.flatMap((row): Reported[] => {
      if ('failed' in row) return [row];
      const { value } = next.next();
      return value === undefined ? [] : [value];
    });
    const totals = counted(before, reported);
    await run.record?.(trx, reported, totals, before.records);
    return { reported, totals };
  });
}

function counted(before: ImportTotals, reported: readonly Reported[]): ImportTotals {
  const totals = { ...before, records: before.records + reported.length };
  for (const one of reported) {
    if ('failed' in one) totals.failedFiles += 1;
    else if ('closed' in one) totals.closed += 1;
    else {
      totals[one.verdict] += 1;
      if (one.requisitionId === null) totals.unreadable += 1;
    }
  }
  return totals;
}

async function inTransaction<T>(connection: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connection.transaction().execute(work);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!PASSING.has(code) || attempt === ATTEMPTS) throw error;
      await wait(Math.random() * 50 * 2 ** attempt);
    }
  }
}

async function closeTheRest(connection: Database, run: ImportRun, before: ImportTotals): Promise<ImportTotals> {
  const { options, clock } = run;
  const counts = await connection.transaction().execute((trx) => countUnnamed(trx, options.company));
  const rows = before.created + before.changed + before.unchanged;
  const reason = heldBack(counts, { rows, unreadable: before.unreadable + before.failedFiles });
  if (reason !== null && !isAccepted(reason.kind, options.accepts)) return { ...before, heldBack: reason.words };
  if (options.dryRun) return { ...before, closed: before.closed + counts.unnamed };
  let totals = before;
  for (;;) {
    const { reported, totals: after } = await inTransaction(connection, async (trx): Promise<Done> => {
      const closed = await closeUnnamed({ trx, now: clock(), company: options.company }, BATCH);
      const reported = closed.map(({ id, requisitionId }) => ({ closed: { id, requisitionId } }));
      const after = counted(totals, reported);
      if (reported.length > 0) await run.record?.(trx, reported, after, totals.records);
      return { reported, totals: after };
    });
    totals = after;
    if (reported.length === 0) return totals;
  }
}

function isAccepted(kind: 'loss' | 'unsound', accepts: ImportRun['options']['accepts']): boolean {
  return accepts === 'all' || (accepts === 'loss' && kind === 'loss');
}
