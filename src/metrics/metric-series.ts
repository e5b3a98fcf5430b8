import type { DayNumber } from '../calendar';
import { addMonths, firstDayOf, lastDayOf, type MonthText, monthOf } from '../calendar/days';
import type { RowOf } from '../schema/tab';
import { foldName } from '../tabs/calls/flags';
import { lastComplete, type Period } from '../tabs/calls/period';
import { type Point, seriesByMetric } from '../tabs/calls/series';
import type { metricValues } from '../tabs/metric-values';
import type { Settings } from '../tabs/read-settings';
import { countFigure, type FigureRows, type MetricRow } from './figure-counts';
import { figureOfMetric, isRateMetric, type MetricFigure } from './metric-figure';
import { sum } from './sum';
import { median } from './summaries';

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

/** Weekly shares of fewer than this many jump about by chance alone. */
const FEWEST_A_WEEK = 20;
/** Five years; what is older says nothing of how it goes now. */
const MOST_MONTHS = 60;

/**
 * The series of one metric: what was typed into Metric Values, else what its figure gives month by month. Weeks that
 * rest on few are added up to months, numerators over denominators.
 */
export function metricSeries(metric: MetricRow, source: SeriesSource): MetricSeries {
  const { asOf, lines } = source.figures;
  const figure = figureOfMetric(metric, lines);
  const typed = seriesByMetric(source.values, asOf).get(foldName(metric.metric));
  const points = typed ?? [];
  const sizes = points.flatMap(({ n }) => (n === null ? [] : [n]));
  const about = {
    figure,
    isRate: isRateMetric(metric, figure.name, sizes.length > 0),
    unit: metric.unit ?? (figure.name === 'RESOLUTION_TIME' ? 'days' : null),
  };
  if (typed === undefined) {
    const counted = figure.name === 'Typed' ? [] : monthlyCounts(figure, source);
    return { ...about, every: 'Monthly', points: counted };
  }
  if (metric.howOften !== 'Weekly') return { ...about, every: 'Monthly', points };
  if (sizes.length > 0 && (median(sizes) ?? 0) < FEWEST_A_WEEK) {
    return { ...about, every: 'Monthly', points: byMonth(points, asOf) };
  }
  return { ...about, every: 'Weekly', points };
}

function monthlyCounts(figure: MetricFigure, { figures, settings }: SeriesSource): Point[] {
  const days = figures.lines
    .map((line) => line.promised)
    .concat(figures.problems.flatMap((row) => [row.foundOn, row.resolvedOn]));
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

/** Weekly points as points of the months that are over; a week belongs to the month of its last day. */
function byMonth(points: readonly Point[], asOf: DayNumber): Point[] {
  const months = new Map<MonthText, Point[]>();
  for (const point of points) {
    const month = monthOf(point.period);
    if (lastDayOf(month) > asOf) continue;
    months.set(month, [...(months.get(month) ?? []), point]);
  }
  return [...months].map(([month, weeks]) => {
    const known = weeks.filter(({ value, n }) => value !== null && n !== null && n > 0);
    const n = sum(known.length, (index) => known[index]?.n ?? 0);
    const top = sum(known.length, (index) => (known[index]?.value ?? 0) * (known[index]?.n ?? 0));
    return { period: lastDayOf(month), value: n === 0 ? null : top / n, n };
  });
}

export function monthPeriod(month: MonthText): Period {
  return { from: firstDayOf(month), to: lastDayOf(month) };
}
