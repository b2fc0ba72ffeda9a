import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { testStores } from '../support/stores.ts';
import { aBoard, type Board } from './board.ts';
import { readers } from './browser.ts';
import { changing, choose, countBeside, numberIn, params, titles, total } from './reading.ts';

const stores = await testStores();
const open = readers();
let board: Board;
beforeAll(async () => {
  board = await aBoard(stores);
}, 120_000);

/** The words of listings are read beside searches: a page that is asked for a moment later knows them. */
async function expectSoon(page: Page, path: string, words: RegExp): Promise<void> {
  const isThere = async () => words.test((await page.locator('#results').textContent()) ?? '');
  for (let tries = 0; !(await isThere()) && tries < 60; tries++) {
    await sleep(500);
    await page.goto(`${board.url}${path}&limit=${tries % 2 ? 19 : 20}`);
  }
  expect(await page.locator('#results').textContent()).toMatch(words);
  await page.goto(`${board.url}${path}`);
}

describe('a reader with scripts', () => {
  it('narrows the results in place, shares the address, goes back and forward', async () => {
    const page = await open(`${board.url}/`);
    expect(await total(page)).toBe(board.listings);
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    const expected = await countBeside(page, 'value-workplace-REMOTE');

    await choose(page, 'value-workplace-REMOTE');
    expect(await total(page)).toBe(expected);
    expect(params(page)).toEqual(['workplace=REMOTE']);
    expect(await page.title()).toBe(`Remote: ${expected} roles · Rolecall`);
    expect(await page.locator('#live').textContent()).toContain(`${expected} roles`);
    const shown = await titles(page);

    const other = await open(page.url());
    expect(await titles(other)).toEqual(shown);

    await changing(page, async () => void (await page.goBack()));
    expect(await total(page)).toBe(board.listings);
    expect(params(page)).toEqual([]);
    await changing(page, async () => void (await page.goForward()));
    expect(await total(page)).toBe(expected);
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  });

  it('gets by choosing a value just as many roles as were counted beside it', async () => {
    const page = await open(`${board.url}/?q=manager`);
    for (const facet of ['place', 'workplace', 'employmentType', 'seniority', 'category', 'company', 'posted']) {
      const values = page.locator(`#facet-${facet} .value-choose`);
      const ids = await values.evaluateAll((links) => links.map((link) => link.id));
      for (const id of ids.filter((one) => !/-(?:any)$/.test(one)).slice(0, 3)) {
        const expected = await countBeside(page, id);
        const fresh = await page.locator(`[id="${id}"]`).getAttribute('href');
        const answer = await fetch(new URL(fresh ?? '', board.url));
        expect([id, numberIn(/id="results-title"[^>]*>([^<]*)/.exec(await answer.text())?.[1] ?? '')]).toEqual([
          id,
          expected,
        ]);
      }
    }
  });

  it('leaves a value out with one click and takes that back by its chip', async () => {
    const page = await open(`${board.url}/`);
    const onSite = await countBeside(page, 'value-workplace-ON_SITE');
    await page.locator('[id="value-workplace-ON_SITE"]').hover();
    await choose(page, 'not-value-workplace-ON_SITE');
    expect(await total(page)).toBe(board.listings - onSite);
    expect(params(page)).toEqual(['workplace=-ON_SITE']);
    await changing(page, () => page.getByRole('link', { name: 'Remove Not On-site' }).click());
    expect(await total(page)).toBe(board.listings);
    expect(params(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('results-title');
  });

  it('finds what states nothing, as a value like any other', async () => {
    const page = await open(`${board.url}/`);
    const expected = await countBeside(page, 'value-workplace-~');
    await choose(page, 'value-workplace-~');
    expect(await total(page)).toBe(expected);
    expect(await page.locator('#hits .hit-facts').allInnerTexts()).not.toContainEqual(
      expect.stringContaining('Remote'),
    );
  });

  it('opens a country into its regions, and narrows it by choosing one', async () => {
    const page = await open(`${board.url}/`);
    await choose(page, 'value-place-US');
    const region = page.locator('#facet-place .values .values .value-choose').first();
    const id = (await region.getAttribute('id')) ?? '';
    const expected = await countBeside(page, id);
    await choose(page, id);
    expect(await total(page)).toBe(expected);
    expect(params(page)).toEqual([`region=${id.replace('value-place-', '')}`]);
  });

  it('looks for a value of a long facet as one types, and chooses it', async () => {
    const page = await open(`${board.url}/`);
    const name = (await page.locator('#hits .hit-company').first().textContent()) ?? '';
    await page.locator('#facet-company summary').click();
    await page.locator('#find-company').pressSequentially(name.slice(0, 6), { delay: 20 });
    const found = page.locator('#facet-company .value-choose', { hasText: name });
    await found.waitFor();
    expect(await page.locator('#find-company').inputValue()).toBe(name.slice(0, 6));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find-company');
    expect(params(page)).toEqual([]);
    const expected = numberIn(await found.locator('.value-count').textContent());
    await changing(page, () => found.click());
    expect(await total(page)).toBe(expected);
    expect(new Set(await page.locator('#hits .hit-company').allInnerTexts())).toEqual(new Set([name]));
  });

  it('sets pay by dragging over its bars, and by the keys', async () => {
    const page = await open(`${board.url}/`);
    const low = page.getByRole('slider', { name: 'Pay a year: at least' });
    const edges = ((await page.locator('#facet-salary .slider').getAttribute('data-edges')) ?? '').split(' ');
    await changing(page, () => low.press('ArrowRight'));
    expect(params(page)).toContain(`salaryMin=${edges[1]}`);
    expect(await page.locator('#field-salaryMin').inputValue()).toBe(edges[1]);
    expect(await low.getAttribute('aria-valuetext')).toMatch(/^€[\d,]+$/);
    const { body } = await board.call('GET', `/v1/postings?${new URL(page.url()).searchParams}&limit=1`);
    expect(await total(page)).toBe(body.total);

    const high = page.getByRole('slider', { name: 'Pay a year: at most' });
    const box = await high.boundingBox();
    if (box === null) throw new Error('the slider is not there');
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width - 10, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, middle, { steps: 5 });
    const dragged = await page.locator('#field-salaryMax').inputValue();
    expect(edges).toContain(dragged);
    await changing(page, () => page.mouse.up());
    expect(params(page)).toContain(`salaryMax=${dragged}`);
    // A thumb does not pass the other.
    await changing(page, () => high.press('Home'));
    expect(params(page)).toEqual(expect.arrayContaining([`salaryMin=${edges[1]}`, `salaryMax=${edges[2]}`]));
  });

  it('is shown what a misspelt word was meant to be, and gets the typed one with one click', async () => {
    const page = await open(`${board.url}/?q=enginear`);
    await expectSoon(page, '/?q=enginear', /Nothing matches “enginear”, so this is what matches “engineer”/);
    const meant = await total(page);
    const { body } = await board.call('GET', '/v1/postings?q=engineer&limit=1');
    expect(meant).toBe(body.total);
    await changing(page, () => page.getByRole('link', { name: 'Search for “enginear” all the same' }).click());
    expect(params(page)).toEqual(['q=enginear', 'strict=true']);
    expect(await total(page)).toBe(0);
  });

  it('asks why the listings are there, and goes on with the reasons', async () => {
    const page = await open(`${board.url}/?q=engineer`);
    await changing(page, () => page.getByRole('link', { name: 'Why these?' }).click());
    expect(await page.locator('#hits .hit-why').first().textContent()).toMatch(/“engineer” is in the title.*: \d/s);
    await changing(page, () => page.getByRole('link', { name: 'Hide why' }).click());
    expect(await page.locator('#hits .hit-why').count()).toBe(0);
  });

  it('shows all values of a facet in place', async () => {
    const page = await open(`${board.url}/`);
    const before = await page.locator('#facet-category .value').count();
    await page.locator('#facet-category .facet-more').click();
    await page.waitForFunction((count) => document.querySelectorAll('#facet-category .value').length > count, before);
    expect(await page.locator('#facet-workplace').count()).toBe(1);
    expect(params(page)).toEqual([]);
  });

  it('goes on under the listings until there are no more, each of them once', async () => {
    const page = await open(`${board.url}/?workplace=REMOTE`);
    const all = await total(page);
    expect(all).toBeGreaterThan(20);
    const links = page.locator('#hits .hit-title a');
    for (let shown = await links.count(); shown < all; shown = await links.count()) {
      await page.locator('#more-hits').click();
      await page.waitForFunction((count) => document.querySelectorAll('#hits > li').length > count, shown);
    }
    const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    expect(new Set(addresses).size).toBe(all);
    expect(await page.locator('#more-hits').count()).toBe(0);
  });

  it('filters by pay, by the bars and by typing', async () => {
    const page = await open(`${board.url}/`);
    await page.locator('#facet-salary').evaluate((facet) => facet.setAttribute('open', ''));
    const bar = page.locator('.bars a').nth(4);
    const expected = numberIn(/: ([\d,]+) listing/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1] ?? '');
    await changing(page, () => bar.click());
    expect(await total(page)).toBe(expected);

    await page.goto(`${board.url}/`);
    await page.locator('#facet-salary').evaluate((facet) => facet.setAttribute('open', ''));
    await page.locator('#field-salaryMin').fill('90000');
    await changing(page, () => page.locator('#field-salaryMin').press('Enter'));
    expect(params(page)).toContain('salaryMin=90000');
    const { body } = await board.call('GET', `/v1/postings?${new URL(page.url()).searchParams}`);
    expect(await total(page)).toBe(body.total);
    expect(await page.getByRole('link', { name: /Remove Pay a year: .90,000 or more/ }).count()).toBe(1);
  });

  it('searches by words and place with every filter kept', async () => {
    const page = await open(`${board.url}/?employmentType=FULL_TIME`);
    await page.locator('#q').fill('a*');
    await page.locator('#near').fill('Berlin');
    await page.locator('#radius').selectOption('200km');
    await page.waitForURL(/radius=200km/);
    await page.waitForSelector('#results:not([aria-busy])');
    expect(params(page)).toEqual(['q=a*', 'near=Berlin', 'radius=200km', 'employmentType=FULL_TIME']);
    const { body } = await board.call('GET', `/v1/postings?${new URL(page.url()).searchParams}`);
    expect(await total(page)).toBe(body.total);
    expect(await page.getByRole('link', { name: 'Nearest' }).count()).toBe(1);
  });

  it('is told what could not be used of an address, and the nearest right thing', async () => {
    const page = await open(`${board.url}/?country=Germny&workplace=REMOT&utm_source=letter`);
    expect(await total(page)).toBe(board.listings);
    await page.getByText('"Germny" is not a country that we know').waitFor();
    expect(await page.locator('.notice').count()).toBe(2);
    await changing(page, () => page.getByRole('link', { name: 'Did you mean Remote?' }).click());
    expect(params(page)).toEqual(['workplace=REMOTE']);
  });

  it('is shown, where nothing matches, what each filter costs', async () => {
    const page = await open(`${board.url}/?q=xyzzy&workplace=REMOTE`);
    expect(await total(page)).toBe(0);
    const way = page.locator('.rescue').first();
    const expected = numberIn(await way.locator('b').textContent());
    await changing(page, () => way.click());
    expect(await total(page)).toBe(expected);
  });
});

describe('a reader with a keyboard', () => {
  it('comes to the content, the box and a filter, and stays on the filter that was chosen', async () => {
    const page = await open(`${board.url}/`);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await page.keyboard.press('/');
    expect(await focused()).toBe('q');
    await page.keyboard.type('a/b');
    expect(await page.locator('#q').inputValue()).toBe('a/b');

    await page.goto(`${board.url}/`);
    await page.locator('[id="value-seniority-SENIOR"]').focus();
    const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
    await changing(page, () => page.keyboard.press('Enter'));
    expect(await focused()).toBe('value-seniority-SENIOR');
    expect(await page.locator('[id="value-seniority-SENIOR"]').getAttribute('aria-current')).toBe('true');
    expect(
      Math.abs((await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0)) - top),
    ).toBeLessThan(2);
  });
});

describe('a reader with a phone', () => {
  it('filters in a sheet that stays until it is put away', async () => {
    const page = await open(`${board.url}/`, { width: 390, height: 844 });
    const sheet = page.locator('#facets');
    expect(await sheet.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filters' }).click();
    expect(await sheet.isVisible()).toBe(true);
    const expected = await countBeside(page, 'value-workplace-HYBRID');
    await choose(page, 'value-workplace-HYBRID');
    expect(await sheet.isVisible()).toBe(true);
    await page.getByRole('button', { name: `Show ${expected} roles` }).click();
    expect(await sheet.isVisible()).toBe(false);
    expect(await total(page)).toBe(expected);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

describe('a reader at night', () => {
  it('changes the colours, and finds them so from the first paint of the next page', async () => {
    const page = await open(`${board.url}/`, { dark: true });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await ground();
    await page.locator('.theme-toggle').click();
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () =>
        Object.assign(window, { first: document.documentElement.dataset['theme'] }),
      );
    });
    await page.reload();
    expect(await page.evaluate(() => Object.entries(window).find(([name]) => name === 'first')?.[1])).toBe('light');
    expect(await ground()).toBe(light);
  });
});
