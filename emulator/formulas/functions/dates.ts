import { type Call, cell, type Family, number, text, truth, value, values, whole } from '../call';
import { fail } from '../errors';
import { writingOf } from '../locale';
import { type Scalar, scalar } from '../operand';
import { dateFormat, partsOfSerial, serialFromInstant, serialOfDay } from '../serial';
import { parseTypedNumber } from '../typed-input';

/** A day in the workbook's own way of writing days; #NUM! for one that is too far away. */
export function day(serial: number, call: Call): Scalar {
  if (Math.abs(serial) <= LAST_DAY) return scalar(serial, writingOf(call.ctx.locale).date);
  return fail('#NUM!', `Function ${call.name} evaluates to an out of range number.`);
}

/** Sheets takes years below 1900 for years after 1900. */
function yearOf(year: number): number {
  return year >= 0 && year < 1900 ? year + 1900 : year;
}

function dateOf(call: Call): Scalar {
  const serial = serialOfDay(yearOf(whole(call, 0)), whole(call, 1), whole(call, 2));
  if (serial < 0) return fail('#NUM!', 'Function DATE evaluates to an out of range number.');
  return day(serial, call);
}

/** A day argument as a serial, its time kept. Negative serials are days before 1899-12-30. */
export function serial(call: Call, index: number): number {
  const found = number(call, index);
  if (Math.abs(found) <= LAST_DAY) return found;
  return fail('#NUM!', `Function ${call.name} parameter ${index + 1} value is ${found}. It is out of range.`);
}

/** 99999-12-31. */
export const LAST_DAY = 35_830_291;

function part(name: keyof ReturnType<typeof partsOfSerial>): Family[string] {
  return values(1, 1, (call) => partsOfSerial(serial(call, 0))[name]);
}

/** A day some months later, at most the last of its month. */
export function addMonths(from: number, months: number): number {
  const { year, month, day: dayOfMonth } = partsOfSerial(Math.floor(from));
  const last = partsOfSerial(serialOfDay(year, month + months + 1, 0)).day;
  return serialOfDay(year, month + months, Math.min(dayOfMonth, last));
}

function weekday(at: number, type: number): number | null {
  const sunday0 = (((Math.floor(at) - 1) % 7) + 7) % 7;
  if (type === 1) return sunday0 + 1;
  if (type === 2) return ((sunday0 + 6) % 7) + 1;
  return type === 3 ? (sunday0 + 6) % 7 : null;
}

function isoWeek(at: number): number {
  const monday0 = weekday(at, 3) ?? 0;
  const thursday = Math.floor(at) - monday0 + 3;
  const { year } = partsOfSerial(thursday);
  return 1 + Math.floor((thursday - serialOfDay(year, 1, 1)) / 7);
}

/** Day on which weeks start by WEEKNUM's types, Monday as 0. */
const WEEK_STARTS: Readonly<Record<number, number>> = {
  1: 6,
  2: 0,
  11: 0,
  12: 1,
  13: 2,
  14: 3,
  15: 4,
  16: 5,
  17: 6,
};

function weekNumber(call: Call): number {
  const at = serial(call, 0);
  const type = whole(call, 1, 1);
  if (type === 21) return isoWeek(at);
  const start = WEEK_STARTS[type];
  if (start === undefined)
    return fail('#NUM!', `Function WEEKNUM parameter 2 value ${type} is out of range.`);
  const first = serialOfDay(partsOfSerial(at).year, 1, 1);
  const firstOffset = ((weekday(first, 3) ?? 0) - start + 7) % 7;
  return Math.floor((Math.floor(at) - first + firstOffset) / 7) + 1;
}

function dateDif(call: Call): number {
  const [from, to] = [Math.floor(serial(call, 0)), Math.floor(serial(call, 1))];
  const unit = text(call, 2).toUpperCase();
  if (from > to) return fail('#NUM!', 'Function DATEDIF parameter 1 must not be after parameter 2.');
  const [a, b] = [partsOfSerial(from), partsOfSerial(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit) {
    case 'D':
      return to - from;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return to - addMonths(from, months);
    case 'YD':
      return to - addMonths(from, Math.floor(months / 12) * 12);
    default:
      return fail(
        '#NUM!',
        `Function DATEDIF parameter 3 value is ${unit}. Valid values are Y, M, D, MD, YM, YD.`,
      );
  }
}

/** Text, or a value, as what it spells: its day part, or its time part. */
function spelled(call: Call, kind: 'day' | 'time'): number {
  const typed = value(call, 0);
  if (typeof typed === 'number') return kind === 'day' ? Math.floor(typed) : typed - Math.floor(typed);
  const written = text(call, 0);
  const read = parseTypedNumber(written, { ...call.ctx, now: call.ctx.now() });
  if (read === null || dateFormat(read.format) === null) {
    return fail('#VALUE!', `${call.name} parameter '${written}' cannot be parsed to date/time.`);
  }
  return kind === 'day' ? Math.floor(read.value) : read.value - Math.floor(read.value);
}

/**
 * Days between two days where each month has 30. 'US' makes the last day of February the 30th at the start, and
 * 'US-both' at the end too where both are one.
 */
export function thirtyDayMonths(start: number, end: number, method: 'US' | 'US-both' | 'European'): number {
  const [a, b] = [partsOfSerial(start), partsOfSerial(end)];
  const isFebruaryEnd = (at: typeof a): boolean =>
    at.month === 2 && partsOfSerial(serialOfDay(at.year, 3, 0)).day === at.day;
  let from = Math.min(a.day, 30);
  let to = b.day;
  if (method === 'European') to = Math.min(b.day, 30);
  else {
    if (isFebruaryEnd(a)) {
      if (method === 'US-both' && isFebruaryEnd(b)) to = 30;
      from = 30;
    }
    if (b.day === 31 && from === 30) to = 30;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + to - from;
}

function days360(call: Call): number {
  return thirtyDayMonths(serial(call, 0), serial(call, 1), truth(call, 2) ? 'European' : 'US');
}

export const dates: Family = {
  DATE: values(3, 3, dateOf),
  TODAY: values(0, 0, (call) => day(Math.floor(serialFromInstant(call.ctx.now(), call.ctx.timezone)), call)),
  NOW: values(0, 0, (call) => {
    call.ctx.restless = true;
    const now = serialFromInstant(call.ctx.now(), call.ctx.timezone);
    return scalar(now, writingOf(call.ctx.locale).dateTime);
  }),
  YEAR: part('year'),
  MONTH: part('month'),
  DAY: part('day'),
  HOUR: part('hour'),
  MINUTE: part('minute'),
  SECOND: part('second'),
  TIME: values(3, 3, (call) => {
    const seconds = whole(call, 0) * 3600 + whole(call, 1) * 60 + whole(call, 2);
    if (seconds < 0) return fail('#NUM!', 'Function TIME evaluates to a negative time.');
    return scalar((seconds % 86_400) / 86_400, writingOf(call.ctx.locale).time);
  }),
  EDATE: values(2, 2, (call) => day(addMonths(serial(call, 0), whole(call, 1)), call)),
  EOMONTH: values(2, 2, (call) => {
    const { year, month } = partsOfSerial(Math.floor(serial(call, 0)));
    return day(serialOfDay(year, month + whole(call, 1) + 1, 0), call);
  }),
  WEEKDAY: values(1, 2, (call) => {
    const type = whole(call, 1, 1);
    const found = weekday(serial(call, 0), type);
    return (
      found ??
      fail('#NUM!', `Function WEEKDAY parameter 2 value is ${type}. Valid values are between 1 and 3.`)
    );
  }),
  WEEKNUM: values(1, 2, weekNumber),
  ISOWEEKNUM: values(1, 1, (call) => isoWeek(serial(call, 0))),
  DATEDIF: values(3, 3, dateDif),
  DAYS: values(2, 2, (call) => Math.floor(serial(call, 0)) - Math.floor(serial(call, 1))),
  DAYS360: values(2, 3, days360),
  DATEVALUE: values(1, 1, (call) => spelled(call, 'day')),
  TIMEVALUE: values(1, 1, (call) => spelled(call, 'time')),
  TO_DATE: values(1, 1, (call) => {
    const { value: typed } = cell(call, 0);
    return typeof typed === 'number' ? day(typed, call) : typed;
  }),
};
