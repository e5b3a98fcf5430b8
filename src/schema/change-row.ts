import type { Grid } from '../cell';
import { InputError } from '../input-error';
import type { Sheet, Writable } from '../workbook';
import { runsOf, toWritable } from './append-rows';
import { findColumns } from './find-columns';
import type { Columns, NewRow, Tab } from './tab';

/** Cells of one row by column key: days as DayNumber, null for a blank; a key left out stays as it is. */
export type RowChange<C extends Columns> = NewRow<C>;

/**
 * Says where the cells of a change stand, so that all can be looked up before anything is written.
 * Throws InputError when a column that is to be changed is missing.
 */
export function placesOf<C extends Columns>(
  sheet: { readonly name: string },
  tab: Tab<C>,
  values: Grid,
  change: RowChange<C>,
): ReadonlyMap<number, Writable> {
  const { at } = findColumns(tab, sheet.name, values);
  const cells = new Map<number, Writable>();
  for (const [key, value] of Object.entries(change)) {
    const column = tab.columns[key];
    if (column === undefined || column.kind === 'computed' || value === undefined) continue;
    const place = at.get(key);
    if (place === undefined) {
      const problem = `no column "${column.header}". Run Install or update tabs, then try again.`;
      throw new InputError(sheet.name, problem);
    }
    cells.set(place, toWritable(column, value));
  }
  return cells;
}

/** Writes cells of one row, one block for each run of neighbouring columns. `row` counts from 1. */
export function writeCells(sheet: Sheet, row: number, cells: ReadonlyMap<number, Writable>): void {
  for (const run of runsOf([...cells.keys()])) {
    sheet.write(row, run[0] ?? 1, [run.map((column) => cells.get(column) ?? '')]);
  }
}
