import {
  arrays,
  type Call,
  cell,
  type Family,
  given,
  matrix,
  number,
  text,
  truth,
  value,
  values,
} from '../call';
import { compareValues } from '../coerce';
import type { Value } from '../contract';
import { FormulaError, fail, isCellError } from '../errors';
import { cellsOf, type Scalar, scalar, valueAt } from '../operand';

function link(call: Call): Scalar {
  const url = text(call, 0);
  if (!given(call, 1)) return { kind: 'scalar', value: url, format: null, link: url };
  const label = cell(call, 1);
  if (isCellError(label.value)) throw new FormulaError(label.value);
  return { kind: 'scalar', value: label.value, format: label.format, link: url };
}

/** A drawing of the numbers of a range; its options are rows of a name and a value. */
function sparkline(call: Call): Scalar {
  const cells = cellsOf(matrix(call, 0));
  const data: number[] = [];
  for (const { value: each } of cells) {
    if (isCellError(each)) throw new FormulaError(each);
    if (typeof each === 'number') data.push(each);
  }
  const options: Record<string, Value> = {};
  if (given(call, 1)) {
    const block = matrix(call, 1);
    if (block.columns !== 2) return fail('#N/A', 'Options of SPARKLINE are pairs of a name and a value.');
    for (let row = 0; row < block.rows; row++) {
      const name = valueAt(block, row, 0);
      if (typeof name === 'string') options[name.toLowerCase()] = valueAt(block, row, 1);
    }
  }
  return { kind: 'scalar', value: null, format: null, sparkline: { data, options } };
}

function isBetween(call: Call): boolean {
  const [tested, low, high] = [value(call, 0), value(call, 1), value(call, 2)];
  const above = compareValues(tested, low);
  const below = compareValues(high, tested);
  return (truth(call, 3, true) ? above >= 0 : above > 0) && (truth(call, 4, true) ? below >= 0 : below > 0);
}

function withFormat(format: string | null): Family[string] {
  return values(1, 1, (call) => {
    const given = value(call, 0);
    return typeof given === 'number' ? scalar(number(call, 0), format) : given;
  });
}

export const presentation: Family = {
  HYPERLINK: values(1, 2, link),
  SPARKLINE: arrays(1, 2, sparkline),
  ISBETWEEN: values(3, 5, isBetween),
  TO_PERCENT: withFormat('0.00%'),
  TO_PURE_NUMBER: withFormat(null),
};
