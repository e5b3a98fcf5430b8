import { firstDayOf, lastDayOf, type MonthText } from '../calendar/days';
import { daysToResolve } from '../metrics/days-to-resolve';
import { countFigure, type MetricRow } from '../metrics/figure-counts';
import { figureOfMetric, isRateMetric, type MetricFigure } from '../metrics/metric-figure';
import type { SeriesSource } from '../metrics/metric-series';
import { incompleteWords, type RolledUp, rollUpValues, type TypedValue } from '../metrics/roll-up';
import { percentile } from '../metrics/summaries';
import { foldName } from '../schema/fold-name';
import { isWithin, type Period } from '../tabs/calls/period';
import { counted, plain } from './number-words';
import type { MetricCell } from './unreadable-words';

/** A metric's figure of one month, before its target is known. */
export interface Measured {
  readonly value: number | null;
  /** What the value is made of: a count ÷ a count, or a sum alone. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** How many it rests on; "too few to judge" goes by it. */
  readonly n: number;
  readonly isRate: boolean;
  /** From Metric Values: what n counts are periods then, where there is no denominator. */
  readonly isTyped: boolean;
  readonly definition: string;
}

export interface MetricInputs {
  readonly month: MonthText;
  readonly metrics: readonly MetricRow[];
  /** Its figures' as-of is the review's. */
  readonly source: SeriesSource;
  readonly unreadable?: readonly MetricCell[];
}

/** What a metric comes to in the month: what was typed for it, else what its figure counts. */
export function measureMetric(row: MetricRow, inputs: MetricInputs): Measured {
  const { figures } = inputs.source;
  const figure = figureOfMetric(row, figures.lines);
  const typed = typedIn(row, inputs);
  // What somebody typed for a month stands in place of its count, as it does in the series.
  if (figure.name === 'Typed' || typed.length > 0) return typedOf(row, figure, typed);
  const period = periodOf(inputs);
  const { value, n, wrong } = countFigure(figure.name, period, figures, figure.direction);
  const isRate = isRateMetric(row, figure.name, false);
  const definition = definitionOf(figure, figures.graceDays) + spreadOf(figure, period, figures);
  const isTyped = false;
  if (!isRate) return { value, numerator: value, denominator: null, n, isRate, isTyped, definition };
  const counts = wrong ?? 0;
  return {
    value,
    numerator: figure.name === 'ONTIME_RATE' || figure.name === 'INVENTORY_ACCURACY' ? n - counts : counts,
    denominator: n,
    n,
    isRate,
    isTyped,
    definition,
  };
}

/** How long nine in ten took, beside a typical time; '' for any other figure. */
function spreadOf({ name }: MetricFigure, period: Period, { problems }: SeriesSource['figures']): string {
  if (name !== 'RESOLUTION_TIME') return '';
  const days = problems
    .filter((row) => isWithin(row.resolvedOn, period))
    .map((row) => daysToResolve(row) ?? -1)
    .filter((taken) => taken >= 0);
  const most = percentile(days, 0.9);
  return most === null ? '' : `; 9 in 10 within ${plain(most, 1)}`;
}

function periodOf({ month, source }: MetricInputs): Period {
  return { from: firstDayOf(month), to: Math.min(lastDayOf(month), source.figures.asOf) };
}

/** What each figure divides, or takes the middle of. */
const FORMULAS: Readonly<Record<MetricFigure['name'], string>> = {
  ONTIME_RATE: 'on time ÷ due',
  ERROR_RATE: 'not right the first time ÷ checked',
  ESCAPE_RATE: 'found by customers ÷ all problems found',
  INVENTORY_ACCURACY: 'lines within tolerance ÷ lines counted',
  RESOLUTION_TIME: 'typical (median) days from found to resolved',
  Typed: '',
};

/** What the value is made of, as it stands beside each rate. */
function definitionOf({ name }: MetricFigure, graceDays: number): string {
  const grace = graceDays > 0 ? `, ${counted(graceDays, 'day')} of grace` : '';
  switch (name) {
    case 'ONTIME_RATE':
      return `${FORMULAS[name]}, by the day promised${grace}`;
    case 'ERROR_RATE':
      return `${FORMULAS[name]}, by the day promised`;
    case 'RESOLUTION_TIME':
      return `${FORMULAS[name]}, by the day resolved`;
    case 'INVENTORY_ACCURACY':
      return `${FORMULAS[name]}, by Counted on`;
    default:
      return FORMULAS[name];
  }
}

/** How a typed value came about; how it was rolled up is said only where there was more than one. */
function typedDefinition(name: MetricFigure['name'], typed: number, rolled: RolledUp): string {
  const { rollUp, rows } = rolled;
  const how =
    rows > 1
      ? `typed in Metric Values, ${rollUp.toLowerCase()} of ${counted(rows, 'period')}`
      : rollUp === 'Last' && typed > 1
        ? 'the last one typed in Metric Values'
        : 'typed in Metric Values';
  const formula = FORMULAS[name];
  return `${formula === '' ? '' : `${formula}; `}${how}${incompleteWords(rolled)}`;
}

function typedOf(row: MetricRow, { name }: MetricFigure, typed: readonly TypedValue[]): Measured {
  const rolled = rollUpValues(typed, row.rollUp, row.kind);
  const { value, numerator, denominator, rows } = rolled;
  const isRate = isRateMetric(row, name, denominator !== null);
  const definition = typedDefinition(name, typed.length, rolled);
  const about = { isTyped: true, definition };
  if (numerator === null) return { ...NOTHING, ...about, isRate };
  if (denominator === null) return { ...about, value, numerator, denominator, n: rows, isRate };
  return { ...about, value, numerator, denominator, n: denominator, isRate };
}

/** What was typed for the month's periods that are over, oldest first. */
function typedIn(row: MetricRow, inputs: MetricInputs): readonly TypedValue[] {
  const name = foldName(row.metric);
  const period = periodOf(inputs);
  return inputs.source.values
    .filter((value) => foldName(value.metric) === name && value.numerator !== null)
    .filter((value) => isWithin(value.periodEnding, period))
    .sort((a, b) => (a.periodEnding ?? 0) - (b.periodEnding ?? 0));
}

const NOTHING = { value: null, numerator: null, denominator: null, n: 0 } as const;
