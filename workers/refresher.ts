/** Makes what was written searchable, once for all who ask at the same time, and on every node that searches may ask. */
import { setTimeout as sleep } from 'node:timers/promises';
import { coalesce } from '../src/platform/coalesce.ts';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';

/** Resolves when a refresh that began after the call has ended. Throws when a copy that searches may ask was not reached. */
export type Refresh = (index: string) => Promise<void>;

/** Then the caller's rows stay in the outbox, and are sent again when the link is mended or the node is out of the cluster. */
const TRIES = 10;
const PAUSE_MS = 300;

/** However many ask, one refresh of an index runs at a time. */
export function createRefresher(es: Elasticsearch): Refresh {
  const byIndex = new Map<string, () => Promise<void>>();
  return (index) => {
    const known = byIndex.get(index);
    if (known !== undefined) return known();
    const refresh = coalesce(() => refreshEveryCopy(es, index));
    byIndex.set(index, refresh);
    return refresh();
  };
}

/** A copy that cannot be reached is no error to Elasticsearch, and would show for half a minute what was before. */
async function refreshEveryCopy(es: Elasticsearch, index: string): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const { _shards: copies } = await es.indices.refresh({ index }, { requestTimeout: 30_000 });
    const reached = copies?.successful ?? 0;
    // All of them, also those that are on no node at the moment: the usual case.
    if (reached === copies?.total) return;
    const { active_shards: active } = await es.cluster.health({ index });
    if (reached >= active) return;
    await sleep(PAUSE_MS);
  }
  throw new Error(`not every copy of ${index} could be refreshed`);
}
