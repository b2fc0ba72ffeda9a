/** Deletes documents as they were seen, and only so: one that was written since stays. */
import type { estypes } from '@elastic/elasticsearch';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';

/** A state of a document; a search with `seq_no_primary_term` gives it. */
export type Seen = { id: string; seqNo: number; primaryTerm: number };

/**
 * Deletes from the one index behind `index` and returns how many were deleted. A change since is no error, and neither is absence.
 * @throws when Elasticsearch refuses a deletion for another reason.
 */
export async function deleteDocuments(es: Elasticsearch, index: string, seen: readonly Seen[]): Promise<number> {
  if (seen.length === 0) return 0;
  const operations = seen.map(({ id, seqNo, primaryTerm }) => ({
    delete: { _id: id, if_seq_no: seqNo, if_primary_term: primaryTerm },
  }));
  const answer = await es.bulk({ index, operations }, { requestTimeout: 60_000 });
  const results = answer.items.map((item) => item.delete).filter((result) => result !== undefined);
  const failed = results.find(({ status }) => !isSettled(status));
  if (failed !== undefined) throw new Error(`a document was not deleted: ${JSON.stringify(failed.error)}`);
  return results.filter((result: estypes.BulkResponseItem) => result.result === 'deleted').length;
}

function isSettled(status: number): boolean {
  return (status >= 200 && status < 300) || status === 404 || status === 409;
}
