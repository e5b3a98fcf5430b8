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
