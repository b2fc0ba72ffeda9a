import { beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { createClosings, MAX_CLOSINGS } from '../../src/outbox/closings.ts';
import { openPostgres } from '../../src/platform/postgres.ts';
import { searchPostings } from '../../src/queries/search-postings.ts';
import { parseSearch } from '../../src/search/query.ts';
import { startTcpProxy } from '../chaos/tcp-proxy.ts';
import { anEmployer, type Caller, type Employer } from '../support/http-client.ts';
import { type Service, startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
let service: Service;
let call: Caller;
let slug: string;
let publish: Employer['publish'];

beforeAll(async () => {
  service = await startService(stores);
  ({ call, slug, publish } = await anEmployer(service.url));
}, 90_000);

const close = (id: string) => call('POST', `/v1/companies/${slug}/postings/${id}/close`);

it('a closed listing is gone from every reading at once, though no worker is at work', async () => {
  const [kept, closed] = [await publish('Bread baker'), await publish('Cake baker')];
  service.worker?.child.kill('SIGSTOP');
  try {
    expect((await close(closed)).status).toBe(200);
    const { body } = await call('GET', `/v1/postings?q=baker&company=${slug}`);
    expect(body.hits.map((hit: { id: string }) => hit.id)).toEqual([kept]);
    expect(body.total).toBe(1);
    expect(body.facets.company.values).toMatchObject([{ value: slug, count: 1 }]);
    expect(body.index.exact).toBe(true);
    expect(await call('GET', `/v1/postings/${closed}`)).toMatchObject({ status: 410, body: { state: 'CLOSED' } });
    const similar = await call('GET', `/v1/postings/${kept}/similar`);
    expect(similar.body.hits).toEqual([]);
    expect((await call('GET', `/v1/companies/${slug}`)).body.openPostings).toBe(1);
    expect((await fetch(`${service.url}/jobs/${closed}`)).status).toBe(410);
  } finally {
    service.worker?.child.kill('SIGCONT');
  }
});

it('with PostgreSQL hanging, searches go on with what was known last, and say that it may be too little', async () => {
  const proxy = await startTcpProxy(() => Number(new URL(stores.databaseUrl).port));
  const db = openPostgres(proxy.url(stores.databaseUrl), { max: 2 });
  const closings = createClosings(db);
  const now = new Date();
  const freshness = async () => ({ asOf: now, lagMs: 0, exact: true });
  const { query } = parseSearch({});
  const search = () => searchPostings({ es: stores.es, index: stores.indexAlias, now, freshness, closings }, query);
  try {
    expect((await search()).index.exact).toBe(true);
    proxy.delay(5_000);
    const asked = performance.now();
    expect((await search()).index.exact).toBe(false);
    expect(performance.now() - asked).toBeLessThan(4_000);
    proxy.delay(0);
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect((await search()).index.exact).toBe(true);
  } finally {
    await db.destroy();
    await proxy.close();
  }
}, 30_000);

it('beyond the closings that a search can leave out, hits are still checked and the counts say that they are not exact', async () => {
  const closed = await publish('Pie baker');
  service.worker?.child.kill('SIGSTOP');
  try {
    await close(closed);
    // As many more as the closing of a large company makes, each with its row.
    await sql`
      with made as (
        insert into posting (id, company_id, version, state, origin, title, description, locations, applicant_locations,
          employment_types, skills, derived, published_at, closed_at, created_at, updated_at)
        select gen_random_uuid(), company.id, 2, 'CLOSED', 'FEED', 'Baker', 'Bread', '[]', '{}', '{}', '{}', '{}', now(), now(), now(), now()
        from company, generate_series(1, ${MAX_CLOSINGS}) where slug = ${slug}
        returning id, version
      )
      insert into outbox (posting_id, version, lane, closes) select id, version, 'bulk', true from made`.execute(
      stores.db,
    );
    const { body } = await call('GET', `/v1/postings?q=pie&company=${slug}`);
    expect(body.hits).toEqual([]);
    expect(body.index.exact).toBe(false);
  } finally {
    service.worker?.child.kill('SIGCONT');
  }
});
