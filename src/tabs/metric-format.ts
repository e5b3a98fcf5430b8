/** The number format of a metric's values: percent for rates, one decimal for hours and days, else null. */
export function metricFormat(metric: Readonly<Record<string, unknown>> | null): string | null {
  if (metric === null) return null;
  const unit = String(metric.unit ?? '').trim();
  if (metric.kind === 'Rate' || (!metric.kind && unit === '%')) return '0.0%';
  return /^(hours?|days?|weeks?)$/i.test(unit) ? '0.0' : null;
}
