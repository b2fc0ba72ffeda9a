/** Changes of listings as rows and outbox rows: as many a second as somebody likes, without the HTTP between. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { append } from '../../../src/outbox/append.ts';
import type { Database } from '../../../src/platform/postgres.ts';
import { type Random, seededRandom } from '../../../workers/demo/random.ts';

/** `untold`: without its outbox row, which no command ever does. */
export type RowChange = 'revise' | 'close' | 'untold';

/** One that is closed stays so, with another version. */
export async function changeRow(db: Database, id: string, change: RowChange): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('posting')
      .set((expression) => ({
        version: expression('version', '+', 1),
        title: sql`left('Revised ' || title, 200)`,
        ...(change === 'close' ? { state: 'CLOSED' as const, closed_at: new Date() } : {}),
      }))
      .where('id', '=', id)
      .returning(['id', 'version', 'state'])
      .executeTakeFirstOrThrow();
    if (change !== 'untold') await append(trx, [row], 'now');
  });
}

export type Changing = {
  db: Database;
  ids: readonly string[];
  perSecond: number;
  /** Of all changes, so many are closings. */
  closings: number;
  seed: number;
};

const AT_ONCE = 10;

/** Changes listings drawn by chance until `work` is done, as many a second as the machine bears up to `perSecond`; returns how many. */
export async function whileChanging(changing: Changing, work: () => Promise<void>): Promise<number> {
  const { db, ids, perSecond, closings, seed } = changing;
  let isOver = false;
  let changes = 0;
  const began = performance.now();
  const change = async (random: Random) => {
    while (!isOver) {
      const due = began + (changes * 1_000) / perSecond;
      changes += 1;
      await sleep(Math.max(0, due - performance.now()));
      if (isOver) return;
      await changeRow(db, random.pick(ids), random.chance(closings) ? 'close' : 'revise');
    }
  };
  const changers = Array.from({ length: AT_ONCE }, (_, at) => change(seededRandom(seed + at)));
  // Awaited below; until then a failure must not count as unhandled.
  for (const changer of changers) changer.catch(() => {});
  try {
    await work();
  } finally {
    isOver = true;
    await Promise.all(changers);
  }
  return changes;
}
