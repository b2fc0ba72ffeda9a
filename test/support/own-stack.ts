/** A stack, a migrated database and room for processes, for runs that are not tests: benchmarks and the long form of the oracle. */
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consoleReport } from '../../infra/local/report.ts';
import { type StoreUrls, startStack } from '../../infra/local/stack.ts';
import { type Elasticsearch, openElasticsearch } from '../../src/platform/elasticsearch.ts';
import { migrateToLatest } from '../../src/platform/migrate.ts';
import { type Database, openPostgres } from '../../src/platform/postgres.ts';
import type { Place } from './service.ts';

export type OwnStack = StoreUrls &
  Place & {
    db: Database;
    es: Elasticsearch;
    indexAlias: string;
    redisPrefix: string;
  };

/** Starts it, runs the work and ends everything that was started, also on Ctrl-C. It never touches a configured server. */
export async function onOwnStack<T>(work: (stack: OwnStack) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rolecall-run-'));
  const starting = startStack({ dataDir, ephemeral: true, report: consoleReport() });
  const steps: (() => unknown)[] = [];
  let ending: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    for (const step of steps.toReversed()) await step();
    await (await starting).stop();
  };
  const stop = (): Promise<void> => {
    ending ??= end();
    return ending;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop().finally(() => process.exit(130)));
  }

  const { databaseUrl, redisUrl, elasticsearchUrl } = await starting;
  try {
    await migrateToLatest(databaseUrl);
    const db = openPostgres(databaseUrl, { max: 4, applicationName: 'own-stack' });
    steps.push(() => db.destroy());
    const es = openElasticsearch(elasticsearchUrl, { requestTimeoutMs: 60_000 });
    steps.push(() => es.close());
    const indexAlias = 'rolecall-postings';
    const redisPrefix = 'rolecall';
    return await work({
      databaseUrl,
      redisUrl,
      elasticsearchUrl,
      db,
      es,
      indexAlias,
      redisPrefix,
      env: {
        DATABASE_URL: databaseUrl,
        REDIS_URL: redisUrl,
        ELASTICSEARCH_URL: elasticsearchUrl,
        INDEX_ALIAS: indexAlias,
        REDIS_PREFIX: redisPrefix,
        JWT_SECRET: randomBytes(32).toString('base64url'),
        LOG_LEVEL: 'warn',
        // Most runs measure or check what is behind the kept answers; one that is about these sets it anew.
        KEEP_ANSWERS: '0',
      },
      cleanUp(step) {
        steps.push(step);
      },
    });
  } finally {
    await stop();
  }
}
