import { access } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { within } from '../../../src/platform/within.ts';

/** Holds this process up, as a busy machine does. */
function holdUp(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

it('gives what comes in time, and else what is for the late', async () => {
  expect(await within(1_000, sleep(1, 'in time'), () => 'late')).toBe('in time');
  expect(await within(1, sleep(1_000, 'in time'), () => 'late')).toBe('late');
});

it('throws what either throws', async () => {
  const fail = (reason: string) => () => {
    throw new Error(reason);
  };
  await expect(within(1_000, Promise.reject(new Error('by itself')), () => 0)).rejects.toThrow('by itself');
  await expect(within(1, sleep(1_000), fail('too late'))).rejects.toThrow('too late');
});

it('does not take for late what came while the process was held up', async () => {
  // After this come the timers that are due, and then what there is to read.
  await new Promise((resolve) => setImmediate(resolve));
  const found = within(
    20,
    access('/').then(() => 'in time'),
    () => 'late',
  );
  holdUp(200);
  expect(await found).toBe('in time');
});
