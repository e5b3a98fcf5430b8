import { columnLetters } from '../a1';
import { attempt, broadcast, single } from '../broadcast';
import { argument, type Call, type Family, given, matrix, range, text, truth, values, whole } from '../call';
import { toNumber } from '../coerce';
import type { Context } from '../context';
import type { Value } from '../contract';
import { fail } from '../errors';
import { referredTo } from '../evaluate';
import type { FormulaNode } from '../node';
import { BLANK, matrixOf, type Operand, type RangeOperand, type Scope, scalar } from '../operand';
import { parseReference } from '../parse';
import { quoteSheetName } from '../shift';

/** Row or column numbers of a range, counted from 1; the formula's own without an argument. */
function position(call: Call, axis: 'row' | 'column'): Operand {
  if (!given(call, 0)) {
    const { at } = call.ctx;
    if (!at) return fail('#N/A', `${call.name} without a reference needs a cell to stand in.`);
    return scalar((axis === 'row' ? at.row : at.column) + 1);
  }
  const { top, bottom, left, right } = range(call, 0);
  const first = (axis === 'row' ? top : left) + 1;
  if (!call.ctx.arrays) return scalar(first);
  const count = axis === 'row' ? bottom - top + 1 : right - left + 1;
  if (count === 1) return scalar(first);
  const all = Array.from({ length: count }, (_, index) => first + index);
  return axis === 'row' ? matrixOf([all]) : matrixOf(all.map((each) => [each]));
}

function sizeOf(call: Call, axis: 'rows' | 'columns'): number {
  const operand = argument(call, 0);
  if (operand.kind !== 'range') return matrix(call, 0)[axis];
  return axis === 'rows' ? operand.bottom - operand.top + 1 : operand.right - operand.left + 1;
}

/** A range that the formula's text does not name: whoever changes its cells must find the formula. */
function dynamic(call: Call, found: RangeOperand): RangeOperand {
  call.ctx.readsAlso(found);
  return found;
}

function offset(call: Call): Operand {
  const from = range(call, 0);
  const sheet = call.ctx.cells.sheetWithId(from.sheet);
  const height = given(call, 3) ? whole(call, 3) : from.bottom - from.top + 1;
  const width = given(call, 4) ? whole(call, 4) : from.right - from.left + 1;
  const top = from.top + whole(call, 1);
  const left = from.left + whole(call, 2);
  if (height < 1 || width < 1) return fail('#NUM!', 'OFFSET needs a height and a width of at least 1.');
  const bottom = top + height - 1;
  const right = left + width - 1;
  if (!sheet || top < 0 || left < 0 || bottom >= sheet.rows || right >= sheet.columns) {
    return fail('#REF!', 'OFFSET evaluates to an out of bounds range.');
  }
  const single = height === 1 && width === 1;
  return dynamic(call, { kind: 'range', sheet: from.sheet, top, left, bottom, right, single });
}

function indirect(call: Call): Operand {
  const written = text(call, 0);
  if (!truth(call, 1, true))
    return fail('#N/A', 'INDIRECT in R1C1 notation is not supported by the emulator');
  const a1 = call.ctx.cells.namedRange(written.toLowerCase()) ?? written;
  let node: ReturnType<typeof parseReference>;
  try {
    node = parseReference(a1);
  } catch {
    return fail(
      '#REF!',
      `Function INDIRECT parameter 1 value is '${written}'. It is not a valid cell/range reference.`,
    );
  }
  return dynamic(call, referredTo(node, call.ctx));
}

function address(call: Call): string {
  const [row, column, mode] = [whole(call, 0), whole(call, 1), whole(call, 2, 1)];
  if (mode < 1 || mode > 4) {
    return fail(
      '#NUM!',
      `Function ADDRESS parameter 3 value is ${mode}. Valid values are between 1 and 4 inclusive.`,
    );
  }
  if (row < 1 || column < 1) return fail('#VALUE!', 'ADDRESS needs a row and a column of at least 1.');
  const sheet = given(call, 4) ? `${quoteSheetName(text(call, 4))}!` : '';
  if (truth(call, 3, true)) {
    const fixedRow = mode === 1 || mode === 2 ? '$' : '';
    const fixedColumn = mode === 1 || mode === 3 ? '$' : '';
    return `${sheet}${fixedColumn}${columnLetters(column - 1)}${fixedRow}${row}`;
  }
  const r = mode === 1 || mode === 2 ? `R${row}` : `R[${row}]`;
  const c = mode === 1 || mode === 3 ? `C${column}` : `C[${column}]`;
  return `${sheet}${r}${c}`;
}

/** CHOOSE: one option as it is, references included; a list of places picks cell by cell. */
function choose(args: readonly FormulaNode[], scope: Scope | null, ctx: Context): Operand {
  const [first, ...options] = args;
  const picked = single(first ? ctx.evaluate(first, scope) : BLANK, ctx);
  const placeOf = (value: Value): number => {
    const at = Math.trunc(toNumber(value, ctx, 'CHOOSE', 1));
    if (at >= 1 && at <= options.length) return at - 1;
    return fail(
      '#NUM!',
      `Function CHOOSE parameter 1 value is ${at}. Valid values are between 1 and ${options.length} inclusive.`,
    );
  };
  if (picked.kind === 'scalar') {
    const option = options[placeOf(picked.value)];
    return option && option.type !== 'omitted' ? ctx.evaluate(option, scope) : BLANK;
  }
  const choices = options.map((option) => attempt(() => ctx.evaluate(option, scope)));
  return broadcast(
    [picked, ...choices],
    'CHOOSE',
    ctx,
    ([place, ...cells]) => cells[placeOf(place?.value ?? null)] ?? BLANK,
  );
}

export const references: Family = {
  ROW: { min: 0, max: 1, take: 'a', body: (call) => position(call, 'row') },
  COLUMN: { min: 0, max: 1, take: 'a', body: (call) => position(call, 'column') },
  ROWS: { min: 1, max: 1, take: 'a', body: (call) => sizeOf(call, 'rows') },
  COLUMNS: { min: 1, max: 1, take: 'a', body: (call) => sizeOf(call, 'columns') },
  OFFSET: { min: 3, max: 5, take: 'avvvv', body: offset },
  INDIRECT: { min: 1, max: 2, take: 'vv', body: indirect },
  ADDRESS: values(2, 5, address),
  CHOOSE: { min: 2, max: 255, lazy: choose },
};
