import type { DayNumber } from '../calendar';
import { addMonths, firstDayOf, lastDayOf, type MonthText, monthOf } from '../calendar/days';
import { foldName } from '../schema/fold-name';
import type { RowOf } from '../schema/tab';
import { lastComplete, type Period } from '../tabs/calls/period';
import { isTooFewAWeek, type Point, seriesByMetric } from '../tabs/calls/series';
import type { metricValues } from '../tabs/metric-values';
import type { Settings } from '../tabs/read-settings';
import { countFigure, type FigureRows, type MetricRow } from './figure-counts';
import { figureOfMetric, isRateMetric, type MetricFigure } from './metric-figure';
import { rollUpValues } from './roll-up';

/** What the series of metrics are made of. */
export interface SeriesSource {
  readonly values: readonly RowOf<typeof metricValues>[];
  readonly figures: FigureRows;
  readonly settings: Settings;
}

/** The points of a metric that are judged: complete periods, oldest first. */
export interface MetricSeries {
  readonly every: 'Weekly' | 'Monthly';
  /** Point.period is the last day of its month or week. */
  readonly points: readonly Point[];
  readonly figure: MetricFigure;
  readonly isRate: boolean;
  /** What values count, such as days; null where nobody has said. */
  readonly unit: string | null;
}

/** Five years; what is older says nothing of how it goes now. */
const MOST_MONTHS = 60;

/**
 * The series of one metric. A figure counts month by month, and what was typed for a month stands in place of its
 * count. Weeks that rest on few, or of which nobody says on how many they rest, are rolled up to months.
 */
export function metricSeries(metric: MetricRow, source: SeriesSource): MetricSeries {
  const { asOf, lines } = source.figures;
  const figure = figureOfMetric(metric, lines);
  const points = seriesByMetric(source.values, asOf, [metric]).get(foldName(metric.metric)) ?? [];
  const about = {
    figure,
    isRate: isRateMetric(
      metric,
      figure.name,
      points.some(({ n }) => n !== null),
    ),
    unit: metric.unit ?? (figure.name === 'RESOLUTION_TIME' ? 'days' : null),
  };
  if (figure.name !== 'Typed') {
    const typed = pointsByMonth(metric, source.values, asOf).filter(({ isTyped }) => isTyped);
    const months = new Map(
      [...monthlyCounts(figure, source), ...typed].map((point) => [point.period, point]),
    );
    const merged = [...months.values()].sort((a, b) => a.period - b.period);
    return { ...about, every: 'Monthly', points: merged.map(toPoint) };
  }
  if (metric.howOften !== 'Weekly') return { ...about, every: 'Monthly', points };
  if (isTooFewAWeek(points)) {
    return { ...about, every: 'Monthly', points: pointsByMonth(metric, source.values, asOf).map(toPoint) };
  }
  return { ...about, every: 'Weekly', points };
}

const toPoint = ({ period, value, n }: Point): Point => ({ period, value, n });

function monthlyCounts(figure: MetricFigure, { figures, settings }: SeriesSource): Point[] {
  const days = figures.lines
    .map((line) => line.promised)
    .concat(figures.problems.flatMap((row) => [row.foundOn, row.resolvedOn]))
    .concat(figures.stock.map((line) => line.countedOn));
  const first = days.reduce<DayNumber | null>(
    (least, day) => (day === null || (least !== null && least <= day) ? least : day),
    null,
  );
  if (first === null) return [];
  const last = monthOf(lastComplete('Monthly', figures.asOf, settings).to);
  const points: Point[] = [];
  for (let back = MOST_MONTHS - 1; back >= 0; back--) {
    const month = addMonths(last, -back);
    if (month < monthOf(first)) continue;
    const { value, n } = countFigure(figure.name, monthPeriod(month), figures, figure.direction);
    // Months before the first one that has anything are not gaps; later ones are.
    if (points.length > 0 || value !== null) points.push({ period: lastDayOf(month), value, n });
  }
  return points;
}

/** Typed values as points of the months that are over; a week belongs to the month of its last day. */
export function pointsByMonth(
  metric: Pick<MetricRow, 'metric' | 'rollUp' | 'kind'>,
  values: SeriesSource['values'],
  asOf: DayNumber,
): readonly (Point & { readonly isTyped: boolean })[] {
  const name = foldName(metric.metric);
  const months = new Map<MonthText, SeriesSource['values'][number][]>();
  const mine = values.filter((row) => foldName(row.metric) === name && row.periodEnding !== null);
  for (const row of mine.sort((a, b) => (a.periodEnding ?? 0) - (b.periodEnding ?? 0))) {
    const month = monthOf(row.periodEnding ?? 0);
    if (lastDayOf(month) > asOf) continue;
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months].map(([month, rows]) => {
    const { value, denominator, rows: known } = rollUpValues(rows, metric.rollUp, metric.kind);
    return { period: lastDayOf(month), value, n: denominator, isTyped: known > 0 };
  });
}

export function monthPeriod(month: MonthText): Period {
  return { from: firstDayOf(month), to: lastDayOf(month) };
}
