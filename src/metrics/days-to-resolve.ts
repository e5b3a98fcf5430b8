import type { RowOf } from '../schema/tab';
import type { qualityLog } from '../tabs/quality-log';

type Resolved = Pick<RowOf<typeof qualityLog>, 'foundOn' | 'resolvedOn' | 'daysToResolve'>;

/**
 * Days from Found on to Resolved on, times of day included: what the sheet's own subtraction shows. Whole days where
 * that column shows something else, such as a formula of the team's own. Below 0 when resolved before it was found;
 * null while it is open, and without a day on which it was found.
 */
export function daysToResolve({ foundOn, resolvedOn, daysToResolve: shown }: Resolved): number | null {
  if (foundOn === null || resolvedOn === null) return null;
  const days = resolvedOn - foundOn;
  // Times of day move a count of days by less than one.
  return typeof shown === 'number' && Math.abs(shown - days) < 1 ? shown : days;
}
