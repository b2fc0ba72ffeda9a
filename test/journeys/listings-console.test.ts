import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';
import { lookAt } from './axe.ts';
import { readers } from './browser.ts';

const stores = await testStores();
const open = readers();
let url: string;
beforeAll(async () => {
  ({ url } = await startService(stores, { env: { SHOW_MAILS: '1' } }));
}, 90_000);

const TEXT = `We bake for three cafés in the north of the city, and look for someone who likes the hours before dawn.

You bring

- an apprenticeship or two years at a bakery
- a driving licence

You mix, shape and bake bread and rolls on your own after a month with us, and take bread home for everybody.`;

/** Signs up, follows the link in the mail, and makes a company. */
async function aRecruiter(email: string, scripts = true): Promise<Page> {
  const page = await open(`${url}/sign-up`, { scripts });
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('correct horse battery staple');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your companies' }).waitFor();
  await waitUntil(async () => {
    await page.goto(`${url}/local/mails`);
    return (await page.locator('.mail', { hasText: email }).locator('a').count()) > 0;
  }, 30_000);
  await page.locator('.mail', { hasText: email }).locator('a').first().click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('Your e-mail address is confirmed.').waitFor();
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.getByLabel('Name', { exact: true }).fill(`Crust and Crumb of ${email}`);
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Listings' }).waitFor();
  return page;
}

/** The same page for the same person, in a browser that runs scripts: what looks at it is one. */
async function withScripts(page: Page): Promise<Page> {
  const other = await open(url);
  await other.context().addCookies(await page.context().cookies());
  await other.goto(page.url());
  return other;
}

/** Whether a seeker finds a listing of this title. */
async function isFound(title: string): Promise<boolean> {
  const { hits } = await (await fetch(`${url}/v1/postings?q=${encodeURIComponent(`"${title}"`)}`)).json();
  return hits.length > 0;
}

describe('an employer', () => {
  it('signs up, confirms, makes a company, writes a listing with its preview, publishes, revises and closes it', async () => {
    const page = await aRecruiter('baker@example.com');
    await page.getByText('No listing yet.').waitFor();
    await page.getByRole('link', { name: 'New listing' }).click();

    await page.getByLabel('Title').fill('NIGHT BAKER WANTED');
    await page.getByLabel('Description').fill(TEXT);
    await page.getByLabel('Places').fill('Springfield');
    await page.getByLabel('Address to apply at').fill('https://example.com/apply');
    await page.getByRole('button', { name: 'Preview' }).click();
    const hints = page.locator('.hint');
    await hints.first().waitFor();
    const codes = await hints.evaluateAll((all) => all.map((hint) => hint.getAttribute('data-hint')));
    expect(codes).toEqual(expect.arrayContaining(['title-shouting', 'place-ambiguous', 'pay-missing', 'type-missing']));
    expect(await page.locator('.preview-frame .prose li').allTextContents()).toEqual([
      'an apprenticeship or two years at a bakery',
      'a driving licence',
    ]);
    expect(await lookAt(page, 'editor')).toEqual([]);
    // Nothing is kept yet.
    expect(await stores.db.selectFrom('posting').select('id').execute()).toEqual([]);

    await page.getByLabel('Title').fill('Night baker');
    await page.getByLabel('Places').fill('Berlin, Germany');
    await page.getByLabel('Pay from').fill('18.50');
    await page.getByLabel('to', { exact: true }).fill('21');
    await page.getByLabel('Period').selectOption('HOUR');
    await page.getByLabel('Full time').check();
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByText('Saved.').waitFor();
    expect(await page.locator('.own-head .state').textContent()).toBe('Draft');
    expect(await page.locator('.hint-mend').count()).toBe(0);
    expect(await page.locator('.preview-frame .apply-pay').textContent()).toContain('€18.50–€21.00 an hour');
    expect(await isFound('Night baker')).toBe(false);

    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published:').waitFor();
    await waitUntil(() => isFound('Night baker'), 20_000);
    const seeker = await open(`${url}/?q=night+baker`);
    await seeker.getByRole('link', { name: 'Night baker' }).click();
    await seeker.getByRole('heading', { level: 1, name: 'Night baker' }).waitFor();

    await page.getByRole('link', { name: 'Edit' }).click();
    expect(await page.getByLabel('Description').inputValue()).toBe(TEXT);
    await page.getByLabel('Title').fill('Night baker for bread');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    await waitUntil(() => isFound('Night baker for bread'), 20_000);
    expect(await page.locator('.history li').first().textContent()).toContain('Revised by baker@example.com');

    expect(await lookAt(page, 'own-listing')).toEqual([]);

    await page.getByLabel('Why').selectOption('FILLED');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('Closed:').waitFor();
    expect(await isFound('Night baker for bread')).toBe(false);
    const gone = await seeker.reload();
    expect(gone?.status()).toBe(410);
  }, 120_000);

  it('sees all of it in a table, without scripts too, and changes many at once', async () => {
    const page = await aRecruiter('miller@example.com', false);
    for (const title of ['Miller', 'Carter', 'Sifter']) {
      await page.getByRole('link', { name: 'New listing' }).click();
      await page.getByLabel('Title').fill(title);
      await page.getByLabel('Description').fill(TEXT);
      await page.getByLabel('Places').fill('Hamburg, Germany');
      // Without a way to apply, it can not be published.
      if (title !== 'Sifter') await page.getByLabel('Address to apply at').fill('https://example.com/apply');
      await page.getByRole('button', { name: 'Save the draft' }).click();
      await page.getByText('Saved.').waitFor();
      await page.getByRole('link', { name: 'All listings' }).click();
    }
    for (const title of ['Miller', 'Carter', 'Sifter']) await page.getByLabel(`Select ${title}`).check();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('2 listings changed.').waitFor();
    const refused = await page.getByRole('alert').textContent();
    expect(refused).toContain('Sifter: A listing is published only when a seeker can apply to it.');

    const table = await withScripts(page);
    expect(await lookAt(table, 'listings')).toEqual([]);

    await page.locator('.listings-states').getByRole('link', { name: /^Open/ }).click();
    expect(await page.locator('.listings-states [aria-current]').textContent()).toBe('Open 2');
    await page.getByLabel('Search your listings').fill('carter');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.getByLabel('Select Carter').check();
    await page.getByRole('button', { name: 'Close as filled' }).click();
    await page.getByText('1 listing changed.').waitFor();
    await page.getByText('No listing is like that.').waitFor();
  }, 120_000);

  it('is told beside the field what is wrong, and loses nothing of what was typed', async () => {
    const page = await aRecruiter('sower@example.com');
    await page.getByRole('link', { name: 'New listing' }).click();
    await page.getByLabel('Title').fill('Sower');
    await page.getByLabel('Description').fill(TEXT);
    await page.getByLabel('Pay from').fill('much');
    await page.getByLabel('Address to apply at').fill('example.com');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('#salaryMin-fault').count()).toBe(1);
    expect(await page.locator('#applyUrl-fault').textContent()).toContain('http');
    expect(await page.getByLabel('Description').inputValue()).toBe(TEXT);
    expect(await page.getByLabel('Pay from').inputValue()).toBe('much');
    expect(await lookAt(page, 'editor-refused')).toEqual([]);
    await page.getByRole('link', { name: 'All listings' }).click();
    expect(await lookAt(page, 'listings-none')).toEqual([]);
  }, 120_000);
});
