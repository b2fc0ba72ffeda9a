import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Service, startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { readers } from './browser.ts';

const stores = await testStores();
const open = readers();
let service: Service;
beforeAll(async () => {
  service = await startService(stores);
}, 120_000);

const listing = (id: number, title = `Baker ${id}`) => ({
  ...{ requisitionId: `r${id}`, title, description: '<p>Bake bread at night, and sell it in the morning.</p>' },
  applyUrl: `https://bread.example/${id}`,
});

async function sendFeed(page: Page, listings: object[]): Promise<void> {
  const buffer = Buffer.from(listings.map((each) => `${JSON.stringify(each)}\n`).join(''));
  await page
    .getByLabel('Feed', { exact: true })
    .setInputFiles({ name: 'bread.ndjson', mimeType: 'application/x-ndjson', buffer });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.waitForURL(/\/imports\/[\da-f-]{36}/);
  await page
    .getByText('Done', { exact: true })
    .or(page.getByText('Waits for your word', { exact: true }))
    .waitFor();
}

const verdicts = (page: Page) => page.locator('.import-verdict').allTextContents();

describe.each([true, false])('an employer (scripts: %s)', (scripts) => {
  it('sends a feed, watches it, mends a refused row, and sends it again', async () => {
    const page = await open(`${service.url}/sign-up`, { scripts });
    await page.getByLabel('E-mail address').fill(`importer-${scripts}@example.com`);
    await page.getByLabel('Password').fill('correct horse battery');
    await page
      .getByRole('button')
      .filter({ hasText: /sign up|account/i })
      .click();
    await page.waitForURL(/\/console/);
    await page.getByLabel('Name', { exact: true }).fill(`Crust ${scripts}`);
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.goto(`${service.url}/console/companies/crust-${scripts}/imports`);

    await sendFeed(page, [listing(1), listing(2, ''), listing(3)]);
    expect(await verdicts(page)).toEqual(['New', 'Refused', 'New']);
    expect(await page.locator('.import-rows').textContent()).toContain('/title is missing');
    await page.getByRole('link', { name: '1 refused' }).click();
    await page.waitForURL(/rows=refused/);
    expect(await verdicts(page)).toEqual(['Refused']);

    await page.getByLabel('The feed is whole').check();
    await sendFeed(page, [listing(1), listing(2), listing(3)]);
    expect(await verdicts(page)).toEqual(['As before', 'New', 'As before']);

    await page.getByLabel('The feed is whole').check();
    await sendFeed(page, [listing(1)]);
    expect(await page.getByRole('heading', { name: 'Nothing was closed' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Close what it does not name' }).click();
    await page.getByText('Done', { exact: true }).waitFor();
    expect(await verdicts(page)).toEqual(['As before', 'Closed', 'Closed']);
  }, 120_000);

  it('is told what is wrong with a mapping, and keeps what was typed', async () => {
    const page = await open(`${service.url}/login`, { scripts });
    await page.getByLabel('E-mail address').fill(`importer-${scripts}@example.com`);
    await page.getByLabel('Password').fill('correct horse battery');
    await page
      .getByRole('button')
      .filter({ hasText: /log in/i })
      .click();
    await page.waitForURL(/\/console/);
    await page.goto(`${service.url}/console/companies/crust-${scripts}/imports`);
    await page.getByText('A mapping, for a shape').click();
    await page.getByLabel('Mapping (JSON)').fill('{"format":"csv"}');
    await page
      .getByLabel('Feed', { exact: true })
      .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.import-faults').textContent()).toContain('mapping');
    expect(await page.getByLabel('Mapping (JSON)').inputValue()).toBe('{"format":"csv"}');
  }, 60_000);
});
