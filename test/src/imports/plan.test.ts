import { createCalendar } from '../../../src/calendar';
import { dayNumber } from '../../../src/calendar/days';
import type { CellValue } from '../../../src/cell';
import { knownRows } from '../../../src/imports/identity';
import { byColumnKey, planImport } from '../../../src/imports/plan';
import { InputError } from '../../../src/input-error';
import { deliveries } from '../../../src/tabs/deliveries';
import { describeWithData, readShared } from '../../shared-data';
import { wallClockIn } from '../../wall-clock';

const calendar = createCalendar(wallClockIn('Europe/Berlin').read);

/** Noon in Berlin, in winter and in summer the same calendar day. */
const date = (text: string) => new Date(`${text}T11:00:00Z`);

const COLUMNS = new Map([
  ['who', 'customer'],
  ['firstPromise', 'due'],
  ['delivered', 'done'],
]);

function plan(
  rows: CellValue[][],
  options: {
    columns?: Map<string, string>;
    constants?: Map<string, string | number>;
    sources?: string[];
  } = {},
) {
  return planImport(
    {
      tab: deliveries,
      source: { name: 'jobs', values: [['job no', 'customer', 'due', 'done', 'qty'], ...rows] },
      columns: options.columns ?? COLUMNS,
      constants: options.constants ?? new Map(),
      known: knownRows('jobs', options.sources ?? []),
    },
    calendar,
  );
}

describe('planning an import', () => {
  test('takes rows by their columns, with one value for all of them', () => {
    const { rows, refused, known } = plan(
      [
        [7, 'Bakery', date('2026-01-05'), '2026-01-06', 3],
        ['', '', '', '', ''],
        [8, 'Florist', date('2026-07-05'), '', 3],
      ],
      { constants: new Map([['direction', 'from vendor']]) },
    );
    expect(rows.map(({ source, ...row }) => row)).toEqual([
      {
        direction: 'From vendor',
        who: 'Bakery',
        firstPromise: dayNumber('2026-01-05'),
        delivered: dayNumber('2026-01-06'),
      },
      { direction: 'From vendor', who: 'Florist', firstPromise: dayNumber('2026-07-05') },
    ]);
    expect({ refused, known }).toEqual({ refused: [], known: 0 });
  });

  test.each<[string, CellValue[], { row: number; where: string; problem: string }]>([
    [
      'a promise missing',
      [7, 'Bakery', '', date('2026-01-06'), 3],
      { row: 2, where: 'jobs C2', problem: 'First promise is needed, and is blank' },
    ],
    [
      'a delivered day that is a word',
      [7, 'Bakery', date('2026-01-05'), 'soon', 3],
      { row: 2, where: 'jobs D2', problem: "Delivered: expected a date or a blank, found 'soon'" },
    ],
    [
      'a day as text in a form with two readings',
      [7, 'Bakery', '3/4/2026', '', 3],
      { row: 2, where: 'jobs C2', problem: "First promise: expected a date or a blank, found '3/4/2026'" },
    ],
    [
      'two cells at once',
      [7, '', date('2026-01-05'), 'soon', 3],
      {
        row: 2,
        where: 'jobs B2',
        problem: "Who is needed, and is blank; Delivered: expected a date or a blank, found 'soon'",
      },
    ],
    [
      'an error in a cell',
      [7, 'Bakery', '#REF!', '', 3],
      { row: 2, where: 'jobs C2', problem: 'First promise: the cell shows the error #REF!' },
    ],
  ])('refuses a row with %s, and says where', (_, row, expected) => {
    expect(plan([row])).toMatchObject({ rows: [], refused: [expected] });
  });

  test('refuses a quantity with a thousands mark', () => {
    const columns = new Map([...COLUMNS, ['orderedQty', 'qty']]);
    expect(plan([[7, 'Bakery', date('2026-01-05'), '', '1,234']], { columns }).refused).toEqual([
      { row: 2, where: 'jobs E2', problem: "Ordered qty: expected a number or a blank, found '1,234'" },
    ]);
  });

  test('numbers from the source become text where the tab has text', () => {
    const columns = new Map([...COLUMNS, ['order', 'job no']]);
    expect(plan([[7, 'Bakery', date('2026-01-05'), '', 3]], { columns }).rows[0]).toMatchObject({
      order: '7',
    });
  });

  test.each<[boolean, string]>([
    [true, 'Yes'],
    [false, 'No'],
  ])('a check box that is %s is %s', (checked, word) => {
    const columns = new Map([...COLUMNS, ['rightFirstTime', 'qty']]);
    expect(plan([[7, 'Bakery', date('2026-01-05'), '', checked]], { columns }).rows[0]).toMatchObject({
      rightFirstTime: word,
    });
  });

  test('a date becomes its day where the tab has text', () => {
    const columns = new Map([...COLUMNS, ['item', 'qty']]);
    const rows: CellValue[][] = [
      [7, 'Bakery', date('2026-01-05'), '', date('2026-03-04')],
      [8, 'Bakery', date('2026-01-05'), '', new Date('1899-12-30T12:00:00Z')],
    ];
    const { rows: taken, refused } = plan(rows, { columns });
    expect(taken.map((row) => row.item)).toEqual(['2026-03-04']);
    expect(refused).toEqual([
      { row: 3, where: 'jobs E3', problem: "Item: expected text (type ' in front of it), found a date" },
    ]);
  });

  test('one value for all rows fills in where a row has none', () => {
    const constants = new Map([['delivered', '2026-02-01']]);
    const rows: CellValue[][] = [
      [7, 'Bakery', date('2026-01-05'), '', 3],
      [8, 'Bakery', date('2026-01-05'), date('2026-01-06'), 3],
    ];
    expect(plan(rows, { constants }).rows.map((row) => row.delivered)).toEqual([
      dayNumber('2026-02-01'),
      dayNumber('2026-01-06'),
    ]);
  });

  test.each<[string, () => unknown, string, string]>([
    [
      'no column for the promise',
      () => plan([], { columns: new Map([['who', 'customer']]) }),
      'Deliveries',
      'First promise is needed: choose the column of jobs that holds it',
    ],
    [
      'a header that is not there',
      () => plan([], { columns: new Map([...COLUMNS, ['item', 'thing']]) }),
      'jobs',
      'row 1 has no header "thing"; choose a header that stands there',
    ],
    [
      'a value for all rows that does not fit',
      () => plan([], { constants: new Map([['direction', 'sideways']]) }),
      'Deliveries, one value for all rows',
      "Direction: expected one of To client, From vendor, or a blank, found 'sideways'",
    ],
    [
      'a column that is not in the tab',
      () => byColumnKey(deliveries, { Colour: 'colour' }),
      'Deliveries',
      'there is no column "Colour"; choose one of Who, Direction, First promise, Delivered, Status, Right first time?, Why late, Item, Promise now, Promise moved by, Order, Line, Ordered qty, Delivered qty, Accepted qty, Value',
    ],
    [
      'a column that nobody fills in',
      () => byColumnKey(deliveries, { ID: 'id' }),
      'Deliveries',
      '"ID" is filled in by Opsbook; leave it out of the import',
    ],
  ])('stops with a message at %s', (_, act, where, problem) => {
    expect(act).toThrow(InputError);
    expect(act).toThrow(expect.objectContaining({ where, problem }));
  });

  test('columns are named by key or by header, in any case', () => {
    expect([...byColumnKey(deliveries, { who: 'a', 'FIRST PROMISE': 'b' })]).toEqual([
      ['who', 'a'],
      ['firstPromise', 'b'],
    ]);
  });
});

describe('rows that came in before', () => {
  const bakery: CellValue[] = [7, 'Bakery', date('2026-01-05'), '', 3];
  const florist: CellValue[] = [8, 'Florist', date('2026-01-05'), '', 3];
  const sourcesOf = (rows: CellValue[][]) => plan(rows).rows.map((row) => String(row.source));

  test('are known by their number, also when the rest of the row changed', () => {
    const sources = sourcesOf([bakery, florist]);
    const delivered: CellValue[] = [7, 'Bakery', date('2026-01-05'), date('2026-01-05'), 3];
    expect(plan([delivered, florist], { sources })).toMatchObject({ rows: [], known: 2, changed: 1 });
  });

  test('are known by all their cells where nothing numbers them, alike rows counted', () => {
    const rows: CellValue[][] = [
      ['', 'Bakery', date('2026-01-05'), '', 3],
      ['', 'Bakery', date('2026-01-05'), '', 3],
    ];
    const sources = sourcesOf(rows);
    expect(new Set(sources).size).toBe(2);
    const again = plan([...rows, ['', 'Bakery', date('2026-01-05'), '', 3]], { sources });
    expect([again.rows.length, again.known]).toEqual([1, 2]);
  });

  test('are still known when their numbers are no longer one a row', () => {
    const sources = sourcesOf([bakery]);
    const part: CellValue[] = [7, 'Bakery', date('2026-01-09'), '', 3];
    const again = plan([bakery, part], { sources });
    expect(again.rows.map((row) => row.firstPromise)).toEqual([dayNumber('2026-01-09')]);
    expect(again.known).toBe(1);
  });

  test('come from the same sheet: another sheet numbers its rows anew', () => {
    const sources = sourcesOf([bakery]).map((source) => source.replace('jobs', 'other'));
    expect(plan([bakery], { sources })).toMatchObject({ known: 0, batch: 2 });
  });

  test('the source says sheet, key and batch', () => {
    expect(sourcesOf([bakery])[0]).toMatch(/^jobs · job no 7 #[0-9a-z]+ · 1$/);
  });
});

describeWithData('the purchase lines of 2014', () => {
  const lines = readShared('supplier_deliveries_scms_2014.csv').trim().split('\n').slice(1);
  /** Order, vendor, promise and line; items hold commas in quotes, so the last four cells count from the end. */
  const rows = lines.map((line): CellValue[] => {
    const cells = line.split(',');
    return [
      Number(cells[0]),
      cells[1] ?? '',
      date(cells[cells.length - 4] ?? ''),
      line.slice(line.indexOf(',')),
    ];
  });
  const request = (values: CellValue[][], sources: string[]) =>
    planImport(
      {
        tab: deliveries,
        source: { name: 'scms', values },
        columns: new Map([
          ['who', 'order_no'],
          ['firstPromise', 'promised_date'],
        ]),
        constants: new Map(),
        known: knownRows('scms', sources),
      },
      calendar,
    );

  test.each([
    ['with their line numbers', [['line_id', 'order_no', 'promised_date', 'rest'], ...rows]],
    [
      'without them, when 23 are alike',
      [['order_no', 'promised_date', 'rest'], ...rows.map((row) => row.slice(1))],
    ],
  ])('are all taken once, and none again, %s', (_, values) => {
    const first = request(values, []);
    expect([first.rows.length, first.refused.length]).toEqual([1528, 0]);
    const again = request(
      values,
      first.rows.map((row) => String(row.source)),
    );
    expect([again.rows.length, again.known]).toEqual([0, 1528]);
  });
});

test('20,000 rows ask for the wall clock as often as one row does', () => {
  const wallClock = wallClockIn('Europe/Berlin');
  const rows = Array.from({ length: 20_000 }, (_, index): CellValue[] => [
    index,
    'Bakery',
    date('2026-01-05'),
    '',
    3,
  ]);
  const values = [['job no', 'customer', 'due', 'done', 'qty'], ...rows];
  const request = {
    tab: deliveries,
    source: { name: 'jobs', values },
    columns: COLUMNS,
    constants: new Map<string, string>(),
    known: knownRows('jobs', []),
  };
  expect(planImport(request, createCalendar(wallClock.read)).rows).toHaveLength(20_000);
  expect(wallClock.calls()).toBeLessThan(10);
});
