import { createCalendar } from '../calendar';
import { type Grid, isBlank } from '../cell';
import { InputError } from '../input-error';
import { runsOf } from '../schema/append-rows';
import { findColumns } from '../schema/find-columns';
import { findTab } from '../schema/find-tab';
import { type Finding, sheetFinding } from '../schema/finding';
import { readRows } from '../schema/read-rows';
import type { Tab } from '../schema/tab';
import { TABS } from '../tabs/index';
import type { Sheet, Workbook, WorkbookReader } from '../workbook';

const DIGITS = 4;

/** The number in an ID of this prefix: 12 for P-0012; 0 for anything else. */
function numberIn(cell: unknown, prefix: string): number {
  const parts = /^(.+)-(\d+)$/.exec(String(cell).trim());
  return parts !== null && parts[1]?.toUpperCase() === prefix ? Number(parts[2]) : 0;
}

/** An ID: P-0001. It gets longer when there are more than 9,999. */
export function idText(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(DIGITS, '0')}`;
}

/** The highest number that an ID of the tab has; 0 when none has. */
export function highestId(tab: Tab, values: Grid): number {
  const { at, headerRow } = findColumns(tab, '', values);
  const column = at.get('id');
  const { idPrefix: prefix } = tab;
  if (column === undefined || prefix === undefined) return 0;
  return values
    .slice(headerRow)
    .reduce((most, cells) => Math.max(most, numberIn(cells[column - 1] ?? '', prefix)), 0);
}

/** The next IDs of a tab, for rows that are about to be added. */
export function nextIds(tab: Tab, values: Grid, count: number): string[] {
  const first = highestId(tab, values) + 1;
  return Array.from({ length: count }, (_, index) => idText(tab.idPrefix ?? tab.key, first + index));
}

/** What was given: how many rows of which tab. */
export interface AssignedIds {
  readonly sheet: string;
  readonly count: number;
}

/** Typed rows of a sheet that have no ID, and the column that IDs stand in; null where there is none. */
function bareOn(sheet: Sheet, tab: Tab, workbook: WorkbookReader) {
  const values = sheet.values();
  const { at, headerRow } = findColumns(tab, sheet.name, values);
  const column = at.get('id');
  if (column === undefined || headerRow !== 1) return null;
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { rows } = readRows(tab, { name: sheet.name, values }, calendar);
  const bare = rows.map(({ row }) => row).filter((row) => isBlank(values[row - 1]?.[column - 1]));
  return { column, bare, values };
}

function assignTo(sheet: Sheet, tab: Tab, workbook: Workbook): number {
  const found = bareOn(sheet, tab, workbook);
  if (found === null) return 0;
  const { column, bare, values } = found;
  const ids = nextIds(tab, values, bare.length);
  let used = 0;
  for (const run of runsOf(bare)) {
    sheet.write(
      run[0] ?? 1,
      column,
      run.map(() => [ids[used++] ?? '']),
    );
  }
  return bare.length;
}

/** Tabs with IDs, each with its sheet. */
export function tabsWithIds(workbook: Workbook, tabs: readonly Tab[]): { sheet: Sheet; tab: Tab }[] {
  return tabs.flatMap((tab) => {
    const { sheet } = tab.idPrefix === undefined ? { sheet: undefined } : findTab(workbook, tab);
    return sheet === undefined ? [] : [{ sheet, tab }];
  });
}

/** How many typed rows have no ID, by sheet. Changes nothing. */
export function bareRows(workbook: Workbook, tabs: readonly Tab[] = TABS): AssignedIds[] {
  return tabsWithIds(workbook, tabs).flatMap(({ sheet, tab }) => {
    const count = bareOn(sheet, tab, workbook)?.bare.length ?? 0;
    return count === 0 ? [] : [{ sheet: sheet.name, count }];
  });
}

/**
 * Gives an ID to each typed row that has none, on every tab with IDs. IDs that are there stay as they are. A tab that
 * somebody protected is a finding; the others go on.
 */
export function assignIds(
  workbook: Workbook,
  tabs: readonly Tab[] = TABS,
): { readonly given: readonly AssignedIds[]; readonly findings: readonly Finding[] } {
  return workbook.exclusively(() => {
    const given: AssignedIds[] = [];
    const findings: Finding[] = [];
    for (const { sheet, tab } of tabsWithIds(workbook, tabs)) {
      try {
        const count = assignTo(sheet, tab, workbook);
        if (count > 0) given.push({ sheet: sheet.name, count });
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        findings.push({ ...sheetFinding(sheet.name, error.problem), where: error.where || sheet.name });
      }
    }
    return { given, findings };
  });
}
