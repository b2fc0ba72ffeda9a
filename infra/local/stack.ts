/** Starts the three stores that a run needs and was not given, and ends them with it: PostgreSQL, Redis and Elasticsearch. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { chown, mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startElasticsearchNodes } from './elasticsearch-nodes.ts';
import { type Leashed, leashPid, removeAtEnd } from './leashed.ts';
import { takeLock } from './lock.ts';
import { canUse, type Owner, storeOwner } from './owner.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';
import type { Report } from './report.ts';
import { keptSecret } from './secrets.ts';
import type { StorePlace } from './store.ts';

/** `elasticsearchUrl`: of every node, with commas in between. */
export type StoreUrls = { databaseUrl: string; redisUrl: string; elasticsearchUrl: string };

export type Stack = StoreUrls & {
  /** Ends what was started, in order; harmless when repeated. */
  stop(): Promise<void>;
};

export type StackOptions = {
  /** Where data and logs are kept. */
  dataDir: string;
  /** Servers to use instead of starting one. */
  stores?: Partial<StoreUrls>;
  /** Default: as many as the data is of, on an empty folder one. */
  elasticsearchNodes?: 1 | 3 | undefined;
  report: Report;
  /** For tests: quick rather than safe, and removed at the end. */
  ephemeral?: boolean;
  /** For tests, never for measurements: ready in half the work, and slower once it runs. */
  brief?: boolean;
};

type Run = (place: StorePlace, options: StackOptions) => Promise<string>;

const STORES: Record<keyof StoreUrls, { name: string; run: Run }> = {
  databaseUrl: { name: 'PostgreSQL', run: startPostgres },
  redisUrl: { name: 'Redis', run: startRedis },
  elasticsearchUrl: {
    name: 'Elasticsearch',
    run: (place, options) => startElasticsearchNodes(place, options.elasticsearchNodes),
  },
};

export async function startStack(options: StackOptions): Promise<Stack> {
  const { urls, stop } = await startStores(['databaseUrl', 'redisUrl', 'elasticsearchUrl'], options);
  return { ...urls, stop };
}

/** Only some of them. Throws when one does not start, with the others ended. */
export async function startStores<K extends keyof StoreUrls>(
  wanted: readonly K[],
  options: StackOptions,
): Promise<{ urls: Pick<StoreUrls, K>; stop(): Promise<void> }> {
  const { report, ephemeral = false, brief = false, stores: given = {} } = options;
  const dataDir = resolve(options.dataDir);
  const logs = join(dataDir, 'logs');
  await mkdir(logs, { recursive: true });
  const lock = await takeLock(join(dataDir, 'stack.lock'), leashPid(), () =>
    report.line('Waiting for the former stack on this data to end …'),
  );
  if (ephemeral) removeAtEnd(dataDir);

  const owner = storeOwner();
  const folder = await storesFolder(dataDir, owner);
  if (ephemeral) removeAtEnd(folder);
  const password = await keptSecret(dataDir, 'stores.password');

  const running: Leashed[] = [];
  let ended: Promise<void> | undefined;
  const end = async () => {
    await Promise.all(running.map((store) => store.stop()));
    lock.release();
    if (!ephemeral) return;
    await rm(folder, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
  const stop = () => {
    ended ??= end();
    return ended;
  };

  const start = async (key: K): Promise<[K, string]> => {
    const url = given[key];
    if (url !== undefined) return [key, url];
    const { name, run } = STORES[key];
    const since = Date.now();
    const kind = name.toLowerCase();
    const place: StorePlace = {
      folder: join(folder, kind),
      log: join(logs, `${kind}.log`),
      owner,
      password,
      ephemeral,
      brief,
      report,
      spawned(store) {
        running.push(store);
        lock.note(store.pid);
        // Another store has failed meanwhile.
        if (ended !== undefined) void store.stop();
      },
    };
    await mkdir(place.folder, { recursive: true, mode: 0o700 });
    if (owner !== null) await chown(place.folder, owner.uid, owner.gid);
    const address = await run(place, options);
    const seconds = ((Date.now() - since) / 1000).toFixed(1);
    const where = address.split(',').map((url) => `127.0.0.1:${new URL(url).port}`);
    report.line(`${name.padEnd(13)} ready on ${where.join(', ')} after ${seconds} s`);
    return [key, address];
  };

  try {
    const urls = Object.fromEntries(await Promise.all(wanted.map(start))) as Pick<StoreUrls, K>;
    return { urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The stores' own folder below `dataDir`; where their owner cannot get there (root's home is closed to others), a link to one
 * that it can reach.
 */
async function storesFolder(dataDir: string, owner: Owner | null): Promise<string> {
  const folder = join(dataDir, 'stores');
  if (existsSync(folder)) return realpathSync(folder);
  if (owner === null || canUse(owner, dataDir, 'read')) {
    await mkdir(folder, { mode: 0o711 });
    return folder;
  }
  const key = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  const outside = join('/var/lib/rolecall', key);
  // Data whose link was deleted was deleted with it.
  await rm(outside, { recursive: true, force: true });
  await mkdir(outside, { recursive: true, mode: 0o711 });
  if (lstatSync(folder, { throwIfNoEntry: false })) await rm(folder);
  await symlink(outside, folder);
  return outside;
}
