/** Keeps a process of the service up: one that dies is started again, after a wait that doubles while it keeps dying. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Leashed, spawnLeashed } from './leashed.ts';
import type { Report } from './report.ts';
import { ROOT } from './settings.ts';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** One that lived this long did start: the next wait is the first one again. */
const SETTLED_MS = 30_000;

export type Supervised = { pid(): number | null; stop(): Promise<void> };

export function supervise(options: {
  name: string;
  script: string;
  env: Record<string, string>;
  log: string;
  report: Report;
  /** Each time that it was started. */
  onStart: () => void;
}): Supervised {
  const { name, report } = options;
  let running: Leashed | null = null;
  let again: NodeJS.Timeout | undefined;
  let wait = FIRST_WAIT_MS;
  let isStopped = false;

  const start = () => {
    const since = Date.now();
    const child = spawnLeashed(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(ROOT, options.script)],
      {
        name,
        cwd: ROOT,
        env: options.env,
        log: options.log,
      },
    );
    running = child;
    options.onStart();
    void child.ended.then((code) => {
      running = null;
      if (isStopped) return;
      if (Date.now() - since > SETTLED_MS) wait = FIRST_WAIT_MS;
      report.line(
        `${name} ended (${code}) and is started again in ${wait / 1000} s; its log is ${options.log}${lastWords(options.log)}`,
      );
      again = setTimeout(start, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
  };
  start();

  return {
    pid: () => running?.pid ?? null,
    async stop() {
      isStopped = true;
      clearTimeout(again);
      // Longer than the processes take to drain.
      await running?.stop(30_000);
    },
  };
}

function lastWords(log: string): string {
  try {
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8);
    return lines.map((line) => `\n    ${line.slice(0, 300)}`).join('');
  } catch {
    return '';
  }
}
