import { deliveryLines } from '../metrics/delivery-lines';
import type { SeriesSource } from '../metrics/metric-series';
import { figureRows } from '../review/figure-rows';
import type { ReviewSource } from './read-review';

/** What the series of metrics are made of, from everything that was read. */
export function metricSource({ rows: all, settings, countUpTo }: ReviewSource): SeriesSource {
  const rows = figureRows(all, 'metrics');
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
