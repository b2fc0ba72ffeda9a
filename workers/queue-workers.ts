/**
 * One BullMQ worker for each kind of job, and one schedule for each duty, kept as they should be: Redis may lose the schedules, and a
 * worker has been seen silent after an outage of Redis while it said that it ran.
 */
import type { Queue, Worker } from 'bullmq';
import { type JobKind, SCHEDULED_KINDS } from '../src/outbox/jobs.ts';
import type { Log } from '../src/platform/log.ts';
import { type QueueState, queueState } from '../src/platform/queues.ts';
import { within } from '../src/platform/within.ts';

export type QueueWorkers = {
  /** Kinds whose queue stands still though their worker was replaced: liveness is progress. */
  stuck(): JobKind[];
  /** Lets jobs at work end until the limit; then hands them back to their queues, so that none is left stalled. */
  close(limitMs: number): Promise<void>;
};

export type Working = {
  queues: Readonly<Partial<Record<JobKind, Queue>>>;
  start: (kind: JobKind) => Worker;
  log: Log;
  /** How often the queues are looked at; default 5 s. */
  lookEveryMs?: number;
};

const LOOK_EVERY_MS = 5_000;

/** As many looks in a row that find the same job next and none at work: half a minute. */
const LOOKS_TO_REPLACE = 6;

/** Two replacements without effect. */
const LOOKS_TO_BE_STUCK = 3 * LOOKS_TO_REPLACE;

/** What Redis needs to take back the jobs at the end. */
const HAND_BACK_MS = 2_000;

/** A schedule whose next run is so long past, with no job in its queue, has lost it. */
const SCHEDULE_LOST_MS = 60_000;

export function startQueueWorkers(working: Working): QueueWorkers {
  const { queues, start, log, lookEveryMs = LOOK_EVERY_MS } = working;
  const kinds = Object.keys(queues) as JobKind[];
  const workers = new Map(kinds.map((kind) => [kind, start(kind)]));
  const still = new Map<JobKind, { next: string; looks: number }>();
  /** Set once by each process, so that what a release has changed of them holds. */
  const unset = new Set(kinds);

  function judge(kind: JobKind, { active, isPaused, next }: QueueState): void {
    const before = still.get(kind);
    if (active > 0 || isPaused || next === null) {
      still.delete(kind);
      return;
    }
    const looks = before?.next === next.id ? before.looks + 1 : 0;
    still.set(kind, { next: next.id, looks });
    if (looks === 0 || looks % LOOKS_TO_REPLACE > 0) return;
    log.error({ kind, job: next.id }, 'jobs wait and nobody takes them: the worker is replaced');
    workers
      .get(kind)
      ?.close(true)
      .catch(() => {});
    workers.set(kind, start(kind));
  }

  async function look(): Promise<void> {
    try {
      for (const kind of kinds) {
        const queue = queues[kind];
        if (queue === undefined) continue;
        const state = await queueState(queue);
        judge(kind, state);
        if (unset.has(kind)) {
          await schedule(kind, queue);
          unset.delete(kind);
        } else if (await isUnscheduled(kind, queue, state)) {
          log.warn({ kind }, 'Redis has lost the schedule; it is set again');
          await schedule(kind, queue);
        }
      }
    } catch {
      // Without Redis nothing can be said of its queues.
      still.clear();
    }
  }

  let isClosed = false;
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(() => (isClosed ? undefined : look()));
  }, lookEveryMs);

  return {
    stuck: () => [...still].filter(([, { looks }]) => looks >= LOOKS_TO_BE_STUCK).map(([kind]) => kind),
    async close(limitMs) {
      isClosed = true;
      clearInterval(timer);
      const all = [...workers.values()];
      const closed = Promise.all(all.map((worker) => worker.close())).then(() => true);
      if (await within(limitMs, closed, () => false)) return;
      log.warn('what is still at work is handed back');
      for (const worker of all) worker.cancelAllJobs('the process ends');
      await within(HAND_BACK_MS, closed, () => false);
    },
  };
}

const repeatOf = (kind: JobKind): number | string | undefined =>
  (SCHEDULED_KINDS as Partial<Record<JobKind, number | string>>)[kind];

/** Upserting under one id leaves one schedule, however many workers do it. */
async function schedule(kind: JobKind, queue: Queue): Promise<void> {
  const when = repeatOf(kind);
  if (when === undefined) return;
  const repeat = typeof when === 'number' ? { every: when } : { pattern: when, tz: 'UTC' };
  await queue.upsertJobScheduler(kind, repeat, { name: kind, data: {} });
}

async function isUnscheduled(kind: JobKind, queue: Queue, { waiting, active, delayed }: QueueState): Promise<boolean> {
  if (repeatOf(kind) === undefined) return false;
  const known = await queue.getJobScheduler(kind);
  if (known === undefined) return true;
  return waiting + active + delayed === 0 && (known.next ?? 0) < Date.now() - SCHEDULE_LOST_MS;
}
