import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { aListing, anEmployer } from '../support/http-client.ts';
import { startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { startWithheldCommits } from '../support/withheld-commits.ts';

const stores = await testStores();
const { url } = await startService(stores);

/** As a caller who does what the answer says: too many at once are told to come again. */
async function persist<A extends { status: number; headers: Headers }>(ask: () => Promise<A>): Promise<A> {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 503) return answer;
    await sleep(Number(answer.headers.get('retry-after')) * 1_000);
  }
}

async function titled(title: string): Promise<number> {
  const rows = await stores.db.selectFrom('posting').select('id').where('title', '=', title).execute();
  return rows.length;
}

it('a hundred repeats of one create under one key, at two processes at once, make one listing', async () => {
  const { call, slug } = await anEmployer(url);
  const second = await startService(stores, { worker: false });
  const repeat = (at: number) =>
    call('POST', new URL(`/v1/companies/${slug}/postings`, at % 2 === 0 ? url : second.url).href, {
      body: { ...aListing({ title: 'Bell founder' }), publish: true },
      headers: { 'Idempotency-Key': 'bell-founder' },
    });
  const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => persist(() => repeat(at))));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await titled('Bell founder')).toBe(1);
}, 60_000);

it('a create whose process is killed between its commit and its answer is answered by the repeat, and made once', async () => {
  const { call, slug } = await anEmployer(url);
  const path = `/v1/companies/${slug}/postings`;
  const commits = await startWithheldCommits(stores.databaseUrl);
  stores.cleanUp(() => commits.close());
  const doomed = await startService(stores, { worker: false, env: { DATABASE_URL: commits.url } });
  const create = (base: string) =>
    call('POST', new URL(path, base).href, {
      body: { ...aListing({ title: 'Glass blower' }), publish: true },
      headers: { 'Idempotency-Key': 'glass-blower' },
    });

  const committed = commits.next();
  const unanswered = create(doomed.url).then(
    () => 'answered',
    () => 'broken off',
  );
  await committed;
  // What is committed is there, and the caller does not know.
  expect(await titled('Glass blower')).toBe(1);
  doomed.api.child.kill('SIGKILL');
  expect(await unanswered).toBe('broken off');

  const repeats = await Promise.all(Array.from({ length: 100 }, () => persist(() => create(url))));
  expect(new Set(repeats.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(repeats.map(({ body }) => body.id)).size).toBe(1);
  expect(await titled('Glass blower')).toBe(1);
}, 60_000);
