import { beforeAll, describe, expect, it } from '@jest/globals';
import { createClosings } from '../../src/outbox/closings.ts';
import { moveGeneration } from '../../src/outbox/generation.ts';
import { openElasticsearch } from '../../src/platform/elasticsearch.ts';
import { openCacheRedis } from '../../src/platform/redis.ts';
import { createSharedCache, SLOTS, slotOf } from '../../src/platform/shared-cache.ts';
import type { PublishedPosting } from '../../src/postings/posting.ts';
import { createAnswerCache } from '../../src/queries/answers/answer-cache.ts';
import { countCommonest } from '../../src/queries/answers/commonest.ts';
import { searchPostings } from '../../src/queries/search-postings.ts';
import { keepWarm } from '../../src/queries/warm-answers.ts';
import { toDocument } from '../../src/search/document.ts';
import { indexDefinition } from '../../src/search/mapping.ts';
import { parseSearch } from '../../src/search/query.ts';
import { aPublishedPosting } from '../support/builders.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { anEmployer, type Caller, callerOf, type Employer } from '../support/http-client.ts';
import { type Service, startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';

const stores = await testStores();
let proxy: FaultyProxy;
let service: Service;
/** Two API processes. */
let one: Caller;
let other: Caller;
let call: Caller;
let slug: string;
let publish: Employer['publish'];

beforeAll(async () => {
  proxy = await startFaultyProxy(stores.elasticsearchUrl);
  stores.cleanUp(() => proxy.close());
  const env = { ELASTICSEARCH_URL: proxy.url };
  service = await startService(stores, { env });
  one = callerOf(service.url);
  other = callerOf((await startService(stores, { worker: false, env })).url);
  ({ call, slug, publish } = await anEmployer(service.url));
}, 120_000);

/** Round trips for a search with this word; answers that are kept warm are made at any time. */
const askedFor = (word: string) => proxy.seen('_msearch').filter((body) => body.includes(word)).length;
const WAIT = { Prefer: 'wait=20' };
const postings = () => `/v1/companies/${slug}/postings`;

const titles = async (caller: Caller, q: string) =>
  (await caller('GET', `/v1/postings?q=${q}`)).body.hits.map((hit: { title: string }) => hit.title);

/** An answer is that of its minute: waits for the next one when less than that many seconds are left of this one. */
async function secondsLeft(seconds: number): Promise<void> {
  const left = 60 - ((Date.now() / 1000) % 60);
  if (left < seconds) await new Promise((resolve) => setTimeout(resolve, left * 1000 + 50));
}

async function keptOnRedis(): Promise<string[]> {
  return (await stores.redis.keys(`${stores.redisPrefix}:answers:*`)).sort();
}

describe('an answer', () => {
  it('is given again to the same search in another spelling, by this process and by another', async () => {
    await publish('Glassblower');
    await secondsLeft(10);
    const before = askedFor('glassblower');
    const kept = (await keptOnRedis()).length;
    const first = await one('GET', '/v1/postings?q=glassblower&skill=rust,go&limit=20&radius=25km&explain=false');
    await waitUntil(async () => (await keptOnRedis()).length > kept, 5_000);
    const again = await one('GET', '/v1/postings?skill=go&skill=rust&q=%20glassblower');
    const elsewhere = await other('GET', '/v1/postings?sort=relevance&skill=go&skill=rust&q=glassblower');
    const byBody = await other('POST', '/v1/postings/search', { body: { q: 'glassblower', skill: ['rust', 'go'] } });
    expect(askedFor('glassblower') - before).toBe(1);
    for (const { status, headers, body } of [again, elsewhere, byBody]) {
      expect(status).toBe(200);
      expect(headers.get('etag')).toBe(first.headers.get('etag'));
      expect({ ...body, index: null }).toEqual({ ...first.body, index: null });
      expect(body.index).toMatchObject({ exact: true, stale: false });
    }
  });

  it('is not sent again to who has it, and a HEAD says as much', async () => {
    const path = '/v1/postings?q=glassblower';
    const first = await one('GET', path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"/);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    for (const method of ['GET', 'HEAD']) {
      const again = await other(method, path, { headers: { 'If-None-Match': `"other", ${etag}` } });
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    const changed = await other('GET', path, { headers: { 'If-None-Match': 'W/"other"' } });
    expect(changed.status).toBe(200);
    // Some answers have no tag: nobody can have them already.
    expect((await other('GET', '/v1/changes', { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });

  it('is one round trip to Elasticsearch however many ask for it at the same time', async () => {
    await secondsLeft(20);
    const answers = await Promise.all(Array.from({ length: 500 }, () => one('GET', '/v1/postings?q=everybody')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(askedFor('everybody')).toBe(1);
  });

  it('is over, in every process, when a change that was waited for is found', async () => {
    for (let round = 0; round < 5; round++) {
      const q = `luthier${round}`;
      for (const caller of [one, other]) expect(await titles(caller, q)).toEqual([]);
      const id = await publish(q);
      for (const caller of [other, one]) expect(await titles(caller, q)).toEqual([q]);
      const revised = await call('PATCH', `${postings()}/${id}`, {
        body: { title: `Senior ${q}` },
        headers: { ...WAIT, 'If-Match': '"1"' },
      });
      expect(revised.status).toBe(200);
      for (const caller of [one, other]) expect(await titles(caller, q)).toEqual([`Senior ${q}`]);
      await call('POST', `${postings()}/${id}/close`, { headers: WAIT });
      for (const caller of [one, other]) expect(await titles(caller, q)).toEqual([]);
    }
  }, 60_000);

  it('never holds a closed listing, nor counts it, though no worker has taken it out of the index', async () => {
    const closing = await publish('Cooper');
    await publish('Cooper');
    const find = async (caller: Caller) => {
      const { body } = await caller('GET', `/v1/postings?q=cooper&company=${slug}`);
      return [body.hits.length, body.total, body.facets.company.values[0].count, body.index.exact];
    };
    for (const caller of [one, other]) expect(await find(caller)).toEqual([2, 2, 2, true]);
    service.worker?.child.kill('SIGSTOP');
    try {
      await call('POST', `${postings()}/${closing}/close`);
      for (const caller of [other, one]) expect(await find(caller)).toEqual([1, 1, 1, true]);
    } finally {
      service.worker?.child.kill('SIGCONT');
    }
  });

  it('lies under a prefix of its own, for a time, in a bounded number of keys', async () => {
    const keys = await keptOnRedis();
    expect(keys.length).toBeGreaterThan(3);
    for (const key of keys) {
      expect(Number(key.split(':').at(-1))).toBeLessThan(SLOTS);
      expect(await stores.redis.ttl(key)).toBeGreaterThan(3_600);
    }
    // Their ends are spread, so that they do not all have to be made anew at once.
    const ends = await Promise.all(keys.map((key) => stores.redis.ttl(key)));
    expect(Math.max(...ends) - Math.min(...ends)).toBeGreaterThan(60);
  });
});

describe('at a given time', () => {
  const index = `${stores.indexAlias}-by-hand`;
  const redis = openCacheRedis(stores.redisUrl);
  const shared = createSharedCache(redis, `${stores.redisPrefix}:by-hand`);
  stores.cleanUp(() => shared.close());
  const NOW = new Date('2026-02-10T12:00:30Z');
  const { db, es } = stores;
  const closings = createClosings(db);
  const freshness = async () => ({ asOf: NOW, lagMs: 0, exact: true });
  /** Each is a process that has nothing in its memory. */
  const process = () => createAnswerCache({ db, shared });

  const search = (answers: ReturnType<typeof process>, address: string, now = NOW) =>
    searchPostings(
      { es, index, now, freshness, closings, answers },
      parseSearch(Object.fromEntries(new URLSearchParams(address))).query,
    );
  const write = async (...written: PublishedPosting[]) => {
    const operations = written.flatMap((posting) => [{ index: { _id: posting.id } }, toDocument(posting)]);
    expect((await es.bulk({ index, operations, refresh: true })).errors).toBe(false);
  };

  beforeAll(async () => {
    await es.indices.create({ index, ...indexDefinition() });
    if (redis.status !== 'ready') await new Promise<void>((resolve) => redis.once('ready', () => resolve()));
    await write(aPublishedPosting({ title: 'Ends', validThrough: new Date('2026-02-10T12:01:00Z') }));
  });

  it('is over with its minute, so that it never holds what has expired', async () => {
    const answers = process();
    expect((await search(answers, '')).total).toBe(1);
    expect((await search(answers, '', new Date('2026-02-10T12:00:59.999Z'))).total).toBe(1);
    expect((await search(answers, '', new Date('2026-02-10T12:01:00Z'))).total).toBe(0);
    expect((await search(process(), '', new Date('2026-02-10T12:01:00Z'))).total).toBe(0);
    expect((await search(process(), '')).total).toBe(1);
  });

  it('is over when the generation moves, and not before', async () => {
    const answers = process();
    expect((await search(answers, 'q=stays')).total).toBe(0);
    await write(aPublishedPosting({ title: 'Stays' }));
    expect((await search(answers, 'q=stays')).total).toBe(0);
    await moveGeneration(db);
    expect((await search(answers, 'q=stays')).total).toBe(1);
  });

  it('is not taken for that of another search which has the same place on Redis', async () => {
    const place = (q: string) => slotOf(`${Math.floor(NOW.getTime() / 60_000) % 2} search?q=${q}`);
    const same = Array.from({ length: 100_000 }, (_, n) => `word${n}`).find(
      (word) => word !== 'stays' && place(word) === place('stays'),
    );
    expect((await search(process(), 'q=stays')).total).toBe(1);
    expect((await search(process(), `q=${same}`)).total).toBe(0);
    expect((await search(process(), 'q=stays')).total).toBe(1);
  });

  it('is made for those who will ask, when many have asked and the index has changed', async () => {
    const counted = await startFaultyProxy(stores.elasticsearchUrl);
    const through = openElasticsearch(counted.url);
    const made = () => counted.seen('_msearch').filter((body) => body.includes('"common"')).length;
    const commonest = countCommonest(redis, `${stores.redisPrefix}:asked`);
    const answers = createAnswerCache({ db, shared, onAsked: commonest.count });
    const reading = () => ({ es: through, index, now: NOW, freshness, closings, answers });
    const warming = keepWarm({ reading, commonest });
    try {
      const { query } = parseSearch({ q: 'common' });
      for (let n = 0; n < 3; n++) await searchPostings(reading(), query);
      expect(made()).toBe(1);
      await write(aPublishedPosting({ title: 'Common' }));
      await moveGeneration(db);
      await waitUntil(async () => made() === 2, 20_000);
      expect((await searchPostings(reading(), query)).total).toBe(1);
      expect(made()).toBe(2);
    } finally {
      await warming.stop();
      commonest.close();
      await through.close();
      await counted.close();
    }
  }, 30_000);

  it('is made anew where Redis holds something that nobody can read', async () => {
    await search(process(), 'q=stays');
    for (const key of await stores.redis.keys(`${stores.redisPrefix}:by-hand:*`)) {
      await stores.redis.set(key, Buffer.from([0x7b, 0x0a, 0xff, 0x00]));
    }
    expect((await search(process(), 'q=stays')).total).toBe(1);
  });
});
