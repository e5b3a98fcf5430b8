import type { Calendar, DayNumber } from '../calendar';
import { dayText } from '../calendar/days';
import { type CellValue, isBlank } from '../cell';
import { InputError } from '../input-error';
import type { Sheet, Writable } from '../workbook';
import { runsOf, toWritable } from './append-rows';
import type { Column } from './column';
import { findColumns } from './find-columns';
import { describeCell, readCell } from './read-cell';
import { readRows } from './read-rows';
import type { Columns, NewRow, Row, Tab } from './tab';

/** What a person saw in cells before they changed them, by column key; days as yyyy-mm-dd, null for a blank. */
export type Seen = Readonly<Record<string, string | number | null>>;

/** A cell that holds something else than the person saw; `was` is what they saw. */
export interface Changed {
  readonly header: string;
  readonly was: string;
  readonly now: string;
}

export interface Edited {
  /** False when somebody else changed one of the cells meanwhile: then nothing was written. */
  readonly saved: boolean;
  readonly changed: readonly Changed[];
}

/**
 * Changes cells of one row, provided that each still holds what the person saw, or what they want already. A cell
 * that cannot be read holds its text. `find` gets all rows and throws InputError where its row is gone.
 * Call it under exclusively. Throws InputError when a column is missing.
 */
export function editRow<C extends Columns>(
  sheet: Sheet,
  tab: Tab<C>,
  calendar: Calendar,
  edit: {
    readonly find: (rows: readonly Row<C>[]) => Row<C>;
    readonly changes: NewRow<C>;
    readonly saw: Seen;
  },
): Edited {
  const values = sheet.values();
  const { at } = findColumns(tab, sheet.name, values);
  const { row } = edit.find(readRows(tab, { name: sheet.name, values }, calendar).rows);
  const cells = Object.entries(edit.changes as Readonly<Record<string, CellValue | null | undefined>>)
    .filter(([, wanted]) => wanted !== undefined)
    .map(([key, wanted]) => {
      const column = tab.columns[key];
      const place = at.get(key);
      if (column === undefined || place === undefined) {
        const problem = `no column "${column?.header ?? key}". Run Install or update tabs, then try again.`;
        throw new InputError(sheet.name, problem);
      }
      const now = textOf(column, values[row - 1]?.[place - 1] ?? '', calendar);
      const was = String(edit.saw[key] ?? '');
      const after = wantedText(column, wanted ?? null);
      return { place, column, wanted: wanted ?? null, now, was, after };
    });
  const changed = cells
    .filter(({ now, was, after }) => now !== was && now !== after)
    .map(({ column, was, now }) => ({ header: column.header, was, now }));
  if (changed.length > 0) return { saved: false, changed };
  const block = new Map<number, Writable>(
    cells
      .filter(({ now, after }) => now !== after)
      .map(({ place, column, wanted }) => [place, toWritable(column, wanted)]),
  );
  for (const run of runsOf([...block.keys()])) {
    sheet.write(row, run[0] ?? 1, [run.map((place) => block.get(place) ?? '')]);
  }
  return { saved: true, changed: [] };
}

/** What a cell holds, as it is compared: '' for a blank. */
function textOf(column: Column, cell: CellValue, calendar: Calendar): string {
  if (isBlank(cell)) return '';
  const { value, problem } = readCell(column, cell, calendar);
  return problem === undefined ? wantedText(column, value) : describeCell(cell);
}

function wantedText(column: Column, value: CellValue | null): string {
  if (value === null) return '';
  return column.kind === 'day' ? dayText(value as DayNumber) : String(value);
}
