/** Workers that fall silent, schedules that Redis loses, and the end of a process with work at hand. */
import { expect, it } from '@jest/globals';
import type { Worker } from 'bullmq';
import { freePort } from '../../infra/local/ports.ts';
import { append } from '../../src/outbox/append.ts';
import type { JobKind } from '../../src/outbox/jobs.ts';
import { toRow } from '../../src/outbox/posting-rows.ts';
import { openLog } from '../../src/platform/log.ts';
import { registry } from '../../src/platform/metrics.ts';
import { openQueue, openWorker, queueState } from '../../src/platform/queues.ts';
import { openBlockingRedis } from '../../src/platform/redis.ts';
import { serveLiveness } from '../../workers/liveness.ts';
import { startQueueWorkers } from '../../workers/queue-workers.ts';
import { aPosting } from '../support/builders.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { startProcess } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';

const stores = await testStores();
const { db, es, redis, redisPrefix: prefix } = stores;
const log = openLog('silent', 'test');
const consumer = openBlockingRedis(stores.redisUrl);
stores.cleanUp(() => consumer.disconnect());

const open = (kind: JobKind) => {
  const queue = openQueue(kind, redis, prefix);
  stores.cleanUp(() => queue.close());
  return queue;
};

function aWorker(kind: JobKind, work: (data: unknown) => Promise<void>): Worker {
  return openWorker(kind, consumer, { prefix, concurrency: 1, onFailure: () => {} }, work);
}

/** BullMQ's own way to let a worker take nothing while it says that it runs. */
async function silence(worker: Worker): Promise<Worker> {
  await worker.pause(true);
  return worker;
}

it('a worker that has fallen silent is replaced, and the job that waited is done; that of a paused queue is not', async () => {
  const [queue, paused] = [open('index-now'), open('index-bulk')];
  const started: string[] = [];
  const done: unknown[] = [];
  const workers = startQueueWorkers({
    queues: { 'index-now': queue, 'index-bulk': paused },
    log,
    lookEveryMs: 50,
    start(kind) {
      const worker = aWorker(kind, async (data) => void done.push(data));
      if (kind === 'index-now' && !started.includes(kind)) void silence(worker);
      started.push(kind);
      return worker;
    },
  });
  stores.cleanUp(() => workers.close(0));
  await paused.pause();
  await paused.add('index-bulk', {});
  await new Promise((resolve) => setTimeout(resolve, 200));
  await queue.add('index-now', { n: 1 });
  await waitUntil(async () => done.length > 0, 20_000);
  expect(started).toEqual(['index-now', 'index-bulk', 'index-now']);
  await waitUntil(async () => (await queueState(queue)).active === 0, 5_000);
  await workers.close(5_000);
  await paused.obliterate({ force: true });
});

it('a queue that stands still whatever is replaced makes its process stuck; one job that takes long does not', async () => {
  const [still, slow] = [open('index-now'), open('index-bulk')];
  const ends = Promise.withResolvers<void>();
  const started: string[] = [];
  const workers = startQueueWorkers({
    queues: { 'index-now': still, 'index-bulk': slow },
    log,
    lookEveryMs: 20,
    start(kind) {
      started.push(kind);
      const worker = aWorker(kind, () => ends.promise);
      if (kind === 'index-now') void silence(worker);
      return worker;
    },
  });
  stores.cleanUp(() => workers.close(0));
  await new Promise((resolve) => setTimeout(resolve, 200));
  await slow.addBulk([1, 2].map((n) => ({ name: 'index-bulk', data: { n } })));
  await waitUntil(async () => (await queueState(slow)).active === 1, 20_000);
  await still.add('index-now', {});
  await waitUntil(async () => workers.stuck().length > 0, 20_000);
  expect(workers.stuck()).toEqual(['index-now']);
  expect(started.filter((kind) => kind === 'index-bulk')).toHaveLength(1);

  const port = await freePort();
  const liveness = await serveLiveness(port, '127.0.0.1', workers.stuck, registry);
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect([answer.status, await answer.json()]).toEqual([503, { status: 'stuck', queues: ['index-now'] }]);
  await liveness.close();
  ends.resolve();
  await waitUntil(async () => (await queueState(slow)).waiting === 0, 5_000);
  await workers.close(5_000);
  await still.obliterate({ force: true });
});

it('a schedule that Redis has lost is set again', async () => {
  const queue = open('sweep-outbox');
  let swept = 0;
  const workers = startQueueWorkers({
    queues: { 'sweep-outbox': queue },
    log,
    lookEveryMs: 50,
    start: (kind) =>
      aWorker(kind, async () => {
        swept += 1;
      }),
  });
  stores.cleanUp(() => workers.close(0));
  await waitUntil(async () => swept > 0, 20_000);
  await redis.flushdb();
  const before = swept;
  await waitUntil(async () => swept > before, 20_000);
  expect(await queue.getJobSchedulersCount()).toBe(1);
  await workers.close(5_000);
});

it('a process that is told to end hands back what does not end in time, and leaves no job stalled', async () => {
  await redis.flushdb();
  const proxy = await startFaultyProxy(stores.elasticsearchUrl);
  stores.cleanUp(proxy.close);
  const healthPort = await freePort();
  const worker = startProcess(stores, 'workers/main.ts', [], {
    ELASTICSEARCH_URL: proxy.url,
    HEALTH_PORT: String(healthPort),
    HOST: '127.0.0.1',
  });
  await waitUntil(() => es.indices.existsAlias({ name: stores.indexAlias }), 60_000);
  const queue = open('index-now');
  const healthz = () => fetch(`http://127.0.0.1:${healthPort}/healthz`).then((answer) => answer.status);
  await waitUntil(
    () =>
      healthz()
        .then((status) => status === 200)
        .catch(() => false),
    20_000,
  );

  // Hangs until the process ends.
  proxy.next('/_bulk', { kind: 'hang' });
  const companyId = crypto.randomUUID();
  const now = new Date();
  await db
    .insertInto('company')
    .values({ id: companyId, slug: 'crust-and-crumb', name: 'Crust & Crumb', created_at: now, updated_at: now })
    .execute();
  const posting = aPosting({ companyId });
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('posting').values(toRow(posting)).execute();
    await append(trx, [posting], 'now');
  });
  await waitUntil(async () => proxy.seen('/_bulk').length > 0, 20_000);
  expect((await queueState(queue)).active).toBe(1);

  worker.child.kill('SIGTERM');
  expect(await worker.ended).toBe(0);
  expect(await queueState(queue)).toMatchObject({ active: 0, waiting: 1 });
  const [job] = await queue.getJobs(['waiting']);
  expect(job).toMatchObject({ attemptsMade: 0, stalledCounter: 0 });

  startProcess(stores, 'workers/main.ts');
  await waitUntil(async () => (await db.selectFrom('outbox').select('id').execute()).length === 0, 30_000);
  expect(await es.exists({ index: stores.indexAlias, id: posting.id })).toBe(true);
}, 120_000);
