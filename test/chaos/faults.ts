/** Does what the plan says, a few at a time, and undoes it when its time is over. */

import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { type Leashed, spawnLeashed } from '../../infra/local/leashed.ts';
import { ROOT } from '../../infra/local/settings.ts';
import { seededRandom } from '../../workers/demo/random.ts';
import { type Fault, inWords } from './plan.ts';
import { INDEX_ALIAS, REDIS_PREFIX, type Stage } from './stage.ts';

/** More at once would only keep everything down all the time. */
const AT_ONCE = 2;

const QUEUES = ['index-now', 'index-bulk'] as const;

export type Faults = {
  /** Begins what is due after so many commands; waits when faults fall behind, so that all of them meet commands. */
  due(sent: number): Promise<void>;
  /** Resolves when all of them have been, and are undone. */
  settled(): Promise<void>;
};

export function runFaults(stage: Stage, plan: readonly Fault[], seed: number, print: (text: string) => void): Faults {
  const waiting = [...plan];
  /** The last fault of each victim: two on one at once would be undone in the wrong order. */
  const lanes = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();

  async function run(fault: Fault, before: Promise<void> | undefined): Promise<void> {
    await before;
    print(inWords(fault));
    try {
      await perform(stage, fault, seed);
    } catch (error) {
      // A fault that meets another one may not work; what it left is mended before the comparison.
      print(`${inWords(fault)}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  }

  function begin(): void {
    const fault = waiting.shift();
    if (fault === undefined) return;
    const key = victimOf(fault);
    const done = run(fault, lanes.get(key)).finally(() => running.delete(done));
    lanes.set(key, done);
    running.add(done);
  }

  return {
    async due(sent) {
      for (;;) {
        while (waiting[0] !== undefined && waiting[0].at <= sent && running.size < AT_ONCE) begin();
        const behind = waiting[1];
        if (behind === undefined || behind.at > sent) return;
        await Promise.race(running);
      }
    },
    async settled() {
      while (waiting.length > 0 || running.size > 0) {
        while (waiting.length > 0 && running.size < AT_ONCE) begin();
        await Promise.race(running);
      }
    },
  };
}

function victimOf({ act }: Fault): string {
  if ('victim' in act) return act.victim;
  if ('between' in act) return act.between.join(' ');
  return act.kind;
}

async function perform(stage: Stage, { act, ms }: Fault, seed: number): Promise<void> {
  switch (act.kind) {
    case 'kill': {
      const victim = victimNamed(stage, act.victim);
      await victim.kill();
      await sleep(ms);
      await victim.start();
      return;
    }
    case 'stop': {
      const victim = victimNamed(stage, act.victim);
      victim.stop();
      await sleep(ms);
      victim.proceed();
      return;
    }
    case 'delay': {
      const proxy = stage.proxy(...act.between);
      proxy.delay(200);
      await sleep(ms);
      proxy.delay(0);
      return;
    }
    case 'cut': {
      const proxy = stage.proxy(...act.between);
      proxy.cut();
      await sleep(ms);
      proxy.mend();
      return;
    }
    case 'deafen':
      stage.proxy(...act.between).deafen();
      return;
    case 'truncate':
      stage.proxy(...act.between).truncate();
      return;
    case 'flush':
      return withRedis(stage, async (redis) => {
        await redis.flushall();
      });
    case 'copy-jobs':
      return copyJobs(stage, seed);
    case 'reindex':
      await rebuild(stage).ended;
      return;
    case 'read-only':
      await setReadOnly(stage, true);
      try {
        await sleep(ms);
      } finally {
        await setReadOnly(stage, null);
      }
  }
}

function victimNamed(stage: Stage, name: string) {
  const victim = [...Object.values(stage.stores), ...Object.values(stage.ours)].find((one) => one.name === name);
  if (victim === undefined) throw new Error(`nothing here is called ${name}`);
  return victim;
}

async function withRedis(stage: Stage, work: (redis: Redis) => Promise<void>): Promise<void> {
  const redis = new Redis(stage.stores.redis.url(), { commandTimeout: 10_000, maxRetriesPerRequest: 1 });
  redis.on('error', () => {});
  try {
    await work(redis);
  } finally {
    redis.disconnect();
  }
}

/** Jobs that were done, are at work or wait come again: twice, in another order, some of them seconds later. */
async function copyJobs(stage: Stage, seed: number): Promise<void> {
  const random = seededRandom(seed);
  await withRedis(stage, async (redis) => {
    for (const name of QUEUES) {
      const queue = new Queue(name, { connection: redis, prefix: REDIS_PREFIX });
      queue.on('error', () => {});
      const jobs = await queue.getJobs(['waiting', 'active', 'completed']);
      for (const job of random.sample([...jobs, ...jobs], 2 * jobs.length)) {
        await queue.add(name, job.data, { delay: random.chance(0.5) ? random.between(100, 10_000) : 0 });
      }
      await queue.close();
    }
  });
}

function rebuild(stage: Stage): Leashed {
  return spawnLeashed(process.execPath, ['--disable-warning=ExperimentalWarning', 'workers/reindex.ts'], {
    name: 'reindex',
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...stage.directEnv() },
    log: `${stage.dataDir}/reindex.log`,
  });
}

/** As Elasticsearch does by itself when its disk is full. Asked until it answers: a block that stays would be no fault of ours. */
async function setReadOnly(stage: Stage, isReadOnly: true | null): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(`${stage.stores.elasticsearch.url()}/${INDEX_ALIAS}-*/_settings`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ 'index.blocks.read_only_allow_delete': isReadOnly }),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null);
    if (answer?.ok || isReadOnly === true) return;
    if (Date.now() > deadline) throw new Error('the block stays');
    await sleep(500);
  }
}
