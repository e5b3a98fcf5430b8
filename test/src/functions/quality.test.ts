import { memoryWorkbook } from '../../memory-workbook';
import { call, column, date, messageOf, REFRESH, row, testHost } from './host';

describe.each([
  ['ERROR_RATE', 'errors', 'checked', (part: unknown, whole: unknown) => [part, whole]],
  ['FIRST_PASS_YIELD', 'firstPass', 'started', (part: unknown, whole: unknown) => [whole, part]],
  ['PRODUCTION_YIELD', 'good', 'started', (part: unknown, whole: unknown) => [whole, part]],
] as const)('%s', (name, part, whole, args) => {
  test.each([
    ['sum over sum, not a mean of rates', column(1, 0), column(10, 90), 0.01],
    ['single cells', 3, 12, 0.25],
    ['rows of cells', row(1, 2), row(4, 8), 0.25],
    ['numbers as text', column('1', '0.5'), column('4', '2'), 0.25],
    ['a row that is half blank is left out', column(1, null, 3), column(4, 10, null), 0.25],
    ['blank rows between and below', column(1, null, 1, null), column(4, null, 4, null), 0.25],
    ['a header row', column('Header', 1), column('Header', 4), 0.25],
    ['nothing to divide by', column(0), column(0), null],
    ['nothing at all', column(null, null), column(null, null), null],
    ['all of them', column(4), column(4), 1],
    ['none of them', column(0), column(4), 0],
  ])('%s', (_, top, bottom, rate) => {
    expect(call(name, args(top, bottom))).toBe(rate);
  });

  test('refuses a part that is larger than its whole', () => {
    const said = part === 'errors' ? 'the units checked' : 'the units started';
    expect(messageOf(name, args(column(1, 5), column(4, 4)))).toBe(
      `${name}, ${part}, row 2 of the range: expected no more than ${said} (4), found 5`,
    );
    expect(messageOf(name, args(column(5, 1), column(4, 4)))).toBe(
      `${name}, ${part}, row 1 of the range: expected no more than ${said} (4), found 5`,
    );
  });

  test.each([
    ['few', "expected a number or a blank, found 'few'"],
    [-1, "expected 0 or more, found '-1'"],
    ['#REF!', 'the cell shows the error #REF!'],
  ])('names a cell that cannot be read: %p', (cell, problem) => {
    expect(messageOf(name, args(column(1, cell), column(4, 4)))).toBe(
      `${name}, ${part}, row 2 of the range: ${problem}`,
    );
  });

  test('names both sizes', () => {
    expect(messageOf(name, args(column(1, 2), 4))).toBe(
      `${name}: ${part} has 2 cells, ${whole} has 1 cell: give both the same number of cells`,
    );
  });

  test('says how it is called', () => {
    expect(messageOf(name, [1])).toMatch(
      new RegExp(`^${name}: takes 2 arguments, found 1. Write ${name}\\(`),
    );
  });
});

describe('ERROR_RATE without ranges', () => {
  const deliveries = (...rows: readonly (string | Date)[][]) =>
    testHost(
      memoryWorkbook({
        sheets: {
          Deliveries: [
            ['Who', 'Direction', 'First promise', 'Delivered', 'Status', 'Right first time?'],
            ...rows,
          ],
          Settings: [
            ['Setting', 'Value', 'What it means'],
            ['Count up to', date('2026-09-30'), ''],
          ],
        },
      }),
    );
  const due = date('2026-09-10');

  const rows = [
    ['Acme', '', due, due, '', 'Yes'],
    ['Acme', 'To client', due, due, '', 'no'],
    ['Acme', '', due, due, '', 'Yes'],
    ['Acme', '', due, due, '', 'Yes'],
    ['Acme', '', due, due, '', ''],
    ['Acme', '', due, due, 'Cancelled', 'No'],
    ['Acme', '', date('2026-10-01'), due, '', 'No'],
    ['Bolt', 'From vendor', due, due, '', 'No'],
  ];

  test('is No ÷ (Yes + No) of promises up to as-of, cancelled ones left out', () => {
    expect(call('ERROR_RATE', [], deliveries(...rows))).toBe(0.25);
    expect(call('ERROR_RATE', ['From vendor'], deliveries(...rows))).toBe(1);
    expect(call('ERROR_RATE', [], deliveries())).toBeNull();
  });

  test('takes a promise of the as-of day in, and leaves a mark without a promise out', () => {
    const right = ['Acme', '', due, due, '', 'Yes'];
    expect(call('ERROR_RATE', [], deliveries(right, ['Acme', '', date('2026-09-30'), '', '', 'No']))).toBe(
      0.5,
    );
    expect(call('ERROR_RATE', [], deliveries(right, ['Acme', '', '', '', '', 'No']))).toBe(0);
  });

  test('names a mark that cannot be read', () => {
    expect(messageOf('ERROR_RATE', [], deliveries(['Acme', '', due, due, '', 'Almost']))).toBe(
      `ERROR_RATE, Deliveries F2: Right first time?: expected one of Yes, No, or a blank, found 'Almost'. ${REFRESH}`,
    );
  });
});

describe('ROLLED_YIELD', () => {
  test.each([
    ['three steps', column(0.95, 0.9, 0.8), 0.684],
    ['one step', 0.5, 0.5],
    ['a row of steps', row(0.5, 0.5), 0.25],
    ['a step of nothing', column(0.5, 0), 0],
    ['a blank step between', column(0.95, null, 0.8), null],
    // The range of a whole column ends with its last step; a step that is not measured yet has none after it.
    ['a blank last step, which is the end of the range', column(0.5, 0.5, null), 0.25],
    ['a blank first step', column(null, 0.5), null],
    ['only the last of three steps', column(null, null, 0.5), null],
    ['a thousand blanks below the last step', column(0.5, 0.5, ...new Array<null>(1000).fill(null)), 0.25],
    ['no steps', column(null, null), null],
    ['a header', column('Yield', 0.5, 0.5), 0.25],
  ])('%s', (_, yields, rolled) => {
    const result = call('ROLLED_YIELD', [yields]);
    if (rolled === null) expect(result).toBeNull();
    else expect(result).toBeCloseTo(rolled, 12);
  });

  test.each([
    [column(0.9, 95), "yields, row 2 of the range: expected a number from 0 to 1, found '95'"],
    [column(0.9, -0.1), "yields, row 2 of the range: expected a number from 0 to 1, found '-0.1'"],
    [column(0.9, 'x'), "yields, row 2 of the range: expected a number or a blank, found 'x'"],
  ])('refuses %j', (yields, problem) => {
    expect(messageOf('ROLLED_YIELD', [yields])).toBe(`ROLLED_YIELD, ${problem}`);
  });

  // Steps of 950 of 1,000, 800 of 950 and 700 of 800; Minitab prints 0.70.
  test('is what a lot comes to that passes the steps one after the other', () => {
    expect(call('ROLLED_YIELD', [column(950 / 1000, 800 / 950, 700 / 800)])).toBeCloseTo(0.7, 12);
  });
});

describe('ESCAPE_RATE', () => {
  test.each([
    ['one of four', column('In process', 'Customer', 'Final check', 'Vendor'), 0.25],
    ['words in any case', column('customer ', 'PEER CHECK'), 0.5],
    ['blanks are left out', column('Customer', null, 'Vendor', null), 0.5],
    ['our header is left out', column('Found where', 'Customer'), 1],
    ['a word of the list that is a header elsewhere', column('Vendor', 'Customer'), 0.5],
    ['nothing found', column(null), null],
    ['a single cell', 'Customer', 1],
  ])('%s', (_, found, rate) => {
    expect(call('ESCAPE_RATE', [found])).toBe(rate);
  });

  test('names a word of another list', () => {
    expect(messageOf('ESCAPE_RATE', [column('Customer', 'At the fair')])).toBe(
      "ESCAPE_RATE, foundWhere, row 2 of the range: expected one of In process, Peer check, Final check, Customer, Vendor, or a blank, found 'At the fair'",
    );
  });

  test('a header that is none of ours is not taken for one', () => {
    expect(messageOf('ESCAPE_RATE', [column('Where was it', 'Customer')])).toContain('row 1 of the range');
  });

  test('without a range reads the Quality Log up to as-of', () => {
    const sheets = {
      'Quality Log': [
        ['What happened', 'Found where', 'Found on'],
        ['a', 'Customer', date('2026-09-30')],
        ['b', 'In process', date('2026-09-12')],
        ['c', 'Customer', date('2026-10-01')],
        ['d', 'Peer check', ''],
        ['e', '', date('2026-09-12')],
        ['f', 'Vendor', date('2026-09-12')],
      ],
      Settings: [
        ['Setting', 'Value', 'What it means'],
        ['Count up to', date('2026-09-30'), ''],
      ],
    };
    expect(call('ESCAPE_RATE', [], testHost(memoryWorkbook({ sheets })))).toBe(0.25);
  });
});
