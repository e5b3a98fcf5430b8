import { dayText, firstDayOf, monthOf } from '../calendar/days';
import { dayWords } from '../calendar/words';
import { entriesOf } from '../metrics/entry-periods';
import type { MetricRow } from '../metrics/figure-counts';
import { type Judged, judgeSeries } from '../metrics/judge-series';
import { directionOfMetric } from '../metrics/metric-figure';
import { type MetricSeries, metricSeries, type SeriesSource } from '../metrics/metric-series';
import { incompleteWords, rollUpValues } from '../metrics/roll-up';
import { isSampleRow } from '../metrics/sample-rows';
import { metricSet, OUTCOMES } from '../metrics/sets';
import { againstTarget, rangeInWords, valueWords } from '../metrics/value-words';
import { figureRows } from '../review/figure-rows';
import { plain } from '../review/number-words';
import { markSample } from '../review/sample-words';
import { judgeMetric, statusWords } from '../review/status';
import { foldName } from '../schema/fold-name';
import { madeOf, TONES } from '../week/metric-weeks';
import { periodWords, RANGE_MADE } from '../week/unusual';
import type { Call } from './answer';
import type { Output } from './contract';
import { metricSource } from './metric-source';
import { activeNames } from './names-of';
import { readReviewSource } from './read-review';
import { toTyped } from './week-load';

type Metric = Output<'metrics.load'>['metrics'][number];

/** The metrics as they stand, and the sets to add from. */
export const metricsLoad: Call<'metrics.load'> = (workbook, _, { now }) => {
  const source = readReviewSource(workbook, now());
  const { settings, countUpTo } = source;
  const rows = figureRows(source.rows, 'metrics');
  const series = metricSource(source);
  const listed = rows.metrics.filter((row) => row.metric !== null);
  const known = new Set(listed.map((row) => foldName(row.metric)));
  // Figures are found under other names too: "On-time" is the client on-time rate.
  const figures = new Set(
    listed.flatMap(({ figure }) => (figure === null || figure === 'Typed' ? [] : [figure])),
  );
  const drives = listed.flatMap((row) => (row.drives === null ? [] : [row.drives]));
  return {
    metrics: listed.map((row) => toMetric(row, series)),
    sets: metricSet(settings.businessType)
      .filter(({ row }) => !known.has(foldName(row.metric)))
      .filter(({ row }) => row.figure === 'Typed' || row.figure == null || !figures.has(row.figure))
      .map(({ row, from }) => ({
        name: row.metric,
        drives: row.drives,
        isLower: row.direction === 'Lower',
        target: row.target,
        isRate: row.kind === 'Rate',
        unit: row.unit ?? null,
        from,
      })),
    businessType: settings.businessType,
    people: activeNames(figureRows(source.rows, 'people').people),
    outcomes: [...new Set([...drives, ...OUTCOMES])],
    month: dayText(firstDayOf(monthOf(countUpTo))),
  };
};

function toMetric(row: MetricRow, source: SeriesSource): Metric {
  const { figures, settings, values } = source;
  const { target } = row;
  const series = metricSeries(row, source);
  const direction = directionOfMetric(row);
  const judged = judgeSeries(series, { since: row.newNormalFrom, target, direction });
  const { latest, range } = judged;
  const n = latest?.n ?? null;
  const isTooFew = series.isRate && n !== null && n < settings.smallestN;
  const status = judgeMetric(latest?.value ?? null, target, direction, settings.nearTargetBand);
  const words = judged.says.split(' · ');
  const counts = words.find((part) => part.startsWith('Can we count')) ?? null;
  return {
    ref: { id: null, row: row.row, name: row.metric ?? '' },
    drives: row.drives,
    owner: row.owner,
    direction: row.direction,
    target,
    howOften: row.howOften,
    newNormalFrom: row.newNormalFrom === null ? null : dayText(row.newNormalFrom),
    why: row.why,
    isRate: series.isRate,
    isLower: direction === 'Lower',
    unit: series.unit,
    latest: markSample(latestWords(judged, series, source), isSampleRow(row)),
    status: isTooFew
      ? `Too few to judge (n = ${plain(n, 0)})`
      : statusLine(status, latest?.value ?? null, target, series),
    tone: isTooFew ? null : (TONES[status] ?? null),
    range:
      range === null
        ? 'No normal range yet: it needs five points.'
        : `Normal range: ${rangeInWords(range, series)}, ${everyWords(series)}`,
    says:
      range === null ? '' : words.filter((part) => part !== counts && !part.includes('in a row')).join(' · '),
    counts,
    offer: offerOf(judged, series, source),
    made: `${series.figure.name === 'Typed' ? typedMade(row, series, values) : madeOf(series.figure, figures)} ${RANGE_MADE}`,
    entries:
      series.figure.name === 'Typed' ? entriesOf(row, values, figures.asOf, settings).map(toTyped) : [],
  };
}

/** How typed values are made, and how many of them lack what they are out of. */
function typedMade(row: MetricRow, { every }: MetricSeries, values: SeriesSource['values']): string {
  const mine = values.filter((value) => foldName(value.metric) === foldName(row.metric));
  // Only weeks that are judged by month are added up; else each value stands by itself.
  const isAdded = row.howOften === 'Weekly' && every === 'Monthly';
  const left = incompleteWords(rollUpValues(mine, isAdded ? row.rollUp : 'Last', row.kind));
  return `Typed into Metric Values, numerator ÷ denominator where there is one${left}.`;
}

/** Where the figures are counted. */
const COUNTED_IN: Readonly<Partial<Record<MetricSeries['figure']['name'], string>>> = {
  ONTIME_RATE: 'Deliveries',
  ERROR_RATE: 'Deliveries',
  RESOLUTION_TIME: 'Quality Log',
  ESCAPE_RATE: 'Quality Log',
  INVENTORY_ACCURACY: 'Stock Counts',
};

function latestWords({ latest }: Judged, series: MetricSeries, { figures }: SeriesSource): string {
  if (latest?.value == null) {
    const from = COUNTED_IN[series.figure.name];
    return from === undefined ? 'No values yet' : `Nothing to count yet in ${from}`;
  }
  const { value, n, period } = latest;
  const isResolved = series.figure.name === 'RESOLUTION_TIME';
  const rests =
    n === null
      ? ''
      : isResolved
        ? ` (${plain(n, 0)} resolved)`
        : ` (${plain(value * n, 1)} of ${plain(n, 1)})`;
  return `${valueWords(value, series)}${rests} in ${periodWords(period, series.every, figures.asOf)}`;
}

function statusLine(
  status: ReturnType<typeof judgeMetric>,
  value: number | null,
  target: number | null,
  series: MetricSeries,
): string {
  const words = statusWords(status);
  if (target === null) return words;
  return value === null
    ? `${words}, target ${valueWords(target, series)}`
    : `${words}: ${againstTarget(value, target, series)}`;
}

function everyWords({ every }: MetricSeries): string {
  return every === 'Weekly' ? 'week by week' : 'month by month';
}

function offerOf(
  { offersNormalFrom: from }: Judged,
  { every }: MetricSeries,
  { figures }: SeriesSource,
): Metric['offer'] {
  if (from === null) return null;
  const unit = every === 'Weekly' ? 'weeks' : 'months';
  return {
    from: dayText(from),
    words: `Eight ${unit} in a row were better than the average. If you know what changed, set a new normal from ${dayWords(from, figures.asOf)}; the range then starts again with them.`,
  };
}
