import { normalQuantile } from './normal-quantile';

/**
 * Stock at which to order again: d·L + z·√(L·σd² + d²·σL²), in pieces. 30 a day with a spread of 5 and 10 days to
 * wait at 95 % give 326.007. Not rounded.
 */
export function reorderPoint(given: {
  readonly dailyUse: number;
  readonly leadDays: number;
  readonly useSpread: number;
  readonly leadSpread: number;
  /** Share of the waits that should not run out, above 0 and below 1. */
  readonly serviceLevel: number;
}): number {
  const { dailyUse, leadDays, useSpread, leadSpread, serviceLevel } = given;
  const spread = Math.sqrt(leadDays * useSpread ** 2 + dailyUse ** 2 * leadSpread ** 2);
  return dailyUse * leadDays + (spread === 0 ? 0 : normalQuantile(serviceLevel) * spread);
}
