import { lastDayOf, monthOf } from '../calendar/days';
import type { Direction } from '../metrics/delivery-lines';
import type { MetricRow } from '../metrics/figure-counts';
import { type Judged, judgeSeries } from '../metrics/judge-series';
import { CLIENT_ON_TIME, directionOfMetric, figureOfMetric } from '../metrics/metric-figure';
import { metricSeries } from '../metrics/metric-series';
import { rangeInWords } from '../metrics/value-words';
import { missedInARow } from '../tabs/calls/range-words';
import type { Point } from '../tabs/calls/series';
import { type Measured, type MetricInputs, measureMetric } from './measure-metric';
import { plain } from './number-words';
import { judgeMetric, type MetricStatus } from './status';
import { unreadableWords } from './unreadable-words';

/** One row of the box Metrics. */
export interface MetricLine extends Measured {
  readonly name: string;
  readonly drives: string | null;
  readonly owner: string | null;
  readonly unit: string | null;
  readonly target: number | null;
  readonly vsTarget: number | null;
  readonly status: MetricStatus;
  readonly isTooFew: boolean;
  readonly isUnusual: boolean;
  /** The normal range in words; '' where there is none yet. */
  readonly normal: string;
  /** What the value says, as sentences. */
  readonly says: string;
  readonly judged: Judged;
  /** The points that were judged, oldest first. */
  readonly points: readonly Point[];
}

/** Listed first: what is off target, then near, on, without a target, without data. */
const ORDER: readonly MetricStatus[] = ['Off target', 'Near target', 'On target', 'No target', 'No data'];

/**
 * The metrics of a month: those of the tab Metrics, and the on-time rates also where nobody has listed them.
 * Unusual ones first, then by their status, then in the order of the tab.
 */
export function metricLines(inputs: MetricInputs): readonly MetricLine[] {
  return metricsShown(inputs)
    .map((row, index) => ({ line: toLine(row, inputs), index }))
    .sort(
      (a, b) =>
        Number(b.line.isUnusual) - Number(a.line.isUnusual) ||
        ORDER.indexOf(a.line.status) - ORDER.indexOf(b.line.status) ||
        a.index - b.index,
    )
    .map(({ line }) => line);
}

/** The metrics of the tab, and the on-time rates of the log that nobody has listed. */
export function metricsShown({
  metrics,
  source: {
    figures: { lines },
  },
}: MetricInputs): readonly MetricRow[] {
  const listed = metrics.filter((row) => row.metric !== null);
  const rows = [...listed];
  const covered = listed
    .map((row) => figureOfMetric(row, lines))
    .filter((figure) => figure.name === 'ONTIME_RATE');
  for (const direction of ['To client', 'From vendor'] as const) {
    if (covered.some((figure) => figure.direction === direction)) continue;
    // A team with only one kind of promise in its log has no use for a row about the other.
    const hasOther = lines.some((line) => line.direction !== direction);
    const hasOwn = lines.some((line) => line.direction === direction);
    if (!hasOwn && (hasOther || direction === 'From vendor')) continue;
    rows.push(onTimeMetric(direction));
  }
  return rows;
}

function onTimeMetric(direction: Direction): MetricRow {
  return direction === 'To client' ? CLIENT_ON_TIME : { ...CLIENT_ON_TIME, metric: 'Vendor on-time rate' };
}

function toLine(row: MetricRow, inputs: MetricInputs): MetricLine {
  const { source, month } = inputs;
  const { nearTargetBand, smallestN } = source.settings;
  const measured = measureMetric(row, inputs);
  const { value, isRate } = measured;
  const direction = directionOfMetric(row);
  const { target } = row;
  const series = metricSeries(row, source);
  const judged = judgeSeries(series, { since: row.newNormalFrom, target, direction });
  const isTooFew = value !== null && measured.n < smallestN && isRate;
  const isOver = source.figures.asOf >= lastDayOf(month);
  const isThisMonth = judged.latest !== null && monthOf(judged.latest.period) === month;
  const status = judgeMetric(value, target, direction, nearTargetBand);
  const isJudged = isThisMonth && isOver && !isTooFew && value !== null;
  const missed = missedInARow({ target, direction }, series.points);
  const counted = figureOfMetric(row, source.figures.lines);
  const figure = measured.isTyped ? { ...counted, name: 'Typed' as const } : counted;
  return {
    ...measured,
    definition: measured.definition + unreadableWords(figure, row.metric, inputs.unreadable ?? []),
    name: row.metric ?? '',
    drives: row.drives,
    owner: row.owner,
    unit: series.unit,
    target,
    vsTarget: value === null || target === null ? null : value - target,
    status,
    isTooFew,
    isUnusual: isJudged && judged.isUnusual,
    normal: judged.range === null ? '' : rangeInWords(judged.range, { isRate, unit: null }),
    says: sentences([
      statusSentence(status, isTooFew, measured.n),
      value !== null && !isOver && 'The month is not over, so it is not judged yet',
      ...(isJudged ? judged.says.split(' · ') : []),
      isJudged && missed !== null && missed > 1 && `Missed ${missed} times in a row`,
    ]),
    judged,
    points: series.points,
  };
}

function statusSentence(status: MetricStatus, isTooFew: boolean, n: number): string {
  if (isTooFew) return `Too few to judge (n = ${plain(n, 0)})`;
  if (status === 'No target') return 'No target yet: type it in Metrics';
  return status === 'No data' ? 'No data in this month' : status;
}

function sentences(parts: readonly (string | false)[]): string {
  return parts
    .filter((part) => part !== false && part !== '')
    .map((part) => {
      const text = String(part);
      const sentence = text.charAt(0).toUpperCase() + text.slice(1);
      return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
    })
    .join(' ');
}
