import { expect, it } from '@jest/globals';
import type { Queue } from 'bullmq';
import { KEPT, openQueue, openWorker } from '../../src/platform/queues.ts';
import { openBlockingRedis, openRedis } from '../../src/platform/redis.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';

const stores = await testStores();

async function working(
  work: (data: unknown) => Promise<void>,
  run: (queue: Queue, ended: () => number) => Promise<void>,
): Promise<void> {
  const [producer, consumer] = [openRedis(stores.redisUrl), openBlockingRedis(stores.redisUrl)];
  await new Promise<void>((resolve) => producer.once('ready', () => resolve()));
  const queue = openQueue('index-now', producer, stores.redisPrefix);
  const options = { prefix: stores.redisPrefix, concurrency: 10, onFailure: () => {} };
  const worker = openWorker('index-now', consumer, options, work);
  let count = 0;
  worker.on('completed', () => count++);
  worker.on('failed', () => count++);
  try {
    await run(queue, () => count);
  } finally {
    await worker.close();
    await queue.close();
    producer.disconnect();
    consumer.disconnect();
  }
}

async function keysAfter(queue: Queue, ended: () => number, jobs: number): Promise<number> {
  const before = ended();
  for (let left = jobs; left > 0; left -= 500) {
    const some = Array.from({ length: Math.min(500, left) }, () => ({
      name: 'index-now',
      data: { ids: [crypto.randomUUID()] },
      // A failure that would be tried again is no failed job yet.
      opts: { attempts: 1 },
    }));
    await queue.addBulk(some);
  }
  await waitUntil(async () => ended() >= before + jobs, 30_000);
  return stores.redis.dbsize();
}

it.each([
  ['done', async () => {}],
  [
    'failed',
    async () => {
      throw new Error('planned');
    },
  ],
] as const)('Redis holds no more keys after ten times more %s jobs than it keeps', async (kind, work) => {
  await stores.redis.flushdb();
  await working(work, async (queue, ended) => {
    const first = await keysAfter(queue, ended, KEPT[kind] + 50);
    expect(first).toBeGreaterThan(KEPT[kind]);
    expect(await keysAfter(queue, ended, 10 * KEPT[kind])).toBe(first);
  });
});
