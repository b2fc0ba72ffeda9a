/** Makes what was written searchable, once for all who ask at the same time. */
import { coalesce } from '../src/platform/coalesce.ts';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';

/** Resolves when a refresh that began after the call has ended. */
export type Refresh = (index: string) => Promise<void>;

/** However many ask, one refresh of an index runs at a time. */
export function createRefresher(es: Elasticsearch): Refresh {
  const byIndex = new Map<string, () => Promise<void>>();
  return (index) => {
    const known = byIndex.get(index);
    if (known !== undefined) return known();
    const refresh = coalesce(async () => {
      await es.indices.refresh({ index }, { requestTimeout: 30_000 });
    });
    byIndex.set(index, refresh);
    return refresh();
  };
}
