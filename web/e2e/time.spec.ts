import type { Page } from '@playwright/test';
import { accessible, expect, fits, picture, test } from './walk';
import { saved } from './files';

const TIME = '/time?m=crink';

async function settled(page: Page) {
  await expect(page.getByRole('heading', { name: /^The group over time/ })).toBeVisible();
  await expect(page.getByText(/^The \d+ acts, latest first/)).toBeVisible();
}

test('measures, pairs and acts over time', async ({ page }) => {
  await page.goto(TIME);
  await settled(page);
  await expect(page.getByText(/Windows are of five years, named by their last year/)).toBeVisible();
  await expect(page.getByText(/about 2000 \[1996, 2000\]/)).toBeVisible();
  await expect(page.getByText(/no Assembly votes known \(2021-12-25/)).toBeVisible();
  await accessible(page);
  await picture(page, 'time');

  await page.getByRole('combobox', { name: 'Measure' }).selectOption({ label: 'Arms deliveries' });
  await expect(page).toHaveURL(/pairs=armsFlow/);
  await expect(page.getByRole('heading', { name: /arms deliveries/ })).toBeVisible();
  await page.getByText(/^The \d+ acts, latest first/).click();
  await expect(page.getByRole('region', { name: 'Acts', exact: true })).toContainText('BRICS');
});

test('rows of a number and of a year', async ({ page }) => {
  await page.goto(TIME);
  await settled(page);
  await page
    .getByRole('button', { name: /Weakest pair's kappa, 2021–2025; show its rows/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: /rows$/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Iran–Russia, votes \(kappa\) by year/ }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.tip')).toContainText('Iran–Russia, 2024');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: /Iran–Russia/ })).toBeVisible();
  await expect(dialog.getByRole('heading', { name: /rows$/ }).first()).toBeVisible();
});

test('acts by keys', async ({ page }) => {
  await page.goto(TIME);
  await settled(page);
  await page.getByRole('button', { name: /^Acts of members together/ }).focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.tip')).toContainText('2010-04-15');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/act=2010-04-15/);
  await expect(page.getByRole('region', { name: 'Act', exact: true })).toContainText('Source:');
});

test('files', async ({ page }) => {
  await page.goto(TIME);
  await settled(page);
  const csv = await saved(page, /^Save as CSV: The group/, '.csv');
  expect(csv).toContain('percentile among groups of its size,2021,2025,99.');
  expect(csv).toContain('summit,2010-04-15');
  const svg = await saved(page, /^Save as SVG: The group/, '.svg');
  expect(svg).toContain('<svg');
  expect(svg).not.toContain('var(--');
  expect((await saved(page, /^Save as PNG: Its pairs/, '.png')).slice(1, 4)).toBe('PNG');
});

test('a replay shows what was known', async ({ page }) => {
  await page.goto(TIME);
  await settled(page);
  const slider = page.getByRole('slider');
  await slider.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/asOf=2021-12-31/);
  await expect(page.getByText('As known on 2021-12-31, for 2010–2021')).toBeVisible();
  await expect(page.getByRole('heading', { name: /as known on 2021-12-31/ })).toBeVisible();
  const tests = page.getByRole('region', { name: 'Tests then and today' }).getByRole('table');
  await expect(tests.getByRole('row', { name: /^purpose/ })).toContainText('no evidence → yes');
  await expect(page.getByText(/Positions of states are not fitted anew/)).toBeVisible();
  await expect(page.getByText(/in 2017–2021/).first()).toBeVisible();
  await accessible(page);
  await picture(page, 'time-replay');

  // What was asked once is not asked again.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: 'Back to today' }).click();
  await expect(page).not.toHaveURL(/asOf/);
  await slider.fill('2021');
  await expect(page.getByRole('heading', { name: /as known on 2021-12-31/ })).toBeVisible();
  expect(asked.filter((url) => url.includes('/assess'))).toEqual([]);
});

test('the replay plays and stops at today', async ({ page }) => {
  await page.goto(TIME + '&asOf=2023-12-31');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page).toHaveURL(/asOf=2024-12-31/);
  await expect(page).not.toHaveURL(/asOf/);
  await expect(page.getByRole('button', { name: 'Play' })).toHaveAttribute('aria-pressed', 'false');
});

test('dark, and on a phone', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('entente-theme', 'dark'));
  await page.goto(TIME + '&asOf=2015-12-31');
  await expect(page.getByRole('heading', { name: /as known on 2015-12-31/ })).toBeVisible();
  await accessible(page);
  await picture(page, 'time-dark');
  await page.setViewportSize({ width: 375, height: 800 });
  await fits(page);
  await accessible(page);
  await picture(page, 'time-phone');
});
