import type { DayNumber } from '../calendar';
import { dayText, weekdayOf } from './days';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A day for a line of text: 'Fri 2 Oct', or with its year, 'Fri 2 Oct 2026', where that is not the year of `near`. */
export function dayWords(day: DayNumber, near: DayNumber): string {
  const [year = '', month = '', date = ''] = dayText(day).split('-');
  const words = `${WEEKDAYS[weekdayOf(day)]} ${Number(date)} ${MONTHS[Number(month) - 1]}`;
  return year === dayText(near).slice(0, 4) ? words : `${words} ${year}`;
}

/** '1 day', '12 days'. */
export function daysWords(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
