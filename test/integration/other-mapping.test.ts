/** An index of another release's mapping: it gets every write in the fields that it has, and can be gone back to. */
import { beforeAll, expect, it } from '@jest/globals';
import { append } from '../../src/outbox/append.ts';
import { toRow } from '../../src/outbox/posting-rows.ts';
import { openLog } from '../../src/platform/log.ts';
import type { Posting } from '../../src/postings/posting.ts';
import { indexDefinition } from '../../src/search/mapping.ts';
import { indexPostings } from '../../workers/index-postings.ts';
import { writeAlias } from '../../workers/index-targets.ts';
import { ensureIndex, indexState, rebuildIndex } from '../../workers/rebuild-index.ts';
import { createRefresher } from '../../workers/refresher.ts';
import { createSettler } from '../../workers/settler.ts';
import { rollBack } from '../../workers/swap-index.ts';
import { aPosting } from '../support/builders.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const { db, es, indexAlias: alias } = stores;
const rebuilding = { db, es, alias, replicas: 0, log: openLog('silent', 'test') };
const companyId = crypto.randomUUID();
const before = `${alias}-0123456789-before`;

/** As it was before there was a facet of languages, made by the release before. */
beforeAll(async () => {
  const { settings, mappings } = indexDefinition();
  const { filter, ...others } = mappings.properties ?? {};
  if (filter === undefined || !('properties' in filter)) throw new Error('the mapping has no filters');
  const { language: _, ...fewer } = filter.properties ?? {};
  await es.indices.create({
    index: before,
    settings: { ...settings },
    mappings: { ...mappings, properties: { ...others, filter: { properties: fewer } } },
    aliases: { [writeAlias(before)]: {}, [alias]: {} },
  });
  const now = new Date();
  await db
    .insertInto('search_index')
    .values({ name: before, alias, fingerprint: '0123456789', release: '0.0.9', state: 'LIVE', created_at: now })
    .execute();
  await db
    .insertInto('company')
    .values({ id: companyId, slug: 'crust-and-crumb', name: 'Crust & Crumb', created_at: now, updated_at: now })
    .execute();
}, 60_000);

async function indexed(overrides: Partial<Posting> = {}): Promise<Posting> {
  const posting = aPosting({ companyId, ...overrides });
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('posting').values(toRow(posting)).execute();
    await append(trx, [posting], 'now');
  });
  const refresh = createRefresher(es);
  const settler = createSettler({ db, alias, refresh, log: rebuilding.log });
  const indexing = { db, es, alias, refresh, settler, announce: async () => {}, now: () => new Date() };
  await indexPostings(indexing, [posting.id], 'now');
  await settler.close();
  return posting;
}

async function isFound({ id }: Posting): Promise<boolean> {
  const { count } = await es.count({
    index: alias,
    query: { bool: { filter: [{ term: { id } }, { term: { state: 'OPEN' } }] } },
  });
  return count === 1;
}

it('takes writes while it waits for the rebuild, after it, and after the way back', async () => {
  expect(await ensureIndex(rebuilding)).toBe(false);
  const first = await indexed();
  expect(await isFound(first)).toBe(true);
  const name = await rebuildIndex(rebuilding);
  expect(await indexState(rebuilding)).toBe('current');
  const second = await indexed();
  expect(await Promise.all([first, second].map(isFound))).toEqual([true, true]);

  expect(await rollBack({ ...rebuilding, release: '0.1.0' })).toBe(before);
  expect(await Promise.all([first, second].map(isFound))).toEqual([true, true]);
  // A worker of this release that starts now leaves it as somebody chose it.
  expect(await indexState(rebuilding)).toBe('gone-back');
  expect(await ensureIndex(rebuilding)).toBe(true);
  const third = await indexed();
  expect(await isFound(third)).toBe(true);
  expect(await es.exists({ index: name, id: third.id })).toBe(true);
  const letters = await db.selectFrom('dead_letter').selectAll().execute();
  expect(letters).toEqual([]);
}, 90_000);

it('is not rebuilt by a release before the one that made it', async () => {
  await expect(rebuildIndex({ ...rebuilding, release: '0.0.8' })).rejects.toThrow('built by release 0.0.9');
});
