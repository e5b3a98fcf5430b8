import type { Calendar, DayNumber } from '../calendar';
import { dayNumber, dayText } from '../calendar/days';
import { isDate } from '../cell';
import type { SourceTable } from './source-table';
import { type DayOrder, dayWritten } from './written-values';

/** Languages and countries whose spreadsheets read 3/4 as the 4th of March. */
const MONTH_FIRST = /^(en_US|es_US|es_PR|en_PH|fil_PH)$/i;
/** Languages that begin with the year; how they read 3/4/2026 is not certain. */
const YEAR_FIRST = /^(zh|ja|ko|hu|lt|mn|sv|en_CA|fr_CA)(_|$)/i;
/** Numbers alone, the year last: nobody can tell which of the first two is the day. */
const OPEN_DAY = /^\d{1,2}([./-])\d{1,2}\1(\d\d|\d{4})(?!\d)/;

/**
 * So many different dates, in so many months, are hardly ever all from the 1st to the 12th by chance: each is so with
 * a chance of 12 in 30, ten of them with one of 1 in 10,000. Days of one or two months may well be, early in a month.
 */
const FEWEST_DATES = 10;
const FEWEST_MONTHS = 3;

/** Dates of a column that may have become others while the sheet read them: 3 April as 4 March. */
export interface MisreadDays {
  /** How many can be read both ways. */
  readonly count: number;
  /** One of them as it stands, and with its day and month the other way around. */
  readonly read: DayNumber;
  readonly swapped: DayNumber;
  /** Text of the list that has another order than the dates were read in; null where nothing but chance speaks. */
  readonly text: string | null;
  /** What the sheet took for the first part; null where that is not known. */
  readonly order: 'day' | 'month' | null;
}

/** What a spreadsheet of this locale takes 3/4/2026 for; null where that is not certain. */
function orderOf(locale: string | undefined): 'dmy' | 'mdy' | null {
  if (locale === undefined || YEAR_FIRST.test(locale)) return null;
  return MONTH_FIRST.test(locale) ? 'mdy' : 'dmy';
}

/** How a list was read: the order that the person named for text, and the locale by which the sheet read the rest. */
export interface Reading {
  readonly chosen: DayOrder | undefined;
  readonly locale?: string | undefined;
  readonly calendar: Calendar;
}

/**
 * Dates of columns, by index, whose day and month may have changed places while the sheet read them. Two things tell:
 * text such as 13/04/2026, which the sheet could not read in its order, in the same column or, for one without any day
 * after the 12th, in another of them; or many dates without any day after the 12th.
 */
export function findMisreadDays(
  table: SourceTable,
  indexes: readonly number[],
  { chosen, locale, calendar }: Reading,
): ReadonlyMap<number, MisreadDays> {
  const read = orderOf(locale);
  const texts = indexes.map((index) => textOfOtherOrder(table, index, read, chosen));
  const anyText = texts.find((text) => text !== null) ?? null;
  const found = new Map<number, MisreadDays>();
  indexes.forEach((index, place) => {
    const dates = datesOf(table, index, calendar);
    const areEarly = dates.every((day) => dayOfMonth(day) <= 12);
    const text = texts[place] ?? (areEarly ? anyText : null);
    const suspect = dates.filter((day) => swapDayAndMonth(day) !== day);
    const [first] = suspect;
    if (first === undefined || (text === null && !(areEarly && areManyOverMonths(dates)))) return;
    const order = read ?? (text === null ? null : dayWritten(text, 'mdy') === null ? 'mdy' : 'dmy');
    found.set(index, {
      count: suspect.length,
      read: first,
      swapped: swapDayAndMonth(first),
      text,
      order: order === null ? null : order === 'mdy' ? 'month' : 'day',
    });
  });
  return found;
}

function datesOf(table: SourceTable, index: number, calendar: Calendar): DayNumber[] {
  return table.rows.flatMap(({ cells }) => {
    const cell = cells[index];
    const ms = cell !== undefined && isDate(cell) ? cell.getTime() : -1;
    // A date outside the years that are read is refused with its row.
    return ms >= 0 && ms < Date.UTC(2100, 0, 1) ? [calendar.dayOf(new Date(ms))] : [];
  });
}

function textOfOtherOrder(
  table: SourceTable,
  index: number,
  read: 'dmy' | 'mdy' | null,
  chosen: DayOrder | undefined,
): string | null {
  for (const { cells } of table.rows) {
    const cell = cells[index];
    if (typeof cell === 'string' && isOtherOrder(cell.trim(), read, chosen)) return cell.trim();
  }
  return null;
}

function dayOfMonth(day: DayNumber): number {
  return Number(dayText(day).slice(8));
}

/** The day with its day and month the other way around; the same day where that is none. */
export function swapDayAndMonth(day: DayNumber): DayNumber {
  const [year = '', month = '', date = ''] = dayText(day).split('-');
  return Number(date) > 12 ? day : dayNumber(`${year}-${date}-${month}`);
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

/** True for so many different dates, over so many months, that chance does not keep all of them early. */
function areManyOverMonths(dates: readonly DayNumber[]): boolean {
  const different = [...new Set(dates)];
  const months = new Set(different.map((day) => dayText(day).slice(0, 7)));
  return (
    different.length >= FEWEST_DATES &&
    months.size >= FEWEST_MONTHS &&
    // What is due on the 1st of each month is usual.
    different.some((day) => dayOfMonth(day) !== 1)
  );
}
