import { call, column, date, messageOf } from './host';

/** Rules of the functions that answer row by row, each over all of them. */

type Cell = string | number | Date;

/** A row that can be answered, with its answer, and which of its cells are of one size with the others. */
const oneRow: readonly { readonly name: string; readonly cells: readonly Cell[]; readonly gives: unknown }[] =
  [
    {
      name: 'BUSINESS_HOURS',
      cells: [new Date('2026-09-01T11:00:00Z'), new Date('2026-09-02T11:00:00Z')],
      gives: 8,
    },
    { name: 'REORDER_POINT', cells: [12, 5, 0, 0.5, 0], gives: 60 },
    { name: 'NET_CAPACITY', cells: [40, 8, 4, 3], gives: 25 },
    { name: 'ANNUAL_COST', cells: [30, 'Monthly'], gives: 360 },
    { name: 'UNUSED_SEAT_COST', cells: [120, 'Yearly', 12, 10], gives: 20 },
    { name: 'AUTOMATION_PAYBACK', cells: [60, 5, 50, 12000, 125], gives: 96 },
    { name: 'PROCESS_PRIORITY', cells: [4, 3, 'Broken'], gives: 60 },
    { name: 'METRIC_STATUS', cells: [95, 100, 'Higher'], gives: 'Near target' },
  ];
const rowWithTexts = (cells: readonly Cell[]): readonly Cell[] =>
  cells.map((cell) => (typeof cell === 'number' ? ` ${cell}` : cell));

describe.each(oneRow)('$name', ({ name, cells, gives }) => {
  const places = cells.map((_, place) => place);
  const twice = cells.map((cell) => [[cell], [cell]]);

  test('takes a single cell each, and a range of one', () => {
    expect(call(name, cells)).toBe(gives);
    expect(
      call(
        name,
        cells.map((cell) => [[cell]]),
      ),
    ).toBe(gives);
  });

  test('answers a column with a column, and a row with a row', () => {
    expect(call(name, twice)).toEqual([[gives], [gives]]);
    const across = cells.map((cell) => [[cell, cell]]);
    expect(call(name, across)).toEqual([[gives, gives]]);
  });

  test('takes numbers as text', () => {
    expect(call(name, rowWithTexts(cells))).toBe(gives);
  });

  test.each(places)('takes argument %i as a single cell for all rows', (place) => {
    const args = twice.map((range, at) => (at === place ? cells[place] : range));
    expect(call(name, args)).toEqual([[gives], [gives]]);
  });

  test.each(places)('takes argument %i as the only range', (place) => {
    const args = twice.map((range, at) => (at === place ? range : cells[at]));
    expect(call(name, args)).toEqual([[gives], [gives]]);
  });

  test('keeps the place of a header row, and leaves out a thousand empty rows', () => {
    const empty = new Array<null>(1000).fill(null);
    const columns = cells.map((cell, place) => [[`Header ${place}`], [cell], ...column(...empty)]);
    expect(call(name, columns)).toEqual([[null], [gives]]);
  });

  test('is blank beside a blank row', () => {
    const columns = cells.map((cell) => [[cell], [''], [cell]]);
    expect(call(name, columns)).toEqual([[gives], [null], [gives]]);
  });

  test.each(places)('names a cell of argument %i that shows an error', (place) => {
    const args = twice.map((range, at) => (at === place ? [range[0], ['#N/A']] : range));
    expect(messageOf(name, args)).toMatch(
      new RegExp(`^${name}, \\w+, row 2 of the range: the cell shows the error #N/A$`),
    );
  });

  test('names both sizes where they differ', () => {
    const args = twice.map((range, at) => (at === 1 ? [...range, ...range] : range));
    expect(messageOf(name, args)).toMatch(
      new RegExp(`^${name}: \\w+ has 2 cells, \\w+ has 4 cells: give both the same number of cells$`),
    );
  });

  test('says how it is called, with no arguments or too many', () => {
    for (const count of [0, 9]) {
      expect(messageOf(name, new Array<number>(count).fill(1))).toMatch(
        new RegExp(`^${name}: takes \\d( to \\d)? arguments, found ${count}. Write ${name}\\(`),
      );
    }
  });
});

test.each([
  ['REORDER_POINT', ['', 5], null],
  ['REORDER_POINT', [12, ''], null],
  ['NET_CAPACITY', ['', 8], null],
  ['NET_CAPACITY', [40, ''], 40],
  ['ANNUAL_COST', ['', 'Monthly'], null],
  ['ANNUAL_COST', [30, ''], null],
  ['UNUSED_SEAT_COST', [120, 'Yearly', '', 10], null],
  ['UNUSED_SEAT_COST', [120, 'Yearly', 12, ''], null],
  ['UNUSED_SEAT_COST', [120, 'Yearly', 0, 0], null],
  ['AUTOMATION_PAYBACK', ['', 5, 50, 12000], null],
  ['AUTOMATION_PAYBACK', [60, '', 50, 12000], null],
  ['AUTOMATION_PAYBACK', [60, 5, '', 12000], null],
  ['AUTOMATION_PAYBACK', [60, 5, 50, ''], null],
  ['AUTOMATION_PAYBACK', [60, 5, 50, 12000, ''], 48],
  ['PROCESS_PRIORITY', ['', 3, 'Broken'], null],
  ['PROCESS_PRIORITY', [4, '', 'Broken'], null],
  ['PROCESS_PRIORITY', [4, 3, ''], null],
  ['METRIC_STATUS', ['', 100, 'Higher'], 'No data'],
  ['METRIC_STATUS', [95, '', 'Higher'], 'No target'],
  ['METRIC_STATUS', ['', 100, ''], 'No data'],
  ['METRIC_STATUS', [95, '', ''], 'No target'],
  ['BUSINESS_HOURS', ['', date('2026-09-01')], null],
  ['BUSINESS_HOURS', [date('2026-09-01'), ''], null],
])('%s%j, with a blank cell, is %p', (name, args, value) => {
  expect(call(name, args)).toBe(value);
});
