import { beforeAll, describe, expect, it } from '@jest/globals';
import { openLog } from '../../src/platform/log.ts';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { rebuildIndex } from '../../workers/rebuild-index.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { aListing, anEmployer, type Caller, callerOf } from '../support/http-client.ts';
import { defectsOf, pageThrough } from '../support/page-through.ts';
import { startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';

const stores = await testStores();
const LISTINGS = 900;
let proxy: FaultyProxy;
let url: string;
let read: Caller;
let call: Caller;
let slug: string;

beforeAll(async () => {
  proxy = await startFaultyProxy(stores.elasticsearchUrl);
  stores.cleanUp(() => proxy.close());
  await startService(stores);
  ({ url } = await startService(stores, { worker: false, env: { ELASTICSEARCH_URL: proxy.url } }));
  read = callerOf(url);
  await loadDemo({ db: stores.db, now: new Date(), seed: 5, count: LISTINGS });
  await waitUntil(async () => (await read('GET', '/v1/postings?facets=none')).body.total === LISTINGS, 120_000);
  ({ call, slug } = await anEmployer(url));
}, 240_000);

const postings = () => `/v1/companies/${slug}/postings`;

async function publish(title: string): Promise<string> {
  const body = { ...aListing({ title }), publish: true };
  return (await call('POST', postings(), { body })).body.id;
}

/** Until everything that was written can be searched. */
const settled = () =>
  waitUntil(async () => {
    const row = await stores.db.selectFrom('outbox').select('id').limit(1).executeTakeFirst();
    return row === undefined;
  }, 60_000);

/** Publishes, revises and closes listings, one after the other, until it is stopped. */
function writeOn(own: string[]): { stop(): Promise<{ closed: Set<string>; writes: number }> } {
  const closed = new Set<string>();
  let writes = 0;
  let isStopped = false;
  const running = (async () => {
    for (let n = 0; !isStopped; n++) {
      const id = own[n];
      if (id !== undefined && n % 2 === 0) {
        // Before it is sent: from now on it may be missing.
        closed.add(id);
        await call('POST', `${postings()}/${id}/close`);
      } else if (id !== undefined) {
        const body = { description: '<p>Work for the team, now with more bread.</p>' };
        await call('PATCH', `${postings()}/${id}`, { body, headers: { 'If-Match': '"1"' } });
      } else {
        await publish('Work for the team');
      }
      writes += 1;
    }
  })();
  return {
    async stop() {
      isStopped = true;
      await running;
      return { closed, writes };
    },
  };
}

describe('pages to the last match, while listings come, change and go', () => {
  it.each([
    ['newest first', { limit: '50', facets: 'none' }],
    ['by relevance', { limit: '20', q: 'work', facets: 'none' }],
    ['by pay', { limit: '50', sort: 'salary', facets: 'none' }],
    ['by distance', { limit: '20', sort: 'distance', near: 'Berlin', radius: '2000km', facets: 'none' }],
  ])(
    '%s repeat nothing and leave out nothing that stayed',
    async (_name, parameters) => {
      const own = await Promise.all(Array.from({ length: 60 }, () => publish('Work for the team')));
      await settled();
      const quiet = await pageThrough(url, parameters);
      const { total } = (await read('GET', `/v1/postings?${new URLSearchParams({ ...parameters })}`)).body;
      expect(quiet.ids.length).toBe(total);
      expect(quiet.ids.length).toBeGreaterThan(250);
      expect(new Set(quiet.ids).size).toBe(total);

      const writing = writeOn(own);
      const busy = await pageThrough(url, parameters);
      const { closed, writes } = await writing.stop();
      expect(writes).toBeGreaterThan(10);
      const stayed = quiet.ids.filter((id) => !closed.has(id));
      expect(defectsOf(busy.ids, stayed)).toEqual({ repeated: 0, missing: 0 });
    },
    120_000,
  );

  it('cost no point in time, and are found by their place and not by counting to it', async () => {
    const from = proxy.seen('').length;
    await pageThrough(url, { limit: '100', q: 'work', facets: 'none' });
    const requests = proxy.seen('').slice(from);
    expect(proxy.seen('_pit')).toEqual([]);
    expect(requests.filter((body) => body.includes('search_after')).length).toBeGreaterThan(2);
    expect(requests.filter((body) => /"from"|"pit"/.test(body))).toEqual([]);
  });
});

describe('a cursor', () => {
  const cursorOf = async (address: string) => (await read('GET', address)).body.next as string;

  it('goes on over a rebuilt index', async () => {
    const first = await read('GET', '/v1/postings?limit=50&facets=none');
    const before = await read('GET', `/v1/postings?limit=50&facets=none&cursor=${first.body.next}`);
    const place = {
      db: stores.db,
      es: stores.es,
      alias: stores.indexAlias,
      replicas: 0,
      log: openLog('silent', 'test'),
    };
    await rebuildIndex({ ...place, isThrottled: false });
    const after = await read('GET', `/v1/postings?limit=50&facets=none&cursor=${first.body.next}`);
    expect(after.status).toBe(200);
    const ids = (body: { hits: { id: string }[] }) => body.hits.map(({ id }) => id);
    expect(ids(after.body)).toEqual(ids(before.body));
  }, 120_000);

  it('of another search is refused, and says so', async () => {
    const cursor = await cursorOf('/v1/postings?limit=1');
    const answer = await read('GET', `/v1/postings?limit=1&workplace=REMOTE&cursor=${cursor}`);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: 'cursor' }] } });
    expect(answer.body.errors[0].detail).toContain('another search');
  });

  it('that is none is refused, and says what is expected', async () => {
    for (const cursor of ['x', 'bnVsbA', Buffer.from('[1,2]').toString('base64url'), 'a'.repeat(2_000)]) {
      const answer = await read('GET', `/v1/postings?cursor=${cursor}`);
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: 'cursor' }] } });
    }
  });

  it('of an older order of hits has expired', async () => {
    const [version, ...rest] = JSON.parse(Buffer.from(await cursorOf('/v1/postings?limit=1'), 'base64url').toString());
    const older = Buffer.from(JSON.stringify([version - 1, ...rest])).toString('base64url');
    const answer = await read('GET', `/v1/postings?limit=1&cursor=${older}`);
    expect(answer).toMatchObject({ status: 410, body: { code: 'cursor-expired' } });
  });

  it('may be used again, with another number of listings on the page', async () => {
    const cursor = await cursorOf('/v1/postings?limit=10&facets=none');
    const five = await read('GET', `/v1/postings?limit=5&facets=none&cursor=${cursor}`);
    const ten = await read('GET', `/v1/postings?limit=10&facets=none&cursor=${cursor}`);
    expect(ten.body.hits.slice(0, 5)).toEqual(five.body.hits);
  });
});
