/** Rebuilds under searches and writes: no search fails, nothing is lost, there is a way back, and a killed one goes on. */
import { beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { append } from '../../src/outbox/append.ts';
import { openLog } from '../../src/platform/log.ts';
import { indexFingerprint } from '../../src/search/mapping.ts';
import { noFindings } from '../../workers/defects.ts';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { rebuildIndex } from '../../workers/rebuild-index.ts';
import { reconcile } from '../../workers/reconcile-index.ts';
import { RELEASE } from '../../workers/release.ts';
import { rollBack } from '../../workers/swap-index.ts';
import { outputOf, type Service, startProcess, startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';

const LISTINGS = 3_000;

const stores = await testStores();
const { db, es, indexAlias: alias } = stores;
const rebuilding = { db, es, alias, replicas: 0, log: openLog('silent', 'test') };
let service: Service;
let ids: string[];

beforeAll(async () => {
  service = await startService(stores);
  await loadDemo({ db, now: new Date(), seed: 5, count: LISTINGS });
  ids = (await db.selectFrom('posting').select('id').orderBy('id').execute()).map(({ id }) => id);
  await untilIndexed();
}, 180_000);

async function untilIndexed(): Promise<void> {
  await waitUntil(
    async () => (await db.selectFrom('outbox').select('id').limit(1).executeTakeFirst()) === undefined,
    90_000,
  );
}

/** Every third change closes a listing, the others revise one. */
async function change(id: string, closes: boolean): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('posting')
      .set((expression) => ({
        version: expression('version', '+', 1),
        title: sql`'Revised ' || title`,
        ...(closes ? { state: 'CLOSED' as const, closed_at: new Date() } : {}),
      }))
      .where('id', '=', id)
      .returning(['id', 'version', 'state'])
      .executeTakeFirstOrThrow();
    await append(trx, [row], 'now');
  });
}

/** Searches and changes listings until `work` is done; returns how many there were, and which searches failed. */
async function underLoad(work: () => Promise<void>): Promise<{ searches: number; changes: number; failed: unknown[] }> {
  let isDone = false;
  const load = { searches: 0, changes: 0, failed: [] as unknown[] };
  const searching = (async () => {
    for (; !isDone; load.searches++) {
      const answer = await fetch(`${service.url}/v1/postings?limit=5`).catch((error: unknown) => error);
      if (!(answer instanceof Response) || answer.status !== 200) load.failed.push(answer);
      else await answer.arrayBuffer();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  const writing = (async () => {
    for (; !isDone; load.changes++) {
      const at = Math.floor(Math.random() * ids.length);
      await change(ids[at] ?? '', load.changes % 3 === 0);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  try {
    await work();
  } finally {
    isDone = true;
    await Promise.all([searching, writing]);
  }
  return load;
}

async function expectEqualStores(): Promise<void> {
  await untilIndexed();
  expect(await reconcile({ db, es, index: alias })).toEqual(noFindings());
  const open = await db
    .selectFrom('posting')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'OPEN')
    .executeTakeFirstOrThrow();
  const answer = (await (await fetch(`${service.url}/v1/postings?limit=1`)).json()) as { total: number };
  expect(answer.total).toBe(open.count);
}

async function reindex(...args: string[]): Promise<{ code: number | string; said: string }> {
  const run = startProcess(stores, 'workers/reindex.ts', args);
  return { code: await run.ended, said: outputOf(run) };
}

const indexes = () => db.selectFrom('search_index').selectAll().orderBy('created_at').execute();
const liveName = async () => (await indexes()).find(({ state }) => state === 'LIVE')?.name;

it('a rebuild, and the way back, lose nothing and fail no search', async () => {
  const first = await liveName();
  const load = await underLoad(async () => {
    const done = await reindex('--unthrottled');
    expect(done).toMatchObject({ code: 0 });
  });
  expect(load.failed).toEqual([]);
  expect(load.changes).toBeGreaterThan(10);
  expect(await liveName()).not.toBe(first);
  await expectEqualStores();

  const back = await underLoad(async () => {
    expect(await reindex('--rollback')).toMatchObject({ code: 0 });
  });
  expect(back.failed).toEqual([]);
  expect(await liveName()).toBe(first);
  await expectEqualStores();
}, 180_000);

it('killed at any point, the next run goes on with the same index', async () => {
  const names = new Set<string>();
  for (const wait of [0, 200, 400]) {
    const run = startProcess(stores, 'workers/reindex.ts');
    const before = (await indexes()).find(({ state }) => state === 'BUILDING')?.backfilled ?? null;
    await waitUntil(async () => {
      const row = (await indexes()).find(({ state }) => state === 'BUILDING');
      return run.child.exitCode !== null || (row !== undefined && row.backfilled !== before);
    }, 60_000);
    await new Promise((resolve) => setTimeout(resolve, wait));
    await change(ids[wait] ?? '', wait === 200);
    run.child.kill('SIGKILL');
    await run.ended;
    const building = (await indexes()).find(({ state }) => state === 'BUILDING');
    if (building !== undefined) names.add(building.name);
  }
  expect(names.size).toBe(1);
  // Behind what is copied already, and nobody builds at the moment: only a write to both can bring it there.
  const [id = ''] = ids;
  await change(id, false);
  await untilIndexed();
  const [name = ''] = names;
  const { version } = await db.selectFrom('posting').select('version').where('id', '=', id).executeTakeFirstOrThrow();
  expect(await es.get({ index: name, id })).toMatchObject({ _version: version });
  expect(await reindex('--unthrottled')).toMatchObject({ code: 0 });
  expect(names).toContain(await liveName());
  await expectEqualStores();
  const there = Object.keys(await es.indices.get({ index: `${alias}-*` }));
  expect(there.sort()).toEqual((await indexes()).map(({ name }) => name).sort());
}, 180_000);

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

it('a kept index that somebody has dropped by hand holds up nothing', async () => {
  expect(await reindex('--unthrottled')).toMatchObject({ code: 0 });
  const kept = (await indexes()).find(({ state }) => state === 'KEPT')?.name ?? '';
  await es.indices.delete({ index: kept });
  await change(ids[0] ?? '', false);
  await expectEqualStores();
}, 180_000);
