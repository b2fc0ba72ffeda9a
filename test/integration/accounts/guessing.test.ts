import { request } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { fingerprint } from '../../fuzz/guarded.ts';
import { aListing, anEmployer, type Employer } from '../../support/http-client.ts';
import { startService } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';
import { waitUntil } from '../../support/wait-until.ts';

const stores = await testStores();
let url: string;
let [mine, theirs]: Employer[] = [];
const their = { posting: '', key: '', invitation: '', import: '' };

const kept = async () => {
  const { id } = await stores.db
    .selectFrom('company')
    .select('id')
    .where('slug', '=', theirs?.slug ?? '')
    .executeTakeFirstOrThrow();
  return fingerprint(stores.db, id);
};

beforeAll(async () => {
  ({ url } = await startService(stores));
  mine = await anEmployer(url);
  theirs = await anEmployer(url);
  const company = `/v1/companies/${theirs.slug}`;
  const make = async (path: string, body: unknown) =>
    (await theirs?.call('POST', `${company}/${path}`, { body }))?.body.id;
  their.posting = await make('postings', aListing());
  their.key = await make('keys', { name: 'theirs', scopes: ['listings:read'] });
  their.invitation = await make('invitations', { email: 'guest@example.com', role: 'ANALYST' });
  their.import = await make('imports', []);
  await waitUntil(
    async () => (await theirs?.call('GET', `/v1/imports/${their.import}`))?.body.state === 'DONE',
    30_000,
  );
}, 90_000);

describe('the id of something of another company', () => {
  it.each([
    ['GET', 'postings/:posting', undefined],
    ['GET', 'postings/:posting/history', undefined],
    ['GET', 'postings/:posting/preview', undefined],
    ['PATCH', 'postings/:posting', { title: 'Mine' }],
    ['DELETE', 'postings/:posting', undefined],
    ...['publish', 'unschedule', 'close', 'renew', 'reopen', 'duplicate'].map((verb) => [
      'POST',
      `postings/:posting/${verb}`,
      verb === 'renew' ? { validThrough: '2031-01-01' } : {},
    ]),
    ['POST', 'keys/:key/rotate', {}],
    ['DELETE', 'keys/:key', undefined],
    ['DELETE', 'invitations/:invitation', undefined],
    ['PATCH', 'members/:member', { role: 'ANALYST' }],
    ['DELETE', 'members/:member', undefined],
  ] as [string, string, unknown][])('is not there for %s …/%s of one’s own', async (method, path, body) => {
    const before = await kept();
    const named = path.replace(/:(\w+)/, (_, kind: 'posting' | 'member') =>
      kind === 'member' ? (theirs?.accountId ?? '') : their[kind],
    );
    const given = body === undefined ? {} : { body };
    const answer = await mine?.call(method, `/v1/companies/${mine.slug}/${named}`, {
      ...given,
      headers: { 'If-Match': '"1"' },
    });
    expect([answer?.status, answer?.body.code]).toEqual([404, 'not-found']);
    expect(await kept()).toBe(before);
  });

  it('is refused where it names the company itself', async () => {
    const before = await kept();
    for (const path of ['', '/cancel', '/confirm', '/discard']) {
      const answer = await mine?.call(path === '' ? 'GET' : 'POST', `/v1/imports/${their.import}${path}`);
      expect([answer?.status, answer?.body.code]).toEqual([403, 'forbidden']);
    }
    expect(await kept()).toBe(before);
  });

  it('among one’s own in a change of many is not changed', async () => {
    const before = await kept();
    const answer = await mine?.call('POST', `/v1/companies/${mine.slug}/postings/bulk`, {
      body: { action: 'publish', ids: [their.posting] },
    });
    expect(JSON.stringify(answer?.body)).toContain('not-found');
    expect(await kept()).toBe(before);
  });
});

describe('a field that is not the caller’s to say', () => {
  it.each([
    ['postings', { companyId: 'x' }],
    ['postings', { state: 'OPEN' }],
    ['postings', { id: '00000000-0000-4000-8000-000000000000' }],
    ['postings', { version: 9 }],
    ['postings', { origin: 'FEED' }],
    ['postings', { publishedAt: '2020-01-01T00:00:00Z' }],
    ['postings', JSON.parse('{"__proto__": {"state": "OPEN"}}')],
    ['postings', { locations: [{ city: 'Berlin', country: 'DE', id: 1 }] }],
    ['keys', { companyId: 'x' }],
    ['keys', { accountId: 'x' }],
    ['keys', { scopes: ['operator'] }],
    ['invitations', { role: 'OPERATOR' }],
    ['invitations', { token: 'x'.repeat(43) }],
  ] as [string, Record<string, unknown>][])('to %s is refused by name, and nothing is made: %j', async (path, more) => {
    const right: Record<string, Record<string, unknown>> = {
      postings: aListing(),
      keys: { name: 'mine', scopes: ['listings:read'] },
      invitations: { email: 'guest@example.com', role: 'ANALYST' },
    };
    const done = async () => (await mine?.call('GET', `/v1/companies/${mine.slug}/log`))?.body.items;
    const before = await done();
    const body = `${JSON.stringify(right[path]).slice(0, -1)},${JSON.stringify(more).slice(1)}`;
    const answer = await mine?.call('POST', `/v1/companies/${mine.slug}/${path}`, { body });
    expect([answer?.status, answer?.body.code]).toEqual([400, 'invalid-input']);
    expect(await done()).toEqual(before);
  });
});

/** As it is: `fetch` would tidy it up. */
function get(path: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('a guessed path', () => {
  it.each(
    ['/assets/', '/companies/', '/v1/companies/', '/docs/', '/admin/queues/static/', '/'].flatMap((before) =>
      [
        '../'.repeat(8),
        '..%2f'.repeat(8),
        '%2e%2e/'.repeat(8),
        '..\\'.repeat(8),
        '..%5c'.repeat(8),
        '....//'.repeat(8),
      ].map((up) => `${before}${up}`),
    ),
  )('leads to no file of the machine: %s', async (path) => {
    for (const file of ['etc/passwd', 'package.json', '.local/jwt-secret']) {
      const { status, body } = await get(`${path}${file}`);
      expect(status).toBeGreaterThanOrEqual(300);
      expect(status).toBeLessThan(500);
      expect(body).not.toMatch(/root:|"dependencies"/);
    }
  });

  it.each([
    '/.env',
    '/.git/config',
    '/package.json',
    '/src/server.ts',
    '/local/mails',
    '/v1/accounts',
    '/v1/admin',
    '//evil.example',
  ])('is not there: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
