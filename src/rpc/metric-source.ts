import { deliveryLines } from '../metrics/delivery-lines';
import type { SeriesSource } from '../metrics/metric-series';
import type { ReviewSource } from './read-review';

/** What the series of metrics are made of, from everything that was read. */
export function metricSource({ rows, settings, countUpTo }: ReviewSource): SeriesSource {
  return {
    values: rows.metricValues,
    figures: {
      lines: deliveryLines(rows.deliveries),
      problems: rows.quality,
      stock: rows.stock,
      graceDays: settings.graceDays,
      asOf: countUpTo,
    },
    settings,
  };
}
