/** One `/metrics` for all processes: workers leave theirs on Redis, for as long as they live, and whoever is asked adds them up. */
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { AggregatorRegistry, type Registry } from 'prom-client';

/** A process that has not told its metrics for this long is over. */
const LIFE_SECONDS = 15;
const TELL_EVERY_MS = 5_000;

const pattern = (prefix: string) => `${prefix}:metrics:`;

/** Tells this process's metrics every five seconds, until it is stopped. Without Redis nothing is told, and nothing fails. */
export function tellMetrics(redis: Redis, prefix: string, registry: Registry): { stop(): void } {
  const key = pattern(prefix) + randomUUID();
  const tell = async () => {
    const metrics = JSON.stringify(await registry.getMetricsAsJSON());
    await redis.set(key, metrics, 'EX', LIFE_SECONDS).catch(() => {});
  };
  const timer = setInterval(tell, TELL_EVERY_MS).unref();
  tell();
  return { stop: () => clearInterval(timer) };
}

/** This process's metrics and those of all that tell theirs, counters and histograms added up. Without Redis, its own alone. */
export async function allMetrics(redis: Redis, prefix: string, registry: Registry): Promise<string> {
  const own = await registry.getMetricsAsJSON();
  const others = await read(redis, prefix).catch(() => []);
  const added = AggregatorRegistry.aggregate([own, ...others.map((text) => JSON.parse(text) as typeof own)]);
  return added.metrics();
}

async function read(redis: Redis, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  let cursor = '0';
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${pattern(prefix)}*`, 'COUNT', 1_000);
    keys.push(...found);
    cursor = next;
  } while (cursor !== '0');
  if (keys.length === 0) return [];
  return (await redis.mget(keys)).filter((text) => text !== null);
}
