import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from '@jest/globals';
import type { Context } from 'koa';
import { createLoadGate, type LoadGate, resting } from '../../../../src/http/door/load-gate.ts';

let gate: LoadGate;
afterEach(() => gate.close());

type Flood = { atWork: number; most: number; refused: number };

/** Sends so many at the same moment, each of which takes so long. */
async function flood(count: number, work: (context: Context) => Promise<unknown>): Promise<Flood> {
  const seen: Flood = { atWork: 0, most: 0, refused: 0 };
  const send = async () => {
    const context = { req: {} } as Context;
    const next = async () => {
      seen.atWork += 1;
      seen.most = Math.max(seen.most, seen.atWork);
      await work(context);
      seen.atWork -= 1;
    };
    await gate.pass(context, next).catch((error) => {
      expect(error).toMatchObject({ code: 'overloaded', data: { retryAfter: expect.any(Number) } });
      seen.refused += 1;
    });
  };
  await Promise.all(Array.from({ length: count }, send));
  return seen;
}

it('lets those who come at the same moment in by and by, while answers are quick', async () => {
  gate = createLoadGate({ maxInFlight: 1_000, maxLagMs: 10_000 });
  const seen = await flood(500, () => sleep(5));
  expect(seen).toMatchObject({ atWork: 0, refused: 0 });
  expect(seen.most).toBeLessThan(130);
});

it('lets fewer in when answers are slow, and more again when they are not', async () => {
  gate = createLoadGate({ maxInFlight: 1_000, maxLagMs: 10_000 });
  // As many as there are places are answered slowly; nobody else gets one in time.
  expect(await flood(150, () => sleep(1_050))).toMatchObject({ most: 100, refused: 50 });
  expect((await flood(150, () => sleep(20))).most).toBeLessThan(50);
  for (let round = 0; round < 10; round++) await flood(300, () => sleep(1));
  expect((await flood(300, () => sleep(20))).most).toBeGreaterThan(70);
});

it('has never more in hand than it may, those who wait for a place among them', async () => {
  for (const maxInFlight of [10, 150]) {
    gate = createLoadGate({ maxInFlight, maxLagMs: 10_000 });
    expect((await flood(300, () => sleep(20))).refused).toBe(300 - maxInFlight);
    gate.close();
  }
});

it('gives the place of who only waits to another, and does not take the wait for work', async () => {
  gate = createLoadGate({ maxInFlight: 200, maxLagMs: 10_000 });
  const seen = await flood(150, (context) => resting(context, () => sleep(1_050)));
  expect(seen).toMatchObject({ most: 150, refused: 0 });
  expect((await flood(150, () => sleep(20))).most).toBeGreaterThanOrEqual(100);
});

it('answers a few though the process is held up by others on its machine, and no flood', async () => {
  gate = createLoadGate({ maxInFlight: 1_000, maxLagMs: 50 });
  for (let time = 0; time < 3; time++) {
    const end = performance.now() + 200;
    while (performance.now() < end);
    await sleep(0);
  }
  const seen = await flood(300, () => sleep(20));
  expect(seen).toMatchObject({ most: 32, refused: 268 });
});
