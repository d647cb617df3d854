import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/**
 * A test whose page has no error on its console, whose requests stay on the server, and whose
 * picture is kept.
 */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const wrong: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
      });
      page.on('pageerror', (error) => wrong.push(String(error)));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL!) && !/^(data|blob):/.test(url)) wrong.push('asked ' + url);
      });
      await use();
      const expected = test
        .info()
        .annotations.filter((each) => each.type === 'console')
        .map((each) => each.description ?? '');
      expect(wrong.filter((each) => !expected.some((part) => each.includes(part)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** What axe calls serious or worse. */
export async function accessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page }).analyze();
  const serious = found.violations
    .filter((each) => each.impact === 'serious' || each.impact === 'critical')
    .map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join('; ')}`);
  expect(serious).toEqual([]);
}

/** Kept beside the results of the run, whole pages. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/pictures/${name}.png`, fullPage: true });
}

/** The page must not be wider than the window, whatever the window. */
export async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
}
