import type { DayNumber } from '../calendar';
import { firstDayOf, monthOf } from '../calendar/days';
import { isNewNormal, isUnusual, type NormalRange, normalRange } from '../tabs/calls/normal-range';
import { rangeWords } from '../tabs/calls/range-words';
import type { Point } from '../tabs/calls/series';
import type { MetricSeries } from './metric-series';

/** How the latest point of a metric stands to what is normal for it. */
export interface Judged {
  /** The latest point that has a value; null without one. */
  readonly latest: Point | null;
  readonly range: NormalRange | null;
  readonly isUnusual: boolean;
  /** The words of the column What it says; '' without points. */
  readonly says: string;
  /** The first day of the points that are all better than the mean, once they are eight in a row; else null. */
  readonly offersNormalFrom: DayNumber | null;
}

/** Judges a metric by the points since its new normal, where it has one. */
export function judgeSeries(
  { points, every, isRate }: MetricSeries,
  {
    since,
    target,
    direction,
  }: {
    readonly since: DayNumber | null;
    readonly target: number | null;
    readonly direction: 'Higher' | 'Lower';
  },
): Judged {
  const counted = points.filter(({ period }) => since === null || period >= since);
  const values = counted.map(({ value }) => value);
  const latest = [...counted].reverse().find(({ value }) => value !== null) ?? null;
  if (latest === null) return { latest, range: null, isUnusual: false, says: '', offersNormalFrom: null };
  const range = normalRange(values);
  return {
    latest,
    range,
    isUnusual: range !== null && isUnusual(values, range, isRate),
    says: rangeWords(values, { isRate, target, direction }),
    offersNormalFrom:
      range !== null && isNewNormal(values, range, direction)
        ? betterFrom(counted, range.mean, direction, every)
        : null,
  };
}

/** The first day of the latest points in a row that are better than the mean. */
function betterFrom(
  points: readonly Point[],
  mean: number,
  direction: 'Higher' | 'Lower',
  every: 'Weekly' | 'Monthly',
): DayNumber | null {
  let first: Point | undefined;
  for (let index = points.length - 1; index >= 0; index--) {
    const point = points[index];
    if (point === undefined || point.value === null) break;
    if (direction === 'Lower' ? point.value >= mean : point.value <= mean) break;
    first = point;
  }
  if (first === undefined) return null;
  return every === 'Weekly' ? first.period - 6 : firstDayOf(monthOf(first.period));
}
