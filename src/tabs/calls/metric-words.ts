import { judgeSeries } from '../../metrics/judge-series';
import { directionOfMetric } from '../../metrics/metric-figure';
import { type MetricSeries, metricSeries } from '../../metrics/metric-series';
import type { ColumnCall } from '../../schema/column';
import type { RowOf } from '../../schema/tab';
import type { metricValues } from '../metric-values';
import type { metrics } from '../metrics';
import { asOfDay } from './as-of';
import { FIGURE_COLUMNS, figureRowsOf } from './figure-columns';
import { lastComplete, type Period } from './period';
import { missedInARow } from './range-words';

type Metric = RowOf<typeof metrics>;

/** One line on what the series says; it names the months of a metric that has its values by the week. */
function words({ howOften, newNormalFrom, target, direction }: Metric, series: MetricSeries): string {
  const given = { since: newNormalFrom, target, direction: directionOfMetric({ direction }) };
  const { says } = judgeSeries(series, given);
  return says !== '' && howOften === 'Weekly' && series.every === 'Monthly' ? `By month: ${says}` : says;
}

/**
 * True where a figure has no count, and what was typed for it ends in an earlier month: nothing would say which month
 * the words are about, beside a Latest that is blank.
 */
function isBehind({ figure, points }: MetricSeries, { from }: Period): boolean {
  const last = points[points.length - 1];
  return last !== undefined && last.period < from && figure.name !== 'Typed';
}

/** What it says and Missed in a row of Metrics, from the series that the sidebar and the review judge. */
export const metricWords: ColumnCall = {
  columns: [
    'metric',
    'direction',
    'target',
    'kind',
    'howOften',
    'unit',
    'rollUp',
    'figure',
    'newNormalFrom',
    ...FIGURE_COLUMNS,
  ],
  compute(given) {
    const { rows, settings } = given;
    const asOf = asOfDay(settings);
    const listed = rows<typeof metrics>('metrics');
    if (asOf === null) return listed.map(() => [null, null]);
    const source = {
      values: rows<typeof metricValues>('metricValues'),
      figures: figureRowsOf(given, asOf),
      settings,
    };
    const month = lastComplete('Monthly', asOf, settings);
    return listed.map((metric) => {
      if (metric.metric === null) return [null, null];
      const series = metricSeries(metric, source);
      if (isBehind(series, month)) return [null, null];
      return [words(metric, series), missedInARow(metric, series.points)];
    });
  },
};
