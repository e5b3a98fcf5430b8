import { dayNumber } from '../../../src/calendar/days';
import { installTabs } from '../../../src/install/apply';
import { checkTabs } from '../../../src/install/check';
import { repairWorkbook } from '../../../src/install/repair';
import { type MemoryWorkbook, memoryWorkbook } from '../../memory-workbook';

function installed(): MemoryWorkbook {
  const workbook = memoryWorkbook({ sheets: { Sheet1: [] } });
  installTabs(workbook);
  workbook.at('People').type('A2', ['Ann'], ['Bo']);
  return workbook;
}

/** What a spreadsheet shows in a formula's cell. */
function show(workbook: MemoryWorkbook, sheet: string, address: string, shows: string): void {
  workbook.at(sheet).type(address, [{ formula: workbook.at(sheet).formula(address), shows }]);
}

function found(workbook: MemoryWorkbook): string[][] {
  return checkTabs(workbook).findings.map(({ where, problem }) => [where, problem]);
}

test('a fresh workbook has no findings', () => {
  expect(found(installed())).toEqual([]);
});

test('checking changes nothing, and reads each tab a fixed number of times', () => {
  const workbook = installed();
  const many = Array.from({ length: 1000 }, (_, index) => [`Job ${index}`, '', { day: 20_000 + index }]);
  workbook.at('Deliveries').type('A2', ...many);
  const sheet = workbook.at('Deliveries');
  const before = { contents: workbook.contents(), reads: sheet.calls.reads, writes: sheet.calls.writes };
  checkTabs(workbook);
  expect(sheet.calls.reads - before.reads).toBeLessThanOrEqual(4);
  expect(sheet.calls.writes).toBe(before.writes);
  expect(workbook.contents()).toEqual(before.contents);
});

test.each<[string, (workbook: MemoryWorkbook) => unknown, string[][]]>([
  [
    'a tab is missing',
    (workbook) => workbook.removeSheet('Actions'),
    [
      [
        'Actions',
        'this tab is missing. Repair adds it again, empty. If it was deleted, File, Version history has its rows.',
      ],
    ],
  ],
  [
    'a header is missing',
    (workbook) => workbook.at('Actions').type('C1', ['Deadline']),
    [
      [
        'Actions C1',
        'no column "Due", so nothing in it counts. If "Deadline" is that column, rename it back; otherwise say in Check & repair that it is your own.',
      ],
    ],
  ],
  [
    'a header was emptied',
    (workbook) => workbook.at('Actions').type('C1', ['']),
    [
      [
        'Actions M1',
        'no column "Due". If you renamed it, rename it back; otherwise Install or update tabs adds it.',
      ],
    ],
  ],
  [
    'a required header is missing',
    (workbook) => workbook.at('Actions').type('A1', ['To do']),
    [
      [
        'Actions A1',
        'no column "What", so nothing in it counts. If "To do" is that column, rename it back; otherwise say in Check & repair that it is your own.',
      ],
    ],
  ],
  [
    'a header stands twice',
    (workbook) => workbook.at('Actions').type('M1', ['due']),
    [['Actions M1', 'a second column "Due". Only the first is read; rename this one.']],
  ],
  [
    'rows stand above the headers',
    (workbook) => workbook.at('Actions').insertRows(1, 1),
    [['Actions A2', 'the headers stand in row 2. Delete the rows above, so that they are in row 1.']],
  ],
  [
    'a cell cannot be read',
    (workbook) => workbook.at('Actions').type('A2', ['Call', 'Ann', 'soon']),
    [['Actions C2', "Due: expected a date or a blank, found 'soon'"]],
  ],
  [
    'a delivery is said to be delivered, and no day says when',
    (workbook) => {
      const day = (text: string) => ({ day: dayNumber(text) });
      workbook
        .at('Deliveries')
        .type(
          'A2',
          ['Acme', '', day('2026-09-01'), '', 'Delivered'],
          ['Acme', '', day('2026-09-01'), day('2026-09-02'), 'Delivered'],
          ['Acme', '', day('2026-09-01'), 'soon', 'Delivered'],
          ['Acme', '', day('2026-09-01'), '', 'Open'],
        );
    },
    [
      ['Deliveries D4', "Delivered: expected a date or a blank, found 'soon'"],
      ['Deliveries D2', 'the status says Delivered; type the day'],
    ],
  ],
  [
    'a setting cannot be read',
    (workbook) => workbook.at('Settings').type('B8', ['forty']),
    [['Settings B8', "Full-time hours: expected a number or a blank, found 'forty'"]],
  ],
  [
    'the formula of a computed column is gone',
    (workbook) => workbook.at('Waste Log').type('F1', ['Hours a week']),
    [['Waste Log F1', 'the formula of "Hours a week" is gone. Repair puts it back.']],
  ],
  [
    'cells are in the way of a computed column',
    (workbook) => {
      show(workbook, 'Waste Log', 'F1', '#REF!');
      workbook.at('Waste Log').type('A2', ['Retyping', '', '', '', '', 2.5]);
      workbook.at('Waste Log').type('F9', ['x']);
    },
    [
      [
        'Waste Log F1',
        '"Hours a week" cannot show its values: something is typed in F2, F9. Move it elsewhere.',
      ],
    ],
  ],
  [
    'many cells are in the way of a block',
    (workbook) => {
      show(workbook, 'Vendor Scorecard', 'I1', '#REF!');
      workbook.at('Vendor Scorecard').type('J3', ['a', 'b', 'c', 'd', 'e'], ['f', 'g']);
    },
    [
      [
        'Vendor Scorecard I1',
        '"On time" cannot show its values: something is typed in J3, K3, L3, M3, N3 and 2 more. Move it elsewhere.',
      ],
    ],
  ],
  [
    'a computed column shows another error',
    (workbook) => show(workbook, 'Waste Log', 'F1', '#NAME?'),
    [
      [
        'Waste Log F1',
        '"Hours a week" shows #NAME?. Run Install or update tabs; if it stays, look at the message in this cell.',
      ],
    ],
  ],
  [
    'an ID stands twice',
    (workbook) =>
      workbook.at('Actions').type('A2', ['Call']).type('A3', ['Write']).type('K2', ['A-0001'], ['a-0001']),
    [
      [
        'Actions K3',
        'the ID a-0001 stands in row 2 already, as after copying a row. Tick it in Check & repair, and this row gets an ID of its own.',
      ],
    ],
  ],
  [
    'a cell names two owners',
    (workbook) => workbook.at('Process Register').type('A2', ['Quote', 'Sell', 'Ann and Bo']),
    [['Process Register C2', 'Owner names Ann and Bo. Keep one person, who answers for it.']],
  ],
  [
    'a name is not in its list',
    (workbook) => workbook.at('Process Register').type('A2', ['Quote', 'Sell', 'Anne']),
    [['Process Register C2', 'Owner: "Anne" is not in People. Correct the name, or add it there.']],
  ],
  [
    'a tab stands there twice',
    (workbook) => {
      const copy = workbook.addSheet('Copy of Actions').type('A1', ['What', 'Owner']);
      copy.change([{ kind: 'metadata', key: 'opsbook', value: 'actions,1' }]);
    },
    [
      [
        'Copy of Actions',
        'a second Actions tab. Opsbook reads "Actions"; move these rows there, then delete this tab.',
      ],
    ],
  ],
])('when %s, that is the finding', (_, change, expected) => {
  const workbook = installed();
  change(workbook);
  expect(found(workbook)).toEqual(expected);
});

test.each<[string, (workbook: MemoryWorkbook) => unknown, (string | undefined)[]]>([
  ['a tab is missing', (workbook) => workbook.removeSheet('Actions'), ['repair']],
  ['a header was emptied over nothing', (workbook) => workbook.at('Actions').type('C1', ['']), ['repair']],
  [
    'a header was emptied over what could be its column',
    (workbook) => workbook.at('Actions').type('C1', ['']).type('C2', ['soon']),
    [undefined],
  ],
  ['a header seems to be renamed', (workbook) => workbook.at('Actions').type('C1', ['Deadline']), ['choice']],
  [
    'a required header seems to be renamed',
    (workbook) => workbook.at('Actions').type('A1', ['To do']),
    ['choice'],
  ],
  ['a formula is gone', (workbook) => workbook.at('Waste Log').type('F1', ['Hours a week']), ['repair']],
  [
    'cells are in the way',
    (workbook) => {
      show(workbook, 'Waste Log', 'F1', '#REF!');
      workbook.at('Waste Log').type('F9', ['x']);
    },
    ['choice'],
  ],
  ['a formula shows an error', (workbook) => show(workbook, 'Waste Log', 'F1', '#NAME?'), [undefined]],
  [
    'a list is gone',
    (workbook) =>
      workbook
        .at('Actions')
        .change([{ kind: 'validation', area: { row: 2, column: 4, columns: 1 }, rule: null }]),
    ['repair'],
  ],
  [
    'an ID stands twice',
    (workbook) =>
      workbook.at('Actions').type('A2', ['Call']).type('A3', ['Write']).type('K2', ['A-0001'], ['A-0001']),
    ['choice'],
  ],
  [
    'a header seems to be renamed, and is merged with the next one',
    (workbook) => {
      const sheet = workbook.at('Actions').type('C1', ['Deadline']);
      sheet.change([{ kind: 'merge', area: { row: 1, column: 3, rows: 1, columns: 2 } }]);
    },
    ['choice', undefined],
  ],
])('when %s, the finding says whether Repair sees to it', (_, change, remedies) => {
  const workbook = installed();
  change(workbook);
  const { findings } = checkTabs(workbook);
  expect(findings.map(({ remedy }) => remedy)).toEqual(remedies);
  if (remedies.every((remedy) => remedy === 'repair')) {
    repairWorkbook(workbook);
    expect(checkTabs(workbook).findings).toEqual([]);
  }
});

test('a renamed header comes before what is wrong in cells', () => {
  const workbook = installed();
  workbook.at('Deliveries').type('C1', ['Promise date']).type('A2', ['Bakery', '', '2026-04-03', 'soon']);
  const [first, ...others] = found(workbook);
  expect(first).toEqual([
    'Deliveries C1',
    'no column "First promise", so nothing in it counts. If "Promise date" is that column, rename it back; otherwise say in Check & repair that it is your own.',
  ]);
  expect(others.map(([where]) => where)).toContain('Deliveries D2');
});

test('a name from a list that is still empty is no finding', () => {
  const workbook = installed();
  workbook.at('Quality Log').type('A2', ['Wrong colour', 'Print']);
  expect(found(workbook)).toEqual([]);
});

test('columns of a block that were moved apart are a finding', () => {
  const workbook = installed();
  const sheet = workbook.at('Vendor Scorecard');
  show(workbook, 'Vendor Scorecard', 'I1', 'On time');
  sheet.type('J1', [
    'Ours',
    'Accepted',
    'Score',
    'Standing',
    'Flags',
    'Keeps promises',
    'Owner',
    'Source',
    'n',
  ]);
  expect(found(workbook)).toEqual([
    ['Vendor Scorecard R1', '"n" must stand 1 to the right of "On time", which fills it. Move it back.'],
  ]);
});
