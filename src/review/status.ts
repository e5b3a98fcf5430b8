export const STATUSES = ['On target', 'Near target', 'Off target', 'No data', 'No target'] as const;
export type MetricStatus = (typeof STATUSES)[number];

/** A mark for each status, so that nothing is told by colour alone. */
const MARKS: Readonly<Record<MetricStatus, string>> = {
  'On target': '✓',
  'Near target': '~',
  'Off target': '✗',
  'No data': '',
  'No target': '',
};

/** What 0.9 − 0.81 and the like lose to binary fractions. */
const TOLERANCE = 1e-9;

/** "✗ Off target"; the words alone where there is nothing to judge. */
export function statusWords(status: MetricStatus): string {
  return `${MARKS[status]} ${status}`.trim();
}

/** How a value stands to its target. Near is within `nearBand` × |target| of it, the edge included. */
export function judgeMetric(
  value: number | null,
  target: number | null,
  direction: 'Higher' | 'Lower',
  nearBand: number,
): MetricStatus {
  if (value === null) return 'No data';
  if (target === null) return 'No target';
  const better = direction === 'Higher' ? value - target : target - value;
  if (better >= -TOLERANCE) return 'On target';
  return -better <= nearBand * Math.abs(target) + TOLERANCE ? 'Near target' : 'Off target';
}
