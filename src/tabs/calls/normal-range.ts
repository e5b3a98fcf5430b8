import { addTo, BLOCK, type RunningSum, startSum, sumOf } from '../../metrics/sum';

/** Mean and limits of a process behaviour chart (XmR). */
export interface NormalRange {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly movingRange: number;
  /** How many points it rests on. */
  readonly points: number;
}

/** A range is drawn from the first points and stays, so that what comes later is judged by it. */
const BASELINE_POINTS = 12;
export const FEWEST_POINTS = 5;
/** Turns the mean moving range of two neighbours into three sigma: 3 ÷ 1.128. Wheeler, Understanding Variation. */
const LIMIT_FACTOR = 2.66;
/** So many of the last values say whether the latest is unusual. */
export const RUN = 8;

/** Values in order, the oldest first; null and NaN are gaps. */
export type Series = ArrayLike<number | null>;

/**
 * Normal range of values in order; a gap breaks the moving range. null under five points.
 * It rests on the first points, as many as the baseline has. 10 12 11 13 14 has the mean 12, the mean moving range 1.5 and the limits 8.01 and 15.99.
 */
export function normalRange(values: Series, baselinePoints: number = BASELINE_POINTS): NormalRange | null {
  const range = startRange(baselinePoints);
  addPoints(range, values);
  return rangeOf(range);
}

/** What a normal range is made of, added batch by batch, in order. */
export interface RunningRange {
  readonly baselinePoints: number;
  readonly total: RunningSum;
  readonly moves: RunningSum;
  points: number;
  steps: number;
  /** The value before the next one; NaN at the start and after a gap. */
  before: number;
}

export function startRange(baselinePoints: number = BASELINE_POINTS): RunningRange {
  return {
    baselinePoints,
    total: startSum(),
    moves: startSum(),
    points: 0,
    steps: 0,
    before: Number.NaN,
  };
}

/** Adds values up to the end of the baseline; see normalRange. */
export function addPoints(range: RunningRange, values: Series): void {
  const { baselinePoints, total, moves } = range;
  let { points, steps, before } = range;
  let index = 0;
  while (index < values.length && points < baselinePoints) {
    // A row adds one point at most, so a block never goes beyond the baseline.
    const end = Math.min(index + BLOCK, values.length, index + baselinePoints - points);
    let blockTotal = 0;
    let blockMoves = 0;
    for (; index < end; index += 1) {
      const value = values[index] ?? Number.NaN;
      if (!Number.isNaN(value)) {
        points += 1;
        blockTotal += value;
        if (!Number.isNaN(before)) {
          steps += 1;
          blockMoves += Math.abs(value - before);
        }
      }
      before = value;
    }
    addTo(total, blockTotal);
    addTo(moves, blockMoves);
  }
  Object.assign(range, { points, steps, before });
}

/** null under five points. */
export function rangeOf({ total, moves, points, steps }: RunningRange): NormalRange | null {
  if (points < FEWEST_POINTS || steps === 0) return null;
  const mean = sumOf(total) / points;
  const movingRange = sumOf(moves) / steps;
  const reach = LIMIT_FACTOR * movingRange;
  return { mean, lower: mean - reach, upper: mean + reach, movingRange, points };
}

/** The last values in a row, the latest last, up to a gap. */
function lastValues(values: Series, count: number): number[] {
  const last: number[] = [];
  for (let index = values.length - 1; index >= 0 && last.length < count; index--) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) break;
    last.unshift(value);
  }
  return last;
}

/** True when the last eight values, without a gap, are all better than the mean: a new normal, if the team knows why. */
export function isNewNormal(values: Series, { mean }: NormalRange, direction: 'Higher' | 'Lower'): boolean {
  const run = lastValues(values, RUN);
  return run.length === RUN && run.every((value) => (direction === 'Lower' ? value < mean : value > mean));
}

/**
 * True when the latest value is unusual: outside a limit, or the third of four on one side that lie nearer its limit
 * than the mean, or the eighth in a row on one side. A limit that the values cannot reach (below 0, above 100 % of
 * a rate) is not tested.
 */
export function isUnusual(values: Series, range: NormalRange, isRate: boolean): boolean {
  const { mean, lower, upper } = range;
  const latest = values[values.length - 1] ?? Number.NaN;
  if (Number.isNaN(latest)) return false;
  const testsLower = lower >= 0;
  const testsUpper = !isRate || upper <= 1;
  if ((testsLower && latest < lower) || (testsUpper && latest > upper)) return true;
  const isFar = (value: number): boolean =>
    latest < mean
      ? testsLower && value < (mean + lower) / 2
      : latest > mean && testsUpper && value > (mean + upper) / 2;
  if (isFar(latest) && lastValues(values, 4).filter(isFar).length >= 3) return true;
  const run = lastValues(values, RUN);
  return run.length === RUN && (run.every((value) => value > mean) || run.every((value) => value < mean));
}

/** Whether the target can be counted on, from twelve points on; null before, and without a target. */
export function assurance(
  range: NormalRange,
  target: number | null,
  direction: 'Higher' | 'Lower',
): string | null {
  if (target === null || range.points < BASELINE_POINTS) return null;
  const [bad, good] = direction === 'Lower' ? [range.upper, range.lower] : [range.lower, range.upper];
  const sign = direction === 'Lower' ? -1 : 1;
  if (sign * (bad - target) > 0) return 'Usually yes';
  return sign * (target - good) > 0 ? 'Not without changing the process' : 'Hit or miss';
}
