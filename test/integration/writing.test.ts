import { beforeAll, describe, expect, it } from '@jest/globals';
import { aListing, anEmployer, type Caller, callerOf } from '../support/http-client.ts';
import { startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
let url: string;
let call: Caller;
let slug: string;
let postings: string;

beforeAll(async () => {
  ({ url } = await startService(stores));
  ({ call, slug } = await anEmployer(url));
  postings = `/v1/companies/${slug}/postings`;
}, 90_000);

const WAIT = { Prefer: 'wait=10' };

async function found(id: string): Promise<boolean> {
  const { body } = await call('GET', `/v1/postings?company=${slug}&limit=100`);
  return body.hits.some((hit: { id: string }) => hit.id === id);
}

describe('a listing from its posting to its closing', () => {
  it('is found by the next search when the answer waited for it, and gone when its closing did', async () => {
    const made = await call('POST', postings, { body: { ...aListing(), publish: true }, headers: WAIT });
    expect(made.status).toBe(201);
    expect(made.headers.get('preference-applied')).toBe('wait=10');
    expect(made.body).toMatchObject({ state: 'OPEN', version: 1, created: true });
    expect(await found(made.body.id)).toBe(true);
    expect((await call('GET', `/v1/postings/${made.body.id}`)).status).toBe(200);

    const closed = await call('POST', `${postings}/${made.body.id}/close`, {
      body: { reason: 'FILLED' },
      headers: WAIT,
    });
    expect(closed).toMatchObject({ status: 200, body: { state: 'CLOSED', closeReason: 'FILLED', version: 2 } });
    expect(await found(made.body.id)).toBe(false);
    const gone = await call('GET', `/v1/postings/${made.body.id}`);
    expect(gone.status).toBe(410);
    expect(gone.body).toMatchObject({ code: 'posting-gone', since: closed.body.closedAt });

    const again = await call('POST', `${postings}/${made.body.id}/reopen`, { headers: WAIT });
    expect(again.body).toMatchObject({ state: 'OPEN', publishedAt: made.body.publishedAt });
    expect(await found(made.body.id)).toBe(true);
  });

  it('is not to be found while it is a draft, and is there for its company alone', async () => {
    const draft = await call('POST', postings, { body: aListing(), headers: WAIT });
    expect(draft.body.state).toBe('DRAFT');
    expect(await found(draft.body.id)).toBe(false);
    expect((await call('GET', `/v1/postings/${draft.body.id}`)).status).toBe(404);
    expect((await call('GET', `${postings}/${draft.body.id}`)).headers.get('etag')).toBe('"1"');
    const stranger = await anEmployer(url);
    expect((await stranger.call('GET', `${postings}/${draft.body.id}`)).status).toBe(403);
    expect((await callerOf(url)('GET', `${postings}/${draft.body.id}`)).status).toBe(401);
  });

  it('shows its revision by the next search', async () => {
    const made = await call('POST', postings, { body: { ...aListing(), publish: true }, headers: WAIT });
    const revised = await call('PATCH', `${postings}/${made.body.id}`, {
      body: { title: 'Pastry chef' },
      headers: { ...WAIT, 'If-Match': '"1"' },
    });
    expect(revised.body).toMatchObject({ title: 'Pastry chef', version: 2 });
    const { body } = await call('GET', `/v1/postings?q=pastry&company=${slug}`);
    expect(body.hits.map((hit: { id: string }) => hit.id)).toContain(made.body.id);
  });

  it('that is deleted as a draft is gone; an open one can not be deleted', async () => {
    const draft = await call('POST', postings, { body: aListing() });
    expect((await call('DELETE', `${postings}/${draft.body.id}`)).status).toBe(204);
    expect((await call('GET', `${postings}/${draft.body.id}`)).status).toBe(404);
    const open = await call('POST', postings, { body: { ...aListing(), publish: true } });
    expect((await call('DELETE', `${postings}/${open.body.id}`)).status).toBe(409);
  });

  it('answers a change that its state does not allow with the state and what is possible', async () => {
    const draft = await call('POST', postings, { body: aListing() });
    const closed = await call('POST', `${postings}/${draft.body.id}/close`);
    expect(closed).toMatchObject({ status: 409, body: { state: 'DRAFT', possible: ['publish', 'revise'] } });
  });
});

describe('a revision', () => {
  it('needs If-Match, and the right one', async () => {
    const { body } = await call('POST', postings, { body: aListing() });
    const path = `${postings}/${body.id}`;
    expect((await call('PATCH', path, { body: { title: 'A' } })).status).toBe(428);
    expect((await call('PATCH', path, { body: { title: 'A' }, headers: { 'If-Match': '"7"' } })).status).toBe(412);
    expect((await call('PATCH', path, { body: { title: 'A' }, headers: { 'If-Match': 'x' } })).status).toBe(400);
    expect((await call('PATCH', path, { body: { title: 'A' }, headers: { 'If-Match': '"1"' } })).status).toBe(200);
  });

  it('of two that read the same, one is told to read again', async () => {
    const { body } = await call('POST', postings, { body: aListing() });
    const revise = (title: string) =>
      call('PATCH', `${postings}/${body.id}`, { body: { title }, headers: { 'If-Match': '"1"' } });
    const statuses = (await Promise.all([revise('A'), revise('B'), revise('C')])).map((answer) => answer.status);
    expect(statuses.sort()).toEqual([200, 412, 412]);
  });
});

describe('bad input', () => {
  it('is told all at once, each fault with its pointer, and nothing is written', async () => {
    const before = await stores.db.selectFrom('posting').select('id').execute();
    const answer = await call('POST', postings, {
      body: {
        title: '',
        descripton: 'x',
        workplace: 'REMOTLY',
        category: 'sofware-engineering',
        locations: [{ country: 'Germny' }, { lat: 91, lon: 0 }],
        salary: { min: 5, max: 3, currency: 'EUX', period: 'YEAR' },
        applyUrl: 'javascript:alert(1)',
      },
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const pointers = answer.body.errors.map((fault: { pointer: string }) => fault.pointer).sort();
    expect(pointers).toEqual([
      '/applyUrl',
      '/category',
      '/description',
      '/descripton',
      '/locations/0/country',
      '/locations/1/lat',
      '/salary/currency',
      '/salary/max',
      '/title',
      '/workplace',
    ]);
    const suggestions = Object.fromEntries(
      answer.body.errors.map((fault: { pointer: string; suggestion?: string }) => [fault.pointer, fault.suggestion]),
    );
    expect(suggestions).toMatchObject({
      '/descripton': 'description',
      '/locations/0/country': 'Germany',
      '/category': 'software-engineering',
    });
    expect(await stores.db.selectFrom('posting').select('id').execute()).toHaveLength(before.length);
  });

  it.each([
    ['{"title": "a"', 400, 'malformed-body'],
    ['[]', 400, 'invalid-input'],
    ['"a"', 400, 'invalid-input'],
    [JSON.stringify(aListing({ description: 'x'.repeat(1_100_000) })), 413, 'body-too-large'],
    [JSON.stringify(aListing({ description: 'x'.repeat(250_000) })), 400, 'invalid-input'],
  ])('a body that is wrong as a whole is answered with its own code (%#)', async (body, status, code) => {
    expect(await call('POST', postings, { body })).toMatchObject({ status, body: { code } });
  });

  it('of another type than JSON is 415', async () => {
    const answer = await call('POST', postings, { body: 'a=b', headers: { 'Content-Type': 'text/plain' } });
    expect(answer.status).toBe(415);
  });

  it('a script in a title or a description never comes back as one', async () => {
    const script = '<script>alert(1)</script>';
    const made = await call('POST', postings, {
      body: aListing({ title: `Baker ${script}`, description: `<p onclick="x()">Bread ${script}</p>` }),
    });
    expect(made.body.description).not.toMatch(/script|onclick/);
  });
});

describe('a requisitionId', () => {
  it('that the company has already makes an update, never a second listing', async () => {
    const first = await call('POST', postings, { body: aListing({ requisitionId: 'R-1' }) });
    const second = await call('POST', postings, { body: aListing({ requisitionId: 'R-1', title: 'Night baker' }) });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toMatchObject({ id: first.body.id, version: 2, title: 'Night baker', created: false });
  });

  it('posted many times at once makes one listing', async () => {
    const body = aListing({ requisitionId: 'R-2' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('POST', postings, { body })));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.map((answer) => answer.status).sort()).toEqual([...Array(9).fill(200), 201]);
  });
});

describe('an Idempotency-Key', () => {
  it('gives every repeat the first answer, also those that come at the same time', async () => {
    const send = () => call('POST', postings, { body: aListing(), headers: { 'Idempotency-Key': 'once' } });
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
  });

  it('with another body is refused', async () => {
    const headers = { 'Idempotency-Key': 'twice' };
    await call('POST', postings, { body: aListing(), headers });
    const other = await call('POST', postings, { body: aListing({ title: 'Other' }), headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('of a try that failed is free again', async () => {
    const headers = { 'Idempotency-Key': 'thrice' };
    const failed = await call('POST', postings, { body: { ...aListing({ applyUrl: null }), publish: true }, headers });
    expect(failed.status).toBe(409);
    const right = await call('POST', postings, { body: { ...aListing(), publish: true }, headers });
    expect(right.status).toBe(201);
  });
});

describe('sessions', () => {
  it('a refresh token is traded for another, and logging out ends its session', async () => {
    const anonymous = callerOf(url);
    const body = { email: 'baker@example.com', password: 'correct horse battery' };
    const first = (await anonymous('POST', '/v1/auth/register', { body })).body;
    const refresh = (refreshToken: string) => anonymous('POST', '/v1/auth/refresh', { body: { refreshToken } });
    const second = await refresh(first.refreshToken);
    expect(second.status).toBe(200);
    expect((await callerOf(url, second.body.accessToken)('POST', '/v1/auth/logout')).status).toBe(204);
    expect((await refresh(second.body.refreshToken)).status).toBe(401);
    expect((await callerOf(url, second.body.accessToken)('POST', '/v1/auth/logout')).status).toBe(401);
  });

  it('a wrong password and an unknown address are answered alike', async () => {
    const log = (email: string) =>
      callerOf(url)('POST', '/v1/auth/login', { body: { email, password: 'not the right one' } });
    const [wrong, unknown] = [await log('baker@example.com'), await log('nobody@example.com')];
    expect(wrong).toMatchObject({ status: 401, body: unknown.body });
  });
});

it('an address that is not there is 404, and a method that it does not know is 405 with those that it does', async () => {
  expect((await call('GET', '/v1/nothing')).status).toBe(404);
  const wrong = await call('PUT', '/v1/postings');
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get('allow')).toContain('GET');
});

it('the metrics of the worker, too, are told by the API: how long each change took to be searchable', async () => {
  await call('POST', postings, { body: { ...aListing(), publish: true }, headers: WAIT });
  const deadline = Date.now() + 15_000;
  for (;;) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    if (Number(/rolecall_searchable_after_seconds_count\{lane="now"\} (\d+)/.exec(metrics)?.[1]) > 0) break;
    if (Date.now() > deadline) throw new Error('the worker told nothing');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
});
