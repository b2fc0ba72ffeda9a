import { beforeAll, describe, expect, it } from '@jest/globals';
import { aListing, anEmployer, type Caller, callerOf, type Employer } from '../../support/http-client.ts';
import { startService } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';

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
  const { url } = await startService(stores);
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
