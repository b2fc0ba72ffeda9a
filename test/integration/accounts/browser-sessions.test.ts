import { beforeAll, describe, expect, it } from '@jest/globals';
import { callerOf } from '../../support/http-client.ts';
import { startService } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';

const stores = await testStores();
const password = 'correct horse battery';
let url: string;

beforeAll(async () => {
  ({ url } = await startService(stores));
}, 90_000);

/** A browser without scripts: it keeps cookies, follows nothing, and sends the forms that it was given. */
function aBrowser(base = url) {
  const jar = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Accept', 'text/html');
    if (jar.size > 0) headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(new URL(path, base), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const csrf = async (path: string) => /name="csrf" value="([\w-]+)"/.exec((await ask(path)).text)?.[1] ?? '';
  const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  return { jar, ask, csrf, send };
}

let made = 0;

async function signedUp() {
  const browser = aBrowser();
  made += 1;
  const email = `browser-${made}@example.com`;
  const visitor = [...browser.jar.values()];
  const answer = await browser.send('/sign-up', { csrf: await browser.csrf('/sign-up'), email, password });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/console');
  expect([...browser.jar.values()]).not.toEqual(visitor);
  return { ...browser, email };
}

describe('a browser', () => {
  it('that is not logged in is sent to the door, and comes back to where it wanted to go', async () => {
    const browser = aBrowser();
    const sent = await browser.ask('/console?done=mailed');
    expect(sent).toMatchObject({ status: 303 });
    expect(sent.headers.get('location')).toBe('/login?next=%2Fconsole%3Fdone%3Dmailed');
    const { email } = await signedUp();
    const fields = { csrf: await browser.csrf('/login'), email, password, next: '/console?done=mailed' };
    const answer = await browser.send('/login', fields);
    expect(answer.headers.get('location')).toBe('/console?done=mailed');
    expect((await browser.ask('/console')).text).toContain(email);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
    'is not sent elsewhere by %s after logging in',
    async (next) => {
      const { email } = await signedUp();
      const browser = aBrowser();
      const answer = await browser.send('/login', { csrf: await browser.csrf('/login'), email, password, next });
      expect(answer.headers.get('location')).toBe('/console');
    },
  );

  it('has a cookie that no script reads, that no other site’s form brings along, and that is new after logging in', async () => {
    const browser = aBrowser();
    const { headers } = await browser.ask('/login');
    expect(headers.getSetCookie()[0]).toMatch(/^rolecall=[\w-]{43}; path=\/; samesite=lax; httponly$/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('sends its cookie over HTTPS alone where the service is reached so', async () => {
    const secure = await startService(stores, { worker: false, env: { PUBLIC_URL: 'https://jobs.example' } });
    const answer = await fetch(`${secure.url}/login`);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-rolecall=[\w-]{43}; path=\/; samesite=lax; secure; httponly$/,
    );
  });

  it('that logs out is out, also with the cookie that it had', async () => {
    const browser = await signedUp();
    const kept = new Map(browser.jar);
    const answer = await browser.send('/logout', { csrf: await browser.csrf('/console') });
    expect(answer.headers.get('location')).toBe('/login');
    const thief = aBrowser();
    for (const [name, value] of kept) thief.jar.set(name, value);
    expect((await thief.ask('/console')).status).toBe(303);
  });

  it('gets no cookie from pages that need none', async () => {
    for (const path of ['/', '/docs', '/v1/facets']) {
      expect((await aBrowser().ask(path)).headers.getSetCookie()).toEqual([]);
    }
  });

  it('is told the same of a wrong password and of an address without an account', async () => {
    const { email } = await signedUp();
    const told = async (address: string) => {
      const browser = aBrowser();
      const fields = { csrf: await browser.csrf('/login'), email: address, password: 'not the right one' };
      const { status, text } = await browser.send('/login', fields);
      return { status, alert: /role="alert">(.*)<\/p>/.exec(text)?.[1] };
    };
    const wrong = await told(email);
    expect(wrong.alert).toContain('The e-mail address or the password is wrong.');
    expect(wrong).toEqual(await told('nobody@example.com'));
  });
});

describe('a form', () => {
  it('without its token, or with another browser’s, does nothing', async () => {
    const browser = await signedUp();
    const other = await signedUp();
    for (const csrf of ['', 'x'.repeat(43), await other.csrf('/console')]) {
      const answer = await browser.send('/console', { csrf, name: 'Forged' });
      expect(answer.status).toBe(403);
    }
    const { companies } = await stores.db
      .selectFrom('company')
      .select((select) => select.fn.countAll<number>().as('companies'))
      .where('name', '=', 'Forged')
      .executeTakeFirstOrThrow();
    expect(companies).toBe(0);
  });

  it.each([
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
  ])('of another site does nothing even with the right token: %p', async (headers) => {
    const browser = await signedUp();
    const csrf = await browser.csrf('/console');
    expect((await browser.send('/console', { csrf, name: 'Forged' }, headers as Record<string, string>)).status).toBe(
      403,
    );
  });

  it('of ours is taken, and its page says what is wrong with it', async () => {
    const browser = await signedUp();
    const csrf = await browser.csrf('/console');
    const refused = await browser.send(
      '/console',
      { csrf, name: '', slug: 'Not A Slug' },
      { 'Sec-Fetch-Site': 'same-origin' },
    );
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('aria-invalid="true"');
    const taken = await browser.send('/console', { csrf, name: 'Crust and Crumb' }, { Origin: url });
    expect(taken.headers.get('location')).toBe('/console/companies/crust-and-crumb/listings');
  });
});

describe('the API', () => {
  it('knows nobody by a cookie: no page of another site can use it', async () => {
    const browser = await signedUp();
    expect((await browser.ask('/v1/account')).status).toBe(401);
  });

  it('takes no browser session as a refresh token, and pages take no refresh token as a cookie', async () => {
    const browser = await signedUp();
    const [token = ''] = browser.jar.values();
    expect((await callerOf(url)('POST', '/v1/auth/refresh', { body: { refreshToken: token } })).status).toBe(401);
    const { body } = await callerOf(url)('POST', '/v1/auth/login', { body: { email: browser.email, password } });
    const thief = aBrowser();
    thief.jar.set('rolecall', body.refreshToken);
    expect((await thief.ask('/console')).status).toBe(303);
  });
});
