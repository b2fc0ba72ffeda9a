/** Refuses what would only wait: 503 with `Retry-After` while there is more to do than gets done. */
import type { Context, Next } from 'koa';
import { requestsRefused } from '../../platform/metrics.ts';
import { DomainError } from '../../postings/errors.ts';

export type LoadGate = {
  /** Counts a request while it is worked on. @throws DomainError `overloaded`. */
  pass(context: Context, next: Next): Promise<void>;
  close(): void;
};

/** With fewer at work, slow answers are the fault of what they ask for. */
const FEW = 32;
/** Answers take so long on average only when they wait for each other. */
const SLOW_MS = 1_000;
/** How much one answer moves the average. */
const WEIGHT = 1 / 32;

const LOOK_EVERY_MS = 50;

/** What is known of a request that is worked on: how long it has only waited, and how to count it out and in again. */
type Work = { restedMs: number; count: (by: number) => void };
const works = new WeakMap<Context['req'], Work>();

/** `maxInFlight`: requests worked on at once; `maxLagMs`: how late the event loop may be. */
export function createLoadGate({ maxInFlight, maxLagMs }: { maxInFlight: number; maxLagMs: number }): LoadGate {
  let inFlight = 0;
  const count = (by: number) => {
    inFlight += by;
  };
  let averageMs = 0;
  let lateTimes = 0;

  let expected = performance.now() + LOOK_EVERY_MS;
  const timer = setInterval(() => {
    const now = performance.now();
    // Once may be a collection of garbage; twice in a row is load.
    lateTimes = now - expected > maxLagMs ? lateTimes + 1 : 0;
    expected = now + LOOK_EVERY_MS;
  }, LOOK_EVERY_MS).unref();

  const isBusy = () => inFlight >= maxInFlight || lateTimes >= 2 || (inFlight >= FEW && averageMs > SLOW_MS);

  return {
    async pass(context, next) {
      if (isBusy()) {
        requestsRefused.inc({ reason: 'overloaded' });
        throw new DomainError('overloaded', 'There is more to do than can be done at the moment; try again soon.', {
          // Not all at the same moment.
          data: { retryAfter: 1 + Math.floor(Math.random() * 3) },
        });
      }
      const began = performance.now();
      const work: Work = { restedMs: 0, count };
      works.set(context.req, work);
      count(1);
      try {
        await next();
      } finally {
        count(-1);
        const tookMs = Math.min(performance.now() - began - work.restedMs, 2 * SLOW_MS);
        averageMs += (tookMs - averageMs) * WEIGHT;
      }
    },
    close() {
      clearInterval(timer);
    },
  };
}

/** While a request waits for its sender, or for something to happen, it is no work. */
export async function resting<T>(context: Context, wait: () => Promise<T>): Promise<T> {
  const work = works.get(context.req);
  if (work === undefined) return wait();
  const since = performance.now();
  work.count(-1);
  try {
    return await wait();
  } finally {
    work.count(1);
    work.restedMs += performance.now() - since;
  }
}
