/** Suggestions over HTTP: what is refused, closings, and stores that are away. */
import { beforeAll, expect, it } from '@jest/globals';
import { startTcpProxy } from '../chaos/tcp-proxy.ts';
import { anEmployer, type Caller, callerOf, type Employer } from '../support/http-client.ts';
import { type Service, startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
let service: Service;
let call: Caller;
let slug: string;
let publish: Employer['publish'];

beforeAll(async () => {
  service = await startService(stores);
  ({ call, slug, publish } = await anEmployer(service.url));
}, 90_000);

it('a listing is suggested as soon as it can be searched, and not counted from the moment that it is closed', async () => {
  await publish('Zither Tuner');
  const closed = await publish('Zither Tuner');
  const count = async () => (await call('GET', '/v1/suggest?q=zith')).body.suggestions;
  expect(await count()).toMatchObject([
    { kind: 'title', label: 'Zither Tuner', count: 2, search: { q: 'Zither Tuner' } },
  ]);
  service.worker?.child.kill('SIGSTOP');
  try {
    await call('POST', `/v1/companies/${slug}/postings/${closed}/close`);
    expect(await count()).toMatchObject([{ label: 'Zither Tuner', count: 1 }]);
  } finally {
    service.worker?.child.kill('SIGCONT');
  }
});

it('what is not known is refused with the nearest that is', async () => {
  const answer = await call('GET', '/v1/suggest?q=a&kinds=title&kind=plac');
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body.errors).toMatchObject([
    { pointer: 'kinds', suggestion: 'kind' },
    { pointer: 'kind', suggestion: 'place' },
  ]);
  expect((await call('GET', '/v1/suggest')).body.errors).toMatchObject([{ pointer: 'q' }]);
});

it('go on without PostgreSQL, and are 503 at once without Elasticsearch', async () => {
  const postgres = await startTcpProxy(() => Number(new URL(stores.databaseUrl).port));
  const elasticsearch = await startTcpProxy(() => Number(new URL(stores.elasticsearchUrl).port));
  const env = {
    DATABASE_URL: postgres.url(stores.databaseUrl),
    ELASTICSEARCH_URL: elasticsearch.url(stores.elasticsearchUrl),
  };
  const { url, api } = await startService(stores, { worker: false, env });
  try {
    const ask = callerOf(url);
    await postgres.close();
    const answer = await ask('GET', '/v1/suggest?q=zith');
    expect(answer).toMatchObject({ status: 200, body: { index: { exact: false } } });
    expect(answer.body.suggestions).toMatchObject([{ label: 'Zither Tuner' }]);
    await elasticsearch.close();
    const away = await ask('GET', '/v1/suggest?q=zith');
    expect(away).toMatchObject({ status: 503, body: { code: 'search-unavailable' } });
    expect(away.headers.get('retry-after')).not.toBeNull();
  } finally {
    await api.stop();
  }
}, 60_000);
