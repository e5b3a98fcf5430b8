import type { DayNumber } from '../../calendar';
import { isGap } from '../../metrics/roll-up';
import { median } from '../../metrics/summaries';
import { foldName } from '../../schema/fold-name';
import type { RowOf } from '../../schema/tab';
import type { metricValues } from '../metric-values';
import type { metrics } from '../metrics';

/** A value of a metric; null where there was nothing to divide by. */
export interface Point {
  readonly period: DayNumber;
  readonly value: number | null;
  readonly n: number | null;
}

/** Weekly shares of fewer than this many jump about by chance alone. */
const FEWEST_A_WEEK = 20;

/** True where weeks are not judged one by one: they typically rest on few, or nobody says on how many. */
export function isTooFewAWeek(points: readonly Point[]): boolean {
  const typical = median(points.flatMap(({ n }) => (n === null ? [] : [n])));
  return typical === null || typical < FEWEST_A_WEEK;
}

/** What a row of Metric Values comes to: numerator ÷ denominator, or the numerator where there is no denominator. */
function quotient(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === 0) return null;
  return denominator === null ? numerator : numerator / denominator;
}

/**
 * Values by metric, folded name, oldest first; only periods that are over at the end of the as-of day. A gap has no
 * value.
 */
export function seriesByMetric(
  rows: readonly RowOf<typeof metricValues>[],
  asOf: DayNumber | null,
  listed: readonly Pick<RowOf<typeof metrics>, 'metric' | 'kind'>[],
): ReadonlyMap<string, readonly Point[]> {
  const rates = new Set(listed.filter(({ kind }) => kind === 'Rate').map((row) => foldName(row.metric)));
  const series = new Map<string, Point[]>();
  for (const { metric, periodEnding, numerator, denominator } of rows) {
    if (metric === null || periodEnding === null || asOf === null || periodEnding > asOf) continue;
    const point = { period: periodEnding, value: quotient(numerator, denominator), n: denominator };
    const known = series.get(foldName(metric));
    if (known === undefined) series.set(foldName(metric), [point]);
    else known.push(point);
  }
  return new Map(
    [...series].map(([name, points]) => {
      const isRatio = points.some(({ n }) => n !== null);
      const known = points.map((point) =>
        isGap({ numerator: point.value, denominator: point.n }, isRatio, rates.has(name))
          ? { ...point, value: null }
          : point,
      );
      return [name, known.sort((a, b) => a.period - b.period)];
    }),
  );
}
