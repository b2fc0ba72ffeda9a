import { beforeAll, describe, expect, it } from '@jest/globals';
import { startTcpProxy } from '../../chaos/tcp-proxy.ts';
import { aListing, anEmployer, callerOf, type Employer } from '../../support/http-client.ts';
import { startService } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';

const stores = await testStores();
const redis = await startTcpProxy(() => Number(new URL(stores.redisUrl).port));
stores.cleanUp(() => redis.close());

/** Five of each at once; the next one after ten seconds. */
const FEW = ['search.address', 'write.account', 'auth.address', 'refused.address', 'page.address', 'read.account'];
const LIMITS = [...FEW.map((name) => `${name}=6/10/5`), 'auth.address=40/60/30'].join(',');

let free: Employer;
let url: string;
let nth = 0;
/** An address that nobody has used yet, as the proxy in front tells it. */
function address(): string {
  nth += 1;
  return `198.51.100.${nth}`;
}
const from = (client: string) => ({ 'X-Forwarded-For': client });

beforeAll(async () => {
  const { url: freely } = await startService(stores);
  free = await anEmployer(freely);
  const limited = await startService(stores, {
    worker: false,
    env: {
      RATE_LIMITS: LIMITS,
      RATE_EXEMPT: 'none',
      TRUST_PROXY: 'loopback',
      REDIS_URL: redis.url(stores.redisUrl),
    },
  });
  url = limited.url;
}, 120_000);

async function statuses(times: number, ask: () => Promise<{ status: number }>): Promise<number[]> {
  const all: number[] = [];
  for (let time = 0; time < times; time++) all.push((await ask()).status);
  return all;
}

describe('whoever asks too often', () => {
  it('gets 429 that says when to come again, and the answers before said what was left', async () => {
    const client = from(address());
    const call = callerOf(url);
    const first = await call('GET', '/v1/postings?q=a', { headers: client });
    expect(first.status).toBe(200);
    expect(first.headers.get('ratelimit-policy')).toBe('"search";q=6;w=10');
    expect(first.headers.get('ratelimit')).toBe('"search";r=4;t=10');
    expect(await statuses(4, () => call('GET', '/v1/postings?q=a', { headers: client }))).toEqual([200, 200, 200, 200]);
    const refused = await call('GET', '/v1/postings?q=a', { headers: client });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests', status: 429 } });
    expect(refused.body.detail).toContain('6 in 10 seconds for each address');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(8);
    expect(refused.headers.get('ratelimit')).toMatch(/^"search";r=0;t=\d+$/);
  });

  it('keeps nobody else from asking, and is still let ask for something else', async () => {
    const client = from(address());
    const call = callerOf(url);
    await statuses(6, () => call('GET', '/v1/postings', { headers: client }));
    expect((await call('GET', '/v1/postings', { headers: client })).status).toBe(429);
    expect((await call('GET', '/v1/suggest?q=a', { headers: client })).status).toBe(200);
    expect((await call('GET', '/v1/postings', { headers: from(address()) })).status).toBe(200);
  });

  it('does not get further by what it says of its own address', async () => {
    const client = address();
    const call = callerOf(url);
    const ask = () => call('GET', '/v1/postings', { headers: from(`${address()}, ${client}`) });
    expect(await statuses(6, ask)).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('with an account is counted by it, from whatever addresses', async () => {
    const employer = await anEmployer(url);
    const path = `/v1/companies/${employer.slug}/postings`;
    const create = () => employer.call('POST', path, { body: aListing(), headers: from(address()) });
    // The company was its first change.
    expect(await statuses(5, create)).toEqual([201, 201, 201, 201, 429]);
    const another = await anEmployer(url);
    expect((await another.call('POST', `/v1/companies/${another.slug}/postings`, { body: aListing() })).status).toBe(
      201,
    );
  });

  it('sees a page that says so where it asked for a page', async () => {
    const headers = { ...from(address()), Accept: 'text/html' };
    await statuses(5, () => callerOf(url)('GET', '/docs', { headers }));
    await statuses(5, () => callerOf(url)('GET', '/', { headers }));
    const refused = await callerOf(url)('GET', '/', { headers });
    expect(refused.status).toBe(429);
    expect(refused.body).toContain('a little quick');
  });

  it('is still told whether the service is well', async () => {
    const client = from(address());
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      expect(await statuses(8, () => callerOf(url)('GET', path, { headers: client }))).toEqual(Array(8).fill(200));
    }
  });
});

describe('whoever guesses', () => {
  it('at tokens is let try no others after a few, and strangers beside it are', async () => {
    const client = from(address());
    const guesser = callerOf(url, 'a.b.c');
    const tries = await statuses(6, () => guesser('GET', '/v1/postings', { headers: client }));
    expect(tries).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await free.call('GET', '/v1/postings')).status).toBe(200);
    expect((await callerOf(url)('GET', '/v1/postings', { headers: client })).status).toBe(200);
  });
});

it('whoever is exempt is not counted and told of no limits', async () => {
  const answer = await free.call('GET', '/v1/postings');
  expect([answer.status, answer.headers.get('ratelimit')]).toEqual([200, null]);
});

it('with Redis cut off limits stay, what was used is not forgotten, and others are let in', async () => {
  const client = from(address());
  const ask = () => callerOf(url)('GET', '/v1/postings?q=b', { headers: client });
  expect(await statuses(3, ask)).toEqual([200, 200, 200]);
  redis.cut();
  try {
    // Two were left; one, if this process knows already of the other one.
    expect(await statuses(3, ask)).toEqual([200, expect.any(Number), 429]);
    expect(await statuses(1, () => callerOf(url)('GET', '/v1/postings', { headers: from(address()) }))).toEqual([200]);
  } finally {
    redis.mend();
  }
});
