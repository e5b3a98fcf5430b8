import { single } from '../broadcast';
import { argument, arrays, cell, type Family, value, values } from '../call';
import type { Value } from '../contract';
import { FormulaError, fail, isCellError } from '../errors';
import type { RangeOperand } from '../operand';
import { parseTypedNumber } from '../typed-input';

function tested(test: (value: Value) => boolean): Family[string] {
  return values(1, 1, (call) => test(value(call, 0)));
}

const isNotAvailable = (value: Value): boolean => isCellError(value) && value.error === '#N/A';

const ERROR_NUMBERS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#ERROR!'];

export const info: Family = {
  ISBLANK: tested((value) => value === null),
  ISNUMBER: tested((value) => typeof value === 'number'),
  ISTEXT: tested((value) => typeof value === 'string'),
  ISNONTEXT: tested((value) => typeof value !== 'string'),
  ISLOGICAL: tested((value) => typeof value === 'boolean'),
  ISERROR: tested(isCellError),
  ISERR: tested((value) => isCellError(value) && !isNotAvailable(value)),
  ISNA: tested(isNotAvailable),
  ISEVEN: values(1, 1, (call) => Math.trunc(parity(value(call, 0))) % 2 === 0),
  ISODD: values(1, 1, (call) => Math.abs(Math.trunc(parity(value(call, 0))) % 2) === 1),
  ISDATE: values(1, 1, (call) => {
    const { value: given, format } = cell(call, 0);
    if (typeof given === 'number') return /[ymdhs]/i.test(format ?? '');
    if (typeof given !== 'string') return false;
    const read = parseTypedNumber(given, { ...call.ctx, now: call.ctx.now() });
    return /[yd]/i.test(read?.format ?? '');
  }),
  ISREF: arrays(1, 1, (call) => argument(call, 0).kind === 'range'),
  NA: values(0, 0, () => fail('#N/A', '')),
  N: values(1, 1, (call) => {
    const given = value(call, 0);
    if (isCellError(given)) throw new FormulaError(given);
    return typeof given === 'number' ? given : given === true ? 1 : 0;
  }),
  T: values(1, 1, (call) => {
    const given = value(call, 0);
    if (isCellError(given)) throw new FormulaError(given);
    return typeof given === 'string' ? given : '';
  }),
  TYPE: arrays(1, 1, (call) => {
    const operand = argument(call, 0);
    if (operand.kind === 'matrix' && operand.rows * operand.columns > 1) return 64;
    if (operand.kind === 'range' && !isOneCell(operand)) return 64;
    const resolved = single(operand, call.ctx);
    const given = resolved.kind === 'scalar' ? resolved.value : null;
    if (isCellError(given)) return 16;
    return typeof given === 'string' ? 2 : typeof given === 'boolean' ? 4 : 1;
  }),
  'ERROR.TYPE': values(1, 1, (call) => {
    const given = value(call, 0);
    if (!isCellError(given)) return fail('#N/A', 'ERROR.TYPE needs an error.');
    return ERROR_NUMBERS.indexOf(given.error) + 1;
  }),
};

function isOneCell({ top, left, bottom, right }: RangeOperand): boolean {
  return top === bottom && left === right;
}

function parity(value: Value): number {
  if (isCellError(value)) throw new FormulaError(value);
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  return fail('#VALUE!', 'A number is expected.');
}
