import type { Call } from '../call';
import {
  ANY_NUMBER,
  arrays,
  cell,
  type Family,
  firstFormat,
  given,
  matrix,
  number,
  numbers,
  values,
  whole,
  wholeArrays,
} from '../call';
import type { Value } from '../contract';
import { FormulaError, fail, isCellError } from '../errors';
import { type Matrix, type Operand, type Scalar, scalar, valueAt } from '../operand';
import { finite } from '../operators';
import { dateFormat } from '../serial';

/** A function of one number; the number's format stays with the result. */
function keeping(compute: (x: number, call: Call) => number): Family[string] {
  return values(1, 1, (call) =>
    scalar(finite(compute(number(call, 0), call), call.name), cell(call, 0).format),
  );
}

function plain(
  compute: (x: number) => number,
  inDomain: (x: number) => boolean = () => true,
): Family[string] {
  return values(1, 1, (call) => {
    const x = number(call, 0);
    if (!inDomain(x)) return outOfDomain(call, x);
    return finite(compute(x), call.name);
  });
}

function outOfDomain(call: Call, x: number): never {
  return fail('#NUM!', `Function ${call.name} parameter 1 value is ${x}. It is not within its range.`);
}

/** Rounds a decimal number as people do: 1.005 to two places is 1.01, although its double lies below. */
export function roundDecimal(x: number, places: number, how: (scaled: number) => number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  if (places > 15) return x;
  const scaled = shifted(Math.abs(x), places);
  // Nearness at fifteen digits hides what binary fractions add or take away.
  const clean = Number(scaled.toPrecision(15));
  return Math.sign(x) * shifted(how(clean), -places);
}

/** x times ten to the power of places, by its decimal digits. */
function shifted(x: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = x.toExponential().split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function rounding(how: (scaled: number) => number): Family[string] {
  return values(1, 2, (call) =>
    scalar(roundDecimal(number(call, 0), whole(call, 1), how), cell(call, 0).format),
  );
}

const halfUp = (scaled: number): number => Math.floor(scaled + 0.5);

/** Multiples: CEILING and FLOOR with a factor, default 1. */
function multiple(how: (quotient: number) => number): Family[string] {
  return values(1, 2, (call) => {
    const x = number(call, 0);
    const factor = number(call, 1, 1);
    if (factor === 0) return fail('#DIV/0!', `Function ${call.name} parameter 2 cannot be zero.`);
    if (x > 0 && factor < 0) {
      return fail('#NUM!', `Parameter 2 of ${call.name} must be positive where parameter 1 is.`);
    }
    return scalar(finite(clean(how(clean(x / factor)) * factor), call.name), cell(call, 0).format);
  });
}

function clean(x: number): number {
  return Number(x.toPrecision(15));
}

/** A sum that keeps what plain addition loses in the last digits (Neumaier 1974). */
export function sumOf(found: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const x of found) {
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return Number.isFinite(lost) ? sum + lost : sum;
}

/** Sums keep currency, percent and durations; days added up are no day. */
export function sumFormat(call: Call, from = 0): string | null {
  const format = firstFormat(call, from);
  const kind = dateFormat(format);
  return kind === 'date' || kind === 'datetime' ? null : format;
}

function sumProduct(call: Call): Value {
  const blocks = call.args.map((_, index) => matrix(call, index));
  const [first] = blocks;
  if (!first) return 0;
  if (blocks.some((block) => block.rows !== first.rows || block.columns !== first.columns)) {
    return fail('#VALUE!', 'SUMPRODUCT has mismatched range sizes.');
  }
  const products: number[] = [];
  for (let column = 0; column < first.columns; column++) {
    for (let row = 0; row < first.rows; row++) {
      let product = 1;
      for (const block of blocks) {
        const value = valueAt(block, row, column);
        if (isCellError(value)) throw new FormulaError(value);
        product *= typeof value === 'number' ? value : blocks.length === 1 && value === true ? 1 : 0;
      }
      products.push(product);
    }
  }
  return finite(sumOf(products), 'SUMPRODUCT');
}

function multiply(a: Matrix, b: Matrix): Operand {
  if (a.columns !== b.rows) {
    return fail('#VALUE!', 'MMULT has incompatible matrix sizes.');
  }
  const cellNumber = (m: Matrix, row: number, column: number): number => {
    const value = valueAt(m, row, column);
    return typeof value === 'number' ? value : fail('#VALUE!', 'MMULT expects number values.');
  };
  const data = Array.from({ length: b.columns }, (_, column) =>
    Array.from({ length: a.rows }, (__, row) => {
      let sum = 0;
      for (let k = 0; k < a.columns; k++) sum += cellNumber(a, row, k) * cellNumber(b, k, column);
      return sum;
    }),
  );
  return { kind: 'matrix', rows: a.rows, columns: b.columns, data, formats: null };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function wholeNumbers(call: Call): number[] {
  return numbers(call).map((x) => (x < 0 ? outOfDomain(call, x) : Math.trunc(x)));
}

function factorial(x: number): number {
  let product = 1;
  for (let n = 2; n <= x; n++) product *= n;
  return product;
}

function combinations(n: number, k: number): number {
  let product = 1;
  const least = Math.min(k, n - k);
  for (let index = 1; index <= least; index++) product = (product * (n - least + index)) / index;
  return Math.round(product);
}

function modulo(call: Call): Scalar {
  const divisor = number(call, 1);
  if (divisor === 0) return fail('#DIV/0!', 'Function MOD parameter 2 cannot be zero.');
  const x = number(call, 0);
  return scalar(clean(x - divisor * Math.floor(x / divisor)), cell(call, 0).format);
}

/** Binary operators under their names, as Sheets also offers them. */
function named(compute: (a: number, b: number) => number): Family[string] {
  return values(2, 2, (call) => finite(compute(number(call, 0), number(call, 1)), call.name));
}

export const math: Family = {
  SUM: arrays(1, ANY_NUMBER, (call) => scalar(finite(sumOf(numbers(call)), 'SUM'), sumFormat(call))),
  PRODUCT: arrays(1, ANY_NUMBER, (call) => {
    const found = numbers(call);
    return found.length === 0
      ? 0
      : finite(
          found.reduce((product, x) => product * x, 1),
          'PRODUCT',
        );
  }),
  SUMSQ: arrays(1, ANY_NUMBER, (call) => finite(sumOf(numbers(call).map((x) => x * x)), 'SUMSQ')),
  SUMPRODUCT: wholeArrays(1, ANY_NUMBER, sumProduct),
  MMULT: wholeArrays(2, 2, (call) => multiply(matrix(call, 0), matrix(call, 1))),
  ABS: keeping(Math.abs),
  SIGN: plain(Math.sign),
  INT: keeping((x) => Math.floor(clean(x))),
  ROUND: rounding(halfUp),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  TRUNC: rounding(Math.floor),
  CEILING: multiple(Math.ceil),
  FLOOR: multiple(Math.floor),
  MROUND: values(2, 2, (call) => {
    const x = number(call, 0);
    const factor = number(call, 1);
    if (x * factor < 0) return fail('#NUM!', 'Parameters of MROUND must have the same sign.');
    return factor === 0 ? 0 : clean(Math.sign(x) * halfUp(clean(Math.abs(x / factor))) * Math.abs(factor));
  }),
  EVEN: plain((x) => Math.sign(x) * 2 * Math.ceil(clean(Math.abs(x) / 2))),
  ODD: plain((x) => (x < 0 ? -1 : 1) * (2 * Math.ceil(clean((Math.abs(x) - 1) / 2)) + 1)),
  MOD: values(2, 2, modulo),
  QUOTIENT: values(2, 2, (call) => {
    const divisor = number(call, 1);
    return divisor === 0
      ? fail('#DIV/0!', 'Function QUOTIENT parameter 2 cannot be zero.')
      : Math.trunc(number(call, 0) / divisor);
  }),
  POWER: named((a, b) => a ** b),
  POW: named((a, b) => a ** b),
  ADD: named((a, b) => a + b),
  MINUS: named((a, b) => a - b),
  MULTIPLY: named((a, b) => a * b),
  DIVIDE: values(2, 2, (call) => {
    const divisor = number(call, 1);
    return divisor === 0
      ? fail('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.')
      : finite(number(call, 0) / divisor, 'DIVIDE');
  }),
  SQRT: plain(Math.sqrt, (x) => x >= 0),
  EXP: plain(Math.exp),
  LN: plain(Math.log, (x) => x > 0),
  LOG10: plain(Math.log10, (x) => x > 0),
  LOG: values(1, 2, (call) => {
    const x = number(call, 0);
    const base = number(call, 1, 10);
    if (x <= 0 || base <= 0 || base === 1) return outOfDomain(call, x);
    return base === 10 ? Math.log10(x) : finite(clean(Math.log(x) / Math.log(base)), 'LOG');
  }),
  PI: values(0, 0, () => Math.PI),
  SIN: plain(Math.sin),
  COS: plain(Math.cos),
  TAN: plain(Math.tan),
  ASIN: plain(Math.asin, (x) => Math.abs(x) <= 1),
  ACOS: plain(Math.acos, (x) => Math.abs(x) <= 1),
  ATAN: plain(Math.atan),
  ATAN2: values(2, 2, (call) => {
    const [x, y] = [number(call, 0), number(call, 1)];
    if (x === 0 && y === 0) {
      return fail('#DIV/0!', 'Evaluation of function ATAN2 caused a divide by zero error.');
    }
    return Math.atan2(y, x);
  }),
  RADIANS: plain((x) => (x * Math.PI) / 180),
  DEGREES: plain((x) => (x * 180) / Math.PI),
  FACT: plain(
    (x) => factorial(Math.trunc(x)),
    (x) => x >= 0,
  ),
  COMBIN: values(2, 2, (call) => {
    const [n, k] = [whole(call, 0), whole(call, 1)];
    return n < 0 || k < 0 || k > n ? outOfDomain(call, n) : finite(combinations(n, k), 'COMBIN');
  }),
  GCD: arrays(1, ANY_NUMBER, (call) => wholeNumbers(call).reduce(greatestCommonDivisor, 0)),
  LCM: arrays(1, ANY_NUMBER, (call) =>
    wholeNumbers(call).reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / greatestCommonDivisor(a, b)) * b), 1),
  ),
  RAND: values(0, 0, (call) => {
    call.ctx.restless = true;
    return call.ctx.random();
  }),
  RANDBETWEEN: values(2, 2, (call) => {
    call.ctx.restless = true;
    const low = Math.ceil(number(call, 0));
    const high = Math.floor(number(call, 1));
    if (high < low) return fail('#NUM!', 'RANDBETWEEN needs a low end that is not above its high end.');
    return low + Math.floor(call.ctx.random() * (high - low + 1));
  }),
  RANDARRAY: values(0, 2, (call) => {
    call.ctx.restless = true;
    const rows = given(call, 0) ? whole(call, 0) : 1;
    const columns = given(call, 1) ? whole(call, 1) : 1;
    if (rows < 1 || columns < 1) return fail('#NUM!', 'RANDARRAY needs at least one row and column.');
    const data = Array.from({ length: columns }, () => Array.from({ length: rows }, () => call.ctx.random()));
    return { kind: 'matrix', rows, columns, data, formats: null };
  }),
};
