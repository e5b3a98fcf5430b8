/**
 * Stock at which to order again: d·L + z·√(L·σd² + d²·σL²), in pieces. 30 a day with a spread of 5 and 10 days to
 * wait at 95 % give 326.007. Not rounded.
 */
export function reorderPoint(given: {
  readonly dailyUse: number;
  readonly leadDays: number;
  readonly useSpread: number;
  readonly leadSpread: number;
  /** z of the share of the waits that should not run out: 1.64485 for 95 %. */
  readonly z: number;
}): number {
  const { dailyUse, leadDays, useSpread, leadSpread, z } = given;
  const spread = Math.sqrt(leadDays * useSpread ** 2 + dailyUse ** 2 * leadSpread ** 2);
  return dailyUse * leadDays + z * spread;
}
