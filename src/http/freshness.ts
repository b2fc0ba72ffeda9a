/** How far the index is behind, read at most twice a second however many searches ask. */
import { backlog } from '../outbox/pending.ts';
import type { Database } from '../platform/postgres.ts';
import type { Freshness } from '../queries/query.ts';

const READ_EVERY_MS = 500;

/** With PostgreSQL away, what was known last: `asOf` stands still, and says so. */
export function createFreshness(db: Database, clock: () => Date): () => Promise<Freshness> {
  let known: Freshness = { asOf: clock(), lagMs: 0, exact: true };
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    try {
      const { oldestMs } = await backlog(db);
      known = { asOf: new Date(clock().getTime() - oldestMs), lagMs: oldestMs, exact: true };
    } catch {
      // Kept as it was.
    } finally {
      readAt = performance.now();
      reading = null;
    }
  }

  return async () => {
    if (performance.now() - readAt < READ_EVERY_MS) return known;
    reading ??= read();
    // The first answer waits for a reading; later ones take the last, so that a slow store does not slow a search.
    if (readAt === Number.NEGATIVE_INFINITY) await reading;
    return known;
  };
}
