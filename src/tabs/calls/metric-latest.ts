import type { ColumnCall } from '../../schema/column';
import type { deliveries } from '../deliveries';
import type { metricValues } from '../metric-values';
import type { metrics } from '../metrics';
import type { qualityLog } from '../quality-log';
import { asOfDay, SETTINGS_COLUMNS } from './as-of';
import { figureOf } from './figures';
import { foldName } from './flags';
import { lastComplete } from './period';
import { seriesByMetric } from './series';

const DELIVERY_KEYS = [
  'who',
  'direction',
  'firstPromise',
  'delivered',
  'status',
  'rightFirstTime',
  'promiseNow',
  'promiseMovedBy',
  'order',
  'line',
].map((key) => `deliveries.${key}`);

/**
 * Latest of Metrics: the last complete period in Metric Values; where a metric has none there, what its figure
 * gives for the last complete month (or week) of its own tab.
 */
export const metricLatest: ColumnCall = {
  columns: [
    'metric',
    'howOften',
    'figure',
    ...['periodEnding', 'metric', 'numerator', 'denominator'].map((key) => `metricValues.${key}`),
    ...DELIVERY_KEYS,
    ...['foundWhere', 'foundOn', 'resolvedOn'].map((key) => `qualityLog.${key}`),
    ...SETTINGS_COLUMNS,
  ],
  compute({ rows, settings }) {
    const asOf = asOfDay(settings);
    const series = seriesByMetric(rows<typeof metricValues>('metricValues'), asOf);
    return rows<typeof metrics>('metrics').map(({ metric, figure, howOften }) => {
      if (metric === null || asOf === null) return [null];
      const points = series.get(foldName(metric));
      if (points !== undefined) return [points[points.length - 1]?.value ?? null];
      if (figure === null) return [null];
      return [
        figureOf(figure, lastComplete(howOften ?? 'Monthly', asOf, settings), {
          deliveries: rows<typeof deliveries>('deliveries'),
          problems: rows<typeof qualityLog>('qualityLog'),
          graceDays: settings.graceDays,
          asOf,
        }),
      ];
    });
  },
};
