import { attempt } from '../broadcast';
import {
  ANY_NUMBER,
  applyLambda,
  argument,
  arrays,
  asMatrix,
  type Call,
  cell,
  type Family,
  lambda,
  matrix,
} from '../call';
import { fail } from '../errors';
import {
  BLANK,
  cellAt,
  type Matrix,
  matrixFromRows,
  type Operand,
  type Scalar,
  takeColumns,
  takeRows,
} from '../operand';

/** What a LAMBDA gave for one element: a single cell. */
function oneCell(call: Call, operand: Operand): Scalar {
  if (operand.kind === 'scalar') return operand;
  if (operand.kind === 'omitted') return BLANK;
  if (operand.kind === 'lambda') return fail('#VALUE!', 'A LAMBDA must be called with arguments.');
  const result = asMatrix(operand, call.ctx);
  if (result.rows * result.columns === 1) return cellAt(result, 0, 0);
  return fail('#VALUE!', 'Single value expected. Nested array results are not supported.');
}

function elementwise(call: Call, compute: () => Operand): Scalar {
  const operand = attempt(() => oneCell(call, compute()));
  return operand.kind === 'scalar' ? operand : BLANK;
}

/** The n-th cell of a range stays a reference, so that a LAMBDA may ask for its ROW. */
function element(call: Call, index: number, row: number, column: number, block: Matrix): Operand {
  const operand = argument(call, index);
  if (operand.kind !== 'range') return cellAt(block, row, column);
  const at = { top: operand.top + row, left: operand.left + column };
  return { ...operand, ...at, bottom: at.top, right: at.left, single: true };
}

function map(call: Call): Operand {
  const last = call.args.length - 1;
  const body = lambda(call, last);
  const blocks = call.args.slice(0, last).map((_, index) => matrix(call, index));
  const [first] = blocks;
  if (!first) return fail('#N/A', 'MAP needs an array and a LAMBDA.');
  if (blocks.some((block) => block.rows !== first.rows || block.columns !== first.columns)) {
    return fail('#VALUE!', 'Array arguments to MAP are of different size.');
  }
  const rows: Scalar[][] = [];
  for (let row = 0; row < first.rows; row++) {
    const cells: Scalar[] = [];
    for (let column = 0; column < first.columns; column++) {
      const args = blocks.map((block, index) => element(call, index, row, column, block));
      cells.push(elementwise(call, () => applyLambda(body, args, call.ctx)));
    }
    rows.push(cells);
  }
  return matrixFromRows(rows);
}

function lines(call: Call, byRow: boolean): Scalar[] {
  const block = matrix(call, 0);
  const body = lambda(call, 1);
  const source = argument(call, 0);
  const results: Scalar[] = [];
  for (let index = 0; index < (byRow ? block.rows : block.columns); index++) {
    let line: Operand = byRow ? takeRows(block, [index]) : takeColumns(block, [index]);
    if (source.kind === 'range') {
      line = byRow
        ? { ...source, top: source.top + index, bottom: source.top + index, single: false }
        : { ...source, left: source.left + index, right: source.left + index, single: false };
    }
    const one = line;
    results.push(elementwise(call, () => applyLambda(body, [one], call.ctx)));
  }
  return results;
}

function fold(call: Call, keep: (step: Scalar) => void): Operand {
  const block = matrix(call, 1);
  const body = lambda(call, 2);
  let total: Operand = argument(call, 0);
  if (total.kind === 'omitted') total = BLANK;
  for (let row = 0; row < block.rows; row++) {
    for (let column = 0; column < block.columns; column++) {
      total = applyLambda(body, [total, element(call, 1, row, column, block)], call.ctx);
      keep(total.kind === 'scalar' ? total : BLANK);
    }
  }
  return total;
}

export const lambdas: Family = {
  MAP: arrays(2, ANY_NUMBER, map),
  BYROW: arrays(2, 2, (call) => matrixFromRows(lines(call, true).map((result) => [result]))),
  BYCOL: arrays(2, 2, (call) => matrixFromRows([lines(call, false)])),
  REDUCE: arrays(3, 3, (call) => fold(call, () => undefined)),
  SCAN: arrays(3, 3, (call) => {
    const block = matrix(call, 1);
    const steps: Scalar[] = [];
    const first = cell(call, 0);
    fold({ ...call, args: [first, ...call.args.slice(1)] }, (step) => steps.push(step));
    return matrixFromRows(
      Array.from({ length: block.rows }, (_, row) =>
        steps.slice(row * block.columns, (row + 1) * block.columns),
      ),
    );
  }),
  MAKEARRAY: arrays(3, 3, (call) => {
    const count = (index: number): number => Number(cell(call, index).value ?? 0);
    const body = lambda(call, 2);
    const cells: Scalar[][] = [];
    for (let row = 1; row <= count(0); row++) {
      const line: Scalar[] = [];
      for (let column = 1; column <= count(1); column++) {
        const args = [row, column].map((value): Scalar => ({ kind: 'scalar', value, format: null }));
        line.push(elementwise(call, () => applyLambda(body, args, call.ctx)));
      }
      cells.push(line);
    }
    return matrixFromRows(cells);
  }),
};
