import { asMatrix } from './call';
import type { Context } from './context';
import type { Value } from './contract';
import { caughtError, cellError, fail } from './errors';
import {
  BLANK,
  type ColumnFormats,
  cellAt,
  type Matrix,
  matrixOf,
  type Operand,
  type RangeOperand,
  rowOf,
  type Scalar,
  scalar,
} from './operand';

/**
 * Applies `compute` to operands cell by cell where arrays are computed; a single row or column is used again for
 * each row or column of the others. Elsewhere a range stands for its cell beside the formula, an array for its first.
 */
export function broadcast(
  operands: readonly Operand[],
  name: string,
  ctx: Context,
  compute: (cells: readonly Scalar[]) => Operand | Value,
): Operand {
  const inputs = operands.map((operand) => single(operand, ctx));
  const arrays = inputs.filter((input): input is Matrix => input.kind === 'matrix');
  if (arrays.length === 0) return toOperand(compute(inputs as readonly Scalar[]));
  const rows = Math.max(...arrays.map((array) => array.rows));
  const columns = Math.max(...arrays.map((array) => array.columns));
  const out = new Output(rows, columns);
  const cells: Scalar[] = inputs.map((input) => (input.kind === 'matrix' ? BLANK : input));
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      let outside = false;
      for (let index = 0; index < inputs.length; index++) {
        const input = inputs[index];
        if (input?.kind !== 'matrix') continue;
        const r = input.rows === 1 ? 0 : row;
        const c = input.columns === 1 ? 0 : column;
        if (r >= input.rows || c >= input.columns) outside = true;
        else cells[index] = cellAt(input, r, c);
      }
      out.put(row, column, outside ? differentSizes(name) : attempt(() => compute(cells)));
    }
  }
  return out.result();
}

/** Runs one element's computation; what it throws is that element's error. */
export function attempt(compute: () => Operand | Value): Operand {
  try {
    return toOperand(compute());
  } catch (thrown) {
    return scalar(caughtError(thrown));
  }
}

export function toOperand(result: Operand | Value): Operand {
  return typeof result === 'object' && result !== null && 'kind' in result ? result : scalar(result);
}

function differentSizes(name: string): Operand {
  return scalar(cellError('#N/A', `Array arguments to ${name} are of different size.`));
}

/** An operand as one cell, or as a matrix where arrays are computed. */
export function single(operand: Operand, ctx: Context): Scalar | Matrix {
  switch (operand.kind) {
    case 'scalar':
      return operand;
    case 'omitted':
      return BLANK;
    case 'lambda':
      return fail('#VALUE!', 'A LAMBDA must be called.');
    case 'matrix':
      if (operand.rows === 1 && operand.columns === 1) return cellAt(operand, 0, 0);
      return ctx.arrays ? operand : cellAt(operand, 0, 0);
    case 'range':
      if (operand.top === operand.bottom && operand.left === operand.right) {
        return ctx.cells.cell(operand.sheet, operand.top, operand.left);
      }
      return ctx.arrays ? asMatrix(operand, ctx) : besideFormula(operand, ctx);
  }
}

/** The one cell of a row or column that stands beside the formula. */
export function besideFormula(range: RangeOperand, ctx: Context): Scalar {
  const { at } = ctx;
  if (at && range.left === range.right && at.row >= range.top && at.row <= range.bottom) {
    return ctx.cells.cell(range.sheet, at.row, range.left);
  }
  if (at && range.top === range.bottom && at.column >= range.left && at.column <= range.right) {
    return ctx.cells.cell(range.sheet, range.top, at.column);
  }
  return fail('#VALUE!', 'An array value could not be found.');
}

/** Collects the elements of an array; formats only where there are any. */
class Output {
  private readonly data: Value[][];
  private readonly formats: (ColumnFormats | (string | null)[])[];
  private readonly wide: Map<number, Matrix> = new Map();

  constructor(
    private readonly rows: number,
    columns: number,
  ) {
    this.data = Array.from({ length: columns }, () => new Array<Value>(rows).fill(null));
    this.formats = new Array(columns).fill(null);
  }

  put(row: number, column: number, result: Operand): void {
    const values = this.data[column];
    if (!values) return;
    if (result.kind === 'matrix') {
      this.wide.set(row, result);
      values[row] = result.data[0]?.[0] ?? null;
    } else if (result.kind === 'scalar') {
      values[row] = result.value;
      if (result.format !== null) this.setFormat(row, column, result.format);
    }
  }

  private setFormat(row: number, column: number, format: string): void {
    let formats = this.formats[column];
    if (!Array.isArray(formats)) {
      formats = new Array<string | null>(this.rows).fill(null);
      this.formats[column] = formats;
    }
    (formats as (string | null)[])[row] = format;
  }

  result(): Matrix {
    const formats = this.formats.some((each) => each !== null) ? this.formats : null;
    const plain = matrixOf(this.data, formats, this.rows);
    if (this.wide.size === 0 || this.data.length > 1) return plain;
    // A function that gives a row for each element (SPLIT): the rows stand under each other.
    const width = Math.max(...[...this.wide.values()].map((each) => each.columns));
    const cells = Array.from({ length: this.rows }, (_, row) => {
      const matrix = this.wide.get(row);
      return matrix ? rowOf(matrix, 0) : [cellAt(plain, row, 0)];
    });
    return matrixOf(
      Array.from({ length: width }, (_, column) => cells.map((row) => row[column]?.value ?? null)),
      Array.from({ length: width }, (_, column) => cells.map((row) => row[column]?.format ?? null)),
      this.rows,
    );
  }
}
