import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';
import { lookAtThemes } from './axe.ts';
import { readers } from './browser.ts';

const stores = await testStores();
const open = readers();
const password = 'correct horse battery';
let url: string;

beforeAll(async () => {
  ({ url } = await startService(stores, { env: { ASK_CONFIRMATION: '1', SHOW_MAILS: '1' } }));
}, 90_000);

async function signUp(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign up' }).click();
}

/** Follows the link in the latest mail to this address, as somebody would who reads their mails. */
async function followMail(page: Page, email: string): Promise<void> {
  await page.goto(`${url}/local/mails`);
  await page
    .locator('.mail', { hasText: `to ${email}` })
    .first()
    .getByRole('link')
    .click();
}

describe.each([true, false])('an employer, with scripts %p', (scripts) => {
  it('signs up, confirms by mail, makes a company, invites a colleague who joins and hires, and makes a key', async () => {
    const name = scripts ? 'Crust and Crumb' : 'Plain and Simple';
    const [mine, theirs] = scripts ? ['ada@example.com', 'ben@example.com'] : ['cleo@example.com', 'dan@example.com'];
    const page = await open(`${url}/`, { scripts });
    await page.getByRole('link', { name: 'Employers' }).click();
    await page.getByRole('link', { name: 'Sign up' }).click();
    await signUp(page, mine);
    await page.getByRole('heading', { name: 'Confirm your e-mail address' }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByRole('alert').filter({ hasText: 'Confirm your e-mail address first' }).waitFor();

    await followMail(page, mine);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('link', { name: 'Go on' }).click();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByRole('heading', { name: 'Members' }).waitFor();

    await page.getByLabel('E-mail address').fill(theirs);
    await page.getByLabel('Role', { exact: true }).selectOption('RECRUITER');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'on its way' }).waitFor();

    const colleague = await open(`${url}/local/mails`, { scripts });
    await colleague
      .locator('.mail', { hasText: `to ${theirs}` })
      .first()
      .getByRole('link')
      .click();
    await colleague.getByRole('link', { name: 'Sign up' }).click();
    await signUp(colleague, theirs);
    await colleague.getByRole('button', { name: 'Join the company' }).click();
    await colleague.getByRole('cell', { name: `${theirs} (you)` }).waitFor();
    expect(await colleague.getByRole('button', { name: 'Invite', exact: true }).count()).toBe(0);
    await hire(colleague, await open(`${url}/`, { scripts }), `Rye baker of ${name}`);

    await page.getByRole('link', { name: 'API keys' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Nightly feed');
    await page.getByLabel('Import feeds').check();
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByText(/rolecall_[\w-]{43}/).waitFor();
    await page.getByRole('link', { name: 'API keys' }).click();
    await page.getByRole('cell', { name: 'Nightly feed', exact: true }).waitFor();
    expect(await page.getByText(/rolecall_[\w-]{43}/).count()).toBe(0);

    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
  }, 90_000);
});

/** Writes a listing with its preview, publishes it, revises it and closes it; the seeker sees each. */
async function hire(member: Page, seeker: Page, title: string): Promise<void> {
  await member.getByRole('link', { name: 'Listings', exact: true }).click();
  await member.getByRole('link', { name: 'New listing' }).click();
  await member.getByLabel('Title').fill(title);
  await member
    .getByLabel('Description')
    .fill('We bake bread of rye, by night, for the whole of the town and its cafés.');
  await member.getByLabel('Places').fill('Hamburg, Germany');
  await member.getByLabel('Address to apply at').fill('https://example.com/apply');
  await member.getByRole('button', { name: 'Preview' }).click();
  await member.locator('.preview-frame').getByRole('heading', { name: title }).waitFor();
  await member.getByRole('button', { name: 'Save the draft' }).click();
  await member.getByText('Saved.').waitFor();
  await member.getByRole('button', { name: 'Publish' }).click();
  await member.getByText('Published:').waitFor();

  const found = () => seeker.getByRole('main').getByRole('link', { name: title });
  await waitUntil(async () => {
    await seeker.goto(`${url}/?q=${encodeURIComponent(`"${title}"`)}`);
    return (await found().count()) === 1;
  }, 20_000);
  await found().click();
  await seeker.getByRole('heading', { level: 1, name: title }).waitFor();

  await member.getByRole('link', { name: 'Edit' }).click();
  await member
    .getByLabel('Description')
    .fill('We bake bread of rye and of wheat, by night, for the whole of the town.');
  await member.getByRole('button', { name: 'Save', exact: true }).click();
  await member.getByText('Saved.').waitFor();
  await waitUntil(async () => {
    await seeker.reload();
    return (await seeker.getByText('of rye and of wheat').count()) > 0;
  }, 20_000);

  await member.getByLabel('Why').selectOption('FILLED');
  await member.getByRole('button', { name: 'Close' }).click();
  await member.getByText('Closed:').waitFor();
  expect((await seeker.reload())?.status()).toBe(410);
  await seeker.goto(`${url}/?q=${encodeURIComponent(`"${title}"`)}`);
  expect(await found().count()).toBe(0);
}

const SCREENS = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

describe('every page of the console', () => {
  it.each(['desk', 'phone'] as const)(
    'is readable and operable by everybody, by day and by night: %s',
    async (screen) => {
      const page = await open(`${url}/login?next=/console`, SCREENS[screen]);
      const look = async (name: string) => {
        await page.waitForLoadState('networkidle');
        expect({ name, faults: await lookAtThemes(page, `${name}-${screen}`) }).toEqual({ name, faults: [] });
      };
      await look('console-login');
      await page.getByLabel('E-mail address').fill('ada@example.com');
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByRole('heading', { name: 'Your companies' }).waitFor();
      await look('console-home');
      for (const [name, path] of [
        ['console-members', '/console/companies/crust-and-crumb/members'],
        ['console-keys', '/console/companies/crust-and-crumb/keys'],
        ['console-settings', '/console/companies/crust-and-crumb/settings'],
        ['console-account', '/console/account'],
        ['console-invitation', '/invitation?token=x'],
        ['console-sign-up', '/sign-up'],
        ['console-forgotten', '/forgotten'],
        ['console-confirm', '/confirm?token=x'],
        ['console-reset', '/reset?token=x'],
        ['console-mails', '/local/mails'],
      ] as const) {
        await page.goto(`${url}${path}`);
        await look(name);
      }
    },
    180_000,
  );

  it('says beside a field what is wrong with it', async () => {
    const page = await open(`${url}/sign-up`, { scripts: false });
    await page.getByLabel('E-mail address').fill('nobody@example.com');
    await page.evaluate(() => {
      for (const form of document.forms) form.noValidate = true;
    });
    await page.getByLabel('Password').fill('short');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.getByText('expected at least 12 characters').waitFor();
    expect(await page.getByLabel('Password').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('nobody@example.com');
  });
});
