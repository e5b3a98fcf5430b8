import type { DayNumber } from '../../calendar';
import { deliveryLines } from '../../metrics/delivery-lines';
import { countFigure, type FigureName } from '../../metrics/figure-counts';
import type { RowOf } from '../../schema/tab';
import type { deliveries } from '../deliveries';
import type { qualityLog } from '../quality-log';
import type { Period } from './period';

export interface FigureRows {
  readonly deliveries: readonly RowOf<typeof deliveries>[];
  readonly problems: readonly RowOf<typeof qualityLog>[];
  readonly graceDays: number;
  readonly asOf: DayNumber;
}

/** What a figure gives for a whole period from its own tab; null where there is nothing to divide by. */
export function figureOf(figure: FigureName, period: Period, rows: FigureRows): number | null {
  const { problems, graceDays, asOf } = rows;
  return countFigure(figure, period, { lines: deliveryLines(rows.deliveries), problems, graceDays, asOf })
    .value;
}
