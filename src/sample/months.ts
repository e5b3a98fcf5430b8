import type { DayNumber } from '../calendar';
import { addMonths, firstDayOf, lastDayOf, type MonthText, weekdayOf } from '../calendar/days';
import { lastWholeMonth } from '../review/month';

/** One month of the story: how many of the jobs due were on time, how many of those checked had an error. */
export interface StoryMonth {
  readonly month: MonthText;
  readonly onTime: number;
  readonly due: number;
  readonly errors: number;
  readonly checked: number;
  /** Typical (median) days to resolve a problem, of those resolved in the month. */
  readonly medianDays: number;
}

/** Fifteen months, oldest first: on time, due, errors, checked, median days. */
const STORY: readonly (readonly [number, number, number, number, number])[] = [
  [23, 26, 4, 25, 6],
  [19, 24, 1, 25, 5],
  [27, 29, 3, 28, 7],
  [25, 31, 2, 30, 6],
  [29, 33, 5, 33, 5.5],
  [20, 22, 2, 24, 6.5],
  [20, 25, 1, 24, 6],
  [24, 27, 4, 26, 5],
  [23, 30, 3, 30, 4.5],
  [25, 28, 2, 28, 5],
  [27, 31, 4, 30, 4],
  [22, 29, 2, 29, 4.5],
  [26, 30, 3, 30, 4],
  [21, 26, 3, 26, 3.5],
  [24, 32, 9, 31, 3.5],
];

/** The months of the story; the last one is the last that is over on the as-of day. */
export function storyMonths(asOf: DayNumber): readonly StoryMonth[] {
  const last = lastWholeMonth(asOf);
  return STORY.map(([onTime, due, errors, checked, medianDays], index) => ({
    month: addMonths(last, index - STORY.length + 1),
    onTime,
    due,
    errors,
    checked,
    medianDays,
  }));
}

/** The days of a month from Monday to Friday. */
export function workdaysOf(month: MonthText): readonly DayNumber[] {
  const first = firstDayOf(month);
  const days = Array.from({ length: lastDayOf(month) - first + 1 }, (_, index) => first + index);
  return days.filter((day) => weekdayOf(day) < 5);
}

/** True for `count` of `length` places, spread evenly: 2 of 6 are the third and the sixth. */
export function isSpread(index: number, count: number, length: number): boolean {
  return Math.floor(((index + 1) * count) / length) > Math.floor((index * count) / length);
}

/** The item at an index, beginning again at the end. */
export function cycle<T>(items: readonly [T, ...T[]], index: number): T {
  return items[index % items.length] ?? items[0];
}
