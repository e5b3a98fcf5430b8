import { attempt, broadcast, single } from '../broadcast';
import { ANY_NUMBER, arrays, eachArgumentValue, type Family, truth, values } from '../call';
import { equalValues, toTruth } from '../coerce';
import type { Context } from '../context';
import { FormulaError, fail, isCellError } from '../errors';
import type { FormulaNode } from '../node';
import { BLANK, type Operand, type Scalar, type Scope, scalar } from '../operand';

type Lazy = (args: readonly FormulaNode[], scope: Scope | null, ctx: Context, name: string) => Operand;

/** A branch's cells as they come, errors as values: only the branch that is picked may fail. */
function branch(node: FormulaNode | undefined, scope: Scope | null, ctx: Context): Operand {
  if (!node || node.type === 'omitted') return BLANK;
  const operand = attempt(() => ctx.evaluate(node, scope));
  return operand.kind === 'lambda' ? operand : single(operand, ctx);
}

/** The branch itself, arrays and references included. */
function chosen(node: FormulaNode | undefined, scope: Scope | null, ctx: Context): Operand {
  return !node || node.type === 'omitted' ? BLANK : ctx.evaluate(node, scope);
}

const NO: Scalar = scalar(false);

const ifFunction: Lazy = (args, scope, ctx) => {
  const [condition, yes, no] = args;
  const tested = single(condition ? ctx.evaluate(condition, scope) : BLANK, ctx);
  if (tested.kind === 'scalar') {
    if (toTruth(tested.value, 'IF', 1)) return chosen(yes, scope, ctx);
    return args.length < 3 ? NO : chosen(no, scope, ctx);
  }
  const whenTrue = branch(yes, scope, ctx);
  const whenFalse = args.length < 3 ? NO : branch(no, scope, ctx);
  return broadcast(
    [tested, whenTrue, whenFalse],
    'IF',
    ctx,
    ([test, a, b]) => (toTruth(test?.value ?? null, 'IF', 1) ? a : b) ?? BLANK,
  );
};

/** IFERROR, IFNA: the second value where the first is an error of the kind. */
function errorCatcher(catches: (error: string) => boolean): Lazy {
  return (args, scope, ctx, name) => {
    const [first, second] = args;
    const tried = attempt(() => (first ? ctx.evaluate(first, scope) : BLANK));
    const isCaught = (cell: Scalar): boolean => isCellError(cell.value) && catches(cell.value.error);
    if (tried.kind === 'scalar') return isCaught(tried) ? chosen(second, scope, ctx) : tried;
    if (tried.kind === 'lambda' || tried.kind === 'omitted') return tried;
    if (tried.kind === 'range' && !ctx.arrays) {
      const cell = single(tried, ctx);
      return cell.kind === 'scalar' && isCaught(cell) ? chosen(second, scope, ctx) : cell;
    }
    const arraysBefore = ctx.arrays;
    ctx.arrays = true;
    try {
      return broadcast(
        [tried, branch(second, scope, ctx)],
        name,
        ctx,
        ([cell, other]) => (cell && isCaught(cell) ? other : cell) ?? BLANK,
      );
    } finally {
      ctx.arrays = arraysBefore;
    }
  };
}

const ifsFunction: Lazy = (args, scope, ctx) => {
  if (args.length % 2 !== 0) {
    return fail('#N/A', 'Wrong number of arguments to IFS. Expected pairs of a condition and a value.');
  }
  const operands: Operand[] = [];
  for (let index = 0; index < args.length; index += 2) {
    const condition = args[index];
    const tested = single(condition ? ctx.evaluate(condition, scope) : BLANK, ctx);
    if (operands.length === 0 && tested.kind === 'scalar') {
      if (toTruth(tested.value, 'IFS', index + 1)) return chosen(args[index + 1], scope, ctx);
      continue;
    }
    operands.push(tested, branch(args[index + 1], scope, ctx));
  }
  if (operands.length === 0) return fail('#N/A', 'No match.');
  return broadcast(operands, 'IFS', ctx, (cells) => {
    for (let index = 0; index < cells.length; index += 2) {
      if (toTruth(cells[index]?.value ?? null, 'IFS', index + 1)) return cells[index + 1] ?? BLANK;
    }
    return fail('#N/A', 'No match.');
  });
};

const switchFunction: Lazy = (args, scope, ctx) => {
  const [first, ...rest] = args;
  const subject = single(first ? ctx.evaluate(first, scope) : BLANK, ctx);
  const otherwise = rest.length % 2 === 1 ? rest[rest.length - 1] : undefined;
  if (subject.kind === 'scalar') {
    if (isCellError(subject.value)) throw new FormulaError(subject.value);
    for (let index = 0; index + 1 < rest.length; index += 2) {
      const option = single(chosen(rest[index], scope, ctx), ctx);
      if (option.kind === 'scalar' && equalValues(subject.value, option.value)) {
        return chosen(rest[index + 1], scope, ctx);
      }
    }
    return otherwise ? chosen(otherwise, scope, ctx) : fail('#N/A', 'No match.');
  }
  const operands = [subject, ...rest.map((node) => branch(node, scope, ctx))];
  return broadcast(operands, 'SWITCH', ctx, ([tested, ...cells]) => {
    for (let index = 0; index + 1 < cells.length; index += 2) {
      if (equalValues(tested?.value ?? null, cells[index]?.value ?? null)) return cells[index + 1] ?? BLANK;
    }
    return (otherwise ? cells[cells.length - 1] : undefined) ?? fail('#N/A', 'No match.');
  });
};

function truths(combine: (found: readonly boolean[]) => boolean): Family[string] {
  return arrays(1, ANY_NUMBER, (call) => {
    const found: boolean[] = [];
    eachArgumentValue(call, 0, (value, written, position) => {
      if (isCellError(value)) throw new FormulaError(value);
      if (value === null && !written) return;
      if (typeof value === 'string' && !written) return;
      found.push(toTruth(value, call.name, position));
    });
    if (found.length === 0) return fail('#VALUE!', `${call.name} has no valid input data.`);
    return combine(found);
  });
}

export const logic: Family = {
  IF: { min: 2, max: 3, lazy: ifFunction },
  IFS: { min: 2, max: ANY_NUMBER, lazy: ifsFunction },
  IFERROR: { min: 1, max: 2, lazy: errorCatcher(() => true) },
  IFNA: { min: 2, max: 2, lazy: errorCatcher((error) => error === '#N/A') },
  SWITCH: { min: 3, max: ANY_NUMBER, lazy: switchFunction },
  AND: truths((found) => found.every(Boolean)),
  OR: truths((found) => found.some(Boolean)),
  XOR: truths((found) => found.filter(Boolean).length % 2 === 1),
  NOT: values(1, 1, (call) => !truth(call, 0)),
  TRUE: values(0, 0, () => true),
  FALSE: values(0, 0, () => false),
};
