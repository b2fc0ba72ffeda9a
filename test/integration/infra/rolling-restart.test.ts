/** A deployment's processes, by the commands and the environment of its image, restarted one after the other behind a proxy, under load. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import type { Leashed } from '../../../infra/local/leashed.ts';
import { freePorts } from '../../../infra/local/ports.ts';
import { JOB_KINDS } from '../../../src/outbox/jobs.ts';
import { reconcile } from '../../../workers/reconcile-index.ts';
import { commands, endsWithin, graceOf, imageEnvironment, services } from '../../support/deployment.ts';
import { startLoopbackProxy } from '../../support/loopback-proxy.ts';
import { outputOf, startProcess } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { startMixedLoad } from './mixed-load.ts';

const stores = await testStores();
const HEALTH_CHECK = fileURLToPath(new URL('../../../infra/docker/healthcheck.mjs', import.meta.url));

const { STRICT_ANSWERS: _strict, ...own } = stores.env;
/** As compose.yaml names it, but for what loopback has otherwise: where the stores are, who listens, and which proxy is trusted. */
const shared: Record<string, string> = {
  ...services.api.environment,
  ...imageEnvironment,
  ...own,
  HOST: '127.0.0.1',
  JWT_SECRET: randomBytes(48).toString('base64'),
  PUBLIC_URL: 'https://jobs.example.com',
  TRUST_PROXY: 'loopback',
};

type Process = { kind: 'api' | 'worker'; env: Record<string, string>; running: Leashed };

function start(kind: 'api' | 'worker', env: Record<string, string>): Leashed {
  const [program, script = '', ...args] = commands[kind];
  expect(program).toBe('node');
  return startProcess(stores, script, args, env);
}

/** By the image's own health check, which costs a process each time: not asked as often as could be. */
async function untilHealthy({ env, running }: Process): Promise<void> {
  const isHealthy = async () => {
    await sleep(300);
    if (running.child.exitCode !== null) throw new Error(`${running.name} has ended:\n${outputOf(running)}`);
    return promisify(execFile)(process.execPath, [HEALTH_CHECK], { env }).then(
      () => true,
      () => false,
    );
  };
  await waitUntil(isHealthy, 60_000);
}

/** @returns how it ended, and after how many seconds. */
async function end({ kind, running }: Process): Promise<{ code: number | string; seconds: number }> {
  const began = performance.now();
  await running.stop(graceOf(kind) * 1_000);
  return { code: await running.ended, seconds: (performance.now() - began) / 1_000 };
}

async function stalledJobs(): Promise<number> {
  let stalled = 0;
  for (const kind of Object.keys(JOB_KINDS)) {
    const events = await stores.redis.xrange(`${stores.redisPrefix}:${kind}:events`, '-', '+');
    stalled += events.filter(([, fields]) => fields.join(' ').includes('event stalled')).length;
  }
  return stalled;
}

it('a rolling restart of two API processes and two workers under load loses no request and no write', async () => {
  const ports = await freePorts(4);
  const processes: Process[] = ports.map((port, at) => {
    const kind = at < 2 ? 'worker' : 'api';
    const env = { ...shared, ...(kind === 'api' ? { PORT: String(port) } : { HEALTH_PORT: String(port) }) };
    return { kind, env, running: start(kind, env) };
  });
  await Promise.all(processes.map(untilHealthy));
  const addresses = processes.flatMap(({ kind, env }) => (kind === 'api' ? [`127.0.0.1:${env['PORT']}`] : []));
  const proxy = await startLoopbackProxy(addresses);
  stores.cleanUp(() => proxy.close());
  const load = await startMixedLoad(proxy.url);
  stores.cleanUp(() => load.end());

  const [firstWorker, secondWorker, firstApi, secondApi] = processes;
  for (const one of [firstWorker, firstApi, secondWorker, secondApi]) {
    if (one === undefined) throw new Error('four processes were asked for');
    const { code, seconds } = await end(one);
    expect([one.kind, code, load.failures]).toEqual([one.kind, 0, []]);
    expect(seconds).toBeLessThan(endsWithin[one.kind]);
    one.running = start(one.kind, one.env);
    await untilHealthy(one);
  }
  await load.end();

  expect(load.failures).toEqual([]);
  const asked = ['search', 'publish', 'repeat', 'read', 'revise', 'close', 'import', 'import’s progress'];
  expect([...load.answered.keys()].sort()).toEqual(asked.sort());
  const { db, es, indexAlias: index } = stores;
  await waitUntil(async () => (await db.selectFrom('outbox').select('id').limit(1).execute()).length === 0, 60_000);
  const rows = await db.selectFrom('posting').select(['id', 'version', 'state', 'origin']).execute();
  const typed = rows
    .filter(({ origin }) => origin === 'TYPED')
    .map(({ id, version, state }) => [id, { version, state }]);
  // Nothing that was acknowledged is lost, and nothing is there twice.
  expect(Object.fromEntries(typed)).toEqual(Object.fromEntries(load.acknowledged));
  expect(rows.length - typed.length).toBe(load.fed);
  expect(await reconcile({ db, es, index })).toEqual({ missing: 0, stale: 0, ghost: 0, differs: 0 });
  const { count } = await es.count({ index, query: { term: { state: 'OPEN' } } });
  expect(count).toBe(rows.filter(({ state }) => state === 'OPEN').length);
  expect(await stalledJobs()).toBe(0);
}, 240_000);
