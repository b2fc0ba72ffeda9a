/** What the three stores have in common: where they keep things, and how one is waited for. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Leashed } from './leashed.ts';
import type { Owner } from './owner.ts';
import type { Report } from './report.ts';

export type StorePlace = {
  /** A folder of the store's own, which its owner can write. */
  folder: string;
  log: string;
  owner: Owner | null;
  /** Keeps other users of this machine out of the stores that know passwords. */
  password: string;
  /** Nothing of it is needed after this run: the disk may lose what it likes. */
  ephemeral: boolean;
  /** Ready soon rather than fast once it runs. */
  brief: boolean;
  report: Report;
  /** Told as soon as the process runs, so that it is ended whatever happens next. */
  spawned(process: Leashed): void;
};

function lastLines(log: string, count: number): string {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '(no log)';
  }
}

/** Asks until the store answers; ends it, and throws with the end of its log, when it exits or time is up. */
export async function untilReady(
  process: Leashed,
  place: StorePlace,
  timeoutMs: number,
  answers: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let exit: number | string | undefined;
  void process.ended.then((code) => {
    exit = code;
  });
  while (exit === undefined && Date.now() < deadline) {
    if (await answers().catch(() => false)) return;
    await sleep(100);
  }
  const why = exit === undefined ? `did not answer within ${timeoutMs / 1000} s` : `ended while starting (${exit})`;
  await process.stop(5_000);
  throw new Error(`${process.name} ${why}. Its log is ${place.log}; the last lines:\n${lastLines(place.log, 15)}`);
}
