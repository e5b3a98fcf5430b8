import { sumColumn } from './sum';

/** The share of values at or below this percentile, from 0 to 1, as PERCENTILE.INC has it; null without values. */
export function percentile(values: ArrayLike<number>, share: number): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const below = sorted[low] ?? Number.NaN;
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? Number.NaN;
  return below + (place - low) * (above - below);
}

export function median(values: ArrayLike<number>): number | null {
  return percentile(values, 0.5);
}

export function mean(values: ArrayLike<number>): number | null {
  return values.length === 0 ? null : sumColumn(values) / values.length;
}
