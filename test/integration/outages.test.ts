import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTcpProxy, type TcpProxy } from '../chaos/tcp-proxy.ts';
import { anEmployer, type Caller, callerOf, type Employer } from '../support/http-client.ts';
import { startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';

const stores = await testStores();
const WAIT = { Prefer: 'wait=20' };

let proxies: { postgres: TcpProxy; redis: TcpProxy; elasticsearch: TcpProxy };
/** Writes go through a process that has all its stores. */
let call: Caller;
let slug: string;
let publish: Employer['publish'];
/** Readings go through one whose stores are cut off. */
let reader: Caller;
let readerUrl: string;

const proxyTo = (store: string) => startTcpProxy(() => Number(new URL(store).port));
const postings = () => `/v1/companies/${slug}/postings`;

beforeAll(async () => {
  const { url } = await startService(stores);
  ({ call, slug, publish } = await anEmployer(url));
  proxies = {
    postgres: await proxyTo(stores.databaseUrl),
    redis: await proxyTo(stores.redisUrl),
    elasticsearch: await proxyTo(stores.elasticsearchUrl),
  };
  const { postgres, redis, elasticsearch } = proxies;
  for (const proxy of Object.values(proxies)) stores.cleanUp(() => proxy.close());
  const env = {
    DATABASE_URL: postgres.url(stores.databaseUrl),
    REDIS_URL: redis.url(stores.redisUrl),
    ELASTICSEARCH_URL: elasticsearch.url(stores.elasticsearchUrl),
  };
  readerUrl = (await startService(stores, { worker: false, env })).url;
  reader = callerOf(readerUrl);
}, 120_000);

afterEach(async () => {
  for (const proxy of Object.values(proxies)) proxy.mend();
  // Each test begins with a service that is whole.
  await waitUntil(async () => {
    const { body } = await reader('GET', '/v1/postings?q=whole');
    return body.index?.exact === true && (await reader('GET', '/readyz')).status === 200;
  }, 30_000);
});

async function close(id: string): Promise<void> {
  const closed = await call('POST', `${postings()}/${id}/close`, { headers: WAIT });
  expect(closed.headers.get('preference-applied')).toBe('wait=20');
}

const idsOf = (body: { hits: { id: string }[] }) => body.hits.map(({ id }) => id);
const page = (path: string) => callerOf(readerUrl)('GET', path, { headers: { Accept: 'text/html' } });

/** What every reading has to say of a kind of work with exactly these open listings. */
async function expectRight(word: string, open: readonly string[], closed: string): Promise<void> {
  const search = await reader('GET', `/v1/postings?q=${word}&company=${slug}`);
  expect([search.status, idsOf(search.body).sort(), search.body.total]).toEqual([200, [...open].sort(), open.length]);
  expect(search.body.facets.company.values).toMatchObject([{ value: slug, count: open.length }]);
  expect(search.body.index.stale).toBe(false);
  expect((await reader('GET', '/v1/facets')).status).toBe(200);
  const suggested = await reader('GET', `/v1/suggest?q=${word.slice(0, -2)}&kind=title`);
  expect(suggested.status).toBe(200);
  expect(suggested.body.suggestions[0]).toMatchObject({ label: word, count: open.length });
  for (const id of open) {
    expect(await reader('GET', `/v1/postings/${id}`)).toMatchObject({ status: 200, body: { id } });
    expect((await page(`/jobs/${id}/${word}`)).status).toBe(200);
    const similar = await reader('GET', `/v1/postings/${id}/similar`);
    expect(similar.status).toBe(200);
    expect(idsOf(similar.body)).not.toContain(closed);
  }
  expect((await reader('GET', `/v1/postings/${closed}`)).status).toBe(410);
  expect((await page(`/jobs/${closed}`)).status).toBe(410);
  expect((await reader('GET', `/v1/companies/${slug}`)).status).toBe(200);
  const shown = await page(`/?q=${word}&company=${slug}`);
  expect(shown.status).toBe(200);
  for (const id of open) expect(shown.body).toContain(`/jobs/${id}/`);
}

describe.each([
  ['stopped', (proxy: TcpProxy) => proxy.cut()],
  ['silent', (proxy: TcpProxy) => proxy.deafen()],
  ['slow', (proxy: TcpProxy) => proxy.delay(400)],
] as const)('with Redis %s', (name, fault) => {
  it('every reading is right, also of what changes meanwhile', async () => {
    const word = `wright${name}`;
    const first = await publish(word);
    const closed = await publish(word);
    expect((await reader('GET', `/v1/postings?q=${word}&company=${slug}`)).body.total).toBe(2);
    fault(proxies.redis);
    try {
      await close(closed);
      await expectRight(word, [first], closed);
      const second = await publish(word);
      await expectRight(word, [first, second], closed);
    } finally {
      proxies.redis.delay(0);
    }
  }, 60_000);
});

describe.each([
  ['stopped', (proxy: TcpProxy) => proxy.cut()],
  ['silent', (proxy: TcpProxy) => proxy.delay(20_000)],
] as const)('with PostgreSQL %s', (name, fault) => {
  it('searches are right, also of what changes meanwhile, and say that they may lag behind a closing', async () => {
    const word = `smith${name}`;
    const first = await publish(word);
    const closed = await publish(word);
    expect((await reader('GET', `/v1/postings?q=${word}&company=${slug}`)).body.index.exact).toBe(true);
    await close(closed);
    fault(proxies.postgres);
    try {
      await expectRight(word, [first], closed);
      const second = await publish(word);
      await expectRight(word, [first, second], closed);
      expect((await reader('GET', `/v1/postings?q=${word}`)).body.index.exact).toBe(false);
    } finally {
      proxies.postgres.delay(0);
    }
  }, 60_000);
});

describe.each([
  ['stopped', (proxy: TcpProxy) => proxy.cut()],
  ['silent', (proxy: TcpProxy) => proxy.delay(20_000)],
] as const)('with Elasticsearch %s', (name, fault) => {
  it('kept answers are given as stale, without what has closed since, and anything else is turned down', async () => {
    const word = `turner${name}`;
    const [first, closed, later] = [await publish(word), await publish(word), await publish(word)];
    const path = `/v1/postings?q=${word}&company=${slug}`;
    const kept = await reader('GET', path);
    expect(kept.body.total).toBe(3);
    await reader('GET', `/v1/postings/${first}/similar`);
    await page(`/?q=${word}&company=${slug}`);
    await close(closed);
    fault(proxies.elasticsearch);
    try {
      const stale = await reader('GET', path, { headers: { 'If-None-Match': kept.headers.get('etag') ?? '' } });
      expect(stale.status).toBe(200);
      expect(stale.headers.get('etag')).toBeNull();
      expect(idsOf(stale.body).sort()).toEqual([first, later].sort());
      expect(stale.body.total).toBe(2);
      expect(stale.body.index).toMatchObject({ stale: true, exact: false });
      expect(Date.parse(stale.body.index.asOf)).toBeLessThanOrEqual(Date.parse(kept.headers.get('date') ?? '') + 1_000);
      expect(stale.body.index.lagMs).toBeGreaterThan(0);
      const similar = await reader('GET', `/v1/postings/${first}/similar`);
      expect([similar.status, similar.body.index.stale]).toEqual([200, true]);
      expect(idsOf(similar.body)).not.toContain(closed);
      expect((await page(`/?q=${word}&company=${slug}`)).body).toContain('The search is away for the moment');

      // One listing and one company are read from PostgreSQL, which has the truth.
      expect(await reader('GET', `/v1/postings/${later}`)).toMatchObject({ status: 200, body: { id: later } });
      expect(await reader('GET', `/v1/postings/${closed}`)).toMatchObject({ status: 410, body: { state: 'CLOSED' } });
      expect((await page(`/jobs/${later}/${word}`)).status).toBe(200);
      expect((await reader('GET', `/v1/companies/${slug}`)).body.openPostings).toBeGreaterThan(1);
      expect((await reader('GET', '/v1/facets')).status).toBe(200);

      // Were each to wait for its time to be up, these would take longer than the test may.
      for (let n = 0; n < 30; n++) {
        const refused = await reader('GET', `/v1/postings?q=never${n}`);
        expect([refused.status, refused.body.code]).toEqual([503, 'search-unavailable']);
        expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      expect((await page('/?q=neverbefore')).status).toBe(503);
      const suggested = await reader('GET', `/v1/suggest?q=${word}`);
      expect([suggested.status, suggested.body.code]).toEqual([503, 'search-unavailable']);
      expect(Number(suggested.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      proxies.elasticsearch.delay(0);
    }
  }, 60_000);

  it('answers are as new as ever when it is back', async () => {
    const word = `potter${name}`;
    const first = await publish(word);
    expect((await reader('GET', `/v1/postings?q=${word}`)).body.total).toBe(1);
    fault(proxies.elasticsearch);
    const second = await publish(word);
    expect((await reader('GET', `/v1/postings?q=${word}`)).body).toMatchObject({ total: 1, index: { stale: true } });
    proxies.elasticsearch.delay(0);
    proxies.elasticsearch.mend();
    await waitUntil(async () => !(await reader('GET', `/v1/postings?q=${word}`)).body.index.stale, 30_000);
    const { body } = await reader('GET', `/v1/postings?q=${word}`);
    expect(idsOf(body).sort()).toEqual([first, second].sort());
    expect(body.index.exact).toBe(true);
  }, 60_000);
});
