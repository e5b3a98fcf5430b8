import type { DayNumber } from '../calendar';

const MINUTES_PER_DAY = 1440;
const WORKING_DAYS = 5;
/** Day 0, 1970-01-01, was a Thursday: three days after the Monday from which weeks are counted. */
const DAYS_SINCE_MONDAY = 3;

/** When people work: Monday to Friday between two times of day in minutes, apart from holidays. */
export interface WorkingTime {
  readonly open: number;
  readonly close: number;
  readonly holidays?: readonly DayNumber[];
}

/**
 * Minutes of working time from one instant to a later one, both in minutes on the wall clock since 1970-01-01.
 * Tuesday 11:00 to Wednesday 11:00 is 480 minutes from 9 to 17. Takes no longer for years than for hours, and
 * adjacent stretches add up.
 */
export function workingMinutes(working: WorkingTime): (from: number, to: number) => number {
  const { open, close } = working;
  const aDay = close - open;
  const closed = [...new Set(working.holidays ?? [])].filter(isWeekday).sort((a, b) => a - b);

  /** Working minutes from the Monday that weeks are counted from up to an instant. */
  function before(instant: number): number {
    const day = Math.floor(instant / MINUTES_PER_DAY);
    const today = Math.min(Math.max(instant - day * MINUTES_PER_DAY - open, 0), aDay);
    const past = weekdaysBefore(day) - countBefore(closed, day);
    return past * aDay + (isWeekday(day) && !isIn(closed, day) ? today : 0);
  }
  return (from, to) => before(to) - before(from);
}

function weekdaysBefore(day: DayNumber): number {
  const days = day + DAYS_SINCE_MONDAY;
  const weeks = Math.floor(days / 7);
  return weeks * WORKING_DAYS + Math.min(days - weeks * 7, WORKING_DAYS);
}

function isWeekday(day: DayNumber): boolean {
  const days = day + DAYS_SINCE_MONDAY;
  return days - Math.floor(days / 7) * 7 < WORKING_DAYS;
}

/** How many of the sorted days come before a day. */
function countBefore(sorted: readonly DayNumber[], day: DayNumber): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isIn(sorted: readonly DayNumber[], day: DayNumber): boolean {
  return sorted[countBefore(sorted, day)] === day;
}
