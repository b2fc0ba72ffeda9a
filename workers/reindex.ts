/** Rebuilds the search index beside the live one and swaps. */
import { SingleBar } from 'cli-progress';
import { withLock } from '../src/platform/advisory-lock.ts';
import { loadConfig } from '../src/platform/config.ts';
import { openElasticsearch } from '../src/platform/elasticsearch.ts';
import { openLog } from '../src/platform/log.ts';
import { openPostgres } from '../src/platform/postgres.ts';
import { rebuildIndex } from './rebuild-index.ts';

const config = loadConfig();
const db = openPostgres(config.databaseUrl, { max: 4, applicationName: 'rolecall-reindex' });
const es = openElasticsearch(config.elasticsearchUrl);
const bar = new SingleBar({
  format: 'reindex {bar} {value}/{total} listings, {eta_formatted} left',
  noTTYOutput: false,
});
const rebuilding = { db, es, alias: config.indexAlias, replicas: config.replicas, log: openLog('warn', 'reindex') };
let isStarted = false;
try {
  const name = await withLock(config.databaseUrl, `index:${config.indexAlias}`, { wait: false }, () =>
    rebuildIndex(rebuilding, (written, total) => {
      if (!isStarted) bar.start(total, 0);
      isStarted = true;
      bar.update(written);
    }),
  );
  if (isStarted) bar.stop();
  if (name === null) {
    console.error('Another rebuild is at work; wait until it is done.');
    process.exitCode = 1;
  } else {
    console.log(`${name} is live`);
  }
} finally {
  await db.destroy();
  await es.close();
}
