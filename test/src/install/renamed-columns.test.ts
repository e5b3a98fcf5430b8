import { installTabs } from '../../../src/install/apply';
import { checkTabs } from '../../../src/install/check';
import { type DecidedHeader, renamedColumns } from '../../../src/install/renamed-columns';
import { repairWorkbook } from '../../../src/install/repair';
import { type MemoryWorkbook, memoryWorkbook } from '../../memory-workbook';

/** Actions whose header Due was renamed to Deadline, with a day under it. */
function renamed(): MemoryWorkbook {
  const workbook = memoryWorkbook({ sheets: { Sheet1: [] } });
  installTabs(workbook);
  workbook
    .at('Actions')
    .type('C1', ['Deadline'])
    .type('A2', ['Call', '', { day: 20_700 }])
    .type('K2', ['A-0001']);
  return workbook;
}

const DEADLINE = { sheet: 'Actions', cell: 'C1', holds: 'Deadline', header: 'Due' } as const;

test('a header that seems to be renamed is asked about', () => {
  expect(renamedColumns(checkTabs(renamed()).found)).toEqual([
    { tab: 'actions', key: 'due', sheet: 'Actions', row: 1, column: 3, holds: 'Deadline', header: 'Due' },
  ]);
});

test('a header that is the column gets its name back, and what stands below is read again', () => {
  const workbook = renamed();
  const { changes, findings } = repairWorkbook(workbook, { headers: [{ ...DEADLINE, is: 'renamed' }] });
  expect(changes).toEqual(['Renamed "Deadline" in Actions C1 back to "Due"']);
  expect(findings).toEqual([]);
  expect(workbook.at('Actions').cell('C1')).toBe('Due');
  expect(workbook.at('Actions').values()[0]).toHaveLength(12);
  expect(checkTabs(workbook).findings).toEqual([]);
});

test('a header of the team’s own stays, and an empty column is added', () => {
  const workbook = renamed();
  const { changes } = repairWorkbook(workbook, { headers: [{ ...DEADLINE, is: 'own' }] });
  expect(changes[0]).toBe('Add the column Due to Actions');
  expect(workbook.at('Actions').cell('C1')).toBe('Deadline');
  expect(workbook.at('Actions').cell('M1')).toBe('Due');
});

test('while nobody has decided, all else is repaired, and no column is added', () => {
  const workbook = renamed();
  workbook.at('Waste Log').type('F1', ['Hours a week']);
  expect(repairWorkbook(workbook).changes).toEqual(['Put back the formula of Hours a week in Waste Log']);
  expect(workbook.at('Actions').cell('C1')).toBe('Deadline');
  expect(workbook.at('Actions').values()[0]).toHaveLength(12);
});

test.each<[string, (workbook: MemoryWorkbook) => unknown, DecidedHeader]>([
  [
    'the header is another one now',
    (workbook) => workbook.at('Actions').type('C1', ['By when']),
    { ...DEADLINE, is: 'renamed' },
  ],
  [
    'the header has moved',
    (workbook) => workbook.at('Actions').insertColumns(1, 1),
    { ...DEADLINE, is: 'renamed' },
  ],
  [
    'the column is there again',
    (workbook) => workbook.at('Actions').type('M1', ['Due']),
    { ...DEADLINE, is: 'own' },
  ],
])('when %s, nothing is changed', (_, change, decided) => {
  const workbook = renamed();
  change(workbook);
  const before = workbook.contents();
  expect(() => repairWorkbook(workbook, { headers: [decided] })).toThrow(
    'Actions C1: "Deadline" stood here when you decided about "Due", and the headers have changed since, so nothing was repaired. Look again, then decide.',
  );
  expect(workbook.contents()).toEqual(before);
});
