import type { Calendar, DayNumber } from '../calendar';
import { dayText } from '../calendar/days';
import { type CellValue, isBlank } from '../cell';
import { changedSince, type Seen } from '../seen';
import type { Sheet } from '../workbook';
import { placesOf, type RowChange, writeCells } from './change-row';
import type { Column } from './column';
import { findColumns } from './find-columns';
import { describeCell, readCell } from './read-cell';
import { readRows } from './read-rows';
import type { Columns, Row, Tab } from './tab';

/** What a person saw in cells, by column key; days as yyyy-mm-dd, null for a blank. */
export type SeenCells = Readonly<Record<string, string | number | null>>;

/**
 * Changes cells of one row, provided that each still holds what the person saw, or holds already what they want.
 * Gives what others changed meanwhile, a sentence each, and then writes nothing. A cell that cannot be read counts
 * as the text in it. `find` throws InputError where its row is gone; a column that is missing throws it too.
 * Call it under exclusively.
 */
export function editRow<C extends Columns>(
  sheet: Sheet,
  tab: Tab<C>,
  calendar: Calendar,
  edit: {
    readonly find: (rows: readonly Row<C>[]) => Row<C>;
    readonly change: RowChange<C>;
    readonly seen: SeenCells;
  },
): string[] {
  const values = sheet.values();
  const { at } = findColumns(tab, sheet.name, values);
  const { row } = edit.find(readRows(tab, { name: sheet.name, values }, calendar).rows);
  const places = placesOf(sheet, tab, values, edit.change);
  const wantedCells: Readonly<Record<string, CellValue | null | undefined>> = edit.change;
  const cells = Object.entries(tab.columns).flatMap(([key, column]): Seen[] => {
    const wanted = wantedCells[key];
    const place = at.get(key);
    if (wanted === undefined || place === undefined) return [];
    const now = textOf(column, values[row - 1]?.[place - 1] ?? '', calendar);
    return [{ what: column.header, seen: edit.seen[key] ?? null, now, wanted: plainOf(column, wanted) }];
  });
  const changed = changedSince(cells);
  if (changed.length === 0) writeCells(sheet, row, places);
  return changed;
}

/** What a cell holds, as it is compared and said. */
function textOf(column: Column, cell: CellValue, calendar: Calendar): string | number | null {
  if (isBlank(cell)) return null;
  const { value, problem } = readCell(column, cell, calendar);
  return problem === undefined ? plainOf(column, value) : describeCell(cell);
}

function plainOf(column: Column, value: CellValue | null): string | number | null {
  if (value === null || typeof value === 'boolean') return null;
  if (column.kind === 'day') return dayText(value as DayNumber);
  return typeof value === 'object' ? value.toISOString() : value;
}
