import type { DayNumber } from '../calendar';
import type { RowOf } from '../schema/tab';
import type { deliveries } from '../tabs/deliveries';
import type { DeliveryLine, DeliveryRow } from './delivery-lines';

/** What a figure of quantities needs of a row of Deliveries. */
export type QuantityRow = DeliveryRow & Pick<RowOf<typeof deliveries>, 'orderedQty' | 'deliveredQty'>;

/** An order line of Deliveries with the quantities of its parts added up. NaN is a blank. */
export interface QuantityLine {
  readonly order: string | null;
  readonly promised: DayNumber;
  readonly delivered: DayNumber;
  readonly status: string | null;
  readonly ordered: number;
  /** What had come by the end of the as-of day. */
  readonly deliveredQty: number;
}

/** The quantities of order lines, with what had been delivered by the end of the as-of day. */
export function quantityLines(
  lines: readonly DeliveryLine<QuantityRow>[],
  asOf: DayNumber,
): readonly QuantityLine[] {
  return lines.map((line) => ({
    order: line.rows[0]?.order ?? null,
    promised: line.promised ?? Number.NaN,
    delivered: line.delivered ?? Number.NaN,
    status: line.status,
    ordered: add(line.rows.map((row) => row.orderedQty)),
    deliveredQty: add(
      line.rows.map((row) => (row.delivered !== null && row.delivered > asOf ? null : row.deliveredQty)),
    ),
  }));
}

function add(quantities: readonly (number | null)[]): number {
  const known = quantities.filter((quantity): quantity is number => quantity !== null);
  return known.length === 0 ? Number.NaN : known.reduce((total, quantity) => total + quantity, 0);
}
