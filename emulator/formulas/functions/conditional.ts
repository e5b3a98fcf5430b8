import { ANY_NUMBER, type Call, cell, type EagerFunction, type Family, given, matrix } from '../call';
import type { Value } from '../contract';
import { criterionHits } from '../criterion-hits';
import { FormulaError, fail, isCellError } from '../errors';
import { formatAt, type Matrix, type Operand, scalar } from '../operand';
import { dateFormat } from '../serial';
import { sumOf } from './math';

/** Cells, counted through a block by column, then row, that meet every criterion: 1 for each, else 0. */
function matching(call: Call, from: number): { readonly block: Matrix; readonly hits: Uint8Array } {
  const pairs: { readonly block: Matrix; readonly criterion: Value }[] = [];
  for (let index = from; index < call.args.length; index += 2) {
    pairs.push({ block: matrix(call, index), criterion: cell(call, index + 1).value });
  }
  const [first] = pairs;
  if (!first) return fail('#N/A', `${call.name} needs a range and a criterion.`);
  const { rows, columns } = first.block;
  if (pairs.some(({ block }) => block.rows !== rows || block.columns !== columns)) {
    return fail('#VALUE!', `Array arguments to ${call.name} are of different size.`);
  }
  if (columns === 1 && pairs.length === 1) {
    return {
      block: first.block,
      hits: criterionHits(first.block.data[0] ?? [], rows, first.criterion, call.ctx),
    };
  }
  const hits = new Uint8Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    const lines = pairs.map(({ block, criterion }) =>
      criterionHits(block.data[column] ?? [], rows, criterion, call.ctx),
    );
    const [line, ...others] = lines;
    if (line) hits.set(line, column * rows);
    for (const other of others) keepCommon(hits, column * rows, other);
  }
  return { block: first.block, hits };
}

function keepCommon(hits: Uint8Array, offset: number, others: Uint8Array): void {
  for (let row = 0; row < others.length; row++) {
    if (others[row] === 0) hits[offset + row] = 0;
  }
}

interface Picked {
  readonly numbers: number[];
  readonly format: string | null;
}

/** Numbers of `from` where the criteria hold; a range of another shape starts at the same corner. */
function picked(call: Call, summed: Matrix, criteriaFrom: number): Picked {
  const { block, hits } = matching(call, criteriaFrom);
  const numbers: number[] = [];
  let format: string | null = null;
  for (let column = 0; column < block.columns; column++) {
    const values = summed.data[column] ?? [];
    for (let row = 0; row < block.rows; row++) {
      if (hits[column * block.rows + row] !== 1) continue;
      const value: Value = values[row] ?? null;
      if (isCellError(value)) throw new FormulaError(value);
      if (typeof value !== 'number') continue;
      if (numbers.length === 0) format = formatAt(summed, row, column);
      numbers.push(value);
    }
  }
  return { numbers, format };
}

/** The …IF form: range, criterion, [range to compute with]. */
function one(compute: (picked: Picked, call: Call) => Operand | Value): EagerFunction {
  return {
    min: 2,
    max: 3,
    take: 'ava',
    body: (call) => {
      const summed = given(call, 2) ? sized(call) : matrix(call, 0);
      return compute(picked({ ...call, args: call.args.slice(0, 2) }, summed, 0), call);
    },
  };
}

/** The third range of SUMIF takes the first one's size from its own corner on. */
function sized(call: Call): Matrix {
  const third = call.args[2];
  const tested = matrix(call, 0);
  if (third?.kind !== 'range') return matrix(call, 2);
  return call.ctx.cells.block({
    ...third,
    bottom: third.top + tested.rows - 1,
    right: third.left + tested.columns - 1,
  });
}

/** The …IFS form: range to compute with, then pairs of range and criterion. */
function many(compute: (picked: Picked, call: Call) => Operand | Value): EagerFunction {
  return {
    min: 3,
    max: ANY_NUMBER,
    take: PAIRS_AFTER_RANGE,
    body: (call) => {
      if (call.args.length % 2 === 0) return unpaired(call);
      const summed = matrix(call, 0);
      const first = matrix(call, 1);
      if (summed.rows !== first.rows || summed.columns !== first.columns) {
        return fail('#VALUE!', `Array arguments to ${call.name} are of different size.`);
      }
      return compute(picked(call, summed, 1), call);
    },
  };
}

const PAIRS_AFTER_RANGE = `a${'av'.repeat(100)}`;
const PAIRS = 'av'.repeat(100);

function unpaired(call: Call): never {
  return fail(
    '#N/A',
    `Wrong number of arguments to ${call.name}. Expected pairs of a range and a criterion.`,
  );
}

const sum = ({ numbers, format }: Picked): Operand => {
  const kind = dateFormat(format);
  return scalar(sumOf(numbers), kind === 'date' || kind === 'datetime' ? null : format);
};

const average = ({ numbers, format }: Picked, call: Call): Operand =>
  numbers.length === 0
    ? fail('#DIV/0!', `Evaluation of function ${call.name} caused a divide by zero error.`)
    : scalar(sumOf(numbers) / numbers.length, format);

const extreme =
  (pick: (a: number, b: number) => number) =>
  ({ numbers, format }: Picked): Operand =>
    numbers.length === 0
      ? scalar(0)
      : scalar(
          numbers.reduce((a, b) => pick(a, b)),
          format,
        );

function count(call: Call): number {
  const { hits } = matching(call, 0);
  let found = 0;
  // An iterator over so many bytes would take longer than all the rest.
  for (let index = 0; index < hits.length; index++) found += hits[index] ?? 0;
  return found;
}

export const conditional: Family = {
  COUNTIF: { min: 2, max: 2, take: 'av', body: count },
  COUNTIFS: {
    min: 2,
    max: ANY_NUMBER,
    take: PAIRS,
    body: (call) => (call.args.length % 2 === 1 ? unpaired(call) : count(call)),
  },
  SUMIF: one(sum),
  SUMIFS: many(sum),
  AVERAGEIF: one(average),
  AVERAGEIFS: many(average),
  MAXIFS: many(extreme(Math.max)),
  MINIFS: many(extreme(Math.min)),
};
