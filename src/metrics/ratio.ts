import { addTo, startSum, sumColumn, sumOf } from './sum';

/**
 * Σ top ÷ Σ bottom over the rows that have both; null when there is nothing to divide by. NaN is a blank: it is
 * unknown, not zero. Rates are rolled up like this, never as a mean of rates: 40 of 40, 20 of 40 and 10 of 20
 * are 70 of 100, while the mean of their rates would be 66.7 %.
 */
export function ratioOfSums(top: ArrayLike<number>, bottom: ArrayLike<number>): number | null {
  const { parts, wholes } = sumsOfBoth(top, bottom);
  return wholes === 0 ? null : parts / wholes;
}

function sumsOfBoth(
  top: ArrayLike<number>,
  bottom: ArrayLike<number>,
): { readonly parts: number; readonly wholes: number } {
  // One blank makes a sum NaN; usually there is none, and nothing has to be looked at twice.
  const usual = { parts: sumColumn(top), wholes: sumColumn(bottom) };
  if (!Number.isNaN(usual.parts + usual.wholes)) return usual;
  const parts = startSum();
  const wholes = startSum();
  for (let index = 0; index < bottom.length; index += 1) {
    const part = top[index] ?? Number.NaN;
    const whole = bottom[index] ?? Number.NaN;
    if (Number.isNaN(part) || Number.isNaN(whole)) continue;
    addTo(parts, part);
    addTo(wholes, whole);
  }
  return { parts: sumOf(parts), wholes: sumOf(wholes) };
}

/** The sum of the values that are there; null when none is. NaN is a blank. */
export function sumKnown(values: ArrayLike<number>): number | null {
  const usual = values.length === 0 ? Number.NaN : sumColumn(values);
  if (!Number.isNaN(usual)) return usual;
  const known = startSum();
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    addTo(known, value);
    count += 1;
  }
  return count === 0 ? null : sumOf(known);
}
