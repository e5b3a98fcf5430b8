import { call, column, messageOf } from './host';

describe('ANNUAL_COST', () => {
  test.each([
    [30, 'Monthly', 360],
    [250, 'quarterly', 1000],
    [99, 'Yearly', 99],
    [500, 'One-off', 0],
    ['', 'Monthly', null],
    [30, '', null],
  ])('%p billed %j is %p', (cost, billed, annual) => {
    expect(call('ANNUAL_COST', [cost, billed])).toBe(annual);
  });

  test('answers row by row, one word for all', () => {
    expect(call('ANNUAL_COST', [column('Cost', 10, 20), 'Monthly'])).toEqual([[null], [120], [240]]);
  });

  test('names a word of another list', () => {
    expect(messageOf('ANNUAL_COST', [30, 'Weekly'])).toBe(
      "ANNUAL_COST, billed: expected one of Monthly, Quarterly, Yearly, One-off, or a blank, found 'Weekly'",
    );
  });
});

describe('UNUSED_SEAT_COST', () => {
  test.each([
    ['three of twelve', [100, 'Monthly', 12, 9], 300],
    ['all used', [100, 'Monthly', 12, 12], 0],
    ['more active than paid', [100, 'Monthly', 10, 13], 0],
    ['nobody', [100, 'Yearly', 4, 0], 100],
    ['no seats', [100, 'Yearly', 0, 0], null],
    ['seats not known', [100, 'Yearly', '', 3], null],
    ['active not known', [100, 'Yearly', 4, ''], null],
  ])('%s', (_, args, cost) => {
    expect(call('UNUSED_SEAT_COST', args)).toBe(cost);
  });

  // 250 for a pack of 13 is 19.23 a seat.
  test('counts the price of a seat of a pack', () => {
    expect(call('UNUSED_SEAT_COST', [250, 'Yearly', 13, 12])).toBeCloseTo(19.23076923076923, 12);
  });
});

describe('AUTOMATION_PAYBACK', () => {
  test.each([
    // Saves 3,000 and costs 1,500 a year; built for 12,000: eight years, not four.
    ['net of the running cost', [60, 5, 50, 12000, 125], 96],
    ['without running cost', [60, 5, 50, 12000], 48],
    ['saves what it costs', [5, 4, 30, 500, 10], 'never'],
    ['saves less than it costs', [5, 4, 30, 500, 11], 'never'],
    ['saves nothing', [0, 4, 30, 500], 'never'],
    ['costs nothing to build', [5, 4, 30, 0], 0],
    ['a cell is blank', [5, '', 30, 500], null],
  ])('%s', (_, args, months) => {
    expect(call('AUTOMATION_PAYBACK', args)).toBe(months);
  });

  test('answers row by row with one rate for all', () => {
    expect(call('AUTOMATION_PAYBACK', [column(60, 30), column(10, 2), 30, column(3000, 60), 0])).toEqual([
      [10],
      [2],
    ]);
  });
});

describe('TOOL_OVERLAP', () => {
  test.each([
    [
      'jobs with two tools or more, the dearest first',
      [
        column('Chat', 'Mail', 'Chat', 'Mail', 'Quotes'),
        column('Slack', 'Gmail', 'Teams', 'Outlook', 'Excel'),
        column(1, 5, 2, 6, 9),
      ],
      [
        ['Mail', 2, 'Outlook, Gmail', 11],
        ['Chat', 2, 'Teams, Slack', 3],
      ],
    ],
    [
      'without costs, by name',
      [column('b', 'b', 'A', 'A'), column('x', 'y', 'x', 'y')],
      [
        ['A', 2, 'x, y', null],
        ['b', 2, 'x, y', null],
      ],
    ],
    [
      'without costs, more tools first',
      [column('A', 'A', 'B', 'B', 'B'), column('x', 'y', 'x', 'y', 'z')],
      [
        ['B', 3, 'x, y, z', null],
        ['A', 2, 'x, y', null],
      ],
    ],
    [
      'a cost that is not known',
      [column('A', 'A'), column('x', 'y'), column(5, null)],
      [['A', 2, 'x, y', 5]],
    ],
    ['one tool named twice is one', [column('A', 'a', 'B'), column('x', 'X', 'y')], null],
    ['a row without a tool', [column('A', 'A'), column('x', null)], null],
    ['our headers', [column('Job it does', 'A', 'A'), column('Tool', 'x', 'y')], [['A', 2, 'x, y', null]]],
    ['nothing', [column(null), column(null)], null],
  ])('%s', (_, args, table) => {
    expect(call('TOOL_OVERLAP', args)).toEqual(table);
  });
});
