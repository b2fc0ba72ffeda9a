/** No process outlives the one that started it: tried on real processes, killed in every way. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { runLeashed, spawnLeashed } from '../../../infra/local/leashed.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolecall-leash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A machine that does much else may take seconds to end a process.
jest.setTimeout(60_000);

const ENV = { PATH: process.env['PATH'] ?? '' };
const infra = (file: string) => fileURLToPath(new URL(`../../../infra/local/${file}`, import.meta.url));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<boolean> {
  for (let attempt = 0; attempt < 400 && !condition(); attempt++) await sleep(50);
  return condition();
}

/** A parent that starts a shell, which starts another, and writes down all their ids. */
async function aFamily(
  name: string,
): Promise<{ parent: number; child: number; grandchild: number; temporary: string }> {
  const [ids, temporary] = [join(folder, `${name}.ids`), join(folder, `${name}.temporary`)];
  const script = `
    import { mkdirSync } from 'node:fs';
    import { removeAtEnd, spawnLeashed } from ${JSON.stringify(infra('leashed.ts'))};
    mkdirSync(${JSON.stringify(temporary)});
    removeAtEnd(${JSON.stringify(temporary)});
    const child = spawnLeashed('/bin/sh', ['-c', 'sleep 600 & echo $PPID $$ $! > ${ids}.new; mv ${ids}.new ${ids}; wait'], { name: 'child', env: process.env });
    await child.ended;
  `;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore', env: ENV });
  expect(await until(() => existsSync(ids))).toBe(true);
  const [, child = 0, grandchild = 0] = readFileSync(ids, 'utf8').trim().split(' ').map(Number);
  expect([child, grandchild].every(isAlive)).toBe(true);
  return { parent: parent.pid ?? 0, child, grandchild, temporary };
}

describe('a leashed process', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)('ends with all that it started when its parent gets %s', async (signal) => {
    const { parent, child, grandchild, temporary } = await aFamily(signal);
    process.kill(parent, signal);
    expect(await until(() => !isAlive(child) && !isAlive(grandchild))).toBe(true);
    expect(await until(() => !existsSync(temporary))).toBe(true);
  });

  it('is made to end when it does not want to', async () => {
    const stubborn = spawnLeashed('/bin/sh', ['-c', "trap '' TERM; while :; do sleep 0.1; done"], {
      name: 'stubborn',
      env: ENV,
    });
    await sleep(200);
    await stubborn.stop(300);
    expect(await stubborn.ended).toBe('SIGKILL');
  });

  it('gives its output, or its last words when it fails', async () => {
    expect(await runLeashed('/bin/sh', ['-c', 'echo fine'], { name: 'echo', env: ENV })).toBe('fine\n');
    await expect(runLeashed('/bin/sh', ['-c', 'echo broken >&2; exit 3'], { name: 'thing', env: ENV })).rejects.toThrow(
      'thing failed (3):\nbroken',
    );
  });
});

describe('run.mjs', () => {
  it('passes arguments on, and the exit code back', () => {
    const script = join(folder, 'script.ts');
    execFileSync('/bin/sh', [
      '-c',
      `echo 'const code: number = Number(process.argv[2]); process.exit(code);' > ${script}`,
    ]);
    const run = () => execFileSync(process.execPath, [infra('run.mjs'), script, '7'], { env: ENV, stdio: 'ignore' });
    expect(run).toThrow(expect.objectContaining({ status: 7 }));
  });

  it('takes the script with it when it is killed', async () => {
    const [script, id] = [join(folder, 'long.ts'), join(folder, 'long.id')];
    execFileSync('/bin/sh', [
      '-c',
      `echo 'import { writeFileSync } from "node:fs"; writeFileSync("${id}", String(process.pid)); setInterval(() => {}, 1e6);' > ${script}`,
    ]);
    const runner = spawn(process.execPath, [infra('run.mjs'), script], { env: ENV, stdio: 'ignore' });
    expect(await until(() => existsSync(id) && readFileSync(id, 'utf8') !== '')).toBe(true);
    const pid = Number(readFileSync(id, 'utf8'));
    runner.kill('SIGKILL');
    expect(await until(() => !isAlive(pid))).toBe(true);
  });
});
