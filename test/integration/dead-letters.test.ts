import { beforeAll, describe, expect, it } from '@jest/globals';
import { bury } from '../../src/outbox/dead-letters.ts';
import { aListing, anEmployer, type Caller } from '../support/http-client.ts';
import { outputOf, startProcess, startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const { db } = stores;
let operator: Caller;
let employer: Caller;
let postings: string;

beforeAll(async () => {
  const { url } = await startService(stores);
  const owner = await anEmployer(url);
  employer = owner.call;
  postings = `/v1/companies/${owner.slug}/postings`;
  const other = await anEmployer(url);
  operator = other.call;
  await db.updateTable('account').set({ platform_role: 'OPERATOR' }).where('id', '=', other.accountId).execute();
}, 90_000);

async function refused(): Promise<string> {
  const made = await employer('POST', postings, {
    body: { ...aListing(), publish: true },
    headers: { Prefer: 'wait=10' },
  });
  const { id } = made.body;
  const refusal = { postingId: id, version: 1, reason: 'planned', detail: 'refused for the test' };
  await bury(db, [refusal], new Date());
  await bury(db, [refusal], new Date());
  return id;
}

describe('refused documents', () => {
  it('are for operators only', async () => {
    expect((await employer('GET', '/v1/status')).status).toBe(403);
    expect((await employer('GET', '/v1/dead-letters')).status).toBe(403);
    expect((await employer('POST', '/v1/dead-letters/retry')).status).toBe(403);
    expect((await employer('POST', '/v1/dead-letters/drop')).status).toBe(403);
  });

  it('are listed with reason and count, and gone when handing them over again has worked', async () => {
    const id = await refused();
    const { body } = await operator('GET', '/v1/dead-letters');
    expect(body.items).toMatchObject([{ postingId: id, reason: 'planned', detail: 'refused for the test', count: 2 }]);
    expect((await operator('GET', '/v1/status')).body).toMatchObject({
      index: { live: { name: expect.stringContaining(stores.indexAlias) }, building: null, kept: null },
      outbox: { rows: expect.any(Number) },
      deadLetters: 1,
    });
    expect((await operator('POST', '/v1/dead-letters/retry', { body: { ids: [id] } })).body).toEqual({ count: 1 });
    const deadline = Date.now() + 20_000;
    while ((await operator('GET', '/v1/dead-letters')).body.items.length > 0) {
      if (Date.now() > deadline) throw new Error('the letter stays');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

  it('are listed and dropped by the command line', async () => {
    const id = await refused();
    const run = async (...args: string[]) => {
      const started = startProcess(stores, 'workers/dead-letters.ts', args);
      await started.ended;
      return outputOf(started);
    };
    expect(await run('list')).toContain(`${id} version 1, 2×`);
    expect(await run('drop', id)).toBe('1 dropped\n');
    expect(await run('list')).toBe('');
    expect(await run('lsit')).toContain('usage:');
  });
});
