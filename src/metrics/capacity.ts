import { sumKnown } from './ratio';

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
  const booked = Array.from(allocated, (hours, index) =>
    Number.isNaN(net[index] ?? Number.NaN) || Number.isNaN(hours) ? 0 : hours,
  );
  return { allocated: sumKnown(booked) ?? 0, net: there };
}
