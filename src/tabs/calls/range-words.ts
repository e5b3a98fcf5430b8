import type { RowOf } from '../../schema/tab';
import type { metrics } from '../metrics';
import { joinFlags } from './flags';
import {
  assurance,
  FEWEST_POINTS,
  isNewNormal,
  isUnusual,
  type NormalRange,
  normalRange,
  type Series,
} from './normal-range';
import type { Point } from './series';
import { targetStatus } from './target-status';

const FULL_POINTS = 12;

interface Judgement {
  readonly isRate: boolean;
  readonly target: number | null;
  readonly direction: 'Higher' | 'Lower';
}

/** What values in order say beside their normal range, the latest last. */
export function rangeWords(series: Series, given: Judgement): string {
  const counted = Array.from(series).filter((value) => !Number.isNaN(value ?? Number.NaN)).length;
  return latestWords(normalRange(series), counted, series, given);
}

/** What the last values say, eight of them or more, beside the normal range of as many as are counted. */
export function latestWords(
  range: NormalRange | null,
  counted: number,
  series: Series,
  given: Judgement,
): string {
  if (range === null) {
    return `Too few points for a normal range (${counted} of ${FEWEST_POINTS})`;
  }
  const counts = assurance(range, given.target, given.direction);
  const isGap = Number.isNaN(series[series.length - 1] ?? Number.NaN);
  return joinFlags([
    isGap
      ? 'No value for the last period, so it is not judged'
      : isUnusual(series, range, given.isRate)
        ? 'Unusual: find out what changed'
        : 'Within its normal range',
    isNewNormal(series, range, given.direction) && '8 better in a row: if you know why, set a new normal',
    range.points < FULL_POINTS && `trial range (${range.points} points)`,
    counts !== null && `Can we count on the target? ${counts}`,
  ]);
}

/** How many of the latest values missed the target, one after the other; null without target or values. */
export function missedInARow(
  metric: Pick<RowOf<typeof metrics>, 'target' | 'direction'>,
  points: readonly Point[],
): number | null {
  if (metric.target === null || points.length === 0) return null;
  let missed = 0;
  for (let index = points.length - 1; index >= 0; index--) {
    const value = points[index]?.value ?? null;
    if (value === null || targetStatus(value, metric.target, metric.direction, 0) === 'On target') break;
    missed++;
  }
  return missed;
}
