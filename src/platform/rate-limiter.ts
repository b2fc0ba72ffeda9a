/**
 * Rates that all processes keep together through Redis, by GCRA: one number a key, and never more than `limit` in any stretch of
 * `seconds`, wherever it begins. Without Redis each process goes on with its own share, from what was used last.
 */
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';

/** At most `limit` in any `seconds`, and of them at most `burst` at once; so `limit - burst` are spread over the time. */
export type Quota = { limit: number; seconds: number; burst: number };

export type Verdict = {
  isAdmitted: boolean;
  /** What may still be taken at once. */
  remaining: number;
  /** Until all of `burst` may be taken again. */
  resetSeconds: number;
  /** Until one may be taken: 0 when that is now. */
  retrySeconds: number;
};

export type RateLimiter = {
  /** Asks Redis first: for what must not be exceeded by the number of processes. */
  take(key: string, quota: Quota): Promise<Verdict>;
  /** Decides at once by what is known here, and tells Redis soon after: for what comes often and costs little. */
  takeSoon(key: string, quota: Quota): Verdict;
  /** Takes nothing. */
  look(key: string, quota: Quota): Verdict;
  close(): void;
};

/** How much of the others' use a decision made here may not know. */
const TELL_EVERY_MS = 50;
/** Once Redis is taken to be away, nobody waits for it for so long. */
const REST_MS = 1_000;
const KNOWN_KEYS = 50_000;

const PROCESS_SEEN_MS = 30_000;
const SAY_EVERY_MS = 5_000;
const SAY_AGAIN_MS = 200;

/**
 * KEYS: the key. ARGV: milliseconds that one costs, how many, the debt that is borne at once (-1: any), and the debt that this process
 * knows of, which counts where Redis has lost its own. Returns whether it was taken, and the debt after it in milliseconds.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local due = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now + tonumber(ARGV[4]), now)
local after = due + ARGV[1] * ARGV[2]
local most = tonumber(ARGV[3])
if most >= 0 and after - now > most + 0.5 then return {0, tostring(due - now)} end
redis.call('SET', KEYS[1], string.format('%.3f', after), 'PX', math.max(1, math.ceil(after - now)))
return {1, tostring(after - now)}
`;

type Scripted = Redis & { takeRate(key: string, ...args: (string | number)[]): Promise<[number, string]> };

/** `redis` fails fast and is closed with the limiter; `prefix` is for these keys alone. */
export function createRateLimiter(redis: Redis, prefix: string): RateLimiter {
  redis.defineCommand('takeRate', { numberOfKeys: 1, lua: TAKE });
  const scripted = redis as Scripted;
  /** By key: when its debt is paid, by this process's own clock. */
  const paidAt = new LRUCache<string, number>({ max: KNOWN_KEYS });
  let untold = new Map<string, { count: number; cost: number }>();
  let restUntil = 0;
  let failedAt = Number.NEGATIVE_INFINITY;
  let isDoubted = false;
  let processes = 1;

  const isThere = () => scripted.status === 'ready' && performance.now() >= restUntil;
  /** One late answer may be a stall of this process, and no reason to give everybody less; a second one in a row is. */
  const failed = (sentAt: number): void => {
    if (sentAt < failedAt) return;
    failedAt = performance.now();
    if (isDoubted) restUntil = failedAt + REST_MS;
    isDoubted = true;
  };
  const answered = (): void => {
    isDoubted = false;
  };
  const debtOf = (key: string, now: number) => Math.max(0, (paidAt.get(key) ?? 0) - now);

  function takeHere(key: string, quota: Quota): Verdict {
    const now = performance.now();
    const debt = debtOf(key, now);
    const cost = isThere() ? costOf(quota) : costOf(quota) * processes;
    const most = Math.max(mostOf(quota), cost);
    const isAdmitted = debt + cost <= most + 0.5;
    if (isAdmitted) paidAt.set(key, now + debt + cost);
    return verdict(quota, isAdmitted, isAdmitted ? debt + cost : debt);
  }

  async function tell(): Promise<void> {
    if (untold.size === 0 || !isThere()) return;
    const told = untold;
    untold = new Map();
    const sentAt = performance.now();
    await Promise.all(
      [...told].map(async ([key, { count, cost }]) => {
        const floor = debtOf(key, sentAt) - count * cost;
        const [, debt] = await scripted.takeRate(`${prefix}:${key}`, cost, count, -1, floor);
        paidAt.set(key, sentAt + Number(debt) + (untold.get(key)?.count ?? 0) * cost);
      }),
    ).then(answered, () => failed(sentAt));
  }

  /** How many share what is left of a limit while Redis is away. */
  const id = randomUUID();
  async function sayHere(isAgain = false): Promise<void> {
    const now = Date.now();
    const said = await redis
      .multi()
      .zadd(`${prefix}:processes`, now, id)
      .zremrangebyscore(`${prefix}:processes`, 0, now - PROCESS_SEEN_MS)
      .zcard(`${prefix}:processes`)
      .exec()
      .catch(() => null);
    const count = Number(said?.[2]?.[1]);
    if (count >= 1) processes = count;
    else if (!isAgain && isThere()) setTimeout(() => sayHere(true), SAY_AGAIN_MS).unref();
  }

  redis.on('ready', () => sayHere());
  const timers = [setInterval(tell, TELL_EVERY_MS).unref(), setInterval(() => sayHere(), SAY_EVERY_MS).unref()];

  return {
    async take(key, quota) {
      if (!isThere()) return takeHere(key, quota);
      const sentAt = performance.now();
      const floor = debtOf(key, sentAt);
      try {
        const [taken, debt] = await scripted.takeRate(`${prefix}:${key}`, costOf(quota), 1, mostOf(quota), floor);
        paidAt.set(key, sentAt + Number(debt));
        answered();
        return verdict(quota, taken === 1, Number(debt));
      } catch {
        failed(sentAt);
        return takeHere(key, quota);
      }
    },
    takeSoon(key, quota) {
      const taken = takeHere(key, quota);
      if (taken.isAdmitted && isThere()) {
        const waiting = untold.get(key);
        if (waiting !== undefined) waiting.count += 1;
        else untold.set(key, { count: 1, cost: costOf(quota) });
      }
      return taken;
    },
    look(key, quota) {
      const debt = debtOf(key, performance.now());
      return verdict(quota, debt + costOf(quota) <= mostOf(quota) + 0.5, debt);
    },
    close() {
      for (const timer of timers) clearInterval(timer);
      redis.disconnect();
    },
  };
}

function costOf({ limit, seconds, burst }: Quota): number {
  return (seconds * 1_000) / (limit - burst);
}

function mostOf(quota: Quota): number {
  return quota.burst * costOf(quota);
}

function verdict(quota: Quota, isAdmitted: boolean, debt: number): Verdict {
  const cost = costOf(quota);
  return {
    isAdmitted,
    remaining: Math.max(0, Math.floor((mostOf(quota) - debt + 0.5) / cost)),
    resetSeconds: Math.ceil(debt / 1_000),
    retrySeconds: isAdmitted ? 0 : Math.max(1, Math.ceil((debt + cost - mostOf(quota)) / 1_000)),
  };
}
