/**
 * A cache on Redis that all processes share, and that costs nothing but itself when Redis is away, slow or full: it never throws and
 * never makes anybody wait for long. Its size is bounded by a fixed number of slots, because Redis must not evict (queues live there, too):
 * two keys that fall into one slot take turns, so whoever reads must check that it got its own.
 */
import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';

export type SharedCache = {
  get(key: string): Promise<Buffer | null>;
  /** Does not wait for Redis; what is larger than `MAX_VALUE_BYTES` is not kept. */
  set(key: string, value: Buffer, seconds: number): void;
  /** Whether Redis answers, as far as is known. */
  isThere(): boolean;
  close(): void;
};

/** With values of at most this size: 64 MB of Redis at the very most, and about 16 MB with usual ones. */
export const SLOTS = 2_048;
export const MAX_VALUE_BYTES = 32_768;

export function slotOf(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) % SLOTS;
}

const PING_EVERY_MS = 250;

/** `prefix` is that of this cache alone, ending in what must agree for processes to share values. */
export function createSharedCache(redis: Redis, prefix: string): SharedCache {
  let isResting = false;
  let isClosed = false;

  /** After one failure nobody asks, until a ping is answered: a slow Redis slows one answer, and not all of them. */
  async function rest(): Promise<void> {
    if (isResting) return;
    isResting = true;
    do await new Promise((resolve) => setTimeout(resolve, PING_EVERY_MS).unref());
    while (!isClosed && !(await isAnswered(redis.ping())));
    isResting = false;
  }

  const isThere = () => redis.status === 'ready' && !isResting;
  const nameOf = (key: string) => `${prefix}:${slotOf(key)}`;

  return {
    async get(key) {
      if (!isThere()) return null;
      try {
        return await redis.getBuffer(nameOf(key));
      } catch {
        void rest();
        return null;
      }
    },
    set(key, value, seconds) {
      if (value.length > MAX_VALUE_BYTES || !isThere()) return;
      redis.set(nameOf(key), value, 'EX', Math.ceil(seconds)).catch(rest);
    },
    isThere,
    close() {
      isClosed = true;
      redis.disconnect();
    },
  };
}

async function isAnswered(asked: Promise<unknown>): Promise<boolean> {
  return asked.then(
    () => true,
    () => false,
  );
}
