/** The index's generation: what was answered from the index is as good as new for as long as it has not moved. */
import { sql } from 'kysely';
import type { Database } from '../platform/postgres.ts';

/**
 * To be called after a change of the index can be searched, and before anybody is told so. Those that come through the outbox are moved
 * for by `acknowledge`; this is for what changes the index past it: another index behind the alias, a document deleted by hand.
 */
export async function moveGeneration(db: Database): Promise<void> {
  await sql`select nextval('index_generation')`.execute(db);
}
