import { attempt, broadcast, single, toOperand } from './broadcast';
import type { Call, EagerFunction } from './call';
import { applyLambda, asMatrix } from './call';
import type { Context } from './context';
import type { Formatted, Value } from './contract';
import { fail } from './errors';
import { SHEET_FUNCTIONS } from './functions';
import { KNOWN_TO_SHEETS } from './functions/unsupported';
import type { FormulaNode, ReferenceNode } from './node';
import {
  cellAt,
  type LambdaOperand,
  type Matrix,
  matrixFromRows,
  matrixOf,
  OMITTED,
  type Operand,
  type RangeOperand,
  type Scope,
  scalar,
} from './operand';
import { binaryOperation, unaryOperation } from './operators';
import { parseReference } from './parse';

/** Computes a node. Throws FormulaError where Sheets would show an error. */
export function evaluate(node: FormulaNode, scope: Scope | null, ctx: Context): Operand {
  switch (node.type) {
    case 'number':
      return scalar(node.value, node.format);
    case 'text':
    case 'boolean':
      return scalar(node.value);
    case 'error':
      return fail(node.value.error, node.value.message);
    case 'omitted':
      return OMITTED;
    case 'reference':
      return referredTo(node, ctx);
    case 'name':
      return named(node.name, scope, ctx);
    case 'span':
      return spanned(evaluate(node.from, scope, ctx), evaluate(node.to, scope, ctx), ctx);
    case 'unary':
      return unaryOperation(node.operator, resolved(evaluate(node.operand, scope, ctx), ctx), ctx);
    case 'binary':
      return binaryOperation(
        node.operator,
        resolved(evaluate(node.left, scope, ctx), ctx),
        resolved(evaluate(node.right, scope, ctx), ctx),
        ctx,
      );
    case 'call':
      return called(node.name, node.args, scope, ctx);
    case 'apply': {
      const callee = evaluate(node.callee, scope, ctx);
      if (callee.kind !== 'lambda') return fail('#VALUE!', 'Only a LAMBDA can be called.');
      return applyLambda(
        callee,
        node.args.map((arg) => argumentOf(arg, scope, ctx)),
        ctx,
      );
    }
    case 'lambda':
      return { kind: 'lambda', params: node.params, body: node.body, scope };
    case 'let': {
      let inner = scope;
      for (const { name, init } of node.bindings) {
        inner = { name, operand: argumentOf(init, inner, ctx), outer: inner };
      }
      return evaluate(node.body, inner, ctx);
    }
    case 'array':
      return arrayLiteral(node.rows, scope, ctx);
  }
}

/** An argument: where it fails, its error is a value like any other, until the function reads it. */
function argumentOf(node: FormulaNode, scope: Scope | null, ctx: Context): Operand {
  return attempt(() => evaluate(node, scope, ctx));
}

/** An operand as one cell, or as a matrix where arrays are computed. */
function resolved(operand: Operand, ctx: Context): Operand {
  return operand.kind === 'scalar' ? operand : single(operand, ctx);
}

/** The block of cells that a reference names, its open ends at the end of the grid. */
export function referredTo(node: ReferenceNode, ctx: Context): RangeOperand {
  const sheet = node.sheet === null ? ctx.cells.sheetWithId(ctx.sheet) : ctx.cells.sheetNamed(node.sheet);
  if (!sheet) return fail('#REF!', `Unresolved sheet name '${node.sheet ?? ''}'.`);
  const bottom = node.bottom ?? sheet.rows - 1;
  const right = node.right ?? sheet.columns - 1;
  if (node.top >= sheet.rows || node.left >= sheet.columns || bottom < node.top || right < node.left) {
    return fail('#REF!', 'Reference does not exist.');
  }
  return {
    kind: 'range',
    sheet: sheet.id,
    top: node.top,
    left: node.left,
    bottom,
    right,
    single: node.single,
  };
}

function named(name: string, scope: Scope | null, ctx: Context): Operand {
  const lower = name.toLowerCase();
  for (let each = scope; each !== null; each = each.outer) {
    if (each.name === lower) return each.operand;
  }
  const a1 = ctx.cells.namedRange(lower);
  if (a1 === undefined) return fail('#NAME?', `Unknown range name: '${name.toUpperCase()}'.`);
  try {
    return referredTo(parseReference(a1), ctx);
  } catch {
    return fail('#REF!', 'Reference does not exist.');
  }
}

/** A1:B2 where one end, or both, is computed. */
function spanned(from: Operand, to: Operand, ctx: Context): Operand {
  if (from.kind !== 'range' || to.kind !== 'range' || from.sheet !== to.sheet) {
    return fail('#REF!', 'Both ends of a range must be references to one sheet.');
  }
  const range: RangeOperand = {
    kind: 'range',
    sheet: from.sheet,
    top: Math.min(from.top, to.top),
    left: Math.min(from.left, to.left),
    bottom: Math.max(from.bottom, to.bottom),
    right: Math.max(from.right, to.right),
    single: false,
  };
  ctx.readsAlso(range);
  return range;
}

function called(name: string, args: readonly FormulaNode[], scope: Scope | null, ctx: Context): Operand {
  const local = scopeLambda(name, scope);
  if (local) {
    return applyLambda(
      local,
      args.map((arg) => argumentOf(arg, scope, ctx)),
      ctx,
    );
  }
  const known = SHEET_FUNCTIONS.get(name);
  if (!known) return calledByName(name, args, scope, ctx);
  if (args.length < known.min || args.length > known.max) return wrongCount(name, known, args.length);
  if ('lazy' in known) return known.lazy(args, scope, ctx, name);
  const before = ctx.arrays;
  if (known.arrays) ctx.arrays = true;
  try {
    return apply(
      known,
      name,
      args.map((arg) => argumentOf(arg, scope, ctx)),
      ctx,
    );
  } finally {
    ctx.arrays = before;
  }
}

function scopeLambda(name: string, scope: Scope | null): LambdaOperand | null {
  const lower = name.toLowerCase();
  for (let each = scope; each !== null; each = each.outer) {
    if (each.name === lower && each.operand.kind === 'lambda') return each.operand;
  }
  return null;
}

function calledByName(
  name: string,
  args: readonly FormulaNode[],
  scope: Scope | null,
  ctx: Context,
): Operand {
  if (!ctx.isCustom(name)) {
    const message = KNOWN_TO_SHEETS.has(name)
      ? `${name} is not supported by the emulator`
      : `Unknown function: '${name}'.`;
    return fail('#NAME?', message);
  }
  // What the arguments rest on decides whether the call is allowed, whatever stands beside it in the formula.
  const before = ctx.restless;
  ctx.restless = false;
  try {
    const given = args.map((arg) => argumentOf(arg, scope, ctx));
    return fromResult(ctx.callCustom(name, given));
  } finally {
    ctx.restless = before || ctx.restless;
  }
}

/** What a function outside gave: one cell, or rows of cells. */
export function fromResult(result: Formatted | readonly (readonly Formatted[])[]): Operand {
  if (!('value' in result)) return matrixFromRows(result);
  return { kind: 'scalar', ...result };
}

function wrongCount(name: string, known: { min: number; max: number }, found: number): never {
  const expected =
    known.min === known.max
      ? `${known.min} ${known.min === 1 ? 'argument' : 'arguments'}`
      : known.max >= 255
        ? `at least ${known.min} ${known.min === 1 ? 'argument' : 'arguments'}`
        : `between ${known.min} and ${known.max} arguments`;
  return fail(
    '#N/A',
    `Wrong number of arguments to ${name}. Expected ${expected}, but got ${found} ${found === 1 ? 'argument' : 'arguments'}.`,
  );
}

/** Applies a function: cell by cell over the arguments it takes as single values, where arrays are computed. */
export function apply(known: EagerFunction, name: string, args: readonly Operand[], ctx: Context): Operand {
  const takesValue = (index: number): boolean =>
    (known.take[index] ?? known.take[known.take.length - 1]) === 'v';
  const run = (given: readonly Operand[]): Operand | Value => {
    const call: Call = { name, args: given, ctx };
    return known.body(call);
  };
  const positions: number[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    if (arg && arg.kind !== 'scalar' && arg.kind !== 'omitted' && takesValue(index)) positions.push(index);
  }
  if (positions.length === 0) return toOperand(run(args));
  const varying = positions.map((index) => args[index] ?? OMITTED);
  const filled = [...args];
  return broadcast(varying, name, ctx, (cells) => {
    positions.forEach((position, index) => {
      filled[position] = cells[index] ?? OMITTED;
    });
    return run(filled.slice());
  });
}

/** { … }: blocks beside each other in a row must have the same height, rows under each other the same width. */
function arrayLiteral(rows: readonly (readonly FormulaNode[])[], scope: Scope | null, ctx: Context): Operand {
  const bands = rows.map((row) => beside(row.map((node) => asMatrix(evaluate(node, scope, ctx), ctx))));
  const [first] = bands;
  if (!first) return fail('#ERROR!', 'Formula parse error.');
  if (bands.length === 1) return first;
  if (bands.some((band) => band.columns !== first.columns)) {
    return fail('#VALUE!', 'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.');
  }
  const data = first.data.map((_, column) => bands.flatMap((band) => filledColumn(band, column)));
  const formats = bands.some((band) => band.formats !== null)
    ? first.data.map((_, column) =>
        bands.flatMap((band) =>
          Array.from({ length: band.rows }, (__, row) => cellAt(band, row, column).format),
        ),
      )
    : null;
  return matrixOf(data, formats);
}

function filledColumn(band: Matrix, column: number): Value[] {
  const values: Value[] = [];
  for (let row = 0; row < band.rows; row++) values.push(band.data[column]?.[row] ?? null);
  return values;
}

function beside(blocks: readonly Matrix[]): Matrix {
  const [first] = blocks;
  if (!first) return fail('#ERROR!', 'Formula parse error.');
  if (blocks.length === 1) return first;
  if (blocks.some((block) => block.rows !== first.rows)) {
    return fail(
      '#VALUE!',
      'Function ARRAY_ROW parameter 2 has mismatched row size. Expected: ' +
        `${first.rows}. Actual: ${blocks.find((block) => block.rows !== first.rows)?.rows ?? 0}.`,
    );
  }
  return {
    kind: 'matrix',
    rows: first.rows,
    columns: blocks.reduce((sum, block) => sum + block.columns, 0),
    data: blocks.flatMap((block) => block.data),
    formats: blocks.some((block) => block.formats !== null)
      ? blocks.flatMap((block) => block.formats ?? block.data.map(() => null))
      : null,
  };
}
