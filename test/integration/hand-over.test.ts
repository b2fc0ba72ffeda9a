import { beforeAll, describe, expect, it } from '@jest/globals';
import { append } from '../../src/outbox/append.ts';
import { claim } from '../../src/outbox/claim.ts';
import { toRow } from '../../src/outbox/posting-rows.ts';
import { openElasticsearch } from '../../src/platform/elasticsearch.ts';
import { openLog } from '../../src/platform/log.ts';
import type { Posting } from '../../src/postings/posting.ts';
import { serialiseDocument } from '../../src/search/document.ts';
import { indexDefinition, indexFingerprint } from '../../src/search/mapping.ts';
import { bulkWrite } from '../../workers/bulk-writer.ts';
import { type Indexing, indexPostings, toWrite } from '../../workers/index-postings.ts';
import { readTargets, writeAlias } from '../../workers/index-targets.ts';
import { ensureIndex } from '../../workers/rebuild-index.ts';
import { createRefresher } from '../../workers/refresher.ts';
import { createSettler } from '../../workers/settler.ts';
import { aPosting } from '../support/builders.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { postedTo } from '../support/posted.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const { db, es, indexAlias: alias } = stores;
const log = openLog('silent', 'test');
const companyId = crypto.randomUUID();
const posted = postedTo(db, companyId);
let indexing: Indexing;

beforeAll(async () => {
  await ensureIndex({ db, es, alias, replicas: 0, log });
  const now = new Date();
  await db
    .insertInto('company')
    .values({ id: companyId, slug: 'crust-and-crumb', name: 'Crust & Crumb', created_at: now, updated_at: now })
    .execute();
  const refresh = createRefresher(es);
  const settler = createSettler({ db, alias, refresh, log });
  indexing = { db, es, alias, refresh, settler, announce: async () => {}, now: () => new Date() };
}, 60_000);

async function revised(posting: Posting, overrides: Partial<Posting>): Promise<Posting> {
  const next = { ...posting, ...overrides, version: posting.version + 1 };
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('posting').set(toRow(next)).where('id', '=', next.id).execute();
    await append(trx, [next], 'now');
  });
  return next;
}

async function outboxOf(posting: Posting): Promise<number[]> {
  const rows = await db.selectFrom('outbox').select('version').where('posting_id', '=', posting.id).execute();
  return rows.map((row) => row.version);
}

async function documentOf(posting: Posting) {
  const found = await es.get<{ state: string; version: number }>({ index: alias, id: posting.id }, { ignore: [404] });
  return found.found ? found._source : undefined;
}

const claimAll = (lane: 'now' | 'bulk' = 'now') =>
  db
    .transaction()
    .execute((trx) => claim(trx, lane, 1_000))
    .then((claimed) => claimed.ids);

describe('the row and its outbox row', () => {
  it('commit together or not at all', async () => {
    const posting = aPosting({ companyId });
    const failing = db.transaction().execute(async (trx) => {
      await trx.insertInto('posting').values(toRow(posting)).execute();
      await append(trx, [posting], 'now');
      throw new Error('the process dies here');
    });
    await expect(failing).rejects.toThrow('the process dies here');
    expect(await outboxOf(posting)).toEqual([]);
    expect(await db.selectFrom('posting').select('id').where('id', '=', posting.id).execute()).toEqual([]);
  });

  it('is claimed though it commits after rows with higher numbers', async () => {
    await claimAll();
    const late = aPosting({ companyId });
    const isAppended = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const slow = db.transaction().execute(async (trx) => {
      await trx.insertInto('posting').values(toRow(late)).execute();
      await append(trx, [late], 'now');
      isAppended.resolve();
      await mayCommit.promise;
    });
    await isAppended.promise;
    const quick = await posted();
    expect(await claimAll()).toEqual([quick.id]);
    mayCommit.resolve();
    await slow;
    expect(await claimAll()).toEqual([late.id]);
  });

  it('is claimed by one of many relays', async () => {
    await claimAll();
    const postings = await Promise.all(Array.from({ length: 50 }, () => posted()));
    const claims = await Promise.all(
      Array.from({ length: 5 }, () =>
        db
          .transaction()
          .execute((trx) => claim(trx, 'now', 20))
          .then((claimed) => claimed.ids),
      ),
    );
    const more = await claimAll();
    const ids = [...claims.flat(), ...more];
    expect(ids).toHaveLength(50);
    expect(new Set(ids)).toEqual(new Set(postings.map((posting) => posting.id)));
  });
});

describe('an outbox row ends', () => {
  it('when Elasticsearch has acknowledged the write, and not before', async () => {
    const proxy = await startFaultyProxy(stores.elasticsearchUrl);
    const through = openElasticsearch(proxy.url);
    try {
      const posting = await posted();
      proxy.next('/_bulk', ...Array.from({ length: 8 }, () => ({ kind: 'refuse', status: 503 }) as const));
      await expect(indexPostings({ ...indexing, es: through }, [posting.id], 'now')).rejects.toThrow();
      expect(await outboxOf(posting)).toEqual([1]);
      await indexPostings({ ...indexing, es: through }, [posting.id], 'now');
      expect(await outboxOf(posting)).toEqual([]);
    } finally {
      await through.close();
      await proxy.close();
    }
  });

  it('but not that of a change which came after the rows were read', async () => {
    const posting = await posted();
    const next = await revised(posting, { title: 'Night baker' });
    // A job that read version 1 and comes late: it writes what the row is now, and ends what that covers.
    await indexPostings(indexing, [posting.id], 'now');
    expect(await outboxOf(posting)).toEqual([]);
    expect(await documentOf(posting)).toMatchObject({ version: next.version });
  });

  it('of an import when its documents can be searched, soon after its last batch', async () => {
    const postings = await Promise.all(Array.from({ length: 20 }, () => posted({}, 'bulk')));
    const ids = postings.map((posting) => posting.id);
    await indexPostings(indexing, ids, 'bulk');
    const left = () => db.selectFrom('outbox').select('id').where('posting_id', 'in', ids).execute();
    expect(await left()).toHaveLength(20);
    const deadline = Date.now() + 10_000;
    while ((await left()).length > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await left()).toEqual([]);
    const { count } = await es.count({ index: alias, query: { terms: { id: ids } } });
    expect(count).toBe(20);
  });

  it('of an import when that is so in the index, too, which a rebuild is about to bring in', async () => {
    const name = `${alias}-${indexFingerprint()}-joining`;
    const { settings, mappings } = indexDefinition();
    await es.indices.create({
      index: name,
      settings: { ...settings, refresh_interval: '-1' },
      mappings,
      aliases: { [writeAlias(name)]: {} },
    });
    const [fingerprint, created_at] = [indexFingerprint(), new Date()];
    const row = {
      name,
      alias,
      fingerprint,
      release: '0.1.0',
      state: 'BUILDING',
      is_joining: true,
      created_at,
    } as const;
    await db.insertInto('search_index').values(row).execute();
    try {
      const posting = await posted({}, 'bulk');
      await indexPostings(indexing, [posting.id], 'bulk');
      await indexing.settler.close();
      expect(await outboxOf(posting)).toEqual([]);
      const { count } = await es.count({ index: name, query: { term: { id: posting.id } } });
      expect(count).toBe(1);
    } finally {
      await db.deleteFrom('search_index').where('name', '=', name).execute();
      await es.indices.delete({ index: name });
    }
  });

  it('with a dead letter when the document is refused, and the others of the batch are written', async () => {
    const good = await posted();
    const bad = await posted();
    const proxy = await startFaultyProxy(stores.elasticsearchUrl);
    const through = openElasticsearch(proxy.url);
    try {
      proxy.next('/_bulk', {
        kind: 'rewrite',
        change: (answer) => ({
          errors: true,
          items: (answer as { items: unknown[] }).items.map((item, position) =>
            position === 0
              ? { index: { status: 400, error: { type: 'planned', reason: 'refused for the test' } } }
              : item,
          ),
        }),
      });
      await indexPostings({ ...indexing, es: through }, [bad.id, good.id], 'now');
    } finally {
      await through.close();
      await proxy.close();
    }
    const letters = await db
      .selectFrom('dead_letter')
      .selectAll()
      .where('posting_id', 'in', [bad.id, good.id])
      .execute();
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ reason: 'planned', detail: 'refused for the test', version: 1, count: 1 });
    const refused = letters[0]?.posting_id === good.id ? good : bad;
    expect(await outboxOf(refused)).toEqual([]);
    // The next write that works removes it.
    await revised(refused, { title: 'Mended' });
    await indexPostings(indexing, [refused.id], 'now');
    expect(await db.selectFrom('dead_letter').selectAll().where('posting_id', '=', refused.id).execute()).toEqual([]);
  });
});

describe('an older version', () => {
  it('never replaces a newer one, and a closed posting never rises again', async () => {
    const posting = await posted();
    await indexPostings(indexing, [posting.id], 'now');
    const closed = await revised(posting, { state: 'CLOSED', closedAt: new Date(), closeReason: 'FILLED' });
    await indexPostings(indexing, [posting.id], 'now');
    expect(await documentOf(posting)).toMatchObject({ state: 'CLOSED', version: closed.version });
    // A late writer with the version that it read before the closing.
    const [target] = await readTargets(db, alias);
    const late = {
      id: posting.id,
      version: posting.version,
      source: Buffer.from(JSON.stringify({ id: posting.id, state: 'OPEN' })),
    };
    const outcomes = await bulkWrite(es, writeAlias(target?.name ?? ''), [late]);
    expect(outcomes).toEqual([{ kind: 'superseded' }]);
    expect(await documentOf(posting)).toMatchObject({ state: 'CLOSED' });
  });

  it('finds a closed posting’s tombstone though Elasticsearch has forgotten all that was deleted', async () => {
    const posting = await posted();
    await indexPostings(indexing, [posting.id], 'now');
    const [target] = await readTargets(db, alias);
    const index = target?.name ?? '';
    // As after a restart: the versions of deleted documents are kept in memory, and that for a minute.
    await es.indices.putSettings({ index, settings: { index: { gc_deletes: '0ms' } } });
    try {
      await revised(posting, { state: 'CLOSED', closedAt: new Date(), closeReason: 'FILLED' });
      await indexPostings(indexing, [posting.id], 'now');
      // Its clock for this goes in steps of 200 ms, and it looks at it when it refreshes.
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await es.indices.refresh({ index });
      const late = toWrite(
        serialiseDocument({ ...posting, company: { slug: 'crust-and-crumb', name: 'Crust & Crumb' } }),
      );
      expect(await bulkWrite(es, writeAlias(index), [late])).toEqual([{ kind: 'superseded' }]);
      expect(await documentOf(posting)).toMatchObject({ state: 'CLOSED' });
    } finally {
      await es.indices.putSettings({ index, settings: { index: { gc_deletes: '60s' } } });
    }
  });
});
