import type { Locator } from 'playwright-core';

/**
 * Moves the pointer within a cell until its card shows what is looked for, as a person would: a grid that still
 * settles scrolls a little, and that closes the card. Throws the last attempt's error after 30 s.
 */
export async function hoverUntil(cell: Locator, wanted: Locator): Promise<void> {
  for (let x = 4, end = Date.now() + 30_000; ; x = x === 4 ? 8 : 4) {
    await cell.hover({ position: { x, y: 4 } });
    try {
      return await wanted.waitFor({ timeout: 2000 });
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
