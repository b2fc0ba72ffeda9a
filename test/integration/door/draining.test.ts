import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { aListing, anEmployer } from '../../support/http-client.ts';
import { startService } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';

const stores = await testStores();
const NOTICE_MS = 2_000;

it('an API that is told to end says at once that it is not ready, serves on, answers whoever waits, and ends well', async () => {
  const { url, api, worker } = await startService(stores, { env: { NOTICE_MS: String(NOTICE_MS) } });
  const { call, slug } = await anEmployer(url);
  // Nobody indexes: what waits for it would wait for half a minute.
  await worker?.stop();
  const waiting = call('POST', `/v1/companies/${slug}/postings`, {
    body: { ...aListing(), publish: true },
    headers: { Prefer: 'wait=30' },
  });
  const { body } = await call('GET', '/v1/changes');
  const watching = call('GET', `/v1/changes?after=${body.next}`, { headers: { Prefer: 'wait=30' } });
  await sleep(500);

  const told = performance.now();
  api.child.kill('SIGTERM');
  await sleep(100);
  const ready = await call('GET', '/readyz');
  expect(ready).toMatchObject({ status: 503, body: { status: 'stopping' } });
  const search = await call('GET', '/v1/postings');
  expect([search.status, search.headers.get('connection')]).toEqual([200, 'close']);
  expect(performance.now() - told).toBeLessThan(NOTICE_MS);

  expect((await waiting).status).toBe(202);
  expect((await watching).status).toBe(200);
  expect(await api.ended).toBe(0);
  // Long before those who waited had their time.
  expect(performance.now() - told).toBeLessThan(NOTICE_MS + 8_000);
  await expect(call('GET', '/readyz')).rejects.toThrow();
}, 60_000);
