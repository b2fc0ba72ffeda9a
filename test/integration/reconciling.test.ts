/** Defects of the four kinds, put into the index while listings are revised: all are found, nothing else is, and all are mended. */
import { beforeAll, expect, it } from '@jest/globals';
import { noFindings } from '../../workers/defects.ts';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { reconcile } from '../../workers/reconcile-index.ts';
import { mendDefects } from '../chaos/scenarios/defects.ts';
import { running } from '../chaos/scenarios/ground.ts';
import { untilIndexed } from '../chaos/scenarios/scenario.ts';
import { startProcess } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';

const LISTINGS = 400;
const OF_EACH_KIND = 50;

const stores = await testStores();
const { db, es, indexAlias: alias } = stores;

beforeAll(async () => {
  startProcess(stores, 'workers/main.ts');
  await loadDemo({ db, now: new Date(), seed: 11, count: LISTINGS });
  await waitUntil(() => es.indices.existsAlias({ name: alias }), 60_000);
  await untilIndexed(db);
}, 120_000);

it('what is amiss is found and mended, and nothing in flight is taken for it', async () => {
  const run = (script: string, ...args: string[]) => running(startProcess(stores, script, args));
  const ground = { db, es, alias, apiUrl: '', run };
  const { faults } = await mendDefects(ground, { ofEachKind: OF_EACH_KIND, perSecond: 20, seed: 11, say: console.log });
  expect(faults).toEqual([]);
  expect(await reconcile({ db, es, index: alias })).toEqual(noFindings());
  const { count } = await es.count({ index: alias });
  expect(count).toBe(LISTINGS);
}, 240_000);
