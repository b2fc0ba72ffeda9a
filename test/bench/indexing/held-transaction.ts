/**
 * The relay beside a transaction that somebody holds open, against one without: nothing that is deleted after its beginning can be
 * cleared away. Such a transaction disturbs its own database alone, so that both sides work on one server, in turn.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { acknowledge } from '../../../src/outbox/acknowledge.ts';
import { append } from '../../../src/outbox/append.ts';
import { JOB_KINDS, JOB_OF_LANE, type JobKind } from '../../../src/outbox/jobs.ts';
import { openLog } from '../../../src/platform/log.ts';
import { migrateToLatest } from '../../../src/platform/migrate.ts';
import { type Database, openPostgres } from '../../../src/platform/postgres.ts';
import { openQueue, openWorker } from '../../../src/platform/queues.ts';
import { openBlockingRedis, openRedis } from '../../../src/platform/redis.ts';
import { startRelay } from '../../../workers/relay-outbox.ts';
import type { OwnStack } from '../../support/own-stack.ts';
import { inTurns, middle, type Part, type Running, table } from '../bench.ts';
import { drained } from '../filled-stack.ts';

const HELD_SECONDS = 180;
/** Rows of one turn. */
const ROWS = 10_000;

type Relayed = { databaseUrl: string; burst(): Promise<number>; stop(): Promise<void> };

export async function benchHeldTransaction({ stack, print, heldSeconds }: Running, rounds: number): Promise<Part> {
  const seconds = heldSeconds ?? HELD_SECONDS;
  const disturbed = await startRelayed(stack, 'bench_disturbed');
  const alone = await startRelayed(stack, 'bench_alone');
  const holder = new pg.Client({ connectionString: disturbed.databaseUrl });
  try {
    await inTurns(1, disturbed.burst, alone.burst);
    await holder.connect();
    await holder.query('begin isolation level repeatable read');
    await holder.query('select pg_current_xact_id(), count(*) from outbox');
    const since = performance.now();
    let before = 0;
    while (performance.now() - since < seconds * 1_000) {
      await inTurns(1, disturbed.burst, alone.burst);
      before += ROWS;
    }
    const taken = await inTurns(rounds, disturbed.burst, alone.burst);
    await holder.query('rollback');
    const rows = taken.map(({ ours, theirs }, round) => [`round ${round + 1}`, ours, theirs, ours / theirs]);
    print(`A transaction held for ${seconds} s, in which ${before} rows were relayed:`);
    print(table(['rows/s relayed', 'beside it', 'without', 'ratio'], rows));
    return { ...middle(taken), unit: `rows/s relayed, beside a transaction held for ${seconds} s`, size: ROWS };
  } finally {
    await holder.end();
    await disturbed.stop();
    await alone.stop();
  }
}

/** The relay and its queue as a worker process has them; whoever gets a job ends its rows at once, as if all were indexed. */
async function startRelayed(stack: OwnStack, name: string): Promise<Relayed> {
  const databaseUrl = await freshDatabase(stack, name);
  const db = openPostgres(databaseUrl, { max: 6, applicationName: name });
  const producer = openRedis(stack.redisUrl);
  await new Promise<void>((resolve) => producer.once('ready', () => resolve()));
  const consumer = openBlockingRedis(stack.redisUrl);
  const queues = Object.fromEntries(
    Object.keys(JOB_KINDS).map((kind) => [kind, openQueue(kind, producer, name)]),
  ) as Record<JobKind, ReturnType<typeof openQueue>>;
  const failures: Error[] = [];
  const kind = JOB_OF_LANE.now;
  const worker = openWorker(
    kind,
    consumer,
    { prefix: name, concurrency: 2, onFailure: (error) => failures.push(error) },
    async (data) => {
      const { ids } = JOB_KINDS[kind].parse(data);
      await acknowledge(
        db,
        ids.map((postingId) => ({ postingId, version: 1 })),
      );
    },
  );
  const relay = startRelay({ db, databaseUrl, queues, log: openLog('warn', name) });
  return {
    databaseUrl,
    async burst() {
      const changed = Array.from({ length: ROWS }, () => ({ id: randomUUID(), version: 1, state: 'OPEN' as const }));
      await db.transaction().execute((trx) => append(trx, changed, 'now'));
      const began = performance.now();
      await drained(db, 5);
      const seconds = (performance.now() - began) / 1_000;
      if (failures.length > 0) throw failures[0];
      // The change feed is not what is measured, and must not grow under it.
      await forgetChanges(db);
      return ROWS / seconds;
    },
    async stop() {
      await relay.stop();
      await worker.close();
      await Promise.all(Object.values(queues).map((queue) => queue.close()));
      producer.disconnect();
      consumer.disconnect();
      await db.destroy();
    },
  };
}

async function forgetChanges(db: Database): Promise<void> {
  await sql`truncate change`.execute(db);
}

async function freshDatabase({ db, databaseUrl }: OwnStack, name: string): Promise<string> {
  await sql`create database ${sql.id(name)}`.execute(db);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  await migrateToLatest(url.href);
  return url.href;
}
