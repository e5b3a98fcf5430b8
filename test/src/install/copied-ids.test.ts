import { installTabs } from '../../../src/install/apply';
import { checkTabs } from '../../../src/install/check';
import type { AgreedCopies } from '../../../src/install/copied-ids';
import { repairWorkbook } from '../../../src/install/repair';
import { type MemoryWorkbook, memoryWorkbook } from '../../memory-workbook';

/** Actions in rows 2 to 7: the block of rows 2 to 4 was pasted again below, but for its last row. */
function copied(): MemoryWorkbook {
  const workbook = memoryWorkbook({ sheets: { Sheet1: [] } });
  installTabs(workbook);
  workbook
    .at('Actions')
    .type('A2', ['Call'], ['Write'], ['Send'], ['Ring'], ['Note'], ['Pay'])
    .type('K2', ['A-0001'], ['A-0002'], ['A-0009'], ['A-0001'], ['a-0002'], ['A-0003']);
  return workbook;
}

const BLOCK: AgreedCopies = { sheet: 'Actions', cell: 'K5', ids: ['A-0001', 'a-0002'] };

function idsOf(workbook: MemoryWorkbook): unknown[] {
  return ['K2', 'K3', 'K4', 'K5', 'K6', 'K7'].map((cell) => workbook.at('Actions').cell(cell));
}

test('rows that were copied together are one finding', () => {
  const { copied: rows, findings } = checkTabs(copied());
  expect(rows).toEqual([
    {
      sheet: 'Actions',
      row: 5,
      column: 11,
      ids: ['A-0001', 'a-0002'],
      keptBy: [2, 3],
      what: 'Ring',
    },
  ]);
  expect(findings.map(({ where, problem }) => [where, problem])).toEqual([
    [
      'Actions K5',
      'rows 5 to 6 hold IDs that stand further up already (A-0001 to a-0002), as after copying rows. Tick them in Check & repair, and they get IDs of their own.',
    ],
  ]);
});

test('copies that do not stand together are apart', () => {
  const workbook = copied();
  workbook.at('Actions').type('A8', ['Ask'], ['Tell']).type('K8', ['A-0004'], ['A-0009']);
  expect(checkTabs(workbook).copied.map(({ row, ids, keptBy }) => [row, ids, keptBy])).toEqual([
    [5, ['A-0001', 'a-0002'], [2, 3]],
    [9, ['A-0009'], [4]],
  ]);
});

test('nothing gets a new ID that was not agreed to', () => {
  const workbook = copied();
  const before = idsOf(workbook);
  expect(repairWorkbook(workbook).changes).toEqual([]);
  expect(idsOf(workbook)).toEqual(before);
});

test('copied rows get the next IDs, the rows further up keep theirs, and it is said which row got which', () => {
  const workbook = copied();
  workbook.at('Actions').type('J7', ['A-0001']);
  expect(repairWorkbook(workbook, { newIds: [BLOCK] })).toEqual({
    changes: ['Gave rows 5 to 6 of Actions the IDs A-0010 to A-0011; the rows further up keep theirs'],
    findings: [],
  });
  expect(idsOf(workbook)).toEqual(['A-0001', 'A-0002', 'A-0009', 'A-0010', 'A-0011', 'A-0003']);
  // What refers to the first row still does.
  expect(workbook.at('Actions').cell('J7')).toBe('A-0001');
  expect(checkTabs(workbook).copied).toEqual([]);
});

test('one row of a block can be chosen alone, and rows without an ID get the ones after it', () => {
  const workbook = copied();
  workbook.at('Actions').type('A8', ['Ask']);
  const newIds = [{ sheet: 'Actions', cell: 'K6', ids: ['a-0002'] }];
  expect(repairWorkbook(workbook, { newIds }).changes).toEqual([
    'Gave row 6 of Actions the ID A-0010; row 3 keeps a-0002',
    'Give 1 row of Actions an ID',
  ]);
  expect(idsOf(workbook)).toEqual(['A-0001', 'A-0002', 'A-0009', 'A-0001', 'A-0010', 'A-0003']);
  expect(workbook.at('Actions').cell('K8')).toBe('A-0011');
});

test('two places of one tab never get the same ID', () => {
  const workbook = copied();
  workbook.at('Actions').type('A8', ['Ask'], ['Tell']).type('K8', ['A-0004'], ['A-0009']);
  const newIds = [{ sheet: 'Actions', cell: 'K9', ids: ['A-0009'] }, BLOCK];
  expect(repairWorkbook(workbook, { newIds }).changes).toEqual([
    'Gave row 9 of Actions the ID A-0010; row 4 keeps A-0009',
    'Gave rows 5 to 6 of Actions the IDs A-0011 to A-0012; the rows further up keep theirs',
  ]);
});

test.each<[string, (workbook: MemoryWorkbook) => unknown, AgreedCopies, string]>([
  [
    'the rows were sorted since',
    (workbook) => workbook.at('Actions').type('K5', ['A-0003'], ['A-0001'], ['a-0002']),
    BLOCK,
    'Actions K5: row 5 was a copy with the ID A-0001 when it was chosen, and is not any more, so nothing was repaired. Look again, then choose.',
  ],
  [
    'the first of them is gone since, so that this one is the only one',
    (workbook) => workbook.at('Actions').type('K3', ['A-0005']),
    BLOCK,
    'Actions K5: row 6 was a copy with the ID a-0002 when it was chosen, and is not any more, so nothing was repaired. Look again, then choose.',
  ],
  [
    'a column was inserted since',
    (workbook) => workbook.at('Actions').insertColumns(2, 1),
    BLOCK,
    'Actions K5: row 5 was a copy with the ID A-0001 when it was chosen, and is not any more, so nothing was repaired. Look again, then choose.',
  ],
  [
    'the tab was deleted since',
    (workbook) => workbook.removeSheet('Actions'),
    BLOCK,
    'Actions: this tab went away meanwhile. Look again.',
  ],
  [
    'a row is named that is no copy',
    () => undefined,
    { sheet: 'Actions', cell: 'K2', ids: ['A-0001'] },
    'Actions K2: row 2 was a copy with the ID A-0001 when it was chosen, and is not any more, so nothing was repaired. Look again, then choose.',
  ],
])('when %s, nothing is changed', (_, change, agreed, message) => {
  const workbook = copied();
  change(workbook);
  const before = workbook.contents();
  expect(() => repairWorkbook(workbook, { newIds: [agreed] })).toThrow(message);
  expect(workbook.contents()).toEqual(before);
});
