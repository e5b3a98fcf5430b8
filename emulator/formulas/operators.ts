import { broadcast } from './broadcast';
import { compareValues, toNumber, toText } from './coerce';
import type { Context } from './context';
import type { Value } from './contract';
import { cellError, FormulaError, isCellError } from './errors';
import type { BinaryOperator, UnaryOperator } from './node';
import { type Operand, type Scalar, scalar } from './operand';
import { dateFormat } from './serial';

/** Names that Sheets uses for operators in its messages. */
const NAMES: Readonly<Record<BinaryOperator, string>> = {
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '^': 'POW',
  '&': 'CONCATENATE',
  '=': 'EQ',
  '<>': 'NE',
  '<': 'LT',
  '>': 'GT',
  '<=': 'LTE',
  '>=': 'GTE',
};

export function binaryOperation(
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
  ctx: Context,
): Operand {
  if (left.kind === 'scalar' && right.kind === 'scalar') return apply(operator, left, right, ctx);
  return broadcast([left, right], NAMES[operator], ctx, ([a, b]) =>
    apply(operator, a ?? NOTHING, b ?? NOTHING, ctx),
  );
}

const NOTHING = scalar(null);

function apply(operator: BinaryOperator, left: Scalar, right: Scalar, ctx: Context): Scalar {
  const a = left.value;
  const b = right.value;
  if (isCellError(a)) throw new FormulaError(a);
  if (isCellError(b)) throw new FormulaError(b);
  switch (operator) {
    case '&':
      return scalar(toText(a, ctx) + toText(b, ctx));
    case '=':
      return scalar(compareValues(a, b) === 0);
    case '<>':
      return scalar(compareValues(a, b) !== 0);
    case '<':
      return scalar(compareValues(a, b) < 0);
    case '>':
      return scalar(compareValues(a, b) > 0);
    case '<=':
      return scalar(compareValues(a, b) <= 0);
    case '>=':
      return scalar(compareValues(a, b) >= 0);
    default: {
      const name = NAMES[operator];
      const value = arithmetic(
        operator,
        typeof a === 'number' ? a : toNumber(a, ctx, name, 1),
        typeof b === 'number' ? b : toNumber(b, ctx, name, 2),
      );
      const format =
        left.format === null && right.format === null ? null : resultFormat(operator, left, right);
      return { kind: 'scalar', value, format };
    }
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '^', a: number, b: number): Value {
  switch (operator) {
    case '+':
      return finite(a + b, 'ADD');
    case '-':
      return finite(a - b, 'MINUS');
    case '*':
      return finite(a * b, 'MULTIPLY');
    case '/':
      return b === 0
        ? cellError('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.')
        : finite(a / b, 'DIVIDE');
    case '^':
      if (a === 0 && b === 0) return cellError('#NUM!', 'POW(0, 0) is undefined.');
      if (a === 0 && b < 0) return cellError('#DIV/0!', 'Function POW caused a divide by zero error.');
      return finite(a ** b, 'POW');
  }
}

/** A number, or #NUM! where it is none or too large. */
export function finite(value: number, name: string): Value {
  if (Number.isFinite(value)) return value;
  return cellError('#NUM!', `The result of ${name} is not a number that can be shown.`);
}

type Kind = ReturnType<typeof dateFormat> | 'currency' | 'percent' | 'number' | 'none';

function kindOf(format: string | null): Kind {
  if (format === null) return 'none';
  const date = dateFormat(format);
  if (date !== null) return date;
  if (format.includes('%')) return 'percent';
  return /[$€£¥₹]/.test(format) ? 'currency' : 'number';
}

/** The number format that a sum, difference, product or quotient takes from its operands. */
function resultFormat(operator: BinaryOperator, left: Scalar, right: Scalar): string | null {
  const a = kindOf(left.format);
  const b = kindOf(right.format);
  const isDay = (kind: Kind): boolean => kind === 'date' || kind === 'datetime';
  const isClock = (kind: Kind): boolean => kind === 'time' || kind === 'datetime' || kind === 'duration';
  if (operator === '-') {
    if (a === 'date' && b === 'date') return null;
    if (isDay(a) && isDay(b)) return '[h]:mm:ss';
    if (a === 'time' && b === 'time') return '[h]:mm:ss';
    return left.format ?? (isDay(b) || isClock(b) ? null : right.format);
  }
  if (operator === '+') {
    if (isDay(a) && isDay(b)) return null;
    if (a === 'date' && isClock(b)) return `${left.format} hh:mm:ss`;
    if (isClock(a) && b === 'date') return `${right.format} hh:mm:ss`;
    if (isDay(b) && !isDay(a)) return right.format;
    return left.format ?? right.format;
  }
  const keeps = (kind: Kind): boolean => kind === 'currency' || kind === 'duration';
  if (operator === '*') {
    if (keeps(a) && b === 'none') return left.format;
    if (keeps(b) && a === 'none') return right.format;
    if (a === 'currency') return left.format;
    return b === 'currency' ? right.format : null;
  }
  if (operator === '/') return keeps(a) && b === 'none' ? left.format : null;
  return null;
}

export function unaryOperation(operator: UnaryOperator, operand: Operand, ctx: Context): Operand {
  const name = operator === '%' ? 'UNARY_PERCENT' : operator === '-' ? 'UMINUS' : 'UPLUS';
  const one = (cell: Scalar): Scalar => {
    if (isCellError(cell.value)) throw new FormulaError(cell.value);
    if (operator === '+') return cell;
    const number = toNumber(cell.value, ctx, name, 1);
    if (operator === '-') return { kind: 'scalar', value: number === 0 ? 0 : -number, format: cell.format };
    return { kind: 'scalar', value: number / 100, format: '0%' };
  };
  if (operand.kind === 'scalar') return one(operand);
  return broadcast([operand], name, ctx, ([cell]) => one(cell ?? NOTHING));
}
