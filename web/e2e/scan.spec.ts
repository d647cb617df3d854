import { opens, saves } from './files';
import { accessible, expect, fits, picture, test } from './walk';

const AT = '/scan?m=crink';

test('the group has its place among all of its size', async ({ page }) => {
  await page.goto(AT);
  await expect(page.getByText(/percentile.*of all groups of 4, rank/)).toBeVisible();
  await expect(page.getByText(/14 others have the same value/)).toBeVisible();
  await accessible(page);
  await picture(page, 'scan');
  const all = page.getByRole('figure', { name: 'All groups of 4, by their weakest pair' });
  await expect(all.getByRole('img', { name: /The group lies at 0.39/ })).toBeVisible();
  await saves(page, all, 'from,to,groups');
  await page.getByRole('button', { name: 'Log heights' }).click();
  await expect(page).toHaveURL(/scale=log/);
});

test('a swap leads to the new group, a row to its assessment', async ({ page }) => {
  await page.goto(AT);
  await page.getByRole('button', { name: 'Iran', exact: true }).click();
  await expect(page).toHaveURL(/out=IRN/);
  const swaps = page.getByRole('region', { name: 'Swaps' });
  await expect(swaps.getByRole('row')).toHaveCount(4);
  await swaps.getByRole('link', { name: /Belarus for Iran/ }).click();
  await expect(page).toHaveURL(/m=CHN,BLR,PRK,RUS/);
  await expect(page.getByText(/(Belarus.*and Russia): percentile/)).toBeVisible();
  const top = page.getByRole('region', { name: 'The closest groups' });
  await top
    .getByRole('link', { name: /Ask about this group/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/group\?m=[A-Z]{3},[A-Z]{3},[A-Z]{3},[A-Z]{3}$/);
});

test('all groups of a size that hold a state, by another measure', async ({ page }) => {
  await page.goto('/scan?m=nato&size=3');
  await page.getByText('Only some of them').click();
  await page.getByRole('button', { name: 'Türkiye', exact: true }).click();
  await page.getByRole('combobox', { name: 'by', exact: true }).selectOption('agreement');
  await expect(page).toHaveURL(/size=3.*contains=TUR.*measure=agreement/);
  await expect(page.getByText(/that hold Türkiye.*by the agreement of/)).toBeVisible();
  await accessible(page);
});

test('rows of the rank open', async ({ page }) => {
  await page.goto(AT);
  await opens(page, page.getByRole('button', { name: /Iran–Russia, kappa of votes/ }).first());
});

test('dark, by keys and on a phone', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('entente-theme', 'dark'));
  await page.goto(AT);
  const out = page.getByRole('button', { name: 'Russia', exact: true });
  await out.focus();
  await page.keyboard.press('Space');
  await expect(out).toHaveAttribute('aria-pressed', 'true');
  await accessible(page);
  await picture(page, 'scan-dark');
  await page.setViewportSize({ width: 375, height: 800 });
  await fits(page);
  await picture(page, 'scan-phone');
});
