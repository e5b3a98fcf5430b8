import { installTabs } from '../../../src/install/apply';
import { checkTabs } from '../../../src/install/check';
import { blockedColumns } from '../../../src/install/clear-blocked';
import { repairSentences, repairWorkbook } from '../../../src/install/repair';
import type { Area, SheetChange } from '../../../src/workbook';
import { type MemoryWorkbook, memoryWorkbook } from '../../memory-workbook';

function installed(): MemoryWorkbook {
  const workbook = memoryWorkbook({ sheets: { Sheet1: [] } });
  installTabs(workbook);
  return workbook;
}

/** What a spreadsheet shows in a formula's cell. */
function show(workbook: MemoryWorkbook, sheet: string, address: string, shows: string): void {
  workbook.at(sheet).type(address, [{ formula: workbook.at(sheet).formula(address), shows }]);
}

/** The Waste Log with two typed cells in the way of Hours a week. */
function blocked(): MemoryWorkbook {
  const workbook = installed();
  workbook.at('Waste Log').type('A2', ['Retyping', '', 30, 5, '', 2.5], ['Waiting', '', 10, 1, '', 'ask Bo']);
  workbook.at('Waste Log').type('M2', ['W-0001'], ['W-0002']);
  show(workbook, 'Waste Log', 'F1', '#REF!');
  return workbook;
}

test('a fresh workbook has nothing to repair', () => {
  const workbook = installed();
  expect(repairSentences(workbook)).toEqual([]);
  expect(repairWorkbook(workbook)).toEqual({ changes: [], findings: [] });
});

test('cells in the way are listed with what they hold, and nothing is cleared that was not agreed to', () => {
  const workbook = blocked();
  const [column] = blockedColumns(checkTabs(workbook).found);
  expect(column).toMatchObject({ sheet: 'Waste Log', header: 'Hours a week', isLost: false });
  expect(column?.cells).toEqual([
    { row: 2, column: 6, holds: 2.5 },
    { row: 3, column: 6, holds: 'ask Bo' },
  ]);
  repairWorkbook(workbook);
  expect(workbook.at('Waste Log').cell('F2')).toBe(2.5);
  expect(workbook.at('Waste Log').cell('F3')).toBe('ask Bo');
});

test('cells that a person agrees to are cleared, and their notes keep what they held', () => {
  const workbook = blocked();
  const sheet = workbook.at('Waste Log');
  sheet.notes.set('3,6', 'my note');
  // C2 is in nobody's way, and stays although it is named.
  const clear = [{ sheet: 'Waste Log', cells: ['F3', 'C2'] }];
  expect(repairWorkbook(workbook, { clear }).changes).toEqual([
    'Emptied 1 cell in the way of Hours a week in Waste Log; their notes keep what they held',
  ]);
  expect(['C2', 'F2', 'F3'].map((cell) => sheet.cell(cell))).toEqual([30, 2.5, '']);
  expect(sheet.notes.get('3,6')).toBe(
    'my note\n\nThis cell held: ask Bo\nOpsbook emptied it, so that "Hours a week" can show its values.',
  );
  expect(sheet.notes.get('2,6') ?? '').toBe('');
});

test('a cell that holds something else than the person saw is not cleared, and nor is any other', () => {
  const workbook = blocked();
  const sheet = workbook.at('Waste Log');
  const cells = [
    { cell: 'F2', holds: '2.5' },
    { cell: 'F3', holds: 'ask Bo' },
  ];
  sheet.type('F3', ['Bo says: 4']);
  expect(() => repairWorkbook(workbook, { clear: [{ sheet: 'Waste Log', cells }] })).toThrow(
    'Waste Log F3: this cell held "ask Bo" when it was chosen, and holds something else now, so nothing was emptied. Look again, then choose.',
  );
  expect(['F2', 'F3'].map((cell) => sheet.cell(cell))).toEqual([2.5, 'Bo says: 4']);
  sheet.type('F3', ['ask Bo']);
  repairWorkbook(workbook, { clear: [{ sheet: 'Waste Log', cells }] });
  expect(['F2', 'F3'].map((cell) => sheet.cell(cell))).toEqual(['', '']);
});

test.each([
  ['2026-03-04T13:45:00Z', '2026-03-04 14:45'],
  ['2026-03-04T13:45:07Z', '2026-03-04 14:45:07'],
  ['2026-03-03T23:00:00Z', '2026-03-04'],
  ['1899-12-30T13:30:00Z', '14:30'],
])('the note of an emptied cell keeps the time of day of %s', (instant, text) => {
  const workbook = memoryWorkbook({ sheets: { Sheet1: [] }, timezone: 'Europe/Berlin' });
  installTabs(workbook);
  const sheet = workbook
    .at('Waste Log')
    .type('A2', ['Retyping'])
    .type('F2', [new Date(instant)]);
  sheet.type('M2', ['W-0001']);
  show(workbook, 'Waste Log', 'F1', '#REF!');
  const cells = [{ cell: 'F2', holds: text }];
  repairWorkbook(workbook, { clear: [{ sheet: 'Waste Log', cells }] });
  expect(sheet.notes.get('2,6')).toContain(`This cell held: ${text}\n`);
});

test('a lost formula comes back once the cells below are cleared', () => {
  const workbook = installed();
  const sheet = workbook.at('Waste Log').type('A2', ['Retyping']).type('F1', ['Hours a week'], [9]);
  sheet.type('M2', ['W-0001']);
  expect(repairWorkbook(workbook).changes).toEqual([]);
  const { changes } = repairWorkbook(workbook, { clear: [{ sheet: 'Waste Log', cells: ['F2'] }] });
  expect(changes).toEqual([
    'Emptied 1 cell in the way of Hours a week in Waste Log; their notes keep what they held',
    'Put back the formula of Hours a week in Waste Log',
  ]);
  expect(sheet.formula('F1')).toContain('ARRAYFORMULA');
});

test('headers that a table of Google froze as text make room for the formula that gives them', () => {
  const workbook = installed();
  const sheet = workbook.at('Vendor Scorecard');
  sheet.type('I1', ['On time', 'n', 'Accepted', 'Score', 'Standing', 'Flags']);
  expect(repairWorkbook(workbook).changes).toEqual(['Put back the formula of On time in Vendor Scorecard']);
  expect(sheet.formula('I1')).toContain('OPSBOOK_COLUMN');
  expect(['J1', 'K1', 'N1'].map((cell) => sheet.cell(cell))).toEqual(['', '', '']);
});

test('rows without an ID get one', () => {
  const workbook = installed();
  workbook.at('Actions').type('A2', ['Call'], ['Write']);
  expect(repairSentences(workbook)).toEqual(['Give 2 rows of Actions an ID']);
  expect(repairWorkbook(workbook).changes).toEqual(['Give 2 rows of Actions an ID']);
  expect(workbook.at('Actions').cell('K3')).toBe('A-0002');
});

const STATE: Area = { row: 2, column: 4, columns: 1 };
const OWNER: Area = { row: 2, column: 2, columns: 1 };
const DUE: Area = { row: 1, column: 3, columns: 1 };

test.each<[string, SheetChange, string, string | null]>([
  [
    'the words of a list are gone',
    { kind: 'validation', area: STATE, rule: null },
    'Put back what State takes in Actions',
    'the drop-down list of "State" is gone or broken. Repair sets it again.',
  ],
  [
    'a list has lost a word',
    { kind: 'validation', area: STATE, rule: { kind: 'words', words: ['Open'], strict: true, help: '' } },
    'Put back what State takes in Actions',
    'the drop-down list of "State" is gone or broken. Repair sets it again.',
  ],
  [
    'a list follows another column',
    { kind: 'validation', area: OWNER, rule: { kind: 'list', sheet: 'People', column: 3, help: '' } },
    'Put back the list of Owner in Actions',
    'the drop-down list of "Owner" is gone or broken. Repair sets it again.',
  ],
  [
    'a number format is gone',
    { kind: 'numberFormat', area: DUE, pattern: '' },
    'Put back the format of Due in Actions',
    null,
  ],
])('when %s, Repair sets it again', (_, change, sentence, finding) => {
  const workbook = installed();
  workbook.at('Actions').change([change]);
  expect(checkTabs(workbook).findings.map(({ problem }) => problem)).toEqual(
    finding === null ? [] : [finding],
  );
  expect(repairSentences(workbook)).toEqual([sentence]);
  expect(repairWorkbook(workbook).changes).toEqual([sentence]);
  expect(repairSentences(workbook)).toEqual([]);
  expect(checkTabs(workbook).findings).toEqual([]);
});

test.each<[string, SheetChange[], string, string]>([
  [
    'is missing from row 300 on',
    [{ kind: 'validation', area: { row: 300, column: 2, columns: 1 }, rule: null }],
    'Actions B300: the drop-down list of "Owner" is gone or broken from row 300 on. Repair sets it again.',
    'Put back the list of Owner in Actions from row 300 on',
  ],
  [
    'is missing in one row',
    [{ kind: 'validation', area: { row: 57, column: 2, columns: 1, rows: 1 }, rule: null }],
    'Actions B57: the drop-down list of "Owner" is gone or broken in row 57. Repair sets it again.',
    'Put back the list of Owner in Actions in row 57',
  ],
  [
    'is another one in some rows, after pasting',
    [
      { kind: 'validation', area: { row: 5, column: 2, columns: 1, rows: 2 }, rule: null },
      {
        kind: 'validation',
        area: { row: 9, column: 2, columns: 1, rows: 1 },
        rule: { kind: 'list', sheet: 'Process Register', column: 1, help: '' },
      },
    ],
    'Actions B5: the drop-down list of "Owner" is gone or broken in rows 5 to 6 and in row 9. Repair sets it again.',
    'Put back the list of Owner in Actions in rows 5 to 6 and in row 9',
  ],
  [
    'is missing here and there',
    [3, 5, 9, 57, 300].map((row) => ({
      kind: 'validation',
      area: { row, column: 2, columns: 1, ...(row < 300 && { rows: 1 }) },
      rule: null,
    })),
    'Actions B3: the drop-down list of "Owner" is gone or broken in row 3, in row 5, in row 9 and in 2 more places. Repair sets it again.',
    'Put back the list of Owner in Actions in row 3, in row 5, in row 9 and in 2 more places',
  ],
])('a list that %s is a finding, and is set again there', (_, changes, finding, sentence) => {
  const workbook = installed();
  const sheet = workbook.at('Actions');
  sheet.change(changes);
  expect(checkTabs(workbook).findings.map(({ where, problem }) => `${where}: ${problem}`)).toEqual([finding]);
  expect(repairWorkbook(workbook).changes).toEqual([sentence]);
  for (const row of [2, 5, 9, 57, 300, 1000]) {
    expect(sheet.validationAt(row, 2)).toMatchObject({ kind: 'list', sheet: 'People', column: 1 });
  }
  expect(checkTabs(workbook).findings).toEqual([]);
});

test('words that the team added to a list stay where the list is set again', () => {
  const workbook = installed();
  const sheet = workbook.at('Actions');
  const words = ['Open', 'Done', 'Dropped', 'Waiting'];
  const area = { row: 2, column: 4, columns: 1 };
  sheet.change([{ kind: 'validation', area, rule: { kind: 'words', words, strict: false, help: 'ours' } }]);
  sheet.change([{ kind: 'validation', area: { ...area, row: 40 }, rule: null }]);
  expect(repairWorkbook(workbook).changes).toEqual(['Put back what State takes in Actions from row 40 on']);
  expect(sheet.validationAt(41, 4)).toEqual({ kind: 'words', words, strict: false, help: 'ours' });
});

test('words that the team added to some rows stay where the list is set again above and below them', () => {
  const workbook = installed();
  const sheet = workbook.at('Actions');
  const ours = ['Open', 'Done', 'Dropped'];
  const words = [...ours, 'Paused'];
  const area = { row: 12, column: 4, rows: 9, columns: 1 };
  sheet.change([
    { kind: 'validation', area, rule: { kind: 'words', words, strict: false, help: 'ours' } },
    { kind: 'validation', area: { ...area, row: 11, rows: 1 }, rule: null },
    { kind: 'validation', area: { ...area, row: 21, rows: 1 }, rule: null },
  ]);
  expect(repairWorkbook(workbook).changes).toEqual([
    'Put back what State takes in Actions in row 11 and in row 21',
  ]);
  for (const [row, takes] of [
    [10, ours],
    [11, ours],
    [12, words],
    [20, words],
    [21, ours],
    [22, ours],
  ] as const) {
    expect([row, sheet.validationAt(row, 4)]).toMatchObject([row, { kind: 'words', words: takes }]);
  }
  expect(checkTabs(workbook).findings).toEqual([]);
});

test('merged cells are a finding with their address', () => {
  const workbook = installed();
  workbook.at('Actions').change([{ kind: 'merge', area: { row: 3, column: 2, rows: 2, columns: 2 } }]);
  expect(checkTabs(workbook).findings.map(({ where, problem }) => [where, problem])).toEqual([
    [
      'Actions B3:C4',
      'the cells B3:C4 are merged: only the first of them is read, and the tab cannot be sorted. Unmerge them with Format, Merge cells.',
    ],
  ]);
});

test('dates of leaders in a workbook that the whole team sees are a finding', () => {
  const workbook = memoryWorkbook({ sheets: { Sheet1: [] } });
  installTabs(workbook, { answers: { whoSees: 'Leaders only' } });
  installTabs(workbook, { answers: { whoSees: 'The whole team' } });
  const findings = checkTabs(workbook).findings.map(({ where, problem }) => [where, problem]);
  expect(findings).toHaveLength(4);
  expect(findings[0]).toEqual([
    'People G1',
    '"Last 1-on-1" is for leaders, and Settings says that the whole team sees this workbook. Move it into a workbook of your own, or change "Who sees this workbook".',
  ]);
});
