import type { FigureName } from '../metrics/figure-counts';
import type { MetricFigure } from '../metrics/metric-figure';
import { foldName } from '../schema/fold-name';
import type { ReviewRows, UnreadableCell } from './inputs';
import { counted } from './number-words';

/** The columns that each figure is made of, as UnreadableCell names them. */
const COLUMNS: Readonly<Record<FigureName, readonly string[]>> = {
  ONTIME_RATE: [
    'deliveries.firstPromise',
    'deliveries.delivered',
    'deliveries.status',
    'deliveries.direction',
    'deliveries.promiseNow',
    'deliveries.promiseMovedBy',
  ],
  ERROR_RATE: ['deliveries.firstPromise', 'deliveries.rightFirstTime', 'deliveries.status'],
  ESCAPE_RATE: ['quality.foundOn', 'quality.foundWhere'],
  RESOLUTION_TIME: ['quality.foundOn', 'quality.resolvedOn'],
  INVENTORY_ACCURACY: ['stock.recorded', 'stock.counted', 'stock.countedOn', 'stock.class'],
  Typed: [
    'metricValues.periodEnding',
    'metricValues.metric',
    'metricValues.numerator',
    'metricValues.denominator',
  ],
};

/** An unreadable cell with whose figures it may be missing from. */
export interface MetricCell extends UnreadableCell {
  /**
   * Of Metric Values the metric, as foldName has it; of Deliveries the direction; null where that cannot be read, and
   * in tabs that have neither: any figure of the tab may miss it.
   */
  readonly about: string | null;
}

/** Unreadable cells with what their rows are about. */
export function metricCells(
  cells: readonly UnreadableCell[],
  { metricValues, deliveries }: Pick<ReviewRows, 'metricValues' | 'deliveries'>,
): readonly MetricCell[] {
  if (cells.length === 0) return [];
  const isUnknown = new Set(cells.filter(({ of }) => of === 'deliveries.direction').map(({ row }) => row));
  const metrics = new Map(metricValues.map(({ row, metric }) => [row, foldName(metric)]));
  const directions = new Map(deliveries.map(({ row, direction }) => [row, direction ?? 'To client']));
  return cells.map((cell) => {
    const { of, row } = cell;
    if (of?.startsWith('metricValues.')) return { ...cell, about: metrics.get(row) || null };
    const isKnown = of?.startsWith('deliveries.') && !isUnknown.has(row);
    return { ...cell, about: isKnown ? (directions.get(row) ?? null) : null };
  });
}

/**
 * "; 2 cells unreadable" for the cells that a metric's figure would be made of and that cannot be read; '' without
 * any. Typed is the figure of every metric whose value was typed.
 */
export function unreadableWords(
  { name, direction }: MetricFigure,
  metric: string | null,
  cells: readonly MetricCell[],
): string {
  const columns = COLUMNS[name];
  const subject = name === 'Typed' ? foldName(metric) : direction;
  const count = cells.filter(
    ({ of, about }) => of !== null && columns.includes(of) && (about === null || about === subject),
  ).length;
  return count === 0 ? '' : `; ${counted(count, 'cell')} unreadable`;
}
