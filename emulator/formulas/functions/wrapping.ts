import { arrays, type Call, cell, type Family, given, matrix, whole } from '../call';
import { fail } from '../errors';
import { cellsOf, matrixFromRows, type Operand, type Scalar, scalar, transposed } from '../operand';

/** A row or a column as rows of `count` cells; the last one is filled up, with #N/A unless told otherwise. */
function wrapped(call: Call): Scalar[][] {
  const source = matrix(call, 0);
  if (source.rows > 1 && source.columns > 1) {
    return fail('#VALUE!', `Function ${call.name} parameter 1 should be a single row or column.`);
  }
  const count = whole(call, 1);
  if (count < 1) {
    return fail('#NUM!', `Function ${call.name} parameter 2 value is ${count}. It should be at least 1.`);
  }
  const padding = given(call, 2)
    ? cell(call, 2)
    : scalar({ error: '#N/A', message: `${call.name} has no value for this cell.` });
  const cells = cellsOf(source);
  const rows: Scalar[][] = [];
  for (let from = 0; from < cells.length; from += count) {
    const row = cells.slice(from, from + count);
    while (row.length < count) row.push(padding);
    rows.push(row);
  }
  return rows;
}

export const wrapping: Family = {
  WRAPROWS: arrays(2, 3, (call): Operand => matrixFromRows(wrapped(call)), 'avv'),
  WRAPCOLS: arrays(2, 3, (call): Operand => transposed(matrixFromRows(wrapped(call))), 'avv'),
};
