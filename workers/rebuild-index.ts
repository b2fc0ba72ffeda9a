/** Builds a search index beside the live one from PostgreSQL, while writes go to both; killed at any point, the next run goes on. */
import { bury } from '../src/outbox/dead-letters.ts';
import { readPublishedAfter } from '../src/outbox/posting-rows.ts';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import type { Log } from '../src/platform/log.ts';
import type { Database } from '../src/platform/postgres.ts';
import { type SerialisedDocument, serialiseDocument } from '../src/search/document.ts';
import { indexDefinition, indexFingerprint } from '../src/search/mapping.ts';
import { bulkWrite } from './bulk-writer.ts';
import { toWrite } from './index-postings.ts';
import { writeAlias } from './index-targets.ts';
import { isOlder, RELEASE } from './release.ts';
import { replicaSettings } from './replicate-indexes.ts';
import { dropRetired, pointAlias, retire, swapIn } from './swap-index.ts';
import { checksumOf, verifyIndex, type WrittenRange } from './verify-index.ts';

export type Rebuilding = {
  db: Database;
  es: Elasticsearch;
  alias: string;
  /** As far as there are nodes for them. */
  replicas: number;
  log: Log;
  /** Default: this release. */
  release?: string;
  /** Default: true where an index is live. */
  isThrottled?: boolean;
};

export type Progress = (written: number, total: number) => void;

/** Postings of one step of the backfill: with a gentle one, searches wait less behind it. */
const STEP = { full: 1_000, gentle: 250 };
/** Steps that are written at once: raw `_bulk` is at its best with two. */
const AT_ONCE = 2;
/** A gentle backfill rests this many times as long as its last step took: the busier Elasticsearch is, the longer. */
const REST = 2;

type Found = { name: string; fingerprint: string; release: string };

export type IndexState = 'none' | 'current' | 'outdated' | 'gone-back';

/**
 * `none`: searches have no index to ask. `outdated`: they have one of another mapping, and a rebuild is due. `gone-back`: so, too, but
 * somebody chose it: the index of this mapping is kept beside it, and nothing is rebuilt until somebody says so.
 */
export async function indexState({ db, es, alias }: Pick<Rebuilding, 'db' | 'es' | 'alias'>): Promise<IndexState> {
  const live = await find(db, alias, 'LIVE');
  if (live === null || !(await es.indices.exists({ index: live.name }))) return 'none';
  if (live.fingerprint === indexFingerprint()) return 'current';
  const kept = await find(db, alias, 'KEPT');
  return kept?.fingerprint === indexFingerprint() ? 'gone-back' : 'outdated';
}

/**
 * Makes sure that the alias leads to an index. Without any it makes one, empty or filled, before it returns; with one of another
 * fingerprint it returns false, and a rebuild is due.
 */
export async function ensureIndex(rebuilding: Rebuilding): Promise<boolean> {
  const state = await indexState(rebuilding);
  if (state === 'none') await rebuildIndex({ isThrottled: false, ...rebuilding });
  return state !== 'outdated';
}

/**
 * Builds, verifies and swaps; run it under a lock, one at a time. @returns the index's name.
 * @throws when this release is older than one that has built, or the new index does not come to equal PostgreSQL.
 */
export async function rebuildIndex(rebuilding: Rebuilding, onProgress: Progress = () => {}): Promise<string> {
  const { db, es, alias, log } = rebuilding;
  const live = await find(db, alias, 'LIVE');
  const unfinished = await find(db, alias, 'BUILDING');
  for (const other of [live, unfinished]) if (other !== null) refuseIfOlder(rebuilding, other);
  await dropRetired(rebuilding);
  const name = await resumable(rebuilding, unfinished, live);
  log.info({ index: name }, 'index build begins');
  const written = await backfill({ isThrottled: live !== null, ...rebuilding }, name, onProgress);
  await es.indices.putSettings({ index: name, settings: { refresh_interval: refreshInterval() } });
  await verifyIndex({ db, es, index: name, depth: 'hashes', log, written });
  await swapIn(rebuilding, name);
  log.info({ index: name }, 'index is live');
  return name;
}

/** Two mappings of one release, while it is being developed, may follow each other in any order. */
function refuseIfOlder({ release = RELEASE }: Rebuilding, { name, release: builtBy }: Found): void {
  if (!isOlder(release, builtBy)) return;
  throw new Error(
    `${name} was built by release ${builtBy}, and this is ${release}: an older one does not rebuild. To go back to the index before it: npm run reindex -- --rollback`,
  );
}

async function find(db: Database, alias: string, state: 'LIVE' | 'BUILDING' | 'KEPT'): Promise<Found | null> {
  const row = await db
    .selectFrom('search_index')
    .select(['name', 'fingerprint', 'release'])
    .where('alias', '=', alias)
    .where('state', '=', state)
    .executeTakeFirst();
  return row ?? null;
}

/** The index that a run before this one began, where it has this mapping; else a new one. */
async function resumable(rebuilding: Rebuilding, unfinished: Found | null, live: Found | null): Promise<string> {
  const { db, es, alias } = rebuilding;
  if (unfinished !== null) {
    const isThere = await es.indices.exists({ index: unfinished.name });
    if (isThere && unfinished.fingerprint === indexFingerprint()) return unfinished.name;
    // Killed while it swapped, the alias may lead there already.
    if (live !== null) await pointAlias(rebuilding, live.name);
    await retire(db, unfinished.name);
    await dropRetired(rebuilding);
  }
  await dropNameless(rebuilding);
  const name = `${alias}-${indexFingerprint()}-${Date.now().toString(36)}`;
  await createIndex(rebuilding, name);
  await db
    .insertInto('search_index')
    .values({
      name,
      alias,
      fingerprint: indexFingerprint(),
      release: rebuilding.release ?? RELEASE,
      state: 'BUILDING',
      created_at: new Date(),
    })
    .execute();
  return name;
}

/** Indexes of this alias without a row: a run was killed between the two. */
async function dropNameless({ db, es, alias }: Rebuilding): Promise<void> {
  const rows = await db.selectFrom('search_index').select('name').where('alias', '=', alias).execute();
  const known = new Set(rows.map((row) => row.name));
  const all = await es.indices.get({
    index: `${alias}-*`,
    allow_no_indices: true,
    filter_path: '*.settings.index.uuid',
  });
  for (const name of Object.keys(all)) {
    if (known.has(name) || !/^-[0-9a-f]{10}-[0-9a-z]{8,9}$/.test(name.slice(alias.length))) continue;
    await es.indices.delete({ index: name, ignore_unavailable: true });
  }
}

async function createIndex({ es, replicas }: Rebuilding, name: string): Promise<void> {
  const { settings, mappings } = indexDefinition();
  await es.indices.create({
    index: name,
    // Nobody searches it yet: no refresh until it is full.
    settings: { ...settings, ...replicaSettings(replicas), refresh_interval: '-1' },
    mappings,
    aliases: { [writeAlias(name)]: {} },
    wait_for_active_shards: 1,
  });
}

function refreshInterval(): string {
  const interval = indexDefinition().settings['refresh_interval'];
  return typeof interval === 'string' ? interval : '30s';
}

/** Goes on after the last posting that was written, and returns the ranges of this run. */
async function backfill(rebuilding: Rebuilding, name: string, onProgress: Progress): Promise<WrittenRange[]> {
  const { db, isThrottled } = rebuilding;
  const step = isThrottled ? STEP.gentle : STEP.full;
  const total = await countAfter(db, null);
  let { backfilled: after } = await db
    .selectFrom('search_index')
    .select('backfilled')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  let done = after === null ? 0 : total - (await countAfter(db, after));
  const ranges: WrittenRange[] = [];
  const inFlight: Promise<void>[] = [];

  const write = async (documents: readonly SerialisedDocument[], range: WrittenRange, before: Promise<void>) => {
    const since = performance.now();
    await writeStep(rebuilding, name, documents);
    // In order: `backfilled` says that all up to there is written.
    await before;
    await db.updateTable('search_index').set({ backfilled: range.upTo }).where('name', '=', name).execute();
    done += documents.length;
    onProgress(done, total);
    if (isThrottled) await new Promise((resolve) => setTimeout(resolve, REST * (performance.now() - since)));
  };

  for (;;) {
    const postings = await readPublishedAfter(db, after, step);
    const upTo = postings.at(-1)?.id;
    if (upTo === undefined) break;
    const documents = postings.map(serialiseDocument);
    const range = { after, upTo, checksum: checksumOf(documents) };
    ranges.push(range);
    // The next step is read while these are written.
    const writing = write(documents, range, inFlight.at(-1) ?? Promise.resolve());
    writing.catch(() => {});
    inFlight.push(writing);
    if (inFlight.length >= (isThrottled ? 1 : AT_ONCE)) await inFlight.shift();
    after = upTo;
  }
  await Promise.all(inFlight);
  onProgress(total, total);
  return ranges;
}

async function countAfter(db: Database, after: string | null): Promise<number> {
  const { count } = await db
    .selectFrom('posting')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('published_at', 'is not', null)
    .$if(after !== null, (query) => query.where('id', '>', after))
    .executeTakeFirstOrThrow();
  return count;
}

/** A refused document is a dead letter, and no reason to give up the index. */
async function writeStep(
  { db, es }: Rebuilding,
  name: string,
  documents: readonly SerialisedDocument[],
): Promise<void> {
  const outcomes = await bulkWrite(
    es,
    writeAlias(name),
    documents.map((document) => toWrite(document)),
  );
  const refusals = documents.flatMap(({ id, version }, at) => {
    const outcome = outcomes[at];
    return outcome?.kind === 'refused'
      ? [{ postingId: id, version, reason: outcome.reason, detail: outcome.detail }]
      : [];
  });
  await bury(db, refusals, new Date());
}
