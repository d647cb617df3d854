import { file, opens, saves } from './files';
import { accessible, expect, fits, picture, test } from './walk';

const AT = '/ledger?m=crink';

test('reports are drawn, listed, filtered and cited', async ({ page }) => {
  await page.goto(AT);
  await expect(page.getByRole('heading', { name: 'Who gave what to whom' })).toBeVisible();
  await expect(page.getByText(/\d+ reports of transfers/).first()).toBeVisible();
  await expect(page.getByText(/does not mean that nothing was given/)).toBeVisible();
  await accessible(page);
  await picture(page, 'ledger');

  const flows = page.getByRole('figure', { name: /^Reports of transfers, by giver/ });
  await saves(page, flows, 'giver,category,receiver,reports');
  await flows.getByRole('button', { name: 'Table' }).click();
  await expect(flows.getByRole('cell', { name: 'ammunition' }).first()).toBeVisible();
  await flows.getByRole('button', { name: 'Table' }).click();

  const list = page.getByRole('region', { name: /^Reports of transfers, denials/ });
  const all = await list.getByRole('row').count();
  await page.getByRole('combobox', { name: 'Show' }).selectOption('denial');
  await expect(page).toHaveURL(/kind=denial/);
  await expect(list.getByText('denied: ').first()).toBeVisible();
  expect(await list.getByRole('row').count()).toBeLessThan(all);
  await page.getByRole('combobox', { name: 'Show' }).selectOption('contradicted');
  const against = list.getByRole('link', { name: /Ministry of Foreign Affairs, 2022/ }).first();
  await against.click();
  await expect(list.locator('tr:focus')).toContainText('denied');
  await expect(list.getByRole('link', { name: /Indian Express/ })).toHaveAttribute(
    'href',
    /^https:\/\/indianexpress/,
  );
  const saved = await file(page, page.getByRole('button', { name: 'Save as CSV', exact: true }));
  expect(saved.content.toString()).toContain('contradicted_by');
});

test('an address opens what was chosen', async ({ page }) => {
  await page.goto(AT + '&giver=PRK&what=ammunition&flow=matrix&figure=balance&pair=PRK-RUS');
  await expect(page.getByRole('combobox', { name: 'Giver' })).toHaveValue('PRK');
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('ammunition');
  await expect(page.getByRole('button', { name: 'Who to whom' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByText(/Arms turned: Russia gave more in 2005–2009/)).toBeVisible();
  await page.getByText('Every term with its rows').click();
  await expect(page.getByRole('region', { name: /^Terms of/ })).toBeVisible();
  await accessible(page);
});

test('rows of a term open', async ({ page }) => {
  await page.goto(AT + '&pair=IRN-RUS');
  await page.getByText('Every term with its rows').click();
  await opens(page, page.getByRole('button', { name: /arms 2020–2024, leverage of Iran/ }));
});

test('many members and no reports are no zero', async ({ page }) => {
  await page.goto('/ledger?m=nato');
  await expect(page.getByText(/No report of a transfer between these/)).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(10);
  await expect(page.getByText(/No evidence on arms in these years/).first()).toBeVisible();
  await fits(page);
});

test('dark, by keys and on a phone', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('entente-theme', 'dark'));
  await page.goto(AT);
  const balance = page.getByRole('button', { name: 'balance', exact: true });
  await balance.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/figure=balance/);
  await expect(balance).toHaveAttribute('aria-pressed', 'true');
  await accessible(page);
  await picture(page, 'ledger-dark');
  await page.setViewportSize({ width: 375, height: 800 });
  await fits(page);
  await picture(page, 'ledger-phone');
});
