/** One stack on a data folder at a time, and none kept out by what is no more. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { running, takeLock } from '../../../infra/local/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolecall-lock-'));
const path = join(folder, 'stack.lock');
const sleepers: ReturnType<typeof spawn>[] = [];
const GONE = { pid: 2 ** 22 - 1, started: 'long ago' };

beforeEach(() => rmSync(path, { force: true }));
afterAll(() => {
  for (const sleeper of sleepers) sleeper.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function aProcess(): number {
  const sleeper = spawn('sleep', ['600'], { stdio: 'ignore' });
  sleepers.push(sleeper);
  return sleeper.pid ?? 0;
}

const leave = (lock: object) => writeFileSync(path, JSON.stringify(lock));
const take = (onWait: () => void = () => {}) => takeLock(path, process.pid, onWait);

describe('the lock of a data folder', () => {
  it('keeps a second one out and says who holds it, until it is released', async () => {
    const lock = await take();
    await expect(take()).rejects.toThrow(`in use by process ${process.pid}`);
    lock.release();
    expect(existsSync(path)).toBe(false);
    (await take()).release();
  });

  it('is taken from a holder that is gone, and from another process that got its id', async () => {
    leave({ holder: GONE, leash: GONE, stores: [] });
    (await take()).release();
    leave({ holder: { pid: process.pid, started: 'another time' }, leash: GONE, stores: [] });
    (await take()).release();
    writeFileSync(path, 'half a lo');
    (await take()).release();
  });

  it('waits while the leash of a holder that is gone still ends its stores', async () => {
    const leash = aProcess();
    leave({ holder: GONE, leash: running(leash), stores: [] });
    let waits = 0;
    const taking = take(() => {
      waits++;
      setTimeout(() => process.kill(leash, 'SIGKILL'), 200);
    });
    (await taking).release();
    expect(waits).toBe(1);
  });

  it('ends the stores that a killed holder and a killed leash have left', async () => {
    const store = aProcess();
    leave({ holder: GONE, leash: GONE, stores: [running(store), { pid: process.pid, started: 'another time' }] });
    const ended = new Promise((resolve) => sleepers.at(-1)?.on('exit', (_, signal) => resolve(signal)));
    (await take()).release();
    expect(await Promise.race([ended, sleep(2_000, null, { ref: false })])).toBe('SIGKILL');
  });

  it('writes down each store', async () => {
    const lock = await take();
    lock.note(process.pid);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ stores: [{ pid: process.pid }] });
    lock.release();
  });
});
