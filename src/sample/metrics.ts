import { lastDayOf } from '../calendar/days';
import type { NewRowOf } from '../schema/tab';
import type { metricValues } from '../tabs/metric-values';
import type { metrics } from '../tabs/metrics';
import type { StoryMonth } from './months';

const ON_TIME = 'Client on-time rate';
const ERRORS = 'Error rate';
const DAYS = 'Days to resolve';
const QUOTES = 'Quotes sent within two days';

export function sampleMetrics(): NewRowOf<typeof metrics>[] {
  const rows: NewRowOf<typeof metrics>[] = [
    {
      metric: ON_TIME,
      drives: 'Clients lost',
      owner: 'Nora',
      direction: 'Higher',
      target: 0.9,
      unit: '%',
      kind: 'Rate',
      howOften: 'Monthly',
      figure: 'ONTIME_RATE',
      rollUp: 'Sum ÷ sum',
    },
    {
      metric: ERRORS,
      drives: 'Gross margin',
      owner: 'Priya',
      direction: 'Lower',
      target: 0.08,
      unit: '%',
      kind: 'Rate',
      howOften: 'Monthly',
      figure: 'ERROR_RATE',
      rollUp: 'Sum ÷ sum',
    },
    {
      metric: DAYS,
      drives: 'Clients lost',
      owner: 'Sam',
      direction: 'Lower',
      target: 4,
      unit: 'days',
      kind: 'Amount',
      howOften: 'Monthly',
      figure: 'RESOLUTION_TIME',
      rollUp: 'Last',
    },
    {
      metric: QUOTES,
      drives: 'Cash in on time',
      owner: 'Tom',
      direction: 'Higher',
      target: 0.8,
      unit: '%',
      kind: 'Rate',
      howOften: 'Monthly',
      figure: 'Typed',
      rollUp: 'Sum ÷ sum',
    },
  ];
  return rows.map((row) => ({ ...row, source: 'sample' }));
}

/** Quotes within two days, of quotes: a metric that has three points only. */
const QUOTE_COUNTS = [
  [14, 19],
  [16, 20],
  [17, 21],
] as const;

/** Monthly values behind each metric, oldest first. */
export function sampleMetricValues(months: readonly StoryMonth[]): NewRowOf<typeof metricValues>[] {
  const values = months.flatMap((story): NewRowOf<typeof metricValues>[] => {
    const periodEnding = lastDayOf(story.month);
    return [
      { periodEnding, metric: ON_TIME, numerator: story.onTime, denominator: story.due },
      { periodEnding, metric: ERRORS, numerator: story.errors, denominator: story.checked },
      { periodEnding, metric: DAYS, numerator: story.medianDays },
    ];
  });
  const quotes = months.slice(-QUOTE_COUNTS.length).map((story, index) => ({
    periodEnding: lastDayOf(story.month),
    metric: QUOTES,
    numerator: QUOTE_COUNTS[index]?.[0] ?? 0,
    denominator: QUOTE_COUNTS[index]?.[1] ?? 0,
  }));
  return [...values, ...quotes].map((row) => ({ ...row, source: 'sample' }));
}
