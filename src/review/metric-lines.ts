import type { DayNumber } from '../calendar';
import { firstDayOf, type MonthText, monthOf } from '../calendar/days';
import { type DeliveryLine, type Direction, onTimeOfLines } from '../metrics/delivery-lines';
import { sum } from '../metrics/sum';
import type { RowOf } from '../schema/tab';
import type { deliveries } from '../tabs/deliveries';
import type { metricValues } from '../tabs/metric-values';
import type { metrics } from '../tabs/metrics';
import type { qualityLog } from '../tabs/quality-log';
import { counted } from './number-words';
import { judgeMetric, type MetricStatus } from './status';

type MetricRow = RowOf<typeof metrics>;
type ValueRow = RowOf<typeof metricValues>;
type QualityRow = RowOf<typeof qualityLog>;
type DeliveryRow = RowOf<typeof deliveries>;

/** A metric's figure of one month, before its target is known. */
interface Measured {
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
}

export interface MetricInputs {
  readonly month: MonthText;
  readonly asOf: DayNumber;
  readonly graceDays: number;
  readonly nearBand: number;
  readonly smallestN: number;
  readonly metrics: readonly MetricRow[];
  readonly metricValues: readonly ValueRow[];
  readonly lines: readonly DeliveryLine<DeliveryRow>[];
  readonly quality: readonly QualityRow[];
}

/** Listed first: what is off target, then near, on, without a target, without data. */
const ORDER: readonly MetricStatus[] = ['Off target', 'Near target', 'On target', 'No target', 'No data'];

/**
 * The metrics of a month: those of the tab Metrics, and the on-time rates also where nobody has listed them.
 * Off target first, then in the order of the tab.
 */
export function metricLines(inputs: MetricInputs): readonly MetricLine[] {
  const listed = inputs.metrics.filter((row) => row.metric !== null);
  const rows = listed.map((row) => toLine(row.metric ?? '', row, measure(row, inputs), inputs));
  const covered = listed
    .map((row) => figureOf(row, inputs.lines))
    .filter((figure) => figure.name === 'ONTIME_RATE');
  for (const direction of ['To client', 'From vendor'] as const) {
    if (covered.some((figure) => figure.direction === direction)) continue;
    const measured = onTimeOf(direction, inputs);
    // A team with only one kind of promise in its log has no use for a row about the other.
    const hasOther = inputs.lines.some((line) => line.direction !== direction);
    const hasOwn = inputs.lines.some((line) => line.direction === direction);
    if (!hasOwn && (hasOther || direction === 'From vendor')) continue;
    const name = direction === 'To client' ? 'Client on-time rate' : 'Vendor on-time rate';
    rows.push(toLine(name, null, measured, inputs));
  }
  return rows
    .map((line, index) => ({ line, index }))
    .sort((a, b) => ORDER.indexOf(a.line.status) - ORDER.indexOf(b.line.status) || a.index - b.index)
    .map(({ line }) => line);
}

function toLine(
  name: string,
  row: MetricRow | null,
  measured: Measured,
  { nearBand, smallestN }: MetricInputs,
): MetricLine {
  const { value } = measured;
  const target = row?.target ?? null;
  const direction =
    row?.direction ?? (/late|error|escape|defect|time to|days/i.test(name) ? 'Lower' : 'Higher');
  return {
    ...measured,
    name,
    drives: row?.drives ?? null,
    owner: row?.owner ?? null,
    unit: row?.unit ?? null,
    target,
    vsTarget: value === null || target === null ? null : value - target,
    status: judgeMetric(value, target, direction, nearBand),
    isTooFew: value !== null && measured.n < smallestN && measured.isRate,
  };
}

type FigureName = Exclude<MetricRow['figure'], null>;

/** Whose promises a metric speaks of: as its name says, else the clients', unless the log holds only vendors'. */
function directionOf(name: string, lines: readonly DeliveryLine[]): Direction {
  if (/vendor|supplier/i.test(name)) return 'From vendor';
  if (/client|customer/i.test(name)) return 'To client';
  const isVendorsOnly = lines.length > 0 && lines.every((line) => line.direction === 'From vendor');
  return isVendorsOnly ? 'From vendor' : 'To client';
}

/** Which figure a metric shows. A metric called on time shows the rate of Deliveries unless it says Typed. */
function figureOf(
  row: MetricRow,
  lines: readonly DeliveryLine[],
): { readonly name: FigureName; readonly direction: Direction } {
  const name = row.metric ?? '';
  const direction = directionOf(name, lines);
  return { name: row.figure ?? (/on[ -]?time/i.test(name) ? 'ONTIME_RATE' : 'Typed'), direction };
}

function measure(row: MetricRow, inputs: MetricInputs): Measured {
  const figure = figureOf(row, inputs.lines);
  switch (figure.name) {
    case 'ONTIME_RATE':
      return onTimeOf(figure.direction, inputs);
    case 'ERROR_RATE':
      return errorRateOf(inputs);
    case 'RESOLUTION_TIME':
      return resolutionOf(inputs);
    case 'ESCAPE_RATE':
      return escapeRateOf(inputs);
    default:
      return typedOf(row, inputs);
  }
}

function inMonth(day: DayNumber | null, { month, asOf }: MetricInputs): boolean {
  return day !== null && day >= firstDayOf(month) && day <= asOf;
}

function onTimeOf(direction: Direction, inputs: MetricInputs): Measured {
  const { lines, asOf, graceDays } = inputs;
  const count = onTimeOfLines(
    lines.filter((line) => line.direction === direction && inMonth(line.promised, inputs)),
    { asOf, graceDays },
  );
  const grace = graceDays > 0 ? `, ${counted(graceDays, 'day')} of grace` : '';
  return {
    value: count.rate,
    numerator: count.onTime,
    denominator: count.due,
    n: count.due,
    isRate: true,
    definition: `on time ÷ due, by the day promised${grace}`,
  };
}

function errorRateOf(inputs: MetricInputs): Measured {
  const marks = inputs.lines
    .filter((line) => line.direction === 'To client' && line.status !== 'Cancelled')
    .filter((line) => inMonth(line.promised, inputs))
    .flatMap((line) => line.rows.map((row) => row.rightFirstTime))
    .filter((mark) => mark !== null);
  const wrong = marks.filter((mark) => mark === 'No').length;
  return rateOf(wrong, marks.length, 'not right the first time ÷ checked, by the day promised');
}

function escapeRateOf(inputs: MetricInputs): Measured {
  const found = inputs.quality.filter((row) => inMonth(row.foundOn, inputs) && row.foundWhere !== null);
  const escaped = found.filter((row) => row.foundWhere === 'Customer').length;
  return rateOf(escaped, found.length, 'found by customers ÷ all problems found');
}

function resolutionOf(inputs: MetricInputs): Measured {
  const days = inputs.quality.flatMap((row) => {
    const { foundOn, resolvedOn } = row;
    if (foundOn === null || resolvedOn === null || !inMonth(resolvedOn, inputs)) return [];
    return resolvedOn >= foundOn ? [resolvedOn - foundOn] : [];
  });
  const value = median(days);
  return {
    value,
    numerator: value,
    denominator: null,
    n: days.length,
    isRate: false,
    definition: 'typical (median) days from found to resolved, by the day resolved',
  };
}

function typedOf(row: MetricRow, inputs: MetricInputs): Measured {
  const name = fold(row.metric);
  const values = inputs.metricValues
    .filter((value) => fold(value.metric) === name && value.numerator !== null)
    .filter((value) => inMonth(value.periodEnding, inputs))
    .sort((a, b) => (a.periodEnding ?? 0) - (b.periodEnding ?? 0));
  const hasDenominators = values.some((value) => value.denominator !== null);
  const rollUp = row.rollUp ?? (hasDenominators ? 'Sum ÷ sum' : 'Last');
  const kept = rollUp === 'Last' ? values.slice(-1) : values;
  const numerator = kept.length === 0 ? null : sum(kept.length, (index) => kept[index]?.numerator ?? 0);
  const denominator =
    kept.length === 0 || !kept.some((value) => value.denominator !== null)
      ? null
      : sum(kept.length, (index) => kept[index]?.denominator ?? 0);
  const isRate = row.kind === 'Rate' || (row.kind === null && hasDenominators);
  const periods = kept.length === 1 ? '1 period' : `${kept.length} periods`;
  const definition = `typed in Metric Values, ${rollUp.toLowerCase()} of ${periods}`;
  if (numerator === null) return { ...NOTHING, isRate, definition };
  if (denominator !== null) {
    const value = denominator === 0 ? null : numerator / denominator;
    return { value, numerator, denominator, n: denominator, isRate, definition };
  }
  const value = rollUp === 'Average' ? numerator / kept.length : numerator;
  return { value, numerator: value, denominator: null, n: kept.length, isRate: false, definition };
}

const NOTHING = { value: null, numerator: null, denominator: null, n: 0 } as const;

function rateOf(numerator: number, denominator: number, definition: string): Measured {
  const value = denominator === 0 ? null : numerator / denominator;
  return { value, numerator, denominator, n: denominator, isRate: true, definition };
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function fold(text: string | null): string {
  return (text ?? '').trim().toLowerCase();
}

/** The months that any promise, problem or value belongs to, oldest first. */
export function monthsWithData(days: readonly (DayNumber | null)[]): readonly MonthText[] {
  const firsts = new Set<MonthText>();
  for (const day of days) if (day !== null) firsts.add(monthOf(day));
  return [...firsts].sort();
}
