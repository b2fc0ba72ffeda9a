/** The real API and worker processes on a test file's stores, ended with the file. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Leashed, spawnLeashed } from '../../infra/local/leashed.ts';
import { freePort } from '../../infra/local/ports.ts';
import type { TestStores } from './stores.ts';

/** What a process needs to know of its stores, and how it is ended with them. */
export type Place = Pick<TestStores, 'env' | 'cleanUp'>;

const READY_WITHIN_MS = 60_000;

export type Service = {
  /** Where the API listens, without a slash at its end. */
  url: string;
  api: Leashed;
  /** Absent when the service was asked for without one. */
  worker: Leashed | null;
};

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Any process of this repository on these stores; `stores.cleanUp` ends it. Its output is kept for `outputOf`. */
export function startProcess(
  stores: Place,
  script: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
) {
  const started = spawnLeashed(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    name: script,
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...stores.env, ...env },
  });
  const lines: Buffer[] = [];
  started.child.stdout?.on('data', (chunk: Buffer) => lines.push(chunk));
  started.child.stderr?.on('data', (chunk: Buffer) => lines.push(chunk));
  outputs.set(started, lines);
  stores.cleanUp(() => started.stop());
  return started;
}

const outputs = new WeakMap<Leashed, Buffer[]>();

export function outputOf(started: Leashed): string {
  return Buffer.concat(outputs.get(started) ?? []).toString();
}

/** Resolves when `GET /readyz` answers 200. Without a worker (`worker: false`) that needs an index that another one has made. */
export async function startService(
  stores: Place,
  options: { worker?: boolean; env?: Record<string, string> } = {},
): Promise<Service> {
  const port = await freePort();
  const env = { ...options.env, PORT: String(port), HOST: '127.0.0.1' };
  const worker = options.worker === false ? null : startProcess(stores, 'workers/main.ts', [], env);
  const api = startProcess(stores, 'src/server.ts', [], env);
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (
    !(await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    const dead = [api, worker].find((process) => process !== null && process.child.exitCode !== null);
    if (dead || Date.now() > deadline) {
      const said = [api, worker].flatMap((process) =>
        process === null ? [] : [`${process.name}:\n${outputOf(process)}`],
      );
      throw new Error(`the service did not get ready\n${said.join('\n')}`);
    }
    await sleep(100);
  }
  return { url, api, worker };
}
