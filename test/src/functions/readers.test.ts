import { readTime } from '../../../src/functions/read-time';
import { memoryWorkbook } from '../../memory-workbook';
import { call, column, date, messageOf, row, testHost } from './host';

/** How cells that are not what they usually are get read, one by one, among those that are. */

describe('numbers', () => {
  test.each([
    ['text with white space around it', ' 4 ', 4],
    ['a decimal as text', '0.5', 0.5],
    ['a blank of white space', '  ', 0],
    ['null, as an empty cell of an array', null, 0],
    ['undefined', undefined, 0],
  ])('%s', (_, cell, value) => {
    const range = [[1], [cell], [2]];
    expect(call('WASTE_FTE', [range, 1])).toBe(3 + value);
  });

  test.each([
    [true, 'expected a number or a blank, found TRUE'],
    [false, 'expected a number or a blank, found FALSE'],
    [date('2026-09-01'), 'expected a number or a blank, found a date'],
    ['1e3', "expected a number or a blank, found '1e3'"],
    ['50%', "expected a number or a blank, found '50%'"],
    [Number.NaN, "expected a number or a blank, found 'NaN'"],
    [Number.POSITIVE_INFINITY, "expected a number or a blank, found 'Infinity'"],
    ['#N/A', 'the cell shows the error #N/A'],
    ['x'.repeat(50), `expected a number or a blank, found '${'x'.repeat(40)}…'`],
  ])('%p is refused', (cell, problem) => {
    expect(messageOf('WASTE_FTE', [[[1], [2], [cell]], 1])).toBe(
      `WASTE_FTE, hours, row 3 of the range: ${problem}`,
    );
  });

  test('a number too small to be written without an exponent is one, in a cell and in a range', () => {
    expect(call('WASTE_COST', [10, 1e-7, 48])).toBeCloseTo(4.8e-5, 12);
    expect(call('WASTE_FTE', [column(1e-7), 1])).toBe(1e-7);
  });

  test('bounds belong to the range, from both sides', () => {
    expect(call('ROLLED_YIELD', [column(0, 1)])).toBe(0);
    expect(messageOf('ROLLED_YIELD', [column(1, 1.01)])).toContain(
      "expected a number from 0 to 1, found '1.01'",
    );
    expect(messageOf('ROLLED_YIELD', [column(1, '-0.01')])).toContain(
      "expected a number from 0 to 1, found '-0.01'",
    );
  });
});

describe('words', () => {
  test.each([
    ['as they stand in the list', 'Customer'],
    ['in any case', 'cUSTOMER'],
    ['with white space', ' Customer\u00a0'],
  ])('%s', (_, cell) => {
    expect(call('ESCAPE_RATE', [[['Vendor'], [cell]]])).toBe(0.5);
  });

  test.each([[1], [true], [date('2026-09-01')], ['C'], ['Customers']])('%p is none of them', (cell) => {
    expect(messageOf('ESCAPE_RATE', [[['Vendor'], [cell]]])).toMatch(
      /^ESCAPE_RATE, foundWhere, row 2 of the range: expected one of In process, Peer check, Final check, Customer, Vendor, or a blank, found /,
    );
  });

  test('a blank of white space among words is none', () => {
    expect(call('ESCAPE_RATE', [column('Customer', '  ', 'Vendor')])).toBe(0.5);
    expect(call('PARETO', [column('A', '  ', 'A')])).toEqual([['A', 2, 1, 1]]);
  });

  test('names keep what is within, and lose white space at their ends', () => {
    const names = [['Bright Line'], [' Bright Line'], ['Bright Line\u00a0'], ['\tBright Line'], ['Zeta #2']];
    expect(call('PARETO', [names])).toEqual([
      ['Bright Line', 4, 0.8, 0.8],
      ['Zeta #2', 1, 0.2, 1],
    ]);
  });

  test.each([
    ['Ölwechsel', 'Ölwechsel'],
    ['Café', 'Café'],
    ['日本', '日本'],
    ['#2 order', '#2 order'],
    [42, '42'],
    [true, 'TRUE'],
  ])('a name may be %p', (cell, shown) => {
    expect(call('PARETO', [[['A'], [cell], [cell]]])).toEqual([
      [shown, 2, 2 / 3, 2 / 3],
      ['A', 1, 1 / 3, 1],
    ]);
  });
});

describe('dates of another realm, and days as text among them', () => {
  class ForeignDate {
    readonly [Symbol.toStringTag] = 'Date';
    constructor(private readonly own: Date) {}
    getTime = () => this.own.getTime();
    getUTCFullYear = () => this.own.getUTCFullYear();
  }

  test('count as days', () => {
    const foreign = new ForeignDate(date('2026-09-10'));
    const promised = [[foreign], ['2026-09-10'], [date('2026-09-10')], [' 2026-09-10 ']];
    const delivered = [[date('2026-09-10')], [date('2026-09-11')], ['2026-09-10'], ['']];
    expect(call('ONTIME_RATE', [promised, delivered, '2026-09-30'])).toBe(0.5);
  });

  test('count as instants', () => {
    const foreign = new ForeignDate(new Date('2026-09-01T12:00:00Z'));
    expect(call('RESOLUTION_TIME', [[[date('2026-09-01')]], [[foreign]], 'mean', 'hours'])).toBe(12);
  });
});

describe('numbers among which words stand for some', () => {
  test.each([
    ['a class in any case', [' a ', 'C'], 1],
    ['a share as text', [' 0.02 ', '0.04'], 1],
    ['a blank of white space, which is none', ['  ', 0.04], 0.5],
  ])('%s', (_, tolerances, accuracy) => {
    const counted = [column(100, 100), column(99, 96)];
    expect(call('INVENTORY_ACCURACY', [...counted, column(...tolerances)])).toBe(accuracy);
  });
});

describe('a first row with a value in it is no header, however the value is written', () => {
  test.each([
    ['a number as text', 'ERROR_RATE', [column('Wrong', 1), column('5', 4)], 'errors', 'a number', 'Wrong'],
    [
      'a day as text',
      'ONTIME_RATE',
      [column('soon', '@2026-09-10'), column('2026-09-09', '@2026-09-10'), '2026-09-30'],
      'promised',
      'a date',
      'soon',
    ],
    [
      'a word that stands for a number',
      'INVENTORY_ACCURACY',
      [column('Books', 100), column('Shelf', 99), column('A', 'B')],
      'recorded',
      'a number',
      'Books',
    ],
  ])('%s', (_, name, args, parameter, kind, found) => {
    expect(messageOf(name, args)).toBe(
      `${name}, ${parameter}, row 1 of the range: expected ${kind} or a blank, found '${found}'`,
    );
  });
});

describe('times of day', () => {
  const clock = (instant: Date) => instant.toISOString().slice(0, 19).replace('T', ' ');

  test.each([
    ['', null],
    [0, 0],
    [1, 1440],
    [1.5, 90],
    [24, 1440],
    ['00:00', 0],
    ['24:00', 1440],
    [' 7:05 ', 425],
    ['7.5', 450],
    ['0.25', 360],
    [new Date('1899-12-30T23:59:00Z'), 1439],
  ])('%p is %p minutes', (cell, minutes) => {
    expect(readTime(cell, clock)).toBe(minutes);
  });

  test.each([['24:01'], [24.01], [-0.01], ['7:5'], ['7:60'], ['x7:05'], ['7:05x'], ['7.'], [false]])(
    '%p is none',
    (cell) => {
      expect(() => readTime(cell, clock)).toThrow('expected a time such as 09:00, or hours such as 9, found');
    },
  );
});

describe('sizes and shapes', () => {
  test.each([
    [
      column(1, 2),
      [
        [1, 2],
        [3, 4],
      ],
      'allocated has 2 cells, net has 2 × 2 cells',
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      'allocated has 2 × 3 cells, net has 3 × 2 cells',
    ],
    [1, column(1, 2), 'net has 2 cells, allocated has 1 cell'],
    [row(1, 2, 3), row(1, 2), 'allocated has 3 cells, net has 2 cells'],
  ])('%#', (allocated, net, sizes) => {
    expect(messageOf('UTILIZATION', [allocated, net])).toBe(
      `UTILIZATION: ${sizes}: give both the same number of cells`,
    );
  });

  test('a grid is read row by row, and names its cells by row and column', () => {
    const net = [
      [10, 10],
      [10, 10],
    ];
    expect(
      call('UTILIZATION', [
        [
          [5, 5],
          [5, 5],
        ],
        net,
      ]),
    ).toBe(0.5);
    expect(
      messageOf('UTILIZATION', [
        [
          [5, 5],
          [5, 'x'],
        ],
        net,
      ]),
    ).toBe("UTILIZATION, allocated, row 2, column 2 of the range: expected a number or a blank, found 'x'");
  });

  test('a grid beside a column of as many cells is taken row by row', () => {
    const grid = [
      [1, 2],
      [3, 4],
    ];
    expect(call('UTILIZATION', [grid, column(10, 10, 10, 10)])).toBe(0.25);
    expect(call('UTILIZATION', [column(1, 2, 3, 4), grid])).toBe(1);
  });

  test('where all arguments are text, a row is a header only when all that stands in it are headers', () => {
    const sources = (first: string, second: string | null) =>
      call('SINGLE_SOURCE', [column(first, 'LED'), column(second, 'BrightLine')]);
    expect(sources('Supplies', 'Vendor')).toEqual([['LED', 'BrightLine', 1, 1]]);
    expect(sources('Supplies', 'Avery')).toEqual([
      ['LED', 'BrightLine', 1, 0.5],
      ['Supplies', 'Avery', 1, 0.5],
    ]);
  });

  test('a header over a grid is its whole first row', () => {
    const withHeader = (value: number) => [
      ['Mon', 'Tue'],
      [value, value],
    ];
    expect(call('UTILIZATION', [withHeader(5), withHeader(10)])).toBe(0.5);
    expect(call('NET_CAPACITY', [withHeader(10), withHeader(4)])).toEqual([
      [null, null],
      [6, 6],
    ]);
  });

  test('a flat list, as an array in a formula may come, is a column', () => {
    expect(call('WASTE_FTE', [[5, 6, 2], 1])).toBe(13);
  });

  test('a function that answers row by row is blank where there is nothing', () => {
    expect(call('NET_CAPACITY', [column(null, null), column(null, null)])).toBeNull();
    expect(call('NET_CAPACITY', ['', ''])).toBeNull();
    expect(call('NET_CAPACITY', [row(null, null), row(null, null)])).toBeNull();
    const grid = [
      ['', ''],
      ['', ''],
    ];
    expect(call('NET_CAPACITY', [grid, grid])).toBeNull();
    expect(call('ANNUAL_COST', [column('Cost', null), column('Billed', null)])).toEqual([[null]]);
  });
});

test('a name that no function has is a bug, not a message', () => {
  expect(() => call('NO_SUCH', [])).toThrow('There is no function NO_SUCH');
});

test('a failure of ours rises as it is, with ranges and without', () => {
  const host = {
    ...testHost(),
    workbook: () => {
      throw new TypeError('broken');
    },
  };
  expect(() => call('WASTE_HOURS', [], host)).toThrow(new TypeError('broken'));
  expect(() => call('WASTE_FTE', [10], host)).toThrow(new TypeError('broken'));
});

test('a setting that cannot be read is named only where it is used', () => {
  const sheets = {
    Settings: [
      ['Setting', 'Value', 'What it means'],
      ['Full-time hours', 'full', ''],
    ],
  };
  const host = () => testHost(memoryWorkbook({ sheets }));
  expect(call('WASTE_FTE', [10, 40], host())).toBe(0.25);
  // Another setting, which is as it was at the start: 48 weeks a year.
  expect(call('WASTE_COST', [10, 5], host())).toBe(2400);
  expect(messageOf('WASTE_FTE', [10], host())).toMatch(
    /^WASTE_FTE, Settings B2: Full-time hours: expected a number/,
  );
});
