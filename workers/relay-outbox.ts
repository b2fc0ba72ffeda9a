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

/** Looks at all rows, for those of which no notification told, take at most this share of the time, but come at least so often. */
const FULL_LOOKS = { share: 1 / 20, shortestMs: TIMER_MS / 2, longestMs: 10_000 };

export type Relaying = { db: Database; databaseUrl: string; queues: Readonly<Record<JobKind, Queue>>; log: Log };

export function startRelay(relaying: Relaying): Loop {
  const { databaseUrl, log } = relaying;
  const sights = { now: createSight(), bulk: createSight() };
  const onNotify = (payload: string | null): void => {
    const [lane = '', id] = (payload ?? '').split(':');
    if (lane === 'now' || lane === 'bulk') sights[lane].hear(Number(id) || 0);
    else for (const sight of Object.values(sights)) sight.hear(0);
  };
  const options = { name: 'relay', databaseUrl, channel: OUTBOX_CHANNEL, log, gatherMs: GATHER_MS, onNotify };
  return startLoop(options, (isStopped) => relayAll(relaying, sights, isStopped));
}

/** Relays until nothing is left that may go out; returns how long to rest. After each batch of an import it looks at `now` first. */
async function relayAll(
  relaying: Relaying,
  sights: Readonly<Record<Lane, Sight>>,
  isStopped: () => boolean,
): Promise<number> {
  while (!isStopped()) {
    const isNowFull = await isFull(relaying, 'now');
    if (!isNowFull && (await relayBatch(relaying, 'now', sights.now))) continue;
    const rest = isNowFull ? HELD_BACK_MS.now : TIMER_MS;
    if (await isFull(relaying, 'bulk')) return Math.min(rest, HELD_BACK_MS.bulk);
    if (!(await relayBatch(relaying, 'bulk', sights.bulk))) return rest;
  }
  return 0;
}

async function isFull({ queues }: Relaying, lane: Lane): Promise<boolean> {
  return (await queues[JOB_OF_LANE[lane]].getWaitingCount()) >= MAX_WAITING_JOBS[lane];
}

/**
 * Claims one batch and puts it on its queue, in a transaction that ends when Redis has the job: without Redis the rows stay
 * pending. A crash between the two makes the job twice, which does no harm. @returns whether there was any.
 */
async function relayBatch({ db, queues }: Relaying, lane: Lane, sight: Sight): Promise<boolean> {
  const look = sight.begin();
  if (look === null) return false;
  try {
    const claimed = await db.transaction().execute(async (trx) => {
      const found = await claim(trx, lane, BATCH[lane], look.from);
      const kind = JOB_OF_LANE[lane];
      // By PostgreSQL's clock: the sweeper compares it with the rows.
      if (found.rows > 0) await queues[kind].add(kind, { ids: found.ids }, { timestamp: found.at });
      return found;
    });
    look.end(claimed.rows === BATCH[lane] ? claimed.upTo + 1 : null);
    return claimed.rows > 0;
  } catch (error) {
    look.end(look.from);
    throw error;
  }
}

/**
 * From which id on rows may be pending. It only spares PostgreSQL from passing by rows that have ended: whatever it misses, such as
 * rows that another relay gave back, is found by a look at all.
 */
type Sight = {
  hear(lowestId: number): void;
  /** Null: nothing is pending, as far as anybody told, and it is not time to look at all. */
  begin(): Look | null;
};

type Look = {
  from: number;
  /** @param next the id from which on there is more; null: there was no more. */
  end(next: number | null): void;
};

function createSight(): Sight {
  let from = 0;
  let nextFullLook = 0;
  return {
    hear(lowestId) {
      from = Math.min(from, lowestId);
    },
    begin() {
      const began = performance.now();
      if (began >= nextFullLook) from = 0;
      if (from === Number.POSITIVE_INFINITY) return null;
      const look = from;
      // What is heard from here on may be of rows that this look does not see yet.
      from = Number.POSITIVE_INFINITY;
      return {
        from: look,
        end(next) {
          if (next !== null) from = Math.min(from, next);
          if (look !== 0) return;
          const now = performance.now();
          const pause = Math.max(FULL_LOOKS.shortestMs, (now - began) / FULL_LOOKS.share);
          nextFullLook = now + Math.min(FULL_LOOKS.longestMs, pause);
        },
      };
    },
  };
}
