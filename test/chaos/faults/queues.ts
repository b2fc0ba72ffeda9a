/** Faults of what lies on Redis: lost, doubled, shuffled, late. */
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { seededRandom } from '../../../workers/demo/random.ts';
import { REDIS_PREFIX, type Stage } from '../stage.ts';
import { type FaultKind, nobody } from './kind.ts';

const INDEXING = ['index-now', 'index-bulk'] as const;

export const flush: FaultKind = {
  targets: nobody,
  isLasting: false,
  lane: 'queues',
  perform: ({ stage }) =>
    withRedis(stage, async (redis) => {
      await redis.flushall();
    }),
};

/** Jobs that were done, are at work or wait come again: twice, in another order, some of them seconds later. */
export const copyJobs: FaultKind = {
  targets: nobody,
  isLasting: false,
  lane: 'queues',
  async perform({ stage, seed }) {
    const random = seededRandom(seed);
    await withRedis(stage, async (redis) => {
      for (const name of INDEXING) {
        const queue = new Queue(name, { connection: redis, prefix: REDIS_PREFIX });
        queue.on('error', () => {});
        const jobs = await queue.getJobs(['waiting', 'active', 'completed']);
        for (const job of random.sample([...jobs, ...jobs], 2 * jobs.length)) {
          await queue.add(name, job.data, { delay: random.chance(0.5) ? random.between(100, 10_000) : 0 });
        }
        await queue.close();
      }
    });
  },
};

async function withRedis(stage: Stage, work: (redis: Redis) => Promise<void>): Promise<void> {
  const redis = new Redis(stage.stores.redis.url(), { commandTimeout: 10_000, maxRetriesPerRequest: 1 });
  redis.on('error', () => {});
  try {
    await work(redis);
  } finally {
    redis.disconnect();
  }
}
