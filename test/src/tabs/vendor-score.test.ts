import { callColumn, SETTINGS_CELLS, type TabCells } from './call-column';

const LED = { vendor: 'BrightLine', supplies: 'LED modules', critical: 'Yes', backupVendor: 'Lumo' };
const OTHER_LED = { vendor: 'Lumo', supplies: 'led modules' };

function line(delivered: string, more: Record<string, string | number> = {}) {
  return { who: 'brightline ', direction: 'From vendor', firstPromise: '2026-09-10', delivered, ...more };
}

/** Four on time and one late: 80 %. */
const FIVE = [
  line('2026-09-10'),
  line('2026-09-09'),
  line('2026-09-10'),
  line('2026-09-01'),
  line('2026-09-11'),
];

function score(vendor: Record<string, string | number>, deliveries: TabCells[string], more: TabCells = {}) {
  const cells = { vendorScorecard: [{ ...LED, ...vendor }, OTHER_LED], deliveries, ...more };
  const [header, first] = callColumn('vendorScorecard', 'onTime', cells);
  expect(header).toEqual(['On time', 'n', 'Accepted', 'Score', 'Standing', 'Flags']);
  return first;
}

test('a vendor without deliveries and marks has no data', () => {
  expect(score({}, [])).toEqual(['', '', '', '', 'No data', '']);
});

test('on time, accepted, service and price make a score by their weights', () => {
  const deliveries = FIVE.map((row) => ({ ...row, deliveredQty: 10, acceptedQty: 9 }));
  // 80 × 40 + 90 × 30 + 75 × 20 + 50 × 10 = 7,900; ÷ 100 = 79.
  expect(score({ service: 4, price: 3 }, deliveries)).toEqual([0.8, 5, 0.9, 79, 'OK', '']);
});

test('what has no data does not count, nor does its weight', () => {
  // (80 × 40 + 75 × 20) ÷ 60 = 78.33…
  expect(score({ service: 4 }, FIVE)?.slice(3, 5)).toEqual([4700 / 60, 'OK']);
});

test('under five due lines, the mark for keeping promises stands in for the rate', () => {
  expect(score({ keepsPromises: 5 }, FIVE.slice(0, 3))).toEqual([
    1,
    3,
    '',
    100,
    'Strong',
    'too few to judge (n = 3)',
  ]);
});

test.each([
  ['a line to a client of that name', { direction: 'To client' }],
  ['a line without a direction', { direction: '' }],
  ['a line of another vendor', { who: 'Lumo' }],
  ['a cancelled line', { status: 'Cancelled' }],
  ['a line not yet due', { firstPromise: '2026-10-01' }],
])('%s does not count', (_, change) => {
  expect(score({}, [...FIVE, line('2026-09-20', change)])?.slice(0, 2)).toEqual([0.8, 5]);
});

test.each<[string, Record<string, string | number>, TabCells, string]>([
  ['nobody else supplies it', { supplies: 'Acrylic' }, {}, 'only source'],
  ['it is critical and nobody could step in', { backupVendor: '' }, {}, 'no backup'],
  ['its contract ends within 60 days', { contractEnds: '2026-11-29' }, {}, 'renewal within 60 days'],
  ['its contract ends in 61 days', { contractEnds: '2026-11-30' }, {}, ''],
  ['its contract ends today', { contractEnds: '2026-09-30' }, {}, 'renewal within 60 days'],
  ['its contract has ended', { contractEnds: '2026-09-29' }, {}, ''],
  [
    "only the clients' rate has a target that it misses",
    {},
    {
      metrics: [
        { metric: 'Client on-time rate', figure: 'ONTIME_RATE', target: 0.95 },
        { metric: 'Vendor on-time rate', figure: 'ONTIME_RATE', target: 0.7 },
      ],
    },
    '',
  ],
  [
    "the vendors' rate has a target that it misses, listed after the clients'",
    {},
    {
      metrics: [
        { metric: 'Client on-time rate', figure: 'ONTIME_RATE', target: 0.7 },
        { metric: 'Vendor on-time rate', figure: 'ONTIME_RATE', target: 0.95 },
      ],
    },
    'below target',
  ],
  [
    'it is listed twice, and nobody else supplies it',
    { supplies: 'Acrylic' },
    {
      vendorScorecard: [
        { ...LED, supplies: 'Acrylic' },
        { vendor: 'brightline', supplies: 'acrylic ' },
      ],
    },
    'only source',
  ],
  [
    'its rate is below the target',
    {},
    { metrics: [{ metric: 'On-time rate', figure: 'ONTIME_RATE', target: 0.95 }] },
    'below target',
  ],
  [
    'its rate is at the target',
    {},
    { metrics: [{ metric: 'On-time rate', figure: 'ONTIME_RATE', target: 0.8 }] },
    '',
  ],
])('when %s, the flags say %j', (_, vendor, more, flags) => {
  expect(score(vendor, FIVE, more)?.[5]).toBe(flags);
});

test('grace days and weights come from Settings', () => {
  const settings = [
    ...SETTINGS_CELLS,
    { setting: 'Grace days', value: 1 },
    { setting: 'Vendor weight: service', value: 60 },
  ];
  // All five on time now: (100 × 40 + 0 × 60) ÷ 100 = 40.
  expect(score({ service: 1 }, FIVE, { settings })?.slice(0, 5)).toEqual([1, 5, '', 40, 'At risk']);
});

test.each([
  [90, 'Strong'],
  [75, 'OK'],
  [60, 'Watch'],
  [45, 'At risk'],
])('a score of %d is %s', (percent, standing) => {
  const due = Array.from({ length: 20 }, (_, index) =>
    line(index < percent / 5 ? '2026-09-10' : '2026-09-12'),
  );
  expect(score({}, due)?.slice(3, 5)).toEqual([percent, standing]);
});
