/** Makes sure that an index which nobody searches yet equals PostgreSQL, and mends what does not, while writes go on. */
import { createHash } from 'node:crypto';
import { readPublished } from '../src/outbox/posting-rows.ts';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import type { Log } from '../src/platform/log.ts';
import type { Database } from '../src/platform/postgres.ts';
import { serialiseDocument } from '../src/search/document.ts';
import { bulkWrite } from './bulk-writer.ts';
import type { Defect } from './defects.ts';
import { deleteDocuments } from './delete-documents.ts';
import { fitterOf } from './fit-document.ts';
import { toWrite } from './index-postings.ts';
import { writeAlias } from './index-targets.ts';
import { type Depth, hashOf, type Indexed, readDocuments } from './indexed-documents.ts';
import { reconcile } from './reconcile-index.ts';

/** Ids in (after, upTo], and the checksum of the documents that were written there. */
export type WrittenRange = { after: string | null; upTo: string; checksum: string };

export type Verifying = {
  db: Database;
  es: Elasticsearch;
  index: string;
  /** `versions` where the index has the mapping of another release. */
  depth: Exclude<Depth, 'content'>;
  log: Log;
  /** Adjoining, in order. Ranges that nobody wrote to since are not compared document by document. */
  written?: readonly WrittenRange[];
};

/** What a try has mended, the next one finds in order. */
const TRIES = 5;

type Summed = { id: string; version: number; contentHash: string };

/** @param documents in the order of their ids. */
export function checksumOf(documents: Iterable<Summed>): string {
  const sum = createHash('sha256');
  for (const { id, version, contentHash } of documents) sum.update(`${id}:${version}:${contentHash};`);
  return sum.digest('base64url');
}

/** @throws when defects are left that writing the documents again does not mend. Refused documents, which are dead letters, are none. */
export async function verifyIndex(verifying: Verifying): Promise<void> {
  const { db, es, index, log } = verifying;
  let left: Defect[] = [];
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    await es.indices.refresh({ index }, { requestTimeout: 60_000 });
    left = await withoutDeadLetters(db, await defectsOf(verifying));
    if (left.length === 0) return;
    log.warn({ index, attempt, defects: left.length, first: describe(left[0]) }, 'documents are written again');
    await mend(verifying, left);
  }
  throw new Error(`${index} differs from PostgreSQL in ${left.length} documents, such as ${describe(left[0])}`);
}

async function defectsOf({ db, es, index, depth, written = [] }: Verifying): Promise<Defect[]> {
  const defects: Defect[] = [];
  const compare = (after: string | null, upTo: string | null) =>
    reconcile({ db, es, index, depth, range: { after, upTo }, onDefect: (defect) => defects.push(defect) });
  let verifiedUpTo = written[0]?.after ?? null;
  if (verifiedUpTo !== null) await compare(null, verifiedUpTo);
  for (const range of written) {
    if (!(await isUntouched({ db, es, index }, range))) await compare(range.after, range.upTo);
    verifiedUpTo = range.upTo;
  }
  await compare(verifiedUpTo, null);
  return defects;
}

/** True when the range holds what was written, and no posting has come, gone or changed since. */
async function isUntouched(
  { db, es, index }: Pick<Verifying, 'db' | 'es' | 'index'>,
  { after, upTo, checksum }: WrittenRange,
): Promise<boolean> {
  const documents = new Map<string, Indexed>();
  for await (const page of readDocuments({ es, index, depth: 'hashes' }, after, upTo)) {
    for (const [id, document] of page) documents.set(id, document);
  }
  const found = [...documents].map(([id, document]) => ({
    id,
    version: document.version,
    contentHash: hashOf(document),
  }));
  if (checksumOf(found) !== checksum) return false;
  const postings = await db
    .selectFrom('posting')
    .select(['id', 'version', 'state'])
    .where('published_at', 'is not', null)
    .$if(after !== null, (query) => query.where('id', '>', after))
    .where('id', '<=', upTo)
    .execute();
  const agree = postings.filter(({ id, version }) => documents.get(id)?.version === version).length;
  return agree === documents.size && postings.every(({ id, state }) => documents.has(id) || state !== 'OPEN');
}

async function withoutDeadLetters(db: Database, defects: readonly Defect[]): Promise<Defect[]> {
  if (defects.length === 0) return [];
  const rows = await db.selectFrom('dead_letter').select('posting_id').execute();
  const refused = new Set(rows.map((row) => row.posting_id));
  return defects.filter(({ postingId }) => !refused.has(postingId));
}

/** Straight into this index: it may hold no document of a higher version than the posting's, since all come from PostgreSQL. */
async function mend({ db, es, index, depth }: Verifying, defects: readonly Defect[]): Promise<void> {
  const shape = depth === 'versions' ? await fitterOf(es, index) : undefined;
  const ghosts = defects.flatMap(({ kind, postingId, document }) =>
    kind === 'ghost' && document !== null ? [{ id: postingId, ...document }] : [],
  );
  await deleteDocuments(es, index, ghosts);
  const ids = defects.filter(({ kind }) => kind !== 'ghost').map(({ postingId }) => postingId);
  for (let start = 0; start < ids.length; start += 500) {
    const postings = await readPublished(db, ids.slice(start, start + 500));
    const writes = postings.map((posting) => ({ ...toWrite(serialiseDocument(posting), shape), mends: true }));
    await bulkWrite(es, writeAlias(index), writes);
  }
}

function describe(defect: Defect | undefined): string {
  return defect === undefined ? 'none' : `${defect.kind} ${defect.postingId}`;
}
