/** Suggestions as one types: by keys, by mouse and by finger, on every page that has the search box. */
import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { testStores } from '../support/stores.ts';
import { aBoard, type Board } from './board.ts';
import { readers } from './browser.ts';
import { changing, numberIn, params, total } from './reading.ts';

const stores = await testStores();
const open = readers();
let board: Board;
beforeAll(async () => {
  board = await aBoard(stores);
}, 120_000);

const options = (page: Page) => page.locator('[role="listbox"]').getByRole('option');
const box = (page: Page) => page.getByRole('combobox', { name: 'Job title, skill or company' });

/** Types all at once, so that there is one list, and waits for it. */
async function type(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await options(page).first().waitFor();
}

it('a title is found and chosen by keys alone, and searched for in place', async () => {
  const page = await open(`${board.url}/?workplace=REMOTE`);
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await type(page, 'engine');
  expect(await box(page).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  const first = options(page).first();
  expect(await first.getAttribute('aria-selected')).toBe('true');
  expect(await box(page).getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
  const label = await first.locator('.suggestion-label').textContent();
  await changing(page, () => page.keyboard.press('Enter'));
  expect(params(page)).toEqual([`q=${label}`, 'workplace=REMOTE']);
  expect(await options(page).count()).toBe(0);
  expect(await box(page).inputValue()).toBe(label);
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
});

it('the arrows go round, Escape keeps what was typed, and Enter alone searches for it', async () => {
  const page = await open(`${board.url}/`);
  await type(page, 'nur');
  const count = await options(page).count();
  await page.keyboard.press('ArrowUp');
  expect(
    await options(page)
      .nth(count - 1)
      .getAttribute('aria-selected'),
  ).toBe('true');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('[role="option"][aria-selected="true"]').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await options(page).count()).toBe(0);
  expect(await box(page).inputValue()).toBe('nur');
  await changing(page, () => page.keyboard.press('Enter'));
  expect(params(page)).toEqual(['q=nur']);
});

it('a company becomes a filter with just as many roles as were counted beside it', async () => {
  const { body } = await board.call('GET', '/v1/postings?limit=1&facets=company');
  const company = body.facets.company.values[0];
  const page = await open(`${board.url}/`);
  await type(page, company.label);
  const option = options(page).filter({ hasText: 'Company' }).filter({ hasText: company.label }).first();
  const expected = numberIn(await option.locator('.suggestion-count').textContent());
  await changing(page, () => option.click());
  expect(params(page)).toEqual([`company=${company.value}`]);
  expect(await total(page)).toBe(expected);
  expect(await box(page).inputValue()).toBe('');
});

it('the box for a place suggests places, near which is then searched', async () => {
  const page = await open(`${board.url}/?q=engineer`);
  const near = page.getByRole('combobox', { name: 'Near a city' });
  await near.fill('berl');
  const option = options(page).filter({ hasText: 'Berlin' }).first();
  await option.waitFor();
  await changing(page, () => option.click());
  expect(params(page)).toEqual(['q=engineer', 'near=Berlin, Germany']);
  expect(await page.locator('.notice').count()).toBe(0);
});

it('suggests on the page of a listing too, and goes to the search from there', async () => {
  const { body } = await board.call('GET', '/v1/postings?limit=1&facets=none');
  const page = await open(`${board.url}${body.hits[0].url}`);
  await type(page, 'engine');
  await options(page).first().click();
  await page.waitForURL(/\/\?/);
  expect(await total(page)).toBeGreaterThan(0);
});

it('what comes after the search was sent does not open the list again', async () => {
  const page = await open(`${board.url}/`);
  await page.route('**/v1/suggest?*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  const asked = page.waitForRequest('**/v1/suggest?*');
  await box(page).fill('nurse');
  const late = asked.then(async (request) => (await request.response())?.finished());
  await asked;
  await changing(page, () => page.keyboard.press('Enter'));
  await late;
  // The answer is there; a list would open in the next turn of the page's event loop.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(await options(page).count()).toBe(0);
});

it('on a phone the list is as wide as the box, and each suggestion is large enough for a finger', async () => {
  const page = await open(`${board.url}/`, { width: 390, height: 844 });
  await type(page, 's');
  const list = await page.getByRole('listbox').boundingBox();
  expect((list?.x ?? -1) >= 0 && (list?.x ?? 0) + (list?.width ?? 999) <= 390).toBe(true);
  for (const option of await options(page).all()) {
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const label = (await options(page).first().locator('.suggestion-label').textContent()) ?? '';
  await changing(page, () => options(page).first().tap());
  expect(await page.title()).toContain(label.split(',')[0] ?? '');
});
