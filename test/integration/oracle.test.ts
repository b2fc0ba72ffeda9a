/** Every total, count, order and page of generated searches, held against an oracle that looks at each posting. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import pg from 'pg';
import { createClosings } from '../../src/outbox/closings.ts';
import { openLog } from '../../src/platform/log.ts';
import { searchPostings } from '../../src/queries/search-postings.ts';
import { parseSearch } from '../../src/search/query.ts';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { rebuildIndex } from '../../workers/rebuild-index.ts';
import { type Ask, checkSearches, inWords } from '../support/oracle/check-searches.ts';
import type { Answer } from '../support/oracle/compare.ts';
import { generateSearches } from '../support/oracle/generate-searches.ts';
import { analyzeBy, readAnalysers } from '../support/oracle/index-analysis.ts';
import { createOracle, type Oracle } from '../support/oracle/oracle.ts';
import { loadOpenRows } from '../support/oracle/rows.ts';
import { testStores } from '../support/stores.ts';

const NOW = new Date('2026-11-20T10:17:42.500Z');
const THIS_MINUTE = new Date('2026-11-20T10:17:00Z');
const SEED = 20261120;
const LISTINGS = 1_500;
const SEARCHES = 250;

const stores = await testStores();
let oracle: Oracle;

const ask: Ask = async (given) => {
  const params: Record<string, string[]> = {};
  for (const name of given.keys()) params[name] = given.getAll(name);
  const { query, faults } = parseSearch(params);
  if (faults.length > 0) throw new Error(`a generated search is faulty: ${given} ${JSON.stringify(faults)}`);
  const freshness = async () => ({ asOf: NOW, lagMs: 0, exact: true });
  const answer = await searchPostings(
    { es: stores.es, index: stores.indexAlias, now: NOW, freshness, closings: createClosings(stores.db) },
    query,
  );
  // As it goes over the wire.
  return JSON.parse(JSON.stringify(answer)) as Answer;
};

beforeAll(async () => {
  const { db, es, indexAlias } = stores;
  await loadDemo({ db, now: NOW, seed: SEED, count: LISTINGS });
  // Edges that no demo listing has: an end in this very minute and in the next, the equator, the date line.
  const ends = [THIS_MINUTE, new Date(THIS_MINUTE.getTime() + 60_000), new Date(THIS_MINUTE.getTime() - 60_000)];
  const ids = (await db.selectFrom('posting').select('id').orderBy('id').limit(12).execute()).map(({ id }) => id);
  for (const [at, id] of ids.entries()) {
    const place = {
      city: null,
      region: null,
      country: null,
      path: null,
      text: null,
      lat: 0,
      lon: at % 2 ? 0 : 179.999,
    };
    await db
      .updateTable('posting')
      .set(at < 6 ? { valid_through: ends[at % 3] ?? null } : { locations: sql`${JSON.stringify([place])}::jsonb` })
      .where('id', '=', id)
      .execute();
  }
  await rebuildIndex({ db, es, alias: indexAlias, replicas: 0, log: openLog('silent', 'oracle-test') });
  const database = new pg.Client({ connectionString: stores.databaseUrl });
  await database.connect();
  const rows = await loadOpenRows(database);
  await database.end();
  oracle = await createOracle(rows, await readAnalysers(es, indexAlias), analyzeBy(es, indexAlias));
}, 300_000);

describe('a search', () => {
  it('has the totals, counts, order and pages that looking at every posting gives', async () => {
    const checked = await checkSearches({
      oracle,
      ask,
      now: () => NOW,
      searches: generateSearches(SEED, oracle.rows, NOW),
      count: SEARCHES,
      walkEvery: 8,
    });
    console.info(inWords(checked));
    expect(checked.wrong.slice(0, 5)).toEqual([]);
    expect(checked.wrong.length).toBe(0);
    expect(checked.selective).toBeGreaterThanOrEqual(SEARCHES / 3);
    expect(checked.uncertain).toBeLessThan(SEARCHES / 20);
    expect(checked.walked).toBeGreaterThan(10);
  }, 300_000);
});
