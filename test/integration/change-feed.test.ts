import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { append } from '../../src/outbox/append.ts';
import { bury, retryDeadLetters } from '../../src/outbox/dead-letters.ts';
import { numberChanges } from '../../src/outbox/number-changes.ts';
import { toRow } from '../../src/outbox/posting-rows.ts';
import { purgeChanges } from '../../src/outbox/purge-changes.ts';
import type { Posting } from '../../src/postings/posting.ts';
import { aPosting } from '../support/builders.ts';
import { aListing, anEmployer, type Caller } from '../support/http-client.ts';
import { startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

type Item = { cursor: string; type: string; id: string; version: number; posting: { version: number } | null };

const stores = await testStores();
const { db } = stores;
let call: Caller;
let postings: string;
let companyId: string;

beforeAll(async () => {
  const { url } = await startService(stores);
  const employer = await anEmployer(url);
  call = employer.call;
  postings = `/v1/companies/${employer.slug}/postings`;
  companyId = (await db.selectFrom('company').select('id').executeTakeFirstOrThrow()).id;
}, 90_000);

async function feed(after: string | null, limit = 100, headers: Record<string, string> = {}) {
  const {
    status,
    body,
    headers: answered,
  } = await call('GET', `/v1/changes?limit=${limit}${after === null ? '' : `&after=${after}`}`, { headers });
  return { status, body, items: body.items as Item[], next: body.next as string, headers: answered };
}

/** Everything that is in the feed, and where it ends now. */
async function readAll(after: string | null, limit = 100): Promise<{ items: Item[]; next: string }> {
  const items: Item[] = [];
  for (let next = after; ; ) {
    const page = await feed(next, limit);
    items.push(...page.items);
    next = page.next;
    if (page.items.length === 0) return { items, next };
  }
}

/** Reads on until so many changes have come. */
async function following(after: string, count: number): Promise<Item[]> {
  const items: Item[] = [];
  for (let next = after; items.length < count; ) {
    const page = await feed(next, 100, { Prefer: 'wait=10' });
    if (page.items.length === 0) throw new Error(`only ${items.length} of ${count} changes came`);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

const end = async () => (await readAll(null)).next;

async function published(): Promise<{ id: string; version: number }> {
  return (await call('POST', postings, { body: { ...aListing(), publish: true } })).body;
}

const act = async (id: string, verb: string) => (await call('POST', `${postings}/${id}/${verb}`)).body;

async function revised(id: string, title: string) {
  const { headers } = await call('GET', `${postings}/${id}`);
  return call('PATCH', `${postings}/${id}`, { body: { title }, headers: { 'If-Match': headers.get('etag') ?? '' } });
}

/** Writes a posting in a transaction that commits when it is told to. */
async function held(): Promise<{ posting: Posting; commit: () => Promise<void> }> {
  const posting = aPosting({ companyId });
  const isAppended = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const committed = db.transaction().execute(async (trx) => {
    await trx.insertInto('posting').values(toRow(posting)).execute();
    await append(trx, [posting], 'now');
    isAppended.resolve();
    await mayCommit.promise;
  });
  await isAppended.promise;
  return {
    posting,
    async commit() {
      mayCommit.resolve();
      await committed;
    },
  };
}

describe('the change feed', () => {
  it('has each publishing, revision and closing of a listing, and nothing of what no seeker sees', async () => {
    const start = await end();
    const draft = (await call('POST', postings, { body: aListing() })).body;
    await revised(draft.id, 'Night baker');
    await act(draft.id, 'publish');
    await revised(draft.id, 'Day baker');
    await act(draft.id, 'close');
    await act(draft.id, 'reopen');
    const items = await following(start, 4);
    expect(items.map(({ type, id, version }) => [type, id, version])).toEqual([
      ['published', draft.id, 3],
      ['revised', draft.id, 4],
      ['closed', draft.id, 5],
      ['published', draft.id, 6],
    ]);
  });

  it('shows an open listing as its own address does, and a closed one as none', async () => {
    const start = await end();
    const { body } = await call('POST', postings, {
      body: { ...aListing(), publish: true },
      headers: { Prefer: 'wait=10' },
    });
    const [item] = await following(start, 1);
    expect(item?.posting).toEqual((await call('GET', `/v1/postings/${body.id}`)).body);
    await act(body.id, 'close');
    expect((await following(item?.cursor ?? '', 1))[0]).toMatchObject({ type: 'closed', id: body.id, posting: null });
  });

  it('is not told of a document that is handed over again', async () => {
    const before = await end();
    const { id, version } = await published();
    const [first] = await following(before, 1);
    await bury(db, [{ postingId: id, version, reason: 'planned', detail: '' }], new Date());
    await db.transaction().execute((trx) => retryDeadLetters(trx, [id]));
    const other = await published();
    expect((await following(first?.cursor ?? '', 1)).map((item) => item.id)).toEqual([other.id]);
  });

  it('gives a change that commits late to readers who have passed those that were made after it', async () => {
    const start = await end();
    const late = await held();
    const quick = await published();
    const [first] = await following(start, 1);
    expect(first?.id).toBe(quick.id);
    const waiting = following(first?.cursor ?? '', 1);
    await late.commit();
    expect((await waiting).map((item) => item.id)).toEqual([late.posting.id]);
    expect((await readAll(start)).items.map((item) => item.id)).toEqual([quick.id, late.posting.id]);
  });

  it('makes a mirror that equals the open listings, after many changes at once', async () => {
    const mirror = new Map<string, number>();
    const latest = new Map<string, number>();
    let isOver = false;
    const mirroring = (async () => {
      for (let after = '0'; ; ) {
        const wasOver = isOver;
        const { items, next } = await feed(after, 7, { Prefer: 'wait=1' });
        for (const { id, version, posting } of items) {
          expect(version).toBeGreaterThan(latest.get(id) ?? 0);
          latest.set(id, version);
          if (posting === null) mirror.delete(id);
          else mirror.set(id, posting.version);
        }
        after = next;
        if (wasOver && items.length === 0) return;
      }
    })();
    const employer = async (seed: number) => {
      for (let round = 0; round < 6; round++) {
        const late = await held();
        const { id } = await published();
        const step = (seed + round) % 4;
        if (step > 0) await revised(id, `Baker ${round}`);
        if (step > 1) await act(id, 'close');
        if (step > 2) await act(id, 'reopen');
        await sleep((seed * 37 + round * 17) % 60);
        await late.commit();
      }
    };
    await Promise.all([1, 2, 3, 4].map(employer));
    isOver = true;
    await mirroring;
    const open = await db.selectFrom('posting').select(['id', 'version']).where('state', '=', 'OPEN').execute();
    expect(open.length).toBeGreaterThan(24);
    expect(mirror).toEqual(new Map(open.map(({ id, version }) => [id, version])));
  }, 60_000);
});

describe('the numbers of the feed', () => {
  it('have no gap and no double, however many processes give them', async () => {
    const rows = Array.from({ length: 300 }, () => ({ id: crypto.randomUUID(), version: 1, state: 'OPEN' as const }));
    const number = async () => {
      for (let rounds = 0; rounds < 20; rounds++) await db.transaction().execute((trx) => numberChanges(trx, 7));
    };
    const appending = Promise.all(rows.map((row) => db.transaction().execute((trx) => append(trx, [row], 'bulk'))));
    await Promise.all([appending, number(), number(), number()]);
    await following('0', 300);
    while ((await db.selectFrom('change').select('seq').where('seq', 'is', null).execute()).length > 0) await sleep(20);
    const numbered = await db.selectFrom('change').select('seq').orderBy('seq').execute();
    expect(numbered.map(({ seq }) => seq)).toEqual(numbered.map((_, position) => position + 1));
    await db
      .deleteFrom('change')
      .where(
        'posting_id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute();
  });
});

describe('who waits for a change', () => {
  it('is answered as soon as there is one', async () => {
    const start = await end();
    const asked = performance.now();
    const waiting = feed(start, 100, { Prefer: 'wait=20' });
    await sleep(300);
    const { id } = await published();
    const { items, headers } = await waiting;
    expect(items.map((item) => item.id)).toEqual([id]);
    expect(headers.get('preference-applied')).toBe('wait=20');
    expect(performance.now() - asked).toBeLessThan(10_000);
  });

  it('gets an empty answer when the time is up, and goes on from there', async () => {
    const start = await end();
    const asked = performance.now();
    const { status, items, next } = await feed(start, 100, { Prefer: 'wait=1' });
    expect([status, items, next]).toEqual([200, [], start]);
    expect(performance.now() - asked).toBeGreaterThan(950);
  });
});

describe('a cursor', () => {
  it('that is none is refused', async () => {
    expect(await feed('yesterday')).toMatchObject({ status: 400, body: { errors: [{ pointer: 'after' }] } });
  });

  it('of another history is expired', async () => {
    expect(await feed('999999999')).toMatchObject({ status: 410, body: { code: 'cursor-expired' } });
  });

  it('from before what is kept is expired, and a mirror that begins anew has all that is open', async () => {
    const before = await end();
    const { id } = await published();
    await act(id, 'close');
    const start = (await following(before, 2)).at(-1)?.cursor ?? '';
    const monthsLater = new Date(Date.now() + 31 * 24 * 60 * 60 * 1000);
    expect(await db.transaction().execute((trx) => purgeChanges({ trx, now: new Date() }, 1_000))).toBe(0);
    await db.transaction().execute((trx) => purgeChanges({ trx, now: monthsLater }, 1_000));
    expect(await feed(before)).toMatchObject({ status: 410, body: { code: 'cursor-expired' } });
    expect((await feed(start)).status).toBe(200);
    const anew = await readAll(null, 10);
    const open = await db.selectFrom('posting').select('id').where('state', '=', 'OPEN').execute();
    expect(anew.items.map((item) => item.id).sort()).toEqual(open.map(({ id }) => id).sort());
    expect(anew.next).toBe(start);
    // What is still open is told apart from what opens again.
    const [some] = open;
    await revised(some?.id ?? '', 'Baker of the year');
    expect((await following(start, 1))[0]).toMatchObject({ type: 'revised', id: some?.id });
  });
});
