import { beforeAll, describe, expect, it } from '@jest/globals';
import { expirePostings } from '../../src/commands/expire-postings.ts';
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
const DAY_MS = 24 * 60 * 60 * 1000;

async function make(overrides: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await call('POST', postings, { body: aListing(overrides) });
  expect(status).toBe(201);
  return body.id;
}

const change = (id: string, verb: string, body?: unknown) => call('POST', `${postings}/${id}/${verb}`, { body });

describe('the life of a listing', () => {
  it('goes from draft over a schedule to its end, again and again, and its history tells who did what', async () => {
    const id = await make();
    const publishAt = new Date(Date.now() + DAY_MS).toISOString();
    expect((await change(id, 'publish', { publishAt })).body).toMatchObject({ state: 'SCHEDULED', publishAt });
    expect((await change(id, 'unschedule')).body).toMatchObject({ state: 'DRAFT', publishAt: null });
    const published = (await change(id, 'publish')).body;
    expect(published.state).toBe('OPEN');
    const revised = await call('PATCH', `${postings}/${id}`, {
      body: { title: 'Pastry chef', salary: { min: 18, currency: 'EUR', period: 'HOUR' } },
      headers: { 'If-Match': `"${published.version}"` },
    });
    expect(revised.status).toBe(200);
    const renewed = (await change(id, 'renew', { validThrough: '2099-05-31' })).body;
    expect(renewed).toMatchObject({ state: 'OPEN', publishedAt: published.publishedAt });
    expect((await change(id, 'close', { reason: 'FILLED' })).body).toMatchObject({
      state: 'CLOSED',
      closeReason: 'FILLED',
    });
    expect((await change(id, 'reopen', { validThrough: '2099-06-30' })).body).toMatchObject({
      state: 'OPEN',
      closeReason: null,
    });
    // Its end comes: by the same command that the clock's duty runs.
    await stores.db.transaction().execute((trx) => expirePostings({ trx, now: new Date('2100-01-01T00:00:00Z') }, 100));
    expect((await call('GET', `${postings}/${id}`)).body.state).toBe('EXPIRED');
    expect((await change(id, 'renew', { validThrough: '2099-07-31' })).body.state).toBe('OPEN');
    expect((await change(id, 'close', { reason: 'WITHDRAWN' })).body.closeReason).toBe('WITHDRAWN');

    const { body } = await call('GET', `${postings}/${id}/history`);
    expect(body.next).toBeNull();
    expect(body.items.map((entry: { happened: string; state: string }) => `${entry.happened} ${entry.state}`)).toEqual([
      'CLOSED CLOSED',
      'RENEWED OPEN',
      'EXPIRED EXPIRED',
      'REOPENED OPEN',
      'CLOSED CLOSED',
      'RENEWED OPEN',
      'REVISED OPEN',
      'PUBLISHED OPEN',
      'UNSCHEDULED DRAFT',
      'SCHEDULED SCHEDULED',
      'CREATED DRAFT',
    ]);
    const [closed, , expired, , , , revision] = body.items;
    expect(closed.by).toMatchObject({ kind: 'MEMBER', email: expect.stringContaining('@example.com') });
    expect(closed.changes).toEqual([{ field: 'closeReason', from: null, to: 'WITHDRAWN' }]);
    expect(expired.by).toEqual({ kind: 'CLOCK', email: null });
    expect(revision.changes).toEqual(
      expect.arrayContaining([
        { field: 'title', from: 'Baker', to: 'Pastry chef' },
        { field: 'salary', from: null, to: '18–… EUR HOUR' },
      ]),
    );
    const page = (await call('GET', `${postings}/${id}/history?limit=4`)).body;
    expect(page.items).toHaveLength(4);
    const rest = (await call('GET', `${postings}/${id}/history?before=${page.next}`)).body;
    expect([...page.items, ...rest.items]).toEqual(body.items);
  });

  it('lets a copy begin as a draft that says whose it is, without the id and the end of the first', async () => {
    const id = await make({ requisitionId: 'R-copy', validThrough: '2099-01-31', skills: ['baking'] });
    await change(id, 'publish');
    const copy = await change(id, 'duplicate');
    expect(copy.status).toBe(201);
    expect(copy.body).toMatchObject({
      state: 'DRAFT',
      version: 1,
      title: 'Baker',
      skills: ['baking'],
      requisitionId: null,
      validThrough: null,
      publishedAt: null,
    });
    expect(copy.body.id).not.toBe(id);
    const { body } = await call('GET', `${postings}/${copy.body.id}/history`);
    expect(body.items).toHaveLength(1);
    expect(body.items[0].changes).toEqual([{ field: 'duplicateOf', from: null, to: id }]);
  });

  it('is for its company alone to read', async () => {
    const id = await make();
    const stranger = await anEmployer(url);
    for (const what of ['history', 'preview']) {
      expect((await stranger.call('GET', `${postings}/${id}/${what}`)).status).toBe(403);
      expect((await callerOf(url)('GET', `${postings}/${id}/${what}`)).status).toBe(401);
      expect((await stranger.call('GET', `/v1/companies/${stranger.slug}/postings/${id}/${what}`)).status).toBe(404);
    }
    expect((await stranger.call('POST', `${postings}/bulk`, { body: { action: 'close', ids: [id] } })).status).toBe(
      403,
    );
  });
});

describe('the list of a company’s own listings', () => {
  let own: Awaited<ReturnType<typeof anEmployer>>;
  let list: (query: string) => Promise<{ titles: string[]; next: string | null; counts: Record<string, number> }>;

  beforeAll(async () => {
    own = await anEmployer(url);
    const path = `/v1/companies/${own.slug}/postings`;
    const add = async (title: string, more: Record<string, unknown> = {}) =>
      (await own.call('POST', path, { body: aListing({ title, ...more }) })).body.id;
    await add('Cook', { validThrough: '2099-03-01', locations: [{ text: 'Hamburg' }] });
    await add('Baker', { publish: true, validThrough: '2099-01-01', workplace: 'ON_SITE', requisitionId: 'B-17' });
    await add('Accountant', { publish: true, workplace: 'REMOTE', category: 'finance' });
    const closed = await add('Driver', { publish: true });
    await own.call('POST', `${path}/${closed}/close`, { body: { reason: 'FILLED' } });
    list = async (query) => {
      const { status, body } = await own.call('GET', `${path}?${query}`);
      expect([status, body]).toEqual([200, body]);
      return { ...body, titles: body.items.map(({ title }: { title: string }) => title) };
    };
  });

  it.each([
    ['', ['Driver', 'Accountant', 'Baker', 'Cook']],
    ['sort=title', ['Accountant', 'Baker', 'Cook', 'Driver']],
    ['sort=created', ['Driver', 'Accountant', 'Baker', 'Cook']],
    ['sort=ends&state=DRAFT,OPEN', ['Accountant', 'Baker', 'Cook']],
    ['state=OPEN', ['Accountant', 'Baker']],
    ['state=DRAFT&state=CLOSED', ['Driver', 'Cook']],
    ['closeReason=FILLED', ['Driver']],
    ['workplace=REMOTE', ['Accountant']],
    ['q=ACCOUNT', ['Accountant']],
    ['q=b-17', ['Baker']],
    ['q=hamburg', ['Cook']],
    ['endsBefore=2099-02-01T00:00:00Z&state=OPEN&sort=title', ['Accountant', 'Baker']],
    ['origin=FEED', []],
  ])('answers %j', async (query, titles) => {
    expect((await list(query)).titles).toEqual(titles);
  });

  it('counts each state among what else is asked for', async () => {
    expect((await list('state=OPEN')).counts).toEqual({ DRAFT: 1, SCHEDULED: 0, OPEN: 2, CLOSED: 1, EXPIRED: 0 });
    expect((await list('q=cook')).counts).toEqual({ DRAFT: 1, SCHEDULED: 0, OPEN: 0, CLOSED: 0, EXPIRED: 0 });
  });

  it.each(['updated', 'created', 'published', 'ends', 'title'])(
    'is paged through by %s without a gap',
    async (sort) => {
      const all = (await list(`sort=${sort}`)).titles;
      const paged: string[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const page = await list(`sort=${sort}&limit=1${next === '' ? '' : `&cursor=${next}`}`);
        paged.push(...page.titles);
        next = page.next;
      }
      expect(paged).toEqual(all);
    },
  );

  it('refuses a cursor of another sort, and values that are not of its lists', async () => {
    const { next } = await list('sort=title&limit=1');
    for (const query of [`sort=ends&cursor=${next}`, 'cursor=x', 'state=OPN', 'sort=pay', 'limit=0', 'colour=red']) {
      expect((await own.call('GET', `/v1/companies/${own.slug}/postings?${query}`)).status).toBe(400);
    }
  });
});

describe('a change of many', () => {
  const bulk = (body: unknown) => call('POST', `${postings}/bulk`, { body });

  it('does what can be done, and says of each what became of it, in the order asked', async () => {
    const draft = await make();
    const blank = await make({ applyUrl: null });
    const open = await make({ publish: true });
    const nobody = crypto.randomUUID();
    const { status, body } = await bulk({ action: 'publish', ids: [open, draft, nobody, blank] });
    expect([status, body.done, body.refused]).toEqual([200, 1, 3]);
    expect(body.results).toEqual([
      expect.objectContaining({ id: open, outcome: 'refused', code: 'state-conflict' }),
      { id: draft, outcome: 'done', state: 'OPEN', version: 2 },
      expect.objectContaining({ id: nobody, outcome: 'refused', code: 'not-found' }),
      expect.objectContaining({
        id: blank,
        code: 'incomplete-posting',
        errors: [expect.objectContaining({ pointer: '/applyUrl' })],
      }),
    ]);
    const history = (await call('GET', `${postings}/${draft}/history`)).body.items;
    expect(history[0].happened).toBe('PUBLISHED');
    expect((await bulk({ action: 'close', reason: 'FILLED', ids: [open, draft] })).body.done).toBe(2);
    expect((await bulk({ action: 'reopen', ids: [open, draft] })).body.done).toBe(2);
    expect((await bulk({ action: 'renew', validThrough: '2099-01-31', ids: [open] })).body.done).toBe(1);
    const deleted = (await bulk({ action: 'delete', ids: [blank, open] })).body.results;
    expect(deleted[0]).toEqual({ id: blank, outcome: 'done', state: null, version: null });
    expect(deleted[1]).toMatchObject({ outcome: 'refused', code: 'state-conflict' });
    expect((await call('GET', `${postings}/${blank}`)).status).toBe(404);
  });

  it('touches no listing of another company', async () => {
    const stranger = await anEmployer(url);
    const theirs = await stranger.publish('Lighthouse keeper');
    expect((await bulk({ action: 'close', ids: [theirs] })).body.results[0]).toMatchObject({ code: 'not-found' });
    expect((await call('GET', `/v1/postings/${theirs}`)).status).toBe(200);
  });

  it('takes a hundred and no more, and only what it knows', async () => {
    const ids = Array.from({ length: 100 }, () => crypto.randomUUID());
    expect((await bulk({ action: 'close', ids })).body.refused).toBe(100);
    expect((await bulk({ action: 'close', ids: [...ids, crypto.randomUUID()] })).status).toBe(400);
    expect((await bulk({ action: 'close', ids: [] })).status).toBe(400);
    expect((await bulk({ action: 'burn', ids })).status).toBe(400);
  });

  it('of the same listings in opposite orders at once, ends', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => make({ publish: true })));
    const answers = await Promise.all(
      [ids, ids.toReversed(), ids, ids.toReversed()].map((some) => bulk({ action: 'renew', ids: some })),
    );
    expect(answers.map((answer) => [answer.status, answer.body.done])).toEqual(Array(4).fill([200, 10]));
  });
});

describe('a preview', () => {
  const TEXT = `<p>We bake for three cafés in the north of the city, and look for someone who likes the hours before dawn. You mix,
shape and bake bread and rolls on your own after a month with us.</p><p>You bring an apprenticeship or two years at a
bakery, and you can lift a sack of flour. Five nights a week, never on Sundays, and bread to take home for everybody.</p>`;

  it('shows a draft as seekers would see it, with hints', async () => {
    const id = await make({ title: 'BAKER WANTED', salary: { min: 18, currency: 'EUR', period: 'HOUR' } });
    const { status, body } = await call('GET', `${postings}/${id}/preview`);
    expect(status).toBe(200);
    expect(body.posting).toMatchObject({
      title: 'BAKER WANTED',
      salary: { annual: { min: 37_440 } },
      publishedAt: null,
    });
    expect(body.unchecked).toEqual([]);
    expect(body.hints.map((hint: { code: string }) => hint.code)).toEqual(
      expect.arrayContaining(['title-shouting', 'pay-open', 'type-missing', 'text-short']),
    );
  });

  it('says when the text is copied from what another company has published', async () => {
    const other = await anEmployer(url);
    await other.call('POST', `/v1/companies/${other.slug}/postings`, {
      body: { ...aListing({ title: 'Night baker', description: TEXT }), publish: true },
      headers: WAIT,
    });
    const id = await make({ description: TEXT });
    const { body } = await call('GET', `${postings}/${id}/preview`);
    const copied = body.hints.find((hint: { code: string }) => hint.code === 'text-copied');
    expect(copied).toMatchObject({ weight: 'MEND', pointer: '/description' });
    expect(copied.message).toContain('“Night baker”');
  });
});
