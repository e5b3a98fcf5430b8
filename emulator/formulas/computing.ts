import { besideFormula } from './broadcast';
import { asMatrix } from './call';
import type { Cells, Context } from './context';
import type { CellError } from './contract';
import { cellCustom } from './custom';
import { nextInQueue, retryBlocked, spread } from './dirty';
import { cellError, FormulaError } from './errors';
import { evaluate } from './evaluate';
import type { CustomAnswer, FormulaCell } from './grid';
import type { FormulaNode } from './node';
import { cellAt, type Matrix, type Operand, type RangeOperand, type Scalar } from './operand';
import { contextFor, NeedsFirst } from './reading';
import { spillOut } from './spill';
import { gridOf, NATIVE_RANKS, RANKS, type State, writeCell } from './state';

const CIRCULAR = cellError(
  '#REF!',
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
);
/** A formula that is computed more often than this in one run feeds itself through what it spills. */
const MOST_ROUNDS = 25;

type Outcome = Scalar | Matrix | CellError;

/** Computes everything that is dirty. */
export function computeAll(state: State, cells: Cells): void {
  if (state.running) {
    computeNative(state, cells);
    return;
  }
  state.running = true;
  state.run++;
  try {
    for (let next = nextInQueue(state, RANKS); next; next = nextInQueue(state, RANKS)) {
      if (next.dirty) computeFrom(state, cells, next);
    }
    state.spareAnswers = [];
  } finally {
    state.running = false;
  }
}

/** A custom function reads the workbook while it is computed: native formulas are brought up to date for it. */
function computeNative(state: State, cells: Cells): void {
  const unfinished: FormulaCell[] = [];
  for (let next = nextInQueue(state, NATIVE_RANKS); next; next = nextInQueue(state, NATIVE_RANKS)) {
    if (next.dirty && !next.computing && !next.waiting) computeFrom(state, cells, next);
    if (next.dirty) unfinished.push(next);
  }
  for (const formula of unfinished) state.queue.lists[formula.rank]?.push(formula);
}

/** Computes these formulas and what they need; the rest stays as it is. */
export function computeThese(state: State, cells: Cells, formulas: readonly FormulaCell[]): void {
  const outermost = !state.running;
  if (outermost) state.run++;
  state.running = true;
  try {
    for (const formula of formulas) if (formula.dirty) computeFrom(state, cells, formula);
  } finally {
    if (outermost) state.running = false;
  }
}

/** Computes a formula and, before it, whatever it turns out to need; without recursion, so chains may be long. */
function computeFrom(state: State, cells: Cells, first: FormulaCell): void {
  const stack: FormulaCell[] = [first];
  for (let formula = stack[stack.length - 1]; formula; formula = stack[stack.length - 1]) {
    if (!formula.dirty) {
      formula.waiting = false;
      stack.pop();
      continue;
    }
    const needed = tryCompute(state, cells, formula);
    if (needed === null) {
      stack.pop();
      continue;
    }
    formula.waiting = true;
    const met = needed.find((each) => each.waiting || each.computing);
    if (!met) {
      for (let index = needed.length - 1; index >= 0; index--) {
        const each = needed[index];
        if (each) stack.push(each);
      }
      continue;
    }
    const from = stack.lastIndexOf(met);
    if (from < 0) {
      // It rests on a formula that is being computed further out, which will find it dirty and go on with it.
      for (const each of stack) each.waiting = false;
      return;
    }
    for (const each of stack.splice(from)) {
      if (each.waiting && each.dirty) finish(state, each, CIRCULAR, false, []);
    }
  }
}

/** Computes one formula; gives the formulas that it needs first, or null when it is done. */
function tryCompute(state: State, cells: Cells, formula: FormulaCell): readonly FormulaCell[] | null {
  if (formula.run !== state.run) {
    formula.run = state.run;
    formula.rounds = 0;
  }
  try {
    compute(state, cells, formula);
  } catch (thrown) {
    if (thrown instanceof NeedsFirst) return thrown.formulas;
    throw thrown;
  }
  formula.rounds++;
  if (formula.rounds > MOST_ROUNDS) finish(state, formula, CIRCULAR, false, []);
  return null;
}

function compute(state: State, cells: Cells, formula: FormulaCell): void {
  formula.computing = true;
  const used = new Set<CustomAnswer>();
  const also: RangeOperand[] = [];
  try {
    const custom = cellCustom(formula, state.spareAnswers, used, state.options.callCustom, cells);
    const ctx = contextFor(state, cells, formula.at, formula.at.sheet, custom, (range) => also.push(range));
    custom.bind(ctx);
    const outcome = outcomeOf(state, formula.node, ctx);
    formula.answers = formula.answers.filter((answer) => used.has(answer));
    finish(state, formula, outcome, ctx.restless, also);
  } finally {
    formula.computing = false;
  }
}

/** Puts the outcome into the cells and tells those that read cells which were not filled before. */
function finish(
  state: State,
  formula: FormulaCell,
  outcome: Outcome,
  restless: boolean,
  also: readonly RangeOperand[],
): void {
  const sheet = gridOf(state, formula.at.sheet);
  formula.dirty = false;
  formula.waiting = false;
  sheet.dirty.delete(formula);
  formula.restless = restless;
  if (restless) sheet.restless.add(formula);
  else sheet.restless.delete(formula);
  for (const range of also) {
    if (formula.alsoReads.some((each) => sameRange(each, range))) continue;
    formula.alsoReads.push(range);
    state.dependencies.add(formula, range.sheet, range);
  }
  const { fresh, vacated } = spillOut(sheet, formula, outcome, {
    write: (row, column, kind, value, format) => writeCell(state, sheet, row, column, kind, value, format),
    ownFormat: (row, column) => state.source.format(sheet.id, row, column),
  });
  for (const area of fresh) spread(state, sheet.id, area);
  for (const area of vacated) retryBlocked(state, sheet, area);
}

function sameRange(a: RangeOperand, b: RangeOperand): boolean {
  return (
    a.sheet === b.sheet &&
    a.top === b.top &&
    a.left === b.left &&
    a.bottom === b.bottom &&
    a.right === b.right
  );
}

/** What a formula comes to: one cell, or an array. Errors are values here. */
export function outcomeOf(state: State, node: FormulaNode, ctx: Context): Outcome {
  const outer = state.current;
  state.current = ctx;
  try {
    return settled(evaluate(node, null, ctx), node, ctx);
  } catch (thrown) {
    if (thrown instanceof FormulaError) return thrown.cell;
    if (thrown instanceof NeedsFirst) throw thrown;
    if (thrown instanceof RangeError) return cellError('#ERROR!', 'Calculation limit was reached.');
    // One formula that the emulator stumbles over must not take the workbook down; the cell says what happened.
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return cellError('#ERROR!', `The emulator failed at this formula: ${message}`);
  } finally {
    state.current = outer;
  }
}

/** A formula's last value as one cell or an array: a bare range stands for its cell beside the formula. */
function settled(operand: Operand, node: FormulaNode, ctx: Context): Scalar | Matrix {
  if (operand.kind === 'lambda') {
    throw new FormulaError(cellError('#N/A', 'A LAMBDA must be called with arguments.'));
  }
  if (operand.kind === 'range') {
    if (operand.top === operand.bottom && operand.left === operand.right) {
      return ctx.cells.cell(operand.sheet, operand.top, operand.left);
    }
    if (node.type === 'reference' && ctx.at !== null) return besideFormula(operand, ctx);
  }
  if (operand.kind === 'scalar') return operand;
  const matrix = asMatrix(operand, ctx);
  return matrix.rows === 1 && matrix.columns === 1 ? cellAt(matrix, 0, 0) : matrix;
}
