/** Stores of a test file's own on the shared servers, and a check at its end that nothing of it is left open. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { afterAll, expect } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type Elasticsearch, openElasticsearch } from '../../src/platform/elasticsearch.ts';
import { type Database, openPostgres } from '../../src/platform/postgres.ts';
import { openRedis } from '../../src/platform/redis.ts';
import { fromVariable, TEMPLATE } from './test-environment.ts';

export type TestStores = {
  db: Database;
  es: Elasticsearch;
  redis: Redis;
  databaseUrl: string;
  elasticsearchUrl: string;
  redisUrl: string;
  /** For INDEX_ALIAS: indexes whose names begin so are dropped at the end. */
  indexAlias: string;
  /** For REDIS_PREFIX. The whole logical database is this file's own, too. */
  redisPrefix: string;
  /** The environment of a process that works on these stores. */
  env: Record<string, string>;
  /** Runs before the stores are checked and dropped; the last one given runs first. */
  cleanUp(step: () => unknown): void;
};

/** Call once at the top of a test file: `const stores = await testStores();` */
export async function testStores(): Promise<TestStores> {
  const file = basename(expect.getState().testPath ?? 'test', '.test.ts').replaceAll(/[^a-z0-9]+/g, '_');
  const name = `t_${file.slice(0, 40)}_${randomBytes(3).toString('hex')}`;
  const databaseUrl = await cloneTemplate(name);

  // A worker runs one file at a time, so that a logical database per worker is one per file. 0 stays for what runs without files.
  const redisUrl = `${fromVariable('redisUrl')}/${process.env['JEST_WORKER_ID'] ?? '1'}`;
  const redis = openRedis(redisUrl);
  await new Promise<void>((resolve) => redis.once('ready', () => resolve()));
  await redis.flushdb();

  const elasticsearchUrl = fromVariable('elasticsearchUrl');
  const es = openElasticsearch(elasticsearchUrl, { requestTimeoutMs: 30_000 });
  const db = openPostgres(databaseUrl, { max: 5, applicationName: 'test' });
  const listening = countServers();
  const steps: (() => unknown)[] = [];

  afterAll(async () => {
    for (const step of steps.reverse()) await step();
    const left = [
      ...(await connectionsLeft(name, db)),
      ...(await clientsLeft(redisUrl, redis)),
      ...(countServers() > listening ? ['a server still listens in the test process'] : []),
    ];
    await dropIndexes(es, name);
    await es.close();
    await onServer(`drop database "${name}" with (force)`);
    if (left.length > 0) throw new Error(`left open by this file:\n  ${left.join('\n  ')}`);
  });

  const prefix = name.replaceAll('_', '-');
  return {
    db,
    es,
    redis,
    databaseUrl,
    elasticsearchUrl,
    redisUrl,
    indexAlias: name,
    redisPrefix: prefix,
    env: {
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      ELASTICSEARCH_URL: elasticsearchUrl,
      INDEX_ALIAS: name,
      REDIS_PREFIX: prefix,
      JWT_SECRET: randomBytes(32).toString('base64url'),
      STRICT_ANSWERS: '1',
      LOG_LEVEL: 'warn',
    },
    cleanUp(step) {
      steps.push(step);
    },
  };
}

async function onServer(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: fromVariable('databaseUrl') });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function cloneTemplate(name: string): Promise<string> {
  await onServer(`create database "${name}" template "${TEMPLATE}"`);
  const url = new URL(fromVariable('databaseUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

/** A connection that was just closed may show for a moment: asked again before it counts. */
async function stays(find: () => Promise<string[]>): Promise<string[]> {
  let left = await find();
  for (let attempt = 0; left.length > 0 && attempt < 20; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    left = await find();
  }
  return left;
}

async function connectionsLeft(database: string, db: Database): Promise<string[]> {
  await db.destroy();
  return stays(async () => {
    const rows = await onServer(
      `select application_name, left(query, 80) as query from pg_stat_activity where datname = '${database}' and backend_type = 'client backend'`,
    );
    return rows.map((row) => `a PostgreSQL connection of ${row['application_name']}: ${row['query']}`);
  });
}

async function clientsLeft(url: string, redis: Redis): Promise<string[]> {
  redis.disconnect();
  const index = new URL(url).pathname.slice(1);
  const asker = new Redis(url);
  try {
    const own = await asker.client('ID');
    const left = await stays(async () => {
      const clients = String(await asker.client('LIST')).split('\n');
      const mine = clients.filter((line) => line.includes(` db=${index} `) && !line.startsWith(`id=${own} `));
      return mine.map((line) => `a Redis connection: ${line.slice(0, 120)}`);
    });
    await asker.flushdb();
    return left;
  } finally {
    asker.disconnect();
  }
}

async function dropIndexes(es: Elasticsearch, prefix: string): Promise<void> {
  const indexes = await es.indices.get({ index: `${prefix}*`, allow_no_indices: true });
  for (const index of Object.keys(indexes)) await es.indices.delete({ index, ignore_unavailable: true });
}

function countServers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'TCPServerWrap').length;
}
