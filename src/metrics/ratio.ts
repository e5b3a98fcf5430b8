import { sum } from './sum';

/**
 * Σ top ÷ Σ bottom over the rows that have both; null when there is nothing to divide by. NaN is a blank: it is
 * unknown, not zero. Rates are rolled up like this, never as a mean of rates: 40 of 40, 20 of 40 and 10 of 20
 * are 70 of 100, while the mean of their rates would be 66.7 %.
 */
export function ratioOfSums(top: ArrayLike<number>, bottom: ArrayLike<number>): number | null {
  const isKnown = (index: number): boolean => !Number.isNaN((top[index] ?? 0) + (bottom[index] ?? 0));
  const total = sum(bottom.length, (index) => (isKnown(index) ? (bottom[index] ?? 0) : 0));
  if (total === 0) return null;
  return sum(top.length, (index) => (isKnown(index) ? (top[index] ?? 0) : 0)) / total;
}

/** The sum of the values that are there; null when none is. NaN is a blank. */
export function sumKnown(values: ArrayLike<number>): number | null {
  let known = 0;
  const total = sum(values.length, (index) => {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) return 0;
    known += 1;
    return value;
  });
  return known === 0 ? null : total;
}
