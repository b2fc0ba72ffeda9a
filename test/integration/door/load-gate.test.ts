import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, callerOf } from '../../support/http-client.ts';
import { startService } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';

const stores = await testStores();
const MOST = 4;
let call: Caller;

beforeAll(async () => {
  const { url } = await startService(stores, { env: { MAX_IN_FLIGHT: String(MOST), KEEP_ANSWERS: '0' } });
  call = callerOf(url);
}, 90_000);

const search = (nth: number) => call('GET', `/v1/postings?q=nurse+${nth}`);

describe('with more to do than gets done', () => {
  it('some get 503 that says when to come again, the others their answers, and all is well afterwards', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, (_, nth) => search(nth)));
    const refused = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(MOST);
    expect(refused.length).toBeGreaterThan(10);
    for (const { headers, body } of refused) {
      expect(body.code).toBe('overloaded');
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    }
    expect((await search(0)).status).toBe(200);
  });

  it('the health routes answer', async () => {
    const flood = Promise.all(Array.from({ length: 60 }, (_, nth) => search(nth)));
    for (const path of ['/healthz', '/readyz', '/metrics']) expect((await call('GET', path)).status).toBe(200);
    await flood;
    const { body } = await call('GET', '/metrics');
    expect(body).toMatch(/rolecall_requests_refused_total\{reason="overloaded"\} \d+/);
  });

  it('those who only wait take nobody’s place', async () => {
    const { body } = await call('GET', '/v1/changes');
    const after = body.next ?? '';
    const waiting = Array.from({ length: 3 * MOST }, () =>
      call('GET', `/v1/changes?after=${after}`, { headers: { Prefer: 'wait=3' } }),
    );
    await sleep(1_000);
    expect((await search(1)).status).toBe(200);
    await Promise.all(waiting);
  });
});
