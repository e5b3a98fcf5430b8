import { toNumber, toText, toTruth } from './coerce';
import type { Context } from './context';
import type { Value } from './contract';
import { FormulaError, fail } from './errors';
import type { FormulaNode } from './node';
import {
  BLANK,
  cellAt,
  eachValue,
  type LambdaOperand,
  type Matrix,
  matrixOf,
  OMITTED,
  type Operand,
  type RangeOperand,
  type Scalar,
  type Scope,
} from './operand';

/**
 * One function as it is called: arguments taken as one value ('v') are scalars, those taken as arrays ('a') are
 * ranges, matrices, scalars or lambdas.
 */
export interface Call {
  readonly name: string;
  readonly args: readonly Operand[];
  readonly ctx: Context;
}

/** A function that gets its arguments computed. */
export interface EagerFunction {
  readonly min: number;
  readonly max: number;
  /** A letter an argument, the last one repeated: 'v' one value, cell by cell inside ARRAYFORMULA; 'a' an array. */
  readonly take: string;
  /** Computes arguments as inside ARRAYFORMULA. */
  readonly arrays?: boolean;
  readonly body: (call: Call) => Operand | Value;
}

/** A function that decides which of its arguments are computed. */
export interface LazyFunction {
  readonly min: number;
  readonly max: number;
  readonly lazy: (args: readonly FormulaNode[], scope: Scope | null, ctx: Context, name: string) => Operand;
}

export type SheetFunction = EagerFunction | LazyFunction;
export type Family = Readonly<Record<string, SheetFunction>>;

export const ANY_NUMBER = 1000;

/** A function of single values. */
export function values(min: number, max: number, body: EagerFunction['body']): EagerFunction {
  return { min, max, take: 'v', body };
}

/** A function of ranges and arrays. */
export function arrays(min: number, max: number, body: EagerFunction['body'], take = 'a'): EagerFunction {
  return { min, max, take, body };
}

/** A function that computes its arguments as ARRAYFORMULA does. */
export function wholeArrays(
  min: number,
  max: number,
  body: EagerFunction['body'],
  take = 'a',
): EagerFunction {
  return { min, max, take, body, arrays: true };
}

export function argument(call: Call, index: number): Operand {
  return call.args[index] ?? OMITTED;
}

/** True where the argument was written, blank cells included. */
export function given(call: Call, index: number): boolean {
  return argument(call, index).kind !== 'omitted';
}

/** An argument as one cell; a range or array gives its first. */
export function cell(call: Call, index: number): Scalar {
  const operand = argument(call, index);
  switch (operand.kind) {
    case 'scalar':
      return operand;
    case 'omitted':
      return BLANK;
    case 'lambda':
      return fail('#VALUE!', `Function ${call.name} parameter ${index + 1} cannot be a LAMBDA.`);
    default:
      return cellAt(asMatrix(operand, call.ctx), 0, 0);
  }
}

export function value(call: Call, index: number): Value {
  return cell(call, index).value;
}

/** An argument as a number; the default stands for one that is left out. */
export function number(call: Call, index: number, otherwise = 0): number {
  if (!given(call, index)) return otherwise;
  return toNumber(value(call, index), call.ctx, call.name, index + 1);
}

/** An argument as a whole number, cut towards zero. */
export function whole(call: Call, index: number, otherwise = 0): number {
  return Math.trunc(number(call, index, otherwise));
}

export function text(call: Call, index: number, otherwise = ''): string {
  return given(call, index) ? toText(value(call, index), call.ctx) : otherwise;
}

export function truth(call: Call, index: number, otherwise = false): boolean {
  return given(call, index) ? toTruth(value(call, index), call.name, index + 1) : otherwise;
}

/** An argument as a matrix. */
export function matrix(call: Call, index: number): Matrix {
  return asMatrix(argument(call, index), call.ctx);
}

/** Ranges that were read: an operand lives no longer than the formula's computation, so one read is enough. */
const blocks = new WeakMap<RangeOperand, Matrix>();

export function asMatrix(operand: Operand, ctx: Context): Matrix {
  switch (operand.kind) {
    case 'matrix':
      return operand;
    case 'range': {
      let block = blocks.get(operand);
      if (!block) {
        block = ctx.cells.block(operand);
        blocks.set(operand, block);
      }
      return block;
    }
    case 'scalar':
      return matrixOf([[operand.value]], operand.format === null ? null : [operand.format]);
    case 'omitted':
      return matrixOf([[null]]);
    case 'lambda':
      return fail('#VALUE!', 'A LAMBDA must be called.');
  }
}

export function lambda(call: Call, index: number): LambdaOperand {
  const operand = argument(call, index);
  if (operand.kind === 'lambda') return operand;
  return fail('#VALUE!', `Function ${call.name} parameter ${index + 1} expects a LAMBDA.`);
}

export function range(call: Call, index: number): RangeOperand {
  const operand = argument(call, index);
  if (operand.kind === 'range') return operand;
  return fail('#N/A', 'Argument must be a range.');
}

/**
 * Visits the values of an argument; `written` is true for one that stands in the formula itself, where text and
 * truth values count as numbers, while in ranges they do not.
 */
export function eachArgumentValue(
  call: Call,
  from: number,
  visit: (value: Value, written: boolean, position: number) => void,
): void {
  for (let index = from; index < call.args.length; index++) {
    const operand = argument(call, index);
    if (operand.kind === 'omitted') visit(null, true, index + 1);
    else if (operand.kind === 'scalar') visit(operand.value, true, index + 1);
    else if (operand.kind !== 'lambda') {
      eachValue(asMatrix(operand, call.ctx), (each) => visit(each, false, index + 1));
    }
  }
}

/** All numbers of the arguments from `from` on, as SUM sees them: texts and truth values of ranges are left out. */
export function numbers(call: Call, from = 0): number[] {
  const found: number[] = [];
  for (let index = from; index < call.args.length; index++) {
    const operand = argument(call, index);
    if (operand.kind === 'matrix' || operand.kind === 'range') {
      for (const column of asMatrix(operand, call.ctx).data) pickNumbers(column, found);
    } else if (operand.kind === 'scalar') {
      const { value: each } = operand;
      if (typeof each === 'number') found.push(each);
      else if (each !== null) found.push(toNumber(each, call.ctx, call.name, index + 1));
    }
  }
  return found;
}

function pickNumbers(column: readonly (Value | undefined)[], found: number[]): void {
  for (const each of column) {
    if (typeof each === 'number') found.push(each);
    else if (typeof each === 'object' && each !== null) throw new FormulaError(each);
  }
}

/** Numbers of one argument. */
export function numbersOf(call: Call, index: number): number[] {
  return numbers({ ...call, args: [argument(call, index)] });
}

/** The number format of an argument's first cell. */
export function firstFormat(call: Call, from = 0): string | null {
  for (let index = from; index < call.args.length; index++) {
    const operand = argument(call, index);
    if (operand.kind === 'scalar' && operand.format !== null) return operand.format;
    if (operand.kind === 'matrix' || operand.kind === 'range') {
      const block = asMatrix(operand, call.ctx);
      for (let column = 0; column < block.columns; column++) {
        const formats = block.formats?.[column] ?? null;
        const format =
          formats === null || typeof formats === 'string' ? formats : formats.find((each) => each !== null);
        if (format) return format;
      }
    }
  }
  return null;
}

/** Calls a LAMBDA. Throws #N/A for a wrong number of arguments. */
export function applyLambda(lambda: LambdaOperand, args: readonly Operand[], ctx: Context): Operand {
  if (args.length !== lambda.params.length) {
    return fail(
      '#N/A',
      `Wrong number of arguments to LAMBDA. Expected ${lambda.params.length}, but got ${args.length}.`,
    );
  }
  let scope = lambda.scope;
  lambda.params.forEach((name, index) => {
    scope = { name, operand: args[index] ?? OMITTED, outer: scope };
  });
  return ctx.evaluate(lambda.body, scope);
}
