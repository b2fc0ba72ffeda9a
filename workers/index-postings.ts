/** Writes the documents of a batch of postings as their rows are now, and ends the outbox rows that this covers. */
import { acknowledge } from '../src/outbox/acknowledge.ts';
import type { Behind, Lane } from '../src/outbox/append.ts';
import { bury, type Refusal, unbury } from '../src/outbox/dead-letters.ts';
import { readPublished } from '../src/outbox/posting-rows.ts';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import { documentsWritten, searchableAfter } from '../src/platform/metrics.ts';
import type { Database } from '../src/platform/postgres.ts';
import type { PublishedPosting } from '../src/postings/posting.ts';
import { type SearchDocument, type SerialisedDocument, serialiseDocument } from '../src/search/document.ts';
import { indexFingerprint } from '../src/search/mapping.ts';
import { bulkWrite, type Outcome, type Write } from './bulk-writer.ts';
import { fitterOf } from './fit-document.ts';
import { isGone, readTargets, type Target, writeAlias } from './index-targets.ts';
import type { Refresh } from './refresher.ts';
import type { Settler } from './settler.ts';

const OWN_FINGERPRINT = indexFingerprint();

export type Indexing = {
  db: Database;
  es: Elasticsearch;
  /** The alias that searches ask. */
  alias: string;
  refresh: Refresh;
  settler: Settler;
  /** Tells those who wait; a loss delays them, and no more. */
  announce: (searchable: readonly Behind[]) => Promise<void>;
  now: () => Date;
};

/**
 * Rows end when the change can be searched: at once in lane `now`, and for closed postings in any lane; an import's with those of the
 * batches that come after it.
 * @throws when a store stays away: the rows stay, and the batch is tried again.
 */
export async function indexPostings(indexing: Indexing, ids: readonly string[], lane: Lane): Promise<void> {
  const { db, alias } = indexing;
  const postings = await readPublished(db, ids);
  const targets = await readTargets(db, alias);
  if (!targets.some((target) => target.isLive)) throw new Error(`no live index behind ${alias}`);

  const documents = postings.map(serialiseDocument);
  const results = await Promise.all(targets.map((target) => writeTo(indexing, target, documents)));
  const outcomes = results[targets.findIndex((target) => target.isLive)] ?? [];
  for (const outcome of outcomes) documentsWritten.inc({ outcome: outcome.kind });

  const buried = buryRefused(indexing, ids, refusalsOf(postings, outcomes));
  buried.catch(() => {});
  const written = postings.map((posting) => ({ postingId: posting.id, version: posting.version }));
  const done = [...written, ...withoutDocument(ids, postings)];
  const isUrgent = lane === 'now' || postings.some((posting) => posting.state !== 'OPEN');
  if (!isUrgent) {
    await buried;
    indexing.settler.add(done);
    return;
  }
  const refreshed = targets.filter((target) => target.isRead).map((target) => indexing.refresh(target.name));
  // A refused document is a dead letter before its row ends.
  await Promise.all([buried, ...refreshed]);
  const ended = await acknowledge(db, done);
  // Not before: ending the rows moves the generation, and until then an answer that is kept would be given again.
  await indexing.announce(written);
  for (const row of ended) searchableAfter.observe({ lane }, row.waitedMs / 1000);
}

async function buryRefused({ db, now }: Indexing, ids: readonly string[], refusals: readonly Refusal[]): Promise<void> {
  await bury(db, refusals, now());
  const refused = new Set(refusals.map((refusal) => refusal.postingId));
  await unbury(
    db,
    ids.filter((id) => !refused.has(id)),
  );
}

/** The live index must take the documents; another that is gone meanwhile holds up nothing. */
async function writeTo(
  { db, es }: Indexing,
  { name, fingerprint, isLive }: Target,
  documents: readonly SerialisedDocument[],
): Promise<Outcome[]> {
  try {
    const shape = fingerprint === OWN_FINGERPRINT ? undefined : await fitterOf(es, name);
    const writes = documents.map((document) => toWrite(document, shape));
    return await bulkWrite(es, writeAlias(name), writes);
  } catch (error) {
    if (!isLive && (await isGone(db, es, name))) return [];
    throw error;
  }
}

/** `shape` makes the document fit an index of another release. */
export function toWrite(
  { id, version, json }: SerialisedDocument,
  shape?: (document: SearchDocument) => unknown,
): Write {
  const source = shape === undefined ? json : Buffer.from(JSON.stringify(shape(JSON.parse(json.toString()))));
  return { id, version, source };
}

function refusalsOf(postings: readonly PublishedPosting[], outcomes: readonly Outcome[]): Refusal[] {
  return postings.flatMap((posting, position) => {
    const outcome = outcomes[position];
    if (outcome?.kind !== 'refused') return [];
    return [{ postingId: posting.id, version: posting.version, reason: outcome.reason, detail: outcome.detail }];
  });
}

/** Postings that are gone or were never published have nothing to write: whatever their rows asked for is done. */
function withoutDocument(ids: readonly string[], postings: readonly PublishedPosting[]): Behind[] {
  const found = new Set(postings.map((posting) => posting.id));
  return ids.filter((id) => !found.has(id)).map((postingId) => ({ postingId, version: Number.MAX_SAFE_INTEGER }));
}
