import type { DayNumber } from '../calendar';
import type { RowOf } from '../schema/tab';
import { isWithin, type Period } from '../tabs/calls/period';
import type { deliveries } from '../tabs/deliveries';
import type { metrics } from '../tabs/metrics';
import type { qualityLog } from '../tabs/quality-log';
import type { stockCounts } from '../tabs/stock-counts';
import { daysToResolve } from './days-to-resolve';
import { type DeliveryLine, type Direction, judgeLine, onTimeOfLines } from './delivery-lines';
import { CLASS_TOLERANCES, isWithinTolerance } from './inventory';
import { median } from './summaries';

export type MetricRow = RowOf<typeof metrics>;
export type FigureName = NonNullable<MetricRow['figure']>;
type DeliveryRow = RowOf<typeof deliveries>;
/** As much of a line of Stock Counts as its accuracy needs. */
export type StockLine = Pick<
  RowOf<typeof stockCounts>,
  'item' | 'recorded' | 'counted' | 'countedOn' | 'class'
>;

/** What figures are counted from. */
export interface FigureRows {
  readonly lines: readonly DeliveryLine<DeliveryRow>[];
  readonly problems: readonly RowOf<typeof qualityLog>[];
  /** Lines of Stock Counts; none where a business keeps no stock. */
  readonly stock: readonly StockLine[];
  readonly graceDays: number;
  readonly asOf: DayNumber;
}

/** A figure of one period. */
export interface FigureCount {
  /** A share from 0 to 1, or median days; null where there is nothing to divide by. */
  readonly value: number | null;
  /** How many it rests on. */
  readonly n: number;
  /**
   * How many of those went wrong: late, with an error, found by a customer, counted otherwise than the books say; null
   * where nothing can go wrong.
   */
  readonly wrong: number | null;
  /** Those that went wrong, by name. It reads columns that the count alone does not need. */
  readonly names: () => readonly string[];
}

const NOTHING: FigureCount = { value: null, n: 0, wrong: null, names: () => [] };

/**
 * What a figure counts in a period: deliveries by the day promised, problems by Found on, resolution times (median
 * days) by Resolved on, stock by Counted on. Typed values are nobody's count.
 */
export function countFigure(
  figure: FigureName,
  period: Period,
  rows: FigureRows,
  direction: Direction = 'To client',
): FigureCount {
  switch (figure) {
    case 'Typed':
      return NOTHING;
    case 'ONTIME_RATE': {
      const { asOf, graceDays } = rows;
      const lines = linesOf(rows, direction, period);
      const { rate, due, late } = onTimeOfLines(lines, { asOf, graceDays });
      const names = () =>
        lines.filter((line) => judgeLine(line, { asOf, graceDays }) === 'late').map(lineName);
      return { value: rate, n: due, wrong: late, names };
    }
    case 'ERROR_RATE': {
      const parts = linesOf(rows, direction, period)
        .filter((line) => line.status !== 'Cancelled')
        .flatMap((line) =>
          line.rows.filter((row) => row.rightFirstTime !== null).map((row) => ({ row, line })),
        );
      const wrong = parts.filter(({ row }) => row.rightFirstTime === 'No');
      return share(wrong.length, parts.length, () => wrong.map(({ line }) => lineName(line)));
    }
    case 'RESOLUTION_TIME': {
      const days = rows.problems
        .filter((row) => isWithin(row.resolvedOn, period))
        .map((row) => daysToResolve(row) ?? -1)
        // Resolved before it was found: one of the two days is wrong, and Check & repair lists it.
        .filter((taken) => taken >= 0);
      return { ...NOTHING, value: median(days), n: days.length };
    }
    case 'ESCAPE_RATE': {
      const found = rows.problems.filter((row) => row.foundWhere !== null && isWithin(row.foundOn, period));
      const wrong = found.filter((row) => row.foundWhere === 'Customer');
      return share(wrong.length, found.length, () => wrong.map((row) => row.whatHappened ?? ''));
    }
    case 'INVENTORY_ACCURACY': {
      const counted = rows.stock.filter(
        (line) => line.recorded !== null && line.counted !== null && isWithin(line.countedOn, period),
      );
      const wrong = counted.filter(
        (line) =>
          !isWithinTolerance(
            line.recorded ?? 0,
            line.counted ?? 0,
            line.class === null ? 0 : CLASS_TOLERANCES[line.class],
          ),
      );
      const { value, ...count } = share(wrong.length, counted.length, () =>
        wrong.map((line) => line.item ?? ''),
      );
      return { ...count, value: value === null ? null : 1 - value };
    }
  }
}

/** Who was promised what: 'Bakery Lane · Shop front'. */
export function lineName(line: DeliveryLine<DeliveryRow>): string {
  const item = line.rows[0]?.item ?? line.rows[0]?.order ?? null;
  return [line.who ?? 'no name', item].filter((part) => part !== null).join(' · ');
}

function linesOf(rows: FigureRows, direction: Direction, period: Period) {
  return rows.lines.filter((line) => line.direction === direction && isWithin(line.promised, period));
}

function share(wrong: number, n: number, names: () => readonly string[]): FigureCount {
  return { value: n === 0 ? null : wrong / n, n, wrong, names };
}
