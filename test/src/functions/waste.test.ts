import { memoryWorkbook } from '../../memory-workbook';
import { call, column, messageOf, REFRESH, row, testHost } from './host';

describe('WASTE_HOURS', () => {
  test.each([
    ['minutes × times ÷ 60 × people', [column(30, 45), column(5, 2), column(2, 4)], 11],
    ['one person where people are left out', [column(30, 45), column(4, 4)], 5],
    ['one person where people are blank', [column(30, 45), column(4, 4), column(2, null)], 7],
    ['a blank cell of people is as if it were left out', [column(30, 45), column(4, 4), ''], 5],
    ['one number of people for every row', [column(30, 45), column(4, 4), 3], 15],
    ['one number of times for every row', [column(30, 45), 4], 5],
    ['one number of minutes for a row of cells', [15, row(4, 8)], 3],
    ['single cells', [30, 5, 2], 5],
    ['numbers as text', [column('30', '12.5'), column('4', '24')], 7],
    ['a row without times is left out', [column(30, 45), column(4, null)], 2],
    ['zero is counted', [column(0), column(5)], 0],
    ['nothing that can be counted', [column(30, null), column(null, 4)], null],
    ['empty rows', [column(30, null, null), column(4, null, null), 2], 4],
    ['a header row', [column('Minutes each time', 30), column('Times a week', 4)], 2],
  ])('%s', (_, args, hours) => {
    expect(call('WASTE_HOURS', args)).toBe(hours);
  });

  test.each([
    [
      [column(30, '1,234'), column(5, 5)],
      "minutes, row 2 of the range: expected a number or a blank, found '1,234'",
    ],
    [[column(30, -1), column(5, 5)], "minutes, row 2 of the range: expected 0 or more, found '-1'"],
    [[column(30), column('-2')], "timesAWeek: expected 0 or more, found '-2'"],
    [[column(30, 30), column(5, 5), 'two'], "people: expected a number or a blank, found 'two'"],
    [[column(30, '#VALUE!'), column(5, 5)], 'minutes, row 2 of the range: the cell shows the error #VALUE!'],
  ])('says which cell cannot be read: %#', (args, problem) => {
    expect(messageOf('WASTE_HOURS', args)).toBe(`WASTE_HOURS, ${problem}`);
  });

  test('names both sizes', () => {
    expect(messageOf('WASTE_HOURS', [column(1, 2, 3), column(1, 2)])).toBe(
      'WASTE_HOURS: minutes has 3 cells, timesAWeek has 2 cells: give both the same number of cells',
    );
  });

  test('says how it is called', () => {
    expect(messageOf('WASTE_HOURS', [30])).toBe(
      'WASTE_HOURS: takes 2 to 3 arguments, found 1. Write WASTE_HOURS(minutes, timesAWeek, [people]), or WASTE_HOURS().',
    );
  });
});

describe('WASTE_FTE', () => {
  test.each([
    ['hours of one waste', [18.75, 40], 0.46875],
    ['hours added up', [column(5, 6, 2), 40], 0.325],
    ['blank hours are left out', [column(5, null, 5), 40], 0.25],
    ['no hours', [column(null, null), 40], null],
    ['nothing to divide by', [10, 0], null],
    ['40 hours a week without Settings', [10], 0.25],
    ['a header row', [column('Hours a week', 10), 40], 0.25],
  ])('%s', (_, args, jobs) => {
    expect(call('WASTE_FTE', args)).toBe(jobs);
  });

  test('takes the full-time hours of Settings where none are given', () => {
    const sheets = {
      Settings: [
        ['Setting', 'Value', 'What it means'],
        ['Full-time hours', 37.5, ''],
      ],
    };
    expect(call('WASTE_FTE', [15], testHost(memoryWorkbook({ sheets })))).toBe(0.4);
    expect(call('WASTE_FTE', [15, 40], testHost(memoryWorkbook({ sheets })))).toBe(0.375);
  });

  test.each([
    [[column(5, 'x'), 40], "hours, row 2 of the range: expected a number or a blank, found 'x'"],
    [[column(5, -5), 40], "hours, row 2 of the range: expected 0 or more, found '-5'"],
    [[5, 'full'], "fullTimeHours: expected a number or a blank, found 'full'"],
    [[5, -40], "fullTimeHours: expected 0 or more, found '-40'"],
    [[5, column(40, 38)], 'fullTimeHours: expected one cell, found 2 cells'],
  ])('says which cell cannot be read: %#', (args, problem) => {
    expect(messageOf('WASTE_FTE', args)).toBe(`WASTE_FTE, ${problem}`);
  });

  test('says how it is called', () => {
    expect(messageOf('WASTE_FTE', [1, 2, 3])).toBe(
      'WASTE_FTE: takes 1 to 2 arguments, found 3. Write WASTE_FTE(hours, [fullTimeHours]), or WASTE_FTE().',
    );
  });
});

describe('WASTE_COST', () => {
  test.each([
    ['hours × weeks × rate', [10, 35, 46], 16100],
    ['a range is added up', [column(9, null, 6), 40, 48], 28800],
    ['48 weeks without Settings', [10, 10], 4800],
    ['no hours', [column(null), 40], null],
    ['no rate', [10, ''], null],
  ])('%s', (_, args, cost) => {
    expect(call('WASTE_COST', args)).toBe(cost);
  });

  test('takes the weeks of Settings', () => {
    const sheets = {
      Settings: [
        ['Setting', 'Value', 'What it means'],
        ['Weeks a year', 46, ''],
      ],
    };
    expect(call('WASTE_COST', [10, 10], testHost(memoryWorkbook({ sheets })))).toBe(4600);
  });

  test.each([
    [[10, column(1, 2)], 'hourlyRate: expected one cell, found 2 cells'],
    [[10, 35, 60], "weeks: expected a number from 0 to 53, found '60'"],
  ])('says what cannot be read: %#', (args, problem) => {
    expect(messageOf('WASTE_COST', args)).toBe(`WASTE_COST, ${problem}`);
  });
});

describe('without a range', () => {
  const log = (...rows: readonly (string | number)[][]) =>
    testHost(
      memoryWorkbook({
        sheets: {
          'Waste Log': [['What', 'Kind', 'Minutes each time', 'Times a week', 'People', 'State'], ...rows],
          Settings: [
            ['Setting', 'Value', 'What it means'],
            ['Full-time hours', 20, ''],
          ],
        },
      }),
    );
  const rows = [
    ['Retyping orders', 'Manual work', 30, 10, 2, 'Open'],
    ['Status meeting', 'Meeting', 60, 1, '', ''],
    ['Second approval', 'Unnecessary approval', 600, 5, 4, 'Removed'],
    ['Waiting for proofs', 'Waiting', '', '', '', 'Open'],
  ];

  test('both read the rows of Waste Log that are open', () => {
    expect(call('WASTE_HOURS', [], log(...rows))).toBe(11);
    expect(call('WASTE_FTE', [], log(...rows))).toBe(0.55);
  });

  test('nothing logged is blank', () => {
    expect(call('WASTE_HOURS', [], log())).toBeNull();
    expect(call('WASTE_FTE', [], log())).toBeNull();
  });

  test('a cell that cannot be read is named', () => {
    expect(messageOf('WASTE_HOURS', [], log(['Calls', 'Other', 'an hour', 3, 1, 'Open']))).toBe(
      `WASTE_HOURS, Waste Log C2: Minutes each time: expected a number or a blank, found 'an hour'. ${REFRESH}`,
    );
  });

  test('a missing tab is named', () => {
    expect(messageOf('WASTE_FTE', [])).toBe(
      `WASTE_FTE: there is no tab Waste Log. Run Install or update tabs, or give the ranges to count. ${REFRESH}`,
    );
  });
});
