/** Connections to Redis: one kind that fails at once for those who add, and one that waits for those who work. */
import { Redis } from 'ioredis';

/**
 * For producers and caches: a lost Redis is an error within a second, never a wait. `socketTimeout`: a command that times out leaves
 * its connection open, and one whose other end has vanished without a word would time out for ever.
 */
export function openRedis(url: string): Redis {
  return quiet(
    new Redis(url, {
      enableOfflineQueue: false,
      commandTimeout: 1_000,
      connectTimeout: 2_000,
      socketTimeout: 5_000,
      maxRetriesPerRequest: 0,
      retryStrategy: backOff,
    }),
  );
}

/** For what can be done without: an answer that takes longer than a tenth of a second is none. */
export function openCacheRedis(url: string): Redis {
  return quiet(
    new Redis(url, {
      enableOfflineQueue: false,
      commandTimeout: 100,
      connectTimeout: 1_000,
      socketTimeout: 2_000,
      maxRetriesPerRequest: 0,
      retryStrategy: backOff,
    }),
  );
}

/** For BullMQ's workers and for subscribers, which reconnect for as long as it takes. BullMQ blocks for at most 10 s. */
export function openBlockingRedis(url: string): Redis {
  return quiet(
    new Redis(url, {
      maxRetriesPerRequest: null,
      connectTimeout: 2_000,
      socketTimeout: 20_000,
      retryStrategy: backOff,
    }),
  );
}

function backOff(attempt: number): number {
  return Math.min(2_000, 50 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random() / 2);
}

// ioredis tells of each lost connection by an event that ends the process when nobody listens; commands fail by themselves.
function quiet(redis: Redis): Redis {
  redis.on('error', () => {});
  return redis;
}

/** A job lost to eviction would not be found before the sweep. Waits for an answer for as long as it takes. @throws Error with the setting to change. */
export async function assertNoEviction(redis: Redis): Promise<void> {
  let info: string | null = null;
  while (info === null) {
    info = await redis.info('memory').catch(() => null);
    if (info === null) await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1];
  if (policy !== undefined && policy !== 'noeviction') {
    throw new Error(`Redis evicts keys (maxmemory-policy ${policy}); set it to noeviction`);
  }
}
