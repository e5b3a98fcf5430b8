import * as library from '@formulajs/formulajs';
import { ANY_NUMBER, arrays, type Call, type Family, matrix, number, numbers, values } from '../call';
import type { ErrorName } from '../contract';
import { FormulaError, fail, isCellError } from '../errors';
import { cellsOf, type Operand, scalar } from '../operand';
import { rateOfReturn } from './rate-of-return';

const NAMES: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#VALUE!',
  '#NUM!',
  '#N/A',
  '#REF!',
  '#NAME?',
  '#NULL!',
]);

/** What the library gave: a number, or an Error whose message is the error's name. */
function settled(call: Call, result: unknown): number {
  if (typeof result === 'number' && Number.isFinite(result)) return result;
  const name = result instanceof Error ? result.message : '';
  return fail(
    NAMES.has(name) ? (name as ErrorName) : '#NUM!',
    `Function ${call.name} cannot compute with these values.`,
  );
}

/** A function of numbers only; arguments that are left out take the library's defaults. */
function ofNumbers(
  min: number,
  max: number,
  compute: (...args: number[]) => unknown,
  format?: string,
): Family[string] {
  return values(min, max, (call): Operand => {
    const args = call.args.map((_, index) => number(call, index));
    return scalar(settled(call, compute(...args)), format ?? null);
  });
}

/** Two columns of numbers, pair by pair; pairs without two numbers are left out. */
function pairsOf(call: Call): { readonly first: number[]; readonly second: number[] } {
  const [left, right] = [cellsOf(matrix(call, 0)), cellsOf(matrix(call, 1))];
  if (left.length !== right.length) return fail('#N/A', `${call.name} needs as many cells in both ranges.`);
  const [first, second]: [number[], number[]] = [[], []];
  left.forEach(({ value: a }, index) => {
    const b = right[index]?.value ?? null;
    if (isCellError(a)) throw new FormulaError(a);
    if (isCellError(b)) throw new FormulaError(b);
    if (typeof a !== 'number' || typeof b !== 'number') return;
    first.push(a);
    second.push(b);
  });
  return { first, second };
}

/** A figure of two columns that divides by how much the named ones vary. */
function ofPairs(
  compute: (first: number[], second: number[]) => unknown,
  divides: readonly ('first' | 'second')[],
): Family[string] {
  return arrays(2, 2, (call) => {
    const pairs = pairsOf(call);
    if (divides.some((side) => new Set(pairs[side]).size < 2)) {
      return fail('#DIV/0!', `Evaluation of function ${call.name} caused a divide by zero error.`);
    }
    return settled(call, compute(pairs.first, pairs.second));
  });
}

/** Numbers of an argument row by row, as payments follow each other. */
function inReadingOrder(call: Call, index: number): number[] {
  return cellsOf(matrix(call, index)).flatMap(({ value }) => {
    if (isCellError(value)) throw new FormulaError(value);
    return typeof value === 'number' ? [value] : [];
  });
}

/** The deviation below which a share of a normal distribution lies. */
const normalInverse = values(1, 1, (call) => {
  const share = number(call, 0);
  if (share > 0 && share < 1) return settled(call, library.NORMSINV(share));
  return fail('#NUM!', `Function ${call.name} parameter 1 value is ${share}. It should be between 0 and 1.`);
});

/** A mean that only numbers above 0 have. */
function ofPositive(compute: (found: number[]) => unknown): Family[string] {
  return arrays(1, ANY_NUMBER, (call) => {
    const found = numbers(call);
    if (found.length === 0 || found.some((x) => x <= 0)) {
      return fail('#NUM!', `Function ${call.name} needs numbers above 0.`);
    }
    return settled(call, compute(found));
  });
}

/** Functions whose bodies come from the library: checked one by one, since not all of its bodies agree with Sheets. */
export const fromLibrary: Family = {
  CORREL: ofPairs(library.CORREL, ['first', 'second']),
  SLOPE: ofPairs(library.SLOPE, ['second']),
  INTERCEPT: ofPairs(library.INTERCEPT, ['second']),
  RSQ: ofPairs(library.RSQ, ['first', 'second']),
  GEOMEAN: ofPositive(library.GEOMEAN),
  HARMEAN: ofPositive(library.HARMEAN),
  'NORM.S.INV': normalInverse,
  NORMSINV: normalInverse,
  NORMSDIST: ofNumbers(1, 1, (z) => library.NORMSDIST(z, true)),
  PMT: ofNumbers(3, 5, library.PMT),
  FV: ofNumbers(3, 5, library.FV),
  PV: ofNumbers(3, 5, library.PV),
  NPER: ofNumbers(3, 5, library.NPER),
  NPV: arrays(2, 255, (call) => {
    const flows = call.args.slice(1).flatMap((_, index) => inReadingOrder(call, index + 1));
    return settled(call, library.NPV(number(call, 0), ...flows));
  }),
  IRR: arrays(1, 2, (call) => {
    const flows = inReadingOrder(call, 0);
    if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) {
      return fail('#NUM!', 'Function IRR needs at least one payment and one income.');
    }
    const rate = rateOfReturn(flows, number(call, 1, 0.1));
    return (
      rate ?? fail('#NUM!', 'IRR attempted to compute the internal rate of return, but was not able to.')
    );
  }),
};
