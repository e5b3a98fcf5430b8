import { addSum, addTo, BLOCK, type RunningSum, startSum, sumColumn, sumOf } from './sum';

/**
 * Σ parts ÷ Σ wholes over the rows that have both, added batch by batch. NaN is a blank: it is unknown, not zero. Rates
 * are rolled up like this, never as a mean of rates: 40 of 40, 20 of 40 and 10 of 20 are 70 of 100, while the mean of
 * their rates would be 66.7 %.
 */
export interface RunningRatio {
  readonly parts: RunningSum;
  readonly wholes: RunningSum;
}

export function startRatio(): RunningRatio {
  return { parts: startSum(), wholes: startSum() };
}

/** null when there is nothing to divide by. */
export function ratioOf({ parts, wholes }: RunningRatio): number | null {
  const all = sumOf(wholes);
  return all === 0 ? null : sumOf(parts) / all;
}

/** Adds parts of wholes; gives the index of the first part that is larger than its whole, -1 where there is none. */
export function addParts(ratio: RunningRatio, parts: ArrayLike<number>, wholes: ArrayLike<number>): number {
  for (let from = 0; from < parts.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, parts.length);
    let partSum = 0;
    let wholeSum = 0;
    for (let index = from; index < to; index += 1) {
      const part = parts[index] ?? Number.NaN;
      const whole = wholes[index] ?? Number.NaN;
      if (part > whole) return index;
      partSum += part;
      wholeSum += whole;
    }
    // One blank makes a sum NaN; usually there is none, and nothing has to be looked at twice.
    if (Number.isNaN(partSum + wholeSum)) addPairs(ratio, parts, wholes, from, to);
    else {
      addTo(ratio.parts, partSum);
      addTo(ratio.wholes, wholeSum);
    }
  }
  return -1;
}

function addPairs(
  ratio: RunningRatio,
  parts: ArrayLike<number>,
  wholes: ArrayLike<number>,
  from: number,
  to: number,
): void {
  for (let index = from; index < to; index += 1) {
    const part = parts[index] ?? Number.NaN;
    const whole = wholes[index] ?? Number.NaN;
    if (Number.isNaN(part) || Number.isNaN(whole)) continue;
    addTo(ratio.parts, part);
    addTo(ratio.wholes, whole);
  }
}

/** The sum of the values that are there, added batch by batch. NaN is a blank. */
export interface KnownSum {
  readonly sum: RunningSum;
  count: number;
}

export function startKnown(): KnownSum {
  return { sum: startSum(), count: 0 };
}

/** null when no value is there. */
export function knownOf({ sum, count }: KnownSum): number | null {
  return count === 0 ? null : sumOf(sum);
}

export function addKnown(known: KnownSum, values: ArrayLike<number>): void {
  const usual = sumColumn(values);
  if (!Number.isNaN(usual)) {
    addTo(known.sum, usual);
    known.count += values.length;
    return;
  }
  const there = startSum();
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    addTo(there, value);
    known.count += 1;
  }
  addSum(known.sum, there);
}

/** The sum of the values that are there; null when none is. NaN is a blank. */
export function sumKnown(values: ArrayLike<number>): number | null {
  const known = startKnown();
  addKnown(known, values);
  return knownOf(known);
}
