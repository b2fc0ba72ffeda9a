/** With a store away, what does not need it goes on, what does says so at once, and all is as it should be when the store is back. */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createClosings } from '../../src/outbox/closings.ts';
import { openElasticsearch } from '../../src/platform/elasticsearch.ts';
import { openPostgres } from '../../src/platform/postgres.ts';
import { startTcpProxy, type TcpProxy } from '../chaos/tcp-proxy.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { type Answer, aListing, anEmployer, type Caller, callerOf } from '../support/http-client.ts';
import { type Service, startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';

const stores = await testStores();
let toPostgres: TcpProxy;
let toElasticsearch: TcpProxy;
let service: Service;
let anyone: Caller;
let call: Caller;
let slug: string;

beforeAll(async () => {
  toPostgres = await startTcpProxy(() => Number(new URL(stores.databaseUrl).port));
  toElasticsearch = await startTcpProxy(() => Number(new URL(stores.elasticsearchUrl).port));
  stores.cleanUp(() => Promise.all([toPostgres.close(), toElasticsearch.close()]));
  service = await startService(stores, {
    env: {
      DATABASE_URL: toPostgres.url(stores.databaseUrl),
      ELASTICSEARCH_URL: toElasticsearch.url(stores.elasticsearchUrl),
    },
  });
  anyone = callerOf(service.url);
  ({ call, slug } = await anEmployer(service.url));
}, 120_000);

afterEach(() => {
  toPostgres.mend();
  toElasticsearch.mend();
});

const postings = (path = '') => `/v1/companies/${slug}/postings${path}`;

async function publish(title: string, wait = 10): Promise<Answer> {
  return call('POST', postings(), {
    body: { ...aListing({ title }), publish: true },
    headers: { Prefer: `wait=${wait}` },
  });
}

const titles = (answer: Answer): string[] => answer.body.hits.map((hit: { title: string }) => hit.title).sort();
const search = (q: string) => anyone('GET', `/v1/postings?q=${q}&company=${slug}`);

describe('with Elasticsearch away', () => {
  it('commands go on, searches are told at once to come again, and all can be searched when it is back', async () => {
    const stays = await publish('Rye baker');
    const closes = await publish('Wheat baker');
    expect([stays.status, closes.status]).toEqual([201, 201]);

    toElasticsearch.cut();
    for (const path of ['/v1/postings?q=baker', `/v1/postings/${stays.body.id}/similar`]) {
      const answer = await anyone('GET', path);
      expect([path, answer.status, answer.body.code]).toEqual([path, 503, 'search-unavailable']);
      expect(answer.headers.get('Retry-After')).toBe('2');
    }
    // One listing is read from PostgreSQL instead.
    expect((await anyone('GET', `/v1/postings/${stays.body.id}`)).body.id).toBe(stays.body.id);
    const page = await fetch(`${service.url}/?q=baker`, { headers: { Accept: 'text/html' } });
    expect([page.status, page.headers.get('Retry-After')]).toEqual([503, '2']);
    expect(await page.text()).toContain('Search is away for a moment.');

    const published = await publish('Oat baker', 1);
    expect([published.status, published.headers.get('Preference-Applied')]).toEqual([202, null]);
    const revised = await call('PATCH', postings(`/${stays.body.id}`), {
      body: { title: 'Dark rye baker' },
      headers: { 'If-Match': stays.headers.get('ETag') ?? '' },
    });
    expect(revised.status).toBe(200);
    expect((await call('POST', postings(`/${closes.body.id}/close`))).status).toBe(200);
    expect((await call('GET', postings(`/${closes.body.id}`))).body.state).toBe('CLOSED');

    toElasticsearch.mend();
    await waitUntil(async () => (await stores.db.selectFrom('outbox').select('id').execute()).length === 0, 90_000);
    expect(titles(await search('baker'))).toEqual(['Dark rye baker', 'Oat baker']);
  }, 150_000);

  it('but there and silent, a probe ends the wait of those who ask, and nobody asks it again before it answers', async () => {
    const proxy = await startFaultyProxy(stores.elasticsearchUrl);
    const es = openElasticsearch(proxy.url, { failsFast: true, requestTimeoutMs: 60_000 });
    const ask = () =>
      es.search({ index: stores.indexAlias, size: 0 }).then(
        () => 'answered',
        (error: Error) => error.message,
      );
    try {
      expect(await ask()).toBe('answered');
      const hangs = { kind: 'hang' } as const;
      proxy.next('/_search', hangs, hangs, hangs);
      proxy.next('/_cluster/health', hangs, hangs);
      // Without the probe these would wait for a minute.
      const silent = 'Elasticsearch does not answer';
      expect(await Promise.all([ask(), ask(), ask()])).toEqual([silent, silent, silent]);
      const asked = proxy.seen('/_search').length;
      expect(await ask()).toBe(silent);
      expect(proxy.seen('/_search')).toHaveLength(asked);
      await waitUntil(async () => (await ask()) === 'answered', 20_000);
    } finally {
      await es.close();
      await proxy.close();
    }
  }, 60_000);

  it('a search that takes long is waited for, as long as probes are answered', async () => {
    const proxy = await startTcpProxy(() => Number(new URL(stores.elasticsearchUrl).port));
    const es = openElasticsearch(proxy.url(stores.elasticsearchUrl), { failsFast: true });
    try {
      await es.search({ index: stores.indexAlias, size: 0 });
      const slow = proxy.hold((chunk) => chunk.includes('/_search'));
      const answer = es.search({ index: stores.indexAlias, size: 0 });
      await slow.caught;
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      slow.release();
      expect((await answer).timed_out).toBe(false);
    } finally {
      await es.close();
      await proxy.close();
    }
  }, 30_000);
});

describe('with PostgreSQL away', () => {
  it('searches, facets and single listings go on, for those with a token too; commands are told to come again', async () => {
    const { body: listing } = await publish('Spelt baker');
    await search('spelt');

    toPostgres.cut();
    for (const caller of [anyone, call]) {
      const answer = await caller('GET', `/v1/postings?q=spelt&company=${slug}`);
      expect([answer.status, titles(answer)]).toEqual([200, ['Spelt baker']]);
      expect(answer.body.facets.company.values).toMatchObject([{ value: slug, count: 1 }]);
      expect(answer.body.index.exact).toBe(false);
    }
    for (const path of [`/v1/postings/${listing.id}`, `/v1/postings/${listing.id}/similar`, '/v1/facets']) {
      expect([path, (await anyone('GET', path)).status]).toEqual([path, 200]);
    }
    expect((await fetch(`${service.url}/?q=spelt`)).status).toBe(200);
    const refused = await publish('Corn baker');
    expect([refused.status, refused.body.code, refused.headers.get('Retry-After')]).toEqual([
      503,
      'store-unavailable',
      '2',
    ]);

    toPostgres.mend();
    await waitUntil(async () => (await publish('Corn baker')).status === 201, 60_000);
    expect((await search('corn')).body.index.exact).toBe(true);
  }, 120_000);

  it('but there and silent, only the first search waits for it', async () => {
    const proxy = await startTcpProxy(() => Number(new URL(stores.databaseUrl).port));
    const db = openPostgres(proxy.url(stores.databaseUrl), { max: 20 });
    const closings = createClosings(db);
    try {
      expect((await closings()).isCurrent).toBe(true);
      const held = Array.from({ length: 50 }, () => proxy.hold((chunk) => chunk.includes('outbox.closes')));
      expect((await closings()).isCurrent).toBe(false);
      // One that waited would be the second of fifty, and the silence lasts.
      const next = await Promise.race([
        (async () => {
          for (let search = 0; search < 50; search++) await closings();
          return 'none waited';
        })(),
        new Promise((resolve) => setTimeout(() => resolve('they waited'), 20_000)),
      ]);
      expect(next).toBe('none waited');
      for (const one of held) one.release();
      await waitUntil(async () => (await closings()).isCurrent, 20_000);
    } finally {
      await db.destroy();
      await proxy.close();
    }
  }, 60_000);
});
