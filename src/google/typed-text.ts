import { dayText } from '../calendar/days';
import { isDate } from '../cell';
import type { Writable } from '../workbook';

/** No date, number or amount that Sheets would understand is longer than this. */
const LONGEST_NUMBER_LIKE = 40;

/**
 * True for text that Sheets might take for something else when it is written: a formula, a number, a date, TRUE.
 * What counts as a month or a currency depends on the locale, so anything short with a digit in it is suspect.
 */
export function couldBeParsed(text: string): boolean {
  if (text === '') return false;
  if (!/^\p{L}/u.test(text)) return true;
  if (/^(true|false)$/i.test(text.trim())) return true;
  return text.length <= LONGEST_NUMBER_LIKE && /\p{N}/u.test(text);
}

/**
 * A value as setValues wants it. Sheets reads text as if it were typed: an apostrophe in front keeps it text, and
 * does not belong to what getValue gives back. A number format of plain text would do the same, but would have to
 * be set cell by cell, and would stay when a person types a number there later. A day is written as yyyy-mm-dd,
 * which Sheets understands in every locale, so it is that date in the spreadsheet's zone, whatever that is.
 */
export function asTyped(value: Writable): string | number | boolean | Date {
  if (typeof value === 'string') return couldBeParsed(value) ? `'${value}` : value;
  if (typeof value === 'object' && !isDate(value)) return dayText(value.day);
  return value;
}
