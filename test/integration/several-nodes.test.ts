/** A client that knows several nodes goes on when one of them is away, does not answer, or says that it cannot. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { freePort } from '../../infra/local/ports.ts';
import { type Elasticsearch, openElasticsearch } from '../../src/platform/elasticsearch.ts';
import { createRefresher } from '../../workers/refresher.ts';
import { replicateIndexes } from '../../workers/replicate-indexes.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const { indexAlias: index } = stores;
/** Two addresses of one server: to a client they are two nodes. Anew for each test, since planned faults wait for their request. */
let one: FaultyProxy;
let two: FaultyProxy;

beforeEach(async () => {
  one = await startFaultyProxy(stores.elasticsearchUrl);
  two = await startFaultyProxy(stores.elasticsearchUrl);
  await stores.es.indices.create({ index: `${index}-some` }, { ignore: [400] });
});

afterEach(async () => {
  await one.close();
  await two.close();
});

function client(nodes: string | readonly string[], requestTimeoutMs = 5_000): Elasticsearch {
  const es = openElasticsearch(nodes, { requestTimeoutMs });
  stores.cleanUp(() => es.close());
  return es;
}

const search = (es: Elasticsearch) => es.search({ index: `${index}-some`, size: 0 });

it('a node that is away costs no search', async () => {
  const es = client([`http://127.0.0.1:${await freePort()}`, two.url]);
  for (let number = 0; number < 6; number++) await search(es);
  expect(two.seen('_search')).toHaveLength(6);
});

it('what one node cannot give is asked of the other, and that node is then left alone', async () => {
  const es = client([one.url, two.url]);
  one.next('_search', ...Array.from({ length: 10 }, () => ({ kind: 'refuse' as const, status: 503 })));
  for (let number = 0; number < 6; number++) await search(es);
  expect(one.seen('_search')).toHaveLength(1);
});

it('a node that hangs costs one search and not each second one', async () => {
  const es = client([one.url, two.url], 500);
  const hangs = Array.from({ length: 10 }, () => ({ kind: 'hang' as const }));
  one.next('_search', ...hangs);
  const failed: unknown[] = [];
  for (let number = 0; number < 6; number++) await search(es).catch((error: unknown) => failed.push(error));
  expect(failed).toHaveLength(1);
});

it('a node alone is not asked twice', async () => {
  const es = client(one.url);
  one.next('_search', { kind: 'refuse', status: 503 });
  await expect(search(es)).rejects.toThrow();
  expect(one.seen('_search')).toHaveLength(1);
});

it('a refresh that did not reach a copy which searches may ask is no refresh', async () => {
  const es = client(one.url);
  const refresh = createRefresher(es);
  const reaching = (successful: number) => ({
    kind: 'rewrite' as const,
    change: () => ({ _shards: { total: 2, successful, failed: 0 } }),
  });
  const active = {
    kind: 'rewrite' as const,
    change: (answer: unknown) => ({ ...(answer as object), active_shards: 2 }),
  };
  one.next('_refresh', reaching(1), reaching(1), reaching(2));
  one.next('_cluster/health', active, active);
  await refresh(`${index}-some`);
  expect(one.seen('_refresh')).toHaveLength(3);
});

it('a refresh does not wait for a copy that is on no node', async () => {
  const name = `${index}-short`;
  await stores.es.indices.create({ index: name, settings: { number_of_replicas: 1 } });
  await createRefresher(client(one.url))(name);
  expect(one.seen('_refresh')).toHaveLength(1);
});

it('the number of replicas follows the configuration, and never what a lone node can bear', async () => {
  const name = `${index}-kept`;
  await stores.es.indices.create({ index: name, aliases: { [index]: {} }, settings: { number_of_replicas: 1 } });
  const row = { name, alias: index, fingerprint: 'of-a-test', release: '0.0.1', state: 'LIVE' as const };
  await stores.db
    .insertInto('search_index')
    .values({ ...row, created_at: new Date() })
    .execute();
  const said: unknown[] = [];
  const log = { warn: (...args: unknown[]) => said.push(args) } as never;
  await replicateIndexes({ db: stores.db, es: stores.es, alias: index, replicas: 2, log });
  const settings = (await stores.es.indices.getSettings({ index: name }))[name]?.settings?.index;
  expect(settings).toMatchObject({ auto_expand_replicas: '0-2', number_of_replicas: '0' });
  expect(said).toEqual([]);
});
