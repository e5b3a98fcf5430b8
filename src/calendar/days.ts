import type { DayNumber } from '../calendar';
import { InputError } from '../input-error';

/** A month as 'yyyy-mm', such as '2026-09'. Text compares as time does. */
export type MonthText = string;

const MS_PER_DAY = 86_400_000;
/** 1970-01-01 was a Thursday, the fourth day of a week that starts on Monday. */
const WEEKDAY_OF_DAY_0 = 3;

/** The first day that is not read any more: 2101-01-01. */
export const END_OF_DAYS: DayNumber = Date.UTC(2101, 0, 1) / MS_PER_DAY;

/** The day of text 'yyyy-mm-dd', or null when it is no such text, no day of the calendar, or outside 1970 to 2100. */
export function parseDay(text: string): DayNumber | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return null;
  const month = Number(parts[2]);
  const ms = Date.UTC(Number(parts[1]), month - 1, Number(parts[3]));
  const day = ms / MS_PER_DAY;
  // 2026-02-30 would slip into March.
  return new Date(ms).getUTCMonth() === month - 1 && isReadableDay(day) ? day : null;
}

/** The day of text 'yyyy-mm-dd'. Throws InputError for other text. */
export function dayNumber(text: string): DayNumber {
  const day = parseDay(text);
  if (day === null) {
    throw new InputError('', `expected a day such as 2026-09-30, from 1970 to 2100, found '${text}'`);
  }
  return day;
}

/** True for a whole day from 1970-01-01 to 2100-12-31. */
export function isReadableDay(day: DayNumber): boolean {
  return Number.isInteger(day) && day >= 0 && day < END_OF_DAYS;
}

/** A day as 'yyyy-mm-dd'. */
export function dayText(day: DayNumber): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The month that a day belongs to. */
export function monthOf(day: DayNumber): MonthText {
  return dayText(day).slice(0, 7);
}

/** The first day of a month. Throws InputError for text that is no month. */
export function firstDayOf(month: MonthText): DayNumber {
  const { year, index } = yearAndIndex(month);
  return Date.UTC(year, index, 1) / MS_PER_DAY;
}

/** The last day of a month: '2026-09' gives the day of 2026-09-30. Throws InputError for text that is no month. */
export function lastDayOf(month: MonthText): DayNumber {
  const { year, index } = yearAndIndex(month);
  return Date.UTC(year, index + 1, 0) / MS_PER_DAY;
}

/** The month that lies so many months later, earlier when negative. Throws InputError for text that is no month. */
export function addMonths(month: MonthText, months: number): MonthText {
  const { year, index } = yearAndIndex(month);
  return new Date(Date.UTC(year, index + months, 1)).toISOString().slice(0, 7);
}

/** How many months lie from one month to another: 1 from '2026-09' to '2026-10'. */
export function monthsBetween(from: MonthText, to: MonthText): number {
  const a = yearAndIndex(from);
  const b = yearAndIndex(to);
  return (b.year - a.year) * 12 + b.index - a.index;
}

/** The day of the week, 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + WEEKDAY_OF_DAY_0) % 7) + 7) % 7;
}

function yearAndIndex(month: MonthText): { readonly year: number; readonly index: number } {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  if (parts === null) throw new InputError('', `expected a month such as 2026-09, found '${month}'`);
  return { year: Number(parts[1]), index: Number(parts[2]) - 1 };
}
