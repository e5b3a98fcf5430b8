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
const FEWEST_POINTS = 5;
/** Turns the mean moving range of two neighbours into three sigma: 3 ÷ 1.128. Wheeler, Understanding Variation. */
const LIMIT_FACTOR = 2.66;
const RUN = 8;

/**
 * Normal range of values in order; null is a gap, and breaks the moving range. null under five points.
 * It rests on the first points, as many as the baseline has. 10 12 11 13 14 has the mean 12, the mean moving range 1.5 and the limits 8.01 and 15.99.
 */
export function normalRange(
  values: readonly (number | null)[],
  baselinePoints: number = BASELINE_POINTS,
): NormalRange | null {
  const baseline: number[] = [];
  const moves: number[] = [];
  let before: number | null = null;
  for (const value of values) {
    if (baseline.length === baselinePoints) break;
    if (value !== null) {
      baseline.push(value);
      if (before !== null) moves.push(Math.abs(value - before));
    }
    before = value;
  }
  if (baseline.length < FEWEST_POINTS || moves.length === 0) return null;
  const average = (numbers: readonly number[]): number =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const mean = average(baseline);
  const movingRange = average(moves);
  const reach = LIMIT_FACTOR * movingRange;
  return { mean, lower: mean - reach, upper: mean + reach, movingRange, points: baseline.length };
}

/** The last values in a row, the latest last, up to a gap. */
function lastValues(values: readonly (number | null)[], count: number): number[] {
  const last: number[] = [];
  for (let index = values.length - 1; index >= 0 && last.length < count; index--) {
    const value = values[index];
    if (value === null || value === undefined) break;
    last.unshift(value);
  }
  return last;
}

/**
 * True when the latest value is unusual: outside a limit, or the third of four on one side that lie nearer its limit
 * than the mean, or the eighth in a row on one side. A limit that the values cannot reach (below 0, above 100 % of
 * a rate) is not tested.
 */
export function isUnusual(values: readonly (number | null)[], range: NormalRange, isRate: boolean): boolean {
  const { mean, lower, upper } = range;
  const latest = values[values.length - 1];
  if (latest === null || latest === undefined) return false;
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
