import type { Formatted, Value } from './contract';
import { fail } from './errors';
import type { FormulaNode } from './node';

/** One value in the course of a computation. */
export interface Scalar extends Formatted {
  readonly kind: 'scalar';
}

/** A column's number formats: one for all its cells, or a list. */
export type ColumnFormats = string | null | readonly (string | null)[];

/** Values by column, so that whole columns can be taken over without touching each cell. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly rows: number;
  readonly columns: number;
  /** data[column][row]; undefined stands for blank. */
  readonly data: readonly (readonly (Value | undefined)[])[];
  readonly formats: readonly ColumnFormats[] | null;
}

/** A block of cells that has not been read. Bounds are inclusive, within the grid; `open` bounds follow it. */
export interface RangeOperand {
  readonly kind: 'range';
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Written as one cell (A1), as opposed to A1:A1. */
  readonly single: boolean;
}

export interface LambdaOperand {
  readonly kind: 'lambda';
  readonly params: readonly string[];
  readonly body: FormulaNode;
  readonly scope: Scope | null;
}

/** An argument that was left out: between two separators, or at the end. */
export interface Omitted {
  readonly kind: 'omitted';
}

export type Operand = Scalar | Matrix | RangeOperand | LambdaOperand | Omitted;

/** Names bound by LET and LAMBDA, innermost first. */
export interface Scope {
  readonly name: string;
  readonly operand: Operand;
  readonly outer: Scope | null;
}

export const OMITTED: Omitted = { kind: 'omitted' };
export const BLANK: Scalar = { kind: 'scalar', value: null, format: null };

export function scalar(value: Value, format: string | null = null): Scalar {
  return { kind: 'scalar', value, format };
}

/** A matrix from columns of values, all of the same length. */
export function matrixOf(
  data: readonly (readonly (Value | undefined)[])[],
  formats: readonly ColumnFormats[] | null = null,
  rows = data[0]?.length ?? 0,
): Matrix {
  return { kind: 'matrix', rows, columns: data.length, data, formats };
}

/** A matrix from rows of cells; short rows are filled with blanks. */
export function matrixFromRows(rows: readonly (readonly Formatted[])[], width?: number): Matrix {
  const columns = width ?? rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const data: Value[][] = [];
  const formats: (string | null)[][] = [];
  for (let column = 0; column < columns; column++) {
    const values: Value[] = [];
    const columnFormats: (string | null)[] = [];
    for (const row of rows) {
      values.push(row[column]?.value ?? null);
      columnFormats.push(row[column]?.format ?? null);
    }
    data.push(values);
    formats.push(columnFormats);
  }
  return matrixOf(data, formats, rows.length);
}

export function valueAt(matrix: Matrix, row: number, column: number): Value {
  return matrix.data[column]?.[row] ?? null;
}

export function formatAt(matrix: Matrix, row: number, column: number): string | null {
  const formats = matrix.formats?.[column];
  if (formats === undefined || formats === null || typeof formats === 'string') return formats ?? null;
  return formats[row] ?? null;
}

export function cellAt(matrix: Matrix, row: number, column: number): Scalar {
  return { kind: 'scalar', value: valueAt(matrix, row, column), format: formatAt(matrix, row, column) };
}

/** One row of a matrix, as cells. */
export function rowOf(matrix: Matrix, row: number): Scalar[] {
  const cells: Scalar[] = [];
  for (let column = 0; column < matrix.columns; column++) cells.push(cellAt(matrix, row, column));
  return cells;
}

/** The rows that `keep` names, in that order. */
export function takeRows(matrix: Matrix, keep: readonly number[]): Matrix {
  return {
    kind: 'matrix',
    rows: keep.length,
    columns: matrix.columns,
    data: matrix.data.map((column) => keep.map((row) => column[row] ?? null)),
    formats:
      matrix.formats?.map((formats) =>
        formats === null || typeof formats === 'string' ? formats : keep.map((row) => formats[row] ?? null),
      ) ?? null,
  };
}

/** The columns that `keep` names, in that order. */
export function takeColumns(matrix: Matrix, keep: readonly number[]): Matrix {
  return {
    kind: 'matrix',
    rows: matrix.rows,
    columns: keep.length,
    data: keep.map((column) => matrix.data[column] ?? []),
    formats: matrix.formats === null ? null : keep.map((column) => matrix.formats?.[column] ?? null),
  };
}

export function transposed(matrix: Matrix): Matrix {
  const data: Value[][] = [];
  const formats: (string | null)[][] = [];
  for (let row = 0; row < matrix.rows; row++) {
    const cells = rowOf(matrix, row);
    data.push(cells.map((cell) => cell.value));
    formats.push(cells.map((cell) => cell.format));
  }
  return matrixOf(data, matrix.formats === null ? null : formats, matrix.columns);
}

/** Visits values row by row, as people read. */
export function eachValue(matrix: Matrix, visit: (value: Value, row: number, column: number) => void): void {
  if (matrix.columns === 1) {
    const only = matrix.data[0] ?? [];
    for (let row = 0; row < matrix.rows; row++) visit(only[row] ?? null, row, 0);
    return;
  }
  for (let row = 0; row < matrix.rows; row++) {
    for (let column = 0; column < matrix.columns; column++) {
      visit(matrix.data[column]?.[row] ?? null, row, column);
    }
  }
}

/** All cells in one list, row by row. */
export function cellsOf(matrix: Matrix): Scalar[] {
  const cells: Scalar[] = [];
  for (let row = 0; row < matrix.rows; row++) {
    for (let column = 0; column < matrix.columns; column++) cells.push(cellAt(matrix, row, column));
  }
  return cells;
}

/** A column of cells as a matrix. Throws where there is nothing, since an array has at least one cell. */
export function columnMatrix(cells: readonly Formatted[]): Matrix {
  if (cells.length === 0) fail('#REF!', 'Reference does not exist.');
  return matrixOf(
    [cells.map((cell) => cell.value)],
    cells.some((cell) => cell.format !== null) ? [cells.map((cell) => cell.format)] : null,
  );
}
