import type { DayNumber } from '../../calendar';
import { deliveryLines, onTimeOfLines } from '../../metrics/delivery-lines';
import type { RowOf } from '../../schema/tab';
import type { deliveries } from '../deliveries';
import type { metrics } from '../metrics';
import type { qualityLog } from '../quality-log';
import { isWithin, type Period } from './period';

type Figure = NonNullable<RowOf<typeof metrics>['figure']>;

export interface FigureRows {
  readonly deliveries: readonly RowOf<typeof deliveries>[];
  readonly problems: readonly RowOf<typeof qualityLog>[];
  readonly graceDays: number;
  readonly asOf: DayNumber;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * What a figure gives for a whole period from its own tab: deliveries to clients by the day promised, problems by
 * Found on, resolution times (median days) by Resolved on. null where there is nothing to divide by.
 */
export function figureOf(figure: Figure, period: Period, rows: FigureRows): number | null {
  const { asOf, graceDays } = rows;
  switch (figure) {
    case 'Typed':
      return null;
    case 'ONTIME_RATE':
    case 'ERROR_RATE': {
      const lines = deliveryLines(rows.deliveries).filter(
        (line) => line.direction === 'To client' && isWithin(line.promised, period),
      );
      if (figure === 'ONTIME_RATE') return onTimeOfLines(lines, { asOf, graceDays }).rate;
      const marks = lines.flatMap((line) => line.rows.map((row) => row.rightFirstTime));
      const wrong = marks.filter((mark) => mark === 'No').length;
      const looked = marks.filter((mark) => mark !== null).length;
      return looked === 0 ? null : wrong / looked;
    }
    case 'RESOLUTION_TIME':
      return median(
        rows.problems
          .filter((row) => row.foundOn !== null && isWithin(row.resolvedOn, period))
          .map((row) => (row.resolvedOn ?? 0) - (row.foundOn ?? 0)),
      );
    default: {
      const found = rows.problems.filter((row) => row.foundWhere !== null && isWithin(row.foundOn, period));
      if (found.length === 0) return null;
      return found.filter((row) => row.foundWhere === 'Customer').length / found.length;
    }
  }
}
