/** Waits until a change can be searched, in whichever process its document was written. */
import type { Redis } from 'ioredis';
import { SEARCHABLE_CHANNEL } from '../outbox/jobs.ts';
import type { Database } from '../platform/postgres.ts';

/** How often a waiter asks PostgreSQL by itself: Redis tells sooner, but may lose a message. */
const ASK_MS = 500;

export const MAX_WAIT_SECONDS = 30;

export type Searchable = {
  /** True as soon as the posting's version (or a later one) can be searched; false when the time is up, or waits have been ended. */
  wait(postingId: string, version: number, seconds: number): Promise<boolean>;
  /** Within half a second nobody waits any more. */
  endWaits(): void;
  close(): void;
};

/** `subscriber` is a connection of its own: it can do nothing else once it listens. */
export function listenForSearchable(db: Database, subscriber: Redis, redisPrefix: string): Searchable {
  const waiting = new Map<string, Set<(version: number) => void>>();
  let isEnding = false;
  const channel = `${redisPrefix}:${SEARCHABLE_CHANNEL}`;
  // Rejects only when the connection is closed for good; until then ioredis subscribes again by itself.
  subscriber.subscribe(channel).catch(() => {});
  subscriber.on('message', (_channel, message) => {
    for (const pair of message.split(' ')) {
      const [id = '', version] = pair.split(':');
      for (const tell of waiting.get(id) ?? []) tell(Number(version));
    }
  });

  async function ended(postingId: string, version: number): Promise<boolean> {
    const row = await db
      .selectFrom('outbox')
      .select('id')
      .where('posting_id', '=', postingId)
      .where('version', '<=', version)
      .executeTakeFirst();
    return row === undefined;
  }

  return {
    async wait(postingId, version, seconds) {
      const deadline = Date.now() + Math.min(seconds, MAX_WAIT_SECONDS) * 1000;
      const heard = Promise.withResolvers<void>();
      const tell = (searchable: number) => {
        if (searchable >= version) heard.resolve();
      };
      const tellers = waiting.get(postingId) ?? new Set();
      waiting.set(postingId, tellers.add(tell));
      let isHeard = false;
      heard.promise.then(() => {
        isHeard = true;
      });
      try {
        while (!isHeard) {
          if (await ended(postingId, version)) return true;
          const left = deadline - Date.now();
          if (left <= 0 || isEnding) return false;
          await Promise.race([heard.promise, pause(Math.min(ASK_MS, left))]);
        }
        return true;
      } finally {
        tellers.delete(tell);
        if (tellers.size === 0) waiting.delete(postingId);
      }
    },
    endWaits() {
      isEnding = true;
    },
    close() {
      subscriber.disconnect();
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
