import type { DayNumber } from '../calendar';
import { judgePromise, type OnTimeRule } from './on-time';
import { addTo, startSum, sumOf } from './sum';

/** What floating-point quantities may miss. */
const TOLERANCE = 1e-9;

/** True when all that was ordered came; more is in full, too, and nothing delivered is none. NaN is a blank. */
export function isInFull(ordered: number, delivered: number): boolean {
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
 * On time and in full ÷ due, line by line; null when nothing is due. Due is what on time ÷ due counts, among the
 * lines with an ordered quantity. It is joint: 20 orders with one late and short and another one short are 18 of
 * 20, not 95 % × 90 %.
 */
export function otif(lines: OrderLines, rule: OnTimeRule): number | null {
  let due = 0;
  let good = 0;
  for (let index = 0; index < lines.promised.length; index += 1) {
    const ordered = lines.ordered[index] ?? Number.NaN;
    if (Number.isNaN(ordered)) continue;
    const verdict = judgePromise(
      lines.promised[index] ?? null,
      lines.delivered[index] ?? null,
      lines.status?.[index] ?? null,
      rule,
    );
    if (verdict !== 'on time' && verdict !== 'late') continue;
    due += 1;
    if (verdict === 'on time' && isInFull(ordered, lines.deliveredQty[index] ?? Number.NaN)) good += 1;
  }
  return due === 0 ? null : good / due;
}

/** Σ min(filled, ordered) ÷ Σ ordered, line by line; null when nothing was ordered. A blank filled is none. */
export function fillShare(ordered: ArrayLike<number>, filled: ArrayLike<number>): number | null {
  const wanted = startSum();
  const given = startSum();
  for (let index = 0; index < ordered.length; index += 1) {
    const asked = ordered[index] ?? Number.NaN;
    if (Number.isNaN(asked)) continue;
    const quantity = filled[index] ?? Number.NaN;
    addTo(wanted, asked);
    if (!Number.isNaN(quantity)) addTo(given, Math.min(quantity, asked));
  }
  const all = sumOf(wanted);
  return all === 0 ? null : sumOf(given) / all;
}

/** Orders with every line filled ÷ orders; null without orders. A line without an ordered quantity takes no part. */
export function orderFulfillment(
  orders: readonly string[],
  ordered: ArrayLike<number>,
  filled: ArrayLike<number>,
): number | null {
  const isFilled = new Map<string, boolean>();
  for (let index = 0; index < orders.length; index += 1) {
    const order = orders[index] ?? '';
    const wanted = ordered[index] ?? Number.NaN;
    if (order === '' || Number.isNaN(wanted)) continue;
    if (!isInFull(wanted, filled[index] ?? Number.NaN)) isFilled.set(order, false);
    else if (!isFilled.has(order)) isFilled.set(order, true);
  }
  if (isFilled.size === 0) return null;
  let good = 0;
  for (const isGood of isFilled.values()) if (isGood) good += 1;
  return good / isFilled.size;
}
