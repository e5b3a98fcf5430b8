import { createCalendar } from '../../../src/calendar';
import { dayNumber } from '../../../src/calendar/days';
import type { CellValue } from '../../../src/cell';
import { TABS } from '../../../src/tabs';
import { columnAt, columnsGiven, computeColumn } from '../../../src/tabs/compute-column';
import { wallClockIn } from '../../wall-clock';

/** Rows by tab key, each a record of cells by column key; days as 'yyyy-mm-dd' text. */
export type TabCells = Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>>;

/** Settings as of the last day of September 2026. */
export const SETTINGS_CELLS = [{ setting: 'Count up to', value: '2026-09-30' }];

/** The first of October: yesterday is the last day of September. */
const NOW = new Date('2026-10-01T12:00:00Z');

/** Days as a test writes them. */
export const day = dayNumber;

/** What OPSBOOK_COLUMN gives for a workbook with these rows: whole columns, each with five blank cells at its end. */
export function callColumn(tabKey: string, columnKey: string, cells: TabCells): (string | number)[][] {
  const tab = TABS.find((candidate) => candidate.key === tabKey);
  const column = tab?.columns[columnKey];
  if (tab === undefined || column?.kind !== 'computed' || column.computation.by !== 'call') {
    throw new Error(`${tabKey}.${columnKey} is not called`);
  }
  const all: TabCells = { settings: SETTINGS_CELLS, ...cells };
  const args = columnsGiven(tab, column.computation.call).map((reference) => {
    const found = columnAt(tab, reference);
    const rows = all[found.tab.key] ?? [];
    const blanks = Array.from({ length: 5 }, () => ['']);
    return [[found.column.header], ...rows.map((row) => [row[found.key] ?? '']), ...blanks];
  });
  return computeColumn(tabKey, columnKey, args, {
    calendar: createCalendar(wallClockIn('Etc/UTC').read),
    now: () => NOW,
  });
}
