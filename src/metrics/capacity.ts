import { sumKnown } from './ratio';
import { sumColumn } from './sum';

/** Hours that a person can give: contract − time off − fixed − holidays, not below 0; null without a contract. */
export function netCapacity(
  contract: number | null,
  timeOff: number | null,
  fixed: number | null,
  holidayHours: number | null,
): number | null {
  if (contract === null) return null;
  return Math.max(0, contract - (timeOff ?? 0) - (fixed ?? 0) - (holidayHours ?? 0));
}

/**
 * Hours allocated and hours there, of the rows whose net hours are known; null when none is. A blank allocation is
 * nobody's work yet, so it counts 0; blank net hours are unknown, so their row is left out. NaN is a blank.
 */
export function capacityTotals(
  allocated: ArrayLike<number>,
  net: ArrayLike<number>,
): { readonly allocated: number; readonly net: number } | null {
  const there = sumKnown(net);
  if (there === null) return null;
  // One blank makes a sum NaN; usually there is none.
  const usual = sumColumn(allocated);
  if (!Number.isNaN(usual + sumColumn(net))) return { allocated: usual, net: there };
  const booked = new Float64Array(net.length);
  for (let index = 0; index < net.length; index += 1) {
    const hours = allocated[index] ?? Number.NaN;
    if (!Number.isNaN(net[index] ?? Number.NaN) && !Number.isNaN(hours)) booked[index] = hours;
  }
  return { allocated: sumColumn(booked), net: there };
}
