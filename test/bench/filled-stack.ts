/** A stack with so many generated listings in it, all of them searchable. */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { startService } from '../support/service.ts';
import type { Running } from './bench.ts';

export type FilledStack = {
  /** Of the API. */
  url: string;
  worker: {
    stop(): Promise<void>;
    peakMegabytes(): Promise<number>;
  };
};

/** A running API over them; the worker that has indexed them has nothing more to do. */
export async function fillAndStart({ stack, seed }: Running, size: number): Promise<FilledStack> {
  await sql`truncate posting, company, outbox, change cascade`.execute(stack.db);
  const { url, worker } = await startService(stack);
  if (worker === null) throw new Error('the service has no worker');
  await loadDemo({ db: stack.db, now: new Date(), seed, count: size });
  await drained(stack.db);
  await stack.es.indices.refresh({ index: stack.indexAlias });
  const { count } = await stack.es.count({ index: stack.indexAlias });
  if (count !== size) throw new Error(`${count} documents in the index instead of ${size}`);
  await sql`vacuum analyze`.execute(stack.db);
  return {
    url,
    worker: {
      async stop() {
        await worker.stop();
      },
      peakMegabytes: () => peakMegabytes(worker.child.pid),
    },
  };
}

/** The largest that the process was so far, resident; NaN where the system does not tell (Linux does), or it has ended. */
export async function peakMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) / 1_024;
}

/** Until no outbox row is left: everything accepted has been acknowledged. */
export async function drained(db: Running['stack']['db'], everyMs = 50): Promise<void> {
  for (;;) {
    const waiting = await db.selectFrom('outbox').select('id').limit(1).executeTakeFirst();
    if (waiting === undefined) return;
    await sleep(everyMs);
  }
}
