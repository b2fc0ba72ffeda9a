/** The relay: hands outbox rows to the queues, woken by NOTIFY and by a timer. Any number of relays may run. */
import type { Queue } from 'bullmq';
import { type Lane, OUTBOX_CHANNEL } from '../src/outbox/append.ts';
import { claim } from '../src/outbox/claim.ts';
import { JOB_OF_LANE, type JobKind } from '../src/outbox/jobs.ts';
import type { Log } from '../src/platform/log.ts';
import type { Database } from '../src/platform/postgres.ts';
import { type Loop, startLoop, TIMER_MS } from './woken-loop.ts';

/** Postings in one job: about the 5 MB at which `_bulk` is quickest. */
export const BATCH = { now: 500, bulk: 1_000 } as const satisfies Record<Lane, number>;

/**
 * Rows wait in PostgreSQL and not in Redis: more jobs than this would only make the queue long. What waits there is claimed together, so
 * that batches grow with the load: a job for each row would cost the indexers more than its document.
 */
const MAX_WAITING_JOBS = { now: 2, bulk: 4 } as const satisfies Record<Lane, number>;

/** While a full queue holds rows back. */
const HELD_BACK_MS = { now: 10, bulk: 50 } as const satisfies Record<Lane, number>;

/** Each claim costs a transaction: those who change listings at the same time share one. */
const GATHER_MS = 10;

export type Relaying = { db: Database; databaseUrl: string; queues: Readonly<Record<JobKind, Queue>>; log: Log };

export function startRelay(relaying: Relaying): Loop {
  const { databaseUrl, log } = relaying;
  const options = { name: 'relay', databaseUrl, channel: OUTBOX_CHANNEL, log, gatherMs: GATHER_MS };
  return startLoop(options, (isStopped) => relayAll(relaying, isStopped));
}

/** Relays until nothing is left that may go out; returns how long to rest. After each batch of an import it looks at `now` first. */
async function relayAll(relaying: Relaying, isStopped: () => boolean): Promise<number> {
  while (!isStopped()) {
    const isNowFull = await isFull(relaying, 'now');
    if (!isNowFull && (await relayBatch(relaying, 'now')) > 0) continue;
    const rest = isNowFull ? HELD_BACK_MS.now : TIMER_MS;
    if (await isFull(relaying, 'bulk')) return Math.min(rest, HELD_BACK_MS.bulk);
    if ((await relayBatch(relaying, 'bulk')) === 0) return rest;
  }
  return 0;
}

async function isFull({ queues }: Relaying, lane: Lane): Promise<boolean> {
  return (await queues[JOB_OF_LANE[lane]].getWaitingCount()) >= MAX_WAITING_JOBS[lane];
}

/**
 * Claims one batch and puts it on its queue, in a transaction that ends when Redis has the job: without Redis the rows stay
 * pending. A crash between the two makes the job twice, which does no harm.
 */
async function relayBatch({ db, queues }: Relaying, lane: Lane): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { ids, at } = await claim(trx, lane, BATCH[lane]);
    const kind = JOB_OF_LANE[lane];
    // By PostgreSQL's clock: the sweeper compares it with the rows.
    if (ids.length > 0) await queues[kind].add(kind, { ids }, { timestamp: at });
    return ids.length;
  });
}
