import { beforeAll, describe, expect, it } from '@jest/globals';
import { aListing, anEmployer } from '../support/http-client.ts';
import { testStores } from '../support/stores.ts';
import { aBoard, type Board } from './board.ts';
import { readers } from './browser.ts';

const stores = await testStores();
const open = readers();
let board: Board;
let employer: Awaited<ReturnType<typeof anEmployer>>;
beforeAll(async () => {
  board = await aBoard(stores, 200);
  employer = await anEmployer(board.url);
}, 120_000);

/** Publishes a listing that can be found when this returns. */
async function publish(overrides: Record<string, unknown>): Promise<{ id: string; etag: string }> {
  const answer = await employer.call('POST', `/v1/companies/${employer.slug}/postings`, {
    body: aListing({ ...overrides, publish: true }),
    headers: { Prefer: 'wait=10' },
  });
  expect(answer.status).toBe(201);
  return { id: answer.body.id, etag: answer.headers.get('etag') ?? '' };
}

describe('a listing', () => {
  it('is found, opened and applied for, until it is closed: then it says so and offers others', async () => {
    const { id, etag } = await publish({
      title: 'Senior Lighthouse Keeper',
      description: '<p>Keep the light.</p><h3>You bring</h3><ul><li>Patience</li></ul>',
      salary: { min: 18.5, max: 21, currency: 'EUR', period: 'HOUR' },
      workplace: 'ON_SITE',
      employmentTypes: ['FULL_TIME'],
      applyUrl: 'https://example.com/apply?a=1&b=2',
    });
    const page = await open(`${board.url}/?q=lighthouse`);
    await page.getByRole('link', { name: 'Senior Lighthouse Keeper' }).click();
    await page.getByRole('heading', { level: 1, name: 'Senior Lighthouse Keeper' }).waitFor();
    const address = `/jobs/${id}/senior-lighthouse-keeper`;
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${board.url}${address}`);
    expect(await page.locator('.prose li').allTextContents()).toEqual(['Patience']);
    const pay = (await page.locator('.apply-pay').textContent()) ?? '';
    expect(pay).toContain('€18.50–€21.00 an hour');
    expect(pay).toContain('≈ €38,480–€43,680 a year, at 2,080 hours a year');
    expect(await page.getByRole('link', { name: /^Apply/ }).getAttribute('href')).toBe(
      'https://example.com/apply?a=1&b=2',
    );

    const closed = await employer.call('POST', `/v1/companies/${employer.slug}/postings/${id}/close`, {
      body: { reason: 'FILLED' },
      headers: { 'If-Match': etag, Prefer: 'wait=10' },
    });
    expect(closed.status).toBe(200);
    const again = await page.reload();
    expect(again?.status()).toBe(410);
    await page.getByRole('heading', { level: 1, name: 'This role is closed.' }).waitFor();
    expect(await page.locator('time').first().getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\dT/);
    await page.goto(`${board.url}/?q=lighthouse`);
    expect(await page.locator('#results-title').textContent()).toContain('0 roles');
  });

  it('has one address: another ending leads there for good', async () => {
    const { id } = await publish({ title: 'Clock Maker' });
    for (const ending of ['', '/', '/wrong', '/clock-maker/']) {
      const answer = await fetch(`${board.url}/jobs/${id}${ending}`, { redirect: 'manual' });
      expect([ending, answer.status, answer.headers.get('location')]).toEqual([ending, 301, `/jobs/${id}/clock-maker`]);
    }
  });

  it('says to search engines what it says to readers, in the terms of schema.org', async () => {
    const { id } = await publish({
      title: 'Bridge Warden',
      salary: { min: 2_400, max: null, currency: 'EUR', period: 'MONTH' },
      workplace: 'REMOTE',
      applicantLocations: ['DE', 'FR'],
      employmentTypes: ['PART_TIME'],
      validThrough: '2099-05-31',
    });
    const page = await open(`${board.url}/jobs/${id}/bridge-warden`);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Bridge Warden',
      employmentType: ['PART_TIME'],
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: [
        { '@type': 'Country', name: 'Germany' },
        { '@type': 'Country', name: 'France' },
      ],
      baseSalary: { '@type': 'MonetaryAmount', currency: 'EUR', value: { minValue: 2_400, unitText: 'MONTH' } },
      jobLocation: [{ '@type': 'Place', address: { addressCountry: 'DE', addressLocality: 'Berlin' } }],
    });
    expect(Date.parse(data.validThrough)).toBeGreaterThan(Date.parse('2099-05-31T20:00:00Z'));
    expect(await page.getByText('Open until 31 May 2099').count()).toBe(1);
  });

  it('can not run anything, whatever its texts say', async () => {
    const hostile = `</script><script>document.title='ran'</script><img src=x onerror="document.title='ran'">`;
    const { id } = await publish({
      title: `Tester ${hostile}`,
      description: `<p onclick="document.title='ran'">Text ${hostile}<a href="javascript:document.title='ran'">link</a></p>`,
      skills: ['a"><script>document.title=1</script>'],
    });
    const listing = await fetch(`${board.url}/jobs/${id}`);
    for (const address of [listing.url, `${board.url}/?q=tester`, `${board.url}/?q=${encodeURIComponent(hostile)}`]) {
      const page = await open(address);
      expect(await page.title()).not.toBe('ran');
      expect(await page.locator('[onclick], [onerror], a[href^="javascript:"]').count()).toBe(0);
      const scripts = await page.locator('script:not([src]):not([type="application/ld+json"])').count();
      expect(scripts).toBe(0);
    }
    expect(listing.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('leads to its company, and from there back to its listings', async () => {
    const { id } = await publish({ title: 'Glass Blower' });
    const page = await open(`${board.url}/jobs/${id}/glass-blower`);
    await page.locator('.listing-company a').click();
    await page.getByRole('heading', { level: 1, name: 'Crust and Crumb' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/companies/${employer.slug}`);
    expect(await page.getByRole('link', { name: 'Glass Blower' }).count()).toBe(1);
  });
});

describe('an address without a page', () => {
  it('says so to a reader, with a way on', async () => {
    for (const path of [
      '/jobs/nothing',
      '/jobs/01a00000-0000-7000-8000-000000000000/x',
      '/companies/nobody',
      '/nowhere',
    ]) {
      const page = await open(`${board.url}${path}`);
      expect([path, await page.locator('h1').textContent()]).toEqual([path, 'There is nothing at this address.']);
      expect(await page.locator('#q').count()).toBe(1);
    }
  });
});

describe('the sitemap', () => {
  it('names every open listing once, at its one address', async () => {
    const index = await (await fetch(`${board.url}/sitemap.xml`)).text();
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
    expect(parts).toHaveLength(1);
    const part = await (await fetch(parts[0] ?? '')).text();
    const listed = [...part.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
    const { body } = await board.call('GET', '/v1/postings?limit=1&facets=none');
    expect(new Set(listed).size).toBe(body.total);
    const answer = await fetch(listed.at(-1) ?? '', { redirect: 'manual' });
    expect(answer.status).toBe(200);
  });
});
