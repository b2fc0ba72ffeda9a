/** Chromium for a test file, and readers in it who notice whatever a page complains about. */
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { fromVariable } from '../support/test-environment.ts';

export type Reader = { width?: number; height?: number; dark?: boolean; scripts?: boolean };

const WAIT_MS = 15_000;
/** The first four start processes for each window that no page needs, and cost more than the page. */
const NEEDLESS = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'],
  // Playwright's own, whose list this one replaces.
  ...['HttpsUpgrades', 'PaintHolding', 'OptimizationHints', 'MediaRouter', 'DestroyProfileOnBrowserClose'],
];
/** Narrower than this is a phone: touch, no hovering. */
const PHONE = 600;

/** Call once in a test file. The returned function opens a page at an address of the service. */
export function readers(): (url: string, reader?: Reader) => Promise<Page> {
  let browser: Browser;
  let complaints: string[] = [];

  beforeAll(async () => {
    // Chromium refuses its own sandbox to root, and /dev/shm is small in containers.
    const args = ['--no-sandbox', '--disable-dev-shm-usage', `--disable-features=${NEEDLESS.join(',')}`];
    browser = await chromium.launch({ executablePath: fromVariable('chromium'), args });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const heard = complaints;
    complaints = [];
    for (const context of browser.contexts()) await context.close();
    expect(heard).toEqual([]);
  });

  return async (url, { width = 1280, height = 900, dark = false, scripts = true } = {}) => {
    const phone: BrowserContextOptions = width < PHONE ? { hasTouch: true, isMobile: true } : {};
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: scripts,
      locale: 'en-GB',
      timezoneId: 'UTC',
      ...phone,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    const { origin } = new URL(url);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A page that answers 404, 410 or 422 on purpose is reported as a failed load.
      const isAnswer = /status of (?:404|410|422)/.test(message.text());
      if (['error', 'warning'].includes(message.type()) && !isAnswer) complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) {
        complaints.push(`asked another host: ${request.url()}`);
      }
    });
    await page.goto(url);
    return page;
  };
}
