/** One stack on a data folder at a time: a lock that knows its holder's start time, so that a reused pid holds nothing. */
import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export type Running = { pid: number; started: string };
type Lock = { holder: Running; leash: Running; stores: Running[] };

export type HeldLock = {
  /** Records a store, so that whoever finds this lock abandoned can end it. */
  note(pid: number): void;
  release(): void;
};

/** What the system says of the process's start; null when there is no such process. */
function startOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      // Field 22 of stat; the name in field 2 may hold spaces and parentheses.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? null : (fields[19] ?? null);
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

export function running(pid: number): Running {
  return { pid, started: startOf(pid) ?? '' };
}

export function isRunning({ pid, started }: Running): boolean {
  return startOf(pid) === started;
}

function readLock(path: string): Lock | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Lock;
  } catch {
    return null;
  }
}

/** Throws, and says who holds it, when the folder is in use. Waits for a former stack that is just ending. */
export async function takeLock(path: string, leashPid: number, onWait: () => void): Promise<HeldLock> {
  const lock: Lock = { holder: running(process.pid), leash: running(leashPid), stores: [] };
  const draft = `${path}.${process.pid}`;
  const write = () => writeFileSync(draft, JSON.stringify(lock), { mode: 0o600 });
  const deadline = Date.now() + 30_000;
  let waited = false;
  for (;;) {
    write();
    try {
      // A link is made whole or not at all, and never over another one's lock.
      linkSync(draft, path);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const other = readLock(path);
    if (other !== null && isRunning(other.holder)) {
      throw new Error(
        `${path}: in use by process ${other.holder.pid}; stop it first, or choose another ROLECALL_DATA.`,
      );
    }
    if (other !== null && isRunning(other.leash) && Date.now() < deadline) {
      if (!waited) onWait();
      waited = true;
      await sleep(200);
      continue;
    }
    for (const store of other?.stores ?? []) {
      if (isRunning(store)) process.kill(store.pid, 'SIGKILL');
    }
    rmSync(path, { force: true });
  }
  return {
    note(pid) {
      lock.stores.push(running(pid));
      writeFileSync(path, JSON.stringify(lock), { mode: 0o600 });
    },
    release: () => rmSync(path, { force: true }),
  };
}
