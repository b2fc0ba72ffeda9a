/** Starts processes that never outlive this one, not even when it is killed with -9. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Owner } from './owner.ts';

export type Leashed = {
  readonly name: string;
  readonly pid: number;
  readonly child: ChildProcess;
  /** The exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Asks it to end, and makes it after `graceMs`. Harmless when it has ended. */
  stop(graceMs?: number): Promise<void>;
};

export type LeashedOptions = {
  name: string;
  cwd?: string;
  env: Record<string, string>;
  owner?: Owner | null;
  /** The file that takes its output, or this process's own; without either, `stdout` and `stderr` are pipes of `child`. */
  log?: string | 'inherit';
  input?: string;
  stopSignal?: NodeJS.Signals;
};

/** A process of ours spends half a second less of the processor at its start when others have compiled its modules before. */
const COMPILE_CACHE = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));

const live = new Set<Leashed>();
let isEnding = false;
let leash: { input: Writable; pid: number } | undefined;

function theLeash(): { input: Writable; pid: number } {
  if (leash !== undefined) return leash;
  const child = spawn(process.execPath, [fileURLToPath(new URL('./leash.mjs', import.meta.url))], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const input = child.stdin;
  if (child.pid === undefined || input === null) throw new Error('the process that guards the others did not start');
  input.on('error', () => {});
  child.unref();
  // A pipe's own handle would keep this process alive for as long as the leash waits.
  if ('unref' in input && typeof input.unref === 'function') input.unref();
  leash = { input, pid: child.pid };
  return leash;
}

function tell(message: Record<string, unknown>): void {
  theLeash().input.write(`${JSON.stringify(message)}\n`);
}

/** Ends all that runs, at once, and lets nothing start any more: the way out when a start is broken off. */
export async function endAllLeashed(): Promise<void> {
  isEnding = true;
  await Promise.all([...live].map((process) => process.stop()));
}

/** The process that ends the others: whoever finds it alive knows that they may be, too. */
export function leashPid(): number {
  return theLeash().pid;
}

/** Removed by the leash when this process ends, if it is still there by then. */
export function removeAtEnd(path: string): void {
  tell({ temporary: path });
}

export function spawnLeashed(command: string, args: readonly string[], options: LeashedOptions): Leashed {
  if (isEnding) throw new Error(`${options.name}: not started, because this process is ending`);
  const stopSignal = options.stopSignal ?? 'SIGTERM';
  theLeash();
  const log = options.log === undefined || options.log === 'inherit' ? options.log : openSync(options.log, 'a');
  const child = spawn(command, args, {
    cwd: options.cwd ?? '/',
    env: command === process.execPath ? { NODE_COMPILE_CACHE: COMPILE_CACHE, ...options.env } : options.env,
    // Its own group: Ctrl-C in a terminal reaches this process alone, which ends the others in order.
    detached: true,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', log ?? 'pipe', log ?? 'pipe'],
    ...(options.owner ? { uid: options.owner.uid, gid: options.owner.gid } : {}),
  });
  if (typeof log === 'number') closeSync(log);
  const { pid } = child;
  if (pid === undefined) {
    child.on('error', () => {});
    throw new Error(`${options.name}: ${command} cannot be run`);
  }
  tell({ hold: pid, signal: stopSignal });
  if (options.input !== undefined) child.stdin?.end(options.input);

  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => {
      tell({ drop: pid });
      live.delete(leashed);
      resolve(code ?? signal ?? 'unknown');
    });
  });
  const kill = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal);
    } catch {
      // It has ended already.
    }
  };
  const leashed: Leashed = {
    name: options.name,
    pid,
    child,
    ended,
    async stop(graceMs = 15_000) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      kill(stopSignal);
      const force = setTimeout(() => kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(force);
    },
  };
  live.add(leashed);
  return leashed;
}

/** Runs a command to its end and gives its output; throws with that output when it fails. */
export async function runLeashed(
  command: string,
  args: readonly string[],
  options: Omit<LeashedOptions, 'log'> & { onOutput?: (text: string) => void },
): Promise<string> {
  const process = spawnLeashed(command, args, options);
  let output = '';
  const take = (chunk: Buffer) => {
    const text = chunk.toString();
    output = (output + text).slice(-200_000);
    options.onOutput?.(text);
  };
  process.child.stdout?.on('data', take);
  process.child.stderr?.on('data', take);
  const code = await process.ended;
  if (code !== 0)
    throw new Error(`${options.name} failed (${code}):\n${output.trim().split('\n').slice(-20).join('\n')}`);
  return output;
}
