/** Numbers the changes that have committed, woken by NOTIFY and by a timer. Any number of processes may do so: one at a time does. */
import { OUTBOX_CHANNEL } from '../src/outbox/append.ts';
import { numberChanges } from '../src/outbox/number-changes.ts';
import type { Log } from '../src/platform/log.ts';
import type { Database } from '../src/platform/postgres.ts';
import { type Loop, startLoop, TIMER_MS } from './woken-loop.ts';

const STEP = 2_000;

/** Each time costs a transaction, and readers of the feed come for many changes at once. */
const GATHER_MS = 50;

export function startSequencer({ db, databaseUrl, log }: { db: Database; databaseUrl: string; log: Log }): Loop {
  const options = { name: 'the change feed', databaseUrl, channel: OUTBOX_CHANNEL, log, gatherMs: GATHER_MS };
  return startLoop(options, async (isStopped) => {
    while (!isStopped()) {
      if ((await db.transaction().execute((trx) => numberChanges(trx, STEP))) === 0) break;
    }
    return TIMER_MS;
  });
}
