/** A stack with so many generated listings in it, all of them searchable. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { startService } from '../support/service.ts';
import type { Running } from './bench.ts';

/** A running API over them; the worker that has indexed them has nothing more to do. */
export async function fillAndStart({ stack, seed }: Running, size: number): Promise<string> {
  await sql`truncate posting, company, outbox cascade`.execute(stack.db);
  const { url } = await startService(stack);
  await loadDemo({ db: stack.db, now: new Date(), seed, count: size });
  await drained(stack.db);
  await stack.es.indices.refresh({ index: stack.indexAlias });
  const { count } = await stack.es.count({ index: stack.indexAlias });
  if (count !== size) throw new Error(`${count} documents in the index instead of ${size}`);
  return url;
}

/** Until no outbox row is left: everything accepted has been acknowledged. */
export async function drained(db: Running['stack']['db'], everyMs = 50): Promise<void> {
  for (;;) {
    const waiting = await db.selectFrom('outbox').select('id').limit(1).executeTakeFirst();
    if (waiting === undefined) return;
    await sleep(everyMs);
  }
}
