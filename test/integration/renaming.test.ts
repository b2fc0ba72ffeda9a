import { beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { spreadRename } from '../../src/commands/companies/spread-rename.ts';
import { reconcile } from '../../workers/reconcile-index.ts';
import { aListing, anEmployer, type Caller, callerOf } from '../support/http-client.ts';
import { type Service, startProcess, startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const { db } = stores;
const LISTINGS = 1_200;
let service: Service;
let worker: Service['worker'] = null;
let call: Caller;
let slug: string;

beforeAll(async () => {
  service = await startService(stores);
  ({ call, slug } = await anEmployer(service.url));
}, 90_000);

const rename = (name: string) => call('PATCH', `/v1/companies/${slug}`, { body: { name } });

async function waitUntil(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const isEmpty = async (table: 'outbox' | 'company_rename') =>
  (await db.selectFrom(table).selectAll().limit(1).execute()).length === 0;

/** How many open listings of the company have each version. */
async function versions(): Promise<Record<string, number>> {
  const { rows } = await sql<{ version: number; count: number }>`
    select posting.version, count(*) from posting join company on company.id = company_id
    where slug = ${slug} and state = 'OPEN' group by 1`.execute(db);
  return Object.fromEntries(rows.map(({ version, count }) => [version, count]));
}

/** Open listings of the company, each with its outbox row, as an import makes them. */
async function listings(count: number): Promise<void> {
  await sql`
    with made as (
      insert into posting (id, company_id, version, state, origin, title, description, locations, applicant_locations,
        employment_types, skills, derived, published_at, created_at, updated_at)
      select gen_random_uuid(), company.id, 1, 'OPEN', 'FEED', 'Baker', 'Bread', '[]', '{}', '{}', '{}', '{}', now(), now(), now()
      from company, generate_series(1, ${count}) where slug = ${slug}
      returning id, version
    )
    insert into outbox (posting_id, version, lane, closes) select id, version, 'bulk', false from made`.execute(db);
}

describe('a renamed company', () => {
  it('is for its owners to rename', async () => {
    expect((await callerOf(service.url)('PATCH', `/v1/companies/${slug}`, { body: { name: 'Mine' } })).status).toBe(
      401,
    );
    const stranger = await anEmployer(service.url);
    expect((await stranger.call('PATCH', `/v1/companies/${slug}`, { body: { name: 'Mine' } })).status).toBe(403);
    expect((await rename('  ')).status).toBe(400);
  });

  it('has its new name in every listing and in the facet, though the worker is killed in between', async () => {
    await listings(LISTINGS);
    await waitUntil(() => isEmpty('outbox'));
    service.worker?.child.kill('SIGKILL');
    await service.worker?.ended;

    expect(await rename('Rye and Daughters')).toMatchObject({ status: 200, body: { slug, name: 'Rye and Daughters' } });
    // A worker that died after its first batch: the walk stands in the middle.
    await db.transaction().execute((trx) => spreadRename({ trx }, 500));
    expect(await versions()).toEqual({ 1: 700, 2: 500 });
    worker = startProcess(stores, 'workers/main.ts');
    await waitUntil(async () => (await isEmpty('company_rename')) && (await isEmpty('outbox')));

    expect(await versions()).toEqual({ 2: LISTINGS });
    await stores.es.indices.refresh({ index: stores.indexAlias });
    const { body } = await call('GET', `/v1/postings?company=${slug}&limit=100`);
    expect(body.total).toBe(LISTINGS);
    expect(body.facets.company.values).toMatchObject([{ value: slug, label: 'Rye and Daughters', count: LISTINGS }]);
    expect(new Set(body.hits.map((hit: { company: { name: string } }) => hit.company.name))).toEqual(
      new Set(['Rye and Daughters']),
    );
    const found = await reconcile({ db, es: stores.es, index: stores.indexAlias });
    expect(found).toMatchObject({ missing: 0, stale: 0, ghost: 0, differs: 0 });
  }, 120_000);

  it('touches nothing when the name is the one that it has', async () => {
    await rename('Rye and Daughters');
    expect(await isEmpty('company_rename')).toBe(true);
    expect(await versions()).toEqual({ 2: LISTINGS });
  });

  it('starts over when it is renamed again meanwhile, and leaves closed listings alone', async () => {
    const closed = await call('POST', `/v1/companies/${slug}/postings`, { body: { ...aListing(), publish: true } });
    await call('POST', `/v1/companies/${slug}/postings/${closed.body.id}/close`);
    worker?.child.kill('SIGSTOP');
    await rename('Rye and Sons');
    await db.transaction().execute((trx) => spreadRename({ trx }, 1_000));
    await rename('Rye and Granddaughters');
    worker?.child.kill('SIGCONT');
    await waitUntil(async () => (await isEmpty('company_rename')) && (await isEmpty('outbox')));
    expect(await versions()).toEqual({ 3: LISTINGS - 1_000, 4: 1_000 });
    const { body } = await call('GET', `/v1/postings?company=${slug}&limit=1`);
    expect(body.hits[0].company.name).toBe('Rye and Granddaughters');
    const row = await db.selectFrom('posting').select('version').where('id', '=', closed.body.id).executeTakeFirst();
    expect(row?.version).toBe(2);
  }, 90_000);
});
