import { columnLetters } from './a1';
import type { CellError, Formatted, Value } from './contract';
import { cellError, isCellError } from './errors';
import {
  type Area,
  areaOf,
  cellKey,
  contains,
  EMPTY,
  FORMULA,
  type FormulaCell,
  kindAt,
  type SheetGrid,
  SPILLED,
  TYPED,
} from './grid';
import { formatAt, type Matrix, type Scalar } from './operand';

export interface CellWriter {
  write(row: number, column: number, kind: number, value: Value, format: string | null): void;
  /** The number format that a cell was given, null when automatic. */
  ownFormat(row: number, column: number): string | null;
}

export interface SpillEffect {
  /** Cells that it did not fill before. */
  readonly fresh: readonly Area[];
  /** Cells that it filled before and does not now. */
  readonly vacated: readonly Area[];
}

/** Writes what a formula comes to into its cell and, for an array, into the cells right of and below it. */
export function spillOut(
  sheet: SheetGrid,
  formula: FormulaCell,
  outcome: Scalar | Matrix | CellError,
  writer: CellWriter,
): SpillEffect {
  const { row, column } = formula.at;
  const before = formula.spill;
  formula.wants = null;
  sheet.blocked.delete(formula);
  sheet.extras.delete(cellKey(row, column));
  let result: Scalar | Matrix | CellError = outcome;
  if (!isCellError(result) && result.kind === 'matrix') {
    const area: Area = {
      top: row,
      left: column,
      bottom: row + result.rows - 1,
      right: column + result.columns - 1,
    };
    const problem = whatIsInTheWay(sheet, formula, area);
    if (problem) {
      result = problem;
      formula.wants = area;
      sheet.blocked.add(formula);
    } else if (result.rows > 0 && result.columns > 0) {
      return writeArray(sheet, formula, result, area, before, writer);
    }
  }
  formula.spill = null;
  sheet.spills.delete(formula);
  const own = writer.ownFormat(row, column);
  if (isCellError(result)) writer.write(row, column, FORMULA, result, own);
  else if (result.kind === 'matrix') writer.write(row, column, FORMULA, null, own);
  else {
    writer.write(row, column, FORMULA, result.value, own ?? result.format);
    if (result.link !== undefined || result.sparkline !== undefined) {
      const { kind: _, ...cell } = result;
      const extra: Formatted = { ...cell, format: own ?? result.format };
      sheet.extras.set(cellKey(row, column), extra);
    }
  }
  if (!before) return { fresh: [], vacated: [] };
  clear(sheet, before, null, writer);
  return { fresh: [], vacated: [before] };
}

function writeArray(
  sheet: SheetGrid,
  formula: FormulaCell,
  matrix: Matrix,
  area: Area,
  before: Area | null,
  writer: CellWriter,
): SpillEffect {
  if (before) clear(sheet, before, area, writer);
  formula.spill = area;
  sheet.spills.add(formula);
  for (let c = 0; c < matrix.columns; c++) {
    const values = matrix.data[c];
    const column = area.left + c;
    for (let r = 0; r < matrix.rows; r++) {
      const kind = r === 0 && c === 0 ? FORMULA : SPILLED;
      const format = writer.ownFormat(area.top + r, column) ?? formatAt(matrix, r, c);
      writer.write(area.top + r, column, kind, values?.[r] ?? null, format);
    }
  }
  const same = before !== null && before.bottom === area.bottom && before.right === area.right;
  return { fresh: same ? [] : [area], vacated: same || !before ? [] : [before] };
}

function clear(sheet: SheetGrid, before: Area, keep: Area | null, writer: CellWriter): void {
  for (let column = before.left; column <= before.right; column++) {
    for (let row = before.top; row <= before.bottom; row++) {
      if (keep && contains(keep, row, column)) continue;
      if (kindAt(sheet, row, column) === SPILLED) writer.write(row, column, EMPTY, null, null);
    }
  }
}

/** The error of an array that has no room: the first cell in its way, row by row, or the end of the grid. */
function whatIsInTheWay(sheet: SheetGrid, formula: FormulaCell, area: Area): CellError | null {
  const extraRows = area.bottom + 1 - sheet.rows;
  const extraColumns = area.right + 1 - sheet.columnCount;
  if (extraRows > 0) return cellError('#REF!', notExpanded('rows', extraRows));
  if (extraColumns > 0) return cellError('#REF!', notExpanded('columns', extraColumns));
  let found: { row: number; column: number } | null = null;
  for (let column = area.left; column <= area.right; column++) {
    const kinds = sheet.columns[column]?.kinds;
    if (!kinds) continue;
    const last = Math.min(area.bottom, kinds.length - 1, found ? found.row : Number.POSITIVE_INFINITY);
    for (let row = area.top; row <= last; row++) {
      const kind = kinds[row];
      if (kind === EMPTY || kind === undefined || (row === formula.at.row && column === formula.at.column))
        continue;
      const own = kind === SPILLED && contains(areaOf(formula), row, column);
      if (!own && (kind === TYPED || kind === FORMULA || kind === SPILLED)) {
        if (!found || row < found.row) found = { row, column };
        break;
      }
    }
  }
  if (!found) return null;
  const at = `${columnLetters(found.column)}${found.row + 1}`;
  return cellError('#REF!', `Array result was not expanded because it would overwrite data in ${at}.`);
}

function notExpanded(what: string, missing: number): string {
  return `Result was not automatically expanded, please insert more ${what} (${missing}).`;
}
