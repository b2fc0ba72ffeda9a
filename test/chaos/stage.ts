/** The whole service on stores of its own, with a proxy between each of our processes and each store. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeAtEnd } from '../../infra/local/leashed.ts';
import { freePort } from '../../infra/local/ports.ts';
import { migrateToLatest } from '../../src/platform/migrate.ts';
import { OURS, type OurName } from './plan.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';
import { type Ours, STORES, type Store, type StoreName, startOurs, startStore } from './victims.ts';

export const INDEX_ALIAS = 'rolecall-postings';
export const REDIS_PREFIX = 'rolecall';

export type Stage = {
  dataDir: string;
  stores: Record<StoreName, Store>;
  ours: Record<OurName, Ours>;
  proxy(ours: OurName, store: StoreName): TcpProxy;
  apiUrl: string;
  /** PostgreSQL as it is reached however often it is started again. */
  databaseUrl: string;
  /** For a process on the stores themselves, as they are reached at the moment. */
  directEnv(): Record<string, string>;
  /** The end of each log. */
  lastLines(): string;
  /** Everything runs, and nothing is between. */
  mendAll(): Promise<void>;
  close(): Promise<void>;
};

const SCRIPTS: Record<OurName, string> = {
  api: 'src/server.ts',
  'worker-a': 'workers/main.ts',
  'worker-b': 'workers/main.ts',
};

export async function openStage(): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rolecall-chaos-'));
  removeAtEnd(dataDir);
  const [postgres, redis, elasticsearch] = await Promise.all([
    startStore('postgres', dataDir),
    startStore('redis', dataDir),
    startStore('elasticsearch', dataDir),
  ]);
  const stores = { postgres, redis, elasticsearch };
  await migrateToLatest(postgres.url());

  const proxies = new Map<string, TcpProxy>();
  for (const ours of OURS) {
    for (const store of STORES) {
      proxies.set(`${ours} ${store}`, await startTcpProxy(() => Number(new URL(stores[store].url()).port)));
    }
  }
  const proxy = (ours: OurName, store: StoreName): TcpProxy => {
    const found = proxies.get(`${ours} ${store}`);
    if (found === undefined) throw new Error(`no proxy between ${ours} and ${store}`);
    return found;
  };

  const steady = await startTcpProxy(() => Number(new URL(postgres.url()).port));
  const envOf = (url: (store: StoreName) => string) => ({
    DATABASE_URL: url('postgres'),
    REDIS_URL: url('redis'),
    ELASTICSEARCH_URL: url('elasticsearch'),
    INDEX_ALIAS,
    REDIS_PREFIX,
    JWT_SECRET: 'a secret for runs on stores of their own',
    LOG_LEVEL: 'warn',
  });
  const port = String(await freePort());
  const ours = Object.fromEntries(
    OURS.map((name) => {
      const env = () => ({
        ...envOf((store) => proxy(name, store).url(stores[store].url())),
        PORT: port,
        HOST: '127.0.0.1',
      });
      return [name, startOurs(name, SCRIPTS[name], env, dataDir)];
    }),
  ) as Record<OurName, Ours>;

  const stage: Stage = {
    dataDir,
    stores,
    ours,
    proxy,
    databaseUrl: steady.url(postgres.url()),
    apiUrl: `http://127.0.0.1:${port}`,
    directEnv: () => envOf((store) => stores[store].url()),
    lastLines() {
      return [...STORES, ...OURS]
        .map((name) => `${name}:\n${readFileSync(join(dataDir, `${name}.log`), 'utf8').slice(-1_500)}`)
        .join('\n');
    },
    async mendAll() {
      for (const each of proxies.values()) {
        each.delay(0);
        each.mend();
      }
      for (const victim of [...Object.values(stores), ...Object.values(ours)]) {
        victim.proceed();
        await victim.start();
      }
    },
    async close() {
      await Promise.all(Object.values(ours).map((process) => process.kill()));
      for (const each of [...proxies.values(), steady]) await each.close();
      await Promise.all(Object.values(stores).map((store) => store.kill()));
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  await untilReady(stage);
  return stage;
}

async function untilReady(stage: Stage): Promise<void> {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const isReady = await fetch(`${stage.apiUrl}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    if (Date.now() > deadline) throw new Error(`the service did not get ready:\n${stage.lastLines()}`);
    await sleep(200);
  }
}
