import { type MetricStatus, targetStatus } from '../tabs/calls/target-status';

export { type MetricStatus, STATUSES } from '../tabs/calls/target-status';

/** A mark for each status, so that nothing is told by colour alone. */
const MARKS: Readonly<Record<MetricStatus, string>> = {
  'On target': '✓',
  'Near target': '~',
  'Off target': '✗',
  'No data': '',
  'No target': '',
};

/** The mark of a status; '' where there is nothing to judge. */
export function statusMark(status: MetricStatus): string {
  return MARKS[status];
}

/** "✗ Off target"; the words alone where there is nothing to judge. */
export function statusWords(status: MetricStatus): string {
  return `${MARKS[status]} ${status}`.trim();
}

/** How a value stands to its target. A month without a value has no data, whether or not it has a target. */
export function judgeMetric(
  value: number | null,
  target: number | null,
  direction: 'Higher' | 'Lower',
  nearBand: number,
): MetricStatus {
  return value === null ? 'No data' : targetStatus(value, target, direction, nearBand);
}
