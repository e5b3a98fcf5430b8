import { percentWords, plain } from '../review/number-words';
import type { NormalRange } from '../tabs/calls/normal-range';

/** How the values of a metric are said: as percent, or as numbers with their unit. */
export interface Shown {
  readonly isRate: boolean;
  readonly unit: string | null;
}

/** '84.5 %', '3.5 days', '12'. */
export function valueWords(value: number, { isRate, unit }: Shown): string {
  // The sign stays with its number where lines are short.
  if (isRate) return percentWords(value).replace(' ', '\u00a0');
  return [plain(value, 2), unit].filter((part) => part !== null && part !== '').join(' ');
}

/**
 * How far a value is from its target: '15 points below the target of 90.0 %'. A point is one of a hundred, which is not
 * the same as a percent of the target.
 */
export function againstTarget(value: number, target: number, shown: Shown): string {
  const aim = `the target of ${valueWords(target, shown)}`;
  const apart = Math.abs(value - target);
  const number = shown.isRate ? plain(apart * 100, 1) : plain(apart, 2);
  if (number === '0') return `just at ${aim}`;
  const unit = shown.isRate ? (number === '1' ? 'point' : 'points') : shown.unit;
  return `${[number, unit].filter((part) => part !== null && part !== '').join(' ')} ${value < target ? 'below' : 'above'} ${aim}`;
}

/** A normal range in words; a limit that values cannot reach is left out: 'up to 27.8 %'. */
export function rangeInWords({ lower, upper }: NormalRange, shown: Shown): string {
  const hasLower = lower >= 0;
  const hasUpper = !shown.isRate || upper <= 1;
  if (hasLower && hasUpper) {
    // The unit is said once, percent twice.
    const from = valueWords(lower, shown.isRate ? shown : { ...shown, unit: null });
    return `${from} to ${valueWords(upper, shown)}`;
  }
  if (hasUpper) return `up to ${valueWords(upper, shown)}`;
  return hasLower ? `${valueWords(lower, shown)} or more` : 'any value from 0 to 100 %';
}
