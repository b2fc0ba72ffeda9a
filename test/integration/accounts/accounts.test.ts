import { beforeAll, describe, expect, it } from '@jest/globals';
import { FREE_GUESSES } from '../../../src/commands/accounts/check-password.ts';
import { CLAIM_DAYS, tidyAccounts } from '../../../src/commands/accounts/tidy-accounts.ts';
import { MAILS_AN_HOUR } from '../../../src/outbox/mails.ts';
import { type Caller, callerOf } from '../../support/http-client.ts';
import { startService } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';
import { mailsTo, tokenTo } from './mailbox.ts';

const stores = await testStores();
const password = 'correct horse battery';
let url: string;
let anonymous: Caller;

beforeAll(async () => {
  ({ url } = await startService(stores, { env: { ASK_CONFIRMATION: '1', PUBLIC_URL: 'https://jobs.example' } }));
  anonymous = callerOf(url);
}, 90_000);

let made = 0;
function anAddress(): string {
  made += 1;
  return `somebody-${made}@example.com`;
}

const post = (path: string, body?: unknown, token?: string) =>
  callerOf(url, token)('POST', path, body === undefined ? {} : { body });

async function anAccount(email = anAddress()) {
  const { body } = await post('/v1/auth/register', { email, password });
  return { email, ...body } as { email: string; accountId: string; accessToken: string; refreshToken: string };
}

async function confirmed(email = anAddress()) {
  const account = await anAccount(email);
  expect((await post('/v1/auth/confirm', { token: await tokenTo(stores, email) })).status).toBe(204);
  return account;
}

describe('a registration', () => {
  it('is answered alike for an address with an account and one without; only the mails differ', async () => {
    const { email } = await confirmed();
    const again = await post('/v1/auth/register', { email, password: 'another long password' });
    const fresh = anAddress();
    const first = await post('/v1/auth/register', { email: fresh, password: 'another long password' });
    expect(again.status).toBe(first.status);
    expect(Object.keys(again.body).sort()).toEqual(Object.keys(first.body).sort());
    const mine = async (token: string) => (await callerOf(url, token)('GET', '/v1/account')).body;
    expect(await mine(again.body.accessToken)).toMatchObject({ email, isConfirmed: false, companies: [] });
    expect(await mine(first.body.accessToken)).toMatchObject({ email: fresh, isConfirmed: false, companies: [] });
    expect((await mailsTo(stores, email)).at(-1)?.subject).toBe('You have an account already');
    expect((await mailsTo(stores, fresh)).at(-1)?.subject).toBe('Confirm your e-mail address');
  });

  it('takes an address away from nobody: who reads its mails has it', async () => {
    const thief = await anAccount();
    const owner = await post('/v1/auth/register', { email: thief.email, password: 'the owner’s own password' });
    await post('/v1/auth/confirm', { token: await tokenTo(stores, thief.email) });
    const me = await callerOf(url, owner.body.accessToken)('GET', '/v1/account');
    expect(me.body).toMatchObject({ isConfirmed: true });
    expect((await callerOf(url, thief.accessToken)('GET', '/v1/account')).status).toBe(401);
    expect((await post('/v1/auth/login', { email: thief.email, password })).status).toBe(401);
  });

  it('makes no role, no confirmation and no id of its caller’s choice', async () => {
    for (const more of [
      { platformRole: 'OPERATOR' },
      { isConfirmed: true },
      { confirmed_at: '2026-01-01' },
      { id: 'x' },
    ]) {
      const answer = await post('/v1/auth/register', { email: anAddress(), password, ...more });
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    }
  });

  it('lets nothing be done in a company before the address is confirmed', async () => {
    const account = await anAccount();
    const refused = await post('/v1/companies', { name: 'Too Soon' }, account.accessToken);
    expect(refused).toMatchObject({ status: 403, body: { code: 'unconfirmed' } });
    await post('/v1/auth/confirm', { token: await tokenTo(stores, account.email) });
    expect((await post('/v1/companies', { name: 'In Time' }, account.accessToken)).status).toBe(201);
  });

  it('that nobody confirms ends after a week', async () => {
    const account = await anAccount();
    await tidyAccounts(stores.db, new Date(Date.now() + (CLAIM_DAYS + 1) * 24 * 60 * 60 * 1000 - 3_600_000));
    expect((await callerOf(url, account.accessToken)('GET', '/v1/account')).status).toBe(401);
  });
});

describe('a link in a mail', () => {
  it('leads to the public address, whatever host the request names', async () => {
    const email = anAddress();
    await anonymous('POST', '/v1/auth/register', {
      body: { email, password },
      headers: { 'X-Forwarded-Host': 'evil.example' },
    });
    expect((await mailsTo(stores, email))[0]?.body).toContain('https://jobs.example/confirm?token=');
  });

  it('is good once, and only the last that was sent', async () => {
    const account = await anAccount();
    const first = await tokenTo(stores, account.email);
    await post('/v1/auth/confirm/send', undefined, account.accessToken);
    const second = await tokenTo(stores, account.email);
    expect((await post('/v1/auth/confirm', { token: first })).body.code).toBe('link-over');
    expect((await post('/v1/auth/confirm', { token: second })).status).toBe(204);
    expect((await post('/v1/auth/confirm', { token: second })).status).toBe(410);
  });

  it('is over after its time', async () => {
    const account = await anAccount();
    await stores.db
      .updateTable('mailed_token')
      .set({ expires_at: new Date() })
      .where('account_id', '=', account.accountId)
      .execute();
    expect((await post('/v1/auth/confirm', { token: await tokenTo(stores, account.email) })).status).toBe(410);
  });

  it('for one purpose is good for no other', async () => {
    const account = await anAccount();
    const token = await tokenTo(stores, account.email);
    expect((await post('/v1/auth/password/reset', { token, password: 'another long password' })).status).toBe(410);
  });

  it('does not come more often than an address can bear', async () => {
    const email = anAddress();
    for (let count = 0; count < MAILS_AN_HOUR + 3; count++) await post('/v1/auth/register', { email, password });
    expect(await mailsTo(stores, email)).toHaveLength(MAILS_AN_HOUR);
  });
});

describe('a refresh token', () => {
  const refresh = (refreshToken: string) => post('/v1/auth/refresh', { refreshToken });

  it('that comes a second time ends its whole session, for the thief and for the owner', async () => {
    const account = await anAccount();
    const second = await refresh(account.refreshToken);
    const third = await refresh(second.body.refreshToken);
    expect(third.status).toBe(200);
    expect((await refresh(account.refreshToken)).body.code).toBe('wrong-credentials');
    expect((await refresh(third.body.refreshToken)).status).toBe(401);
    expect((await callerOf(url, third.body.accessToken)('GET', '/v1/account')).status).toBe(401);
  });

  it('of another session of the account is not touched by that', async () => {
    const account = await anAccount();
    const other = await post('/v1/auth/login', { email: account.email, password });
    await refresh(account.refreshToken);
    await refresh(account.refreshToken);
    expect((await refresh(other.body.refreshToken)).status).toBe(200);
  });

  it('is traded by one of many who try at the same time', async () => {
    const account = await anAccount();
    const all = await Promise.all(Array.from({ length: 8 }, () => refresh(account.refreshToken)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is no access token, and an access token is none', async () => {
    const account = await anAccount();
    expect((await callerOf(url, account.refreshToken)('GET', '/v1/account')).status).toBe(401);
    expect((await refresh(account.accessToken)).status).toBe(400);
  });
});

describe('logging out', () => {
  it('everywhere ends every session of the account', async () => {
    const account = await anAccount();
    const other = (await post('/v1/auth/login', { email: account.email, password })).body;
    expect((await post('/v1/auth/logout/everywhere', undefined, other.accessToken)).status).toBe(204);
    for (const token of [account.accessToken, other.accessToken]) {
      expect((await callerOf(url, token)('GET', '/v1/account')).status).toBe(401);
    }
  });
});

describe('a password', () => {
  it('is changed by who knows the old one, and ends the other sessions', async () => {
    const account = await confirmed();
    const other = (await post('/v1/auth/login', { email: account.email, password })).body;
    const change = (current: string) =>
      callerOf(url, account.accessToken)('PUT', '/v1/account/password', {
        body: { current, password: 'a new long password' },
      });
    expect((await change('not the right one')).body.code).toBe('wrong-credentials');
    expect((await change(password)).status).toBe(204);
    expect((await callerOf(url, account.accessToken)('GET', '/v1/account')).status).toBe(200);
    expect((await callerOf(url, other.accessToken)('GET', '/v1/account')).status).toBe(401);
    expect((await post('/v1/auth/login', { email: account.email, password })).status).toBe(401);
    expect((await post('/v1/auth/login', { email: account.email, password: 'a new long password' })).status).toBe(200);
    expect((await mailsTo(stores, account.email)).at(-1)?.subject).toBe('Your password has changed');
  });

  it('that is forgotten is set by a link, which ends all sessions', async () => {
    const account = await confirmed();
    expect((await post('/v1/auth/password/forgotten', { email: account.email })).status).toBe(204);
    const token = await tokenTo(stores, account.email);
    expect((await post('/v1/auth/password/reset', { token, password: 'short' })).status).toBe(400);
    expect((await post('/v1/auth/password/reset', { token, password: 'a new long password' })).status).toBe(204);
    expect((await callerOf(url, account.accessToken)('GET', '/v1/account')).status).toBe(401);
    expect((await post('/v1/auth/login', { email: account.email, password: 'a new long password' })).status).toBe(200);
    expect((await post('/v1/auth/password/reset', { token, password })).status).toBe(410);
  });

  it('is forgotten alike by an address that has no account', async () => {
    const answer = await post('/v1/auth/password/forgotten', { email: 'nobody@example.com' });
    expect(answer).toMatchObject({ status: 204, body: '' });
    expect(await mailsTo(stores, 'nobody@example.com')).toEqual([]);
  });
});

describe('guessing', () => {
  const guess = (email: string) => post('/v1/auth/login', { email, password: 'not the right one' });

  it('is slowed for an address with an account and one without alike, and then the right password must wait too', async () => {
    const account = await confirmed();
    for (const email of [account.email, 'nobody-at-all@example.com']) {
      for (let count = 0; count < FREE_GUESSES; count++) expect((await guess(email)).status).toBe(401);
      const slowed = await guess(email);
      expect(slowed).toMatchObject({ status: 429, body: { code: 'too-many-guesses', retryAfter: 1 } });
      expect(slowed.headers.get('retry-after')).toBe('1');
    }
    expect((await post('/v1/auth/login', { email: account.email, password })).status).toBe(429);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await guess(account.email)).status).toBe(401);
    expect((await guess(account.email)).body.retryAfter).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await post('/v1/auth/login', { email: account.email, password })).status).toBe(200);
    expect((await guess(account.email)).status).toBe(401);
  });

  it('with a hundred at once is no quicker', async () => {
    const { email } = await confirmed();
    const all = await Promise.all(Array.from({ length: 100 }, () => guess(email)));
    const looked = all.filter(({ status }) => status === 401);
    expect(looked.length).toBeLessThanOrEqual(FREE_GUESSES);
    expect(all.every(({ status }) => status === 401 || status === 429)).toBe(true);
  });
});
