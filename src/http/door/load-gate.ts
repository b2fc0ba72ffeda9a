/** Refuses what would only wait: 503 with `Retry-After` while there is more to do than gets done. */
import type { Context, Next } from 'koa';
import { requestsRefused } from '../../platform/metrics.ts';
import { DomainError } from '../../postings/errors.ts';

export type LoadGate = {
  /** Counts a request while it is worked on. @throws DomainError `overloaded`. */
  pass(context: Context, next: Next): Promise<void>;
  close(): void;
};

/** Worked on at once at first, until it shows how quickly answers come. */
const AT_FIRST = 100;
/** With fewer at work, slow answers are the fault of what they ask for. */
const FEW = 32;
/** An answer takes so long only when it waits for others. */
const SLOW_MS = 1_000;
/** A slow answer takes two places away; as many quick ones as there are places, while these are in use, give four back. */
const TAKEN_AWAY = 2;
const GIVEN_BACK = 4;
/** So long a request waits for a place: those who ask for the same at the same moment are soon through. */
const TURN_WITHIN_MS = 500;

const LOOK_EVERY_MS = 50;

/** What is known of a request that is worked on: how long it has only waited, and how to count it out and in again. */
type Work = { restedMs: number; count: (by: number) => void };
const works = new WeakMap<Context['req'], Work>();

/**
 * Lets as many be worked on at once as are answered quickly: fewer at each slow answer, more again at quick ones. Others wait
 * for a place, but not for long.
 *
 * `maxInFlight`: requests in hand at once, those that wait for a place among them; `maxLagMs`: how late the event loop may be.
 */
export function createLoadGate({ maxInFlight, maxLagMs }: { maxInFlight: number; maxLagMs: number }): LoadGate {
  let places = Math.min(AT_FIRST, maxInFlight);
  let inFlight = 0;
  const turns = new Set<() => void>();
  const count = (by: number) => {
    inFlight += by;
    for (const take of turns) {
      if (inFlight >= places) break;
      take();
    }
  };
  let lateTimes = 0;

  let expected = performance.now() + LOOK_EVERY_MS;
  const timer = setInterval(() => {
    const now = performance.now();
    // Once may be a collection of garbage; twice in a row is load.
    lateTimes = now - expected > maxLagMs ? lateTimes + 1 : 0;
    expected = now + LOOK_EVERY_MS;
  }, LOOK_EVERY_MS).unref();

  /** Takes a place, now or when one is free. False: none was free in time, or too many wait already. */
  function place(): Promise<boolean> | boolean {
    // A process that is held up by others on its machine has still to answer those few who ask it.
    if (lateTimes >= 2 && inFlight >= FEW) return false;
    if (inFlight + turns.size >= maxInFlight) return false;
    if (inFlight < places && turns.size === 0) {
      count(1);
      return true;
    }
    return new Promise((resolve) => {
      const settle = (isTaken: boolean) => {
        clearTimeout(patience);
        turns.delete(take);
        if (isTaken) inFlight += 1;
        resolve(isTaken);
      };
      const take = () => settle(true);
      const patience = setTimeout(() => settle(false), TURN_WITHIN_MS);
      turns.add(take);
    });
  }

  function learn(tookMs: number): void {
    if (tookMs > SLOW_MS) places = Math.max(Math.min(FEW, maxInFlight), places - TAKEN_AWAY);
    // That few are answered quickly says nothing of many.
    else if (2 * inFlight > places) places = Math.min(maxInFlight, places + GIVEN_BACK / places);
  }

  return {
    async pass(context, next) {
      if (!(await place())) {
        requestsRefused.inc({ reason: 'overloaded' });
        throw new DomainError('overloaded', 'There is more to do than can be done at the moment; try again soon.', {
          // Not all at the same moment.
          data: { retryAfter: 1 + Math.floor(Math.random() * 3) },
        });
      }
      const began = performance.now();
      const work: Work = { restedMs: 0, count };
      works.set(context.req, work);
      try {
        await next();
      } finally {
        learn(performance.now() - began - work.restedMs);
        count(-1);
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
