import { dayNumber, dayText, lastDayOf } from '../../../src/calendar/days';
import { deliveryLines } from '../../../src/metrics/delivery-lines';
import type { FigureRows, MetricRow } from '../../../src/metrics/figure-counts';
import { CLIENT_ON_TIME } from '../../../src/metrics/metric-figure';
import { metricSeries } from '../../../src/metrics/metric-series';
import { settingsFrom } from '../../../src/tabs/read-settings';
import { deliveryRow } from './delivery-row';

const day = (text: string) => dayNumber(`2026-${text}`);
const { settings } = settingsFrom('Settings', [], {
  dayOf: () => 0,
  wallMinutesOf: () => 0,
  offsets: new Float64Array(),
});

function seriesOf(
  metric: Partial<MetricRow>,
  given: {
    readonly values?: readonly (readonly [ending: number, numerator: number, denominator: number | null])[];
    readonly figures?: Partial<FigureRows>;
  },
) {
  const row = { ...CLIENT_ON_TIME, figure: 'Typed', metric: 'Yield', ...metric } as MetricRow;
  const { every, points, isRate } = metricSeries(row, {
    values: (given.values ?? []).map(([periodEnding, numerator, denominator], index) => ({
      row: index + 2,
      periodEnding,
      metric: 'yield ',
      numerator,
      denominator,
      value: null,
      source: null,
    })),
    figures: { lines: [], problems: [], stock: [], graceDays: 0, asOf: day('09-30'), ...given.figures },
    settings,
  });
  return { every, isRate, points: points.map(({ period, value, n }) => [dayText(period), value, n]) };
}

test('large weeks are judged week by week', () => {
  const values = [
    [day('09-13'), 18, 20],
    [day('09-20'), 19, 25],
  ] as const;
  expect(seriesOf({ howOften: 'Weekly' }, { values })).toEqual({
    every: 'Weekly',
    isRate: true,
    points: [
      ['2026-09-13', 0.9, 20],
      ['2026-09-20', 0.76, 25],
    ],
  });
});

test('small weeks are added up to the months that are over, numerators over denominators', () => {
  const values = [
    [day('08-09'), 4, 5],
    // A week without anything to divide by adds nothing.
    [day('08-16'), 0, 0],
    [day('08-30'), 1, 5],
    [day('09-06'), 3, 4],
    [day('10-04'), 9, 9],
  ] as const;
  const { every, points } = seriesOf({ howOften: 'Weekly' }, { values });
  expect(every).toBe('Monthly');
  expect(points).toEqual([
    ['2026-08-31', 0.5, 10],
    ['2026-09-30', 0.75, 4],
  ]);
});

test('a month that is not over yet is no point', () => {
  const values = [[day('09-06'), 3, 4]] as const;
  expect(seriesOf({ howOften: 'Weekly' }, { values, figures: { asOf: day('09-29') } }).points).toEqual([]);
});

test('a figure without typed values is counted month by month, from the first that has any', () => {
  const lines = deliveryLines([
    deliveryRow({ row: 2, firstPromise: day('06-10'), delivered: day('06-10') }),
    deliveryRow({ row: 3, firstPromise: day('06-11'), delivered: day('06-12') }),
    deliveryRow({ row: 4, firstPromise: day('08-10'), delivered: day('08-10') }),
    // September is not over.
    deliveryRow({ row: 5, firstPromise: day('09-10'), delivered: day('09-10') }),
  ]);
  expect(seriesOf({ figure: 'ONTIME_RATE' }, { figures: { lines, asOf: day('09-20') } })).toEqual({
    every: 'Monthly',
    isRate: true,
    points: [
      ['2026-06-30', 0.5, 2],
      // July is a gap.
      ['2026-07-31', null, 0],
      ['2026-08-31', 1, 1],
    ],
  });
});

test.each<[string, Partial<MetricRow>, number]>([
  ['Sum', { rollUp: 'Sum' }, 61],
  ['Average', { rollUp: 'Average' }, 30.5],
  ['Last, which is the default of amounts', {}, 31],
])('weekly amounts are rolled up by month: %s', (_, metric, august) => {
  const values = [
    [day('08-30'), 31, null],
    [day('08-23'), 30, null],
    // September is not over.
    [day('09-06'), 29, null],
  ] as const;
  const { every, points } = seriesOf(
    { howOften: 'Weekly', kind: 'Amount', ...metric },
    { values, figures: { asOf: day('09-20') } },
  );
  expect(every).toBe('Monthly');
  expect(points).toEqual([['2026-08-31', august, null]]);
});

test('what was typed for a month stands in place of its count', () => {
  const lines = deliveryLines([
    deliveryRow({ row: 2, firstPromise: day('07-10'), delivered: day('07-10') }),
    deliveryRow({ row: 3, firstPromise: day('08-10'), delivered: day('08-11') }),
  ]);
  const values = [
    [day('06-30'), 9, 10],
    [day('08-31'), 4, 5],
  ] as const;
  const { points } = seriesOf({ figure: 'ONTIME_RATE' }, { values, figures: { lines, asOf: day('08-31') } });
  expect(points).toEqual([
    ['2026-06-30', 0.9, 10],
    ['2026-07-31', 1, 1],
    ['2026-08-31', 0.8, 5],
  ]);
});

test('five years are as far back as anything is counted', () => {
  const lines = deliveryLines([
    deliveryRow({ row: 2, firstPromise: dayNumber('2015-01-05'), delivered: dayNumber('2015-01-05') }),
    deliveryRow({ row: 3, firstPromise: day('08-10'), delivered: day('08-10') }),
  ]);
  const { points } = seriesOf({ figure: 'ONTIME_RATE' }, { figures: { lines, asOf: lastDayOf('2026-08') } });
  expect(points).toEqual([['2026-08-31', 1, 1]]);
});

test.each<[string, Partial<MetricRow>, boolean]>([
  ['Kind says Rate', { kind: 'Rate' }, true],
  ['Kind says Amount, whatever the denominators', { kind: 'Amount' }, false],
  ['Kind is blank and there are denominators', { kind: null }, true],
  ['its figure is a rate', { kind: null, figure: 'ESCAPE_RATE' }, true],
  ['its figure is a time', { kind: 'Rate', figure: 'RESOLUTION_TIME' }, false],
])('a metric is a share or not: %s', (_, metric, isRate) => {
  expect(seriesOf(metric, { values: [[day('09-06'), 3, 4]] }).isRate).toBe(isRate);
});
