/** How far the index is behind, read at most twice a second however many searches ask. */
import { backlog } from '../outbox/pending.ts';
import type { Database } from '../platform/postgres.ts';
import type { Freshness } from '../queries/query.ts';

const READ_EVERY_MS = 500;
/** Beside a transaction that is held open for minutes a reading gets slow: then they come less often, but at least each 5 s. */
const SLOW = { share: 1 / 20, longestMs: 5_000 };

/** With PostgreSQL away, what was known last: `asOf` stands still, and says so. */
export function createFreshness(db: Database, clock: () => Date): () => Promise<Freshness> {
  let known: Freshness = { asOf: clock(), lagMs: 0, exact: true };
  let nextAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    const began = performance.now();
    try {
      const { oldestMs } = await backlog(db);
      known = { asOf: new Date(clock().getTime() - oldestMs), lagMs: oldestMs, exact: true };
    } catch {
      // Kept as it was.
    } finally {
      const now = performance.now();
      nextAt = now + Math.min(SLOW.longestMs, Math.max(READ_EVERY_MS, (now - began) / SLOW.share));
      reading = null;
    }
  }

  return async () => {
    if (performance.now() < nextAt) return known;
    reading ??= read();
    // The first answer waits for a reading; later ones take the last, so that a slow store does not slow a search.
    if (nextAt === Number.NEGATIVE_INFINITY) await reading;
    return known;
  };
}
