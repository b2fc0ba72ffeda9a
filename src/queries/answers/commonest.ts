/** What is asked most often lately, by the seekers of all processes: each adds up its own and tells the others through Redis. */
import type { Redis } from 'ioredis';

export type Commonest = {
  /** One more who has asked this. */
  count(key: string): void;
  /** Asked at least three times lately, the most often asked first: by all processes as they were told last, by this one since. */
  top(limit: number): string[];
  close(): void;
};

/** How often counts are told and read. */
const TELL_EVERY_MS = 5_000;
/** Counts of an hour are kept by themselves, so that what was asked long ago is forgotten. */
const HOUR_MS = 3_600_000;
const HOURS = 2;
/** In this process between two tellings, told at a time, and kept on Redis for each hour. */
const COUNTED_AT_MOST = 2_000;
const TOLD_AT_MOST = 100;
const KEPT_AT_MOST = 500;

/** What is asked less often is not common. */
const COMMON = 3;

/** `prefix`: of keys on Redis that nobody else uses. Without Redis, the process goes by its own counts. */
export function countCommonest(redis: Redis, prefix: string): Commonest {
  let own = new Map<string, number>();
  let told = new Map<string, number>();
  const nameOf = (hour: number) => `${prefix}:${hour}`;

  async function tell(): Promise<void> {
    if (redis.status !== 'ready') {
      // Nobody to tell: half of what was known stays, so that the latest counts most.
      told = new Map([...add(told, own)].map(([key, count]) => [key, count / 2] as const));
      own = new Map();
      return;
    }
    const hour = Math.floor(Date.now() / HOUR_MS);
    const news = mostOf(own, TOLD_AT_MOST);
    own = new Map();
    const pipeline = redis.pipeline();
    for (const [key, count] of news) pipeline.zincrby(nameOf(hour), count, key);
    pipeline.zremrangebyrank(nameOf(hour), 0, -KEPT_AT_MOST - 1);
    pipeline.expire(nameOf(hour), (HOURS * HOUR_MS) / 1_000);
    for (let ago = 0; ago < HOURS; ago++) pipeline.zrevrange(nameOf(hour - ago), 0, TOLD_AT_MOST - 1, 'WITHSCORES');
    const answers = (await pipeline.exec()) ?? [];
    const read = answers.slice(-HOURS).map(([error, list]) => (error === null ? scored(list as string[]) : new Map()));
    told = read.reduce(add, new Map());
  }

  const timer = setInterval(() => void tell().catch(() => {}), TELL_EVERY_MS).unref();
  redis.once('ready', () => void tell().catch(() => {}));

  return {
    count(key) {
      const known = own.get(key);
      if (known !== undefined || own.size < COUNTED_AT_MOST) own.set(key, (known ?? 0) + 1);
    },
    top: (limit) =>
      mostOf(add(told, own), limit)
        .filter(([, count]) => count >= COMMON)
        .map(([key]) => key),
    close: () => clearInterval(timer),
  };
}

function add(some: ReadonlyMap<string, number>, more: ReadonlyMap<string, number>): Map<string, number> {
  const sum = new Map(some);
  for (const [key, count] of more) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
}

function mostOf(counts: ReadonlyMap<string, number>, limit: number): [string, number][] {
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, limit);
}

/** Members and scores in turn, as Redis lists them. */
function scored(list: readonly string[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (let at = 0; at + 1 < list.length; at += 2) scores.set(list[at] ?? '', Number(list[at + 1]));
  return scores;
}
