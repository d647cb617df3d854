import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessible, expect, fits, picture, test } from './walk';

/** The verdict takes some seconds to work out, longer for a large group. */
const LONG = { timeout: 60_000 };

async function shows(page: Page, query: string) {
  await page.goto('/group' + query);
  await expect(page.locator('h1#verdict')).toBeVisible(LONG);
}

test('asks for a group, and takes one', async ({ page }) => {
  await page.goto('/group');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('more than its pairs');
  await accessible(page);
  await picture(page, 'group-start');
  await page.getByRole('button', { name: 'Russia, China, Iran, North Korea' }).click();
  await expect(page).toHaveURL(/m=crink/);
  await expect(page.locator('h1#verdict')).toContainText('ad hoc ties', LONG);
});

test('asks for another state where one is no group yet', async ({ page }) => {
  await page.goto('/group?m=RUS');
  await expect(page.getByText('A group has at least two members')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('tells the verdict, how contested it is, and the seven tests', async ({ page }) => {
  await shows(page, '?m=crink');
  await expect(page.locator('h1#verdict')).toContainText(/\d+ % of 500 combinations .* bloc/);
  await expect(page.getByText('2014–2025', { exact: true })).toBeVisible();
  await expect(page.getByText('31 December 2025')).toBeVisible();
  const marks = page.getByRole('list', { name: 'The seven tests' }).getByRole('listitem');
  await expect(marks).toHaveCount(7);
  await expect(marks.nth(0)).toContainText('yes');
  await accessible(page);
  await picture(page, 'group-light');

  await marks.nth(2).getByRole('button').click();
  await expect(page).toHaveURL(/test=balance/);
  await expect(page.getByText('China is the busiest member')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/test=/);
});

test('opens the rows behind a figure', async ({ page }) => {
  await shows(page, '?m=crink');
  await page.getByRole('button', { name: /Test of cohesion/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('0.39 [0.32, 0.46]');
  await expect(dialog.getByRole('table').first()).toBeVisible(LONG);
  await page.keyboard.press('Escape');
  await page
    .getByRole('region', { name: 'Pairs by measure' })
    .getByRole('button', { name: /China–Russia, votes/ })
    .click();
  await expect(dialog).toContainText('kappa:CHN-RUS:2014-2025');
  await expect(dialog.getByRole('table').first()).toBeVisible(LONG);
});

test('selects a range of combinations by keys and by dragging', async ({ page }) => {
  await shows(page, '?m=crink');
  const box = page.getByRole('figure', { name: 'Which choices does the label hang on?' });
  await box.getByLabel('Select from').fill('298');
  await box.getByLabel('Select from').press('Tab');
  await expect(page).toHaveURL(/brush=298-500/);
  const said = page.locator('.said');
  await expect(said).toContainText('Of 203 selected');
  await expect(said).toContainText('bloc 100 %');
  await expect(said.getByRole('listitem').first()).toContainText(
    'similarity: pi, 50 % of the selected, 29 % of all',
  );
  await page.reload();
  await expect(said).toContainText('Of 203 selected', LONG);

  const area = (await box.locator('svg rect.catch').boundingBox())!;
  await box.scrollIntoViewIfNeeded();
  const now = (await box.locator('svg rect.catch').boundingBox())!;
  await page.mouse.move(now.x + 1, now.y + 40);
  await page.mouse.down();
  await page.mouse.move(now.x + area.width / 2, now.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect(said).toContainText(/Of 25\d selected \(1–25\d\)/);
  await picture(page, 'group-brush');
  await box.getByRole('button', { name: 'Select none' }).click();
  await expect(said).toContainText('2 options turn the label');
});

test('sorts the pairs and keeps no evidence apart from zero', async ({ page }) => {
  await shows(page, '?m=crink');
  const pairs = page.getByRole('region', { name: 'Pairs by measure' });
  const firstPair = pairs.locator('tbody th').first();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await pairs.getByRole('button', { name: 'treaty rung', exact: true }).press('Enter');
  await expect(page).toHaveURL(/sort=obligation/);
  await expect(firstPair).toContainText('China–North Korea');
  await pairs.getByRole('button', { name: 'treaty rung', exact: true }).press('Enter');
  await expect(page).toHaveURL(/sort=-obligation/);
  await expect(firstPair).toHaveText('Iran–North Korea');
  const absent = pairs.getByRole('button', {
    name: /^–\s?: China–Iran, agreement in the Security/,
  });
  await expect(absent).toHaveAttribute('title', /never voted on the same roll call/);
  // What is sorted here asks nothing anew.
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
});

test('draws ties of one area at a time', async ({ page }) => {
  await shows(page, '?m=crink');
  const figure = page.getByRole('figure', { name: /Ties among the members/ });
  await figure.getByRole('button', { name: 'Arms' }).click();
  await expect(page).toHaveURL(/layer=arms/);
  await expect(figure.locator('path.head')).toHaveCount(6);
  await expect(figure).toContainText('Seen and zero or less: 6 directions');
  await expect(figure.getByRole('listitem').first()).toContainText('Russia → China');
});

test('saves what it draws', async ({ page }) => {
  await shows(page, '?m=crink');
  for (const [title, kinds] of [
    ['How sure is the label?', ['CSV', 'SVG', 'PNG']],
    ['Which choices does the label hang on?', ['CSV', 'SVG', 'PNG']],
    ['Every pair, in every area', ['CSV']],
    ['Ties among the members: treaties', ['CSV', 'SVG', 'PNG']],
    ['Closest outsiders', ['CSV', 'SVG', 'PNG']],
  ] as const) {
    for (const kind of kinds) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Save as ${kind}: ${title}` }).click(),
      ]);
      const content = readFileSync(await file.path());
      expect(content.length).toBeGreaterThan(100);
      expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
      if (kind === 'SVG') expect(content.toString()).toMatch(/^<svg[^>]* xmlns=/);
      if (kind === 'PNG') expect(content.subarray(1, 4).toString()).toBe('PNG');
      // Chromium drops downloads that come faster than a person could ask for them.
      await page.waitForTimeout(500);
    }
  }
});

test('hands out the brief, asked for with the token of this tab', async ({ page }) => {
  await page.addInitScript(() => sessionStorage.setItem('entente-token', 'secret'));
  let asked = '';
  await page.route('**/api/v1/brief.*', (route) => {
    asked = route.request().headers()['authorization'] ?? '';
    return route.fulfill({ contentType: 'text/html', body: '<p>1. Ad hoc ties.</p>' });
  });
  await shows(page, '?m=crink');
  const link = page.getByRole('link', { name: 'Brief (HTML)' });
  await expect(link).toHaveAttribute('href', '/api/v1/brief.html?member=crink');
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toBe('crink-brief.html');
  expect(readFileSync(await file.path()).toString()).toContain('Ad hoc ties');
  expect(asked).toBe('Bearer secret');
});

test('can be read in the dark and on a phone', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('entente-theme', 'dark'));
  await shows(page, '?m=crink&layer=arms&test=cohesion');
  await accessible(page);
  await picture(page, 'group-dark');
  await page.setViewportSize({ width: 375, height: 800 });
  await page.evaluate(() => localStorage.setItem('entente-theme', 'light'));
  await shows(page, '?m=crink&layer=arms&test=cohesion&brush=298-500');
  await fits(page);
  await accessible(page);
  await picture(page, 'group-phone');
});

test('keeps no evidence apart from unsure, and a pair from a group', async ({ page }) => {
  await shows(page, '?m=USA,GBR');
  const marks = page.getByRole('list', { name: 'The seven tests' }).getByRole('listitem');
  await expect(marks.filter({ hasText: 'no evidence' })).toHaveCount(2);
  await expect(marks.filter({ hasText: 'unsure' })).toHaveCount(1);
  await expect(page.getByText('is the busiest member over')).toHaveCount(0);
  await accessible(page);
  await picture(page, 'group-pair');
});

test('says what a replay could not take back', async ({ page }) => {
  for (const view of ['group', 'time', 'world', 'scan', 'ledger', 'theses']) {
    await page.goto(`/${view}?m=crink&asOf=2021-06-01`);
    await expect(page.getByText(/^Known today, not then/).first()).toBeVisible(LONG);
  }
});

test('stays usable for an alliance of many', async ({ page }) => {
  test.setTimeout(150_000);
  await shows(page, '?m=nato&layer=trade');
  await expect(page.locator('h1#verdict')).toContainText('alliance');
  const pairs = page.getByRole('figure', { name: 'Every pair, in every area' });
  await expect(pairs).toContainText('Pairs 1–25 of 406');
  await pairs.getByRole('button', { name: 'Next' }).click();
  await expect(pairs).toContainText('Pairs 26–50 of 406');
  await pairs.getByLabel('Pairs of').selectOption('TUR');
  await expect(pairs).toContainText('Pairs 1–25 of 28');
  const ties = page.getByRole('figure', { name: /Ties among the members/ });
  await expect(ties).toContainText('40 strongest of 808 ties');
  await picture(page, 'group-nato');
});
