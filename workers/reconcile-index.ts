/** Compares PostgreSQL with an index, both walked in the order of ids, in bounded memory, while writes go on. */
import { append } from '../src/outbox/append.ts';
import { behind } from '../src/outbox/pending.ts';
import { readPublished, readPublishedAfter } from '../src/outbox/posting-rows.ts';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import type { Database } from '../src/platform/postgres.ts';
import type { PublishedPosting } from '../src/postings/posting.ts';
import { toDocument } from '../src/search/document.ts';

/**
 * `missing`: an open posting without its document. `stale`: a document of an older version. `ghost`: a document that no posting
 * stands behind. `differs`: the right version with another content.
 */
export type DefectKind = 'missing' | 'stale' | 'ghost' | 'differs';
export type Findings = Record<DefectKind, number>;
export type Defect = { kind: DefectKind; postingId: string };

export type Reconciling = {
  db: Database;
  es: Elasticsearch;
  /** An alias or the name of an index. */
  index: string;
  onDefect?: (defect: Defect) => void;
  onProgress?: (walked: number) => void;
};

const STEP = 1_000;

/** A defect is one only if it is still there after this long and nothing of it waits in the outbox. */
const SECOND_LOOK_MS = 1_500;

type Indexed = { version: number; contentHash: string };

/** Walks everything. With `repair` each defect is handed to the outbox again, with a raised version; ghosts are deleted. */
export async function reconcile(reconciling: Reconciling, options: { repair?: boolean } = {}): Promise<Findings> {
  const findings: Findings = { missing: 0, stale: 0, ghost: 0, differs: 0 };
  await reconciling.es.indices.refresh({ index: reconciling.index }, { requestTimeout: 60_000 });
  let after: string | null = null;
  let walked = 0;
  for (;;) {
    const postings = await readPublishedAfter(reconciling.db, after, STEP);
    // Beyond the last posting there may be ghosts: the last range has no end.
    const end = postings.length < STEP ? null : (postings.at(-1)?.id ?? null);
    const documents = await readDocuments(reconciling, after, end);
    const suspects = compare(postings, documents);
    for (let start = 0; start < suspects.length; start += STEP) {
      for (const defect of await confirm(reconciling, suspects.slice(start, start + STEP))) {
        findings[defect.kind] += 1;
        reconciling.onDefect?.(defect);
        if (options.repair) await repair(reconciling, defect);
      }
    }
    walked += postings.length;
    reconciling.onProgress?.(walked);
    if (end === null) return findings;
    after = end;
  }
}

function compare(postings: readonly PublishedPosting[], documents: ReadonlyMap<string, Indexed>): Defect[] {
  const defects: Defect[] = [];
  const known = new Set<string>();
  for (const posting of postings) {
    known.add(posting.id);
    const kind = compareOne(posting, documents.get(posting.id));
    if (kind !== null) defects.push({ kind, postingId: posting.id });
  }
  for (const id of documents.keys()) if (!known.has(id)) defects.push({ kind: 'ghost', postingId: id });
  return defects;
}

function compareOne(posting: PublishedPosting, document: Indexed | undefined): DefectKind | null {
  // A tombstone may have been purged: what is closed needs no document.
  if (document === undefined) return posting.state === 'OPEN' ? 'missing' : null;
  if (document.version !== posting.version) return 'stale';
  return document.contentHash === toDocument(posting).contentHash ? null : 'differs';
}

/** Looks again at what seemed wrong: a write in flight is no defect. */
async function confirm(reconciling: Reconciling, suspects: readonly Defect[]): Promise<Defect[]> {
  const { db, es, index } = reconciling;
  await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK_MS));
  const ids = suspects.map((defect) => defect.postingId);
  const pending = await behind(db, ids);
  const settled = ids.filter((id) => !pending.has(id));
  if (settled.length === 0) return [];
  await es.indices.refresh({ index });
  const documents = await findDocuments(reconciling, { terms: { id: settled } }, settled.length);
  const postings = await readPublished(db, settled);
  const isChangedMeanwhile = await behind(db, settled);
  return compare(postings, documents).filter((defect) => !isChangedMeanwhile.has(defect.postingId));
}

/** The documents with ids in (after, end]; null: without that bound. */
async function readDocuments(
  reconciling: Reconciling,
  after: string | null,
  end: string | null,
): Promise<Map<string, Indexed>> {
  const bounds = { ...(after === null ? {} : { gt: after }), ...(end === null ? {} : { lte: end }) };
  const all = new Map<string, Indexed>();
  let from = after;
  for (;;) {
    const range = { range: { id: { ...bounds, ...(from === null ? {} : { gt: from }) } } };
    const page = await findDocuments(reconciling, range, STEP);
    for (const [id, document] of page) all.set(id, document);
    if (page.size < STEP) return all;
    from = [...page.keys()].at(-1) ?? null;
  }
}

async function findDocuments(
  { es, index }: Reconciling,
  filter: Record<string, unknown>,
  size: number,
): Promise<Map<string, Indexed>> {
  const answer = await es.search({
    index,
    size,
    query: { bool: { filter: [filter] } },
    sort: [{ id: 'asc' }],
    version: true,
    _source: false,
    docvalue_fields: ['contentHash'],
    track_total_hits: false,
  });
  return new Map(
    answer.hits.hits.map((hit) => [
      String(hit._id),
      { version: Number(hit._version), contentHash: String(hit.fields?.['contentHash']?.[0] ?? '') },
    ]),
  );
}

async function repair({ db, es, index }: Reconciling, defect: Defect): Promise<void> {
  if (defect.kind === 'ghost') {
    await es.delete({ index, id: defect.postingId, refresh: true }, { ignore: [404] });
    return;
  }
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('posting')
      .set((expression) => ({ version: expression('version', '+', 1) }))
      .where('id', '=', defect.postingId)
      .returning(['id', 'version', 'state'])
      .executeTakeFirst();
    if (row !== undefined) await append(trx, [row], 'bulk');
  });
}
