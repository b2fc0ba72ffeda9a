/** What a run leaves behind: feeds that no worker gets through. They are taken in with a good answer, and fail after it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../src/platform/postgres.ts';

/** Several in a row of a company, each small. */
const DONE_WITHIN_MS = 30_000;
const SHOWN = 200;

/** One line for each; a worker that fails over a feed tries it again and again, and others wait behind it. */
export async function brokenImports(db: Database): Promise<string[]> {
  const deadline = Date.now() + DONE_WITHIN_MS;
  for (;;) {
    const rows = await db
      .selectFrom('feed_import')
      .leftJoin('feed_import_chunk', (join) =>
        join.onRef('import_id', '=', 'feed_import.id').on('feed_import_chunk.number', '=', 0),
      )
      .select(['id', 'state', 'file_name', 'attempts', 'failure', 'feed_import_chunk.bytes'])
      .where((where) =>
        where.or([
          where('state', 'in', ['WAITING', 'RUNNING']),
          where('failure', '=', 'it could not be read in several attempts'),
        ]),
      )
      .execute();
    const stuck = rows.filter(({ state, attempts }) => state === 'FAILED' || attempts > 1);
    if (rows.length === stuck.length || Date.now() > deadline) {
      return rows.map(
        ({ id, state, file_name, bytes }) =>
          `the import ${id} is ${state}: ${file_name} ${JSON.stringify(bytes?.subarray(0, SHOWN).toString('latin1') ?? '')}`,
      );
    }
    await sleep(200);
  }
}
