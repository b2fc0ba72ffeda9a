import { expect, it } from '@jest/globals';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { reconcile } from '../../workers/reconcile-index.ts';
import { startProcess, startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();

async function outboxRows(): Promise<number> {
  const { count } = await stores.db
    .selectFrom('outbox')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function waitUntil(isTrue: () => Promise<boolean>, ms: number): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it('a worker killed in the middle of an import leaves nothing undone once another one runs', async () => {
  const { worker } = await startService(stores);
  const listings = 2_000;
  const loading = loadDemo({
    db: stores.db,
    now: new Date(),
    seed: 7,
    count: listings,
    evenIfNotEmpty: false,
    onProgress: () => {},
  });
  // Some are indexed, some wait: the kill falls between.
  await waitUntil(async () => (await outboxRows()) > 300, 60_000);
  worker?.child.kill('SIGKILL');
  expect(await loading).toBe(listings);
  expect(await outboxRows()).toBeGreaterThan(0);
  startProcess(stores, 'workers/main.ts');
  await waitUntil(async () => (await outboxRows()) === 0, 90_000);
  const found = await reconcile({ db: stores.db, es: stores.es, index: stores.indexAlias });
  expect(found).toEqual({ missing: 0, stale: 0, ghost: 0, differs: 0 });
  const { count } = await stores.es.count({ index: stores.indexAlias, query: { term: { state: 'OPEN' } } });
  expect(count).toBe(listings);
}, 180_000);
