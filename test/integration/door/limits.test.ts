import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../../src/http/door/limits.ts';
import { aListing, anEmployer, type Caller, callerOf } from '../../support/http-client.ts';
import { startService } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';

const stores = await testStores();
let url: string;
let call: Caller;
let employer: Awaited<ReturnType<typeof anEmployer>>;

beforeAll(async () => {
  ({ url } = await startService(stores, {
    env: {
      CORS_ORIGINS: 'https://jobs.example.com',
      PUBLIC_URL: 'https://rolecall.example.com',
      JWT_SECRET: randomBytes(32).toString('hex'),
    },
  }));
  call = callerOf(url);
  employer = await anEmployer(url);
}, 120_000);

/** What comes back on a connection for these bytes, until it is closed or the time is up. */
function raw(bytes: string, ms: number, during?: (socket: Socket) => void): Promise<{ said: string; closed: boolean }> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    let said = '';
    const end = (closed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ said, closed });
    };
    const timer = setTimeout(() => end(false), ms);
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => end(true));
    socket.write(bytes);
    during?.(socket);
  });
}

describe('a request has limits, and whoever goes beyond one is told which', () => {
  it('an address', async () => {
    const { status, body } = await call('GET', `/v1/postings?q=${'a'.repeat(LIMITS.address)}`);
    expect([status, body.code, body.limit]).toEqual([414, 'address-too-long', LIMITS.address]);
    expect(body.detail).toContain('/v1/postings/search');
  });

  it('the number of its parameters', async () => {
    const { status, body } = await call('GET', `/v1/postings?${'q=a&'.repeat(LIMITS.parameters)}`);
    expect([status, body.code]).toEqual([400, 'invalid-input']);
    expect(body.errors[0].expected).toBe(`at most ${LIMITS.parameters}`);
  });

  it('what no name has in it', async () => {
    for (const path of ['/v1/companies/%00/imports', `/v1/companies/a%00b/postings/${crypto.randomUUID()}`]) {
      const { status, body } = await employer.call('GET', path);
      expect([status, body.code]).toEqual([400, 'invalid-input']);
    }
  });

  it('its headers', async () => {
    const many = await raw(`GET / HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(LIMITS.headerBytes)}\r\n\r\n`, 5_000);
    expect(many.closed).toBe(true);
    expect(many.said).toMatch(/^HTTP\/1\.1 431 /);
    expect(many.said).toContain(`"limit":${LIMITS.headerBytes}`);
  });

  it('what is no HTTP at all', async () => {
    const { said, closed } = await raw('HELLO\r\n\r\n', 5_000);
    expect(closed).toBe(true);
    expect(said).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json/s);
  });

  it('two lengths of one body, by which requests are smuggled', async () => {
    const head = 'POST /v1/postings/search HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
    const { said } = await raw(`${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 5_000);
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('its body, said or not said how long', async () => {
    const large = JSON.stringify({ q: 'a'.repeat(LIMITS.bodyBytes) });
    const { status, body } = await call('POST', '/v1/postings/search', { body: large });
    expect([status, body.code, body.limit]).toEqual([413, 'body-too-large', LIMITS.bodyBytes]);
    const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`;
    const head = 'POST /v1/postings/search HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
    const { said } = await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(17)}`, 5_000);
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('the nesting of a body', async () => {
    const nested = (levels: number) => `{"q":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    const within = await call('POST', '/v1/postings/search', { body: nested(LIMITS.nesting) });
    expect([within.status, within.body.code]).toEqual([400, 'invalid-input']);
    const beyond = await call('POST', '/v1/postings/search', { body: nested(LIMITS.nesting + 1) });
    expect([beyond.status, beyond.body.code, beyond.body.limit]).toEqual([400, 'malformed-body', LIMITS.nesting]);
    const text = await call('POST', '/v1/postings/search', { body: { q: `${'['.repeat(100)}\\"{` } });
    expect(text.status).toBe(200);
  });

  it.each([
    ['words of a search', `q=${'a'.repeat(256)}`, 'q'],
    ['a page', 'limit=101', 'limit'],
    ['values of a facet', 'facetSize=101', 'facetSize'],
    ['places', 'near=Berlin&near=Paris&near=London&near=Rome&near=Madrid&near=Vienna', 'near'],
    ['seen listings', `exclude=${Array.from({ length: 101 }, () => crypto.randomUUID()).join(',')}`, 'exclude'],
    ['values of a choice', `skill=${Array.from({ length: 600 }, (_, nth) => `s${nth}`).join(',')}`, 'skill'],
  ])('%s', async (_what, query, pointer) => {
    const { status, body } = await call('GET', `/v1/postings?${query}`);
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
    expect(body.errors[0].expected).toMatch(/\d/);
  });

  it('the time that a caller asks to wait', async () => {
    const { headers } = await employer.call('POST', `/v1/companies/${employer.slug}/postings`, {
      body: { ...aListing(), publish: true },
      headers: { Prefer: 'wait=9999' },
    });
    expect(headers.get('preference-applied')).toBe(`wait=${LIMITS.waitSeconds}`);
  });
});

describe('slow senders', () => {
  const post = (path: string, length: number) =>
    `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n{`;
  const search = '/v1/postings/search';
  const timed = async (answer: ReturnType<typeof raw>) => {
    const began = Date.now();
    return { ...(await answer), ms: Date.now() - began };
  };
  let slow: Record<'headers' | 'dripping' | 'steady' | 'refused', ReturnType<typeof timed>>;

  // All at once: each of them takes its time.
  beforeAll(() => {
    slow = {
      headers: timed(raw('GET / HTTP/1.1\r\nHost: a\r\n', 25_000)),
      dripping: timed(
        raw(post(search, 10_000), 20_000, async (socket) => {
          for (let nth = 0; nth < 18 && !socket.destroyed; nth++) {
            socket.write(' ');
            await sleep(1_000);
          }
        }),
      ),
      steady: timed(
        raw(post(search, 12_000), 25_000, async (socket) => {
          for (let nth = 0; nth < 14; nth++) {
            socket.write(' '.repeat(800));
            await sleep(1_000);
          }
          socket.write(`${' '.repeat(12_000 - 2 - 14 * 800)}}`);
        }),
      ),
      refused: timed(raw(post('/v1/companies', 9_000), 20_000)),
    };
  });

  it('of headers are cut off', async () => {
    const { said, closed, ms } = await slow.headers;
    expect(closed).toBe(true);
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(ms).toBeLessThan((LIMITS.headerSeconds + 4) * 1_000);
  }, 30_000);

  it('of a body that drips are cut off, and one that comes steadily is not', async () => {
    const dripped = await slow.dripping;
    expect(dripped.closed).toBe(true);
    expect(dripped.said).toMatch(/^HTTP\/1\.1 408 .*"too-slow"/s);
    expect((await slow.steady).said).toMatch(/^HTTP\/1\.1 200 /);
  }, 40_000);

  it('that were refused before their body came are cut off, too', async () => {
    const { said, closed } = await slow.refused;
    expect(said).toMatch(/^HTTP\/1\.1 401 /);
    expect(closed).toBe(true);
  }, 30_000);
});

describe('every answer', () => {
  it.each(['/v1/postings', '/v1/nothing', '/healthz', '/openapi.json', '/', '/docs'])(
    'of %s is made safe for browsers',
    async (path) => {
      const { headers } = await call('GET', path, { headers: { Accept: 'text/html' } });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
      expect(headers.get('referrer-policy')).toBeTruthy();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('may be read by the scripts of those origins alone that are configured', async () => {
    const of = (origin: string) => call('GET', '/v1/facets', { headers: { Origin: origin } });
    const friend = await of('https://jobs.example.com');
    expect(friend.headers.get('access-control-allow-origin')).toBe('https://jobs.example.com');
    expect(friend.headers.get('access-control-allow-credentials')).toBeNull();
    expect(friend.headers.get('vary')).toContain('Origin');
    for (const stranger of ['https://jobs.example.com.evil.example', 'null', 'http://jobs.example.com']) {
      expect((await of(stranger)).headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('to a preflight says what may be sent', async () => {
    const asked = { Origin: 'https://jobs.example.com', 'Access-Control-Request-Method': 'PATCH' };
    const { status, headers } = await call('OPTIONS', '/v1/companies/a', { headers: asked });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
  });
});
