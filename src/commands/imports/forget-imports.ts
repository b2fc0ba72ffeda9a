/** Lets go of imports that broke off while they came in, and of old reports. */
import { sql } from 'kysely';
import type { Database } from '../../platform/postgres.ts';

/** How long the report of an import is kept. */
export const REPORT_DAYS = 30;

/** An upload that nobody has heard of for so long is over: whoever received it has died. */
const SILENT_MINUTES = 15;

/** Returns how many. */
export async function forgetImports(db: Database, now: Date): Promise<number> {
  const forgotten = await sql`
    delete from feed_import
    where (state = 'RECEIVING' and touched_at < ${now}::timestamptz - make_interval(mins => ${SILENT_MINUTES}))
      or (state in ('DONE', 'FAILED', 'CANCELLED', 'HELD') and ended_at < ${now}::timestamptz - make_interval(days => ${REPORT_DAYS}))
    returning id`.execute(db);
  return forgotten.rows.length;
}
