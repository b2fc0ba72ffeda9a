/** What a reader reads off the search page, and the clicks that change it. */
import type { Page } from 'playwright-core';

/** The number in the head of the results. */
export async function total(page: Page): Promise<number> {
  return numberIn(await page.locator('#results-title').textContent());
}

export async function titles(page: Page): Promise<string[]> {
  return page.locator('#hits .hit-title').allInnerTexts();
}

/** The count beside a value of a facet. */
export async function countBeside(page: Page, id: string): Promise<number> {
  return numberIn(await page.locator(`[id="${id}"] .value-count`).textContent());
}

export function numberIn(text: string | null): number {
  return Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', ''));
}

/** Does something that changes the results in place, and waits until they have changed. */
export async function changing(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.querySelector('#results')?.setAttribute('data-before', ''));
  await act();
  await page.waitForSelector('#results:not([data-before])');
}

export async function choose(page: Page, id: string): Promise<void> {
  await changing(page, () => page.locator(`[id="${id}"]`).click());
}

export function params(page: Page): string[] {
  return [...new URL(page.url()).searchParams].map(([name, value]) => `${name}=${value}`);
}
