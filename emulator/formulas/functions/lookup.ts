import {
  argument,
  arrays,
  type Call,
  cell,
  type EagerFunction,
  type Family,
  given,
  matrix,
  number,
  truth,
  whole,
} from '../call';
import { compareValues, equalValues, toText } from '../coerce';
import type { Value } from '../contract';
import { wildcards } from '../criteria';
import { FormulaError, fail, isCellError } from '../errors';
import {
  cellAt,
  type Matrix,
  type Operand,
  type RangeOperand,
  takeColumns,
  takeRows,
  transposed,
} from '../operand';

type Line = readonly (Value | undefined)[];

interface SearchedLine {
  searches: number;
  index: Map<string | number | boolean, number> | null;
}

const searched = new WeakMap<Line, SearchedLine>();

function indexKey(value: Value | undefined): string | number | boolean | null {
  if (typeof value === 'string') return `t${value.toLowerCase()}`;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The first place of a value, -1 without one. A line that is searched again and again is indexed. */
function exactly(line: Line, wanted: Value): number {
  const key = indexKey(wanted);
  if (key === null) return line.findIndex((each) => sameKind(each, wanted));
  let known = searched.get(line);
  if (!known) {
    known = { searches: 0, index: null };
    searched.set(line, known);
  }
  if (++known.searches > 3 && known.index === null) {
    known.index = new Map();
    for (let place = 0; place < line.length; place++) {
      const each = indexKey(line[place]);
      if (each !== null && !known.index.has(each)) known.index.set(each, place);
    }
  }
  if (known.index) return known.index.get(key) ?? -1;
  return line.findIndex((each) => sameKind(each, wanted));
}

function sameKind(each: Value | undefined, wanted: Value): boolean {
  return (
    typeof each === typeof wanted && each !== null && !isCellError(each) && equalValues(each ?? null, wanted)
  );
}

function exactOrWildcard(line: Line, wanted: Value): number {
  if (typeof wanted === 'string' && /[*?~]/.test(wanted)) {
    const pattern = wildcards(wanted);
    return line.findIndex((each) => typeof each === 'string' && pattern.test(each));
  }
  return exactly(line, wanted);
}

/** The last place with a value of the wanted kind that is not above it, in a line that ascends; -1 without one. */
function notAbove(line: Line, wanted: Value): number {
  let low = 0;
  let high = line.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const place = nearestOfKind(line, middle, low, wanted);
    if (place < 0) {
      low = middle + 1;
      continue;
    }
    if (compareValues(line[place] ?? null, wanted) <= 0) {
      found = place;
      low = middle + 1;
    } else high = place - 1;
  }
  return found;
}

function nearestOfKind(line: Line, from: number, low: number, wanted: Value): number {
  for (let place = from; place >= low; place--) {
    if (typeof line[place] === typeof wanted && !isCellError(line[place])) return place;
  }
  return -1;
}

/** A row or a column as a list, whichever the block is. */
function lineOf(block: Matrix, name: string): Line {
  if (block.columns === 1) return block.data[0] ?? [];
  if (block.rows === 1) return block.data.map((column) => column[0] ?? null);
  return fail('#N/A', `${name} needs a single row or column to search.`);
}

function searchKey(call: Call): Value {
  const { value } = cell(call, 0);
  if (isCellError(value)) throw new FormulaError(value);
  return value ?? 0;
}

function notFound(call: Call, wanted: Value): never {
  return fail('#N/A', `Did not find value '${toText(wanted, call.ctx)}' in ${call.name} evaluation.`);
}

function match(call: Call): number {
  const wanted = searchKey(call);
  const line = lineOf(matrix(call, 1), call.name);
  const type = given(call, 2) ? number(call, 2) : 1;
  let place: number;
  if (type === 0) place = exactOrWildcard(line, wanted);
  else if (type > 0) place = notAbove(line, wanted);
  else {
    place = -1;
    for (let index = 0; index < line.length; index++) {
      const each = line[index] ?? null;
      if (typeof each !== typeof wanted) continue;
      if (compareValues(each, wanted) < 0) break;
      place = index;
    }
  }
  return place < 0 ? notFound(call, wanted) : place + 1;
}

/** VLOOKUP, and HLOOKUP on the turned block. */
function tableLookup(call: Call, turned: boolean): Operand {
  const wanted = searchKey(call);
  const table = turned ? turnedBlock(matrix(call, 1)) : matrix(call, 1);
  const index = whole(call, 2);
  if (index < 1) {
    return fail('#VALUE!', `Function ${call.name} parameter 3 value is ${index}. It should be at least 1.`);
  }
  if (index > table.columns) return fail('#REF!', `${call.name} evaluates to an out of bounds range.`);
  const line = table.data[0] ?? [];
  const row = truth(call, 3, true) ? notAbove(line, wanted) : exactOrWildcard(line, wanted);
  return row < 0 ? notFound(call, wanted) : cellAt(table, row, index - 1);
}

const turns = new WeakMap<Matrix, Matrix>();

function turnedBlock(block: Matrix): Matrix {
  let turned = turns.get(block);
  if (!turned) {
    turned = transposed(block);
    turns.set(block, turned);
  }
  return turned;
}

/** The place of a value by XLOOKUP's modes: 0 exact, -1 or next smaller, 1 or next larger, 2 wildcards. */
function placeByMode(call: Call, line: Line, mode: number, direction: number): number {
  const wanted = cell(call, 0).value;
  if (isCellError(wanted)) throw new FormulaError(wanted);
  const order = direction < 0 ? [...line].reverse() : line;
  const back = (place: number): number => (place < 0 || direction > 0 ? place : line.length - 1 - place);
  if (mode === 2) return back(exactOrWildcard(order, wanted));
  const exact = wanted === null ? order.findIndex((each) => (each ?? null) === null) : exactly(order, wanted);
  if (exact >= 0 || mode === 0) return back(exact);
  let best = -1;
  order.forEach((each, place) => {
    if (typeof each !== typeof wanted || each === undefined || each === null) return;
    const side = compareValues(each, wanted);
    if (mode < 0 ? side > 0 : side < 0) return;
    const current = best < 0 ? null : (order[best] ?? null);
    if (
      current === null ||
      (mode < 0 ? compareValues(each, current) > 0 : compareValues(each, current) < 0)
    ) {
      best = place;
    }
  });
  return back(best);
}

function xlookup(call: Call): Operand {
  const keys = matrix(call, 1);
  const results = matrix(call, 2);
  const line = lineOf(keys, call.name);
  const upright = keys.columns === 1;
  if (upright ? results.rows !== keys.rows : results.columns !== keys.columns) {
    return fail('#VALUE!', 'Array arguments to XLOOKUP are of different size.');
  }
  const place = placeByMode(call, line, whole(call, 4), whole(call, 5, 1));
  if (place < 0) return given(call, 3) ? argument(call, 3) : notFound(call, cell(call, 0).value);
  const source = argument(call, 2);
  if (source.kind === 'range') {
    return upright
      ? part(source, source.top + place, source.left, source.top + place, source.right)
      : part(source, source.top, source.left + place, source.bottom, source.left + place);
  }
  return upright ? takeRows(results, [place]) : takeColumns(results, [place]);
}

function part(range: RangeOperand, top: number, left: number, bottom: number, right: number): Operand {
  return { ...range, top, left, bottom, right, single: top === bottom && left === right };
}

function xmatch(call: Call): number {
  const place = placeByMode(call, lineOf(matrix(call, 1), call.name), whole(call, 2), whole(call, 3, 1));
  return place < 0 ? notFound(call, cell(call, 0).value) : place + 1;
}

function lookupSorted(call: Call): Operand {
  const wanted = searchKey(call);
  const table = matrix(call, 1);
  const byRow = table.rows >= table.columns;
  const line = byRow ? (table.data[0] ?? []) : table.data.map((column) => column[0] ?? null);
  const place = notAbove(line, wanted);
  if (place < 0) return notFound(call, wanted);
  if (given(call, 2)) {
    const results = matrix(call, 2);
    return results.columns === 1 ? cellAt(results, place, 0) : cellAt(results, 0, place);
  }
  return byRow ? cellAt(table, place, table.columns - 1) : cellAt(table, table.rows - 1, place);
}

/** INDEX: one cell, a whole row (column 0) or a whole column (row 0); a range stays a reference. */
function index(call: Call): Operand {
  const source = argument(call, 0);
  const block = source.kind === 'range' ? source : matrix(call, 0);
  const rows = block.kind === 'range' ? block.bottom - block.top + 1 : block.rows;
  const columns = block.kind === 'range' ? block.right - block.left + 1 : block.columns;
  let row = whole(call, 1);
  let column = whole(call, 2);
  if (rows === 1 && columns > 1 && !given(call, 2)) {
    column = row;
    row = given(call, 1) ? 1 : 0;
  }
  checkIndex(call, row, rows, 2);
  checkIndex(call, column, columns, 3);
  const [top, bottom] = row === 0 ? [0, rows - 1] : [row - 1, row - 1];
  const [left, right] = column === 0 ? [0, columns - 1] : [column - 1, column - 1];
  if (block.kind === 'range') {
    return part(block, block.top + top, block.left + left, block.top + bottom, block.left + right);
  }
  if (row !== 0 && column !== 0) return cellAt(block, top, left);
  const kept = row === 0 ? block : takeRows(block, [top]);
  return column === 0 ? kept : takeColumns(kept, [left]);
}

function checkIndex(call: Call, at: number, count: number, position: number): void {
  if (at >= 0 && at <= count) return;
  fail(
    '#NUM!',
    `Function ${call.name} parameter ${position} value is ${at}. Valid values are between 0 and ${count} inclusive.`,
  );
}

function entry(min: number, max: number, take: string, body: EagerFunction['body']): EagerFunction {
  return { min, max, take, body };
}

export const lookup: Family = {
  MATCH: entry(2, 3, 'vav', match),
  XMATCH: entry(2, 4, 'vavv', xmatch),
  VLOOKUP: entry(3, 4, 'vavv', (call) => tableLookup(call, false)),
  HLOOKUP: entry(3, 4, 'vavv', (call) => tableLookup(call, true)),
  XLOOKUP: entry(3, 6, 'vaaavv', xlookup),
  LOOKUP: entry(2, 3, 'va', lookupSorted),
  INDEX: { ...arrays(1, 3, index, 'avv'), arrays: true },
};
