import { type Entry, entriesOf } from '../metrics/entry-periods';
import { countFigure, type FigureCount, type FigureRows, type MetricRow } from '../metrics/figure-counts';
import {
  CLIENT_ON_TIME,
  directionOfMetric,
  figureOfMetric,
  type MetricFigure,
} from '../metrics/metric-figure';
import { type MetricSeries, metricSeries, type SeriesSource } from '../metrics/metric-series';
import { incompleteWords, rollUpValues } from '../metrics/roll-up';
import { valueWords } from '../metrics/value-words';
import { counted, plain } from '../review/number-words';
import { judgeMetric, type MetricStatus, statusWords } from '../review/status';
import { foldName } from '../schema/fold-name';
import type { RowOf } from '../schema/tab';
import { isWithin, lastComplete, type Period } from '../tabs/calls/period';
import type { metricValues } from '../tabs/metric-values';

export type WeekTone = 'good' | 'warn' | 'bad';

/** A metric as people look at it once a week. */
export interface MetricWeek {
  readonly name: string;
  /** Last week as a count: '2 late of 7'. */
  readonly now: string;
  /** The week before, in the same words. */
  readonly before: string;
  /** Those that the count is about, by name. */
  readonly names: readonly string[];
  /** Four weeks together, beside the target. */
  readonly four: string;
  /** Of the four weeks; null where there is nothing to judge. */
  readonly tone: WeekTone | null;
  /** Where the week's value is typed: the period, and what stands there. */
  readonly typed: Entry | null;
  readonly isRate: boolean;
  readonly made: string;
}

type ValueRow = RowOf<typeof metricValues>;

const WEEKS_JUDGED = 4;
const COLOUR = 'Colour looks at four weeks together, since one week is too few.';
export const TONES: Readonly<Partial<Record<MetricStatus, WeekTone>>> = {
  'On target': 'good',
  'Near target': 'warn',
  'Off target': 'bad',
};

/** The metrics of last week: those that a figure counts, and those that are typed weekly. */
export function metricWeeks(rows: readonly MetricRow[], source: SeriesSource): readonly MetricWeek[] {
  const listed = rows.filter((row) => row.metric !== null);
  const { lines } = source.figures;
  // What was promised to clients is looked at every week, also before anybody has listed it.
  const isUnlisted =
    lines.some((line) => line.direction === 'To client') &&
    !listed.some((row) => figureOfMetric(row, lines).name === 'ONTIME_RATE');
  return [...(isUnlisted ? [CLIENT_ON_TIME] : []), ...listed].flatMap((row) => {
    const series = metricSeries(row, source);
    if (series.figure.name !== 'Typed') return [countedWeek(row, series, source)];
    return row.howOften === 'Weekly' ? [typedWeek(row, series, source)] : [];
  });
}

/** The week before, and the four weeks up to and with this one. */
function weeksOf({ figures, settings }: SeriesSource) {
  const last = lastComplete('Weekly', figures.asOf, settings);
  const before: Period = { from: last.from - 7, to: last.to - 7 };
  const four: Period = { from: last.to - 7 * WEEKS_JUDGED + 1, to: last.to };
  return { last, before, four };
}

function countedWeek(row: MetricRow, series: MetricSeries, source: SeriesSource): MetricWeek {
  const weeks = weeksOf(source);
  const { figure } = series;
  const count = (period: Period) => countFigure(figure.name, period, source.figures, figure.direction);
  const last = count(weeks.last);
  return {
    name: row.metric ?? '',
    now: countWords(figure, last),
    before: countWords(figure, count(weeks.before)),
    names: last.names(),
    isRate: series.isRate,
    ...judged(row, series, count(weeks.four), source),
    typed: null,
    made: `${madeOf(figure, source.figures)} ${COLOUR}`,
  };
}

function typedWeek(row: MetricRow, series: MetricSeries, source: SeriesSource): MetricWeek {
  const weeks = weeksOf(source);
  const mine = source.values.filter((value) => foldName(value.metric) === foldName(row.metric));
  const [now, before] = entriesOf(row, mine, source.figures.asOf, source.settings);
  const words = (value: ValueRow | null): string => {
    if (value === null || value.numerator === null) return 'not in yet';
    return value.denominator === null
      ? valueWords(value.numerator, series)
      : `${plain(value.numerator, 2)} of ${plain(value.denominator, 2)}`;
  };
  const known = mine.filter(({ periodEnding }) => isWithin(periodEnding, weeks.four));
  // Amounts are averaged, so that four weeks stand beside the target of one.
  const rolled = rollUpValues(known, 'Average', row.kind);
  const n = rolled.denominator ?? Number.POSITIVE_INFINITY;
  return {
    name: row.metric ?? '',
    now: words(now?.row ?? null),
    before: words(before?.row ?? null),
    names: [],
    isRate: series.isRate,
    ...judged(row, series, { value: rolled.value, n }, source),
    typed: now ?? null,
    made: `Typed into Metric Values: so many, out of how many. The four weeks are added up, numerators over denominators; amounts are averaged${incompleteWords(rolled)}.`,
  };
}

function judged(
  row: MetricRow,
  series: MetricSeries,
  four: Pick<FigureCount, 'value' | 'n'>,
  { settings }: SeriesSource,
): Pick<MetricWeek, 'four' | 'tone'> {
  if (four.value === null) return { four: 'Four weeks: nothing to count', tone: null };
  const value = `Four weeks: ${valueWords(four.value, series)}`;
  if (four.n < settings.smallestN) {
    return { four: `${value}; too few to judge (n = ${plain(four.n, 0)})`, tone: null };
  }
  const status = judgeMetric(four.value, row.target, directionOfMetric(row), settings.nearTargetBand);
  if (row.target === null || status === 'No target' || status === 'No data') {
    return { four: `${value}; no target yet`, tone: null };
  }
  const target = valueWords(row.target, series);
  return {
    four: `${statusWords(status)} ${value.replace('Four', 'over four')} (target ${target})`,
    tone: TONES[status] ?? null,
  };
}

function countWords({ name, direction }: MetricFigure, { value, n, wrong }: FigureCount): string {
  switch (name) {
    case 'ONTIME_RATE':
      return n === 0
        ? 'nothing due'
        : wrong === 0
          ? `all ${n} on time`
          : `${wrong} late of ${n}${direction === 'From vendor' ? ' from vendors' : ''}`;
    case 'ERROR_RATE':
      return n === 0 ? 'nothing checked' : `${wrong} with an error of ${n} checked`;
    case 'ESCAPE_RATE':
      return n === 0 ? 'no problems' : `${wrong} found by customers of ${counted(n, 'problem')}`;
    case 'INVENTORY_ACCURACY':
      return n === 0
        ? 'nothing counted'
        : wrong === 0
          ? `all ${n} as the books say`
          : `${wrong} off the books of ${n} counted`;
    case 'RESOLUTION_TIME':
      return value === null ? 'none resolved' : `${n} resolved, typically in ${plain(value, 1)} days`;
    default:
      return '';
  }
}

const MADE: Readonly<Partial<Record<MetricFigure['name'], string>>> = {
  ONTIME_RATE:
    'On time ÷ due, by the day promised; a promise that the client moved counts by its new day. Cancelled ones are left out.',
  ERROR_RATE:
    'Deliveries that were not right the first time ÷ those that were looked at, by the day promised.',
  ESCAPE_RATE: 'Problems found by customers ÷ all problems with a place where they were found, by Found on.',
  INVENTORY_ACCURACY:
    'Lines of Stock Counts that are as the books say ÷ lines that were counted, by Counted on; class A may differ by 1 %, B by 3 %, C by 5 %, others not at all.',
  RESOLUTION_TIME:
    'The typical (median) days from Found on to Resolved on, by Resolved on; open ones are not in it.',
};

/** How a counted figure is made, with its grace. */
export function madeOf({ name }: MetricFigure, { graceDays }: Pick<FigureRows, 'graceDays'>): string {
  const grace = name === 'ONTIME_RATE' && graceDays > 0 ? ` Days of grace: ${graceDays}.` : '';
  return `${MADE[name] ?? ''}${grace}`.trim();
}
