/** The short form of `npm run relevance`: our search is not below plain BM25 on the check half, over a few demo listings. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openLog } from '../../src/platform/log.ts';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { rebuildIndex } from '../../workers/rebuild-index.ts';
import { ENGLISH, indexForBm25, searchByBm25 } from '../relevance/bm25.ts';
import { JUDGED_SET } from '../relevance/judged-set.ts';
import { DEPTH, type Measurement, measure, summarise } from '../relevance/measure.ts';
import { ourSearch } from '../relevance/our-search.ts';
import { loadOpenRows } from '../support/oracle/rows.ts';
import { startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

const LISTINGS = 1_500;

const stores = await testStores();
const { db, es, indexAlias } = stores;
const bm25Index = `${indexAlias}_bm25`;
let measurement: Measurement;

beforeAll(async () => {
  await loadDemo({ db, now: new Date(), count: LISTINGS });
  await rebuildIndex({ db, es, alias: indexAlias, replicas: 0, log: openLog('silent', 'relevance-test') });
  const { url } = await startService(stores, { worker: false });
  const database = new pg.Client({ connectionString: stores.databaseUrl });
  await database.connect();
  const rows = await loadOpenRows(database);
  await database.end();
  await indexForBm25(es, bm25Index, rows);
  const check = JUDGED_SET.filter(({ half }) => half === 'check');
  measurement = await measure(check, rows, {
    bm25: (text) => searchByBm25(es, bm25Index, text, DEPTH),
    ours: ourSearch(url),
  });
}, 300_000);

describe('plain BM25', () => {
  it('analyses English as the built-in analyser does', async () => {
    const { tokens = [] } = await es.indices.analyze({
      index: bm25Index,
      analyzer: Object.keys(ENGLISH.analyzer ?? {})[0] ?? '',
      text: "The nurses' organizations and Berlin's Nursing jobs; not of C++",
    });
    expect(tokens.map(({ token }) => token)).toEqual(['nurs', 'organ', 'berlin', 'nurs', 'job', 'c']);
  });

  it('finds something for most queries, and is far from perfect', () => {
    const { bm25 } = summarise(measurement.measured);
    expect(bm25.ndcg).toBeGreaterThan(0.3);
    expect(bm25.ndcg).toBeLessThan(0.95);
  });
});

describe('our search', () => {
  it('is not below plain BM25 on the check half', () => {
    const { measured } = measurement;
    const { queries, bm25, ours } = summarise(measured);
    console.info(`${queries} queries: nDCG@10 of BM25 ${bm25.ndcg.toFixed(3)}, of ours ${ours.ndcg.toFixed(3)}`);
    expect(queries).toBeGreaterThan(80);
    expect(ours.ndcg).toBeGreaterThanOrEqual(bm25.ndcg);
  });
});
