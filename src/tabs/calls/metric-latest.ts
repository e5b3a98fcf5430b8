import { deliveryLines } from '../../metrics/delivery-lines';
import { countFigure } from '../../metrics/figure-counts';
import { figureOfMetric } from '../../metrics/metric-figure';
import { rollUpValues } from '../../metrics/roll-up';
import type { ColumnCall } from '../../schema/column';
import { foldName } from '../../schema/fold-name';
import type { deliveries } from '../deliveries';
import type { metricValues } from '../metric-values';
import type { metrics } from '../metrics';
import type { qualityLog } from '../quality-log';
import type { stockCounts } from '../stock-counts';
import { asOfDay, SETTINGS_COLUMNS } from './as-of';
import { isWithin, lastComplete } from './period';
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
 * Latest of Metrics. A figure shows the last complete month (or week): what was typed for it, else what its own tab
 * counts. A typed metric shows its last period that is over.
 */
export const metricLatest: ColumnCall = {
  columns: [
    'metric',
    'howOften',
    'figure',
    'rollUp',
    'kind',
    ...['periodEnding', 'metric', 'numerator', 'denominator'].map((key) => `metricValues.${key}`),
    ...DELIVERY_KEYS,
    ...['foundWhere', 'foundOn', 'resolvedOn', 'daysToResolve'].map((key) => `qualityLog.${key}`),
    ...['item', 'recorded', 'counted', 'countedOn', 'class'].map((key) => `stockCounts.${key}`),
    ...SETTINGS_COLUMNS,
  ],
  compute({ rows, settings }) {
    const asOf = asOfDay(settings);
    const values = rows<typeof metricValues>('metricValues');
    const series = seriesByMetric(values, asOf, rows<typeof metrics>('metrics'));
    const lines = deliveryLines(rows<typeof deliveries>('deliveries'));
    return rows<typeof metrics>('metrics').map((row) => {
      if (row.metric === null || asOf === null) return [null];
      const name = foldName(row.metric);
      const figure = figureOfMetric(row, lines);
      const points = series.get(name) ?? [];
      if (figure.name === 'Typed') return [points[points.length - 1]?.value ?? null];
      const period = lastComplete(row.howOften ?? 'Monthly', asOf, settings);
      const typed = values
        .filter((value) => foldName(value.metric) === name && isWithin(value.periodEnding, period))
        .sort((a, b) => (a.periodEnding ?? 0) - (b.periodEnding ?? 0));
      const rolled = rollUpValues(typed, row.rollUp, row.kind);
      if (rolled.rows > 0) return [rolled.value];
      const problems = rows<typeof qualityLog>('qualityLog');
      const stock = rows<typeof stockCounts>('stockCounts');
      const { graceDays } = settings;
      const given = { lines, problems, stock, graceDays, asOf };
      return [countFigure(figure.name, period, given, figure.direction).value];
    });
  },
};
