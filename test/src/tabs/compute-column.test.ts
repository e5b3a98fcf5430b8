import { createCalendar } from '../../../src/calendar';
import { computeColumn } from '../../../src/tabs/compute-column';
import { ownersIn } from '../../../src/tabs/owners';
import { wallClockIn } from '../../wall-clock';

const host = { calendar: createCalendar(wallClockIn('Etc/UTC').read) };

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
    column('Net hours', 40),
  ];
  expect(computeColumn('resourceCapacity', 'status', args, host)).toEqual([['Status'], ['Over']]);
});

test('a sheet of one row gives the header alone', () => {
  expect(
    computeColumn(
      'resourceCapacity',
      'status',
      ['Person', 'Week starting', 'Allocated hours', 'Net hours'],
      host,
    ),
  ).toEqual([['Status']]);
});

test('a cell that cannot be read counts as blank, and does not stop the column', () => {
  const args = [
    [['Person'], ['Ann'], ['Bo']],
    [['Week starting'], ['next week'], ['2026-09-07']],
    [['Allocated hours'], ['lots'], [20]],
    [['Net hours'], ['#VALUE!'], [40]],
  ];
  expect(computeColumn('resourceCapacity', 'status', args, host)).toEqual([
    ['Status'],
    ['No data'],
    ['Room'],
  ]);
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
