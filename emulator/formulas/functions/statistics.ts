import {
  ANY_NUMBER,
  arrays,
  type Call,
  eachArgumentValue,
  type Family,
  firstFormat,
  matrix,
  number,
  numbers,
  numbersOf,
  truth,
  whole,
} from '../call';
import { numberInText } from '../coerce';
import type { Value } from '../contract';
import { FormulaError, fail, isCellError } from '../errors';
import { cellsOf, scalar } from '../operand';
import { sumOf } from './math';

/** A figure over all numbers of the arguments that keeps their number format. */
function over(compute: (found: number[], call: Call) => number): Family[string] {
  return arrays(1, ANY_NUMBER, (call) => scalar(compute(numbers(call), call), firstFormat(call)));
}

function divideByZero(call: Call): never {
  return fail('#DIV/0!', `Evaluation of function ${call.name} caused a divide by zero error.`);
}

function ascending(found: readonly number[]): number[] {
  return [...found].sort((a, b) => a - b);
}

/** The value at a share of the way from the smallest to the largest, between neighbours in proportion. */
function percentile(found: readonly number[], share: number, call: Call): number {
  if (found.length === 0) return fail('#NUM!', `${call.name} has no valid input data.`);
  if (share < 0 || share > 1) {
    return fail(
      '#NUM!',
      `Function ${call.name} parameter 2 value is ${share}. It should be between 0 and 1.`,
    );
  }
  const sorted = ascending(found);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

function variance(found: readonly number[], lessThanCount: 0 | 1, call: Call): number {
  const divisor = found.length - lessThanCount;
  if (divisor <= 0) return divideByZero(call);
  const mean = sumOf(found) / found.length;
  return sumOf(found.map((x) => (x - mean) ** 2)) / divisor;
}

const sampleDeviation = over((found, call) => Math.sqrt(variance(found, 1, call)));
const populationDeviation = over((found, call) => Math.sqrt(variance(found, 0, call)));
const sampleVariance = arrays(1, ANY_NUMBER, (call) => variance(numbers(call), 1, call));
const populationVariance = arrays(1, ANY_NUMBER, (call) => variance(numbers(call), 0, call));

const percentileFunction = arrays(
  2,
  2,
  (call) => scalar(percentile(numbersOf(call, 0), number(call, 1), call), firstFormat(call)),
  'av',
);

const quartile = arrays(
  2,
  2,
  (call) => {
    const quarter = whole(call, 1);
    if (quarter < 0 || quarter > 4) {
      return fail(
        '#NUM!',
        `Function ${call.name} parameter 2 value is ${quarter}. It should be between 0 and 4.`,
      );
    }
    return scalar(percentile(numbersOf(call, 0), quarter / 4, call), firstFormat(call));
  },
  'av',
);

/** The n-th number counted from the largest, or the smallest. */
function nth(fromLargest: boolean): Family[string] {
  return arrays(
    2,
    2,
    (call) => {
      const sorted = ascending(numbersOf(call, 0));
      const n = Math.ceil(number(call, 1));
      const found = n < 1 ? undefined : fromLargest ? sorted[sorted.length - n] : sorted[n - 1];
      if (found !== undefined) return scalar(found, firstFormat(call));
      return fail('#NUM!', `Function ${call.name} parameter 2 value ${n} is out of range.`);
    },
    'av',
  );
}

function rank(average: boolean): Family[string] {
  return arrays(
    2,
    3,
    (call) => {
      const x = number(call, 0);
      const data = numbersOf(call, 1);
      const up = truth(call, 2);
      const ties = data.filter((other) => other === x).length;
      if (ties === 0) return fail('#N/A', `Function ${call.name} parameter 1 value is not in the data.`);
      const before = data.filter((other) => (up ? other < x : other > x)).length;
      return before + 1 + (average ? (ties - 1) / 2 : 0);
    },
    'vav',
  );
}

/** Counts what `counts` lets through; numbers written as text count only where they stand in the formula. */
function counting(counts: (value: Value, written: boolean, call: Call) => boolean): Family[string] {
  return arrays(1, ANY_NUMBER, (call) => {
    let found = 0;
    eachArgumentValue(call, 0, (value, written) => {
      if (counts(value, written, call)) found++;
    });
    return found;
  });
}

function isCounted(value: Value, written: boolean, call: Call): boolean {
  if (typeof value === 'number') return true;
  if (!written) return false;
  if (typeof value === 'boolean') return true;
  return typeof value === 'string' && numberInText(value, call.ctx) !== null;
}

function distinct(call: Call): number {
  const seen = new Set<string>();
  eachArgumentValue(call, 0, (value) => {
    if (isCellError(value)) throw new FormulaError(value);
    if (value !== null && value !== '') seen.add(`${typeof value}:${value}`);
  });
  return seen.size;
}

/** Numbers row by row: of those that occur equally often, the first one counts. */
function inReadingOrder(call: Call): number[] {
  return call.args.flatMap((_, index) =>
    cellsOf(matrix(call, index)).flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
  );
}

function mode(found: readonly number[], call: Call): number {
  const counts = new Map<number, number>();
  for (const x of found) counts.set(x, (counts.get(x) ?? 0) + 1);
  let best: number | null = null;
  let most = 1;
  for (const [x, count] of counts) {
    if (count > most) {
      best = x;
      most = count;
    }
  }
  return best ?? fail('#N/A', `${call.name} has no value that occurs twice.`);
}

/** Numbers with text as 0 and truth values as 0 and 1, as AVERAGEA sees them. */
function allAsNumbers(call: Call): number[] {
  const found: number[] = [];
  eachArgumentValue(call, 0, (value) => {
    if (isCellError(value)) throw new FormulaError(value);
    if (value !== null) found.push(typeof value === 'number' ? value : value === true ? 1 : 0);
  });
  return found;
}

function mean(found: readonly number[], call: Call): number {
  return found.length === 0 ? divideByZero(call) : sumOf(found) / found.length;
}

const modeFunction = over((_, call) => mode(inReadingOrder(call), call));

export const statistics: Family = {
  COUNT: counting(isCounted),
  COUNTA: counting((value, written) => value !== null || written),
  COUNTBLANK: counting((value) => value === null || value === ''),
  COUNTUNIQUE: arrays(1, ANY_NUMBER, distinct),
  AVERAGE: over(mean),
  AVERAGEA: arrays(1, ANY_NUMBER, (call) => scalar(mean(allAsNumbers(call), call), firstFormat(call))),
  MIN: over((found) => found.reduce((a, b) => Math.min(a, b), found[0] ?? 0)),
  MAX: over((found) => found.reduce((a, b) => Math.max(a, b), found[0] ?? 0)),
  MEDIAN: over((found, call) => percentile(found, 0.5, call)),
  MODE: modeFunction,
  'MODE.SNGL': modeFunction,
  PERCENTILE: percentileFunction,
  'PERCENTILE.INC': percentileFunction,
  QUARTILE: quartile,
  'QUARTILE.INC': quartile,
  STDEV: sampleDeviation,
  'STDEV.S': sampleDeviation,
  STDEVP: populationDeviation,
  'STDEV.P': populationDeviation,
  VAR: sampleVariance,
  'VAR.S': sampleVariance,
  VARP: populationVariance,
  'VAR.P': populationVariance,
  RANK: rank(false),
  'RANK.EQ': rank(false),
  'RANK.AVG': rank(true),
  LARGE: nth(true),
  SMALL: nth(false),
};
