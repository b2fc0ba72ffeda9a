import { beforeAll, describe, expect, it } from '@jest/globals';
import { anEmployer, type Caller, callerOf } from '../support/http-client.ts';
import { startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
let url: string;
let operator: Caller;
let employer: Caller;

beforeAll(async () => {
  ({ url } = await startService(stores));
  employer = (await anEmployer(url)).call;
  const other = await anEmployer(url);
  operator = other.call;
  await stores.db.updateTable('account').set({ platform_role: 'OPERATOR' }).where('id', '=', other.accountId).execute();
}, 90_000);

describe('the page of the queues', () => {
  it('and all that belongs to it is for operators only', async () => {
    const page = await operator('GET', '/admin/queues');
    const [script] = /static\/js\/main\.\w+\.js/.exec(page.body) ?? [];
    for (const path of [
      '/admin/queues',
      '/admin/queues/queue/index-now',
      '/admin/queues/api/queues',
      `/admin/queues/${script}`,
    ]) {
      expect((await callerOf(url)('GET', path)).status).toBe(401);
      expect((await employer('GET', path)).status).toBe(403);
      expect((await operator('GET', path)).status).toBe(200);
    }
  });

  it('has a content policy of its own, and nothing left to fill in', async () => {
    const { body, headers } = await operator('GET', '/admin/queues');
    expect(body).toContain('<base href="/admin/queues/" />');
    expect(body).not.toContain('<%');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self';");
    expect(body).toContain('<div id="root"></div>');
    expect(body).not.toMatch(/<style|style=/);
    const policy = (await callerOf(url)('GET', '/')).headers.get('content-security-policy');
    expect(policy).not.toBe(headers.get('content-security-policy'));
  });

  it('has every queue, with its jobs', async () => {
    const { body } = await operator('GET', '/admin/queues/api/queues?activeQueue=sweep-outbox&page=1&jobsPerPage=10');
    const names = body.queues.map((queue: { name: string }) => queue.name);
    expect(names).toEqual(expect.arrayContaining(['index-now', 'index-bulk', 'sweep-outbox']));
    expect(body.queues.every((queue: { readOnlyMode: boolean }) => queue.readOnlyMode)).toBe(true);
  });

  it('changes nothing', async () => {
    expect((await operator('PUT', '/admin/queues/api/queues/pause')).status).toBe(404);
    expect((await operator('PUT', '/admin/queues/api/queues/index-now/empty')).status).toBe(405);
    expect(await stores.redis.hget(`${stores.redisPrefix}:index-now:meta`, 'paused')).toBeNull();
  });
});
