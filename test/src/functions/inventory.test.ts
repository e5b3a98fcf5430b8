import { memoryWorkbook } from '../../memory-workbook';
import { call, column, date, messageOf, REFRESH, row, testHost } from './host';

describe('INVENTORY_ACCURACY by lines', () => {
  test.each([
    ['counted as recorded', [100, 100], 1],
    ['one too few', [100, 99], 0],
    ['one too many', [100, 101], 0],
    ['five too few and five too many do not make up for each other', [column(100, 100), column(95, 105)], 0],
    ['within a share, the edge included', [column(100, 100, 100), column(98, 102, 103), 0.02], 2 / 3],
    // 0.07 × 300 is a hair below 21 in floating point.
    ['an edge that floating point misses', [300, 321, 0.07], 1],
    ['a share for each line', [column(100, 100), column(95, 95), column(0.05, 0.04)], 0.5],
    ['a class for each line', [column(100, 100, 100), column(99, 97, 95), column('A', 'b', ' C ')], 1],
    ['and what is outside it', [column(100, 100, 100), column(98, 96, 94), column('A', 'B', 'C')], 0],
    ['one class for every line', [column(100, 200), column(103, 207), 'B'], 0.5],
    ['classes and shares in one column', [column(100, 100), column(97, 97), column('B', 0.02)], 0.5],
    ['a blank tolerance is 0', [column(100, 100), column(99, 99), column(0.01, null)], 0.5],
    ['nothing recorded and nothing there', [0, 0], 1],
    ['nothing recorded and some there is wrong, whatever the tolerance', [0, 1, 1], 0],
    ['a line that was not counted is left out', [column(100, 50), column(100, null)], 1],
    ['a line that is not in the books is left out', [column(100, null), column(100, 7)], 1],
    ['rows of cells', [row(4, 4), row(4, 5)], 0.5],
    [
      'a header and empty rows',
      [column('Recorded', 4, null), column('Counted', 4, null), column('Class', 'A', null)],
      1,
    ],
    ['classes under a header of another name', [column(10, 10), column(10, 9), column('A', 'C')], 0.5],
    ['nothing', [column(null), column(null)], null],
  ])('%s', (_, args, accuracy) => {
    const result = call('INVENTORY_ACCURACY', args);
    if (accuracy === null) expect(result).toBeNull();
    else expect(result).toBeCloseTo(accuracy, 12);
  });
});

describe('INVENTORY_ACCURACY by value', () => {
  test.each([
    ['what differs, of what is recorded', [150, 145, '', 5], 29 / 30],
    ['differences do not make up for each other', [column(100, 100), column(95, 105), '', 1], 0.95],
    ['dear pieces weigh more', [column(10, 10), column(9, 10), undefined, column(90, 10)], 0.91],
    ['tolerances play no part', [100, 95, 0.1, 2], 0.95],
    ['not below 0', [column(1), column(5), '', 10], 0],
    ['a line without a cost is left out', [column(10, 10), column(9, 1), '', column(1, null)], 0.9],
    ['nothing recorded', [0, 5, '', 10], null],
    ['nothing', [column(null), column(null), '', column(null)], null],
  ])('%s', (_, args, accuracy) => {
    const result = call('INVENTORY_ACCURACY', args);
    if (accuracy === null) expect(result).toBeNull();
    else expect(result).toBeCloseTo(accuracy, 12);
  });
});

test.each([
  [[column(1, -1), column(1, 1)], "recorded, row 2 of the range: expected 0 or more, found '-1'"],
  [
    [column(1, 1), column(1, 'few')],
    "counted, row 2 of the range: expected a number or a blank, found 'few'",
  ],
  [[1, 1, 5], "tolerance: expected a number from 0 to 1, or one of A, B, C, found '5'"],
  [
    [column(1, 1), column(1, 1), column('A', 'D')],
    "tolerance, row 2 of the range: expected a number from 0 to 1, or one of A, B, C, found 'D'",
  ],
  [[1, 1, date('2026-09-01')], 'tolerance: expected a number from 0 to 1, or one of A, B, C, found a date'],
  [
    [column(1, 1), column(1, 1), column('A', '#N/A')],
    'tolerance, row 2 of the range: the cell shows the error #N/A',
  ],
  [[1, 1, '', -2], "unitCost: expected 0 or more, found '-2'"],
])('INVENTORY_ACCURACY says what cannot be: %#', (args, problem) => {
  expect(messageOf('INVENTORY_ACCURACY', args)).toBe(`INVENTORY_ACCURACY, ${problem}`);
});

test('INVENTORY_ACCURACY says how it is called, and names both sizes', () => {
  expect(messageOf('INVENTORY_ACCURACY', [1])).toBe(
    'INVENTORY_ACCURACY: takes 2 to 4 arguments, found 1. Write INVENTORY_ACCURACY(recorded, counted, [tolerance], [unitCost]), or INVENTORY_ACCURACY().',
  );
  expect(messageOf('INVENTORY_ACCURACY', [column(1, 2), column(1, 2, 3)])).toBe(
    'INVENTORY_ACCURACY: recorded has 2 cells, counted has 3 cells: give both the same number of cells',
  );
});

describe('INVENTORY_ACCURACY without ranges', () => {
  const stock = (...rows: readonly (string | number | Date)[][]) =>
    testHost(
      memoryWorkbook({
        sheets: {
          'Stock Counts': [['Item', 'Recorded', 'Counted', 'Counted on', 'Class'], ...rows],
          Settings: [
            ['Setting', 'Value', 'What it means'],
            ['Count up to', date('2026-09-30'), ''],
          ],
        },
      }),
    );

  test('reads what was counted up to as-of, with the tolerance of the class', () => {
    const rows = [
      ['Vinyl', 100, 99, date('2026-09-30'), 'A'],
      ['Paint', 100, 98, '', 'A'],
      ['LED', 100, 95, date('2026-09-10'), 'C'],
      ['Screws', 100, 99, date('2026-09-10'), ''],
      ['Foil', 100, 1, date('2026-10-01'), 'A'],
      ['Tape', 100, '', '', 'A'],
    ];
    // Vinyl and LED of Vinyl, Paint, LED and Screws.
    expect(call('INVENTORY_ACCURACY', [], stock(...rows))).toBe(0.5);
    expect(call('INVENTORY_ACCURACY', [], stock())).toBeNull();
  });

  test('names a cell that cannot be read', () => {
    expect(messageOf('INVENTORY_ACCURACY', [], stock(['Vinyl', 'many', 1, '', 'A']))).toBe(
      `INVENTORY_ACCURACY, Stock Counts B2: Recorded: expected a number or a blank, found 'many'. ${REFRESH}`,
    );
    expect(messageOf('INVENTORY_ACCURACY', [], stock(['Vinyl', 1, 1, '', 'X']))).toBe(
      `INVENTORY_ACCURACY, Stock Counts E2: Class: expected one of A, B, C, or a blank, found 'X'. ${REFRESH}`,
    );
  });
});
