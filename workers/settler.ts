/**
 * Ends the outbox rows of an import some time after its documents are written, when they can be searched: a refresh for each batch would
 * cost the import half of its speed, and a row that ends sooner would say that the index is up to date when it is not.
 */
import { acknowledge } from '../src/outbox/acknowledge.ts';
import type { Behind } from '../src/outbox/append.ts';
import type { Log } from '../src/platform/log.ts';
import { searchableAfter } from '../src/platform/metrics.ts';
import type { Database } from '../src/platform/postgres.ts';
import { readTargets } from './index-targets.ts';
import type { Refresh } from './refresher.ts';

/** After a batch, before PostgreSQL is asked whether it was the last one: the end of an import is found about this late. */
const LAST_MS = 50;
/** After a batch when more is to come. */
const QUIET_MS = 500;
/** So long after rows were ended that question is not asked: an import that comes more slowly than it is indexed would be refreshed with each batch. */
const APART_MS = 5_000;
/** While batches keep coming. Well below the time after which the sweeper sends rows again. */
const LONGEST_MS = 10_000;

export type Settler = {
  /** The documents of these are written. A process that dies before they end leaves the rows, which are then sent again. */
  add(written: readonly Behind[]): void;
  /** Ends all rows now, and no more later. */
  close(): Promise<void>;
};

export function createSettler(settling: { db: Database; alias: string; refresh: Refresh; log: Log }): Settler {
  const { db, alias, refresh, log } = settling;
  let waiting: Behind[] = [];
  let timer: NodeJS.Timeout | undefined;
  let firstAt = 0;
  let settledAt = 0;
  let settled: Promise<void> = Promise.resolve();

  async function settle(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const written = waiting;
    waiting = [];
    if (written.length === 0) return;
    settledAt = Date.now();
    try {
      // By their names, and those that a rebuild is about to bring in too: the alias may lead elsewhere a moment later.
      const read = (await readTargets(db, alias)).filter((target) => target.isRead);
      await Promise.all(read.map((target) => refresh(target.name)));
      for (const row of await acknowledge(db, written)) searchableAfter.observe({ lane: 'bulk' }, row.waitedMs / 1000);
    } catch (error) {
      log.warn({ err: error, rows: written.length }, 'rows of an import stay until they are sent again');
    }
  }

  function after(pauseMs: number, work: () => Promise<void>): void {
    clearTimeout(timer);
    const longest = firstAt + LONGEST_MS - Date.now();
    timer = setTimeout(
      () => {
        settled = work();
      },
      Math.max(0, Math.min(pauseMs, longest)),
    );
  }

  async function settleIfLast(): Promise<void> {
    const asked = waiting.length;
    if (await isNothingElse(asked)) return settle();
    // What was added meanwhile has set the timer anew.
    if (waiting.length === asked) after(QUIET_MS - LAST_MS, settle);
  }

  /** Whether these are all rows of imports; one that changed again counts twice, which only takes the longer pause. */
  async function isNothingElse(written: number): Promise<boolean> {
    try {
      const rows = db
        .selectFrom('outbox')
        .select('id')
        .where('lane', '=', 'bulk')
        .limit(written + 1);
      const { count } = await db
        .selectFrom(rows.as('rows'))
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count <= written;
    } catch {
      return false;
    }
  }

  return {
    add(written) {
      if (waiting.length === 0) firstAt = Date.now();
      waiting.push(...written);
      if (Date.now() - settledAt < APART_MS) after(QUIET_MS, settle);
      else after(LAST_MS, settleIfLast);
    },
    async close() {
      await settled;
      await settle();
    },
  };
}
