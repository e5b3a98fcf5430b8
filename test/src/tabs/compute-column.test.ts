import { createCalendar } from '../../../src/calendar';
import { computeColumn } from '../../../src/tabs/compute-column';
import { ownersIn } from '../../../src/tabs/owners';
import { wallClockIn } from '../../wall-clock';
import { callColumn, type TabCells } from './call-column';

const host = {
  calendar: createCalendar(wallClockIn('Etc/UTC').read),
  now: () => new Date('2026-10-01T12:00:00Z'),
};

test.each([
  ['an unknown tab', 'budget', 'flags', 'Opsbook computes no column "flags" of a tab "budget".'],
  ['a column that is typed', 'people', 'name', 'Opsbook computes no column "name" of a tab "people".'],
  [
    'a native column',
    'wasteLog',
    'hoursAWeek',
    'Opsbook computes no column "hoursAWeek" of a tab "wasteLog".',
  ],
])('%s is refused with what to do', (_, tab, column, message) => {
  expect(() => computeColumn(tab, column, [], host)).toThrow(
    `OPSBOOK_COLUMN: ${message} Run Install or update tabs.`,
  );
});

test('a formula with other columns than today is refused with what to do', () => {
  expect(() => computeColumn('toolInventory', 'flags', [[['Tool']]], host)).toThrow(
    'OPSBOOK_COLUMN: this formula is from another version of Opsbook. Run Install or update tabs.',
  );
});

test('a thousand blank rows below give no more rows than there are', () => {
  const blanks = Array.from({ length: 1000 }, () => ['']);
  const column = (header: string, cell: string | number) => [[header], [cell], ...blanks];
  const args = [
    column('Person', 'Ann'),
    column('Week starting', '2026-09-07'),
    column('Allocated hours', 41),
    column('Away hours', ''),
    column('Net hours', 40),
    column('Source', ''),
  ];
  expect(computeColumn('resourceCapacity', 'status', args, host)).toEqual([['Status'], ['Over']]);
});

test('a sheet of one row gives the header alone', () => {
  expect(
    computeColumn(
      'resourceCapacity',
      'status',
      ['Person', 'Week starting', 'Allocated hours', 'Away hours', 'Net hours', 'Source'],
      host,
    ),
  ).toEqual([['Status']]);
});

test('a cell that cannot be read counts as blank, and does not stop the column', () => {
  const args = [
    [['Person'], ['Ann'], ['Bo']],
    [['Week starting'], ['next week'], ['2026-09-07']],
    [['Allocated hours'], ['lots'], [20]],
    [['Away hours'], [''], ['']],
    [['Net hours'], ['#VALUE!'], [40]],
    [['Source'], [''], ['']],
  ];
  expect(computeColumn('resourceCapacity', 'status', args, host)).toEqual([
    ['Status'],
    ['No data'],
    ['Room'],
  ]);
});

const VENDOR_LINE = { who: 'V', direction: 'From vendor', firstPromise: '2026-09-10' };

test.each([
  ['the real one is in time', { source: '' }, [1]],
  // Nothing is promised by a real vendor yet, and the sample never stands in.
  ['there is only the sample', { source: 'sample' }, ['']],
])('sample rows are never counted with real ones: %s', (_, second, expected) => {
  const cells = {
    vendorScorecard: [{ vendor: 'V', supplies: 'LED' }],
    deliveries: [
      { ...VENDOR_LINE, delivered: '2026-09-20', source: 'sample' },
      { ...VENDOR_LINE, delivered: '2026-09-10', ...second },
    ],
  };
  const [, row] = callColumn('vendorScorecard', 'onTime', cells);
  expect(row?.slice(0, 1)).toEqual(expected);
});

test('each row gets its cell, in its place, beside rows of its own sort', () => {
  const cells: TabCells = {
    vendorScorecard: [
      { vendor: 'Sample', supplies: 'LED', source: 'sample' },
      { vendor: 'Real', supplies: 'LED' },
      {},
      { vendor: 'Sample 2', supplies: 'Paint', source: 'sample' },
    ],
    deliveries: [
      { ...VENDOR_LINE, who: 'Sample', delivered: '2026-09-20', source: 'sample' },
      { ...VENDOR_LINE, who: 'Real', delivered: '2026-09-10' },
    ],
  };
  // Sample is late, Real is on time, and nobody counts for Sample 2.
  expect(callColumn('vendorScorecard', 'onTime', cells).map((row) => row.slice(0, 2))).toEqual([
    ['On time', 'n'],
    [0, 1],
    [1, 1],
    ['', ''],
    ['', ''],
  ]);
});

test.each([
  ['blank, it is yesterday', '', 1],
  [
    'unreadable, the column says so',
    'end of month',
    "Settings, Count up to: expected a date or a blank, found 'end of month'",
  ],
])('Count up to: %s', (_, value, expected) => {
  const cells = {
    settings: [{ setting: 'Count up to', value }],
    vendorScorecard: [{ vendor: 'V', supplies: 'LED' }],
    deliveries: [
      { ...VENDOR_LINE, firstPromise: '2026-09-30', delivered: '2026-09-30' },
      { ...VENDOR_LINE, firstPromise: '2026-10-01', delivered: '' },
    ],
  };
  expect(callColumn('vendorScorecard', 'onTime', cells)[1]?.[0]).toBe(expected);
});

test.each([
  ['Ann', ['Ann']],
  [' ', []],
  ['Ann and Bo', ['Ann', 'Bo']],
  ['Ann/Bo', ['Ann', 'Bo']],
  ['Ann & Bo', ['Ann', 'Bo']],
  ['Ann,\nBo', ['Ann', 'Bo']],
  ['lee, SAM', ['lee, SAM']],
  ['Sandra Anders', ['Sandra Anders']],
])('the owners in %j are %j', (cell, owners) => {
  expect(ownersIn(cell, new Set(['lee, sam']))).toEqual(owners);
});
