/** The worker process: relay, sequencer, indexers and the duties that come by the clock. Any number may run. */
import type { Worker } from 'bullmq';
import type { Behind } from '../src/outbox/append.ts';
import { JOB_KINDS, JOB_OF_LANE, type JobKind, SEARCHABLE_CHANNEL } from '../src/outbox/jobs.ts';
import { withLock } from '../src/platform/advisory-lock.ts';
import { loadConfig } from '../src/platform/config.ts';
import { openElasticsearch } from '../src/platform/elasticsearch.ts';
import { openLog } from '../src/platform/log.ts';
import { openMailer } from '../src/platform/mail.ts';
import { jobsDone, registry } from '../src/platform/metrics.ts';
import { openPostgres } from '../src/platform/postgres.ts';
import { oldestUnfinished, openQueue, openWorker } from '../src/platform/queues.ts';
import { assertNoEviction, openBlockingRedis, openRedis } from '../src/platform/redis.ts';
import { tellMetrics } from '../src/platform/shared-metrics.ts';
import { createHandlers, type Handlers } from './handlers.ts';
import { serveLiveness } from './liveness.ts';
import { startQueueWorkers } from './queue-workers.ts';
import { ensureIndex, indexState, rebuildIndex } from './rebuild-index.ts';
import { createRefresher } from './refresher.ts';
import { startMailRelay } from './relay-mails.ts';
import { startRelay } from './relay-outbox.ts';
import { replicateIndexes } from './replicate-indexes.ts';
import { startSequencer } from './sequence-changes.ts';
import { createSettler } from './settler.ts';
import { startImporters } from './take-imports.ts';

/**
 * Jobs of a kind that one process does at a time: raw `_bulk` is at its best with two, while a third batch is made ready. Single changes
 * mostly wait for a refresh, together: where all places wait, what comes meanwhile waits for a second one.
 */
const CONCURRENCY: Readonly<Record<JobKind, number>> = {
  'index-now': 50,
  'index-bulk': 3,
  'sweep-outbox': 1,
  'expire-postings': 1,
  'publish-scheduled': 1,
  'forget-keys': 1,
  'reconcile-index': 1,
  'purge-tombstones': 1,
  'spread-renames': 1,
  'purge-changes': 1,
  'send-mail': 2,
  'tidy-accounts': 1,
  'forget-imports': 1,
};

/** After SIGTERM, jobs at work have this long; what is left is handed back, for another process or the next start. */
const DRAIN_MS = 10_000;

/** By then the process ends, whatever still hangs: before those who stop processes lose their patience. */
const END_MS = 14_000;

const config = loadConfig();
const log = openLog(config.logLevel, 'worker');
const db = openPostgres(config.databaseUrl, { max: config.databasePool, applicationName: 'rolecall-worker' });
const es = openElasticsearch(config.elasticsearchUrls);
const producer = openRedis(config.redisUrl);
const consumer = openBlockingRedis(config.redisUrl);

await assertNoEviction(producer);

const rebuilding = { db, es, alias: config.indexAlias, replicas: config.replicas, log };
const lock = `index:${config.indexAlias}`;
// The lock is held for as long as a rebuild takes: only where there is nothing to search yet must a worker wait for it.
let indexIs = await indexState(rebuilding);
if (indexIs === 'none') {
  await withLock(config.databaseUrl, lock, { wait: true }, () => ensureIndex(rebuilding));
  indexIs = await indexState(rebuilding);
}
await replicateIndexes(rebuilding);

const kinds = Object.keys(JOB_KINDS) as JobKind[];
const queues = Object.fromEntries(kinds.map((kind) => [kind, openQueue(kind, producer, config.redisPrefix)])) as Record<
  JobKind,
  ReturnType<typeof openQueue>
>;
const refresh = createRefresher(es);
const settler = createSettler({ db, alias: config.indexAlias, refresh, log });
const mailer = config.smtpUrl === null ? null : openMailer(config.smtpUrl, config.mailFrom);
const handlers = createHandlers({
  indexing: { db, es, alias: config.indexAlias, refresh, settler, announce, now: () => new Date() },
  oldestQueued: (lane) => oldestUnfinished(queues[JOB_OF_LANE[lane]]),
  mailer,
  log,
});
const workers = startQueueWorkers({ queues, start: startWorker, log });
const liveness = await serveLiveness(config.healthPort, config.host, () => workers.stuck(), registry);
const metrics = tellMetrics(producer, config.redisPrefix, registry);
const relay = startRelay({ db, databaseUrl: config.databaseUrl, queues, log });
/** Without a server, mails wait in the database until there is one. */
const mailRelay =
  mailer === null ? null : startMailRelay({ db, databaseUrl: config.databaseUrl, queue: queues['send-mail'], log });
const sequencer = startSequencer({ db, databaseUrl: config.databaseUrl, log });
const importers = startImporters({ db, databaseUrl: config.databaseUrl, log });
log.info({ kinds }, 'worker is at work');

if (indexIs === 'gone-back')
  log.warn('an index of another release is live by choice; npm run reindex brings in one of this');
if (indexIs === 'outdated') {
  // The live index serves on while the new one is built; one worker builds, and the others find it done.
  withLock(config.databaseUrl, lock, { wait: true }, async () => {
    if (!(await ensureIndex(rebuilding))) await rebuildIndex(rebuilding);
  }).catch((error) => log.error({ err: error }, 'index build failed; the old index serves on'));
}

let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      log.error('not everything has ended in time');
      process.exit(1);
    }, END_MS).unref();
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'stop failed');
        process.exit(1);
      },
    );
  });
}

function startWorker<K extends JobKind>(kind: K): Worker {
  return openWorker(
    kind,
    consumer,
    {
      prefix: config.redisPrefix,
      concurrency: CONCURRENCY[kind],
      onFailure: (error) => {
        jobsDone.inc({ kind, outcome: 'failed' });
        log.warn({ err: error, kind }, 'job failed');
      },
    },
    async (data) => {
      const handler: Handlers[K] = handlers[kind];
      await handler(JOB_KINDS[kind].parse(data) as Parameters<Handlers[K]>[0]);
      jobsDone.inc({ kind, outcome: 'done' });
    },
  );
}

/** In messages of bounded size; those who wait ask PostgreSQL when one is lost. */
async function announce(searchable: readonly Behind[]): Promise<void> {
  const channel = `${config.redisPrefix}:${SEARCHABLE_CHANNEL}`;
  for (let start = 0; start < searchable.length; start += 500) {
    const pairs = searchable.slice(start, start + 500).map((row) => `${row.postingId}:${row.version}`);
    await producer.publish(channel, pairs.join(' ')).catch(() => {});
  }
}

async function stop(): Promise<void> {
  log.info('draining');
  // What the relay hands over meanwhile waits for another process.
  await Promise.all([relay.stop(), sequencer.stop(), mailRelay?.stop(), importers.stop(), workers.close(DRAIN_MS)]);
  await settler.close();
  mailer?.close();
  await Promise.all(Object.values(queues).map((queue) => queue.close()));
  metrics.stop();
  await liveness.close();
  producer.disconnect();
  consumer.disconnect();
  await db.destroy();
  await es.close();
}
