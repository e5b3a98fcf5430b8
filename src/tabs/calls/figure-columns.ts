import type { DayNumber } from '../../calendar';
import { deliveryLines } from '../../metrics/delivery-lines';
import type { FigureRows } from '../../metrics/figure-counts';
import type { CalledRows } from '../../schema/column';
import type { deliveries } from '../deliveries';
import type { qualityLog } from '../quality-log';
import type { stockCounts } from '../stock-counts';
import { SETTINGS_COLUMNS } from './as-of';

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
] as const;

/** The columns of other tabs that the values of metrics come from, typed or counted. */
export const FIGURE_COLUMNS: readonly string[] = [
  ...['periodEnding', 'metric', 'numerator', 'denominator'].map((key) => `metricValues.${key}`),
  ...DELIVERY_KEYS.map((key) => `deliveries.${key}`),
  ...['foundWhere', 'foundOn', 'resolvedOn', 'daysToResolve'].map((key) => `qualityLog.${key}`),
  ...['item', 'recorded', 'counted', 'countedOn', 'class'].map((key) => `stockCounts.${key}`),
  ...SETTINGS_COLUMNS,
];

/** What the figures of metrics count, from a call that was given FIGURE_COLUMNS. */
export function figureRowsOf({ rows, settings }: CalledRows, asOf: DayNumber): FigureRows {
  return {
    lines: deliveryLines(rows<typeof deliveries>('deliveries')),
    problems: rows<typeof qualityLog>('qualityLog'),
    stock: rows<typeof stockCounts>('stockCounts'),
    graceDays: settings.graceDays,
    asOf,
  };
}
