import type { Locator, Page } from 'playwright-core';

/** Opens a menu item of the add-on, as a person would. */
export async function openMenu(page: Page, label: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name: 'Opsbook' }).hover();
  await page.getByRole('menuitem', { name: label }).click();
}

/** Clicks the tab of a sheet, and waits until the grid shows it. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
  await page.locator('[role="status"].busy').waitFor({ state: 'hidden' });
}

/** A cell of the open sheet. */
export const cell = (page: Page, address: string): Locator => page.locator(`[data-cell="${address}"]`);
