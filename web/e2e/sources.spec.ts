import { file, saves } from './files';
import { accessible, expect, fits, picture, test } from './walk';

test('sources, what they see and what is wrong with them', async ({ page }) => {
  await page.goto('/sources');
  await expect(page.getByText(/\d+ sources, as of/)).toBeVisible();
  await accessible(page);
  await picture(page, 'sources');
  const chart = page.getByRole('figure', { name: 'Who can be seen when' });
  const table = await file(page, chart.getByRole('button', { name: /^Save as CSV/ }));
  expect(table.content.toString()).toContain('unga-rollcalls');
  await saves(page, chart, 'source,title,from,to,gaps');
  await page.getByRole('searchbox', { name: 'Search' }).fill('sipri register');
  await expect(page).toHaveURL(/q=sipri/);
  const list = page.getByRole('region', { name: 'Sources' });
  await expect(list.getByRole('row')).toHaveCount(2);
  await list.getByRole('button', { name: /SIPRI Arms Transfers/ }).click();
  await expect(page).toHaveURL(/source=sipri-arms/);
  await expect(list.getByText('Known faults').last()).toBeVisible();
  await expect(list.getByText(/ammunition and shells/)).toBeVisible();
  await expect(list.getByRole('link', { name: /sipri\.org/ })).toHaveAttribute('target', '_blank');
  await accessible(page);
});

test('sources blind to a member are marked', async ({ page }) => {
  await page.goto('/sources?m=crink&blind=1');
  const list = page.getByRole('region', { name: 'Sources' });
  await expect(list.getByText('⊘ does not see North Korea').first()).toBeVisible();
  await expect(page.getByText(/is absent, not zero/)).toBeVisible();
  await page.goto('/sources?m=crink&year=1947');
  await expect(
    list.getByRole('button', { name: /General Assembly roll calls, wide/ }),
  ).toBeVisible();
  await expect(list.getByRole('button', { name: /Ukraine Support Tracker/ })).toHaveCount(0);
});

test('dark, by keys and on a phone', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('entente-theme', 'dark'));
  await page.goto('/sources?m=crink');
  const first = page.getByRole('button', { name: 'UN General Assembly roll calls, wide by state' });
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText(/RUS carries the Soviet Union/)).toBeVisible();
  await accessible(page);
  await picture(page, 'sources-dark');
  await page.setViewportSize({ width: 375, height: 800 });
  await fits(page);
  await picture(page, 'sources-phone');
});
