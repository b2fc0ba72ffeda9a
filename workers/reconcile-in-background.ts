/** The reconciliation that comes by the clock: gentle, it mends what it finds and counts it. */
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import type { Log } from '../src/platform/log.ts';
import { defectsFound, reconciledAt } from '../src/platform/metrics.ts';
import type { Database } from '../src/platform/postgres.ts';
import { indexFingerprint } from '../src/search/mapping.ts';
import { countOf } from './defects.ts';
import type { Depth } from './indexed-documents.ts';
import { reconcile } from './reconcile-index.ts';

/** Rests this many times as long as the range before took. */
const REST = 4;

export type InBackground = { db: Database; es: Elasticsearch; alias: string; log: Log };

export async function reconcileInBackground({ db, es, alias, log }: InBackground): Promise<void> {
  const live = await liveIndex(db, alias);
  if (live === null) return;
  const found = await reconcile(
    {
      db,
      es,
      index: live.name,
      depth: live.depth,
      rest: REST,
      onDefect: ({ kind, postingId }) => {
        defectsFound.inc({ kind });
        log.warn({ kind, postingId }, 'the index differed from PostgreSQL');
      },
    },
    { repair: true },
  );
  reconciledAt.setToCurrentTime();
  log.info({ found, count: countOf(found) }, 'index reconciled');
}

/** An index of another release's mapping holds what that release makes of a posting: this one can only compare versions. */
export async function liveIndex(db: Database, alias: string): Promise<{ name: string; depth: Depth } | null> {
  const live = await db
    .selectFrom('search_index')
    .select(['name', 'fingerprint'])
    .where('alias', '=', alias)
    .where('state', '=', 'LIVE')
    .executeTakeFirst();
  if (live === undefined) return null;
  return { name: live.name, depth: live.fingerprint === indexFingerprint() ? 'content' : 'versions' };
}
