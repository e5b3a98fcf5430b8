import type { MetricRow } from './figure-counts';
import { sum } from './sum';

/** One row typed into Metric Values. */
export interface TypedValue {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Typed values of one span of time as one value. */
export interface RolledUp {
  readonly rollUp: NonNullable<MetricRow['rollUp']>;
  /** null where there is no row, or nothing to divide by. */
  readonly value: number | null;
  readonly numerator: number | null;
  /** null where the rows are amounts. */
  readonly denominator: number | null;
  /** How many rows it rests on. */
  readonly rows: number;
  /** Rows without a denominator that the value leaves out. */
  readonly incomplete: number;
}

/** True for a number that is a share by itself: 0.93, typed without a denominator. */
function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

/**
 * True for a numerator alone that is no value. Of a rate it is a share, or else a gap: 18 without its denominator is
 * not 1,800 %. Elsewhere it is a gap where others of the metric have a denominator (isRatio).
 */
export function isGap({ numerator, denominator }: TypedValue, isRatio: boolean, isRate: boolean): boolean {
  return numerator !== null && denominator === null && (isRate ? !isShare(numerator) : isRatio);
}

/**
 * Rows, oldest first, as one value, by the column Roll up: blank is sum over sum where there are denominators, else
 * the last. Rows without a numerator are not in yet, and count nowhere; gaps are incomplete. A sum over sum rests
 * only on rows that have both its numbers, since nobody knows how much a share alone weighs. Shares are not added up.
 */
export function rollUpValues(
  given: readonly TypedValue[],
  column: MetricRow['rollUp'],
  kind: MetricRow['kind'] = null,
): RolledUp {
  const typed = given.filter(({ numerator }) => numerator !== null);
  const complete = typed.filter(({ denominator }) => denominator !== null);
  const hasRatio = complete.length > 0;
  const rollUp = column ?? (hasRatio ? 'Sum ÷ sum' : 'Last');
  const isRate = kind === 'Rate';
  const values = typed.filter((row) => !isGap(row, hasRatio, isRate));
  const isSum = rollUp === 'Sum ÷ sum' || rollUp === 'Sum';
  const added = hasRatio ? complete : isRate && isSum && values.length > 1 ? [] : values;
  const whole = rollUp === 'Last' ? values : added;
  const kept = rollUp === 'Last' ? whole.slice(-1) : whole;
  const about = { rollUp, rows: kept.length, incomplete: typed.length - whole.length };
  if (kept.length === 0) return { ...about, value: null, numerator: null, denominator: null };
  const numerator = sum(kept.length, (index) => kept[index]?.numerator ?? 0);
  if (kept.some(({ denominator }) => denominator === null)) {
    const value = rollUp === 'Average' ? numerator / kept.length : numerator;
    return { ...about, value, numerator: value, denominator: null };
  }
  const denominator = sum(kept.length, (index) => kept[index]?.denominator ?? 0);
  return { ...about, value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}

/** '; 1 value without a denominator left out'; '' where every row is whole. */
export function incompleteWords({ incomplete }: Pick<RolledUp, 'incomplete'>): string {
  if (incomplete === 0) return '';
  return `; ${incomplete} ${incomplete === 1 ? 'value' : 'values'} without a denominator left out`;
}
