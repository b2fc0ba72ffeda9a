/** Builds a search index beside the live one from PostgreSQL, while writes go to both, then swaps the alias in one call. */
import { errors } from '@elastic/elasticsearch';
import { readPublishedAfter } from '../src/outbox/posting-rows.ts';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import type { Log } from '../src/platform/log.ts';
import type { Database } from '../src/platform/postgres.ts';
import { indexDefinition, indexFingerprint } from '../src/search/mapping.ts';
import { bulkWrite } from './bulk-writer.ts';
import { toWrite } from './index-postings.ts';
import { writeAlias } from './index-targets.ts';
import { reconcile } from './reconcile-index.ts';

export type Rebuilding = { db: Database; es: Elasticsearch; alias: string; replicas: number; log: Log };

export type Progress = (written: number, total: number) => void;

/** Postings of one step of the backfill. */
const STEP = 1_000;

/** A search that began before the swap may still ask the old index. */
const DRAIN_MS = 5_000;

/**
 * Makes sure that the alias leads to an index of this release's fingerprint. Without any index it makes an empty or filled one
 * before it returns; with an outdated one it returns false, and a rebuild is due.
 */
export async function ensureIndex(rebuilding: Rebuilding): Promise<boolean> {
  const { db, alias } = rebuilding;
  const live = await db
    .selectFrom('search_index')
    .select(['name', 'fingerprint'])
    .where('alias', '=', alias)
    .where('state', '=', 'LIVE')
    .executeTakeFirst();
  if (live === undefined || !(await exists(rebuilding.es, live.name))) {
    await rebuildIndex(rebuilding);
    return true;
  }
  return live.fingerprint === indexFingerprint();
}

/** Builds and swaps. @throws when another rebuild holds the lock, or the new index does not come to equal PostgreSQL. */
export async function rebuildIndex(rebuilding: Rebuilding, onProgress: Progress = () => {}): Promise<string> {
  const { db, es, alias, log } = rebuilding;
  await dropUnfinished(rebuilding);
  const name = `${alias}-${indexFingerprint()}-${Date.now().toString(36)}`;
  await createIndex(rebuilding, name);
  await db
    .insertInto('search_index')
    .values({ name, alias, fingerprint: indexFingerprint(), state: 'BUILDING', created_at: new Date() })
    .execute();
  log.info({ index: name }, 'index build begins');
  await backfill(rebuilding, name, onProgress);
  await es.indices.putSettings({ index: name, settings: { refresh_interval: refreshInterval() } });
  await es.indices.refresh({ index: name }, { requestTimeout: 60_000 });
  const found = await reconcile({ db, es, index: name });
  if (found.missing + found.stale + found.ghost + found.differs > 0) {
    throw new Error(`the new index ${name} differs from PostgreSQL: ${JSON.stringify(found)}`);
  }
  await swap(rebuilding, name);
  log.info({ index: name }, 'index is live');
  return name;
}

async function createIndex({ es, replicas }: Rebuilding, name: string): Promise<void> {
  const { settings, mappings } = indexDefinition();
  await es.indices.create({
    index: name,
    // Nobody searches it yet: no refresh until it is full.
    settings: { ...settings, number_of_replicas: replicas, refresh_interval: '-1' },
    mappings,
    aliases: { [writeAlias(name)]: {} },
    wait_for_active_shards: 1,
  });
}

function refreshInterval(): string {
  const interval = indexDefinition().settings['refresh_interval'];
  return typeof interval === 'string' ? interval : '30s';
}

async function backfill({ db, es, alias }: Rebuilding, name: string, onProgress: Progress): Promise<void> {
  const { count } = await db
    .selectFrom('posting')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('published_at', 'is not', null)
    .executeTakeFirstOrThrow();
  let written = 0;
  let after: string | null = null;
  let inFlight: Promise<void> = Promise.resolve();
  for (;;) {
    const postings = await readPublishedAfter(db, after, STEP);
    await inFlight;
    const last = postings.at(-1);
    if (last === undefined) break;
    after = last.id;
    // The next step is read while this one is written.
    inFlight = bulkWrite(es, writeAlias(name), postings.map(toWrite)).then(async () => {
      written += postings.length;
      onProgress(written, count);
      await db.updateTable('search_index').set({ backfilled: last.id }).where('name', '=', name).execute();
    });
    inFlight.catch(() => {});
  }
  await db
    .updateTable('search_index')
    .set({ backfilled: after })
    .where('name', '=', name)
    .where('alias', '=', alias)
    .execute();
}

/** The alias moves first: until the rows say so too, writes still go to both. */
async function swap({ db, es, alias }: Rebuilding, name: string): Promise<void> {
  const old = await db
    .selectFrom('search_index')
    .select('name')
    .where('alias', '=', alias)
    .where('state', '=', 'LIVE')
    .execute();
  await es.indices.updateAliases({
    actions: [{ remove: { index: '*', alias, must_exist: false } }, { add: { index: name, alias } }],
  });
  await db.transaction().execute(async (trx) => {
    const now = new Date();
    await trx
      .updateTable('search_index')
      .set({ state: 'RETIRED', retired_at: now })
      .where('alias', '=', alias)
      .where('state', '=', 'LIVE')
      .execute();
    await trx.updateTable('search_index').set({ state: 'LIVE', live_at: now }).where('name', '=', name).execute();
  });
  if (old.length === 0) return;
  await new Promise((resolve) => setTimeout(resolve, DRAIN_MS));
  for (const { name: retired } of old) await drop(es, retired);
}

/** What a rebuild that died has left: its row, so that nothing is written there any more, and its index. */
async function dropUnfinished({ db, es, alias }: Rebuilding): Promise<void> {
  const rows = await db
    .updateTable('search_index')
    .set({ state: 'RETIRED', retired_at: new Date() })
    .where('alias', '=', alias)
    .where('state', '=', 'BUILDING')
    .returning('name')
    .execute();
  for (const { name } of rows) await drop(es, name);
}

async function drop(es: Elasticsearch, name: string): Promise<void> {
  await es.indices.delete({ index: name, ignore_unavailable: true });
}

async function exists(es: Elasticsearch, name: string): Promise<boolean> {
  try {
    return await es.indices.exists({ index: name });
  } catch (error) {
    if (error instanceof errors.ResponseError && error.meta.statusCode === 404) return false;
    throw error;
  }
}
