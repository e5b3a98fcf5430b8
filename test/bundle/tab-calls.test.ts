import type { Emulator } from '../../emulator';
import { ask, openBundle, openInstalled, paste, sheetId } from './open-bundle';

/** Grows a sheet to so many rows below the header, and fills it. */
function fill(emulator: Emulator, sheet: string, rows: readonly (readonly string[])[]): void {
  const missing = rows.length + 1 - emulator.desk().layout(sheetId(emulator, sheet)).rows;
  if (missing > 0) emulator.insertRows(sheet, 2, missing);
  paste(emulator, sheet, 2, 1, rows);
}

const day = (index: number): string =>
  `2026-0${1 + (index % 9)}-${String(1 + (index % 28)).padStart(2, '0')}`;

/** A workbook with so many rows in its two longest tabs. */
function workbookOf(rows: number): Emulator {
  const emulator = openInstalled();
  const numbers = Array.from({ length: rows }, (_, index) => index);
  fill(
    emulator,
    'Deliveries',
    numbers.map((index) => [`Client ${index % 40}`, '', day(index), day(index), '', 'Yes']),
  );
  fill(
    emulator,
    'Waste Log',
    numbers.map((index) => [`Waste ${index}`, 'Waiting', '10', '2']),
  );
  ask(emulator, 'repair');
  return emulator;
}

/** Reads and writes that one call takes. */
function costOf(emulator: Emulator, name: string): { read: number; write: number } {
  const before = emulator.calls();
  ask(emulator, name);
  const after = emulator.calls();
  return { read: after.read - before.read, write: after.write - before.write };
}

const CALLS = ['home', 'check', 'repair', 'install.plan', 'install', 'review.load', 'audit.load'];

describe('service calls', () => {
  const costs = new Map<number, Record<string, { read: number; write: number }>>();
  let tabs = 0;

  beforeAll(() => {
    for (const rows of [100, 1000, 10_000]) {
      const emulator = workbookOf(rows);
      tabs = emulator.sheets().length;
      costs.set(rows, Object.fromEntries(CALLS.map((name) => [name, costOf(emulator, name)])));
    }
  });

  test.each(CALLS)('%s takes no more at 1,000 and 10,000 rows than at 100, and writes nothing', (name) => {
    const [few, more, many] = [100, 1000, 10_000].map((rows) => costs.get(rows)?.[name]);
    // Where all rows are used, the end of the lists is not looked for apart.
    expect(more?.read).toBeLessThanOrEqual(few?.read ?? 0);
    expect(many?.read).toBeLessThanOrEqual(more?.read ?? 0);
    expect([few?.write, more?.write, many?.write]).toEqual([0, 0, 0]);
  });

  // Sheets are named (1), their marks found (1), values read (2) and formulas (1), these where a tab computes
  // something; checking looks too (notes, formats, lists and where they end, merged cells, colours, warnings).
  test.each([
    ['home', 4.9],
    ['check', 12.5],
    ['repair', 12.5],
    ['install.plan', 4.7],
    ['install', 4.7],
    ['review.load', 4],
    ['audit.load', 4],
  ])('%s reads at most %d times a tab', (name, most) => {
    expect(costs.get(100)?.[name]?.read).toBeLessThanOrEqual(most * tabs);
  });
});

test('the first installation reads at most 30 times, and writes at most 595 times', () => {
  const emulator = openBundle();
  const before = emulator.calls();
  ask(emulator, 'install');
  const after = emulator.calls();
  expect(after.read - before.read).toBeLessThanOrEqual(30);
  expect(after.write - before.write).toBeLessThanOrEqual(595);
});
