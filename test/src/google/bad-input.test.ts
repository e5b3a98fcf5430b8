import { buildScript, openSpreadsheet, removeScript, step, typeRows } from './add-on';

beforeAll(buildScript);
afterAll(removeScript);

type Emulator = ReturnType<typeof openSpreadsheet>;

function installed(): Emulator {
  const emulator = openSpreadsheet();
  step(emulator, 'install');
  typeRows(emulator, 'People', 2, [['Ann']]);
  return emulator;
}

function rowsOf(emulator: Emulator, tab: string): Record<string, unknown>[] {
  return (step(emulator, 'rows', tab) as { rows: Record<string, unknown>[] }).rows;
}

const ADDED_HOLIDAYS = 'Add the tab Holidays, empty. If it was deleted, File, Version history has its rows';
const LONG = 'x'.repeat(50_000);

/** What is typed into a row of Actions: What, Owner, Due; a leading apostrophe keeps text. */
test.each<[string, string[], string[][], Record<string, unknown>]>([
  ['text as 2026-09-04', ['Call', '', "'2026-09-04"], [], { due: 20_700 }],
  [
    'a text date as 04.09.2026',
    ['Call', '', "'04.09.2026"],
    [['Actions C2', "Due: expected a date or a blank, found '04.09.2026'"]],
    { what: 'Call', due: null },
  ],
  [
    'a text date as 9/4/2026',
    ['Call', '', "'9/4/2026"],
    [['Actions C2', "Due: expected a date or a blank, found '9/4/2026'"]],
    { due: null },
  ],
  [
    'a text date as 4 Sept 2026',
    ['Call', '', "'4 Sept 2026"],
    [['Actions C2', "Due: expected a date or a blank, found '4 Sept 2026'"]],
    { due: null },
  ],
  ['spaces, also ones that do not break', ['Call', ' Ann\u00a0', ''], [], { owner: 'Ann' }],
  ['emoji', ['Call 🎉 the client', 'Ann', ''], [], { what: 'Call 🎉 the client' }],
  ['a text of 50,000 characters', [LONG, 'Ann', ''], [], { what: LONG }],
  [
    'a text of 50,000 characters for a day',
    ['Call', 'Ann', LONG],
    [['Actions C2', `Due: expected a date or a blank, found '${'x'.repeat(40)}…'`]],
    { what: 'Call', due: null },
  ],
  [
    'an error cell',
    ['Call', 'Ann', '=1/0'],
    [['Actions C2', 'Due: the cell shows the error #DIV/0!']],
    { due: null },
  ],
])('%s is read, or named with where it is', (_, typed, findings, row) => {
  const emulator = installed();
  typeRows(emulator, 'Actions', 2, [typed]);
  expect(step(emulator, 'check')).toEqual(findings);
  expect(rowsOf(emulator, 'actions')).toEqual([expect.objectContaining({ row: 2, ...row })]);
});

/** What is typed into Minutes each time; five times a week. */
test.each<[string, string, string[][], number | string]>([
  ['a number as text', "'30", [], 2.5],
  [
    'a currency sign',
    "'€ 30",
    [['Waste Log C2', "Minutes each time: expected a number or a blank, found '€ 30'"]],
    '',
  ],
  [
    'a text with a comma',
    "'1,5",
    [['Waste Log C2', "Minutes each time: expected a number or a blank, found '1,5'"]],
    '',
  ],
])('%s in a column of numbers', (_, typed, findings, hours) => {
  const emulator = installed();
  typeRows(emulator, 'Waste Log', 2, [['Retyping', '', typed, '5']]);
  expect(step(emulator, 'check')).toEqual(findings);
  if (hours !== '') expect(rowsOf(emulator, 'wasteLog')[0]?.hoursAWeek).toBe(hours);
});

test('merged cells are named with their address; rows above and below are read', () => {
  const emulator = installed();
  typeRows(emulator, 'Actions', 2, [
    ['Call', 'Ann'],
    ['Write', 'Ann'],
    ['Send', 'Ann'],
  ]);
  step(emulator, 'change', 'Actions', [{ kind: 'merge', area: { row: 3, column: 1, rows: 1, columns: 2 } }]);
  expect(step(emulator, 'check')).toEqual([
    [
      'Actions A3:B3',
      'the cells A3:B3 are merged: only the first of them is read, and the tab cannot be sorted. Unmerge them with Format, Merge cells.',
    ],
  ]);
  expect(rowsOf(emulator, 'actions').map(({ what }) => what)).toEqual(['Call', 'Write', 'Send']);
});

test('hidden rows are read, get IDs, and rows are added below them', () => {
  const emulator = installed();
  typeRows(emulator, 'Actions', 2, [['Call'], ['Write'], ['Send']]);
  step(emulator, 'hideRows', 'Actions', 3, 2);
  expect(step(emulator, 'ids')).toEqual([{ sheet: 'Actions', count: 3 }]);
  expect(step(emulator, 'append', 'actions', [{ what: 'Look' }])).toMatchObject({ first: 5 });
  expect(rowsOf(emulator, 'actions').map(({ what, id }) => [what, id])).toEqual([
    ['Call', 'A-0001'],
    ['Write', 'A-0002'],
    ['Send', 'A-0003'],
    ['Look', null],
  ]);
});

test('a tab that somebody else protected is refused with where and what, and the others go on', () => {
  const emulator = installed();
  emulator.type("'Waste Log'!F1", 'Hours a week');
  emulator.deleteSheet('Holidays');
  step(emulator, 'protect', 'Waste Log');
  const installedByBo = step(emulator.as('bo@example.com'), 'repair', {});
  expect(installedByBo).toEqual({
    changes: expect.arrayContaining([ADDED_HOLIDAYS]),
    findings: [
      expect.objectContaining({
        where: 'Waste Log F1',
        problem: 'this is protected, at least in part. Ask the person who protected it to let you change it.',
      }),
    ],
  });
  expect(emulator.formula("'Waste Log'!F1")).toBe('');
  // The person who protected it may.
  expect(step(emulator, 'repair', {})).toMatchObject({
    changes: ['Put back the formula of Hours a week in Waste Log'],
    findings: [],
  });
});

test('what a person typed in the way is emptied only where they agree, and comes into the note', () => {
  const emulator = installed();
  typeRows(emulator, 'Waste Log', 2, [['Retyping', '', '30', '5']]);
  step(emulator, 'ids');
  emulator.type("'Waste Log'!F5", '=1+1');
  emulator.type("'Waste Log'!F7", 'ask Bo');
  expect(step(emulator, 'repair', {})).toMatchObject({ changes: [] });
  expect(emulator.value("'Waste Log'!F7")).toBe('ask Bo');
  step(emulator, 'repair', { clear: [{ sheet: 'Waste Log', cells: ['F5', 'F7'] }] });
  expect(emulator.note("'Waste Log'!F5")).toContain('This cell held: =1+1');
  expect(emulator.note("'Waste Log'!F7")).toContain('This cell held: ask Bo');
  expect(emulator.value("'Waste Log'!F2")).toBe(2.5);
  expect(step(emulator, 'check')).toEqual([]);
});
