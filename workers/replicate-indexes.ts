/** Copies of the indexes on further nodes: as many as the configuration wants, as far as there are nodes for them. */
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import type { Log } from '../src/platform/log.ts';
import type { Database } from '../src/platform/postgres.ts';
import { readTargets } from './index-targets.ts';

/** Elasticsearch follows the number of nodes by itself: an index of a node alone is not short of a copy, and gets one with a second node. */
export function replicaSettings(replicas: number): { auto_expand_replicas: string } {
  return { auto_expand_replicas: `0-${replicas}` };
}

/** For indexes that were made under another configuration. Where it does not work the service does all the same. */
export async function replicateIndexes(options: {
  db: Database;
  es: Elasticsearch;
  alias: string;
  replicas: number;
  log: Log;
}): Promise<void> {
  const { db, es, alias, replicas, log } = options;
  try {
    const index = (await readTargets(db, alias)).map(({ name }) => name);
    if (index.length === 0) return;
    await es.indices.putSettings({ index, ignore_unavailable: true, settings: replicaSettings(replicas) });
  } catch (error) {
    log.warn({ err: error, replicas }, 'the number of replicas stays what it was');
  }
}
