import { beforeAll, describe, expect, it } from '@jest/globals';
import { testStores } from '../support/stores.ts';
import { aBoard, type Board } from './board.ts';
import { readers } from './browser.ts';
import { countBeside, numberIn, params, titles, total } from './reading.ts';

const stores = await testStores();
const open = readers();
const scripts = false;
let board: Board;
beforeAll(async () => {
  board = await aBoard(stores);
}, 120_000);

describe('a reader without scripts', () => {
  it('searches, filters, leaves out and orders by links and forms alone', async () => {
    const page = await open(`${board.url}/?workplace=HYBRID`, { scripts });
    await page.locator('#q').fill('e*');
    await page.locator('#q').press('Enter');
    await page.waitForURL(/q=/);
    // Fields that were left empty are not in the address that one would share.
    expect(params(page)).toEqual(['q=e*', 'workplace=HYBRID']);
    const expected = await countBeside(page, 'value-seniority-SENIOR');
    await page.locator('[id="value-seniority-SENIOR"]').click();
    await page.waitForURL(/seniority=SENIOR/);
    expect(await total(page)).toBe(expected);
    await page.getByRole('link', { name: 'Newest' }).click();
    await page.waitForURL(/sort=newest/);
    await page.getByRole('link', { name: 'Leave out Full time' }).click();
    await page.waitForURL(/employmentType=-FULL_TIME/);
    await page.getByRole('link', { name: 'Clear all' }).click();
    await page.waitForURL((url) => !url.searchParams.has('workplace'));
    expect(params(page)).toEqual(['q=e*', 'sort=newest']);
  });

  it('pages on to the last listing, and back to the first ones', async () => {
    const page = await open(`${board.url}/?workplace=REMOTE`, { scripts });
    const first = await titles(page);
    const all = await total(page);
    let seen = first.length;
    const more = page.getByRole('link', { name: 'Show more' });
    while ((await more.count()) > 0) {
      const before = page.url();
      await more.click();
      await page.waitForURL((url) => url.href !== before);
      seen += (await titles(page)).length;
    }
    expect(seen).toBe(all);
    await page.getByRole('link', { name: 'Back to the first ones' }).click();
    await page.waitForURL((url) => !url.searchParams.has('cursor'));
    expect(await titles(page)).toEqual(first);
  });

  it('looks for a value of a long facet, and sees all of one', async () => {
    const page = await open(`${board.url}/?workplace=HYBRID`, { scripts });
    await page.locator('#find-category').fill('soft');
    await page.locator('#find-category').press('Enter');
    await page.waitForURL(/facetQuery=category/);
    const found = page.locator('#facet-category .value-choose').first();
    expect(await found.textContent()).toMatch(/^Soft/);
    const expected = numberIn(await found.locator('.value-count').textContent());
    await found.click();
    await page.waitForURL(/category=/);
    expect(await total(page)).toBe(expected);
    expect(params(page)).toContain('workplace=HYBRID');

    await page.goto(`${board.url}/`);
    await page.locator('#facet-category .facet-more').click();
    await page.waitForURL(/facets=category/);
    expect(await page.locator('#facet-category .value').count()).toBeGreaterThan(9);
    await page.getByRole('link', { name: 'Show all filters' }).click();
    await page.waitForURL((url) => url.search === '');
  });

  it('is led on where a page of results is over', async () => {
    const page = await open(`${board.url}/?workplace=REMOTE&cursor=of-another-time`, { scripts });
    expect(await total(page)).toBeGreaterThan(0);
    expect(await page.locator('.notice').count()).toBe(1);
  });
});
