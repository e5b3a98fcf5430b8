import type { DayNumber } from '../calendar';
import type { Tally } from './tally';

const MINUTES_PER_DAY = 1440;

/**
 * Counts what was met among what was due by the end of the as-of day. due and done are minutes on the wall clock, n×1,
 * NaN blank. A due with a time is kept to the minute, one without to the day. Open and past due is not met.
 */
export function tallyServiceLevel(
  tally: Tally,
  due: ArrayLike<number>,
  done: ArrayLike<number>,
  asOf: DayNumber,
): void {
  const end = (asOf + 1) * MINUTES_PER_DAY;
  let count = 0;
  let met = 0;
  for (let index = 0; index < due.length; index += 1) {
    const promised = due[index] ?? Number.NaN;
    if (!(promised < end)) continue;
    count += 1;
    const finished = done[index] ?? Number.NaN;
    const hasTime = promised % MINUTES_PER_DAY !== 0;
    const isInTime = hasTime ? finished <= promised : finished < promised + MINUTES_PER_DAY;
    // What is in time was done before the end of the as-of day, too.
    if (isInTime) met += 1;
  }
  tally.all += count;
  tally.good += met;
}

/** Minutes of a period: a last day without a time is included to its end, an instant is where it ends. */
export function periodMinutes(from: number, to: number): number {
  return (to % MINUTES_PER_DAY === 0 ? to + MINUTES_PER_DAY : to) - from;
}
