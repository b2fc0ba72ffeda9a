/** Compares PostgreSQL with the index, names every difference, and with `--repair` mends them. */
import { parseArgs } from 'node:util';
import { loadConfig } from '../src/platform/config.ts';
import { openElasticsearch } from '../src/platform/elasticsearch.ts';
import { openPostgres } from '../src/platform/postgres.ts';
import { reconcile } from './reconcile-index.ts';

const { values } = parseArgs({ options: { repair: { type: 'boolean', default: false } } });
const config = loadConfig();
const db = openPostgres(config.databaseUrl, { max: 4, applicationName: 'rolecall-reconcile' });
const es = openElasticsearch(config.elasticsearchUrl);
try {
  const found = await reconcile(
    { db, es, index: config.indexAlias, onDefect: (defect) => console.log(`${defect.kind} ${defect.postingId}`) },
    { repair: values.repair },
  );
  console.log(`missing ${found.missing} stale ${found.stale} ghost ${found.ghost} differs ${found.differs}`);
} finally {
  await db.destroy();
  await es.close();
}
