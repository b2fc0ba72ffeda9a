/** BullMQ with our limits: what is kept of done jobs, how often one is tried, how long anybody waits for Redis. */
import { type ConnectionOptions, Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';

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

/** `work` gets the job's data as it came: check it. A worker waits for Redis for as long as it takes. */
export function openWorker(
  name: string,
  connection: Redis,
  options: { prefix: string; concurrency: number; onFailure: (error: Error) => void },
  work: (data: unknown) => Promise<void>,
): Worker {
  const worker = new Worker(name, (job) => work(job.data), {
    connection: connection as ConnectionOptions,
    prefix: options.prefix,
    concurrency: options.concurrency,
    // A worker that was killed gives its jobs back within 15 s. One that was only slow does them twice, which does no harm.
    lockDuration: 10_000,
    stalledInterval: 5_000,
    maxStalledCount: 10,
  });
  worker.on('failed', (_job, error) => options.onFailure(error));
  worker.on('error', () => {});
  return worker;
}
