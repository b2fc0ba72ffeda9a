/** `stack.json` in the data folder: where the service that runs on this machine can be reached, for the command lines. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isRunning, type Running, running } from './lock.ts';

export type RunningStack = {
  /** The process that started it all; when it is gone, so is what this file tells. */
  starter: Running;
  url: string;
  port: number;
  /** What a process needs in its environment to work on the same stores. */
  env: Record<string, string>;
  pids: { api: number | null; worker: number | null };
};

export function writeStack(file: string, stack: Omit<RunningStack, 'starter'>): void {
  const draft = `${file}.new`;
  const whole: RunningStack = { starter: running(process.pid), ...stack };
  // It holds passwords.
  writeFileSync(draft, `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

export function removeStack(file: string): void {
  rmSync(file, { force: true });
}

/** Null when nothing runs. */
export function readStack(file: string): RunningStack | null {
  if (!existsSync(file)) return null;
  const stack = JSON.parse(readFileSync(file, 'utf8')) as RunningStack;
  return isRunning(stack.starter) ? stack : null;
}
