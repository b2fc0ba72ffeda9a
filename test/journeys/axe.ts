/** What an accessibility checker finds wrong with a page, and a picture of it for a person to look at. */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Pictures cost more than all else here together: they are taken when a person wants to look, `SCREENSHOTS=1 npm test -- test/journeys`. */
const TAKES_PICTURES = process.env['SCREENSHOTS'] === '1';
const pictures = fileURLToPath(new URL('../../.local/screenshots/', import.meta.url));

/** What axe finds wrong by WCAG 2.2 AA and its own best practices; `contrast`: only what another theme can change. */
export async function faults(page: Page, rules: 'all' | 'contrast' = 'all'): Promise<string[]> {
  await page.evaluate(axe);
  const only = rules === 'contrast' ? { runOnly: { type: 'rule', values: ['color-contrast'] } } : {};
  return page.evaluate(
    async (options) => {
      type Axe = {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
      const axe = Reflect.get(window, 'axe') as Axe;
      const { violations } = await axe.run(options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      );
    },
    { resultTypes: ['violations'], ...only },
  );
}

/** By day and by night, as wide as it stands: the faults of both, and pictures `NAME-dark.png` and `NAME-light.png` if wanted. */
export async function lookAtThemes(page: Page, name: string): Promise<string[]> {
  await mkdir(pictures, { recursive: true });
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    if (TAKES_PICTURES) {
      const path = `${pictures}${name}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    }
    await page.evaluate(endAnimations);
    found.push(...(await faults(page, colorScheme === 'dark' ? 'contrast' : 'all')));
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wider > 0) found.push(`${name} is ${wider} px wider than its window`);
  return [...new Set(found)];
}

/** Half-faded text has another contrast. */
function endAnimations(): void {
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  }
}

/** The same at a desk and on a phone. The page is as wide as before then, and by day. */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  const before = page.viewportSize();
  for (const [screen, width] of [
    ['desk', 1280],
    ['phone', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await lookAtThemes(page, `${name}-${screen}`)));
  }
  if (before !== null) await page.setViewportSize(before);
  return [...new Set(found)];
}
