import { createCalendar } from '../../../src/calendar';
import { dayNumber } from '../../../src/calendar/days';
import { deliveryLines } from '../../../src/metrics/delivery-lines';
import type { MetricInputs } from '../../../src/review/measure-metric';
import { type MetricLine, metricLines } from '../../../src/review/metric-lines';
import { settingsFrom } from '../../../src/tabs/read-settings';
import { wallClockIn } from '../../wall-clock';

/** The settings of a workbook in which nobody has typed any. */
const { settings } = settingsFrom('Settings', [], createCalendar(wallClockIn('UTC').read));

const METRIC = {
  row: 2,
  drives: null,
  owner: null,
  direction: null,
  target: null,
  unit: null,
  kind: null,
  howOften: null,
  figure: null,
  rollUp: null,
  newNormalFrom: null,
};

/** Rows with only the cells that a test is about; the others count as blank. */
function linesOf(given: {
  readonly metrics?: readonly object[];
  readonly values?: readonly { on: string; metric: string; numerator: number | null; denominator?: number }[];
  readonly deliveries?: readonly object[];
  readonly quality?: readonly object[];
  readonly graceDays?: number;
  readonly asOf?: string;
}): readonly MetricLine[] {
  const deliveries = (given.deliveries ?? []).map((row, index) => ({
    row: index + 2,
    who: null,
    direction: null,
    firstPromise: null,
    delivered: null,
    status: null,
    promiseNow: null,
    promiseMovedBy: null,
    order: null,
    line: null,
    rightFirstTime: null,
    ...row,
  }));
  return metricLines({
    month: '2026-09',
    metrics: (given.metrics ?? []).map((row) => ({ ...METRIC, ...row })),
    source: {
      settings,
      values: (given.values ?? []).map(({ on, denominator = null, ...row }) => ({
        ...row,
        denominator,
        periodEnding: dayNumber(on),
      })),
      figures: {
        lines: deliveryLines(deliveries as unknown as Parameters<typeof deliveryLines>[0]),
        problems: (given.quality ?? []).map((row) => ({ foundOn: null, resolvedOn: null, ...row })),
        stock: [],
        graceDays: given.graceDays ?? 0,
        asOf: dayNumber(given.asOf ?? '2026-09-30'),
      },
    },
  } as unknown as MetricInputs);
}

const job = (promised: string, delivered: string | null, more: object = {}) => ({
  firstPromise: dayNumber(promised),
  delivered: delivered === null ? null : dayNumber(delivered),
  ...more,
});
const VENDOR = { direction: 'From vendor' };

describe('a typed metric', () => {
  const QUOTES = { metric: 'Quotes', figure: 'Typed' };
  const WEEKS = [
    { on: '2026-08-31', metric: 'Quotes', numerator: 99, denominator: 100 },
    { on: '2026-09-27', metric: 'Quotes', numerator: 6, denominator: 10 },
    { on: '2026-09-06', metric: 'quotes ', numerator: 1, denominator: 2 },
    { on: '2026-10-04', metric: 'Quotes', numerator: 99, denominator: 100 },
    { on: '2026-09-13', metric: 'Others', numerator: 99, denominator: 100 },
    { on: '2026-09-20', metric: 'Quotes', numerator: null, denominator: 5 },
  ];
  const AMOUNTS = [
    { on: '2026-09-30', metric: 'Quotes', numerator: 3 },
    { on: '2026-09-06', metric: 'Quotes', numerator: 8 },
  ];

  test.each<[string, object, Parameters<typeof linesOf>[0]['values'], Partial<MetricLine>]>([
    // (1 + 6) ÷ (2 + 10), not the mean of 0.5 and 0.6.
    [
      'sum ÷ sum, which is the default of a rate',
      {},
      WEEKS,
      { value: 7 / 12, numerator: 7, denominator: 12, n: 12, isRate: true },
    ],
    ['the last', { rollUp: 'Last' }, WEEKS, { value: 0.6, numerator: 6, denominator: 10 }],
    [
      'the last amount, which is the default of an amount',
      {},
      AMOUNTS,
      { value: 3, denominator: null, n: 1, isRate: false },
    ],
    ['the sum of amounts', { rollUp: 'Sum' }, AMOUNTS, { value: 11, n: 2 }],
    ['the average of amounts', { rollUp: 'Average' }, AMOUNTS, { value: 5.5, n: 2 }],
    [
      // 8 ÷ 10; the 9 has nothing to be divided by.
      'a ratio of the rows that have both',
      {},
      [
        { on: '2026-09-06', metric: 'Quotes', numerator: 8, denominator: 10 },
        { on: '2026-09-13', metric: 'Quotes', numerator: 9 },
      ],
      {
        value: 0.8,
        numerator: 8,
        denominator: 10,
        n: 10,
        definition: 'typed in Metric Values; 1 value without a denominator left out',
      },
    ],
    [
      'a share typed alone, which is a rate all the same',
      { kind: 'Rate', rollUp: 'Last' },
      [{ on: '2026-09-30', metric: 'Quotes', numerator: 0.93 }],
      { value: 0.93, denominator: null, n: 1, isRate: true },
    ],
    ['nothing where nothing is typed', {}, [], { value: null, n: 0, status: 'No data' }],
    [
      'nothing to divide by',
      {},
      [{ on: '2026-09-30', metric: 'Quotes', numerator: 0, denominator: 0 }],
      { value: null },
    ],
  ])('rolls up as %s', (_, more, values, expected) => {
    const line = linesOf({ metrics: [{ ...QUOTES, ...more }], values }).find(({ name }) => name === 'Quotes');
    expect(line).toMatchObject(expected);
  });
});

describe('a computed metric', () => {
  test.each<[string, object, Parameters<typeof linesOf>[0], Partial<MetricLine>]>([
    [
      'on-time rate by promised month, grace days counted',
      { metric: 'On time', figure: 'ONTIME_RATE' },
      {
        deliveries: [
          job('2026-09-01', '2026-09-02'),
          job('2026-09-02', '2026-09-04'),
          job('2026-08-31', '2026-09-01'),
        ],
        graceDays: 1,
      },
      { numerator: 1, denominator: 2, definition: 'on time ÷ due, by the day promised, 1 day of grace' },
    ],
    [
      'on-time rate by its name alone',
      { metric: 'Jobs on time' },
      { deliveries: [job('2026-09-01', '2026-09-01')] },
      { numerator: 1, denominator: 1 },
    ],
    [
      'error rate of rows that somebody checked',
      { metric: 'Errors', figure: 'ERROR_RATE' },
      {
        deliveries: [
          job('2026-09-01', null, { rightFirstTime: 'No' }),
          job('2026-09-01', null, { rightFirstTime: 'Yes' }),
          job('2026-09-01', null),
          job('2026-09-01', null, { rightFirstTime: 'No', status: 'Cancelled' }),
          job('2026-09-01', null, { rightFirstTime: 'No', ...VENDOR }),
          job('2026-08-01', null, { rightFirstTime: 'No' }),
        ],
      },
      { value: 0.5, numerator: 1, denominator: 2 },
    ],
    [
      'escape rate of problems found in the month',
      { metric: 'Escapes', figure: 'ESCAPE_RATE' },
      {
        quality: [
          { foundOn: dayNumber('2026-09-02'), foundWhere: 'Customer' },
          { foundOn: dayNumber('2026-09-02'), foundWhere: 'Final check' },
          { foundOn: dayNumber('2026-09-30'), foundWhere: 'In process' },
          { foundOn: dayNumber('2026-09-30'), foundWhere: null },
          { foundOn: dayNumber('2026-10-01'), foundWhere: 'Customer' },
        ],
      },
      { value: 1 / 3, numerator: 1, denominator: 3 },
    ],
    [
      'median days of problems resolved in the month',
      { metric: 'Days', figure: 'RESOLUTION_TIME' },
      {
        quality: [
          { foundOn: dayNumber('2026-08-30'), resolvedOn: dayNumber('2026-09-01') },
          { foundOn: dayNumber('2026-09-01'), resolvedOn: dayNumber('2026-09-10') },
          { foundOn: dayNumber('2026-09-01'), resolvedOn: null },
          { foundOn: dayNumber('2026-09-01'), resolvedOn: dayNumber('2026-10-01') },
          // The wrong way round: left out.
          { foundOn: dayNumber('2026-09-20'), resolvedOn: dayNumber('2026-09-10') },
        ],
      },
      { value: 5.5, denominator: null, n: 2, isRate: false },
    ],
  ])('%s', (_, metric, given, expected) => {
    const [line] = linesOf({ metrics: [metric], ...given });
    expect(line).toMatchObject(expected);
  });

  test.each([
    [4, true],
    [5, false],
  ])('of %i is too few to judge: %s', (n, isTooFew) => {
    const deliveries = Array.from({ length: n }, () => job('2026-09-01', '2026-09-01'));
    expect(linesOf({ deliveries })[0]).toMatchObject({ n, isTooFew });
  });
});

describe('which metrics are listed', () => {
  const client = job('2026-09-01', '2026-09-01');
  const vendor = job('2026-09-01', '2026-09-05', VENDOR);

  test.each<[string, object[], object[], string[]]>([
    ['the clients’ rate, in an empty workbook', [], [], ['Client on-time rate']],
    [
      'both rates, where both are logged',
      [],
      [client, vendor],
      ['Client on-time rate', 'Vendor on-time rate'],
    ],
    ['the vendors’ rate alone', [], [vendor], ['Vendor on-time rate']],
    [
      'the team’s own name for it',
      [{ metric: 'Promises kept', figure: 'ONTIME_RATE' }],
      [client],
      ['Promises kept'],
    ],
    [
      'a name that says vendors',
      [{ metric: 'Suppliers on time' }],
      [client, vendor],
      ['Suppliers on time', 'Client on-time rate'],
    ],
    [
      'a name that says nothing, where only vendors promise',
      [{ metric: 'On-time rate' }],
      [vendor],
      ['On-time rate'],
    ],
    [
      'a name that says clients',
      [{ metric: 'Client jobs on time' }],
      [vendor],
      ['Vendor on-time rate', 'Client jobs on time'],
    ],
  ])('%s', (_, listed, deliveries, names) => {
    expect(linesOf({ metrics: listed, deliveries }).map((line) => line.name)).toEqual(names);
  });

  test('what is off target comes first, then near, on, without a target, without data', () => {
    const values = ['A', 'B', 'C', 'D'].map((metric) => ({ on: '2026-09-30', metric, numerator: 10 }));
    const metrics = [
      { metric: 'E', figure: 'Typed', target: 5 },
      { metric: 'D', figure: 'Typed' },
      { metric: 'C', figure: 'Typed', target: 9 },
      { metric: 'B', figure: 'Typed', target: 10.5 },
      { metric: 'A', figure: 'Typed', target: 20 },
    ];
    const lines = linesOf({ metrics, values });
    expect(lines.map((line) => [line.name, line.status])).toEqual([
      ['A', 'Off target'],
      ['B', 'Near target'],
      ['C', 'On target'],
      ['D', 'No target'],
      ['E', 'No data'],
      ['Client on-time rate', 'No data'],
    ]);
  });

  test.each([
    ['Days to resolve', null, 'Off target'],
    ['Days to resolve', 'Lower', 'On target'],
    ['Orders', null, 'Off target'],
    ['Orders', 'Lower', 'On target'],
  ])('%s with direction %s and half its target is %s', (metric, direction, status) => {
    const values = [{ on: '2026-09-30', metric, numerator: 2 }];
    const [line] = linesOf({ metrics: [{ metric, direction, figure: 'Typed', target: 4 }], values });
    expect(line?.status).toBe(status);
  });
});

test('a blank direction is Higher, whatever the name', () => {
  const [line] = linesOf({
    metrics: [{ metric: 'Templates delivered', figure: 'Typed', target: 10 }],
    values: [{ on: '2026-09-30', metric: 'Templates delivered', numerator: 14 }],
  });
  // "late" is in the name; 14 is above the 10 aimed at.
  expect(line?.status).toBe('On target');
});

test('what was typed for the month is shown and judged in place of the count', () => {
  const [line] = linesOf({
    metrics: [{ metric: 'On time', figure: 'ONTIME_RATE', target: 0.9 }],
    values: [{ on: '2026-09-30', metric: 'On time', numerator: 19, denominator: 20 }],
    deliveries: [job('2026-09-01', '2026-09-09')],
  });
  expect(line).toMatchObject({ value: 0.95, numerator: 19, denominator: 20, status: 'On target' });
  expect(line?.points).toEqual([{ period: dayNumber('2026-09-30'), value: 0.95, n: 20 }]);
});
