import type { DayNumber } from '../calendar';
import { monthOf } from '../calendar/days';
import { monthWords } from '../calendar/month-words';
import { dayWords } from '../calendar/words';
import type { MetricRow } from '../metrics/figure-counts';
import { judgeSeries } from '../metrics/judge-series';
import { directionOfMetric } from '../metrics/metric-figure';
import { type MetricSeries, metricSeries, type SeriesSource } from '../metrics/metric-series';
import { rangeInWords, valueWords } from '../metrics/value-words';
import { counted, listed } from '../review/number-words';

/** How a normal range is made, and what is unusual beside it. */
export const RANGE_MADE =
  'Normal range: mean ± 2.66 × the mean step from one point to the next, over the first twelve points since the new normal (process behaviour chart, XmR; Wheeler). Unusual: outside it, 3 of 4 near one limit, or 8 in a row on one side of the mean.';

/** 'October 2026', or 'the week to Sun 15 Nov'. */
export function periodWords(ending: DayNumber, every: MetricSeries['every'], asOf: DayNumber): string {
  return every === 'Weekly' ? `the week to ${dayWords(ending, asOf)}` : monthWords(monthOf(ending));
}

/** One sentence on what is unusual in the last complete month (or week, where weeks are large enough). */
export function unusualSentence(rows: readonly MetricRow[], source: SeriesSource): string {
  const { asOf } = source.figures;
  const metrics = rows.filter((row) => row.metric !== null);
  if (metrics.length === 0) return 'No metrics yet: the screen Metrics has a set to start from.';
  const judged = metrics.map((row) => {
    const series = metricSeries(row, source);
    const { newNormalFrom, target } = row;
    return {
      row,
      series,
      ...judgeSeries(series, { since: newNormalFrom, target, direction: directionOfMetric(row) }),
    };
  });
  const unusual = judged.flatMap(({ row, series, latest, range, isUnusual }) => {
    if (!isUnusual || range === null || latest?.value == null) return [];
    const period = periodWords(latest.period, series.every, asOf);
    const isLower = directionOfMetric(row) === 'Lower';
    const side = latest.value < range.mean === isLower ? 'better than usual' : 'worse than usual';
    const isInside = latest.value >= range.lower && latest.value <= range.upper;
    const run = isInside ? ', with those before it' : '';
    const normal = `normal: ${rangeInWords(range, series)}`;
    return `${row.metric} was ${valueWords(latest.value, series)} in ${period}, ${side}${run} (${normal})`;
  });
  if (unusual.length > 0) return `Unusual: ${listed(unusual)}. Find out what changed.`;
  const ranged = judged.filter(({ range }) => range !== null);
  if (ranged.length === 0) {
    return 'Too early to say what is unusual: a normal range needs five months (or five weeks of 20 and more).';
  }
  // A value that is missing at the end is not within anything.
  const known = ranged.filter(({ latest, series }) => latest?.period === lastOf(series)?.period).length;
  const gaps = ranged.length - known;
  const few = metrics.length - ranged.length;
  const parts = [
    known > 0 &&
      `Nothing unusual: ${counted(known, 'metric is within its normal range', 'metrics are within their normal range')}.`,
    gaps > 0 &&
      `${counted(gaps, 'metric has', 'metrics have')} no value for the last period, so nothing is judged.`,
    few > 0 && `${counted(few, 'other has', 'others have')} too few points yet.`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}

function lastOf({ points }: MetricSeries): MetricSeries['points'][number] | undefined {
  return points[points.length - 1];
}
