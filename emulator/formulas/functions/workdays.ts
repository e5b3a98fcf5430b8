import { type Call, type EagerFunction, eachArgumentValue, type Family, given, value, whole } from '../call';
import { toNumber } from '../coerce';
import { fail } from '../errors';
import { day, LAST_DAY, serial } from './dates';

/** Days off by INTL's number: Monday first, 1 is off. */
const WEEKENDS: Readonly<Record<number, string>> = {
  1: '0000011',
  2: '1000001',
  3: '1100000',
  4: '0110000',
  5: '0011000',
  6: '0001100',
  7: '0000110',
  11: '0000001',
  12: '1000000',
  13: '0100000',
  14: '0010000',
  15: '0001000',
  16: '0000100',
  17: '0000010',
};

function weekend(call: Call, index: number): string {
  const chosen = given(call, index) ? value(call, index) : 1;
  const pattern = typeof chosen === 'string' ? chosen : WEEKENDS[whole(call, index, 1)];
  if (pattern !== undefined && /^[01]{7}$/.test(pattern)) return pattern;
  return fail('#NUM!', `Function ${call.name} parameter ${index + 1} is not a weekend.`);
}

function holidays(call: Call, index: number): Set<number> {
  const off = new Set<number>();
  if (!given(call, index)) return off;
  eachArgumentValue({ ...call, args: call.args.slice(index, index + 1) }, 0, (each) => {
    if (each !== null && each !== '') off.add(Math.floor(toNumber(each, call.ctx, call.name, index + 1)));
  });
  return off;
}

function isWorkday(at: number, pattern: string, off: ReadonlySet<number>): boolean {
  // Serial 2 is Monday, 1 January 1900.
  const monday0 = (((at - 2) % 7) + 7) % 7;
  return pattern[monday0] === '0' && !off.has(at);
}

function countWorkdays(call: Call, pattern: string, off: ReadonlySet<number>): number {
  const [from, to] = [Math.floor(serial(call, 0)), Math.floor(serial(call, 1))];
  const [first, last] = from <= to ? [from, to] : [to, from];
  const perWeek = [...pattern].filter((mark) => mark === '0').length;
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * perWeek;
  for (let at = first + weeks * 7; at <= last; at++) if (isWorkday(at, pattern, NONE)) count++;
  count -= workingHolidays(first, last, pattern, off);
  return from <= to ? count : -count;
}

/** The day so many working days away: whole weeks at once while many are left, then day by day. */
function addWorkdays(call: Call, pattern: string, off: ReadonlySet<number>): number {
  const perWeek = [...pattern].filter((mark) => mark === '0').length;
  if (perWeek === 0) return fail('#VALUE!', `Function ${call.name} has no working day in the week.`);
  let at = Math.floor(serial(call, 0));
  let left = whole(call, 1);
  const step = left < 0 ? -1 : 1;
  while (left !== 0 && Math.abs(at) <= LAST_DAY) {
    const weeks = Math.floor(Math.abs(left) / perWeek) - 1;
    if (weeks > 0) {
      const to = at + step * 7 * weeks;
      const [first, last] = step > 0 ? [at + 1, to] : [to, at - 1];
      left -= step * (weeks * perWeek - workingHolidays(first, last, pattern, off));
      at = to;
    } else {
      at += step;
      if (isWorkday(at, pattern, off)) left -= step;
    }
  }
  return at;
}

/** Days off between two days that would be working days. */
function workingHolidays(first: number, last: number, pattern: string, off: ReadonlySet<number>): number {
  let found = 0;
  for (const holiday of off) {
    if (holiday >= first && holiday <= last && isWorkday(holiday, pattern, NONE)) found++;
  }
  return found;
}

const NONE: ReadonlySet<number> = new Set();

const MONDAY_TO_FRIDAY = '0000011';

function entry(max: number, take: string, body: EagerFunction['body']): EagerFunction {
  return { min: 2, max, take, body };
}

export const workdays: Family = {
  NETWORKDAYS: entry(3, 'vva', (call) => countWorkdays(call, MONDAY_TO_FRIDAY, holidays(call, 2))),
  'NETWORKDAYS.INTL': entry(4, 'vvva', (call) => countWorkdays(call, weekend(call, 2), holidays(call, 3))),
  WORKDAY: entry(3, 'vva', (call) => day(addWorkdays(call, MONDAY_TO_FRIDAY, holidays(call, 2)), call)),
  'WORKDAY.INTL': entry(4, 'vvva', (call) =>
    day(addWorkdays(call, weekend(call, 2), holidays(call, 3)), call),
  ),
};
