import { createCalendar } from '../calendar';
import { a1, type Grid } from '../cell';
import { InputError } from '../input-error';
import { findColumns } from '../schema/find-columns';
import { cellFinding, type Finding } from '../schema/finding';
import { foldName } from '../schema/fold-name';
import { readRows } from '../schema/read-rows';
import type { Tab } from '../schema/tab';
import { TABS } from '../tabs/index';
import type { Sheet, Workbook } from '../workbook';
import { nextIds, tabsWithIds } from './assign-ids';
import type { TabRows } from './row-findings';

/** Rows one below the other whose IDs stand further up already, as after copying a row or a block. */
export interface CopiedRows {
  readonly sheet: string;
  /** Of the first of the cells with the IDs, from 1. */
  readonly row: number;
  readonly column: number;
  /** The IDs as they stand there, from top to bottom. */
  readonly ids: readonly string[];
  /** The rows in which the same IDs stand first. */
  readonly keptBy: readonly number[];
  /** What the first of the rows is about: its first column, '' where that is blank. */
  readonly what: string;
}

/** Copied rows that a person agreed to give IDs of their own, with the IDs that they saw. */
export interface AgreedCopies {
  readonly sheet: string;
  /** The cell of the first ID, such as K3. */
  readonly cell: string;
  readonly ids: readonly string[];
}

/** The rows of a tab whose IDs are copies. The one further up keeps its ID, since what refers to it stays right. */
export function copiedRows({ layout, rows }: TabRows): CopiedRows[] {
  const { tab, sheet } = layout;
  const column = layout.at.get('id');
  if (column === undefined || tab.idPrefix === undefined) return [];
  const [first = ''] = Object.keys(tab.columns);
  const keeper = new Map<string, number>();
  const runs: { row: number; ids: string[]; keptBy: number[]; what: string }[] = [];
  for (const row of rows) {
    const id = typeof row.id === 'string' ? row.id : '';
    if (id === '') continue;
    const known = keeper.get(foldName(id));
    if (known === undefined) {
      keeper.set(foldName(id), row.row);
      continue;
    }
    const run = runs[runs.length - 1];
    if (run !== undefined && run.row + run.ids.length === row.row) {
      run.ids.push(id);
      run.keptBy.push(known);
    } else {
      const what = typeof row[first] === 'string' ? row[first] : '';
      runs.push({ row: row.row, ids: [id], keptBy: [known], what });
    }
  }
  return runs.map((run) => ({ ...run, sheet, column }));
}

/** What is wrong with copied rows, and what to do: one finding for rows that stand together. */
export function copiedFinding({ sheet, row, column, ids, keptBy }: CopiedRows): Finding {
  const last = row + ids.length - 1;
  const problem =
    ids.length === 1
      ? `the ID ${ids[0]} stands in row ${keptBy[0]} already, as after copying a row. Tick it in Check & repair, and this row gets an ID of its own.`
      : `rows ${row} to ${last} hold IDs that stand further up already (${ids[0]} to ${ids[ids.length - 1]}), as after copying rows. Tick them in Check & repair, and they get IDs of their own.`;
  return { ...cellFinding(sheet, row, column, problem), remedy: 'choice' };
}

/** The copied rows of one sheet as it stands now, with all that is needed to write to it. */
function copiesOn(sheet: Sheet, tab: Tab, workbook: Workbook) {
  const values: Grid = sheet.values();
  const { at, headerRow } = findColumns(tab, sheet.name, values);
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { rows } = readRows(tab, { name: sheet.name, values }, calendar);
  const layout = { tab, sheet: sheet.name, at };
  const found = headerRow < 1 ? [] : copiedRows({ layout, rows });
  const known = new Map(
    found.flatMap(({ row, ids, keptBy }) =>
      ids.map((id, index): [number, { id: string; keptBy: number }] => [
        row + index,
        { id, keptBy: keptBy[index] ?? 0 },
      ]),
    ),
  );
  return { known, values, column: at.get('id') ?? 0 };
}

/** Copied rows with the IDs that they are about to get. */
export interface NewIds {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly ids: readonly string[];
  /** The ID that the first of them shared, and the row that keeps it. */
  readonly kept: { readonly id: string; readonly row: number };
}

/**
 * The rows that were agreed to, with the next IDs of their tab. Throws InputError where one of them is no copy any
 * more, or holds another ID than the person saw; nothing has been changed by then.
 */
export function agreedCopies(workbook: Workbook, agreed: readonly AgreedCopies[]): NewIds[] {
  if (agreed.length === 0) return [];
  const sheets = tabsWithIds(workbook, TABS);
  const gone = agreed.find((one) => !sheets.some(({ sheet }) => sheet.name === one.sheet));
  if (gone !== undefined) throw new InputError(gone.sheet, 'this tab went away meanwhile. Look again.');
  return sheets.flatMap(({ sheet, tab }) => {
    const own = agreed.filter((one) => one.sheet === sheet.name && one.ids.length > 0);
    if (own.length === 0) return [];
    const { known, values, column } = copiesOn(sheet, tab, workbook);
    const count = own.reduce((sum, { ids }) => sum + ids.length, 0);
    const next = nextIds(tab, values, count);
    return own.map(({ cell, ids }): NewIds => {
      const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
      ids.forEach((id, index) => {
        if (known.get(row + index)?.id === id && a1(row, column) === cell) return;
        const problem = `row ${row + index} was a copy with the ID ${id} when it was chosen, and is not any more, so nothing was repaired. Look again, then choose.`;
        throw new InputError(`${sheet.name} ${cell}`, problem);
      });
      const kept = { id: ids[0] ?? '', row: known.get(row)?.keptBy ?? 0 };
      return { sheet, row, column, ids: next.splice(0, ids.length), kept };
    });
  });
}

/** Writes the new IDs of rows that stand together, and says which row got which. */
export function giveNewIds({ sheet, row, column, ids, kept }: NewIds): string {
  sheet.write(
    row,
    column,
    ids.map((id) => [id]),
  );
  return ids.length === 1
    ? `Gave row ${row} of ${sheet.name} the ID ${ids[0]}; row ${kept.row} keeps ${kept.id}`
    : `Gave rows ${row} to ${row + ids.length - 1} of ${sheet.name} the IDs ${ids[0]} to ${ids[ids.length - 1]}; the rows further up keep theirs`;
}
