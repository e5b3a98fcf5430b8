import { normalRange } from '../../../src/tabs/calls/normal-range';
import { callColumn, type TabCells } from './call-column';

/** Values of a metric at the ends of months of 2025 and 2026; [numerator, denominator] or an amount. */
function values(metric: string, series: readonly (number | readonly [number, number])[]): TabCells[string] {
  return series.map((value, index) => {
    const end = new Date(Date.UTC(2025, index + 1, 0)).toISOString().slice(0, 10);
    const [numerator, denominator] = typeof value === 'number' ? [value, ''] : value;
    return { periodEnding: end, metric, numerator, denominator };
  });
}

function latest(metric: Record<string, string>, cells: TabCells): unknown {
  return callColumn('metrics', 'latest', { metrics: [{ metric: 'M', ...metric }], ...cells })[1]?.[0];
}

test('the latest value is the last complete period of Metric Values, in whatever order they stand', () => {
  const metricValues = [
    { periodEnding: '2026-10-31', metric: 'M', numerator: 1, denominator: 2 },
    { periodEnding: '2026-09-30', metric: ' m', numerator: 24, denominator: 32 },
    { periodEnding: '2026-08-31', metric: 'M', numerator: 21, denominator: 26 },
    { periodEnding: '2026-09-30', metric: 'Other', numerator: 9, denominator: '' },
  ];
  expect(latest({}, { metricValues })).toBe(0.75);
});

test.each<[string, Record<string, string | number>, unknown]>([
  ['an amount without a denominator', { numerator: 3.5 }, 3.5],
  ['nothing to divide by', { numerator: 0, denominator: 0 }, ''],
])('the latest value of %s', (_, cells, expected) => {
  const metricValues = [{ periodEnding: '2026-09-30', metric: 'M', ...cells }];
  expect(latest({}, { metricValues })).toBe(expected);
});

describe('a value that cannot be divided', () => {
  const monthly = (september: Record<string, string | number>): TabCells => ({
    metricValues: [
      { periodEnding: '2026-07-31', metric: 'M', numerator: 18, denominator: 20 },
      { periodEnding: '2026-08-31', metric: 'M', numerator: 16, denominator: 20 },
      { periodEnding: '2026-09-30', metric: 'M', ...september },
    ],
  });

  test.each<[string, Record<string, string | number>, unknown]>([
    ['both numbers', { numerator: 17, denominator: 20 }, 0.85],
    ['no denominator, where the months before have one', { numerator: 17 }, ''],
    ['a negative denominator', { numerator: 17, denominator: -20 }, ''],
    ['a denominator of 0', { numerator: 17, denominator: 0 }, ''],
    ['a denominator in words', { numerator: 17, denominator: 'twenty' }, ''],
    ['a numerator in words', { numerator: 'most', denominator: 20 }, ''],
  ])('is blank, never 1,700 %%: %s', (_, september, expected) => {
    expect(latest({}, monthly(september))).toBe(expected);
    expect(latest({ kind: 'Rate' }, monthly(september))).toBe(expected);
  });

  test.each<[string, Record<string, string>, number, unknown]>([
    ['a share by itself is one', { kind: 'Rate' }, 0.93, 0.93],
    ['a count without its denominator is no rate', { kind: 'Rate' }, 17, ''],
    ['an amount is as it is typed', { kind: 'Amount' }, 17, 17],
    ['so is what has no kind', {}, 17, 17],
  ])('%s', (_, metric, numerator, expected) => {
    const metricValues = [{ periodEnding: '2026-09-30', metric: 'M', numerator, denominator: '' }];
    expect(latest(metric, { metricValues })).toBe(expected);
    // What is typed for the month of a counted figure goes by the same rule.
    expect(latest({ figure: 'ONTIME_RATE', ...metric }, { metricValues })).toBe(expected);
  });

  describe('of a rate, a share alone after rows with a denominator', () => {
    // Five months of 9 of 10, then 93 % typed as a share.
    const ninths = Array.from({ length: 5 }, () => [9, 10] as const);

    test.each<[string, Record<string, string>]>([
      ['a typed metric', {}],
      ['typed in place of a count', { figure: 'ONTIME_RATE' }],
    ])('is the latest value, and judged: %s', (_, more) => {
      const september = { periodEnding: '2026-09-30', metric: 'M', numerator: 0.93, denominator: '' };
      const metrics = [{ metric: 'M', kind: 'Rate', ...more }];
      const cells = { metrics, metricValues: [...values('M', ninths), september] };
      expect(callColumn('metrics', 'latest', cells)[1]?.[0]).toBe(0.93);
      expect(callColumn('metrics', 'whatItSays', cells)[1]?.[0]).not.toContain(
        'No value for the last period',
      );
    });
  });

  test('is a gap in what a metric says, and breaks its range', () => {
    // Twelve months between 16 and 18 of 20, then one whose denominator was forgotten.
    const months = Array.from({ length: 12 }, (_, index) => [index % 2 === 0 ? 18 : 16, 20] as const);
    const metricValues = values('M', [...months, 17]);
    const metrics = [{ metric: 'M', kind: 'Rate' }];
    expect(callColumn('metrics', 'whatItSays', { metrics, metricValues })[1]?.[0]).toContain(
      'No value for the last period, so it is not judged',
    );
  });
});

const DELIVERIES: TabCells[string] = [
  { who: 'A', firstPromise: '2026-09-01', delivered: '2026-09-01', rightFirstTime: 'Yes' },
  { who: 'B', firstPromise: '2026-09-30', delivered: '2026-09-29', rightFirstTime: 'No' },
  { who: 'C', firstPromise: '2026-09-15', delivered: '2026-09-16' },
  { who: 'D', firstPromise: '2026-08-31', delivered: '2026-09-05', rightFirstTime: 'No' },
  { who: 'V', direction: 'From vendor', firstPromise: '2026-09-15', delivered: '2026-09-20' },
];
const PROBLEMS = [
  { foundWhere: 'Customer', foundOn: '2026-09-01', resolvedOn: '2026-09-05' },
  { foundWhere: 'In process', foundOn: '2026-09-02', resolvedOn: '2026-09-04' },
  { foundWhere: 'Customer', foundOn: '2026-08-30', resolvedOn: '2026-09-09' },
];

test.each([
  ['ONTIME_RATE', 2 / 3],
  ['ERROR_RATE', 1 / 2],
  // 4, 2 and 10 days: the median is 4.
  ['RESOLUTION_TIME', 4],
  ['ESCAPE_RATE', 1 / 2],
  ['Typed', ''],
])('without values, %s comes from its tab for September', (figure, expected) => {
  expect(latest({ figure }, { deliveries: DELIVERIES, qualityLog: PROBLEMS })).toBe(expected);
});

test.each([
  // One vendor line, late; two of three to clients are on time.
  ['Vendor on-time rate', 0],
  ['Client on-time rate', 2 / 3],
])('%s counts its own side of the log', (metric, expected) => {
  expect(latest({ metric, figure: 'ONTIME_RATE' }, { deliveries: DELIVERIES })).toBe(expected);
});

test.each([
  ['the month typed', '2026-09-30', 0.9],
  ['the count, where only an earlier month was typed', '2026-08-31', 2 / 3],
])('a figure shows %s', (_, periodEnding, expected) => {
  const metricValues = [{ periodEnding, metric: 'M', numerator: 9, denominator: 10 }];
  expect(latest({ figure: 'ONTIME_RATE' }, { deliveries: DELIVERIES, metricValues })).toBe(expected);
});

test('a weekly figure looks at the last whole week', () => {
  // The week of 21 to 27 September is the last that is over on the 30th.
  const deliveries = [
    { who: 'A', firstPromise: '2026-09-21', delivered: '2026-09-21' },
    { who: 'B', firstPromise: '2026-09-27', delivered: '2026-09-28' },
    { who: 'C', firstPromise: '2026-09-28', delivered: '2026-09-30' },
  ];
  expect(latest({ figure: 'ONTIME_RATE', howOften: 'Weekly' }, { deliveries })).toBe(0.5);
});

function says(metric: Record<string, string | number>, series: Parameters<typeof values>[1]): unknown[] {
  const cells = { metrics: [{ metric: 'M', ...metric }], metricValues: values('M', series) };
  const [header, row] = callColumn('metrics', 'whatItSays', cells);
  expect(header).toEqual(['What it says', 'Missed in a row']);
  return row ?? [];
}

/** Months of the sample story: on time, and with an error. */
const ON_TIME = [
  [23, 26],
  [19, 24],
  [27, 29],
  [25, 31],
  [29, 33],
  [20, 22],
  [20, 25],
  [24, 27],
  [23, 30],
  [25, 28],
  [27, 31],
  [22, 29],
  [26, 30],
  [21, 26],
  [24, 32],
] as const;
const ERRORS = [
  [4, 25],
  [1, 25],
  [3, 28],
  [2, 30],
  [5, 33],
  [2, 24],
  [1, 24],
  [4, 26],
  [3, 30],
  [2, 28],
  [4, 30],
  [2, 29],
  [3, 30],
  [3, 26],
  [9, 31],
] as const;

test('a rate below its target is not unusual while it stays within its normal range', () => {
  expect(says({ kind: 'Rate', target: 0.9, direction: 'Higher' }, ON_TIME)).toEqual([
    'Within its normal range · Can we count on the target? Hit or miss',
    // 20 of 22, ten months ago, was the last above 90 %.
    9,
  ]);
});

test('a rate beyond its normal range is unusual', () => {
  expect(says({ kind: 'Rate', target: 0.1, direction: 'Lower' }, ERRORS)).toEqual([
    'Unusual: find out what changed · Can we count on the target? Hit or miss',
    // 9 of 31 and 3 of 26; 3 of 30 before them is 10 %.
    2,
  ]);
});

const STEADY = [10, 12, 11, 13, 14, 10, 12, 11, 13, 14, 12, 12];

test.each<[string, Record<string, string | number>, readonly number[], string]>([
  ['no values', {}, [], ''],
  ['four values', {}, [1, 2, 3, 4], 'Too few points for a normal range (4 of 5)'],
  ['five values', {}, [10, 12, 11, 13, 14], 'Within its normal range · trial range (5 points)'],
  [
    'eight in a row above the mean',
    {},
    [...STEADY, 13, 13, 13, 13, 13, 13, 13, 13],
    'Unusual: find out what changed · 8 better in a row: if you know why, set a new normal',
  ],
  [
    'eight in a row on the worse side',
    { direction: 'Lower' },
    [...STEADY, 13, 13, 13, 13, 13, 13, 13, 13],
    'Unusual: find out what changed',
  ],
  ['seven in a row above the mean', {}, [...STEADY, 13, 13, 13, 13, 13, 13, 13], 'Within its normal range'],
  [
    'a target beyond the bad limit',
    { target: 1, direction: 'Higher' },
    STEADY,
    'Within its normal range · Can we count on the target? Usually yes',
  ],
  [
    'a target beyond the good limit',
    { target: 30, direction: 'Higher' },
    STEADY,
    'Within its normal range · Can we count on the target? Not without changing the process',
  ],
  [
    'a new normal that starts with the last five',
    { newNormalFrom: '2025-08-01' },
    [1, 1, 1, 1, 1, 1, 1, 10, 12, 11, 13, 14],
    'Within its normal range · trial range (5 points)',
  ],
])('%s', (_, metric, series, expected) => {
  expect(says(metric, series)[0]).toBe(expected);
});

test('three of four nearer the limit than the mean are unusual', () => {
  // Mean 12, mean moving range 1.82, limits 7.16 and 16.84: more than 14.42 lies nearer the upper limit.
  expect(says({}, [...STEADY, 15, 12, 15, 15])[0]).toBe('Unusual: find out what changed');
  expect(says({}, [...STEADY, 15, 12, 12, 15])[0]).toBe('Within its normal range');
});

test('weeks with few jobs are judged by month', () => {
  // Two weeks of August, 7 of 10, and two of September, 3 of 8: two months, both below 80 %.
  const metricValues = [
    ['2026-08-09', 4, 5],
    ['2026-08-16', 3, 5],
    ['2026-09-06', 2, 4],
    ['2026-09-13', 1, 4],
  ].map(([periodEnding = '', numerator = '', denominator = '']) => ({
    periodEnding,
    metric: 'M',
    numerator,
    denominator,
  }));
  const metrics = [{ metric: 'M', howOften: 'Weekly', kind: 'Rate', target: 0.8 }];
  expect(callColumn('metrics', 'whatItSays', { metrics, metricValues })[1]).toEqual([
    'By month: Too few points for a normal range (2 of 5)',
    2,
  ]);
});

test.each([
  ['the median of 19 19 20 20 is 19.5, and not 20', [19, 20, 19, 20], 'By month: Too few points'],
  ['20 and more', [20, 20, 21, 20], /^Too few points for a normal range \(4 of 5\)$/],
])('weeks are judged from a typical 20 on: %s', (_, sizes, expected) => {
  const weeks = sizes.map((n): [number, number] => [n - 1, n]);
  expect(says({ howOften: 'Weekly', kind: 'Rate' }, weeks)[0]).toMatch(expected);
});

test('a figure is not judged by what was typed for earlier months', () => {
  const metricValues = [{ periodEnding: '2026-08-31', metric: 'M', numerator: 1, denominator: 2 }];
  const said = (figure: string) =>
    callColumn('metrics', 'whatItSays', { metrics: [{ metric: 'M', figure, target: 0.9 }], metricValues })[1];
  expect(said('ONTIME_RATE')).toEqual(['', '']);
  expect(said('Typed')).toEqual(['Too few points for a normal range (1 of 5)', 1]);
});

describe('a figure without typed values says what its log does, month by month', () => {
  /** Ten promises a month from April to September 2026, so many of them kept; two more of October, both late. */
  const deliveries = [9, 10, 9, 8, 7, 8, -2].flatMap((kept, index) =>
    Array.from({ length: kept < 0 ? 2 : 10 }, (_, place) => {
      const month = `2026-${String(index + 4).padStart(2, '0')}`;
      const delivered = `${month}-${place < kept ? '02' : '03'}`;
      return { who: 'A', firstPromise: `${month}-02`, delivered };
    }),
  );
  const said = (metric: Record<string, string | number>, more: TabCells = {}) =>
    callColumn('metrics', 'whatItSays', {
      metrics: [{ metric: 'Orders', figure: 'ONTIME_RATE', target: 0.9, ...metric }],
      deliveries,
      ...more,
    })[1];

  // Mean 85 %, mean step 10 points: limits 58.4 % and 111.6 %. July, August and September are below 90 %.
  const WORDS = 'Within its normal range · trial range (6 points)';

  test.each<[string, Record<string, string | number>, readonly unknown[]]>([
    ['six months that are over, the last three below the target', {}, [WORDS, 3]],
    ['nothing is missed without a target', { target: '' }, [WORDS, '']],
    ['lower is better', { direction: 'Lower', target: 0.75 }, [WORDS, 1]],
    ['a new normal', { newNormalFrom: '2026-06-01' }, ['Too few points for a normal range (4 of 5)', 3]],
    ['Weekly: months still, and it says so', { howOften: 'Weekly' }, [`By month: ${WORDS}`, 3]],
    ['an on-time metric that names no figure', { metric: 'On-time rate', figure: '' }, [WORDS, 3]],
    ['the other side of the log', { metric: 'Vendor on-time rate' }, ['', '']],
    ['a typed metric', { figure: 'Typed' }, ['', '']],
  ])('%s', (_, metric, expected) => {
    expect(said(metric)).toEqual(expected);
  });

  test('a month that was typed stands in place of its count', () => {
    const metricValues = [{ periodEnding: '2026-08-31', metric: 'Orders', numerator: 9, denominator: 10 }];
    expect(said({}, { metricValues })).toEqual([WORDS, 1]);
  });

  test('a month that is not over counts nowhere', () => {
    // On 29 September the last month is August; 7 and 8 of 10 were missed.
    const settings = [{ setting: 'Count up to', value: '2026-09-29' }];
    expect(said({}, { settings })).toEqual(['Within its normal range · trial range (5 points)', 2]);
  });
});

test('weekly amounts are judged by month', () => {
  const metricValues = ['2026-08-09', '2026-08-16', '2026-09-06', '2026-09-13'].map((periodEnding) => ({
    periodEnding,
    metric: 'M',
    numerator: 30,
  }));
  const metrics = [{ metric: 'M', howOften: 'Weekly', kind: 'Amount', rollUp: 'Sum' }];
  // Four weeks are two months.
  expect(callColumn('metrics', 'whatItSays', { metrics, metricValues })[1]?.[0]).toBe(
    'By month: Too few points for a normal range (2 of 5)',
  );
});

test.each([
  ['on time', ON_TIME.map(([kept, due]) => kept / due), 0.848, 0.597, 1.1],
  ['with an error', ERRORS.map(([wrong, looked]) => wrong / looked), 0.098, -0.082, 0.278],
  ['days to resolve', [6, 5, 7, 6, 5.5, 6.5, 6, 5, 4.5, 5, 4, 4.5, 4, 3.5, 3.5], 5.417, 3.12, 7.71],
])(
  'the normal range of the sample story, %s, rests on its first twelve months',
  (_, series, mean, lower, upper) => {
    const range = normalRange(series);
    expect(range?.points).toBe(12);
    expect(range?.mean).toBeCloseTo(mean, 2);
    expect(range?.lower).toBeCloseTo(lower, 2);
    expect(range?.upper).toBeCloseTo(upper, 2);
  },
);

test('a gap breaks the moving range', () => {
  // Moves of 2 and 1, then none across the gap, then 1: the mean move is 4/3.
  const range = normalRange([10, 12, 11, null, 20, 21]);
  expect(range?.mean).toBeCloseTo(14.8, 9);
  expect(range?.upper).toBeCloseTo(14.8 + 2.66 * (4 / 3), 9);
});
