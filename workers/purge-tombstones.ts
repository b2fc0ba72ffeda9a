/** Deletes the tombstones of postings that have been closed for long, from every index that can be searched or gone back to. */
import type { estypes } from '@elastic/elasticsearch';
import { behind } from '../src/outbox/pending.ts';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import type { Database } from '../src/platform/postgres.ts';
import { deleteDocuments, type Seen } from './delete-documents.ts';

/** A tombstone stands against writers that read the posting before it closed: none is on its way for as long as this. */
export const KEEP_DAYS = 30;

const STEP = 500;

export type Purging = { db: Database; es: Elasticsearch; alias: string; now: Date };

/** Returns how many documents were deleted. One that is written meanwhile stays, and so does that of a posting reopened meanwhile. */
export async function purgeTombstones({ db, es, alias, now }: Purging): Promise<number> {
  const indexes = await db
    .selectFrom('search_index')
    .select('name')
    .where('alias', '=', alias)
    .where('state', 'in', ['LIVE', 'KEPT'])
    .execute();
  const before = now.getTime() - KEEP_DAYS * 86_400_000;
  let deleted = 0;
  for (const { name } of indexes) {
    for (let after: string | undefined; ; ) {
      const page = await findTombstones(es, name, before, after);
      deleted += await deleteDocuments(es, name, await purgeable(db, page));
      if (page.length < STEP) break;
      after = page.at(-1)?.id;
    }
  }
  return deleted;
}

type Tombstone = Seen & { version: number };

async function findTombstones(
  es: Elasticsearch,
  index: string,
  before: number,
  after: string | undefined,
): Promise<Tombstone[]> {
  const filter: estypes.QueryDslQueryContainer[] = [
    { range: { changedAt: { lt: before, format: 'epoch_millis' } } },
    ...(after === undefined ? [] : [{ range: { id: { gt: after } } }]),
  ];
  const answer = await es.search(
    {
      index,
      size: STEP,
      query: { bool: { filter, must_not: [{ term: { state: 'OPEN' } }] } },
      sort: [{ id: 'asc' }],
      _source: false,
      version: true,
      seq_no_primary_term: true,
      track_total_hits: false,
    },
    { requestTimeout: 30_000 },
  );
  return answer.hits.hits.map((hit) => ({
    id: String(hit._id),
    version: Number(hit._version),
    seqNo: Number(hit._seq_no),
    primaryTerm: Number(hit._primary_term),
  }));
}

/** Whose posting is closed in that very version, with nothing on its way. What is amiss is left to a reconciliation. */
async function purgeable(db: Database, tombstones: readonly Tombstone[]): Promise<Tombstone[]> {
  if (tombstones.length === 0) return [];
  const ids = tombstones.map(({ id }) => id);
  const rows = await db
    .selectFrom('posting')
    .select(['id', 'version'])
    .where('id', 'in', ids)
    .where('state', '<>', 'OPEN')
    .execute();
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const moving = await behind(db, ids);
  return tombstones.filter(({ id, version }) => versions.get(id) === version && !moving.has(id));
}
