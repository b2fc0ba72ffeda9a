/** Connections to Redis: one kind that fails at once for those who add, and one that waits for those who work. */
import { Redis } from 'ioredis';

/** For producers and caches: a lost Redis is an error within a second, never a wait. */
export function openRedis(url: string): Redis {
  return quiet(
    new Redis(url, {
      enableOfflineQueue: false,
      commandTimeout: 1_000,
      connectTimeout: 2_000,
      maxRetriesPerRequest: 0,
      retryStrategy: backOff,
    }),
  );
}

/** For BullMQ's workers and for subscribers, which block and reconnect for as long as it takes. */
export function openBlockingRedis(url: string): Redis {
  return quiet(new Redis(url, { maxRetriesPerRequest: null, connectTimeout: 2_000, retryStrategy: backOff }));
}

function backOff(attempt: number): number {
  return Math.min(2_000, 50 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random() / 2);
}

// ioredis tells of each lost connection by an event that ends the process when nobody listens; commands fail by themselves.
function quiet(redis: Redis): Redis {
  redis.on('error', () => {});
  return redis;
}

/** A job lost to eviction would not be found before the sweep. @throws Error with the setting to change. */
export async function assertNoEviction(redis: Redis): Promise<void> {
  const info = await redis.info('memory');
  const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1];
  if (policy !== undefined && policy !== 'noeviction') {
    throw new Error(`Redis evicts keys (maxmemory-policy ${policy}); set it to noeviction`);
  }
}
