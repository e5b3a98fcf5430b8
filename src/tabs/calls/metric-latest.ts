import { countFigure } from '../../metrics/figure-counts';
import { figureOfMetric } from '../../metrics/metric-figure';
import { rollUpValues } from '../../metrics/roll-up';
import type { ColumnCall } from '../../schema/column';
import { foldName } from '../../schema/fold-name';
import type { metricValues } from '../metric-values';
import type { metrics } from '../metrics';
import { asOfDay } from './as-of';
import { FIGURE_COLUMNS, figureRowsOf } from './figure-columns';
import { isWithin, lastComplete } from './period';
import { seriesByMetric } from './series';

/**
 * Latest of Metrics. A figure shows the last complete month (or week): what was typed for it, else what its own tab
 * counts. A typed metric shows its last period that is over.
 */
export const metricLatest: ColumnCall = {
  columns: ['metric', 'howOften', 'figure', 'rollUp', 'kind', ...FIGURE_COLUMNS],
  compute(given) {
    const { rows, settings } = given;
    const asOf = asOfDay(settings);
    const values = rows<typeof metricValues>('metricValues');
    const series = seriesByMetric(values, asOf, rows<typeof metrics>('metrics'));
    if (asOf === null) return rows<typeof metrics>('metrics').map(() => [null]);
    const figures = figureRowsOf(given, asOf);
    return rows<typeof metrics>('metrics').map((row) => {
      if (row.metric === null) return [null];
      const name = foldName(row.metric);
      const figure = figureOfMetric(row, figures.lines);
      const points = series.get(name) ?? [];
      if (figure.name === 'Typed') return [points[points.length - 1]?.value ?? null];
      const period = lastComplete(row.howOften ?? 'Monthly', asOf, settings);
      const typed = values
        .filter((value) => foldName(value.metric) === name && isWithin(value.periodEnding, period))
        .sort((a, b) => (a.periodEnding ?? 0) - (b.periodEnding ?? 0));
      const rolled = rollUpValues(typed, row.rollUp, row.kind);
      if (rolled.rows > 0) return [rolled.value];
      return [countFigure(figure.name, period, figures, figure.direction).value];
    });
  },
};
