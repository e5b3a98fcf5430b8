import { memoryWorkbook } from '../../memory-workbook';
import { describeWithData, readShared } from '../../shared-data';
import { call, column, messageOf, testHost } from './host';

describe('PARETO', () => {
  test.each([
    [
      'counts rows',
      [column('B', 'A', 'B', 'B')],
      [
        ['B', 3, 0.75, 0.75],
        ['A', 1, 0.25, 1],
      ],
    ],
    [
      'adds weights',
      [column('A', 'B', 'A'), column(1, 6, 3)],
      [
        ['B', 6, 0.6, 0.6],
        ['A', 4, 0.4, 1],
      ],
    ],
    [
      'ties by name',
      [column('b', 'C', 'A')],
      [
        ['A', 1, 1 / 3, 1 / 3],
        ['b', 1, 1 / 3, 2 / 3],
        ['C', 1, 1 / 3, 1],
      ],
    ],
    ['capitals make no difference', [column('late', 'Late ', 'LATE')], [['LATE', 3, 1, 1]]],
    [
      'a weight without a category',
      [column('A', null), column(3, 1)],
      [
        ['A', 3, 0.75, 0.75],
        ['(uncategorised)', 1, 0.25, 1],
      ],
    ],
    ['a category without a weight is left out', [column('A', 'B'), column(3, null)], [['A', 3, 1, 1]]],
    ['topN cuts rows and not shares', [column('A', 'B', 'A', 'C'), undefined, 1], [['A', 2, 0.5, 0.5]]],
    ['our header is left out', [column('Category', 'A')], [['A', 1, 1, 1]]],
    ['a header over the weights is left out', [column('Cause', 'A'), column('Hours', 2)], [['A', 2, 1, 1]]],
    ['weights of nothing have no shares', [column('A'), column(0)], [['A', 0, null, null]]],
    ['blank rows without weights', [column('A', null, 'A', null)], [['A', 2, 1, 1]]],
    ['nothing', [column(null)], null],
  ])('%s', (_, args, table) => {
    expect(call('PARETO', args)).toEqual(table);
  });

  test.each([
    [[column('A', 'B'), column(1, -1)], "weights, row 2 of the range: expected 0 or more, found '-1'"],
    [[column('A', 'B'), column(1, 1), 1.5], "topN: expected a whole number, found '1.5'"],
    [[column('A', 'B'), column(1, 1), 0], "topN: expected 1 or more, found '0'"],
    [[column('A', '#REF!')], 'categories, row 2 of the range: the cell shows the error #REF!'],
  ])('says what cannot be read: %#', (args, problem) => {
    expect(messageOf('PARETO', args)).toBe(`PARETO, ${problem}`);
  });
});

describe('TOP_WASTE', () => {
  test.each([
    [1.5, "n: expected a whole number, found '1.5'"],
    [0, "n: expected 1 or more, found '0'"],
  ])('does not show %d kinds', (n, problem) => {
    expect(messageOf('TOP_WASTE', [column('Rework', 'Meeting'), column(6, 2), n])).toBe(
      `TOP_WASTE, ${problem}`,
    );
  });

  test.each([
    [
      'three by default',
      [column('A', 'B', 'C', 'D'), column(1, 2, 3, 4)],
      [
        ['D', 4, 0.4],
        ['C', 3, 0.3],
        ['B', 2, 0.2],
      ],
    ],
    ['as many as asked for', [column('A', 'B'), column(1, 3), 1], [['B', 3, 0.75]]],
    [
      'one without a kind',
      [column(null, 'B'), column(1, 3)],
      [
        ['B', 3, 0.75],
        ['(uncategorised)', 1, 0.25],
      ],
    ],
    ['nothing', [column(null), column(null)], null],
  ])('%s', (_, args, table) => {
    expect(call('TOP_WASTE', args)).toEqual(table);
  });

  test('without a range reads the rows of Waste Log that are open', () => {
    const rows = [
      ['Retyping', 'Manual work', 60, 5, 1, ''],
      ['Copying', 'Manual work', 60, 4, 1, 'Open'],
      ['Status', 'Meeting', 60, 3, 2, 'Open'],
      ['Old', 'Rework', 600, 5, 4, 'Removed'],
      ['Odd', '', 60, 1, '', ''],
      ['Unknown', 'Waiting', '', '', '', ''],
    ];
    const headers = ['What', 'Kind', 'Minutes each time', 'Times a week', 'People', 'State'];
    const host = testHost(memoryWorkbook({ sheets: { 'Waste Log': [headers, ...rows] } }));
    expect(call('TOP_WASTE', [], host)).toEqual([
      ['Manual work', 9, 9 / 16],
      ['Meeting', 6, 6 / 16],
      ['(uncategorised)', 1, 1 / 16],
    ]);
  });
});

describeWithData('real tickets', () => {
  test('the first three categories are 48.5 % of all', () => {
    const categories = readShared('tickets_uci_incidents_890.csv')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',')[1] ?? '');
    const table = call('PARETO', [column(...categories), undefined, 3]);
    if (!Array.isArray(table)) throw new Error('a table');
    expect(table.map((cells) => [cells[0], cells[1]])).toEqual([
      ['Category 45', 204],
      ['Category 53', 166],
      ['Category 26', 62],
    ]);
    expect(table[2]?.[3]).toBeCloseTo(0.485, 3);
  });
});
