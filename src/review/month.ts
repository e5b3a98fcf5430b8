import type { DayNumber } from '../calendar';
import { addMonths, dayText, lastDayOf, type MonthText, monthOf } from '../calendar/days';
import { monthWords } from '../calendar/month-words';
import { InputError } from '../input-error';

/** The last month that is over by the day up to which is counted. */
export function lastWholeMonth(countUpTo: DayNumber): MonthText {
  const month = monthOf(countUpTo);
  return lastDayOf(month) === countUpTo ? month : addMonths(month, -1);
}

/**
 * The day up to which a month's review counts: the month's last day, or Count up to where that is earlier.
 * Throws InputError for a month that has not begun by then.
 */
export function reviewAsOf(month: MonthText, countUpTo: DayNumber): DayNumber {
  if (month > monthOf(countUpTo)) {
    throw new InputError(
      `Review ${month}`,
      `${monthWords(month)} has not begun: figures count up to ${dayText(countUpTo)}. Choose ${monthWords(lastWholeMonth(countUpTo))}, or change "Count up to" in Settings.`,
    );
  }
  return Math.min(lastDayOf(month), countUpTo);
}
