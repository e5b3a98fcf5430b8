import { a1 } from '../cell';
import { InputError } from '../input-error';
import { heldText } from '../schema/held-text';
import type { Workbook } from '../workbook';
import { type BlockedColumn, blockedBy, type Cell } from './computed-findings';
import type { FoundTab } from './layout';

/**
 * Cells that a person agreed to clear: those of one sheet, by their addresses, with what `listedText` said that they
 * held. Without that, whatever they hold.
 */
export interface ClearedCells {
  readonly sheet: string;
  readonly cells: readonly (string | { readonly cell: string; readonly holds: string })[];
}

/** The computed columns that cells are in the way of, on every tab. */
export function blockedColumns(found: ReadonlyMap<string, FoundTab>): BlockedColumn[] {
  return [...found.values()].flatMap(blockedBy);
}

const LONGEST_LISTED = 80;

/** A text as it is listed: a long one without its end. */
export function shortened(text: string): string {
  return text.length > LONGEST_LISTED ? `${text.slice(0, LONGEST_LISTED)}…` : text;
}

/** What a cell in the way holds, as it is listed. */
export function listedText({ holds }: Cell, workbook: Workbook): string {
  return shortened(heldText(holds, (instant) => workbook.wallClock(instant)));
}

/**
 * Empties the cells of one column that a person agreed to, each with what it held in its note, which is written
 * first. Cells that are not in the way are left alone.
 */
function clearCells(workbook: Workbook, blocked: BlockedColumn, cells: readonly Cell[]): void {
  const sheet = workbook.sheet(blocked.sheet);
  if (sheet === undefined) throw new InputError(blocked.sheet, 'this tab went away meanwhile. Look again.');
  for (const column of new Set(cells.map((cell) => cell.column))) {
    const own = cells.filter((cell) => cell.column === column);
    const first = Math.min(...own.map(({ row }) => row));
    const last = Math.max(...own.map(({ row }) => row));
    const texts = sheet
      .notesOf({ row: first, column, rows: last - first + 1, columns: 1 })
      .map(([note = '']) => note);
    for (const cell of own) {
      const held = heldText(cell.holds, (instant) => workbook.wallClock(instant));
      const moved = `This cell held: ${held}\nOpsbook emptied it, so that "${blocked.header}" can show its values.`;
      const note = texts[cell.row - first] ?? '';
      texts[cell.row - first] = note === '' ? moved : `${note}\n\n${moved}`;
    }
    sheet.change([{ kind: 'noteColumn', row: first, column, texts }]);
  }
  sheet.change([{ kind: 'clear', cells }]);
}

/** The cells of one blocked column that a person agreed to empty. */
export interface AgreedCells {
  readonly column: BlockedColumn;
  readonly cells: readonly Cell[];
}

/**
 * The agreed cells that are in the way, by column; others are left alone. Throws InputError where one holds something
 * else than was seen.
 */
export function agreedCells(
  workbook: Workbook,
  found: ReadonlyMap<string, FoundTab>,
  confirmed: readonly ClearedCells[],
): AgreedCells[] {
  if (confirmed.length === 0) return [];
  const wanted = new Map<string, Map<string, string | null>>();
  for (const { sheet, cells } of confirmed) {
    const named = wanted.get(sheet) ?? new Map<string, string | null>();
    for (const one of cells) {
      if (typeof one === 'string') named.set(one, null);
      else named.set(one.cell, one.holds);
    }
    wanted.set(sheet, named);
  }
  const agreed = blockedColumns(found).map((column) => ({
    column,
    cells: column.cells.filter((cell) => {
      const address = a1(cell.row, cell.column);
      const seen = wanted.get(column.sheet)?.get(address);
      if (typeof seen === 'string' && seen !== listedText(cell, workbook)) {
        const problem = `this cell held "${seen}" when it was chosen, and holds something else now, so nothing was emptied. Look again, then choose.`;
        throw new InputError(`${column.sheet} ${address}`, problem);
      }
      return seen !== undefined;
    }),
  }));
  return agreed.filter(({ cells }) => cells.length > 0);
}

/** Empties them, and says so. */
export function clearAgreed(workbook: Workbook, { column, cells }: AgreedCells): string {
  clearCells(workbook, column, cells);
  const what = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
  return `Emptied ${what} in the way of ${column.header} in ${column.sheet}; their notes keep what they held`;
}
