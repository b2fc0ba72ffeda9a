/** The routes for machines: is it alive, is it ready, what does it count, what can it do. */
import type Router from '@koa/router';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Context } from 'koa';
import { countDeadLetters } from '../outbox/dead-letters.ts';
import { backlog } from '../outbox/pending.ts';
import { deadLetters, outboxOldest, outboxRows, queueJobs, queueWaited, registry } from '../platform/metrics.ts';
import { queueStates } from '../platform/queues.ts';
import { allMetrics } from '../platform/shared-metrics.ts';
import { within } from '../platform/within.ts';
import type { Dependencies } from './dependencies.ts';

/** A store that has not answered by then is not ready. */
const PATIENCE_MS = 2_000;

/** What is answered whatever there is to do. */
export const HEALTH_PATHS: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

export type Health = {
  redis: Redis;
  redisPrefix: string;
  queues: readonly Queue[];
  openApi: Record<string, unknown>;
  sendDocs: (context: Context) => void;
  isStopping: () => boolean;
};

export function registerHealth(router: Router, deps: Dependencies, health: Health): void {
  router.get('/healthz', (context) => {
    context.body = { status: 'alive' };
  });

  router.get('/readyz', async (context) => {
    context.set('Cache-Control', 'no-store');
    if (health.isStopping()) {
      // At once: each moment that a proxy waits for it, it sends us what others should get.
      context.status = 503;
      context.body = { status: 'stopping' };
      return;
    }
    const stores = {
      postgres: deps.db.selectFrom('outbox').select('id').limit(1).execute(),
      redis: health.redis.ping(),
      elasticsearch: deps.es.search({ index: deps.index, size: 0, track_total_hits: false }),
    };
    const entries = await Promise.all(
      Object.entries(stores).map(async ([name, asked]) => [name, await isAnswered(asked)] as const),
    );
    const isReady = entries.every(([, answered]) => answered);
    context.status = isReady ? 200 : 503;
    context.body = { status: isReady ? 'ready' : 'not ready', stores: Object.fromEntries(entries) };
  });

  router.get('/metrics', async (context) => {
    const behind = await backlog(deps.db).catch(() => null);
    if (behind !== null) {
      outboxRows.set(behind.rows);
      outboxOldest.set(behind.oldestMs / 1000);
    }
    const refused = await countDeadLetters(deps.db).catch(() => null);
    if (refused !== null) deadLetters.set(refused);
    await measureQueues(health.queues);
    context.type = registry.contentType;
    context.body = await allMetrics(health.redis, health.redisPrefix, registry);
  });

  router.get('/openapi.json', (context) => {
    context.body = health.openApi;
  });

  router.get('/docs', (context) => {
    health.sendDocs(context);
  });
}

/** Without Redis nothing is known of its queues, and nothing is said. */
async function measureQueues(queues: readonly Queue[]): Promise<void> {
  const states = await queueStates(queues);
  queueJobs.reset();
  queueWaited.reset();
  for (const { kind, waiting, active, next } of states ?? []) {
    queueJobs.set({ kind, state: 'waiting' }, waiting);
    queueJobs.set({ kind, state: 'active' }, active);
    queueWaited.set({ kind }, next === null ? 0 : Math.max(0, (Date.now() - next.since) / 1000));
  }
}

async function isAnswered(asked: Promise<unknown>): Promise<boolean> {
  const answered = asked.then(
    () => true,
    () => false,
  );
  return within(PATIENCE_MS, answered, () => false);
}
