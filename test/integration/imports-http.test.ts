import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { forgetImports } from '../../src/commands/imports/forget-imports.ts';
import { type Answer, anEmployer, type Employer } from '../support/http-client.ts';
import { startProcess, startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const service = await startService(stores);
const baker = await anEmployer(service.url);

type Listing = Record<string, unknown>;
const listing = (id: number, more: Listing = {}): Listing => ({
  requisitionId: `r${id}`,
  title: `Baker ${id}`,
  description: '<p>Bake bread at night, and sell it in the morning with your team.</p>',
  location: 'Graz, Austria',
  applyUrl: `https://bread.example/${id}`,
  ...more,
});
const listings = (count: number, from = 1): Listing[] => Array.from({ length: count }, (_, at) => listing(from + at));
const ndjson = (feed: Listing[]): string => feed.map((each) => `${JSON.stringify(each)}\n`).join('');

type Options = { query?: Record<string, string>; headers?: Record<string, string> };

async function send(to: Employer, body: BodyInit, { query = {}, headers = {} }: Options = {}): Promise<Answer> {
  const address = new URL(`/v1/companies/${to.slug}/imports?${new URLSearchParams(query)}`, service.url);
  const response = await fetch(address, { method: 'POST', body, headers: { ...to.headers, ...headers } });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function ended(by: Employer, id: string, withinMs = 60_000): Promise<Answer['body']> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const { body } = await by.call('GET', `/v1/imports/${id}?limit=1000`);
    if (['HELD', 'DONE', 'FAILED', 'CANCELLED'].includes(body.state)) return body;
    if (Date.now() > deadline) throw new Error(`the import is still ${JSON.stringify(body).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function imported(by: Employer, body: BodyInit, options: Options = {}): Promise<Answer['body']> {
  const answer = await send(by, body, options);
  expect(answer).toMatchObject({ status: 202, body: { id: expect.any(String) } });
  return ended(by, answer.body.id);
}

async function chunksLeft(): Promise<number> {
  const rows = await stores.db.selectFrom('feed_import_chunk').select('number').execute();
  return rows.length;
}

function openOf(company: string) {
  return stores.db
    .selectFrom('posting')
    .innerJoin('company', 'company.id', 'posting.company_id')
    .where('company.slug', '=', company)
    .where('state', '=', 'OPEN')
    .select(['requisition_id', 'version', 'posting.id'])
    .execute();
}

describe('an import over HTTP', () => {
  it('tells what became of each row, and the second time changes nothing', async () => {
    const feed = ndjson([listing(1), listing(2, { title: '' }), listing(1), listing(3)]);
    const done = await imported(baker, feed, { query: { fileName: 'bread.ndjson' } });
    expect(done).toMatchObject({
      ...{ state: 'DONE', company: baker.slug, fileName: 'bread.ndjson', bytes: feed.length, bytesRead: feed.length },
      counts: { created: 2, changed: 0, unchanged: 0, closed: 0, repeated: 1, refused: 1, failed: 0 },
      rows: [
        { number: 0, verdict: 'created', file: 'bread.ndjson', line: 1, requisitionId: 'r1', faults: [] },
        { number: 1, verdict: 'refused', line: 2, faults: [{ pointer: '/title', detail: 'is missing' }] },
        { number: 2, verdict: 'repeated', line: 3 },
        { number: 3, verdict: 'created', line: 4, postingId: expect.any(String) },
      ],
      next: null,
    });
    expect(await chunksLeft()).toBe(0);
    expect((await imported(baker, gzipSync(feed))).counts).toMatchObject({ created: 0, unchanged: 2, repeated: 1 });
    const list = await baker.call('GET', `/v1/companies/${baker.slug}/imports`);
    expect(list.body.items).toHaveLength(2);
  }, 60_000);

  it('pages through its rows, and through those of one verdict', async () => {
    const by = await anEmployer(service.url);
    const { id } = await imported(by, ndjson([...listings(5), listing(6, { title: '' })]));
    const first = await by.call('GET', `/v1/imports/${id}?limit=4`);
    expect(first.body.rows.map((row: { number: number }) => row.number)).toEqual([0, 1, 2, 3]);
    const second = await by.call('GET', `/v1/imports/${id}?limit=4&cursor=${first.body.next}`);
    expect(second.body).toMatchObject({ rows: [{ number: 4 }, { number: 5 }], next: null });
    const refused = await by.call('GET', `/v1/imports/${id}?verdict=refused`);
    expect(refused.body.rows).toMatchObject([{ number: 5, requisitionId: 'r6' }]);
  }, 60_000);

  it('is found by seekers', async () => {
    const by = await anEmployer(service.url);
    const feed = ndjson([listing(1, { title: 'Glassblower of lamps' })]);
    expect(await imported(by, feed)).toMatchObject({ state: 'DONE', counts: { created: 1 } });
    const deadline = Date.now() + 30_000;
    for (;;) {
      const { body } = await by.call('GET', `/v1/postings?company=${by.slug}`);
      if (body.total === 1) return;
      if (Date.now() > deadline) throw new Error(`it is not found: ${JSON.stringify(body).slice(0, 500)}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }, 60_000);

  it('takes a form with its options before the file, and a mapping', async () => {
    const by = await anEmployer(service.url);
    const form = new FormData();
    form.set('dryRun', 'true');
    form.set('mapping', JSON.stringify({ format: 'csv', fields: { title: 'Job', description: 'What', url: 'Where' } }));
    form.set('file', new Blob(['Job,What,Where\nBaker,Bread,https://bread.example/1\n']), 'jobs.csv');
    expect(await imported(by, form)).toMatchObject({
      state: 'DONE',
      fileName: 'jobs.csv',
      dryRun: true,
      counts: { created: 1 },
    });
    expect(await openOf(by.slug)).toEqual([]);
    const late = new FormData();
    late.set('file', new Blob(['x']), 'jobs.csv');
    late.set('dryRun', 'true');
    expect(await send(by, late)).toMatchObject({ status: 400, body: { code: 'malformed-body' } });
    const empty = new FormData();
    empty.set('dryRun', 'true');
    expect(await send(by, empty)).toMatchObject({ status: 400, body: { detail: 'The form has no file.' } });
    expect(await send(by, 'x', { headers: { 'Content-Type': 'multipart/form-data' } })).toMatchObject({ status: 400 });
    expect(await chunksLeft()).toBe(0);
  }, 60_000);

  it('says what is wrong with its options, and that a feed is too large', async () => {
    const bad = { format: 'pdf', full: 'yes', colour: 'red', mapping: '{"format":"csv"}' };
    const answer = await send(baker, 'x', { query: bad });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    const pointers = answer.body.errors.map((fault: { pointer: string }) => fault.pointer);
    expect(pointers).toEqual(expect.arrayContaining(['format', 'full', 'colour', 'mapping']));
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    socket.write(
      `POST /v1/companies/${baker.slug}/imports HTTP/1.1\r\nHost: x\r\nAuthorization: ${baker.headers['Authorization']}\r\nContent-Length: 99999999999\r\n\r\nx`,
    );
    const [said] = (await once(socket, 'data')) as [Buffer];
    expect(said.toString()).toContain('413');
    socket.destroy();
  });

  it('of a feed that cannot be read says so', async () => {
    const done = await imported(baker, '<html><body>Not found</body></html>');
    expect(done).toMatchObject({ state: 'FAILED', counts: { failed: 1 }, rows: [{ verdict: 'failed', line: 1 }] });
    expect(done.failure).toContain('is a web page without JSON-LD');
  }, 60_000);

  it('is its company’s alone', async () => {
    const other = await anEmployer(service.url);
    const { id } = await imported(baker, ndjson(listings(1)));
    expect(await other.call('GET', `/v1/imports/${id}`)).toMatchObject({ status: 403 });
    expect(await other.call('POST', `/v1/imports/${id}/cancel`)).toMatchObject({ status: 403 });
    expect(await send({ ...other, slug: baker.slug }, 'x')).toMatchObject({ status: 403 });
    const unknown = '00000000-0000-7000-8000-000000000000';
    for (const missing of [unknown, 'x']) {
      expect(await other.call('GET', `/v1/imports/${missing}`)).toMatchObject({ status: 404 });
    }
    expect((await fetch(`${service.url}/v1/imports/${id}`)).status).toBe(401);
  }, 60_000);

  it('repeated under one key happens once', async () => {
    const by = await anEmployer(service.url);
    const headers = { 'Idempotency-Key': 'tonight' };
    const first = await send(by, ndjson(listings(2)), { headers });
    const again = await send(by, ndjson(listings(2)), { headers });
    expect(again.body).toEqual(first.body);
    expect(await send(by, ndjson(listings(3)), { headers })).toMatchObject({
      ...{ status: 422, body: { code: 'idempotency-key-reused' } },
    });
    await ended(by, first.body.id);
    expect((await by.call('GET', `/v1/companies/${by.slug}/imports`)).body.items).toHaveLength(1);
  }, 60_000);

  it('leaves nothing when the sender goes away in the middle', async () => {
    const by = await anEmployer(service.url);
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    socket.write(
      `POST /v1/companies/${by.slug}/imports HTTP/1.1\r\nHost: x\r\nAuthorization: ${by.headers['Authorization']}\r\nContent-Length: 3000000\r\n\r\n`,
    );
    socket.write('x'.repeat(1_500_000));
    const rows = () => stores.db.selectFrom('feed_import').select('id').where('state', '=', 'RECEIVING').execute();
    while ((await chunksLeft()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    while ((await rows()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await chunksLeft()).toBe(0);
  }, 30_000);
});

describe('a full feed over HTTP', () => {
  const full = { query: { full: 'true' } };

  it('closes what it no longer names, and reports it', async () => {
    const by = await anEmployer(service.url);
    await imported(by, ndjson(listings(10)), full);
    const done = await imported(by, ndjson(listings(9)), full);
    expect(done).toMatchObject({ state: 'DONE', counts: { unchanged: 9, closed: 1 }, heldBack: null });
    expect(done.rows.at(-1)).toMatchObject({ verdict: 'closed', requisitionId: 'r10', postingId: expect.any(String) });
    expect(await openOf(by.slug)).toHaveLength(9);
  }, 60_000);

  it.each([
    ['has lost more than a fifth', ndjson(listings(7)), 3],
    ['is empty', '', 10],
    ['is cut short', `[${listings(9).map((each) => JSON.stringify(each))},{"title`, 1],
  ])(
    'that %s waits for a person’s word',
    async (_what, feed, unnamed) => {
      const by = await anEmployer(service.url);
      await imported(by, ndjson(listings(10)), full);
      const held = await imported(by, feed, full);
      expect(held).toMatchObject({ state: 'HELD', counts: { closed: 0 }, heldBack: expect.stringContaining('10') });
      expect(await openOf(by.slug)).toHaveLength(10);
      expect(await by.call('POST', `/v1/imports/${held.id}/discard`)).toMatchObject({
        status: 200,
        body: { state: 'DONE' },
      });
      expect(await by.call('POST', `/v1/imports/${held.id}/confirm`)).toMatchObject({
        ...{ status: 409, body: { code: 'import-state-conflict', state: 'DONE', possible: ['HELD'] } },
      });
      const again = await imported(by, feed, full);
      expect(await by.call('POST', `/v1/imports/${again.id}/confirm`)).toMatchObject({ status: 200 });
      expect(await ended(by, again.id)).toMatchObject({ state: 'DONE', counts: { closed: unnamed } });
      expect(await openOf(by.slug)).toHaveLength(10 - unnamed);
    },
    60_000,
  );

  it('is over when a later one comes while it waits', async () => {
    const by = await anEmployer(service.url);
    await imported(by, ndjson(listings(10)), full);
    const held = await imported(by, ndjson(listings(2)), full);
    await imported(by, ndjson(listings(10)), full);
    const after = await by.call('GET', `/v1/imports/${held.id}`);
    expect(after.body).toMatchObject({ state: 'DONE', heldBack: expect.stringContaining('a later feed has come') });
    expect(await by.call('POST', `/v1/imports/${held.id}/confirm`)).toMatchObject({ status: 409 });
  }, 60_000);
});

describe('while no worker is there, or one dies', () => {
  const COUNT = Number(process.env['IMPORT_ROWS'] ?? 8_000);

  it('goes on where it stood: no row twice, none missing', async () => {
    const by = await anEmployer(service.url);
    const { body } = await send(by, ndjson(listings(COUNT)));
    const recorded = async () => (await by.call('GET', `/v1/imports/${body.id}?limit=1`)).body.counts.created as number;
    while ((await recorded()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    service.worker?.child.kill('SIGKILL');
    await once(service.worker?.child ?? process, 'exit');
    const before = await recorded();
    expect(before).toBeLessThan(COUNT);
    expect(before % 500).toBe(0);
    const second = startProcess(stores, 'workers/main.ts');
    const done = await ended(by, body.id, 300_000);
    expect(done).toMatchObject({ state: 'DONE', counts: { created: COUNT, unchanged: 0, changed: 0, repeated: 0 } });
    const rows = await stores.db
      .selectFrom('feed_import_row')
      .select('number')
      .where('import_id', '=', body.id)
      .execute();
    expect(rows).toHaveLength(COUNT);
    const open = await openOf(by.slug);
    expect(open).toHaveLength(COUNT);
    expect(open.every(({ version }) => version === 1)).toBe(true);
    second.child.kill('SIGTERM');
    await second.ended;
  }, 400_000);

  it('waits, is cancelled, and makes room', async () => {
    const by = await anEmployer(service.url);
    const sent = [];
    for (let at = 0; at < 5; at += 1) sent.push(await send(by, ndjson(listings(2))));
    expect(await send(by, ndjson(listings(2)))).toMatchObject({
      status: 409,
      body: { code: 'too-many-imports', limit: 5 },
    });
    const { id } = sent[0]?.body ?? {};
    expect(await by.call('POST', `/v1/imports/${id}/cancel`)).toMatchObject({
      status: 200,
      body: { state: 'CANCELLED' },
    });
    expect(await by.call('POST', `/v1/imports/${id}/cancel`)).toMatchObject({ status: 409 });
    expect(await send(by, ndjson(listings(2)))).toMatchObject({ status: 202 });
    expect(await openOf(by.slug)).toEqual([]);
  }, 60_000);

  it('is forgotten after a month, or when it broke off with the API', async () => {
    const by = await anEmployer(service.url);
    const { body } = await send(by, ndjson(listings(2)));
    await stores.db.updateTable('feed_import').set({ state: 'RECEIVING' }).where('id', '=', body.id).execute();
    const soon = new Date(Date.now() + 10 * 60_000);
    const later = new Date(Date.now() + 20 * 60_000);
    const there = () => stores.db.selectFrom('feed_import').select('id').where('id', '=', body.id).execute();
    await forgetImports(stores.db, soon);
    expect(await there()).toHaveLength(1);
    await forgetImports(stores.db, later);
    expect(await there()).toHaveLength(0);
    const count = async () => (await stores.db.selectFrom('feed_import_row').select('number').execute()).length;
    expect(await count()).toBeGreaterThan(0);
    await forgetImports(stores.db, new Date(Date.now() + 31 * 24 * 60 * 60_000));
    expect(await count()).toBe(0);
  }, 60_000);
});
