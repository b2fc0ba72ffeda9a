/** How the words of open listings are spelled: read from the index beside searches, which never wait for it. */
import type { Elasticsearch } from '../platform/elasticsearch.ts';
import type { Aggregate } from '../search/kinds/kind.ts';
import { listingNamesBody, readListingNames } from '../search/rescue/listing-names.ts';
import { buildSpelling, NO_SPELLING, type Spelling } from '../search/rescue/spelling.ts';

/** Names change slowly; and so reading them takes at most a thousandth of the time. */
const READ_EVERY_MS = 10_000;
const AGAIN_AFTER_MS = 1_000;
const TIMES_AS_LONG = 1_000;
const TIMEOUT_MS = 20_000;

/** With Elasticsearch away, what is known stays as it was. */
export function createSpelling(es: Elasticsearch, index: string, clock: () => Date): () => Spelling {
  let known = NO_SPELLING;
  let isReading = false;
  let readAt = Number.NEGATIVE_INFINITY;
  let waits = READ_EVERY_MS;

  return () => {
    if (!isReading && performance.now() - readAt >= waits) {
      isReading = true;
      const begun = performance.now();
      readSpelling(es, index, clock())
        .then(
          (spelling) => {
            known = spelling;
            waits = Math.max(READ_EVERY_MS, TIMES_AS_LONG * (performance.now() - begun));
          },
          () => {
            waits = AGAIN_AFTER_MS;
          },
        )
        .finally(() => {
          readAt = performance.now();
          isReading = false;
        });
    }
    return known;
  };
}

export async function readSpelling(es: Elasticsearch, index: string, now: Date): Promise<Spelling> {
  const { aggregations = {} } = await es.search(
    { index, ...listingNamesBody(now), request_cache: false, filter_path: 'aggregations.*.buckets' },
    { requestTimeout: TIMEOUT_MS },
  );
  // The client's types know every kind of aggregate; these are lists of terms.
  return buildSpelling(readListingNames(aggregations as unknown as Record<string, Aggregate>));
}
