/** Reads documents back out of an index for comparison, page by page in the order of their ids. */
import type { estypes } from '@elastic/elasticsearch';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import { READ_BACK } from '../src/search/read-back.ts';

/** `seqNo` and `primaryTerm` name this very state of the document: a conditional write is refused once it has changed. */
export type Indexed = Pick<estypes.SearchHit, '_source' | 'fields'> & {
  version: number;
  seqNo: number;
  primaryTerm: number;
};

/**
 * `versions`: that they are there, and their versions. `hashes`: and the hash of their content, as it was when they were written.
 * `content`: all that the index can give back, which shows a change that left the hash alone.
 */
export type Depth = 'versions' | 'hashes' | 'content';

export type Reading = { es: Elasticsearch; index: string; depth: Depth };

const PAGE: Readonly<Record<Depth, number>> = { versions: 5_000, hashes: 1_000, content: 500 };

const FETCHED: Readonly<Record<Depth, Partial<estypes.SearchRequest>>> = {
  versions: { _source: false },
  hashes: { _source: false, docvalue_fields: ['contentHash'] },
  content: READ_BACK,
};

export function hashOf(document: Indexed): string {
  return String(document.fields?.['contentHash']?.[0] ?? '');
}

/** The documents with ids in (after, end]; null: without that bound. At least one page, which may be empty. */
export async function* readDocuments(
  reading: Reading,
  after: string | null,
  end: string | null,
): AsyncGenerator<Map<string, Indexed>> {
  const size = PAGE[reading.depth];
  for (let from = after; ; ) {
    const bounds = { ...(from === null ? {} : { gt: from }), ...(end === null ? {} : { lte: end }) };
    const page = await find(reading, { range: { id: bounds } }, size);
    yield page;
    if (page.size < size) return;
    from = [...page.keys()].at(-1) ?? null;
  }
}

export async function readDocumentsOf(reading: Reading, ids: readonly string[]): Promise<Map<string, Indexed>> {
  const found = new Map<string, Indexed>();
  const size = PAGE[reading.depth];
  for (let start = 0; start < ids.length; start += size) {
    const some = ids.slice(start, start + size);
    for (const [id, document] of await find(reading, { ids: { values: some } }, size)) found.set(id, document);
  }
  return found;
}

async function find(
  { es, index, depth }: Reading,
  filter: estypes.QueryDslQueryContainer,
  size: number,
): Promise<Map<string, Indexed>> {
  const answer = await es.search(
    {
      index,
      size,
      query: { bool: { filter: [filter] } },
      sort: [{ id: 'asc' }],
      version: true,
      seq_no_primary_term: true,
      track_total_hits: false,
      ...FETCHED[depth],
    },
    { requestTimeout: 60_000 },
  );
  return new Map(
    answer.hits.hits.map((hit) => [
      String(hit._id),
      {
        version: Number(hit._version),
        seqNo: Number(hit._seq_no),
        primaryTerm: Number(hit._primary_term),
        ...(hit._source === undefined ? {} : { _source: hit._source }),
        ...(hit.fields === undefined ? {} : { fields: hit.fields }),
      },
    ]),
  );
}
