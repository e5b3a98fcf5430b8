import { dayNumber } from '../../../src/calendar/days';
import { deliveryLines } from '../../../src/metrics/delivery-lines';
import { countFigure, type FigureName, type StockLine } from '../../../src/metrics/figure-counts';
import type { RowOf } from '../../../src/schema/tab';
import type { qualityLog } from '../../../src/tabs/quality-log';
import { deliveryRow } from './delivery-row';

const day = (text: string) => dayNumber(`2026-${text}`);
const WEEK = { from: day('09-14'), to: day('09-20') };

const LINES = deliveryLines(
  [
    {
      who: 'Bakery Lane',
      item: 'Sign',
      firstPromise: day('09-14'),
      delivered: day('09-14'),
      rightFirstTime: 'Yes',
    },
    {
      who: 'Elm Road',
      item: 'Board',
      firstPromise: day('09-20'),
      delivered: day('09-21'),
      rightFirstTime: 'No',
    },
    { who: 'Hill Cafe', firstPromise: day('09-16') },
    { who: 'Cancelled Ltd', firstPromise: day('09-16'), status: 'Cancelled', rightFirstTime: 'No' },
    { who: 'Too early', firstPromise: day('09-13'), delivered: day('09-20'), rightFirstTime: 'No' },
    { who: 'LED vendor', direction: 'From vendor', firstPromise: day('09-15'), delivered: day('09-18') },
  ].map((row, index) => deliveryRow({ row: index + 2, ...row } as Parameters<typeof deliveryRow>[0])),
);

function problem(more: Partial<RowOf<typeof qualityLog>>): RowOf<typeof qualityLog> {
  const blank = {
    row: 2,
    whatHappened: null,
    process: null,
    foundWhere: null,
    severity: null,
    reworkHours: null,
    foundOn: null,
    resolvedOn: null,
    rootCause: null,
    daysToResolve: null,
    flags: null,
    category: null,
    deliveryId: null,
    id: null,
    source: null,
  };
  return { ...blank, ...more };
}

const stock = (
  item: string,
  recorded: number | null,
  counted: number | null,
  countedOn: string | null,
  group: StockLine['class'] = null,
): StockLine => ({
  item,
  recorded,
  counted,
  countedOn: countedOn === null ? null : day(countedOn),
  class: group,
});

const STOCK = [
  stock('LED modules', 100, 99, '09-14', 'A'),
  stock('Brackets', 40, 40, '09-20'),
  stock('Vinyl', 40, 39, '09-15'),
  stock('Screws', 100, 94, '09-16', 'C'),
  stock('Found on a shelf', 0, 1, '09-17', 'C'),
  stock('Counted the week before', 10, 1, '09-13'),
  stock('Counted on no day', 10, 1, null),
  stock('Not counted', 10, null, '09-16'),
  stock('Not in the books', null, 10, '09-16'),
];

const PROBLEMS = [
  problem({
    whatHappened: 'Wrong colour',
    foundWhere: 'Customer',
    foundOn: day('09-15'),
    resolvedOn: day('09-19'),
  }),
  problem({
    whatHappened: 'Bent frame',
    foundWhere: 'In process',
    foundOn: day('09-16'),
    resolvedOn: day('09-18'),
  }),
  problem({ whatHappened: 'Nobody knows where', foundOn: day('09-16') }),
  // Resolved before it was found: one of the days is wrong.
  problem({ foundWhere: 'Vendor', foundOn: day('09-20'), resolvedOn: day('09-14') }),
];

test.each<[FigureName, number | null, number, number | null, readonly string[]]>([
  ['ONTIME_RATE', 1 / 3, 3, 2, ['Elm Road · Board', 'Hill Cafe']],
  ['ERROR_RATE', 1 / 2, 2, 1, ['Elm Road · Board']],
  ['ESCAPE_RATE', 1 / 3, 3, 1, ['Wrong colour']],
  // 4 and 2 days.
  ['RESOLUTION_TIME', 3, 2, null, []],
  // 99 of 100 in class A and 40 of 40 without one are right; 39 of 40, 94 of 100 in C and 1 of 0 are not.
  ['INVENTORY_ACCURACY', 2 / 5, 5, 3, ['Vinyl', 'Screws', 'Found on a shelf']],
  ['Typed', null, 0, null, []],
])('%s counts a week, and names what went wrong', (figure, value, n, wrong, names) => {
  const count = countFigure(figure, WEEK, {
    lines: LINES,
    problems: PROBLEMS,
    stock: STOCK,
    graceDays: 0,
    asOf: day('09-20'),
  });
  expect({ ...count, names: count.names() }).toEqual({ value, n, wrong, names });
});

test.each([
  // 18:00 to 9:00 the next morning: 15 hours.
  ['times of day count as the sheet subtracts them', 0.625, 0.625],
  ['a column that shows no days is left alone', 24, 1],
  ['so is one that shows nothing', '', 1],
])('of a resolution time, %s', (_, shown, value) => {
  const problems = [problem({ foundOn: day('09-15'), resolvedOn: day('09-16'), daysToResolve: shown })];
  const rows = { lines: [], problems, stock: [], graceDays: 0, asOf: day('09-20') };
  expect(countFigure('RESOLUTION_TIME', WEEK, rows)).toMatchObject({ value, n: 1 });
});

test("the other direction counts vendors' promises", () => {
  const rows = { lines: LINES, problems: [], stock: [], graceDays: 0, asOf: day('09-20') };
  expect(countFigure('ONTIME_RATE', WEEK, rows, 'From vendor')).toMatchObject({ value: 0, n: 1, wrong: 1 });
});

test.each<FigureName>(['ONTIME_RATE', 'ERROR_RATE', 'ESCAPE_RATE', 'RESOLUTION_TIME', 'INVENTORY_ACCURACY'])(
  '%s of nothing is blank, not 0 %%',
  (figure) => {
    const rows = { lines: [], problems: [], stock: [], graceDays: 0, asOf: day('09-20') };
    expect(countFigure(figure, WEEK, rows)).toMatchObject({ value: null, n: 0 });
  },
);
