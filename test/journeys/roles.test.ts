import { beforeAll, describe, expect, it } from '@jest/globals';
import { bury } from '../../src/outbox/dead-letters.ts';
import { anEmployer, callerOf } from '../support/http-client.ts';
import { startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { lookAt } from './axe.ts';
import { readers } from './browser.ts';

const stores = await testStores();
const { db } = stores;
const open = readers();
const EMAIL = 'operator@example.com';
const PASSWORD = 'correct horse battery staple';
let url: string;
let slug: string;
let refused: string[];

beforeAll(async () => {
  ({ url } = await startService(stores));
  const employer = await anEmployer(url);
  ({ slug } = employer);
  refused = [await employer.publish('Baker by night'), await employer.publish('Baker by day')];
  const refusals = refused.map((postingId) => ({ postingId, version: 1, reason: 'planned', detail: 'for the test' }));
  await bury(db, refusals, new Date());
  for (const email of [EMAIL, 'moderator@example.com', 'analyst@example.com']) {
    await callerOf(url)('POST', '/v1/auth/register', { body: { email, password: PASSWORD } });
  }
  await db.updateTable('account').set({ platform_role: 'OPERATOR' }).where('email', '=', EMAIL).execute();
  const moderators = db.updateTable('account').set({ platform_role: 'MODERATOR' });
  await moderators.where('email', '=', 'moderator@example.com').execute();
  await db
    .insertInto('member')
    .columns(['company_id', 'account_id', 'role', 'created_at'])
    .expression((from) =>
      from
        .selectFrom(['company', 'account'])
        .select(['company.id', 'account.id', from.val('ANALYST').as('role'), from.val(new Date()).as('created_at')])
        .where('company.slug', '=', slug)
        .where('account.email', '=', 'analyst@example.com'),
    )
    .execute();
}, 120_000);

async function logIn(email = EMAIL, to = '/operator'): ReturnType<typeof open> {
  const page = await open(`${url}${to}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('link', { name: 'Account', exact: true }).waitFor();
  return page;
}

describe('an operator', () => {
  it('sees the index, the queues and what was refused, forgets one and tries the others again', async () => {
    const page = await logIn();
    expect(await lookAt(page, 'operator')).toEqual([]);
    expect(await page.getByRole('region', { name: 'Indexes' }).textContent()).toContain('answers searches');
    expect(await page.getByRole('region', { name: 'All queues' }).textContent()).toContain('index-bulk');
    await page.getByText('2 listings can not be found as written').waitFor();

    await page.getByRole('button', { name: `Forget ${refused[0]}` }).click();
    await page.getByText('Forgotten. The documents are as they were.').waitFor();
    await page.getByText('1 listing can not be found as written').waitFor();
    await page.getByRole('button', { name: 'Try all again' }).click();
    await page.getByText('Handed over once more.').waitFor();
    for (let tries = 0; !(await page.getByText('Nothing is.').isVisible()); tries++) {
      if (tries === 60) throw new Error('the letter stays');
      await page.waitForTimeout(500);
      await page.goto(`${url}/operator`);
    }
    await page.getByText('Everything that was written can be searched.').waitFor();
  });

  it('sees how far a new index is', async () => {
    const made = { alias: stores.indexAlias, fingerprint: 'f', release: '9.9.9', state: 'BUILDING' as const };
    const [first] = refused.toSorted();
    const row = { ...made, name: 'the-new-one', backfilled: first ?? null, created_at: new Date() };
    await db.insertInto('search_index').values(row).execute();
    const page = await logIn();
    // It loads itself again every few seconds: not while it is looked at.
    await page.route('**/operator', async (route) => {
      const response = await route.fetch();
      const { refresh, ...headers } = response.headers();
      expect(refresh).toMatch(/^\d+; url=\/operator$/);
      await route.fulfill({ response, headers });
    });
    await page.goto(`${url}/operator`);
    expect(await lookAt(page, 'operator-building')).toEqual([]);
    expect(await page.getByRole('region', { name: 'Indexes' }).textContent()).toMatch(/1 of 2 listings.*the-new-one/s);
    await db.deleteFrom('search_index').where('name', '=', 'the-new-one').execute();
  });
});

describe('in a company’s console, what one may not do is not offered', () => {
  it('to a moderator, who opens any company and closes what does not belong there', async () => {
    const page = await logIn('moderator@example.com', '/console');
    await page.getByLabel('Its short name in addresses').fill(slug);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('link', { name: 'Baker by day' }).click();
    const offered = await page.locator('.own-actions button, .own-actions a').allTextContents();
    expect(offered).toEqual(['Close']);
    await page.getByLabel('Why').selectOption('OTHER');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('Closed:').waitFor();
    expect(await page.locator('.history li').first().textContent()).toContain('Closed');
  });

  it('to an analyst, who reads all and changes nothing', async () => {
    const page = await logIn('analyst@example.com', `/console/companies/${slug}/listings`);
    await page.getByRole('link', { name: 'Baker by night' }).waitFor();
    const forms = '.console form[method=post] button, .console a.button';
    expect(await page.locator(forms).allTextContents()).toEqual([]);
    expect(await page.getByRole('navigation', { name: 'Console' }).getByRole('link').allTextContents()).toEqual([
      'Your companies',
      'Listings',
      'Imports',
      'Members',
      'Account',
    ]);
    await page.getByRole('link', { name: 'Baker by night' }).click();
    await page.getByRole('heading', { level: 1, name: 'Baker by night' }).waitFor();
    expect(await page.locator('.own-actions').textContent()).toBe('');
    await page.getByRole('link', { name: 'Imports' }).click();
    await page.getByRole('heading', { level: 1, name: 'Imports' }).waitFor();
    expect(await page.locator(forms).allTextContents()).toEqual([]);
  });
});
