/** Nobody waits for a store that has fallen silent: a probe tells silence from slowness, and ends the wait of all who wait. */
import { within } from './within.ts';

/** The store does not answer at all, not even a probe. */
export class StoreSilent extends Error {}

export type CircuitBreaker = {
  /**
   * The answer to `ask`, whose signal says that nobody waits for it any more.
   * @throws StoreSilent as soon as the store is known to be silent, then without asking it; else what `ask` throws.
   */
  run<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T>;
};

/** A request that has had no answer for so long makes suspicious. */
const SUSPECT_AFTER_MS = 1_000;

/** A probe costs the store nothing: one that takes longer has no answer. */
export const PROBE_WITHIN_MS = 1_000;

const PROBE_EVERY_MS = 500;

/** `probe` resolves when the store has answered it in any way. While all requests are answered soon, nothing is probed. */
export function createCircuitBreaker(store: string, probe: () => Promise<unknown>): CircuitBreaker {
  let isSilent = false;
  let isWatching = false;
  let answeredAt = Number.NEGATIVE_INFINITY;
  /** How to end the wait of each request that has made suspicious. */
  const suspects = new Set<(reason: StoreSilent) => void>();

  async function watch(): Promise<void> {
    if (isWatching) return;
    isWatching = true;
    do {
      const since = performance.now();
      const isAnswered = await answers(probe);
      // With much to do the probe itself waits for a connection: a store that answers others meanwhile is slow, and not silent.
      isSilent = !isAnswered && answeredAt < since;
      if (isSilent) for (const end of suspects) end(new StoreSilent(`${store} does not answer`));
      await pause(PROBE_EVERY_MS);
    } while (isSilent || suspects.size > 0);
    isWatching = false;
  }

  return {
    run(ask) {
      if (isSilent) return Promise.reject(new StoreSilent(`${store} does not answer`));
      return new Promise((resolve, reject) => {
        const asking = new AbortController();
        const end = (reason: StoreSilent) => {
          reject(reason);
          asking.abort(reason);
        };
        const timer = setTimeout(() => {
          suspects.add(end);
          void watch();
        }, SUSPECT_AFTER_MS).unref();
        const settle = () => {
          clearTimeout(timer);
          suspects.delete(end);
        };
        ask(asking.signal)
          .then((answer) => {
            answeredAt = performance.now();
            resolve(answer);
          }, reject)
          .finally(settle);
      });
    },
  };
}

async function answers(probe: () => Promise<unknown>): Promise<boolean> {
  const answered = probe().then(
    () => true,
    () => false,
  );
  return within(PROBE_WITHIN_MS, answered, () => false);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
