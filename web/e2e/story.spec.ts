import { readFileSync } from 'node:fs';
import { accessible, expect, picture, test } from './walk';

/** What a new user does: the whole way, on the program as it is built. */
test('the question of the four in three clicks, its weakest number to its rows, the brief in hand', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  // One click: who. The answer stands there.
  await page.getByRole('button', { name: 'Russia, China, Iran, North Korea' }).click();
  const verdict = page.locator('h1#verdict');
  await expect(verdict).toContainText('ad hoc ties', { timeout: 60_000 });
  await expect(verdict).toContainText(/\d+ % of 500 combinations/);
  await picture(page, 'story-answer');

  // The second: the weakest pair's number, and the rows behind it.
  await page.getByRole('button', { name: /Test of cohesion/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('0.39 [0.32, 0.46]');
  await expect(dialog.getByRole('table').first()).toBeVisible({ timeout: 60_000 });
  await expect(dialog).toContainText('United Nations');
  await accessible(page);
  await picture(page, 'story-rows');
  await page.keyboard.press('Escape');

  // The third: the brief.
  for (const [name, begins] of [
    ['Brief (HTML)', '<!doctype html>'],
    ['Brief (PDF)', '%PDF-'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('link', { name }).click(),
    ]);
    const content = readFileSync(await file.path());
    expect(content.subarray(0, begins.length).toString().toLowerCase()).toBe(begins.toLowerCase());
    expect(content.length).toBeGreaterThan(20_000);
  }
});

test('the first view is small and soon there', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Russia, China, Iran/ })).toBeVisible();
  const [bytes, painted] = await page.evaluate(() => [
    performance
      .getEntriesByType('resource')
      .map((each) => each as PerformanceResourceTiming)
      .filter((each) => each.name.includes('/assets/'))
      .reduce((sum, each) => sum + each.encodedBodySize, 0),
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  ]);
  console.log(`first view: ${Math.round(bytes! / 1000)} kB packed, painted after ${painted} ms`);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(600_000);
});

test('a link shows the same to whoever opens it', async ({ page, context }) => {
  await page.goto('/theses?m=RUS,CHN,IRN&from=2010&to=2020');
  await expect(page.getByText('Cohesive axis').first()).toBeVisible({ timeout: 60_000 });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('Cohesive axis').first()).toBeVisible({ timeout: 60_000 });
  await other.getByRole('link', { name: 'World' }).click();
  await expect(other).toHaveURL(/\/world\?m=RUS,CHN,IRN&from=2010&to=2020$/);
  await other.goBack();
  await expect(other).toHaveURL(/\/theses/);
});

test('a wrong question is told in the words of the server', async ({ page }) => {
  // The browser itself writes a line on its console for every reply that is no success.
  test.info().annotations.push({ type: 'console', description: 'Failed to load resource' });
  await page.goto('/group?m=RUS,ATLANTIS');
  await expect(page.getByRole('alert')).toContainText('ATLANTIS', { timeout: 60_000 });
});

test('states of the past and other spellings are found, what is unknown is said', async ({
  page,
}) => {
  await page.goto('/group');
  const input = page.getByRole('combobox', { name: 'Add a state or a group' });
  await input.fill('Turkey');
  await input.press('Enter');
  await expect(page).toHaveURL(/m=TUR/);
  await input.fill('East Germ');
  await input.press('Enter');
  await expect(page).toHaveURL(/m=TUR,DDR|m=DDR,TUR/);
  await input.fill('Atlantis');
  await input.press('Enter');
  await expect(page.getByText('No state or group is called “Atlantis”.')).toBeVisible();
});
