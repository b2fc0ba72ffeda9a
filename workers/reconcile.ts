/** Compares PostgreSQL with the live index, names every difference, and with `--repair` mends them. */
import { parseArgs } from 'node:util';
import { loadConfig } from '../src/platform/config.ts';
import { openElasticsearch } from '../src/platform/elasticsearch.ts';
import { openPostgres } from '../src/platform/postgres.ts';
import { liveIndex } from './reconcile-in-background.ts';
import { reconcile } from './reconcile-index.ts';

const { values } = parseArgs({ options: { repair: { type: 'boolean', default: false } } });
const config = loadConfig();
const db = openPostgres(config.databaseUrl, { max: 4, applicationName: 'rolecall-reconcile' });
const es = openElasticsearch(config.elasticsearchUrls);
try {
  const live = await liveIndex(db, config.indexAlias);
  if (live === null) throw new Error('There is no index yet: start a worker, or npm run reindex.');
  const found = await reconcile(
    {
      db,
      es,
      index: live.name,
      depth: live.depth,
      onDefect: (defect) => console.log(`${defect.kind} ${defect.postingId}`),
    },
    { repair: values.repair },
  );
  console.log(`missing ${found.missing} stale ${found.stale} ghost ${found.ghost} differs ${found.differs}`);
} finally {
  await db.destroy();
  await es.close();
}
