import type { DayNumber } from '../calendar';
import { judgeDays, LATE, ON_TIME, type OnTimeRule } from './on-time';
import type { RunningRatio } from './ratio';
import { addTo } from './sum';
import type { Tally } from './tally';

/** What floating-point quantities may miss. */
const TOLERANCE = 1e-9;

/** True when all that was ordered came; more is in full, too, and nothing delivered is none. NaN is a blank. */
function isInFull(ordered: number, delivered: number): boolean {
  return (Number.isNaN(delivered) ? 0 : delivered) >= ordered - TOLERANCE;
}

/** Order lines by column, n×1; NaN is a blank. */
export interface OrderLines {
  readonly promised: ArrayLike<DayNumber>;
  readonly delivered: ArrayLike<DayNumber>;
  readonly ordered: ArrayLike<number>;
  readonly deliveredQty: ArrayLike<number>;
  readonly status?: ArrayLike<string | null> | null;
}

/**
 * Counts lines on time and in full among those due. Due is what on time ÷ due counts, among the lines with an ordered
 * quantity. It is joint: 20 orders with one late and short and another one short are 18 of 20, not 95 % × 90 %.
 */
export function tallyOtif(tally: Tally, lines: OrderLines, rule: OnTimeRule): void {
  const { promised, delivered, status } = lines;
  const { asOf, graceDays = 0 } = rule;
  let due = 0;
  let good = 0;
  for (let index = 0; index < promised.length; index += 1) {
    const ordered = lines.ordered[index] ?? Number.NaN;
    if (Number.isNaN(ordered)) continue;
    const verdict = judgeDays(
      promised[index] ?? Number.NaN,
      delivered[index] ?? Number.NaN,
      status?.[index] ?? null,
      asOf,
      graceDays,
    );
    if (verdict !== ON_TIME && verdict !== LATE) continue;
    due += 1;
    if (verdict === ON_TIME && isInFull(ordered, lines.deliveredQty[index] ?? Number.NaN)) good += 1;
  }
  tally.all += due;
  tally.good += good;
}

/** Adds min(filled, ordered) and ordered, line by line. A blank filled is none. */
export function addFilled(ratio: RunningRatio, ordered: ArrayLike<number>, filled: ArrayLike<number>): void {
  for (let index = 0; index < ordered.length; index += 1) {
    const asked = ordered[index] ?? Number.NaN;
    if (Number.isNaN(asked)) continue;
    const quantity = filled[index] ?? Number.NaN;
    addTo(ratio.wholes, asked);
    if (!Number.isNaN(quantity)) addTo(ratio.parts, Math.min(quantity, asked));
  }
}

/** Orders by name: true while every line of them that is known is filled. */
export type FilledOrders = Map<string, boolean>;

/** Adds lines to their orders. A line without an ordered quantity takes no part. */
export function addLines(
  orders: FilledOrders,
  names: readonly string[],
  ordered: ArrayLike<number>,
  filled: ArrayLike<number>,
): void {
  for (let index = 0; index < names.length; index += 1) {
    const order = names[index] ?? '';
    const wanted = ordered[index] ?? Number.NaN;
    if (order === '' || Number.isNaN(wanted)) continue;
    if (!isInFull(wanted, filled[index] ?? Number.NaN)) orders.set(order, false);
    else if (!orders.has(order)) orders.set(order, true);
  }
}

/** Orders with every line filled ÷ orders; null without orders. */
export function shareFilled(orders: FilledOrders): number | null {
  if (orders.size === 0) return null;
  let good = 0;
  for (const isGood of orders.values()) if (isGood) good += 1;
  return good / orders.size;
}
