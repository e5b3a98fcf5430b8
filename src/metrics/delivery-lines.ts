import type { DayNumber } from '../calendar';
import type { RowOf } from '../schema/tab';
import type { deliveries } from '../tabs/deliveries';
import { judgePromise, type OnTimeCount, type OnTimeRule, type OnTimeVerdict, onTime } from './on-time';

export type Direction = 'To client' | 'From vendor';

/** What a figure needs of a row of Deliveries. */
export type DeliveryRow = Pick<
  RowOf<typeof deliveries>,
  | 'row'
  | 'who'
  | 'direction'
  | 'firstPromise'
  | 'delivered'
  | 'status'
  | 'promiseNow'
  | 'promiseMovedBy'
  | 'order'
  | 'line'
>;

/** One promise: a row of Deliveries, or the rows that are parts of one order line. */
export interface DeliveryLine<R extends DeliveryRow = DeliveryRow> {
  readonly direction: Direction;
  readonly who: string | null;
  /** The day that counts: the first promise, or the promise now where the customer moved it. null: none given. */
  readonly promised: DayNumber | null;
  /** The day the last part was delivered; null while a part is open. */
  readonly delivered: DayNumber | null;
  readonly status: 'Open' | 'Delivered' | 'Cancelled' | null;
  /** True when the promise was moved and not by the customer: the first promise still counts. */
  readonly isMovedByUs: boolean;
  /** The rows it is made of, cancelled parts left out unless all are. */
  readonly rows: readonly R[];
}

/** How many promises were kept, and how many were moved by us. */
export interface TabOnTime extends OnTimeCount {
  /** Of those due, the ones whose promise was moved and not by the customer. */
  readonly promiseMoved: number;
}

/**
 * Rows of Deliveries as promises, in the order of their first rows. Rows with the same direction, who, order and
 * line (both given) are parts of one: the last part decides the day, and cancelled parts are left out.
 */
export function deliveryLines<R extends DeliveryRow>(rows: readonly R[]): DeliveryLine<R>[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = partKey(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map(combine);
}

/** What became of a promise, as at the end of the as-of day. */
export function judgeLine(line: DeliveryLine, rule: OnTimeRule): OnTimeVerdict {
  return judgePromise(line.promised, line.delivered, line.status, rule);
}

/** Counts promises made from rows of Deliveries; `deliveryLines` makes them. */
export function onTimeOfLines(lines: readonly DeliveryLine[], rule: OnTimeRule): TabOnTime {
  const count = onTime(
    {
      promised: lines.map((line) => line.promised),
      delivered: lines.map((line) => line.delivered),
      status: lines.map((line) => line.status),
    },
    rule,
  );
  const isCounted = (line: DeliveryLine) => {
    const verdict = judgeLine(line, rule);
    return verdict === 'on time' || verdict === 'late';
  };
  return { ...count, promiseMoved: lines.filter((line) => line.isMovedByUs && isCounted(line)).length };
}

/** Rows of one order line share this; a row without an order or a line is a promise of its own. */
function partKey(row: DeliveryRow): string {
  if (row.order === null || row.line === null) return `row ${row.row}`;
  const who = (row.who ?? '').trim().toLowerCase();
  return JSON.stringify([directionOf(row), who, row.order, row.line]);
}

function directionOf(row: DeliveryRow): Direction {
  return row.direction ?? 'To client';
}

function combine<R extends DeliveryRow>(group: readonly R[]): DeliveryLine<R> {
  const live = group.filter((row) => row.status !== 'Cancelled');
  const parts = live.length > 0 ? live : group;
  const first = parts[0];
  if (first === undefined) throw new Error('A delivery line without rows');
  const days = parts.map((row) => row.delivered);
  const isOpen = parts.some((row) => row.delivered === null && row.status !== 'Delivered');
  return {
    direction: directionOf(first),
    who: first.who,
    promised: latest(parts.map(promiseThatCounts)),
    delivered: isOpen || days.includes(null) ? null : latest(days),
    status: live.length === 0 ? 'Cancelled' : isOpen ? 'Open' : 'Delivered',
    isMovedByUs: parts.some((row) => row.promiseNow !== null && row.promiseMovedBy !== 'Customer'),
    rows: parts,
  };
}

/** A promise that the customer moved counts from the new day; one that we moved, from the first. */
function promiseThatCounts(row: DeliveryRow): DayNumber | null {
  return row.promiseMovedBy === 'Customer' && row.promiseNow !== null ? row.promiseNow : row.firstPromise;
}

function latest(days: readonly (DayNumber | null)[]): DayNumber | null {
  let last: DayNumber | null = null;
  for (const day of days) if (day !== null && (last === null || day > last)) last = day;
  return last;
}
