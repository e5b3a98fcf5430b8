import type { DayNumber } from '../calendar';
import type { DeliveryLine } from '../metrics/delivery-lines';
import { lineName } from '../metrics/figure-counts';
import type { RowOf } from '../schema/tab';
import { isWithin, type Period } from '../tabs/calls/period';
import type { deliveries } from '../tabs/deliveries';

/** Beyond this age a promise that is still open is more often a row that nobody closed than work to be done. */
const FORGOTTEN_DAYS = 90;

/** A promise that is not kept yet. */
export interface OpenPromise {
  readonly name: string;
  readonly direction: 'To client' | 'From vendor';
  readonly promised: DayNumber;
  /** The first row of Deliveries that it is made of. */
  readonly row: number;
}

export interface WeekPromises {
  /** Open and due in the week, the next first. */
  readonly due: readonly OpenPromise[];
  /** Open and past their day and its grace, the oldest first; after them those that were probably forgotten. */
  readonly late: readonly OpenPromise[];
  /** How many of those that are late were probably delivered, or called off, without anybody saying so. */
  readonly forgotten: number;
  /** Due in the week and delivered already. */
  readonly done: number;
}

/**
 * The promises of a week, by name. What is delivered is done, whatever the as-of day: this is about what is still to
 * do. Late are those whose day, and the days of grace, were over at the end of the as-of day; in a log of years, those
 * that were never closed come last, so that they do not hide what can still be done.
 */
export function promisesOfWeek(
  lines: readonly DeliveryLine<RowOf<typeof deliveries>>[],
  week: Period,
  { asOf, graceDays }: { readonly asOf: DayNumber; readonly graceDays: number },
): WeekPromises {
  const due: OpenPromise[] = [];
  const late: OpenPromise[] = [];
  const forgotten: OpenPromise[] = [];
  let done = 0;
  for (const line of lines) {
    const { promised, direction, status } = line;
    if (promised === null || status === 'Cancelled') continue;
    if (status === 'Delivered' || line.delivered !== null) {
      if (isWithin(promised, week)) done += 1;
      continue;
    }
    const promise = { name: lineName(line), direction, promised, row: line.rows[0]?.row ?? 0 };
    const isLate = promised + graceDays <= asOf;
    if (isLate) (promised + FORGOTTEN_DAYS < asOf ? forgotten : late).push(promise);
    else if (isWithin(promised, week)) due.push(promise);
  }
  const byDay = (a: OpenPromise, b: OpenPromise) => a.promised - b.promised || a.row - b.row;
  return {
    due: due.sort(byDay),
    late: [...late.sort(byDay), ...forgotten.sort(byDay).reverse()],
    forgotten: forgotten.length,
    done,
  };
}
