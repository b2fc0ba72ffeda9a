/** The indexes that a document is written to: the live one, the one that is being built beside it, and the one kept as a way back. */
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import type { Database } from '../src/platform/postgres.ts';

export type Target = {
  name: string;
  /** Of the mapping that it was made with. */
  fingerprint: string;
  isLive: boolean;
  /** Searches ask it now, or may ask it in a moment: a change is searchable when it is so in all of these. */
  isRead: boolean;
};

/** An index is written through an alias of its own, so that a write can never make an index by itself. */
export function writeAlias(indexName: string): string {
  return `${indexName}.write`;
}

/**
 * Read this after the rows that are to be written, never before: an index that begins to be built in between copies rows that
 * are at least as new, so what misses it here is in its backfill.
 */
export async function readTargets(db: Database, alias: string): Promise<Target[]> {
  const rows = await db
    .selectFrom('search_index')
    .select(['name', 'fingerprint', 'state', 'is_joining'])
    .where('alias', '=', alias)
    .where('state', 'in', ['BUILDING', 'LIVE', 'KEPT'])
    .execute();
  return rows.map(({ name, fingerprint, state, is_joining }) => {
    const isLive = state === 'LIVE';
    return { name, fingerprint, isLive, isRead: isLive || is_joining };
  });
}

/** The name of the index that is in that state; null where none is. */
export async function indexIn(
  db: Database,
  alias: string,
  state: 'LIVE' | 'KEPT' | 'BUILDING',
): Promise<string | null> {
  const row = await db
    .selectFrom('search_index')
    .select('name')
    .where('alias', '=', alias)
    .where('state', '=', state)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** True when nothing has to be written there any more: it was retired since, or somebody dropped it (then it is retired now). */
export async function isGone(db: Database, es: Elasticsearch, name: string): Promise<boolean> {
  const row = await db.selectFrom('search_index').select('state').where('name', '=', name).executeTakeFirst();
  if (row === undefined || row.state === 'RETIRED') return true;
  if (row.state === 'LIVE' || (await es.indices.exists({ index: name }))) return false;
  await db
    .updateTable('search_index')
    .set({ state: 'RETIRED', retired_at: new Date() })
    .where('name', '=', name)
    .where('state', '<>', 'LIVE')
    .execute();
  return true;
}
