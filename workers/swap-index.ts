/** Which index searches ask: changes it in one call, keeps the one before as a way back, and drops what is over. */
import { moveGeneration } from '../src/outbox/generation.ts';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import type { Log } from '../src/platform/log.ts';
import type { Database } from '../src/platform/postgres.ts';
import { indexFingerprint } from '../src/search/mapping.ts';
import { indexIn } from './index-targets.ts';
import { isOlder } from './release.ts';
import { verifyIndex } from './verify-index.ts';

/** A batch that was being written when the rows changed, or a search that was being answered, has ended by then. */
const DRAIN_MS = 5_000;

export type Place = { db: Database; es: Elasticsearch; alias: string };

/**
 * Brings a verified index in. Killed anywhere in between, both indexes go on getting every write, the row stays what it was, and
 * the next run does the rest. The index that was live stays as the way back, in place of the one kept before it.
 */
export async function swapIn(place: Place, name: string): Promise<void> {
  const { db, es, alias } = place;
  const live = await indexIn(db, alias, 'LIVE');
  // From here on a change counts as searchable when it is so in both; those who do not know it yet are done after the drain.
  await db.updateTable('search_index').set({ is_joining: true }).where('name', '=', name).execute();
  if (live !== null) await drained();
  await es.indices.refresh({ index: name }, { requestTimeout: 60_000 });
  await pointAlias({ db, es, alias }, name);
  await db.transaction().execute(async (trx) => {
    const now = new Date();
    const indexes = trx.updateTable('search_index').where('alias', '=', alias);
    await indexes
      .set({ state: 'RETIRED', retired_at: now })
      .where('state', '=', 'KEPT')
      .where('name', '<>', name)
      .execute();
    // Kept only where it can be gone back to, and last: one index at a time may be live, and one kept.
    await indexes.set({ state: 'BUILDING' }).where('name', '=', name).execute();
    await indexes.set({ state: 'KEPT', is_joining: false }).where('state', '=', 'LIVE').execute();
    await indexes.set({ state: 'LIVE', live_at: now, is_joining: false }).where('name', '=', name).execute();
  });
  await dropRetired(place);
}

/** Goes back to the index that was live before, which has got every write since. @returns its name. @throws Error with a reason. */
export async function rollBack({
  db,
  es,
  alias,
  log,
  release,
}: Place & { log: Log; release: string }): Promise<string> {
  const kept = await db
    .selectFrom('search_index')
    .select(['name', 'fingerprint', 'release'])
    .where('alias', '=', alias)
    .where('state', '=', 'KEPT')
    .executeTakeFirst();
  if (kept === undefined) throw new Error('There is no index to go back to: none was kept, or it has been dropped.');
  if (isOlder(release, kept.release)) {
    throw new Error(
      `The kept index was built by release ${kept.release}, and this is ${release}: an older one does not know what belongs in it.`,
    );
  }
  const building = await indexIn(db, alias, 'BUILDING');
  if (building !== null) {
    throw new Error(`${building} is half built: let a rebuild finish it first, and go back then.`);
  }
  const depth = kept.fingerprint === indexFingerprint() ? 'hashes' : 'versions';
  await verifyIndex({ db, es, index: kept.name, depth, log });
  await swapIn({ db, es, alias }, kept.name);
  return kept.name;
}

/** Gives up the way back: nothing is written there any more. @returns the name of the index, null when there was none. */
export async function dropPrevious(place: Place): Promise<string | null> {
  const { db, alias } = place;
  const live = await indexIn(db, alias, 'LIVE');
  const kept = await indexIn(db, alias, 'KEPT');
  if (kept === null) return null;
  // Where a rollback was killed, searches may ask the kept one.
  if (live !== null) await pointAlias(place, live);
  await retire(db, kept);
  await dropRetired(place);
  return kept;
}

export async function retire(db: Database, name: string): Promise<void> {
  await db
    .updateTable('search_index')
    .set({ state: 'RETIRED', retired_at: new Date() })
    .where('name', '=', name)
    .execute();
}

/** Their rows are gone last: killed in between, the next run drops the rest. */
export async function dropRetired({ db, es, alias }: Place): Promise<void> {
  const rows = await db
    .selectFrom('search_index')
    .select('name')
    .where('alias', '=', alias)
    .where('state', '=', 'RETIRED')
    .execute();
  if (rows.length === 0) return;
  await drained();
  for (const { name } of rows) {
    await es.indices.delete({ index: name, ignore_unavailable: true });
    await db.deleteFrom('search_index').where('name', '=', name).execute();
  }
}

export async function pointAlias({ db, es, alias }: Place, name: string): Promise<void> {
  await es.indices.updateAliases({
    actions: [{ remove: { index: '*', alias, must_exist: false } }, { add: { index: name, alias } }],
  });
  await moveGeneration(db);
}

function drained(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, DRAIN_MS));
}
