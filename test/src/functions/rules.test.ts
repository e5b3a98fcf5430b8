import { call, column, date, messageOf, row } from './host';

/** Rules that hold for many functions, each over all that they touch. */

const asOf = date('2026-09-30');
const day = '@2026-09-10';
const many = new Array<null>(1000).fill(null);

/** One row that counts, of every function that takes ranges, with what it gives; `rest` are the single cells after them. */
const oneRow: readonly {
  readonly name: string;
  readonly cells: readonly (string | number)[];
  readonly rest?: readonly unknown[];
  readonly gives: unknown;
  /** Our headers, for functions whose arguments are all text. */
  readonly headers?: readonly string[];
}[] = [
  { name: 'ONTIME_RATE', cells: [day, day], rest: [asOf], gives: 1 },
  { name: 'OTIF_RATE', cells: [day, day, 2, 2], rest: [asOf], gives: 1 },
  { name: 'FILL_RATE', cells: [4, 3], gives: 0.75 },
  { name: 'ORDER_FULFILLMENT_RATE', cells: ['A1', 2, 2], gives: 1 },
  { name: 'ERROR_RATE', cells: [1, 4], gives: 0.25 },
  { name: 'FIRST_PASS_YIELD', cells: [4, 1], gives: 0.25 },
  { name: 'ROLLED_YIELD', cells: [0.5], gives: 0.5 },
  { name: 'PRODUCTION_YIELD', cells: [4, 3], gives: 0.75 },
  { name: 'ESCAPE_RATE', cells: ['Customer'], gives: 1, headers: ['Found where'] },
  { name: 'RESOLUTION_TIME', cells: [day, '@2026-09-12'], gives: 2 },
  { name: 'SLA_RATE', cells: [day, day], rest: [asOf], gives: 1 },
  { name: 'UPTIME_RATE', cells: [720], rest: [day, day].map(() => date('2026-09-10')), gives: 0.5 },
  { name: 'INVENTORY_ACCURACY', cells: [4, 4], gives: 1 },
  { name: 'UTILIZATION', cells: [30, 40], gives: 0.75 },
  { name: 'CAPACITY_GAP_FTE', cells: [30, 40], rest: [40], gives: 0.25 },
  { name: 'VENDOR_SCORE', cells: [80, 5], gives: 80 },
  { name: 'VENDOR_CONCENTRATION', cells: ['BrightLine', 5], gives: 10_000 },
  { name: 'WASTE_HOURS', cells: [30, 4], gives: 2 },
  { name: 'WASTE_FTE', cells: [10], rest: [40], gives: 0.25 },
  { name: 'WASTE_COST', cells: [10], rest: [5, 2], gives: 100 },
  { name: 'ATTENTION_SHARE', cells: ['Broken'], gives: 1, headers: ['Verdict'] },
  { name: 'PARETO', cells: ['Artwork', 3], gives: [['Artwork', 3, 1, 1]] },
  { name: 'SINGLE_SOURCE', cells: ['LED', 'BrightLine', 3], gives: [['LED', 'BrightLine', 3, 1]] },
  { name: 'TOP_WASTE', cells: ['Rework', 3], gives: [['Rework', 3, 1]] },
];

/** The row's columns with cells above and below it. */
const stacked = (
  cells: readonly (string | number)[],
  above: readonly (string | null)[],
  below: readonly null[],
) =>
  cells.map((cell, place) =>
    column(...above.map((header) => (header === '*' ? `Header ${place}` : header)), cell, ...below),
  );

describe.each(oneRow)('$name', ({ name, cells, rest = [], gives, headers }) => {
  const isText = headers !== undefined;

  test('takes a single cell each', () => {
    const single = stacked(cells, [], []).map((range) => range[0]?.[0]);
    expect(call(name, [...single, ...rest])).toEqual(gives);
  });

  test('takes a range of one cell each', () => {
    expect(call(name, [...stacked(cells, [], []), ...rest])).toEqual(gives);
  });

  test('takes a single row of cells', () => {
    const across = stacked(cells, [], [null]).map((range) => [range.map(([cell]) => cell)]);
    expect(call(name, [...across, ...rest])).toEqual(gives);
  });

  test('leaves out a thousand empty rows under the last one', () => {
    expect(call(name, [...stacked(cells, [], many), ...rest])).toEqual(gives);
  });

  test('leaves out blanks of white space', () => {
    const ranges = stacked(cells, [], [null, null]).map((range) =>
      range.map(([cell], at) => [at === 0 ? cell : at === 1 ? '  ' : '\u00a0']),
    );
    expect(call(name, [...ranges, ...rest])).toEqual(gives);
  });

  test('leaves out a header row, as in a whole column', () => {
    const above = isText ? headers : ['*'];
    expect(call(name, [...stacked(cells, above, many), ...rest])).toEqual(gives);
  });

  test('takes numbers and days as text', () => {
    const texts = cells.map((cell) => ` ${String(cell).replace('@', '')} `);
    expect(call(name, [...stacked(texts, [], []), ...rest])).toEqual(gives);
  });

  test('is blank where every cell is', () => {
    const result = call(name, [...cells.map(() => column(...many)), ...rest]);
    // That no outage was written down is taken to mean that there was none.
    expect(result).toBe(name === 'UPTIME_RATE' ? 1 : null);
  });

  if (typeof cells.at(-1) === 'number') {
    test('refuses a negative number', () => {
      const negative = [...cells.slice(0, -1), -1];
      expect(messageOf(name, [...stacked(negative, [], []), ...rest])).toMatch(
        new RegExp(`^${name}, \\w+: expected (0 or more|a number from 0 to \\d+), found '-1'$`),
      );
    });
  }

  test('names a cell that shows an error', () => {
    const ranges = stacked(cells, [], [null]);
    const last = ranges.length - 1;
    const broken = ranges.map((range, place) => (place === last ? [range[0], ['#DIV/0!']] : range));
    expect(messageOf(name, [...broken, ...rest])).toMatch(
      new RegExp(`^${name}, \\w+, row 2 of the range: the cell shows the error #DIV/0!$`),
    );
  });

  test('says how it is called, with no arguments or too many', () => {
    const many = new Array<number>(9).fill(1);
    expect(messageOf(name, many)).toMatch(
      new RegExp(`^${name}: takes [\\d to]+ arguments?, found 9. Write ${name}\\(`),
    );
  });

  if (cells.length > 1) {
    test('names both sizes where they differ', () => {
      const ranges = stacked(cells, [], [null, null]);
      const shorter = ranges.map((range, place) => (place === 1 ? range.slice(0, 2) : range));
      expect(messageOf(name, [...shorter, ...rest])).toMatch(
        new RegExp(`^${name}: \\w+ has 3 cells, \\w+ has 2 cells: give both the same number of cells$`),
      );
    });

    test('names the range that leads nowhere, rather than its size', () => {
      const ranges: readonly unknown[] = stacked(cells, [], [null, null]).map((range, place) =>
        place === 1 ? '#REF!' : range,
      );
      expect(messageOf(name, [...ranges, ...rest])).toMatch(
        new RegExp(
          `^${name}, \\w+: (found the error #REF! in place of a range: look at the names of the tab and the range|the cell shows the error #REF!)$`,
        ),
      );
    });
  }
});

describe('nothing to divide by is blank, never 0 or an error', () => {
  const nothing: readonly [string, readonly unknown[]][] = [
    ['FILL_RATE', [0, 0]],
    ['ORDER_FULFILLMENT_RATE', ['A1', '', 2]],
    ['ERROR_RATE', [0, 0]],
    ['FIRST_PASS_YIELD', [0, 0]],
    ['PRODUCTION_YIELD', [0, 0]],
    ['ONTIME_RATE', ['2026-10-01', '', asOf]],
    ['OTIF_RATE', ['2026-10-01', '', 2, '', asOf]],
    ['SLA_RATE', ['2026-10-01', '', asOf]],
    ['RESOLUTION_TIME', ['2026-09-01', '']],
    ['INVENTORY_ACCURACY', [4, '']],
    ['INVENTORY_ACCURACY', [0, 0, '', 5]],
    ['UTILIZATION', [30, 0]],
    ['CAPACITY_GAP_FTE', [30, 40, 0]],
    ['VENDOR_SCORE', [80, 0]],
    ['VENDOR_CONCENTRATION', ['BrightLine', 0]],
    ['WASTE_FTE', [10, 0]],
    ['WASTE_HOURS', [30, '']],
    ['WASTE_COST', [10, '']],
    ['ATTENTION_SHARE', ['Not audited']],
    ['UPTIME_RATE', [5, '', date('2026-09-10')]],
    ['UPTIME_RATE', [5, date('2026-09-10'), '']],
    ['UNUSED_SEAT_COST', [120, 'Yearly', 0, 0]],
  ];
  test.each(nothing)('%s%j', (name, args) => {
    expect(call(name, args)).toBeNull();
  });

  test.each([
    ['PARETO', ['Artwork', 0], [['Artwork', 0, null, null]]],
    ['SINGLE_SOURCE', ['LED', 'BrightLine', 0], [['LED', 'BrightLine', 0, null]]],
    ['TOP_WASTE', ['Rework', 0], [['Rework', 0, null]]],
  ])('the shares of %s, of nothing', (name, args, table) => {
    expect(call(name, args)).toEqual(table);
  });
});

describe('half-blank rows', () => {
  test.each([
    ['FILL_RATE', [column(4, null), column(2, 3)], 0.5],
    ['ERROR_RATE', [column(1, null), column(4, 9)], 0.25],
    ['ERROR_RATE', [column(1, 5), column(4, null)], 0.25],
    ['UTILIZATION', [column(30, 9), column(40, null)], 0.75],
    ['UTILIZATION', [column(30, null), column(40, 20)], 0.5],
    ['VENDOR_SCORE', [column(80, null), column(5, 5)], 80],
    ['VENDOR_SCORE', [column(80, 20), column(5, null)], 80],
    ['WASTE_HOURS', [column(30, null), column(4, 4)], 2],
    ['SLA_RATE', [column('@2026-09-01', null), column('@2026-09-01', null), asOf], 1],
  ])('%s %#', (name, args, value) => {
    expect(call(name, args)).toBe(value);
  });
});

test('a row of cells answers beside itself, and a grid in its own shape', () => {
  expect(call('NET_CAPACITY', [row(40, 20), row(8, 4)])).toEqual([[32, 16]]);
  const grid = [
    [40, 20],
    [10, ''],
  ];
  expect(call('NET_CAPACITY', [grid, grid.map((cells) => cells.map(() => 4))])).toEqual([
    [36, 16],
    [6, null],
  ]);
});
