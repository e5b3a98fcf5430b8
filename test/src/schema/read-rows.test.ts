import { createCalendar } from '../../../src/calendar';
import { dayNumber } from '../../../src/calendar/days';
import type { CellValue } from '../../../src/cell';
import { readRows } from '../../../src/schema/read-rows';
import { defineTab } from '../../../src/schema/tab';
import { memoryWorkbook } from '../../memory-workbook';
import { wallClockIn } from '../../wall-clock';

const calendar = createCalendar(wallClockIn('Etc/UTC').read);

const jobs = defineTab({
  key: 'jobs',
  name: 'Jobs',
  purpose: '',
  version: 1,
  columns: {
    who: { kind: 'text', header: 'Who', note: '', required: true, aliases: ['Client'] },
    due: { kind: 'day', header: 'First promise', note: '', required: true },
    hours: { kind: 'number', header: 'Hours', note: '', unit: 'hours', min: 0 },
    late: {
      kind: 'computed',
      header: 'Late',
      note: '',
      result: 'text',
      computation: { by: 'formula', formula: () => '' },
    },
    id: { kind: 'assigned', header: 'ID', note: '' },
  },
});

function read(values: CellValue[][]) {
  return readRows(jobs, { name: 'Jobs', values }, calendar);
}

test('columns are found by header in any order, among columns of the team', () => {
  const { rows, findings } = read([
    ['Notes', 'ID', ' first\u00a0 PROMISE ', 'Colour', 'Who'],
    ['x', 'J-1', '2026-03-04', 'red', 'Acme'],
  ]);
  expect(findings).toEqual([]);
  expect(rows).toEqual([
    { row: 2, who: 'Acme', due: dayNumber('2026-03-04'), hours: null, late: null, id: 'J-1' },
  ]);
});

test('an older header is found by its alias', () => {
  expect(
    read([
      ['Client', 'First promise'],
      ['Acme', '2026-03-04'],
    ]).rows[0]?.who,
  ).toBe('Acme');
});

test('rows with only computed and assigned cells are not rows', () => {
  const { rows } = read([
    ['Who', 'First promise', 'Late', 'ID'],
    ['', '', '', ''],
    ['', '', 'late', 'J-7'],
    ['Acme', '2026-03-04', '', ''],
    ['', ' ', 'late', ''],
  ]);
  expect(rows.map(({ row }) => row)).toEqual([4]);
});

test('a cell that cannot be read is a finding, and its row is kept', () => {
  const { rows, findings } = read([
    ['Who', 'First promise', 'Hours'],
    ['Acme', 'tbc', '1,234'],
  ]);
  expect(rows).toEqual([{ row: 2, who: 'Acme', due: null, hours: null, late: null, id: null }]);
  expect(findings).toEqual([
    {
      where: 'Jobs B2',
      sheet: 'Jobs',
      row: 2,
      column: 2,
      problem: "First promise: expected a date or a blank, found 'tbc'",
    },
    {
      where: 'Jobs C2',
      sheet: 'Jobs',
      row: 2,
      column: 3,
      problem: "Hours: expected a number or a blank, found '1,234'",
    },
  ]);
});

test.each<[string, CellValue[][], string, string]>([
  [
    'a required header is missing, and nothing stands in its place',
    [['Who'], ['Acme']],
    'Jobs A1',
    'no column "First promise". If you renamed it, rename it back, or run Install or update tabs.',
  ],
  [
    'a required header is missing',
    [
      ['Who', 'Promised'],
      ['Acme', '2026-03-04'],
    ],
    'Jobs B1',
    'no column "First promise", so nothing in it counts. If "Promised" is that column, rename it back; otherwise say in Check & repair that it is your own.',
  ],
  [
    'a header stands twice',
    [
      ['Who', 'First promise', 'who'],
      ['Acme', '2026-03-04', ''],
    ],
    'Jobs C1',
    'a second column "Who". Only the first is read; rename this one.',
  ],
  [
    'rows stand above the headers',
    [
      ['Our jobs', ''],
      ['', ''],
      ['Who', 'First promise'],
      ['Acme', '2026-03-04'],
    ],
    'Jobs A3',
    'the headers stand in row 3. Delete the rows above, so that they are in row 1.',
  ],
  [
    'a required cell is blank',
    [
      ['Who', 'First promise'],
      ['', '2026-03-04'],
    ],
    'Jobs A2',
    'Who is needed, and is blank',
  ],
  [
    'no header is there at all',
    [['Acme', '2026-03-04']],
    'Jobs',
    'no headers found. Row 1 should hold the headers of Jobs, such as Who.',
  ],
])('it is a finding when %s', (_, values, where, problem) => {
  expect(read(values).findings.map((finding) => [finding.where, finding.problem])).toEqual([
    [where, problem],
  ]);
});

test('rows under headers that moved down are read', () => {
  const { rows } = read([
    ['', ''],
    ['Who', 'First promise'],
    ['Acme', '2026-03-04'],
  ]);
  expect(rows.map(({ row, who }) => [row, who])).toEqual([[3, 'Acme']]);
});

test('a promise typed in the evening is the day that the spreadsheet shows, in its own zone', () => {
  const zone = createCalendar(wallClockIn('America/New_York').read);
  // 21:25 in New York on 4 March is already 5 March in UTC.
  const evening = new Date('2026-03-05T02:25:00Z');
  const { rows } = readRows(
    jobs,
    {
      name: 'Jobs',
      values: [
        ['Who', 'First promise'],
        ['Acme', evening],
      ],
    },
    zone,
  );
  expect(rows[0]?.due).toBe(dayNumber('2026-03-04'));
});

test('a tab is read with one read of its sheet', () => {
  const workbook = memoryWorkbook({
    sheets: {
      Jobs: [
        ['Who', 'First promise'],
        ['Acme', { day: 20_000 }],
      ],
    },
  });
  const { rows } = readRows(jobs, workbook.at('Jobs'), calendar);
  expect(rows[0]?.due).toBe(20_000);
  expect(workbook.at('Jobs').calls.reads).toBe(1);
});

test('an empty sheet has no rows', () => {
  expect(read([]).rows).toEqual([]);
});
