import { opens, saves } from './files';
import { accessible, expect, fits, picture, test } from './walk';

const AT = '/theses?m=crink';

test('rival readings are weighed on one axis and test by test', async ({ page }) => {
  await page.goto(AT);
  await expect(
    page.getByText(/“Cohesive axis” fits best, with slight evidence for it \(\+10\.4 \[\+2\.5/),
  ).toBeVisible();
  await expect(page.getByText(/In 17 of 24 reference groups/)).toBeVisible();
  await accessible(page);
  await picture(page, 'theses');
  const sums = page.getByRole('figure', { name: 'For and against, in decibans' });
  await saves(page, sums, 'rank,thesis,standing,sum');
  await sums.getByRole('button', { name: 'Table' }).click();
  await expect(sums.getByRole('cell', { name: 'undecided' })).toHaveCount(2);
  await saves(
    page,
    page.getByRole('figure', { name: 'Test by test' }),
    'test,figure,thesis,weight',
  );
});

test('an undecided reading says so, with what would change it', async ({ page }) => {
  await page.goto(AT + '&thesis=ad-hoc');
  const card = page.getByRole('article').filter({ hasText: '3 Ad hoc, transactional' });
  await expect(card.getByText('The evidence does not decide.')).toBeVisible();
  await expect(card.getByText(/^If cohesion were percentile .* it would pass/)).toBeVisible();
  await expect(card.getByText(/Held by: .*Notte/)).toBeVisible();
  const tests = page.getByRole('region', { name: 'Expected and found, test by test' });
  await expect(tests.getByRole('row', { name: /^cohesion at most 90 \(65 %\)/ })).toBeVisible();
  await page.getByRole('button', { name: /^Test by test *: Overstated/ }).click();
  await expect(page).toHaveURL(/thesis=overstated/);
  await expect(tests.getByText('says nothing of it').first()).toBeVisible();
});

test('rows of a sum open', async ({ page }) => {
  await page.goto(AT);
  await opens(page, page.getByRole('button', { name: /Cohesive axis, sum of the weights/ }));
});

test('what adds nothing is named', async ({ page }) => {
  await page.goto('/theses?m=DEU,FRA,ITA');
  await expect(page.getByText(/Adds nothing: togetherness/)).toBeVisible();
  await expect(page.getByText(/on 7 of 8 tests/).first()).toBeVisible();
});

test('dark, by keys and on a phone', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('entente-theme', 'dark'));
  await page.goto(AT);
  const other = page.getByRole('button', { name: /^Test by test *: Hub around China/ });
  await other.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Hub around China: expected and found' }),
  ).toBeVisible();
  await accessible(page);
  await picture(page, 'theses-dark');
  await page.setViewportSize({ width: 375, height: 800 });
  await fits(page);
  await picture(page, 'theses-phone');
});
