import { addTo, type RunningSum, startSum, sumColumn, sumOf } from './sum';

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

/** Hours allocated and hours there, added batch by batch, of the rows whose net hours are known. */
export interface RunningCapacity {
  readonly allocated: RunningSum;
  readonly net: RunningSum;
  rows: number;
}

export function startCapacity(): RunningCapacity {
  return { allocated: startSum(), net: startSum(), rows: 0 };
}

/** null when no net hours are known. */
export function capacityOf({
  allocated,
  net,
  rows,
}: RunningCapacity): { readonly allocated: number; readonly net: number } | null {
  return rows === 0 ? null : { allocated: sumOf(allocated), net: sumOf(net) };
}

/**
 * Adds rows. A blank allocation is nobody's work yet, so it counts 0; blank net hours are unknown, so their row is left
 * out. NaN is a blank.
 */
export function addCapacity(
  capacity: RunningCapacity,
  allocated: ArrayLike<number>,
  net: ArrayLike<number>,
): void {
  const [booked, there] = [sumColumn(allocated), sumColumn(net)];
  // One blank makes a sum NaN; usually there is none.
  if (!Number.isNaN(booked + there)) {
    addTo(capacity.allocated, booked);
    addTo(capacity.net, there);
    capacity.rows += net.length;
    return;
  }
  for (let index = 0; index < net.length; index += 1) {
    const hours = net[index] ?? Number.NaN;
    if (Number.isNaN(hours)) continue;
    const taken = allocated[index] ?? Number.NaN;
    addTo(capacity.allocated, Number.isNaN(taken) ? 0 : taken);
    addTo(capacity.net, hours);
    capacity.rows += 1;
  }
}
