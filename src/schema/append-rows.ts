import { type Grid, isBlank } from '../cell';
import { InputError } from '../input-error';
import type { Sheet, SheetReader, Writable } from '../workbook';
import type { Column } from './column';
import { findColumns } from './find-columns';
import type { Columns, NewRow, Tab } from './tab';

/** Where rows were added; `first` counts from 1. */
export interface Appended {
  readonly sheet: string;
  readonly first: number;
  readonly count: number;
}

/** What a column's cell is written as: a day as a day, blank as ''. */
export function toWritable(column: Column, value: unknown): Writable {
  if (value === null || value === undefined) return '';
  if (column.kind === 'day' && typeof value === 'number') return { day: value };
  return value as Writable;
}

/**
 * The last row that holds something which nobody computes, from 1; the header row when nothing stands under it.
 * Formulas of the team's own, and the FALSE of empty check boxes, do not count: they are filled down ahead.
 */
export function lastTypedRow(
  values: Grid,
  formulas: readonly (readonly string[])[],
  headerRow: number,
  computed: ReadonlySet<number>,
): number {
  for (let row = values.length; row > headerRow; row--) {
    const cells = values[row - 1] ?? [];
    const isTyped = cells.some(
      (cell, index) =>
        !isBlank(cell) && cell !== false && !computed.has(index + 1) && !formulas[row - 1]?.[index],
    );
    if (isTyped) return row;
  }
  return headerRow;
}

/** Neighbouring rows or columns as runs, so that one block is written for each: [2, 3, 5] is 2–3 and 5. */
export function runsOf(places: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1] === place - 1) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

/** The columns of a sheet that formulas of ours fill, by position. */
export function computedColumns<C extends Columns>(
  tab: Tab<C>,
  at: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const places = Object.entries(tab.columns)
    .filter(([, column]) => column.kind === 'computed')
    .map(([key]) => at.get(key));
  return new Set(places.filter((place): place is number => place !== undefined));
}

/** Number formats that depend on the row, for rows that were just added. */
function formatRows<C extends Columns>(
  sheet: Sheet,
  tab: Tab<C>,
  at: ReadonlyMap<string, number>,
  first: number,
  rows: readonly NewRow<C>[],
): void {
  const { rowFormats } = tab;
  if (rowFormats === undefined) return;
  const patterns = rows.map((row) => rowFormats.of(row, () => null));
  if (patterns.every((pattern) => pattern === null)) return;
  const places = rowFormats.columns.flatMap((key) => at.get(key) ?? []);
  sheet.change(
    runsOf(places).map((run) => ({
      kind: 'numberFormats',
      row: first,
      column: run[0] ?? 1,
      patterns: patterns.map((pattern) => run.map(() => pattern ?? '')),
    })),
  );
}

/** Neighbouring columns of rows that are to be added, with the keys of the tab's columns. */
export interface AppendBlock {
  /** Of the block's first column, from 1. */
  readonly column: number;
  readonly keys: readonly string[];
  readonly cells: readonly (readonly Writable[])[];
}

/** Where rows would be added and in which blocks; nothing is written yet. */
export interface AppendPlan {
  /** From 1. */
  readonly first: number;
  readonly blocks: readonly AppendBlock[];
  /** Formats and shows what was written: so many of the rows, from the first on. */
  finish(count: number): void;
}

/**
 * Plans rows under the last typed one of a tab's sheet, by the positions of the headers. Computed columns and columns
 * of the team's own are left out. Throws InputError when a column that a row has a value for is missing.
 */
export function planAppend<C extends Columns>(
  sheet: Sheet & SheetReader,
  tab: Tab<C>,
  rows: readonly NewRow<C>[],
): AppendPlan {
  const values = sheet.values();
  const { headerRow, at } = findColumns(tab, sheet.name, values);
  const used = Object.keys(tab.columns).filter((key) =>
    rows.some((row) => row[key] !== undefined && row[key] !== null),
  );
  const keyAt = new Map<number, string>();
  for (const key of used) {
    const column = tab.columns[key];
    const place = at.get(key);
    if (column === undefined || column.kind === 'computed') continue;
    if (place === undefined) {
      const problem = `no column "${column.header}". Run Install or update tabs, then try again.`;
      throw new InputError(sheet.name, problem);
    }
    keyAt.set(place, key);
  }
  const last = lastTypedRow(values, sheet.formulas(), headerRow, computedColumns(tab, at));
  const runs = rows.length === 0 ? [] : runsOf([...keyAt.keys()]);
  return {
    first: last + 1,
    blocks: runs.map((run) => {
      const keys = run.map((place) => keyAt.get(place) ?? '');
      const cells = rows.map((row) =>
        keys.map((key) => {
          const column = tab.columns[key];
          return column === undefined ? '' : toWritable(column, row[key]);
        }),
      );
      return { column: run[0] ?? 1, keys, cells };
    }),
    finish(count) {
      formatRows(sheet, tab, at, last + 1, rows.slice(0, count));
      // A tab that is hidden until it is used is used from its first row on; hidden again later, it stays hidden.
      if (tab.hiddenUntilUsed && count > 0 && last === headerRow) sheet.change([{ kind: 'showSheet' }]);
    },
  };
}

/**
 * Adds rows under the last typed one of a tab's sheet, in one block for each run of neighbouring columns. Call it
 * under exclusively. Throws InputError as planAppend does.
 */
export function appendTo<C extends Columns>(
  sheet: Sheet & SheetReader,
  tab: Tab<C>,
  rows: readonly NewRow<C>[],
): Appended {
  const { first, blocks, finish } = planAppend(sheet, tab, rows);
  for (const { column, cells } of blocks) sheet.write(first, column, cells);
  finish(rows.length);
  return { sheet: sheet.name, first, count: rows.length };
}
