import { beforeAll, describe, expect, it } from '@jest/globals';
import { testStores } from '../support/stores.ts';
import { lookAtThemes } from './axe.ts';
import { aBoard, type Board } from './board.ts';
import { readers } from './browser.ts';

const stores = await testStores();
const open = readers();
let board: Board;
let listing: string;
let company: string;
beforeAll(async () => {
  board = await aBoard(stores, 600);
  const { body } = await board.call('GET', '/v1/postings?q=engineer&limit=1');
  listing = body.hits[0].url;
  company = `/companies/${body.hits[0].company.slug}`;
}, 120_000);

const PAGES: Readonly<Record<string, () => string>> = {
  home: () => '/',
  results: () => '/?q=engineer&country=US&workplace=-ON_SITE&near=Berlin&radius=200km&country=Germny&salaryMin=40000',
  filtered: () =>
    '/?employmentType=FULL_TIME&workplace=HYBRID&seniority=-ENTRY&postedWithin=30d&salaryMin=30000&includeUnstatedSalary=false',
  nothing: () => '/?q=xyzzy&workplace=REMOTE',
  corrected: () => '/?q=softwear+enginer&near=Springfield&radius=12000km',
  loosened: () => '/?q=engineer+xyzzy',
  explained: () => '/?q=senior+engineer&explain=true&salaryMin=50000',
  listing: () => listing,
  company: () => company,
  missing: () => '/nowhere',
  docs: () => '/docs',
};
const SCREENS = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

describe.each(Object.keys(PAGES))('the page %s', (name) => {
  it.each(['desk', 'phone'] as const)(
    'is readable and operable by everybody, by day and by night: %s',
    async (screen) => {
      const page = await open(`${board.url}${PAGES[name]?.() ?? '/'}`, SCREENS[screen]);
      await page.waitForLoadState('networkidle');
      expect(await lookAtThemes(page, `${name}-${screen}`)).toEqual([]);
    },
  );
});

describe('the sheet of filters on a phone', () => {
  it('is operable by everybody', async () => {
    const page = await open(`${board.url}/?workplace=-ON_SITE`, SCREENS.phone);
    await page.getByRole('button', { name: 'Filters' }).click();
    expect(await lookAtThemes(page, 'sheet-phone')).toEqual([]);
  });
});

describe.each(['desk', 'phone'] as const)('the suggestions on a %s', (screen) => {
  it('are readable and operable by everybody', async () => {
    const page = await open(`${board.url}/`, SCREENS[screen]);
    await page.locator('#q').pressSequentially('engin');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await lookAtThemes(page, `suggestions-${screen}`)).toEqual([]);
  });
});
