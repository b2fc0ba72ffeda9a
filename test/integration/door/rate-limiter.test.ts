import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createRateLimiter, type Quota, type RateLimiter } from '../../../src/platform/rate-limiter.ts';
import { openCacheRedis } from '../../../src/platform/redis.ts';
import { startTcpProxy } from '../../chaos/tcp-proxy.ts';
import { testStores } from '../../support/stores.ts';
import { waitUntil } from '../../support/wait-until.ts';

const stores = await testStores();
const proxy = await startTcpProxy(() => Number(new URL(stores.redisUrl).port));
stores.cleanUp(() => proxy.close());

/** 20 in any second, 10 of them at once: one each 100 ms. */
const QUOTA: Quota = { limit: 20, seconds: 1, burst: 10 };

const prefixOf = (group: string) => `${stores.redisPrefix}:rates-${group}`;

/** `group`: those of one share a rate, as the processes of one deployment do. */
async function aLimiter(group: string, url = stores.redisUrl): Promise<RateLimiter> {
  const redis = openCacheRedis(url);
  const limiter = createRateLimiter(redis, prefixOf(group));
  stores.cleanUp(() => limiter.close());
  await waitUntil(async () => redis.status === 'ready', 5_000);
  return limiter;
}

/** Redis knows of both, and they have had the time to read that. */
async function bothAreSeen(group: string): Promise<void> {
  await waitUntil(async () => (await stores.redis.zcard(`${prefixOf(group)}:processes`)) === 2, 5_000);
  await sleep(500);
}

/** When each that was admitted was, in milliseconds, by as many tries as come to be in the time. */
async function admitted(takes: readonly (() => Promise<boolean>)[], ms: number): Promise<number[]> {
  const began = performance.now();
  const times: number[] = [];
  const one = async (take: () => Promise<boolean>): Promise<void> => {
    while (performance.now() - began < ms) {
      if (await take()) times.push(performance.now() - began);
      await sleep(3);
    }
  };
  await Promise.all(takes.map(one));
  return times.toSorted((a, b) => a - b);
}

function mostInAnySecond(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1_000).length));
}

describe('a rate', () => {
  it('is never exceeded in any stretch of its time, wherever it begins, by two processes together', async () => {
    const limiters = [await aLimiter('edge'), await aLimiter('edge')];
    const takes = limiters.map((limiter) => async () => (await limiter.take('edge', QUOTA)).isAdmitted);
    const times = await admitted(takes, 2_500);
    // One more, since the time is taken when the answer comes.
    expect(mostInAnySecond(times)).toBeLessThanOrEqual(QUOTA.limit + 1);
    expect(times.length).toBeGreaterThanOrEqual(30);
  });

  it('says how many are left, when all are back, and when to come again', async () => {
    const limiter = await aLimiter('told');
    const slow: Quota = { limit: 4, seconds: 60, burst: 2 };
    expect(await limiter.take('told', slow)).toEqual({
      isAdmitted: true,
      remaining: 1,
      resetSeconds: 30,
      retrySeconds: 0,
    });
    expect(await limiter.take('told', slow)).toMatchObject({ isAdmitted: true, remaining: 0, resetSeconds: 60 });
    const refused = await limiter.take('told', slow);
    expect(refused).toMatchObject({ isAdmitted: false, remaining: 0 });
    expect(refused.retrySeconds).toBeGreaterThanOrEqual(29);
    expect(refused.retrySeconds).toBeLessThanOrEqual(30);
  });

  it('that is decided at once is known to other processes soon after', async () => {
    const [first, second] = [await aLimiter('soon'), await aLimiter('soon')];
    const slow: Quota = { limit: 100, seconds: 600, burst: 50 };
    for (let nth = 0; nth < 40; nth++) first.takeSoon('soon', slow);
    await waitUntil(async () => (await second.take('soon', slow)).remaining < 10, 2_000);
    const left = await second.take('soon', slow);
    expect(left.remaining).toBeLessThanOrEqual(8);
  });

  it('leaves nothing behind on Redis once it is paid', async () => {
    const limiter = await aLimiter('gone');
    await limiter.take('gone', QUOTA);
    const key = `${prefixOf('gone')}:gone`;
    expect(await stores.redis.exists(key)).toBe(1);
    await waitUntil(async () => (await stores.redis.exists(key)) === 0, 1_000);
  });
});

describe('with Redis cut off', () => {
  it('a rate goes on from what was used, and is not exceeded', async () => {
    const limiter = await aLimiter('cut', proxy.url(stores.redisUrl));
    const took = admitted([async () => (await limiter.take('cut', QUOTA)).isAdmitted], 3_000);
    await sleep(1_050);
    proxy.cut();
    const times = await took;
    proxy.mend();
    expect(mostInAnySecond(times)).toBeLessThanOrEqual(QUOTA.limit * 1.2);
    expect(times.filter((time) => time > 1_500).length).toBeGreaterThanOrEqual(10);
  });

  it('two processes have half of it each', async () => {
    const url = proxy.url(stores.redisUrl);
    const limiters = [await aLimiter('halves', url), await aLimiter('halves', url)];
    // Whoever came later knows of both; the other one learns it when it says again that it is here.
    await bothAreSeen('halves');
    proxy.cut();
    await sleep(200);
    const [, second] = limiters;
    const times = await admitted([async () => (await second?.take('halves', QUOTA))?.isAdmitted ?? false], 2_000);
    proxy.mend();
    expect(times.length).toBeLessThanOrEqual(5 + 10 + 1);
    expect(times.length).toBeGreaterThanOrEqual(10);
  });

  it('one late answer takes nothing from anybody, and a second one in a row halves it', async () => {
    const url = proxy.url(stores.redisUrl);
    const limiters = [await aLimiter('late', url), await aLimiter('late', url)];
    await bothAreSeen('late');
    const slow: Quota = { limit: 20, seconds: 60, burst: 10 };
    const taken = (key: string) => Array.from({ length: 10 }, () => limiters[1]?.takeSoon(key, slow).isAdmitted);
    proxy.delay(150);
    await limiters[1]?.take('first', slow);
    expect(taken('once').filter(Boolean)).toHaveLength(10);
    await limiters[1]?.take('second', slow);
    proxy.delay(0);
    expect(taken('twice').filter(Boolean)).toHaveLength(5);
  });

  it('what was used is not forgotten when Redis comes back empty', async () => {
    const limiter = await aLimiter('emptied');
    const slow: Quota = { limit: 4, seconds: 60, burst: 2 };
    await limiter.take('emptied', slow);
    await limiter.take('emptied', slow);
    await stores.redis.flushdb();
    expect((await limiter.take('emptied', slow)).isAdmitted).toBe(false);
  });
});
