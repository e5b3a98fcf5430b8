import * as library from '@formulajs/formulajs';
import { arrays, type Call, type Family, given, number, numbersOf, values } from '../call';
import type { ErrorName } from '../contract';
import { fail } from '../errors';
import { type Operand, scalar } from '../operand';

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

/** A function of two columns of numbers, pair by pair; pairs without two numbers are left out. */
function ofPairs(compute: (first: number[], second: number[]) => unknown): Family[string] {
  return arrays(2, 2, (call) => {
    const [first, second] = [numbersOf(call, 0), numbersOf(call, 1)];
    if (first.length !== second.length)
      return fail('#N/A', `${call.name} needs as many numbers in both ranges.`);
    return settled(call, compute(first, second));
  });
}

function ofOne(compute: (found: number[]) => unknown): Family[string] {
  return arrays(1, 1, (call) => settled(call, compute(numbersOf(call, 0))));
}

/** Functions whose bodies come from the library: checked one by one, since not all of its bodies agree with Sheets. */
export const fromLibrary: Family = {
  CORREL: ofPairs(library.CORREL),
  SLOPE: ofPairs(library.SLOPE),
  INTERCEPT: ofPairs(library.INTERCEPT),
  RSQ: ofPairs(library.RSQ),
  GEOMEAN: ofOne(library.GEOMEAN),
  HARMEAN: ofOne(library.HARMEAN),
  'NORM.S.INV': ofNumbers(1, 1, library.NORMSINV),
  NORMSINV: ofNumbers(1, 1, library.NORMSINV),
  NORMSDIST: ofNumbers(1, 1, (z) => library.NORMSDIST(z, true)),
  PMT: ofNumbers(3, 5, library.PMT),
  FV: ofNumbers(3, 5, library.FV),
  PV: ofNumbers(3, 5, library.PV),
  NPER: ofNumbers(3, 5, library.NPER),
  NPV: arrays(2, 255, (call) => {
    const flows = call.args.slice(1).flatMap((_, index) => numbersOf(call, index + 1));
    return settled(call, library.NPV(number(call, 0), ...flows));
  }),
  IRR: arrays(1, 2, (call) =>
    settled(call, library.IRR(numbersOf(call, 0), given(call, 1) ? number(call, 1) : 0.1)),
  ),
};
