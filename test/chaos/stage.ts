/** The whole service on stores of its own, with a proxy between each of our processes and each store. */
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { untilTogether } from '../../infra/local/elasticsearch-nodes.ts';
import { removeAtEnd } from '../../infra/local/leashed.ts';
import { freePort } from '../../infra/local/ports.ts';
import { migrateToLatest } from '../../src/platform/migrate.ts';
import { NODES, type NodeName, OURS, type OurName, STORES, type StoreName } from './names.ts';
import { openNodeNetwork } from './node-network.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';
import { type Place, type Script, type Store, startOurs, startStore, type Victim } from './victims.ts';

export const INDEX_ALIAS = 'rolecall-postings';
export const REDIS_PREFIX = 'rolecall';

export type Stage = {
  dataDir: string;
  /** Those of STORES. */
  stores: Record<StoreName, Store>;
  ours: Record<OurName, Victim>;
  /** @throws when nobody is called so. */
  victim(name: string): Victim;
  /** Cuts a node of Elasticsearch off from the other nodes, or joins all again. */
  partition(node: NodeName | null): void;
  /** What is between one of our processes and one store. */
  proxy(ours: string, store: string): TcpProxy;
  apiUrl: string;
  /** PostgreSQL as it is reached however often it is started again. */
  databaseUrl: string;
  /** For a process that reaches the stores however often they are started again, with no fault of the network between. */
  steadyEnv(): Record<string, string>;
  /** The end of each log. */
  lastLines(): string;
  /** Everything runs, and nothing is between. */
  mendAll(): Promise<void>;
  close(): Promise<void>;
};

const WORKER: Script = { path: 'workers/main.ts', ready: 'worker is at work' };
const SCRIPTS: Record<OurName, Script> = {
  api: { path: 'src/server.ts', ready: '"listening"' },
  'worker-a': WORKER,
  'worker-b': WORKER,
};

/** On the data that a stage before this one has left there, if there is any; by default in a folder that is gone with this process. */
export async function openStage(given: Partial<Place> = {}): Promise<Stage> {
  const dataDir = given.dataDir ?? (await temporaryFolder());
  const place: Place = { onSpawn() {}, onDeath() {}, ...given, dataDir };
  const network = await openNodeNetwork(NODES);
  const isNode = (store: StoreName): store is NodeName => NODES.some((node) => node === store);
  const started = await Promise.all(
    STORES.map((name) => startStore(name, place, isNode(name) ? network.member(name) : undefined)),
  );
  const stores = Object.fromEntries(started.map((store) => [store.name, store])) as Record<StoreName, Store>;
  const nodeUrls = () => NODES.map((node) => stores[node].url());
  await untilTogether(nodeUrls(), 'yellow', dataDir);
  await migrateToLatest(stores.postgres.url());

  const proxies = new Map<string, TcpProxy>();
  for (const ours of OURS) {
    for (const store of STORES) {
      proxies.set(`${ours} ${store}`, await startTcpProxy(() => Number(new URL(stores[store].url()).port)));
    }
  }
  const proxy = (ours: string, store: string): TcpProxy => {
    const found = proxies.get(`${ours} ${store}`);
    if (found === undefined) throw new Error(`no proxy between ${ours} and ${store}`);
    return found;
  };

  const steady = new Map<StoreName, TcpProxy>();
  for (const store of STORES) steady.set(store, await startTcpProxy(() => Number(new URL(stores[store].url()).port)));
  const steadyUrl = (store: StoreName) => steady.get(store)?.url(stores[store].url()) ?? '';
  const envOf = (url: (store: StoreName) => string) => ({
    DATABASE_URL: url('postgres'),
    REDIS_URL: url('redis'),
    ELASTICSEARCH_URL: NODES.map(url).join(','),
    INDEX_ALIAS,
    REDIS_PREFIX,
    JWT_SECRET: 'a secret for runs on stores of their own',
    LOG_LEVEL: 'info',
  });
  const port = String(await freePort());
  const ours = Object.fromEntries(
    OURS.map((name) => {
      const env = () => ({
        ...envOf((store) => proxy(name, store).url(stores[store].url())),
        PORT: port,
        HOST: '127.0.0.1',
      });
      return [name, startOurs(name, SCRIPTS[name], env, place)];
    }),
  ) as Record<OurName, Victim>;
  const victims: Victim[] = [...Object.values(stores), ...Object.values(ours)];

  const stage: Stage = {
    dataDir,
    stores,
    ours,
    victim(name) {
      const victim = victims.find((one) => one.name === name);
      if (victim === undefined) throw new Error(`nothing here is called ${name}`);
      return victim;
    },
    partition(node) {
      if (node === null) network.mend();
      else network.isolate(node, stores[node].pids);
    },
    proxy,
    databaseUrl: steadyUrl('postgres'),
    apiUrl: `http://127.0.0.1:${port}`,
    steadyEnv: () => envOf(steadyUrl),
    lastLines() {
      return [...STORES, ...OURS]
        .map((name) => `${name}:\n${readFileSync(join(dataDir, `${name}.log`), 'utf8').slice(-1_500)}`)
        .join('\n');
    },
    async mendAll() {
      network.mend();
      for (const each of proxies.values()) {
        each.delay(0);
        each.mend();
      }
      for (const victim of victims) {
        victim.proceed();
        await victim.start();
      }
      // Every copy takes part in the comparison.
      if (NODES.length > 1) await untilTogether(nodeUrls(), 'green', dataDir);
    },
    async close() {
      await Promise.all(Object.values(ours).map((process) => process.kill()));
      for (const each of [...proxies.values(), ...steady.values()]) await each.close();
      await Promise.all(Object.values(stores).map((store) => store.kill()));
      await network.close();
    },
  };
  await untilReady(stage);
  return stage;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-chaos-'));
  removeAtEnd(folder);
  return folder;
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
