import { figureOfMetric } from '../../metrics/metric-figure';
import { pointsByMonth } from '../../metrics/metric-series';
import type { ColumnCall } from '../../schema/column';
import { foldName } from '../../schema/fold-name';
import type { RowOf } from '../../schema/tab';
import type { metricValues } from '../metric-values';
import type { metrics } from '../metrics';
import { asOfDay, SETTINGS_COLUMNS } from './as-of';
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
import { lastComplete, type Period } from './period';
import { isTooFewAWeek, type Point, seriesByMetric } from './series';
import { targetStatus } from './target-status';

type Metric = RowOf<typeof metrics>;

const FULL_POINTS = 12;

/** One line on what the values of a metric say, oldest first; blank without values. */
function words(metric: Metric, points: readonly Point[], months: () => readonly Point[]): string {
  const since = metric.newNormalFrom;
  const isCounted = ({ period }: Point) => since === null || period >= since;
  const values = points.filter(isCounted);
  const known = values.filter(({ value }) => value !== null);
  if (known.length === 0) return '';
  const given = {
    isRate: metric.kind === 'Rate',
    target: metric.target,
    direction: metric.direction ?? 'Higher',
  };
  if (metric.howOften !== 'Weekly' || !isTooFewAWeek(known)) return rangeWords(values.map(shownOf), given);
  if (known.some(({ n }) => n !== null)) return 'Too few a week to judge; look at the month';
  return `By month: ${rangeWords(months().filter(isCounted).map(shownOf), given)}`;
}

const shownOf = ({ value }: Point) => value;

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
  metric: Pick<Metric, 'target' | 'direction'>,
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

/**
 * True where Latest is counted by the metric's figure, while what was typed ends in an earlier month: words about the
 * one would stand beside the value of the other.
 */
function isBehind(metric: Metric, points: readonly Point[], { from }: Period): boolean {
  const last = points[points.length - 1];
  return last !== undefined && last.period < from && figureOfMetric(metric, []).name !== 'Typed';
}

/** What it says and Missed in a row of Metrics, from what was typed into Metric Values. */
export const metricWords: ColumnCall = {
  columns: [
    'metric',
    'direction',
    'target',
    'kind',
    'howOften',
    'rollUp',
    'figure',
    'newNormalFrom',
    ...['periodEnding', 'metric', 'numerator', 'denominator'].map((key) => `metricValues.${key}`),
    ...SETTINGS_COLUMNS,
  ],
  compute({ rows, settings }) {
    const asOf = asOfDay(settings);
    const values = rows<typeof metricValues>('metricValues');
    const series = seriesByMetric(values, asOf, rows<typeof metrics>('metrics'));
    return rows<typeof metrics>('metrics').map((metric) => {
      const points = series.get(foldName(metric.metric)) ?? [];
      if (asOf !== null && isBehind(metric, points, lastComplete('Monthly', asOf, settings)))
        return [null, null];
      return [
        words(metric, points, () => pointsByMonth(metric, values, asOf ?? 0)),
        missedInARow(metric, points),
      ];
    });
  },
};
