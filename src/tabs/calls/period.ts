import type { DayNumber } from '../../calendar';
import { addMonths, firstDayOf, lastDayOf, monthOf, weekdayOf } from '../../calendar/days';
import type { Settings } from '../read-settings';

/** A whole month or week, both days included. */
export interface Period {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const FIRST_WEEKDAY: Readonly<Record<Settings['weekStartsOn'], number>> = {
  Monday: 0,
  Saturday: 5,
  Sunday: 6,
};

/** The last month, or week, that is over at the end of the as-of day. */
export function lastComplete(howOften: 'Weekly' | 'Monthly', asOf: DayNumber, settings: Settings): Period {
  if (howOften === 'Weekly') {
    const intoWeek = (weekdayOf(asOf + 1) - FIRST_WEEKDAY[settings.weekStartsOn] + 7) % 7;
    return { from: asOf - intoWeek - 6, to: asOf - intoWeek };
  }
  const month = monthOf(asOf);
  const last = lastDayOf(month) === asOf ? month : addMonths(month, -1);
  return { from: firstDayOf(last), to: lastDayOf(last) };
}

export function isWithin(day: DayNumber | null, period: Period): day is DayNumber {
  return day !== null && day >= period.from && day <= period.to;
}
