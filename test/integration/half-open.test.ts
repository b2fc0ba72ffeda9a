import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { asDomainError } from '../../src/http/app.ts';
import { openPostgres } from '../../src/platform/postgres.ts';
import { openRedis } from '../../src/platform/redis.ts';
import { startTcpProxy } from '../chaos/tcp-proxy.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();

const proxyTo = (store: string) => startTcpProxy(() => Number(new URL(store).port));

async function waitUntil(isTrue: () => Promise<boolean>, ms: number): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

it('a connection to Redis whose other end has vanished without a word is made anew', async () => {
  const proxy = await proxyTo(stores.redisUrl);
  const redis = openRedis(proxy.url(stores.redisUrl));
  const answers = () =>
    redis.ping().then(
      () => true,
      () => false,
    );
  try {
    await waitUntil(answers, 5_000);
    proxy.deafen();
    expect(await answers()).toBe(false);
    await waitUntil(answers, 10_000);
  } finally {
    redis.disconnect();
    await proxy.close();
  }
});

it('a connection to PostgreSQL whose other end has vanished without a word is given up, and not handed out again', async () => {
  const proxy = await proxyTo(stores.databaseUrl);
  const db = openPostgres(proxy.url(stores.databaseUrl), { max: 1, statementTimeoutMs: 500, silenceMs: 500 });
  const ask = () => sql`select 1`.execute(db);
  try {
    await ask();
    proxy.deafen();
    const error: unknown = await ask().catch((reason) => reason);
    expect(String(error)).toContain('PostgreSQL has said nothing for 1 s');
    expect(asDomainError(error).code).toBe('store-unavailable');
    await ask();
  } finally {
    await db.destroy();
    await proxy.close();
  }
}, 20_000);

it('a connection to PostgreSQL that breaks in the middle of a transaction fails it, and not the process', async () => {
  const proxy = await proxyTo(stores.databaseUrl);
  const db = openPostgres(proxy.url(stores.databaseUrl), { max: 1 });
  try {
    const broken = db.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx);
      proxy.cut();
      await new Promise((resolve) => setTimeout(resolve, 100));
      proxy.mend();
      await sql`select 1`.execute(trx);
    });
    const error: unknown = await broken.then(() => null).catch((reason) => reason);
    expect(asDomainError(error).code).toBe('store-unavailable');
    await sql`select 1`.execute(db);
  } finally {
    await db.destroy();
    await proxy.close();
  }
});

it('a transaction whose client has vanished lets go of its locks within half a minute', async () => {
  const { rows } = await sql<{ idle_in_transaction_session_timeout: string }>`
    show idle_in_transaction_session_timeout`.execute(stores.db);
  expect(rows[0]?.idle_in_transaction_session_timeout).toBe('30s');
});
