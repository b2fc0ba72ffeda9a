/** The duties that come by the clock: one schedule of each, old tombstones go, and what a reconciliation finds is counted and mended. */
import { beforeAll, expect, it } from '@jest/globals';
import { append } from '../../src/outbox/append.ts';
import { SCHEDULED_KINDS } from '../../src/outbox/jobs.ts';
import { readPublished, toRow } from '../../src/outbox/posting-rows.ts';
import { openLog } from '../../src/platform/log.ts';
import { defectsFound } from '../../src/platform/metrics.ts';
import { openQueue } from '../../src/platform/queues.ts';
import type { Posting } from '../../src/postings/posting.ts';
import { toDocument } from '../../src/search/document.ts';
import { noFindings } from '../../workers/defects.ts';
import { deleteDocuments } from '../../workers/delete-documents.ts';
import { purgeTombstones } from '../../workers/purge-tombstones.ts';
import { reconcileInBackground } from '../../workers/reconcile-in-background.ts';
import { reconcile } from '../../workers/reconcile-index.ts';
import { aPosting } from '../support/builders.ts';
import { startProcess } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';

const stores = await testStores();
const { db, es, indexAlias: alias } = stores;
const companyId = crypto.randomUUID();
const now = new Date();
const LONG_AGO = new Date(now.getTime() - 31 * 86_400_000);
const LATELY = new Date(now.getTime() - 29 * 86_400_000);

beforeAll(async () => {
  for (let worker = 0; worker < 3; worker++) startProcess(stores, 'workers/main.ts');
  await db
    .insertInto('company')
    .values({ id: companyId, slug: 'crust-and-crumb', name: 'Crust & Crumb', created_at: now, updated_at: now })
    .execute();
}, 60_000);

async function posted(overrides: Partial<Posting> = {}): Promise<Posting> {
  const posting = aPosting({ companyId, ...overrides });
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('posting').values(toRow(posting)).execute();
    await append(trx, [posting], 'now');
  });
  await untilIndexed();
  return posting;
}

async function untilIndexed(): Promise<void> {
  await waitUntil(async () => {
    const row = await db.selectFrom('outbox').select('id').limit(1).executeTakeFirst();
    return row === undefined && (await es.indices.existsAlias({ name: alias }));
  }, 60_000);
}

const isThere = ({ id }: Posting) => es.exists({ index: alias, id });

it('tombstones go after thirty days, and no later writer is in the way of a listing that is open again', async () => {
  const closed = { state: 'CLOSED', closeReason: 'FILLED' } as const;
  const old = await posted({ ...closed, closedAt: LONG_AGO });
  const young = await posted({ ...closed, closedAt: LATELY });
  const open = await posted();
  const reopening = await posted({ ...closed, closedAt: LONG_AGO });
  const next = { ...reopening, state: 'OPEN', version: 2, closedAt: null, closeReason: null } as const;
  // Committed, and not indexed yet.
  await db.updateTable('posting').set(toRow(next)).where('id', '=', next.id).execute();
  expect(await purgeTombstones({ db, es, alias, now })).toBe(1);
  expect(await Promise.all([old, young, open, reopening].map(isThere))).toEqual([false, true, true, true]);
  expect((await reconcile({ db, es, index: alias })).missing).toBe(0);
});

it('a document that was written after it was seen is not deleted', async () => {
  const posting = await posted({ state: 'CLOSED', closedAt: LONG_AGO });
  const seen = await es.get({ index: alias, id: posting.id });
  const [row] = await readPublished(db, [posting.id]);
  if (row === undefined) throw new Error('it is gone');
  await es.index({
    index: alias,
    id: posting.id,
    version: 2,
    version_type: 'external',
    document: toDocument({ ...row, version: 2 }),
  });
  const { _seq_no: seqNo = -1, _primary_term: primaryTerm = -1 } = seen;
  expect(await deleteDocuments(es, alias, [{ id: posting.id, seqNo, primaryTerm }])).toBe(0);
  expect(await isThere(posting)).toBe(true);
  await es.delete({ index: alias, id: posting.id });
});

it('what a reconciliation in the background finds is counted and mended', async () => {
  const posting = await posted();
  await es.delete({ index: alias, id: posting.id, refresh: true });
  const counted = async () =>
    (await defectsFound.get()).values.find(({ labels }) => labels.kind === 'missing')?.value ?? 0;
  const before = await counted();
  await reconcileInBackground({ db, es, alias, log: openLog('silent', 'test') });
  expect(await counted()).toBe(before + 1);
  await untilIndexed();
  expect(await isThere(posting)).toBe(true);
  expect(await reconcile({ db, es, index: alias })).toEqual(noFindings());
}, 60_000);

it('there is one schedule of each duty, however many workers have started', async () => {
  for (const kind of Object.keys(SCHEDULED_KINDS)) {
    const queue = openQueue(kind, stores.redis, stores.redisPrefix);
    await waitUntil(async () => (await queue.getJobSchedulersCount()) > 0, 30_000);
    expect([kind, await queue.getJobSchedulersCount()]).toEqual([kind, 1]);
    expect(await queue.getDelayedCount()).toBeLessThanOrEqual(1);
    await queue.close();
  }
}, 60_000);

it('what was handed to Redis and lost there is sent again', async () => {
  const posting = aPosting({ companyId });
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('posting').values(toRow(posting)).execute();
    await append(trx, [posting], 'now');
    // As if its job had been made and then lost, a while ago: nobody but the sweeper looks at the row again.
    const dispatched_at = new Date(Date.now() - 120_000);
    await trx.updateTable('outbox').set({ dispatched_at, dispatches: 1 }).execute();
  });
  await stores.redis.flushdb();
  await untilIndexed();
  expect(await es.exists({ index: alias, id: posting.id })).toBe(true);
}, 120_000);
