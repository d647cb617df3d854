import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** What a chart's buttons save: a table, a drawing and a picture, none of them empty. */
export async function saves(page: Page, chart: Locator, columns: string): Promise<void> {
  const table = await file(page, chart.getByRole('button', { name: /^Save as CSV/ }));
  expect(table.name).toMatch(/\.csv$/);
  const lines = table.content.toString('utf8').split('\r\n');
  expect(lines[0]).toContain(columns);
  expect(lines.length).toBeGreaterThan(2);
  const drawing = await file(page, chart.getByRole('button', { name: /^Save as SVG/ }));
  const svg = drawing.content.toString('utf8');
  expect(/^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/.test(svg), 'a drawing').toBe(true);
  expect(/<(path|rect|circle)/.test(svg), 'something is drawn').toBe(true);
  expect(svg.includes('var(--'), 'painted without a style sheet').toBe(false);
  const image = await file(page, chart.getByRole('button', { name: /^Save as PNG/ }));
  expect(image.content.subarray(0, 4)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  expect(image.content.length).toBeGreaterThan(5000);
}

export async function file(
  page: Page,
  button: Locator,
): Promise<{ name: string; content: Buffer }> {
  const coming = page.waitForEvent('download');
  await button.click();
  const download = await coming;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** What a button of some chart saves, as text. */
export async function saved(page: Page, name: RegExp, ending: string): Promise<string> {
  const { name: called, content } = await file(page, page.getByRole('button', { name }).first());
  expect(called).toMatch(new RegExp('\\' + ending + '$'));
  return content.toString('latin1');
}

/** Opens the rows of a figure and closes them again. */
export async function opens(page: Page, figure: Locator): Promise<void> {
  await figure.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Method', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('heading', { name: /rows$/ }).first()).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}
