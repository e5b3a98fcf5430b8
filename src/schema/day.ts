import type { DayNumber } from '../calendar';

const MS_A_DAY = 86_400_000;

/** The first and the last day that are read, 1970-01-01 and 2100-12-31. */
export const FIRST_DAY: DayNumber = 0;
export const LAST_DAY: DayNumber = Date.UTC(2100, 11, 31) / MS_A_DAY;

/** The day written as 'yyyy-mm-dd', or null when the text is anything else, or no day of the calendar. */
export function dayFromText(text: string): DayNumber | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return null;
  const [, year, month, date] = parts;
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(date));
  const day = instant / MS_A_DAY;
  return dayToText(day) === text ? day : null;
}

/** A day as 'yyyy-mm-dd'. */
export function dayToText(day: DayNumber): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** The same date so many months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const from = new Date(day * MS_A_DAY);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return first / MS_A_DAY + Math.min(from.getUTCDate(), last.getUTCDate()) - 1;
}
