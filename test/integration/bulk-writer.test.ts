import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Elasticsearch, openElasticsearch } from '../../src/platform/elasticsearch.ts';
import { bulkWrite, MAX_REQUEST_BYTES, type Write } from '../../workers/bulk-writer.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const index = `${stores.indexAlias}-documents`;
const alias = `${index}.write`;
let proxy: FaultyProxy;
let es: Elasticsearch;

beforeAll(async () => {
  proxy = await startFaultyProxy(stores.elasticsearchUrl);
  stores.cleanUp(proxy.close);
  es = openElasticsearch(proxy.url);
  stores.cleanUp(() => es.close());
  await stores.es.indices.create({
    index,
    mappings: {
      dynamic: 'strict',
      properties: { n: { type: 'integer' }, text: { type: 'keyword', index: false, doc_values: false } },
    },
    aliases: { [alias]: {} },
  });
});

let ids = 0;
function aWrite(overrides: Partial<Write> & { document?: unknown } = {}): Write {
  const { document = { n: 1 }, ...rest } = overrides;
  ids += 1;
  return { id: `document-${ids}`, version: 1, source: Buffer.from(JSON.stringify(document)), ...rest };
}

async function stored(write: Write): Promise<{ version: number | undefined; source: unknown } | null> {
  const found = await stores.es.get({ index, id: write.id }, { ignore: [404] });
  return found.found ? { version: found._version, source: found._source } : null;
}

describe('every item of a batch is accounted for', () => {
  it('written, superseded, refused and deleted, in their order', async () => {
    const newer = aWrite({ version: 5 });
    const refused = aWrite({ document: { unknown: true } });
    const removed = aWrite({ source: null });
    const outcomes = await bulkWrite(es, alias, [newer, refused, { ...newer, version: 4 }, removed, aWrite()]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['written', 'refused', 'superseded', 'written', 'written']);
    expect(outcomes[1]).toMatchObject({ reason: 'strict_dynamic_mapping_exception' });
    expect((await stored(newer))?.version).toBe(5);
  });

  it.each([429, 503])(
    'an item answered %i is written by a later try, and the others are not sent again',
    async (status) => {
      const writes = [aWrite(), aWrite(), aWrite()];
      proxy.next('/_bulk', {
        kind: 'rewrite',
        change: (answer) => ({
          errors: true,
          items: (answer as { items: unknown[] }).items.map((item, position) =>
            position === 1 ? { index: { status, error: { type: 'busy', reason: 'planned' } } } : item,
          ),
        }),
      });
      const before = proxy.seen('/_bulk').length;
      const outcomes = await bulkWrite(es, alias, writes);
      // The proxy let the write through before it said otherwise: the second try finds its own version, which is success.
      expect(outcomes.map((outcome) => outcome.kind)).toEqual(['written', 'superseded', 'written']);
      const again = proxy.seen('/_bulk').slice(before);
      expect(again).toHaveLength(2);
      expect(again[1]).toContain(writes[1]?.id);
      expect(again[1]).not.toContain(writes[0]?.id);
    },
  );

  it('an item that the answer leaves out is sent again', async () => {
    const writes = [aWrite(), aWrite()];
    proxy.next('/_bulk', {
      kind: 'rewrite',
      change: (answer) => ({ errors: false, items: (answer as { items: unknown[] }).items.slice(0, 1) }),
    });
    await bulkWrite(es, alias, writes);
    for (const write of writes) expect(await stored(write)).not.toBeNull();
  });

  it.each(['cut', 'truncate'] as const)(
    'after an answer that was %s, everything is written once more',
    async (kind) => {
      const writes = [aWrite(), aWrite()];
      proxy.next('/_bulk', { kind });
      const outcomes = await bulkWrite(es, alias, writes);
      expect(outcomes.every((outcome) => outcome.kind !== 'refused')).toBe(true);
      for (const write of writes) expect((await stored(write))?.version).toBe(1);
    },
  );

  it('a request refused as too large is halved until it passes', async () => {
    const writes = [aWrite(), aWrite(), aWrite(), aWrite()];
    proxy.next('/_bulk', { kind: 'refuse', status: 413 }, { kind: 'refuse', status: 413 });
    const outcomes = await bulkWrite(es, alias, writes);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['written', 'written', 'written', 'written']);
  });

  it('one poison document stands alone, and holds back nothing else', async () => {
    const writes = [aWrite(), aWrite({ source: Buffer.from('{"n": 1') }), aWrite()];
    const outcomes = await bulkWrite(es, alias, writes);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['written', 'refused', 'written']);
  });

  it('an outage that lasts gives the batch back instead of an answer', async () => {
    const away = openElasticsearch('http://127.0.0.1:9');
    await expect(bulkWrite(away, alias, [aWrite()])).rejects.toThrow();
    await away.close();
  });
});

it('a batch is split by bytes', async () => {
  const before = proxy.seen('/_bulk').length;
  const large = { text: 'x'.repeat(MAX_REQUEST_BYTES / 4) };
  await bulkWrite(
    es,
    alias,
    Array.from({ length: 6 }, () => aWrite({ document: large })),
  );
  const sizes = proxy
    .seen('/_bulk')
    .slice(before)
    .map((body) => body.length);
  expect(sizes).toHaveLength(2);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_REQUEST_BYTES);
});

it('an index is never made by writing to it', async () => {
  await stores.es.indices.deleteAlias({ index, name: alias });
  await expect(bulkWrite(es, alias, [aWrite()])).rejects.toThrow();
  expect(await stores.es.indices.exists({ index: alias })).toBe(false);
});
