import type { DayNumber } from '../calendar';
import { firstDayOf, lastDayOf, type MonthText, monthOf } from '../calendar/days';
import type { Direction } from '../metrics/delivery-lines';
import { countFigure, type MetricRow } from '../metrics/figure-counts';
import { type Judged, judgeSeries } from '../metrics/judge-series';
import {
  CLIENT_ON_TIME,
  directionOfMetric,
  figureOfMetric,
  isRateMetric,
  type MetricFigure,
} from '../metrics/metric-figure';
import { metricSeries, type SeriesSource } from '../metrics/metric-series';
import { sum } from '../metrics/sum';
import { percentile } from '../metrics/summaries';
import { rangeInWords } from '../metrics/value-words';
import { foldName } from '../tabs/calls/flags';
import { missedInARow } from '../tabs/calls/metric-words';
import { isWithin, type Period } from '../tabs/calls/period';
import type { Point } from '../tabs/calls/series';
import { counted, plain } from './number-words';
import { judgeMetric, type MetricStatus } from './status';

/** A metric's figure of one month, before its target is known. */
export interface Measured {
  readonly value: number | null;
  /** What the value is made of: a count ÷ a count, or a sum alone. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** How many it rests on; "too few to judge" goes by it. */
  readonly n: number;
  readonly isRate: boolean;
  readonly definition: string;
}

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

export interface MetricInputs {
  readonly month: MonthText;
  readonly metrics: readonly MetricRow[];
  /** Its figures' as-of is the review's. */
  readonly source: SeriesSource;
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
  return {
    ...measured,
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

/** What a metric comes to in the month. */
export function measureMetric(row: MetricRow, inputs: MetricInputs): Measured {
  const { figures } = inputs.source;
  const figure = figureOfMetric(row, figures.lines);
  if (figure.name === 'Typed') return typedOf(row, inputs);
  const period = periodOf(inputs);
  const { value, n, wrong } = countFigure(figure.name, period, figures, figure.direction);
  const isRate = isRateMetric(row, figure.name, false);
  const definition = definitionOf(figure, figures.graceDays) + spreadOf(figure, period, figures);
  if (!isRate) return { value, numerator: value, denominator: null, n, isRate, definition };
  const counts = wrong ?? 0;
  return {
    value,
    numerator: figure.name === 'ONTIME_RATE' ? n - counts : counts,
    denominator: n,
    n,
    isRate,
    definition,
  };
}

/** How long nine in ten took, beside a typical time; '' for any other figure. */
function spreadOf({ name }: MetricFigure, period: Period, { problems }: SeriesSource['figures']): string {
  if (name !== 'RESOLUTION_TIME') return '';
  const days = problems.flatMap(({ foundOn, resolvedOn }) =>
    foundOn !== null && isWithin(resolvedOn, period) && resolvedOn >= foundOn ? [resolvedOn - foundOn] : [],
  );
  const most = percentile(days, 0.9);
  return most === null ? '' : `; 9 in 10 within ${plain(most, 1)}`;
}

function periodOf({ month, source }: MetricInputs): Period {
  return { from: firstDayOf(month), to: Math.min(lastDayOf(month), source.figures.asOf) };
}

/** What the value is made of, as it stands beside each rate. */
function definitionOf({ name }: MetricFigure, graceDays: number): string {
  switch (name) {
    case 'ONTIME_RATE':
      return `on time ÷ due, by the day promised${graceDays > 0 ? `, ${counted(graceDays, 'day')} of grace` : ''}`;
    case 'ERROR_RATE':
      return 'not right the first time ÷ checked, by the day promised';
    case 'ESCAPE_RATE':
      return 'found by customers ÷ all problems found';
    default:
      return 'typical (median) days from found to resolved, by the day resolved';
  }
}

function typedOf(row: MetricRow, inputs: MetricInputs): Measured {
  const name = foldName(row.metric);
  const { from, to } = periodOf(inputs);
  const isIn = (day: DayNumber | null) => day !== null && day >= from && day <= to;
  const values = inputs.source.values
    .filter((value) => foldName(value.metric) === name && value.numerator !== null)
    .filter((value) => isIn(value.periodEnding))
    .sort((a, b) => (a.periodEnding ?? 0) - (b.periodEnding ?? 0));
  const hasDenominators = values.some((value) => value.denominator !== null);
  const rollUp = row.rollUp ?? (hasDenominators ? 'Sum ÷ sum' : 'Last');
  const kept = rollUp === 'Last' ? values.slice(-1) : values;
  const numerator = kept.length === 0 ? null : sum(kept.length, (index) => kept[index]?.numerator ?? 0);
  const denominator =
    kept.length === 0 || !kept.some((value) => value.denominator !== null)
      ? null
      : sum(kept.length, (index) => kept[index]?.denominator ?? 0);
  const isRate = isRateMetric(row, 'Typed', hasDenominators);
  const definition = `typed in Metric Values, ${rollUp.toLowerCase()} of ${counted(kept.length, 'period')}`;
  if (numerator === null) return { ...NOTHING, isRate, definition };
  if (denominator !== null) {
    const value = denominator === 0 ? null : numerator / denominator;
    return { value, numerator, denominator, n: denominator, isRate, definition };
  }
  const value = rollUp === 'Average' ? numerator / kept.length : numerator;
  return { value, numerator: value, denominator: null, n: kept.length, isRate: false, definition };
}

const NOTHING = { value: null, numerator: null, denominator: null, n: 0 } as const;
