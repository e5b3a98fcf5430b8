import { ANY_NUMBER, argument, type Call, type Family, matrix, whole } from '../call';
import type { Value } from '../contract';
import { fail } from '../errors';
import { eachNode } from '../node';
import { type Matrix, type Operand, type RangeOperand, valueAt } from '../operand';
import { math } from './math';
import { statistics } from './statistics';

/** What SUBTOTAL's codes 1 to 11 compute; 101 to 111 are the same for rows that nobody hid by hand. */
const COMPUTES = [
  statistics.AVERAGE,
  statistics.COUNT,
  statistics.COUNTA,
  statistics.MAX,
  statistics.MIN,
  math.PRODUCT,
  statistics.STDEV,
  statistics.STDEVP,
  math.SUM,
  statistics.VAR,
  statistics.VARP,
];

/** A block without the cells that are subtotals themselves, so that a total over subtotals counts once. */
function withoutSubtotals(call: Call, index: number): Matrix {
  const operand = argument(call, index);
  const block = matrix(call, index);
  if (operand.kind !== 'range') return fail('#VALUE!', 'SUBTOTAL needs ranges of cells.');
  const data = Array.from({ length: block.columns }, (_, column) =>
    Array.from(
      { length: block.rows },
      (__, row): Value => (isSubtotal(call, operand, row, column) ? null : valueAt(block, row, column)),
    ),
  );
  return { ...block, data };
}

function isSubtotal(call: Call, { sheet, top, left }: RangeOperand, row: number, column: number): boolean {
  const formula = call.ctx.cells.formula(sheet, top + row, left + column);
  let found = false;
  if (formula !== null) {
    eachNode(formula.node, (node) => {
      if (node.type === 'call' && node.name === 'SUBTOTAL') found = true;
    });
  }
  return found;
}

function subtotal(call: Call): Operand | Value {
  const code = whole(call, 0);
  const computes = COMPUTES[(code > 100 ? code - 100 : code) - 1];
  if (computes === undefined || !('body' in computes)) {
    return fail(
      '#VALUE!',
      `Function SUBTOTAL parameter 1 value is ${code}. Valid values are 1 to 11 and 101 to 111.`,
    );
  }
  const args = call.args.slice(1).map((_, index) => withoutSubtotals(call, index + 1));
  return computes.body({ ...call, args });
}

export const subtotals: Family = {
  SUBTOTAL: { min: 2, max: ANY_NUMBER, take: 'va', body: subtotal },
};
