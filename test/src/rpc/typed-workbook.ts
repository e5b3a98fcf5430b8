import type { CellValue } from '../../../src/cell';
import type { Tab } from '../../../src/schema/tab';
import { typeCell } from './cells';
import { type Desk, openDesk } from './desk';

/** Noon of a day, which is that day in every zone that the tests use. */
export const at = (text: string) => new Date(`${text}T12:00:00Z`);

/** Types rows into a tab from row 2 on, by column key. */
export function typeRows(
  desk: Desk,
  tab: Tab,
  rows: readonly Readonly<Record<string, CellValue | undefined>>[],
): void {
  rows.forEach((row, index) => {
    for (const [key, value] of Object.entries(row)) {
      if (value !== undefined) typeCell(desk, tab, index + 2, key, value);
    }
  });
}

/** Types a value beside a setting. */
export function setSetting(desk: Desk, name: string, value: CellValue): void {
  const sheet = desk.workbook.at('Settings');
  const row = sheet.values().findIndex(([cell]) => cell === name) + 1;
  if (row === 0) throw new Error(`no setting ${name}`);
  sheet.write(row, 2, [[value]]);
}

export function setCountUpTo(desk: Desk, day: string): void {
  setSetting(desk, 'Count up to', at(day));
}

/** Installed tabs, counted up to the day before. */
export function installedOn(today: string): Desk {
  const desk = openDesk({ today });
  desk.get('install', {});
  setCountUpTo(desk, new Date(at(today).getTime() - 86_400_000).toISOString().slice(0, 10));
  return desk;
}
