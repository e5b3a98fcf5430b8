import { createCalendar } from '../calendar';
import { type ColumnArgument, computeColumn } from '../tabs/compute-column';
import { functionHost } from './function-host';

export { callCustomFunction } from './function-host';

/** A computed column as a header cell asks for it: tab, column, then the whole columns that it is made from. */
export function opsbookColumn(given: ArrayLike<unknown>): (string | number)[][] {
  const [tab, column, ...columns] = Array.from(given);
  const { wallClock, now } = functionHost();
  return computeColumn(String(tab), String(column), columns as ColumnArgument[], {
    calendar: createCalendar(wallClock),
    now,
  });
}
