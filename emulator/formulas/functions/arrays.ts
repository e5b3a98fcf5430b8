import {
  ANY_NUMBER,
  argument,
  arrays,
  type Call,
  type Family,
  given,
  matrix,
  number,
  truth,
  whole,
  wholeArrays,
} from '../call';
import { compareValues, toNumber, toTruth } from '../coerce';
import type { Value } from '../contract';
import { fail, isCellError } from '../errors';
import {
  BLANK,
  cellsOf,
  columnMatrix,
  type Matrix,
  matrixFromRows,
  matrixOf,
  type Operand,
  rowOf,
  type Scalar,
  scalar,
  takeColumns,
  takeRows,
  transposed,
  valueAt,
} from '../operand';

function filter(call: Call): Operand {
  const source = matrix(call, 0);
  const conditions = call.args.slice(1).map((_, index) => matrix(call, index + 1));
  const byRow = conditions.every((each) => each.columns === 1 && each.rows === source.rows);
  const byColumn = conditions.every((each) => each.rows === 1 && each.columns === source.columns);
  if (!byRow && !byColumn) {
    const odd = conditions.find((each) => each.rows !== source.rows) ?? conditions[0];
    return fail(
      '#N/A',
      `FILTER has mismatched range sizes. Expected row count: ${source.rows}. column count: 1. ` +
        `Actual row count: ${odd?.rows ?? 0}, column count: ${odd?.columns ?? 0}.`,
    );
  }
  const kept: number[] = [];
  for (let index = 0; index < (byRow ? source.rows : source.columns); index++) {
    const holds = conditions.every((each) =>
      passes(byRow ? valueAt(each, index, 0) : valueAt(each, 0, index)),
    );
    if (holds) kept.push(index);
  }
  if (kept.length === 0) return fail('#N/A', 'No matches are found in FILTER evaluation.');
  return byRow ? takeRows(source, kept) : takeColumns(source, kept);
}

/** Text in a condition, such as a header, and errors let nothing through. */
function passes(value: Value): boolean {
  return typeof value === 'boolean' ? value : typeof value === 'number' && value !== 0;
}

interface SortKey {
  readonly values: readonly (Value | undefined)[];
  readonly ascending: boolean;
}

function sortKeys(call: Call, source: Matrix, from: number): SortKey[] {
  const keys: SortKey[] = [];
  for (let index = from; index < call.args.length; index += 2) {
    const ascending = given(call, index + 1)
      ? toTruth(firstValue(call, index + 1), call.name, index + 2)
      : true;
    const operand = argument(call, index);
    const block = matrix(call, index);
    if (operand.kind !== 'scalar' && block.rows === source.rows && block.columns === 1) {
      keys.push({ values: block.data[0] ?? [], ascending });
      continue;
    }
    const column = Math.trunc(Number(firstValue(call, index)));
    const values = source.data[column - 1];
    if (!values) {
      return fail(
        '#VALUE!',
        `Function ${call.name} parameter ${index + 1} value is ${column}. It is out of range.`,
      );
    }
    keys.push({ values, ascending });
  }
  if (keys.length === 0) keys.push({ values: source.data[0] ?? [], ascending: true });
  return keys;
}

function firstValue(call: Call, index: number): Value {
  return valueAt(matrix(call, index), 0, 0);
}

/** Numbers, then text, then truth values, then errors; blanks last whatever the direction. */
function compareForSort(a: Value, b: Value, ascending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order =
    isCellError(a) || isCellError(b) ? Number(isCellError(a)) - Number(isCellError(b)) : compareValues(a, b);
  return ascending ? order : -order;
}

function sortedRows(source: Matrix, keys: readonly SortKey[]): number[] {
  const order = Array.from({ length: source.rows }, (_, row) => row);
  return order.sort((a, b) => {
    for (const { values, ascending } of keys) {
      const side = compareForSort(values[a] ?? null, values[b] ?? null, ascending);
      if (side !== 0) return side;
    }
    return a - b;
  });
}

/** SORTN: the first n rows; 1 adds rows that tie with the last, 2 drops duplicates, 3 keeps n values with ties. */
function sortN(call: Call): Operand {
  const source = matrix(call, 0);
  const n = whole(call, 1, 1);
  const mode = whole(call, 2);
  const keys = sortKeys(call, source, 3);
  const order = sortedRows(source, keys);
  const ties = (a: number, b: number): boolean =>
    keys.every(({ values }) => compareForSort(values[a] ?? null, values[b] ?? null, true) === 0);
  if (n < 1) return fail('#NUM!', 'SORTN needs at least one row.');
  if (mode === 0) return takeRows(source, order.slice(0, n));
  if (mode === 1) {
    const last = order[Math.min(n, order.length) - 1] ?? 0;
    return takeRows(
      source,
      order.filter((row, place) => place < n || ties(row, last)),
    );
  }
  const kept: number[] = [];
  let distinct = 0;
  order.forEach((row, place) => {
    const isNew = place === 0 || !ties(row, order[place - 1] ?? row);
    if (isNew) distinct++;
    if (distinct <= n && (mode === 3 || isNew)) kept.push(row);
  });
  return takeRows(source, kept);
}

function unique(call: Call): Operand {
  const byColumn = truth(call, 1);
  const source = byColumn ? transposed(matrix(call, 0)) : matrix(call, 0);
  const counts = new Map<string, number[]>();
  for (let row = 0; row < source.rows; row++) {
    const key = JSON.stringify(source.data.map((column) => column[row] ?? null));
    const rows = counts.get(key);
    if (rows) rows.push(row);
    else counts.set(key, [row]);
  }
  const once = truth(call, 2);
  const kept = [...counts.values()].filter((rows) => !once || rows.length === 1).map((rows) => rows[0] ?? 0);
  if (kept.length === 0) return fail('#N/A', 'No unique values are found in UNIQUE evaluation.');
  const result = takeRows(source, kept);
  return byColumn ? transposed(result) : result;
}

/** All cells of the arguments in one list, row by row, or column by column. */
function allCells(call: Call, count: number, byColumn: boolean): Scalar[] {
  return call.args.slice(0, count).flatMap((_, index) => {
    const block = matrix(call, index);
    return cellsOf(byColumn ? transposed(block) : block);
  });
}

function oneLine(call: Call): Scalar[] {
  const ignore = whole(call, 1);
  if (ignore < 0 || ignore > 3) {
    return fail('#VALUE!', `Function ${call.name} parameter 2 value is ${ignore}. Valid values are 0 to 3.`);
  }
  const cells = allCells(call, 1, truth(call, 2));
  const kept = cells.filter(
    ({ value }) => !((ignore & 1) === 1 && value === null) && !((ignore & 2) === 2 && isCellError(value)),
  );
  return kept.length === 0 ? fail('#N/A', `${call.name} has nothing left.`) : kept;
}

function stack(call: Call): Operand {
  const blocks = call.args.map((_, index) => matrix(call, index));
  const width = Math.max(...blocks.map((block) => block.columns));
  const missing: Scalar = scalar({ error: '#N/A', message: 'The array is not as wide as the others.' });
  const rows = blocks.flatMap((block) =>
    Array.from({ length: block.rows }, (_, row) => {
      const cells = rowOf(block, row);
      while (cells.length < width) cells.push(missing);
      return cells;
    }),
  );
  return matrixFromRows(rows, width);
}

function stackBeside(call: Call): Operand {
  const blocks = call.args.map((_, index) => matrix(call, index));
  const rows = Math.max(...blocks.map((block) => block.rows));
  const missing: Value = { error: '#N/A', message: 'The array is not as high as the others.' };
  const data = blocks.flatMap((block) =>
    block.rows === rows
      ? block.data
      : block.data.map((_, column) =>
          Array.from({ length: rows }, (__, row) =>
            row < block.rows ? valueAt(block, row, column) : missing,
          ),
        ),
  );
  const formats = blocks.some((block) => block.formats !== null)
    ? blocks.flatMap((block) => block.formats ?? block.data.map(() => null))
    : null;
  return matrixOf(data, formats, rows);
}

/** Positions for CHOOSECOLS and CHOOSEROWS: from 1, or from the end when negative. */
function positions(call: Call, count: number): number[] {
  const found: number[] = [];
  for (let index = 1; index < call.args.length; index++) {
    for (const { value } of cellsOf(matrix(call, index))) {
      const at = Math.trunc(toNumber(value, call.ctx, call.name, index + 1));
      if (at === 0 || Math.abs(at) > count) {
        return fail(
          '#VALUE!',
          `Function ${call.name} parameter ${index + 1} value is ${at}. It is out of range.`,
        );
      }
      found.push(at > 0 ? at - 1 : count + at);
    }
  }
  return found;
}

function sequence(call: Call): Operand {
  const rows = whole(call, 0, 1);
  const columns = whole(call, 1, 1);
  const start = number(call, 2, 1);
  const step = number(call, 3, 1);
  if (rows < 1 || columns < 1) return fail('#NUM!', 'SEQUENCE needs at least one row and column.');
  return matrixOf(
    Array.from({ length: columns }, (_, column) =>
      Array.from({ length: rows }, (__, row) => start + (row * columns + column) * step),
    ),
  );
}

export const arrayFunctions: Family = {
  ARRAYFORMULA: wholeArrays(1, 1, (call) => {
    const operand = argument(call, 0);
    return operand.kind === 'range' ? matrix(call, 0) : operand.kind === 'omitted' ? BLANK : operand;
  }),
  FILTER: wholeArrays(2, ANY_NUMBER, filter),
  SORT: wholeArrays(1, ANY_NUMBER, (call) => {
    const source = matrix(call, 0);
    return takeRows(source, sortedRows(source, sortKeys(call, source, 1)));
  }),
  SORTN: wholeArrays(1, ANY_NUMBER, sortN),
  UNIQUE: arrays(1, 3, unique),
  TRANSPOSE: arrays(1, 1, (call) => transposed(matrix(call, 0))),
  FLATTEN: arrays(1, ANY_NUMBER, (call) => columnMatrix(allCells(call, call.args.length, false))),
  TOCOL: arrays(1, 3, (call) => columnMatrix(oneLine(call))),
  TOROW: arrays(1, 3, (call) => transposed(columnMatrix(oneLine(call)))),
  VSTACK: arrays(1, ANY_NUMBER, stack),
  HSTACK: arrays(1, ANY_NUMBER, stackBeside),
  CHOOSECOLS: arrays(2, ANY_NUMBER, (call) => {
    const source = matrix(call, 0);
    return takeColumns(source, positions(call, source.columns));
  }),
  CHOOSEROWS: arrays(2, ANY_NUMBER, (call) => {
    const source = matrix(call, 0);
    return takeRows(source, positions(call, source.rows));
  }),
  ARRAY_CONSTRAIN: arrays(3, 3, (call) => {
    const source = matrix(call, 0);
    const count = (index: number, most: number): number[] =>
      Array.from({ length: Math.max(0, Math.min(whole(call, index), most)) }, (_, each) => each);
    return takeColumns(takeRows(source, count(1, source.rows)), count(2, source.columns));
  }),
  SEQUENCE: { min: 1, max: 4, take: 'v', body: sequence },
};
