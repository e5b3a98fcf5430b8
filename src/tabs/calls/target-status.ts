export const STATUSES = ['On target', 'Near target', 'Off target', 'No data', 'No target'] as const;
export type MetricStatus = (typeof STATUSES)[number];

/** What floating-point sums may miss a target by. */
const TOLERANCE = 1e-9;

/**
 * On target, Near target (within band × |target|, the edge included), Off target, No data or No target.
 * `band` is a share, such as 0.1.
 */
export function targetStatus(
  actual: number | null,
  target: number | null,
  direction: 'Higher' | 'Lower' | null,
  band: number,
): MetricStatus {
  if (target === null) return 'No target';
  if (actual === null) return 'No data';
  const ahead = direction === 'Lower' ? target - actual : actual - target;
  if (ahead >= -TOLERANCE) return 'On target';
  return ahead + Math.abs(target) * band >= -TOLERANCE ? 'Near target' : 'Off target';
}
