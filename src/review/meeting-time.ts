import { lastDayOf, type MonthText, weekdayOf } from '../calendar/days';
import { momentText } from '../calendar/instant';
import type { Settings } from '../tabs/read-settings';

const MINUTES_A_DAY = 1440;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/**
 * When the team meets about a month, in minutes on the spreadsheet's clock; null where no time is set, and where the
 * one that is set lies before the last day of the month, since that was the meeting about an earlier one.
 */
export function meetingAbout(
  month: MonthText,
  { nextReviewStarts: start }: Pick<Settings, 'nextReviewStarts'>,
): number | null {
  return start === null || Math.floor(start / MINUTES_A_DAY) < lastDayOf(month) ? null : start;
}

/** "Wed 2026-10-07 09:30" */
export function weekdayAndMoment(wallMinutes: number): string {
  const weekday = WEEKDAYS[weekdayOf(Math.floor(wallMinutes / MINUTES_A_DAY))] ?? '';
  return `${weekday} ${momentText(Math.floor(wallMinutes)).replace('T', ' ')}`;
}
