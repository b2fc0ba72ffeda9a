/** Makes what was written searchable, once for all who ask at the same time. */
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';

/** Resolves when a refresh that began after the call has ended. */
export type Refresh = (index: string) => Promise<void>;

/** At most one refresh of an index runs at a time, and at most one waits: however many ask, each costs one of them at the most. */
export function createRefresher(es: Elasticsearch): Refresh {
  const running = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();

  async function refresh(index: string): Promise<void> {
    await es.indices.refresh({ index }, { requestTimeout: 30_000 });
  }

  function start(index: string): Promise<void> {
    const started = refresh(index).finally(() => running.delete(index));
    running.set(index, started);
    return started;
  }

  return (index) => {
    const current = running.get(index);
    if (current === undefined) return start(index);
    const waiting = next.get(index);
    if (waiting !== undefined) return waiting;
    const following = current
      .catch(() => {})
      .then(() => {
        next.delete(index);
        return start(index);
      });
    next.set(index, following);
    return following;
  };
}
