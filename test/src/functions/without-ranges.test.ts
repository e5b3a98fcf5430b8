import { a1 } from '../../../src/cell';
import { memoryWorkbook } from '../../memory-workbook';
import { call, date, messageOf, REFRESH, testHost } from './host';

/** The forms without ranges: every column that they read is read, and a cell of it that means nothing is named. */

const day = date('2026-09-10');
type Cell = string | number | Date;

/** A row of each tab that can be read; a column is named for its header. */
const tabs: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {
  Deliveries: {
    Who: 'Acme',
    Direction: 'To client',
    'First promise': day,
    Delivered: day,
    Status: 'Delivered',
    'Right first time?': 'Yes',
    'Promise now': '',
    'Promise moved by': '',
    Order: 'A1',
    Line: '1',
    'Ordered qty': 5,
    'Delivered qty': 5,
  },
  'Quality Log': {
    'What happened': 'Smudge',
    'Found where': 'Customer',
    'Found on': day,
    'Resolved on': day,
  },
  'Waste Log': {
    What: 'Retyping',
    Kind: 'Manual work',
    'Minutes each time': 60,
    'Times a week': 5,
    People: 2,
    State: 'Open',
  },
  'Stock Counts': { Item: 'Vinyl', Recorded: 100, Counted: 99, 'Counted on': day, Class: 'A' },
  'Process Register': { Process: 'Quote new work', Area: 'Sell', Verdict: 'Broken' },
};

function hostWith(
  tab: string,
  changed: Readonly<Record<string, Cell>> = {},
  without: readonly string[] = [],
) {
  const row = Object.entries({ ...tabs[tab], ...changed }).filter(([header]) => !without.includes(header));
  return testHost(
    memoryWorkbook({
      sheets: {
        [tab]: [row.map(([header]) => header), row.map(([, cell]) => cell)],
        Settings: [
          ['Setting', 'Value', 'What it means'],
          ['Count up to', date('2026-09-30'), ''],
        ],
      },
    }),
  );
}

const promise = [
  'Who',
  'Direction',
  'First promise',
  'Delivered',
  'Status',
  'Promise now',
  'Promise moved by',
];
const forms: readonly [string, string, unknown, readonly string[], readonly string[]][] = [
  ['ONTIME_RATE', 'Deliveries', 1, [...promise, 'Order', 'Line'], ['First promise', 'Delivered']],
  [
    'OTIF_RATE',
    'Deliveries',
    1,
    [...promise, 'Order', 'Line', 'Ordered qty', 'Delivered qty'],
    ['First promise', 'Delivered', 'Ordered qty', 'Delivered qty'],
  ],
  [
    'ORDER_FULFILLMENT_RATE',
    'Deliveries',
    1,
    [...promise, 'Order', 'Line', 'Ordered qty', 'Delivered qty'],
    ['First promise', 'Delivered', 'Order', 'Ordered qty', 'Delivered qty'],
  ],
  [
    'ERROR_RATE',
    'Deliveries',
    0,
    [...promise, 'Order', 'Line', 'Right first time?'],
    ['First promise', 'Right first time?'],
  ],
  ['ESCAPE_RATE', 'Quality Log', 1, ['Found where', 'Found on'], ['Found where']],
  ['RESOLUTION_TIME', 'Quality Log', 0, ['Found on', 'Resolved on'], ['Found on', 'Resolved on']],
  [
    'INVENTORY_ACCURACY',
    'Stock Counts',
    1,
    ['Recorded', 'Counted', 'Counted on', 'Class'],
    ['Recorded', 'Counted'],
  ],
  [
    'WASTE_HOURS',
    'Waste Log',
    10,
    ['Minutes each time', 'Times a week', 'People', 'State'],
    ['Minutes each time', 'Times a week'],
  ],
  [
    'WASTE_FTE',
    'Waste Log',
    0.25,
    ['Minutes each time', 'Times a week', 'People', 'State'],
    ['Minutes each time', 'Times a week'],
  ],
  [
    'TOP_WASTE',
    'Waste Log',
    [['Manual work', 10, 1]],
    ['Kind', 'Minutes each time', 'Times a week', 'People', 'State'],
    ['Kind', 'Minutes each time', 'Times a week'],
  ],
  ['ATTENTION_SHARE', 'Process Register', 1, ['Verdict'], ['Verdict']],
];

describe.each(forms)('%s()', (name, tab, gives, read, needed) => {
  test('reads its tab', () => {
    expect(call(name, [], hostWith(tab))).toEqual(gives);
  });

  test.each(read)('names a cell of %s that shows an error', (header) => {
    const place = Object.keys(tabs[tab] ?? {}).indexOf(header) + 1;
    expect(messageOf(name, [], hostWith(tab, { [header]: '#N/A' }))).toBe(
      `${name}, ${tab} ${a1(2, place)}: ${header}: the cell shows the error #N/A. ${REFRESH}`,
    );
  });

  test.each(needed)('does not go without the column %s', (header) => {
    expect(messageOf(name, [], hostWith(tab, {}, [header]))).toBe(
      `${name}, ${tab}: no column "${header}". If it was renamed, rename it back; otherwise run Install or update tabs. ${REFRESH}`,
    );
  });

  test('says where its tab should come from', () => {
    expect(messageOf(name, [])).toBe(
      `${name}: there is no tab ${tab}. Run Install or update tabs, or give the ranges to count. ${REFRESH}`,
    );
  });

  test('is blank over a tab without rows', () => {
    const host = testHost(memoryWorkbook({ sheets: { [tab]: [Object.keys(tabs[tab] ?? {})] } }));
    expect(call(name, [], host)).toBeNull();
  });

  test('minds no other column', () => {
    const others = Object.keys(tabs[tab] ?? {}).filter((header) => !read.includes(header));
    const broken = Object.fromEntries(others.slice(1).map((header) => [header, '#N/A']));
    expect(call(name, [], hostWith(tab, broken))).toEqual(gives);
  });
});

test('RESOLUTION_TIME takes times of day from the tab, as the sheet subtracts them', () => {
  // 1 September 18:00 to 2 September 9:00: 15 hours.
  const times = { 'Found on': '2026-09-01', 'Resolved on': '2026-09-02', 'Days to resolve': 0.625 };
  expect(call('RESOLUTION_TIME', [], hostWith('Quality Log', times))).toBe(0.625);
  const back = { 'Found on': '2026-09-01', 'Resolved on': '2026-09-01', 'Days to resolve': -0.5 };
  expect(messageOf('RESOLUTION_TIME', [], hostWith('Quality Log', back))).toContain('row 2');
});

describe('what is wrong with the headers is left to Check & repair', () => {
  const hours = (...rows: readonly (readonly Cell[])[]) =>
    call('WASTE_HOURS', [], testHost(memoryWorkbook({ sheets: { 'Waste Log': rows } })));

  test('a row above them', () => {
    const rows = [
      ['Our waste', '', ''],
      ['Minutes each time', 'Times a week', 'State'],
      [60, 5, 'Open'],
    ];
    expect(hours(...rows)).toBe(5);
  });

  test('a column that it can do without', () => {
    expect(hours(['Minutes each time', 'Times a week', 'People', 'Note'], [60, 5, 1, 'x'])).toBe(5);
  });

  test('a header that stands twice: the first one is read', () => {
    expect(hours(['Minutes each time', 'Times a week', 'People', 'Minutes each time'], [60, 5, 1, 'x'])).toBe(
      5,
    );
  });
});

test('a cell is named among rows that can be read', () => {
  const headers = ['Minutes each time', 'Times a week', 'People'];
  const host = testHost(
    memoryWorkbook({ sheets: { 'Waste Log': [headers, [60, 5], [60, 'often'], [60, 1]] } }),
  );
  expect(messageOf('WASTE_HOURS', [], host)).toBe(
    `WASTE_HOURS, Waste Log B3: Times a week: expected a number or a blank, found 'often'. ${REFRESH}`,
  );
});
