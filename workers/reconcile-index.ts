/** Compares PostgreSQL with an index, both walked in the order of ids, in bounded memory, while writes go on. */
import { behind } from '../src/outbox/pending.ts';
import { readPublished, readPublishedAfter } from '../src/outbox/posting-rows.ts';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import type { Database } from '../src/platform/postgres.ts';
import type { PublishedPosting } from '../src/postings/posting.ts';
import { toDocument } from '../src/search/document.ts';
import { isReadBack } from '../src/search/read-back.ts';
import { type Defect, type DefectKind, type Findings, noFindings } from './defects.ts';
import { type Depth, hashOf, type Indexed, readDocuments, readDocumentsOf } from './indexed-documents.ts';
import { repair } from './repair-index.ts';

export type Reconciling = {
  db: Database;
  es: Elasticsearch;
  /** An alias or the name of an index. */
  index: string;
  /** Default `content`; an index of another release's mapping can only be held to `versions`. */
  depth?: Depth;
  /** Only ids in (after, upTo]; null: without that bound. */
  range?: { after: string | null; upTo: string | null };
  /** After each range, as many times as long as it took; default 0. */
  rest?: number;
  onDefect?: (defect: Defect) => void;
  onProgress?: (walked: number) => void;
};

/** Postings of one range; their documents with all texts are in memory at once. */
const STEP = 500;

/** A defect is one only if it is still there after this long and nothing of it waits in the outbox. */
const SECOND_LOOK_MS = 1_500;
/** A posting that changes under every look is written anew each time, so that whatever was wrong with it is over. */
const LOOKS = 3;

/** Any other id was never a posting's, and PostgreSQL refuses to look for it. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const EVERYTHING = { after: null, upTo: null };

/** Walks everything. With `repair` the defects are mended, range by range. */
export async function reconcile(reconciling: Reconciling, options: { repair?: boolean } = {}): Promise<Findings> {
  const { db, es, index, depth = 'content', rest = 0 } = reconciling;
  const findings = noFindings();
  await es.indices.refresh({ index }, { requestTimeout: 60_000 });
  const { upTo, after: start } = reconciling.range ?? EVERYTHING;
  let after: string | null = start;
  let walked = 0;
  for (;;) {
    const since = performance.now();
    const read = await readPublishedAfter(db, after, STEP);
    const postings = upTo === null ? read : read.filter(({ id }) => id <= upTo);
    // Beyond the last posting there may be ghosts: the last range ends where all does.
    const end = postings.length < STEP ? upTo : (postings.at(-1)?.id ?? upTo);
    for await (const suspects of suspectsOf(reconciling, postings, readDocuments({ es, index, depth }, after, end))) {
      const defects = await confirm(reconciling, suspects);
      for (const defect of defects) {
        findings[defect.kind] += 1;
        reconciling.onDefect?.(defect);
      }
      if (options.repair) await repair(reconciling, defects);
    }
    walked += postings.length;
    reconciling.onProgress?.(walked);
    if (end === upTo) return findings;
    after = end;
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest * (performance.now() - since)));
  }
}

/** The ids of a range that do not agree at first sight, in portions: a range may hold any number of ghosts. */
async function* suspectsOf(
  { depth = 'content' }: Reconciling,
  postings: readonly PublishedPosting[],
  pages: AsyncIterable<ReadonlyMap<string, Indexed>>,
): AsyncGenerator<string[]> {
  const open = new Map(postings.map((posting) => [posting.id, posting]));
  for await (const documents of pages) {
    const suspects: string[] = [];
    for (const [id, document] of documents) {
      const posting = open.get(id);
      open.delete(id);
      if (posting === undefined || compare(posting, document, depth) !== null) suspects.push(id);
    }
    if (suspects.length > 0) yield suspects;
  }
  const missing = [...open.values()].filter((posting) => compare(posting, null, depth) !== null);
  if (missing.length > 0) yield missing.map(({ id }) => id);
}

function compare(posting: PublishedPosting, document: Indexed | null, depth: Depth): DefectKind | null {
  // A tombstone may have been purged: what is closed needs no document.
  if (document === null) return posting.state === 'OPEN' ? 'missing' : null;
  if (document.version !== posting.version) return 'stale';
  if (depth === 'versions') return null;
  const expected = toDocument(posting);
  const isSame = depth === 'hashes' ? hashOf(document) === expected.contentHash : isReadBack(expected, document);
  return isSame ? null : 'differs';
}

/**
 * Looks again at what seemed wrong: a write in flight is no defect. A posting counts when it had nothing in the outbox after its
 * row was read (so that all up to that version is in the index, and the refresh shows it), and still has that version after its
 * document was read. Whatever is not sure is looked at again.
 */
async function confirm(reconciling: Reconciling, suspects: readonly string[]): Promise<Defect[]> {
  const { db, es, index, depth = 'content' } = reconciling;
  const strange = suspects.filter((id) => !UUID.test(id));
  const defects = [...(await readDocumentsOf({ es, index, depth }, strange))].map(
    ([postingId, document]): Defect => ({ kind: 'ghost', postingId, document }),
  );
  let unsure = suspects.filter((id) => UUID.test(id));
  for (let look = 0; look < LOOKS && unsure.length > 0; look++) {
    await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK_MS));
    const before = byId(await readPublished(db, unsure));
    const moving = await inFlight(db, unsure);
    await es.indices.refresh({ index }, { requestTimeout: 60_000 });
    const documents = await readDocumentsOf({ es, index, depth }, unsure);
    const now = byId(await readPublished(db, unsure));
    const again: string[] = [];
    for (const id of unsure) {
      const posting = before.get(id);
      const document = documents.get(id) ?? null;
      if (moving.has(id) || now.get(id)?.version !== posting?.version) again.push(id);
      else if (posting !== undefined) {
        const kind = compare(posting, document, depth);
        if (kind !== null) defects.push({ kind, postingId: id, document });
      } else if (document !== null) defects.push({ kind: 'ghost', postingId: id, document });
    }
    unsure = again;
  }
  return defects;
}

/** With something in the outbox, or of a company whose new name is still on its way to the listings. */
async function inFlight(db: Database, ids: readonly string[]): Promise<Set<string>> {
  const renamed = await db
    .selectFrom('posting')
    .innerJoin('company_rename', 'company_rename.company_id', 'posting.company_id')
    .select('posting.id')
    .where('posting.id', 'in', [...ids])
    .execute();
  const waiting = await behind(db, ids);
  for (const { id } of renamed) waiting.add(id);
  return waiting;
}

function byId(postings: readonly PublishedPosting[]): Map<string, PublishedPosting> {
  return new Map(postings.map((posting) => [posting.id, posting]));
}
