/** Silence told from slowness, in the real times of the breaker. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createCircuitBreaker, StoreSilent } from '../../../src/platform/circuit-breaker.ts';

const never = () => new Promise<never>(() => {});

describe('a circuit breaker', () => {
  it('ends all waiting when neither requests nor the probe are answered, and is closed again when the probe is', async () => {
    let probe: () => Promise<unknown> = never;
    const breaker = createCircuitBreaker('The store', () => probe());
    await expect(breaker.run(never)).rejects.toThrow(StoreSilent);
    await expect(breaker.run(async () => 'at once')).rejects.toThrow(StoreSilent);
    probe = async () => 'here';
    await sleep(2_000);
    expect(await breaker.run(async () => 'at once')).toBe('at once');
  });

  it('lets slow requests wait while the store answers others, though the probe gets no turn', async () => {
    const breaker = createCircuitBreaker('The store', never);
    const slow = breaker.run(() => sleep(3_500, 'late'));
    for (let at = 0; at < 12; at++) {
      await breaker.run(async () => 'soon');
      await sleep(250);
    }
    expect(await slow).toBe('late');
  });
});
