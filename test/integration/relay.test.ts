/** From outbox rows to jobs: what the relay takes, what it holds back, and what is sent again. */
import { beforeAll, expect, it } from '@jest/globals';
import type { Queue } from 'bullmq';
import { append } from '../../src/outbox/append.ts';
import { sweep } from '../../src/outbox/claim.ts';
import { JOB_KINDS, type JobKind } from '../../src/outbox/jobs.ts';
import { toRow } from '../../src/outbox/posting-rows.ts';
import { openLog } from '../../src/platform/log.ts';
import { oldestUnfinished, openQueue } from '../../src/platform/queues.ts';
import { openRedis } from '../../src/platform/redis.ts';
import type { Posting } from '../../src/postings/posting.ts';
import { startRelay } from '../../workers/relay-outbox.ts';
import { aPosting } from '../support/builders.ts';
import { postedTo } from '../support/posted.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const { db } = stores;
const log = openLog('silent', 'test');
const companyId = crypto.randomUUID();
const posted = postedTo(db, companyId);

beforeAll(async () => {
  const now = new Date();
  await db
    .insertInto('company')
    .values({ id: companyId, slug: 'crust-and-crumb', name: 'Crust & Crumb', created_at: now, updated_at: now })
    .execute();
});

async function relaying(run: (queues: Record<JobKind, Queue>) => Promise<void>): Promise<void> {
  const redis = openRedis(stores.redisUrl);
  await new Promise<void>((resolve) => redis.once('ready', () => resolve()));
  const kinds = Object.keys(JOB_KINDS) as JobKind[];
  const queues = Object.fromEntries(kinds.map((kind) => [kind, openQueue(kind, redis, stores.redisPrefix)])) as Record<
    JobKind,
    Queue
  >;
  const relay = startRelay({ db, databaseUrl: stores.databaseUrl, queues, log });
  try {
    await run(queues);
  } finally {
    await relay.stop();
    await Promise.all(Object.values(queues).map((queue) => queue.close()));
    redis.disconnect();
  }
}

async function waitUntil(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function isQueued(queue: Queue, posting: Posting): Promise<boolean> {
  const jobs = await queue.getJobs(['waiting']);
  return jobs.some((job) => (job.data as { ids: string[] }).ids.includes(posting.id));
}

it('the relay puts each lane on its own queue', async () => {
  await relaying(async (queues) => {
    await posted({}, 'now');
    await posted({}, 'bulk');
    await waitUntil(async () => (await queues['index-now'].count()) > 0 && (await queues['index-bulk'].count()) > 0);
  });
});

it('the relay sends again what Redis has lost, when the sweeper finds it', async () => {
  await relaying(async (queues) => {
    const posting = await posted();
    await waitUntil(() => isQueued(queues['index-now'], posting));
    await stores.redis.flushdb();
    expect(await isQueued(queues['index-now'], posting)).toBe(false);
    const swept = { lane: 'now', queuedSince: null, atLatestMs: 600_000 } as const;
    expect(await sweep(db, { ...swept, olderThanMs: 60_000 })).toBe(0);
    expect(await sweep(db, { ...swept, olderThanMs: 0 })).toBeGreaterThan(0);
    await waitUntil(() => isQueued(queues['index-now'], posting));
  });
});

it('the relay finds a row of which no notification told', async () => {
  await relaying(async (queues) => {
    await queues['index-now'].obliterate({ force: true });
    const before = await posted();
    await waitUntil(() => isQueued(queues['index-now'], before));
    const silent = aPosting({ companyId });
    await db.insertInto('posting').values(toRow(silent)).execute();
    const row = { posting_id: silent.id, version: 1, lane: 'now' as const, closes: false };
    await db.insertInto('outbox').values(row).execute();
    await waitUntil(() => isQueued(queues['index-now'], silent));
  });
});

it('the relay sends a row that commits late at once, though later ones are done', async () => {
  await relaying(async (queues) => {
    await queues['index-now'].obliterate({ force: true });
    const late = aPosting({ companyId });
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('posting').values(toRow(late)).execute();
      await append(trx, [late], 'now');
      const quick = await posted();
      await waitUntil(() => isQueued(queues['index-now'], quick));
    });
    await waitUntil(() => isQueued(queues['index-now'], late));
  });
});

it('the relay lets single changes gather in PostgreSQL while their queue is full, and sends them together', async () => {
  await relaying(async (queues) => {
    const queue = queues['index-now'];
    await queue.obliterate({ force: true });
    const postings: Posting[] = [];
    for (let nth = 0; nth < 40; nth++) {
      postings.push(await posted());
      // One by one, as they come: the relay has looked in between.
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    expect(await queue.count()).toBeLessThanOrEqual(2);
    await queue.drain();
    await waitUntil(() => isQueued(queue, postings[39] as Posting));
    const jobs = await queue.getJobs(['waiting']);
    expect(Math.max(...jobs.map((job) => (job.data as { ids: string[] }).ids.length))).toBeGreaterThan(30);
  });
});

it('the relay is not asked again for what only waits in a slow queue, but for what was lost before that', async () => {
  await relaying(async (queues) => {
    const queue = queues['index-now'];
    await db.deleteFrom('outbox').execute();
    await stores.redis.flushdb();
    const lost = await posted();
    await waitUntil(() => isQueued(queue, lost));
    await stores.redis.flushdb();
    const waiting = await posted();
    await waitUntil(() => isQueued(queue, waiting));
    await db.transaction().execute(async (trx) => {
      // So that no relay gets in between.
      const swept = { lane: 'now', olderThanMs: 0, atLatestMs: 600_000 } as const;
      await sweep(trx, { ...swept, queuedSince: await oldestUnfinished(queue) });
      expect(await trx.selectFrom('outbox').select('posting_id').where('dispatched_at', 'is', null).execute()).toEqual([
        { posting_id: lost.id },
      ]);
    });
    await waitUntil(() => isQueued(queue, lost));
    expect(
      await sweep(db, { lane: 'now', olderThanMs: 0, queuedSince: await oldestUnfinished(queue), atLatestMs: 0 }),
    ).toBe(2);
  });
});

it('the relay holds back an import in PostgreSQL while its queue is full', async () => {
  await relaying(async (queues) => {
    await queues['index-bulk'].obliterate({ force: true });
    await queues['index-now'].obliterate({ force: true });
    for (let batch = 0; batch < 12; batch++) {
      const rows = Array.from({ length: 1_000 }, () => ({
        id: crypto.randomUUID(),
        version: 1,
        state: 'OPEN' as const,
      }));
      await db.transaction().execute((trx) => append(trx, rows, 'bulk'));
    }
    await waitUntil(async () => (await queues['index-bulk'].count()) >= 4);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await queues['index-bulk'].count()).toBeLessThanOrEqual(5);
    const single = await posted();
    await waitUntil(() => isQueued(queues['index-now'], single));
  });
});
