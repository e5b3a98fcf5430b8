import type { Calendar } from '../calendar';
import { dayText } from '../calendar/days';
import { isDate } from '../cell';
import { InputError } from '../input-error';
import type { SourceTable } from './source-table';
import { type DayOrder, dayWritten } from './written-values';

/** Languages and countries whose spreadsheets read 3/4 as the 4th of March. */
const MONTH_FIRST = /^(en_US|es_US|es_PR|en_PH|fil_PH)$/i;
/** Languages that begin with the year; how they read 3/4/2026 is not certain. */
const YEAR_FIRST = /^(zh|ja|ko|hu|lt|mn|sv|en_CA|fr_CA)(_|$)/i;
/** Numbers alone, the year last: nobody can tell which of the first two is the day. */
const OPEN_DAY = /^\d{1,2}([./-])\d{1,2}\1(\d\d|\d{4})(?!\d)/;

/** What a spreadsheet of this locale takes 3/4/2026 for; null where that is not certain. */
function orderOf(locale: string | undefined): 'dmy' | 'mdy' | null {
  if (locale === undefined || YEAR_FIRST.test(locale)) return null;
  return MONTH_FIRST.test(locale) ? 'mdy' : 'dmy';
}

/**
 * Throws InputError for a column whose days the sheet turned into dates in another order than the list has: it read
 * what fitted, 3 April as 4 March, and left 13/04/2026 as text. `chosen` is the order that the person named.
 */
export function refuseMisreadDays(
  table: SourceTable,
  index: number,
  {
    chosen,
    locale,
    calendar,
  }: { chosen: DayOrder | undefined; locale?: string | undefined; calendar: Calendar },
): void {
  let asText: string | undefined;
  const read = orderOf(locale);
  for (const { cells } of table.rows) {
    const cell = cells[index];
    if (typeof cell === 'string' && isOtherOrder(cell.trim(), read, chosen)) asText ??= cell.trim();
  }
  if (asText === undefined) return;
  const suspect = table.rows.filter(({ cells }) => {
    const cell = cells[index];
    return cell !== undefined && isDate(cell) && readsBothWays(cell, calendar);
  });
  if (suspect.length === 0) return;
  const days = suspect.length === 1 ? '1 day was' : `${suspect.length} days were`;
  const isMonthFirst = read === null ? dayWritten(asText, 'mdy') === null : read === 'mdy';
  const order = isMonthFirst ? 'with the month first' : 'with the day first';
  const header = table.headers[index] ?? '';
  throw new InputError(
    `${table.name}, ${header}`,
    `${days} read by the sheet ${order}, but the list has days such as ${asText}. Nothing was taken. Set File ▸ Settings ▸ Locale to the list's and import the file again, or paste the rows here.`,
  );
}

/** True for a day as text that speaks against the order in which the sheet read the others. */
function isOtherOrder(text: string, read: 'dmy' | 'mdy' | null, chosen: DayOrder | undefined): boolean {
  if (!OPEN_DAY.test(text)) return false;
  const fits = (order: 'dmy' | 'mdy') => dayWritten(text, order) !== null;
  const only = fits('dmy') === fits('mdy') ? null : fits('dmy') ? 'dmy' : 'mdy';
  // The sheet would have read it, had it been written in the sheet's own order.
  if (only !== null) return only !== read;
  return fits('dmy') && chosen !== undefined && chosen !== 'ymd' && read !== null && chosen !== read;
}

/** True for a date that another one would have become, with its day and month the other way around. */
function readsBothWays(date: Date, calendar: Calendar): boolean {
  const [, month = 0, day = 0] = dayText(calendar.dayOf(date)).split('-').map(Number);
  return day <= 12 && day !== month;
}
