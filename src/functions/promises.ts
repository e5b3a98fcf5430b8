import type { DayNumber } from '../calendar';
import { type DeliveryLine, type Direction, deliveryLines, judgeLine } from '../metrics/delivery-lines';
import type { OnTimeRule } from '../metrics/on-time';
import type { RowOf } from '../schema/tab';
import { deliveries } from '../tabs/deliveries';
import type { CallContext, Context } from './context';

type Row = RowOf<typeof deliveries>;

const WITHOUT_PROMISE = 'expected a promised day beside a delivered day, found a blank';
const WITHOUT_DAY = 'expected a delivered day, since the status says Delivered, found a blank';

/** The promises of the tab Deliveries in one direction, and the rule that Settings gives. */
export interface TabPromises {
  readonly lines: readonly DeliveryLine<Row>[];
  readonly rule: Required<OnTimeRule>;
}

/**
 * Reads the promises of the tab. Throws InputError for a delivered day without a promise, and for a promise that is
 * due and Delivered without a day.
 */
export function readPromises(
  context: CallContext,
  direction: Direction | null,
  quantities: readonly ('order' | 'orderedQty' | 'deliveredQty')[] = [],
): TabPromises {
  const rows = context
    .rows(deliveries, {
      needed: ['firstPromise', 'delivered', ...quantities],
      also: ['who', 'direction', 'status', 'promiseNow', 'promiseMovedBy', 'order', 'line'],
    })
    .filter((row) => (row.direction ?? 'To client') === (direction ?? 'To client'));
  const orphan = rows.find((row) => row.firstPromise === null && row.delivered !== null);
  if (orphan !== undefined) context.refuseRow(deliveries.name, orphan.row, WITHOUT_PROMISE);
  const rule = { asOf: context.asOf(), graceDays: context.setting('graceDays') };
  const lines = deliveryLines(rows);
  const undated = lines.find((line) => judgeLine(line, rule) === 'no day');
  const row = undated?.rows.find((part) => part.delivered === null);
  if (row !== undefined) context.refuseRow(deliveries.name, row.row, WITHOUT_DAY);
  return { lines, rule };
}

/** Refuses the same two of columns: a delivered day without a promise, and Delivered without a day where it is due. */
export function requirePromises(
  columns: {
    readonly promised: Float64Array;
    readonly delivered: Float64Array;
    readonly status: readonly (string | null)[] | null;
  },
  asOf: DayNumber,
  context: Context,
): void {
  const { promised, delivered, status } = columns;
  for (let index = 0; index < promised.length; index += 1) {
    const day = promised[index] ?? Number.NaN;
    const done = delivered[index] ?? Number.NaN;
    if (Number.isNaN(day) && !Number.isNaN(done)) context.refuse('promised', index, WITHOUT_PROMISE);
    if (status !== null && status[index] === 'Delivered' && Number.isNaN(done) && day <= asOf)
      context.refuse('delivered', index, WITHOUT_DAY);
  }
}
