import type { RowOf } from '../../../src/schema/tab';
import type { deliveries } from '../../../src/tabs/deliveries';

/** A row of Deliveries that is blank but for what is given. */
export function deliveryRow(more: Partial<RowOf<typeof deliveries>>): RowOf<typeof deliveries> {
  return {
    row: 2,
    who: null,
    direction: null,
    firstPromise: null,
    delivered: null,
    status: null,
    rightFirstTime: null,
    whyLate: null,
    item: null,
    promiseNow: null,
    promiseMovedBy: null,
    order: null,
    line: null,
    orderedQty: null,
    deliveredQty: null,
    acceptedQty: null,
    value: null,
    id: null,
    source: null,
    ...more,
  };
}
