/** BullMQ with our limits: what is kept of done jobs, how often one is tried, how long anybody waits for Redis. */
import { type ConnectionOptions, type Job, type JobType, Queue, WaitingError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { within } from './within.ts';

/** Kept on Redis for a look; dead letters live in PostgreSQL. */
export const KEPT = { done: 100, failed: 500 };

export function openQueue(name: string, connection: Redis, prefix: string): Queue {
  const queue = new Queue(name, {
    connection: connection as ConnectionOptions,
    prefix,
    defaultJobOptions: {
      attempts: 3,
      backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
      removeOnComplete: { count: KEPT.done },
      removeOnFail: { count: KEPT.failed },
    },
  });
  // Commands fail by themselves when Redis is away; without a listener the event would end the process.
  queue.on('error', () => {});
  return queue;
}

/**
 * `work` gets the job's data as it came: check it. A worker waits for Redis for as long as it takes. `cancelAllJobs()` hands those at
 * work back to the queue, as if nobody had begun them: what was begun comes to an end by itself, or is done twice.
 */
export function openWorker(
  name: string,
  connection: Redis,
  options: { prefix: string; concurrency: number; onFailure: (error: Error) => void },
  work: (data: unknown) => Promise<void>,
): Worker {
  const worker = new Worker(
    name,
    // BullMQ gives a signal to those alone who take three arguments.
    async (job: Job, token: string | undefined, signal: AbortSignal | undefined) => {
      if (await endsBefore(signal, work(job.data))) return;
      await job.moveToWait(token);
      throw new WaitingError();
    },
    {
      connection: connection as ConnectionOptions,
      prefix: options.prefix,
      concurrency: options.concurrency,
      // A worker that was killed gives its jobs back within 15 s. One that was only slow does them twice, which does no harm.
      lockDuration: 10_000,
      stalledInterval: 5_000,
      maxStalledCount: 10,
    },
  );
  worker.on('failed', (_job, error) => options.onFailure(error));
  worker.on('error', () => {});
  return worker;
}

/** False when the signal came first. */
function endsBefore(signal: AbortSignal | undefined, work: Promise<void>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    work.then(() => resolve(true), reject);
    signal?.addEventListener('abort', () => resolve(false), { once: true });
  });
}

/** Of each state so many jobs are looked at: the oldest is among the first of one of them, or nearly as old as it. */
const LOOKED_AT = 20;

const UNFINISHED: readonly JobType[] = ['waiting', 'active', 'delayed'];

/** When the oldest job was made that has not ended, in milliseconds since 1970 by the clock of whoever made it; null without any. */
export async function oldestUnfinished(queue: Queue): Promise<number | null> {
  const jobs = await Promise.all(UNFINISHED.map((state) => queue.getJobs([state], 0, LOOKED_AT - 1, true)));
  // A job that ended meanwhile is none.
  const made = jobs.flat().flatMap((job: Job | undefined) => job?.timestamp ?? []);
  return made.length === 0 ? null : Math.min(...made);
}

export type QueueState = {
  waiting: number;
  active: number;
  delayed: number;
  /** Somebody has said that nothing of it is to be done for now. */
  isPaused: boolean;
  /** The id of the job that has waited longest, and since when (milliseconds since 1970); null when none waits. */
  next: { id: string; since: number } | null;
};

export async function queueState(queue: Queue): Promise<QueueState> {
  const [counts, [first], isPaused] = await Promise.all([
    queue.getJobCounts('waiting', 'active', 'delayed'),
    queue.getJobs(['waiting'], 0, 0, true),
    queue.isPaused(),
  ]);
  const { waiting = 0, active = 0, delayed = 0 } = counts;
  const next = first?.id === undefined ? null : { id: first.id, since: first.timestamp + first.delay };
  return { waiting, active, delayed, isPaused, next };
}

/** Redis has not answered by then. */
const PATIENCE_MS = 2_000;

/** Of all of them, by their kinds; null without Redis: then nothing is known. */
export async function queueStates(queues: readonly Queue[]): Promise<(QueueState & { kind: string })[] | null> {
  const asked = Promise.all(queues.map(async (queue) => ({ kind: queue.name, ...(await queueState(queue)) })));
  return within<(QueueState & { kind: string })[] | null>(
    PATIENCE_MS,
    asked.catch(() => null),
    () => null,
  );
}
