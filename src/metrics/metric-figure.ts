import type { DeliveryLine, Direction } from './delivery-lines';
import type { FigureName, MetricRow } from './figure-counts';

/** Which figure a metric shows, and whose promises it speaks of. */
export interface MetricFigure {
  readonly name: FigureName;
  readonly direction: Direction;
}

/** The figure of a metric. One called on time shows the rate of Deliveries, unless it says Typed. */
export function figureOfMetric(
  row: Pick<MetricRow, 'metric' | 'figure'>,
  lines: readonly Pick<DeliveryLine, 'direction'>[],
): MetricFigure {
  const name = row.metric ?? '';
  return {
    name: row.figure ?? (/on[ -]?time/i.test(name) ? 'ONTIME_RATE' : 'Typed'),
    direction: directionOf(name, lines),
  };
}

/** As the metric's name says, else the clients', unless the log holds only vendors'. */
function directionOf(name: string, lines: readonly Pick<DeliveryLine, 'direction'>[]): Direction {
  if (/vendor|supplier/i.test(name)) return 'From vendor';
  if (/client|customer/i.test(name)) return 'To client';
  return lines.length > 0 && lines.every((line) => line.direction === 'From vendor')
    ? 'From vendor'
    : 'To client';
}

/** Higher or lower is better: as the tab says; blank is Higher, as it is in the tab's own Status. */
export function directionOfMetric(row: Pick<MetricRow, 'direction'>): 'Higher' | 'Lower' {
  return row.direction ?? 'Higher';
}

/** True for a share from 0 to 1, which is shown as percent. */
export function isRateMetric(
  row: Pick<MetricRow, 'kind'>,
  figure: FigureName,
  hasDenominators: boolean,
): boolean {
  if (figure !== 'Typed') return figure !== 'RESOLUTION_TIME';
  return row.kind === 'Rate' || (row.kind === null && hasDenominators);
}

/** The metric that every team has, for those that have not listed it. */
export const CLIENT_ON_TIME: MetricRow = {
  row: 0,
  metric: 'Client on-time rate',
  figure: 'ONTIME_RATE',
  direction: 'Higher',
  kind: 'Rate',
  drives: null,
  owner: null,
  target: null,
  latest: null,
  vsTarget: null,
  status: null,
  whatItSays: null,
  missedInARow: null,
  trend: null,
  unit: null,
  howOften: null,
  rollUp: null,
  newNormalFrom: null,
  why: null,
  source: null,
};
