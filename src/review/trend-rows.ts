import type { DayNumber } from '../calendar';
import { addMonths, firstDayOf, lastDayOf, type MonthText, monthOf } from '../calendar/days';
import { metricSeries } from '../metrics/metric-series';
import { sum } from '../metrics/sum';
import type { NewRow } from '../schema/tab';
import { normalRange } from '../tabs/calls/normal-range';
import type { trends } from '../tabs/trends';
import { figureRows } from './figure-rows';
import type { ReviewRows } from './inputs';
import { type Measured, type MetricInputs, measureMetric } from './measure-metric';
import { metricsShown } from './metric-lines';

type TrendRow = NewRow<typeof trends.columns>;

/** Five years, as far back as a normal range looks. */
const MOST_MONTHS = 60;
const PER_PERSON = 'Jobs delivered per full-time person';

/**
 * A row a whole month and metric up to as-of, oldest first: numerator, denominator, value, and the normal range of
 * the metric's months. And the jobs delivered a month for each full-time person of today's team.
 */
export function trendRows(inputs: MetricInputs, all: ReviewRows): readonly TrendRow[] {
  const { source } = inputs;
  const rows = figureRows(all, 'metrics');
  const { asOf } = source.figures;
  const whole = lastDayOf(monthOf(asOf)) === asOf ? monthOf(asOf) : addMonths(monthOf(asOf), -1);
  const span = monthsOf(rows, whole);
  if (span === null) return [];
  const { first, last } = span;
  const months: MonthText[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return [
    ...metricsShown(inputs).flatMap((metric) => {
      const measured = months.map((month) => ({
        month,
        ...measureMetric(metric, { ...inputs, month }),
      }));
      const series = metricSeries(metric, source);
      const since = metric.newNormalFrom;
      const judged =
        series.every === 'Monthly' && series.points.length > 0
          ? series.points.map(({ period, value }) => ({ period, value }))
          : measured.map(({ month, value }) => ({ period: lastDayOf(month), value }));
      const counted = judged.filter(({ period }) => since === null || period >= since);
      return rowsOf(
        metric.metric ?? '',
        measured,
        counted.map(({ value }) => value),
      );
    }),
    ...perPerson(months, figureRows(all, 'promises'), source.settings.fullTimeHours),
  ];
}

function rowsOf(
  metric: string,
  measured: readonly (Pick<Measured, 'numerator' | 'denominator' | 'value'> & {
    readonly month: MonthText;
  })[],
  judged: readonly (number | null)[],
): TrendRow[] {
  const range = normalRange(judged);
  return measured
    .filter(({ value }) => value !== null)
    .map(({ month, numerator, denominator, value }) => ({
      month: lastDayOf(month),
      metric,
      numerator,
      denominator,
      value,
      mean: range?.mean ?? null,
      lowerLimit: range?.lower ?? null,
      upperLimit: range?.upper ?? null,
    }));
}

function perPerson(months: readonly MonthText[], rows: ReviewRows, fullTimeHours: number): TrendRow[] {
  const hours = rows.people.filter((row) => row.active !== 'No').map((row) => row.contractHours ?? 0);
  const people = fullTimeHours > 0 ? sum(hours.length, (index) => hours[index] ?? 0) / fullTimeHours : 0;
  if (people === 0) return [];
  const delivered = new Map<MonthText, number>();
  for (const { delivered: day, direction, status } of rows.deliveries) {
    if (day === null || direction === 'From vendor' || status === 'Cancelled') continue;
    delivered.set(monthOf(day), (delivered.get(monthOf(day)) ?? 0) + 1);
  }
  const measured = months.map((month) => {
    const numerator = delivered.get(month) ?? 0;
    return { month, numerator, denominator: people, value: numerator / people };
  });
  return delivered.size === 0
    ? []
    : rowsOf(
        PER_PERSON,
        measured,
        measured.map(({ value }) => value),
      );
}

/** The first and the last month that anything belongs to, at most five years apart; null where nothing does. */
function monthsOf(
  rows: ReviewRows,
  whole: MonthText,
): { readonly first: MonthText; readonly last: MonthText } | null {
  const days: readonly (DayNumber | null)[] = [
    ...rows.deliveries.map((row) => row.firstPromise),
    ...rows.quality.map((row) => row.foundOn),
    ...rows.metricValues.map((row) => row.periodEnding),
  ];
  let first: DayNumber | null = null;
  let latest: DayNumber | null = null;
  for (const day of days) {
    if (day === null || day > lastDayOf(whole)) continue;
    if (first === null || day < first) first = day;
    if (latest === null || day > latest) latest = day;
  }
  if (first === null || latest === null) return null;
  const last = monthOf(latest);
  return { first: monthOf(Math.max(first, firstDayOf(addMonths(last, 1 - MOST_MONTHS)))), last };
}
