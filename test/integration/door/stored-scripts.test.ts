import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { bury } from '../../../src/outbox/dead-letters.ts';
import { makeToken } from '../../../src/platform/tokens.ts';
import { aListing, anEmployer, type Caller, callerOf, type Employer } from '../../support/http-client.ts';
import { startService } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';
import { waitUntil } from '../../support/wait-until.ts';

const stores = await testStores();
let call: Caller;
let employer: Employer;
let id: string;
let address: string;
let slug: string;

/** Each way out of text, of an attribute, of a script and of JSON within one. */
const ATTACK = `zebrafish"><img src=x onerror=alert(1)>'</script><script>alert(2)</script><!--<svg onload=alert(3)>`;
const DESCRIPTION = `<p onclick="alert(4)" style="position:fixed">Keep zebrafish ${ATTACK}</p><iframe src="javascript:alert(5)"></iframe>
  <a href="javascript:alert(6)">a</a><a href=" jAvAsCrIpT:alert(7)">b</a><a href="data:text/html,<script>alert(8)</script>">c</a>
  <math><mtext><table><mglyph><style><img src=x onerror=alert(9)></style></mglyph></table></mtext></math><base href="//evil.example">`;

beforeAll(async () => {
  const { url } = await startService(stores, { env: { SHOW_MAILS: '1' } });
  call = callerOf(url);
  employer = await anEmployer(url);
  const company = await employer.call('POST', '/v1/companies', { body: { name: `Tanks ${ATTACK}`.slice(0, 200) } });
  ({ slug } = company.body);
  const listing = aListing({
    title: `Keeper ${ATTACK}`,
    description: DESCRIPTION,
    locations: [{ text: `Berlin ${ATTACK}` }, { city: ATTACK, region: ATTACK, country: 'DE' }],
    skills: ['zebrafish', '<script>alert(1)</script>', `"><img src=x onerror=alert(1)>`],
    requisitionId: ATTACK,
    applyUrl: 'https://example.com/?"><script>alert(1)</script>',
    publish: true,
  });
  const made = await employer.call('POST', `/v1/companies/${slug}/postings`, {
    body: listing,
    headers: { Prefer: 'wait=20' },
  });
  expect([made.status, made.headers.get('preference-applied')]).toEqual([201, 'wait=20']);
  ({ id } = made.body);
  address = (await call('GET', `/v1/postings/${id}`)).body.url;
}, 120_000);

/** Every tag of a page as a browser sees it: what is escaped is none. */
function tagsOf(html: string): string[] {
  return html.match(/<[a-z!/][^>]*>/gi) ?? [];
}

function expectHarmless(html: string): void {
  for (const tag of tagsOf(html)) {
    // What stands between quotes is a value: it may say anything, but where it leads.
    const bare = tag.replaceAll(/"[^"]*"/g, '""');
    expect(bare).not.toMatch(/\s(?:on\w+|style|srcdoc)\s*=|src=x/i);
    expect(bare).not.toMatch(/^<(?:iframe|object|embed|base|math|style)\b/i);
    expect(tag).not.toMatch(/\s(?:href|src|action)\s*=\s*"?\s*(?:javascript|data|vbscript):/i);
    if (/^<script/i.test(tag))
      expect(tag).toMatch(/^<script (?:type="module" )?src="\/assets\/|^<script type="application\/(?:ld\+)?json"/);
  }
}

describe('scripts in every text of a listing', () => {
  it.each([
    ['its page', () => address],
    ['the results', () => '/?q=zebrafish'],
    [
      'the results of words that are scripts themselves',
      () => `/?q=${encodeURIComponent(ATTACK)}&company=${encodeURIComponent(ATTACK)}`,
    ],
    ['the page of its company', () => `/companies/${slug}`],
  ])('are harmless on %s', async (_page, path) => {
    const { status, body } = await call('GET', path(), { headers: { Accept: 'text/html' } });
    expect(status).toBe(200);
    expect(body).toContain('zebrafish');
    expectHarmless(body);
  });

  it('stay data in what search engines read', async () => {
    const { body } = await call('GET', address, { headers: { Accept: 'text/html' } });
    const texts = [...body.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
      ([, text]) => text,
    );
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text).not.toMatch(/[<>]/);
      expect(JSON.parse(text ?? '')).toBeTruthy();
    }
    const listing = texts.map((text) => JSON.parse(text ?? '')).find((one) => one['@type'] === 'JobPosting');
    expect(listing.title).toContain('onerror');
    expectHarmless(listing.description);
  });

  it('are text in highlights, where marks alone are tags', async () => {
    const { body } = await call('GET', '/v1/postings?q=zebrafish');
    expect(body.total).toBe(1);
    const [hit] = body.hits;
    const shown = Object.values(hit.highlights).flat() as string[];
    expect(shown.length).toBeGreaterThan(0);
    for (const text of shown) expect(text.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
  });

  it('are gone from the description that is kept, and its text is not', async () => {
    const { body } = await call('GET', `/v1/postings/${id}`);
    expect(body.description).toContain('Keep zebrafish');
    expectHarmless(body.description);
  });
});

describe('scripts in every text that a console shows', () => {
  const SHORT = ATTACK.slice(0, 100);
  let cookie: string;
  let importId: string;

  beforeAll(async () => {
    const company = `/v1/companies/${slug}`;
    const send = async (path: string, body: unknown) => {
      const answer = await employer.call('POST', path, { body });
      expect([path, answer.status]).toEqual([path, expect.any(Number)]);
      expect(answer.status).toBeLessThan(300);
      return answer.body;
    };
    await send(`${company}/keys`, { name: SHORT, scopes: ['listings:read'] });
    await send(`${company}/invitations`, { email: 'guest@example.com', role: 'ANALYST' });
    const rows = [
      { requisitionId: ATTACK, title: '', description: ATTACK },
      { title: ATTACK, description: ATTACK, location: ATTACK, [ATTACK]: ATTACK },
    ];
    const named = `${company}/imports?fileName=${encodeURIComponent(ATTACK)}`;
    ({ id: importId } = await send(named, rows));
    const ended = async () => (await employer.call('GET', `/v1/imports/${importId}`)).body.state === 'DONE';
    await waitUntil(ended, 60_000);
    await employer.call('PATCH', `${company}/postings/${id}`, {
      body: { title: `Other keeper ${ATTACK}` },
      headers: { 'If-Match': '*' },
    });

    await stores.db
      .updateTable('account')
      .set({ platform_role: 'OPERATOR' })
      .where('id', '=', employer.accountId)
      .execute();
    await send('/v1/lexicon', { effect: 'ADD', names: ['zebrafish', '"><img src=x onerror=alert(1)>'] });
    const letter = { version: 1, reason: ATTACK, detail: ATTACK };
    await bury(stores.db, [{ postingId: id, ...letter }], new Date());

    const { token, hash } = makeToken();
    const now = new Date();
    const expires = new Date(now.getTime() + 3_600_000);
    await stores.db
      .insertInto('session')
      .values({
        ...{ id: randomUUID(), account_id: employer.accountId, kind: 'BROWSER' },
        ...{ token_hash: hash, created_at: now, expires_at: expires },
      })
      .execute();
    cookie = `rolecall=${token}`;
  }, 90_000);

  it.each([
    ['', 'Tanks'],
    ['/listings', 'zebrafish'],
    ['/listings?q=ATTACK&state=ATTACK', 'zebrafish'],
    ['/listings/new', 'Tanks'],
    ['/listings/ID', 'zebrafish'],
    ['/listings/ID/edit', 'zebrafish'],
    ['/members', 'guest@example.com'],
    ['/keys', 'zebrafish'],
    ['/imports', 'zebrafish'],
    ['/imports/IMPORT', 'zebrafish'],
    ['/settings', 'zebrafish'],
    ['/operator', 'zebrafish'],
    ['/account', 'employer-'],
    ['/mails', 'zebrafish'],
  ])('are harmless on its page %p', async (page, shown) => {
    const path = page.replace('IMPORT', importId).replace('ID', id).replaceAll('ATTACK', encodeURIComponent(ATTACK));
    const elsewhere: Record<string, string> = {
      '': '/console',
      '/operator': '/operator',
      '/account': '/console/account',
      '/mails': '/local/mails',
    };
    const address = elsewhere[path] ?? `/console/companies/${slug}${path}`;
    const { status, body } = await call('GET', address, { headers: { Accept: 'text/html', Cookie: cookie } });
    expect([status, address]).toEqual([200, address]);
    expect(body).toContain(shown);
    expectHarmless(body);
  });
});
