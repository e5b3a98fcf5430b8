import { asMatrix } from './call';
import type { Cells, Context } from './context';
import type { CalculatorOptions, CustomArgument, Formatted } from './contract';
import { cellError, fail } from './errors';
import { type CustomAnswer, type FormulaCell, sameValue } from './grid';
import { type Operand, rowOf } from './operand';

const NOT_ALLOWED =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';

/** Calls custom functions for one cell; `bind` gives it the computation that it belongs to. */
export type CellCustom = Context['callCustom'] & { bind(ctx: Context): void };

/**
 * Custom functions are asked again only when an argument's value changed. `spare` holds the answers from before
 * rows or sheets were moved; `used` collects the answers that this computation rests on.
 */
export function cellCustom(
  formula: FormulaCell | null,
  spare: readonly CustomAnswer[],
  used: Set<CustomAnswer>,
  call: CalculatorOptions['callCustom'],
  cells: Cells,
): CellCustom {
  let context: Context | null = null;
  const callCustom = (
    name: string,
    args: readonly Operand[],
  ): Formatted | readonly (readonly Formatted[])[] => {
    const ctx = context;
    if (!ctx) throw new Error('custom function called outside a computation');
    const values = args.map((arg) => customArgument(arg, ctx));
    const restless = ctx.restless || args.some((arg) => arg.kind === 'range' && cells.restless(arg));
    if (restless) return { value: cellError('#ERROR!', NOT_ALLOWED), format: null };
    const matches = (answer: CustomAnswer): boolean =>
      answer.name === name && sameArguments(answer.args, values);
    const known = formula?.answers.find(matches) ?? spare.find(matches);
    if (known) {
      if (formula && !formula.answers.includes(known)) formula.answers.push(known);
      used.add(known);
      return known.answer;
    }
    const at = formula?.at ?? { sheet: ctx.sheet, row: 0, column: 0 };
    const answer: CustomAnswer = { name, args: values, answer: call(name, values, at) };
    formula?.answers.push(answer);
    used.add(answer);
    return answer.answer;
  };
  return Object.assign(callCustom, {
    bind(ctx: Context): void {
      context = ctx;
    },
  });
}

/** An argument as a custom function gets it: one cell's value, rows of cells, or undefined when left out. */
function customArgument(operand: Operand, ctx: Context): CustomArgument {
  switch (operand.kind) {
    case 'omitted':
      return undefined;
    case 'scalar':
      return { value: operand.value, format: operand.format };
    case 'lambda':
      return fail('#VALUE!', 'A LAMBDA cannot be given to a custom function.');
    case 'range':
      if (operand.single) {
        const { value, format } = ctx.cells.cell(operand.sheet, operand.top, operand.left);
        return { value, format };
      }
  }
  const matrix = asMatrix(operand, ctx);
  return Array.from({ length: matrix.rows }, (_, row) => rowOf(matrix, row));
}

function sameArguments(before: readonly unknown[], now: readonly CustomArgument[]): boolean {
  return (
    before.length === now.length &&
    now.every((arg, index) => sameArgument(before[index] as CustomArgument, arg))
  );
}

function sameArgument(a: CustomArgument, b: CustomArgument): boolean {
  if (a === undefined || b === undefined) return a === b;
  if ('value' in a || 'value' in b) return 'value' in a && 'value' in b && sameCell(a, b);
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row++) {
    const left = a[row] ?? [];
    const right = b[row] ?? [];
    if (left.length !== right.length) return false;
    for (let column = 0; column < left.length; column++) {
      const one = left[column];
      const other = right[column];
      if (!one || !other || !sameCell(one, other)) return false;
    }
  }
  return true;
}

function sameCell(a: Formatted, b: Formatted): boolean {
  return a.format === b.format && sameValue(a.value, b.value);
}
