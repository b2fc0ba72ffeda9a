/** Rebuilds under searches and writes: no search fails, nothing is lost, there is a way back, and a killed one goes on. */
import { beforeAll, expect, it } from '@jest/globals';
import { openLog } from '../../src/platform/log.ts';
import { indexFingerprint } from '../../src/search/mapping.ts';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { rebuildIndex } from '../../workers/rebuild-index.ts';
import { RELEASE } from '../../workers/release.ts';
import { rollBack } from '../../workers/swap-index.ts';
import { differences } from '../chaos/scenarios/compare-stores.ts';
import { running } from '../chaos/scenarios/ground.ts';
import { rebuildUnderLoad } from '../chaos/scenarios/rebuild.ts';
import { changeRow } from '../chaos/scenarios/row-changes.ts';
import { untilIndexed } from '../chaos/scenarios/scenario.ts';
import { outputOf, type Service, startProcess, startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';

const LISTINGS = 1_000;

const stores = await testStores();
const { db, es, indexAlias: alias } = stores;
const rebuilding = { db, es, alias, replicas: 0, log: openLog('silent', 'test') };
let service: Service;
let ids: string[];

beforeAll(async () => {
  service = await startService(stores);
  await loadDemo({ db, now: new Date(), seed: 5, count: LISTINGS });
  ids = (await db.selectFrom('posting').select('id').orderBy('id').execute()).map(({ id }) => id);
  await untilIndexed(db);
}, 180_000);

const ground = () => ({
  ...{ db, es, alias, apiUrl: service.url },
  run: (script: string, ...args: string[]) => running(startProcess(stores, script, args)),
});

async function reindex(...args: string[]): Promise<{ code: number | string; said: string }> {
  const run = startProcess(stores, 'workers/reindex.ts', args);
  return { code: await run.ended, said: outputOf(run) };
}

const indexes = () => db.selectFrom('search_index').selectAll().orderBy('created_at').execute();
const building = async () => (await indexes()).find(({ state }) => state === 'BUILDING');

it('killed at any point, the next run goes on with the same index; a rebuild and the way back lose nothing and fail no search', async () => {
  const { faults } = await rebuildUnderLoad(ground(), { kills: 2, perSecond: 10, seed: 5, say: console.log });
  expect(faults).toEqual([]);
  const there = Object.keys(await es.indices.get({ index: `${alias}-*` }));
  expect(there.sort()).toEqual((await indexes()).map(({ name }) => name).sort());
}, 240_000);

it('what is written behind a copy that nobody goes on with is written to it, too', async () => {
  const run = startProcess(stores, 'workers/reindex.ts');
  await waitUntil(async () => (await building())?.backfilled != null, 60_000);
  run.child.kill('SIGKILL');
  await run.ended;
  const { name = '' } = (await building()) ?? {};
  // Behind what is copied already, and nobody builds at the moment: only a write to both can bring it there.
  const [id = ''] = ids;
  await changeRow(db, id, 'revise');
  await untilIndexed(db);
  const { version } = await db.selectFrom('posting').select('version').where('id', '=', id).executeTakeFirstOrThrow();
  expect(await es.get({ index: name, id })).toMatchObject({ _version: version });
  expect(await reindex('--unthrottled')).toMatchObject({ code: 0 });
  expect((await indexes()).find(({ state }) => state === 'LIVE')?.name).toBe(name);
}, 180_000);

it('a kept index that somebody has dropped by hand holds up nothing', async () => {
  // The rebuild before this has left one.
  const kept = (await indexes()).find(({ state }) => state === 'KEPT')?.name ?? '';
  await es.indices.delete({ index: kept });
  await changeRow(db, ids[0] ?? '', 'revise');
  await untilIndexed(db);
  expect(await differences(ground())).toEqual([]);
}, 60_000);

it('two at once, one of an older release, and a way back where there is none are refused with a reason', async () => {
  const running = startProcess(stores, 'workers/reindex.ts');
  await waitUntil(async () => (await indexes()).some(({ state }) => state === 'BUILDING'), 60_000);
  const second = await reindex();
  expect(second).toMatchObject({ code: 1 });
  expect(second.said).toContain('Another rebuild is at work');
  expect(await running.ended).toBe(0);

  await expect(rebuildIndex({ ...rebuilding, release: '0.0.9' })).rejects.toThrow(`built by release ${RELEASE}`);
  await expect(rollBack({ ...rebuilding, release: '0.0.9' })).rejects.toThrow('an older one does not know');
  expect(await reindex('--drop-previous')).toMatchObject({ code: 0 });
  expect((await indexes()).map(({ state, fingerprint }) => [state, fingerprint])).toEqual([
    ['LIVE', indexFingerprint()],
  ]);
  const none = await reindex('--rollback');
  expect(none).toMatchObject({ code: 1 });
  expect(none.said).toContain('no index to go back to');
}, 180_000);
