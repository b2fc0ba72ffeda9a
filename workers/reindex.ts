/**
 * `reindex.ts`: rebuilds the search index beside the live one and swaps, at a gentle pace; `--unthrottled`: as fast as it goes.
 * `--rollback`: goes back to the index before. `--drop-previous`: gives that one up, and with it the writes to it.
 */
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { withLock } from '../src/platform/advisory-lock.ts';
import { loadConfig } from '../src/platform/config.ts';
import { openElasticsearch } from '../src/platform/elasticsearch.ts';
import { openLog } from '../src/platform/log.ts';
import { openPostgres } from '../src/platform/postgres.ts';
import { type Rebuilding, rebuildIndex } from './rebuild-index.ts';
import { RELEASE } from './release.ts';
import { dropPrevious, rollBack } from './swap-index.ts';

const { values: chosen } = parseArgs({
  options: {
    rollback: { type: 'boolean', default: false },
    'drop-previous': { type: 'boolean', default: false },
    unthrottled: { type: 'boolean', default: false },
  },
});
const config = loadConfig();
const db = openPostgres(config.databaseUrl, { max: 4, applicationName: 'rolecall-reindex' });
const es = openElasticsearch(config.elasticsearchUrls);
const rebuilding: Rebuilding = {
  db,
  es,
  alias: config.indexAlias,
  replicas: config.replicas,
  log: openLog('warn', 'reindex'),
  ...(chosen.unthrottled ? { isThrottled: false } : {}),
};

async function rebuild(): Promise<string> {
  const bar = new SingleBar({
    format: 'reindex {bar} {value}/{total} listings, {eta_formatted} left',
    noTTYOutput: false,
  });
  let isStarted = false;
  try {
    const name = await rebuildIndex(rebuilding, (written, total) => {
      if (!isStarted) bar.start(total, written);
      isStarted = true;
      bar.update(written);
    });
    return `${name} is live; npm run reindex -- --rollback goes back to the one before`;
  } finally {
    if (isStarted) bar.stop();
  }
}

async function work(): Promise<string> {
  if (chosen.rollback) return `${await rollBack({ ...rebuilding, release: RELEASE })} is live again`;
  if (!chosen['drop-previous']) return rebuild();
  const dropped = await dropPrevious(rebuilding);
  return dropped === null ? 'no index was kept' : `${dropped} is dropped`;
}

try {
  if (chosen.rollback && chosen['drop-previous']) throw new Error('choose one of --rollback and --drop-previous');
  const said = await withLock(config.databaseUrl, `index:${config.indexAlias}`, { wait: false }, work);
  if (said === null) throw new Error('Another rebuild is at work; wait until it is done.');
  console.log(said);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await db.destroy();
  await es.close();
}
