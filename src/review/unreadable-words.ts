import type { FigureName } from '../metrics/figure-counts';
import type { UnreadableCell } from './inputs';
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
  Typed: ['metricValues.periodEnding', 'metricValues.numerator', 'metricValues.denominator'],
};

/** "; 2 cells unreadable" for the cells that a figure would be made of and that cannot be read; '' without any. */
export function unreadableWords(figure: FigureName, unreadable: readonly UnreadableCell[]): string {
  const columns = COLUMNS[figure];
  const count = unreadable.filter(({ of }) => of !== null && columns.includes(of)).length;
  return count === 0 ? '' : `; ${counted(count, 'cell')} unreadable`;
}
