/** The indexes that a document is written to: the live one, and the one that is being built beside it. */
import type { Database } from '../src/platform/postgres.ts';

/** An index is written through an alias of its own, so that a write can never make an index by itself. */
export function writeAlias(indexName: string): string {
  return `${indexName}.write`;
}

/**
 * Read this after the rows that are to be written, never before: an index that begins to be built in between copies rows that
 * are at least as new, so what misses it here is in its backfill.
 */
export async function readTargets(db: Database, alias: string): Promise<{ name: string; isLive: boolean }[]> {
  const rows = await db
    .selectFrom('search_index')
    .select(['name', 'state'])
    .where('alias', '=', alias)
    .where('state', 'in', ['BUILDING', 'LIVE'])
    .execute();
  return rows.map((row) => ({ name: row.name, isLive: row.state === 'LIVE' }));
}
