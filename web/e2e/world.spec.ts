import type { Page } from '@playwright/test';
import { accessible, expect, fits, picture, test } from './walk';
import { saved } from './files';

const RING = '/world?m=crink';

/** The full figures, which come after the quick ones. */
async function settled(page: Page) {
  await expect(page.getByRole('heading', { name: /Movers in and out/ })).toBeVisible();
}

test('the ring on a map and in order', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(RING);
  await expect(page.getByRole('heading', { name: 'Who stands near it?' })).toBeVisible();
  await expect(page.getByText(/outsiders stand closer to every member/)).toBeVisible();
  await settled(page);
  const list = page.getByRole('region', { name: 'Outsiders, closest first' });
  await expect(list.getByRole('button').first()).toHaveAccessibleName(/^Belarus, .*0\.52 \[0\.44/);
  await expect(page.getByText(/None of \d+ outsiders surely moves in or out/)).toBeVisible();
  await expect(page.getByText('Borders are those of Natural Earth; no position')).toBeVisible();
  await accessible(page);
  await picture(page, 'world');

  await page.getByRole('searchbox').fill('cub');
  await expect(page).toHaveURL(/find=cub/);
  await expect(list.getByRole('button')).toHaveCount(1);
  await list.getByRole('button').click();
  await expect(page).toHaveURL(/state=CUB/);
  const card = page.getByRole('region', { name: 'Figures of Cuba' });
  await expect(card.getByRole('rowheader', { name: /^Votes/ })).toBeVisible();
  // All areas take their time on a server that was not asked before.
  await expect(card.getByRole('rowheader', { name: /^Regime/ })).toBeVisible({ timeout: 45_000 });
  await accessible(page);
  await picture(page, 'world-card');
});

test('files of the map', async ({ page }) => {
  await page.goto(RING);
  await settled(page);
  const csv = await saved(page, /^Save as CSV: Votes/, '.csv');
  expect(csv.split('\r\n')[0]).toContain('weakest tie to a member,low,high');
  expect(csv.split('\r\n').length).toBeGreaterThan(180);
  const svg = await saved(page, /^Save as SVG: Votes/, '.svg');
  expect(svg).toContain('<svg');
  expect(svg).not.toContain('var(--');
  expect((svg.match(/<path/g) ?? []).length).toBeGreaterThan(200);
  expect((await saved(page, /^Save as PNG: Votes/, '.png')).slice(1, 4)).toBe('PNG');
});

test('the map by keys, and Singapore under the pointer', async ({ page }) => {
  await page.goto(RING + '&part=asia');
  await settled(page);
  const map = page.getByRole('application');
  await page.getByRole('combobox', { name: 'Look at' }).focus();
  await page.keyboard.press('Tab');
  await expect(map).toBeFocused();
  await expect(page.locator('.tip strong')).toHaveText(/China|Iran|North Korea|Russia/);
  const first = await page.locator('.tip strong').textContent();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.tip strong')).not.toHaveText(first!);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/state=[A-Z]{3}/);
  await page.keyboard.press('Escape');
  await page.locator('circle.dot[data-code=SGP]').hover();
  await expect(page.locator('.tip')).toContainText('Singapore');
});

test('areas, statistics and what nothing covers', async ({ page }) => {
  await page.goto(RING + '&area=REGIME&show=movement');
  await expect(page.getByText(/move closer, \d+ away/)).toBeVisible();
  await picture(page, 'world-movement');
  await page.getByRole('combobox', { name: 'Area' }).selectOption({ label: 'Institutions' });
  await expect(page).toHaveURL(/area=INSTITUTIONAL/);
  await expect(page.getByText('No trend is tested here')).toBeVisible();
  await page.getByRole('combobox', { name: 'Area' }).selectOption({ label: 'Sanctions' });
  await page.getByRole('button', { name: 'cases' }).click();
  await expect(page).toHaveURL(/scale=sanctions/);
  await page.goto(RING + '&area=ALL');
  await expect(page.getByText(/It has no interval/)).toBeVisible();
  await accessible(page);
  await picture(page, 'world-all');
});

test('rows of a figure of the ring', async ({ page }) => {
  await page.goto(RING + '&state=BLR');
  await page.getByRole('button', { name: /Belarus, votes \(kappa\), weakest/ }).click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: /rows$/ })).toBeVisible();
});

test('a state picked on the map joins the group', async ({ page }) => {
  await page.goto('/world?m=CHN,RUS');
  await page.getByRole('button', { name: 'Pick on the map' }).click();
  const map = page.getByRole('application', { name: /pick members/ });
  await map.locator('path[data-code=BRA]').click();
  await expect(page).toHaveURL(/m=CHN,RUS,BRA/);
  await map.locator('path[data-code=CHN]').click();
  await expect(page).toHaveURL(/m=RUS,BRA/);
});

test('dark, and on a phone', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('entente-theme', 'dark'));
  await page.goto(RING + '&state=IND');
  await settled(page);
  await accessible(page);
  await picture(page, 'world-dark');
  await page.setViewportSize({ width: 375, height: 800 });
  await expect(page.getByRole('region', { name: 'Figures of India' })).toBeVisible();
  await page.getByRole('button', { name: 'Pick on the map' }).click();
  await fits(page);
  await accessible(page);
  await picture(page, 'world-phone');
});
