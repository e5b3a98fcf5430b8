import { createCalendar } from '../../../src/calendar';
import { dayNumber, dayText } from '../../../src/calendar/days';
import type { CellValue } from '../../../src/cell';
import { byColumnKey } from '../../../src/imports/column-keys';
import { standingRows } from '../../../src/imports/known-rows';
import { type ImportPlan, planImport } from '../../../src/imports/plan';
import { sourceTable } from '../../../src/imports/source-table';
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
    maps?: Map<string, Map<string, string>>;
    before?: ImportPlan;
    sheet?: string;
    headers?: string[];
    takeLookalikes?: boolean;
    decimal?: 'point' | 'comma';
    days?: 'ymd' | 'dmy' | 'mdy';
  } = {},
) {
  const {
    before,
    sheet = 'jobs',
    headers = ['job no', 'customer', 'due', 'done', 'qty'],
    ...choice
  } = options;
  return planImport(
    {
      columns: COLUMNS,
      constants: new Map(),
      ...choice,
      tab: deliveries,
      source: sourceTable(sheet, [headers, ...rows]),
      standing: before === undefined ? [] : standingAfter(before),
      sheet: 'Deliveries',
    },
    calendar,
  );
}

/** The rows of Deliveries once a plan was written into it. */
function standingAfter(plan: ImportPlan) {
  const columns = Object.entries(deliveries.columns);
  const cells = plan.rows.map((row) =>
    columns.map(([key, column]): CellValue => {
      const value = row[key] ?? '';
      return column.kind === 'day' && typeof value === 'number' ? dayText(value) : value;
    }),
  );
  return standingRows(deliveries, 'Deliveries', [columns.map(([, column]) => column.header), ...cells]);
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
  const before = plan([bakery, florist]);

  test('are known by their number; what changed since is reported, and left as it is', () => {
    const delivered: CellValue[] = [7, 'Bakery', date('2026-01-05'), date('2026-01-06'), 3];
    const moreOrdered: CellValue[] = [8, 'Florist', date('2026-01-05'), '', 4];
    expect(plan([delivered, moreOrdered], { before })).toMatchObject({
      rows: [],
      known: 2,
      changes: [
        {
          row: 2,
          where: 'jobs, row 2',
          problem:
            'stands in Deliveries row 2, and is left as it is there. Changed: Delivered (blank) → 2026-01-06',
        },
        {
          row: 3,
          where: 'jobs, row 3',
          problem:
            'stands in Deliveries row 3, and is left as it is there. Changed: only what is not taken over',
        },
      ],
      lookalikes: [],
    });
  });

  test('are known also where they cannot be read any more', () => {
    const changes = plan([[7, 'Bakery', date('2026-01-05'), 'soon', 3], florist], { before }).changes;
    expect(changes.map(({ problem }) => problem)).toEqual([
      "stands in Deliveries row 2, and is left as it is there. Changed: Delivered: expected a date or a blank, found 'soon'",
    ]);
  });

  test('are named where an import was stopped in the middle of them', () => {
    const half = {
      ...before,
      rows: before.rows.map(({ who, ...row }, index) => (index === 0 ? row : { who, ...row })),
    };
    const again = plan([bakery, florist], { before: half as ImportPlan });
    expect([again.rows.length, again.known]).toEqual([0, 2]);
    expect(again.changes.map(({ where, problem }) => `${where}: ${problem}`)).toEqual([
      'jobs, row 2: stands in Deliveries row 2 without what it needs, as when an import was stopped. Delete that row there, and import again',
    ]);
  });

  test('are known by all their cells where nothing numbers them, alike rows counted', () => {
    const rows: CellValue[][] = [
      ['', 'Bakery', date('2026-01-05'), '', 3],
      ['', 'Bakery', date('2026-01-05'), '', 3],
    ];
    const first = plan(rows);
    expect(new Set(first.rows.map((row) => row.source)).size).toBe(2);
    const again = plan([...rows, ['', 'Bakery', date('2026-01-05'), '', 3]], { before: first });
    expect([again.rows.length, again.known, again.lookalikes]).toEqual([1, 2, []]);
  });

  test('are still known when their numbers are no longer one a row', () => {
    const part: CellValue[] = [7, 'Bakery', date('2026-01-09'), '', 3];
    const again = plan([bakery, part], { before: plan([bakery]) });
    expect(again.rows.map((row) => row.firstPromise)).toEqual([dayNumber('2026-01-09')]);
    expect(again.known).toBe(1);
  });

  test('the source says sheet, key and batch, and what was written', () => {
    expect(plan([bakery]).rows[0]?.source).toMatch(/^jobs · job no 7 #[0-9a-z]+~[0-9a-z]+ · 1$/);
    expect(plan([bakery], { before }).batch).toBe(2);
  });
});

describe('rows that look like one that stands there', () => {
  const headers = ['customer', 'due', 'done', 'qty'];
  const bakery: CellValue[] = ['Bakery', date('2026-01-05'), '', 3];
  const florist: CellValue[] = ['Florist', date('2026-01-05'), '', 3];
  const before = plan([bakery, florist], { headers });

  test.each<[string, CellValue[], string]>([
    [
      'without a number, when one cell changed',
      ['Bakery', date('2026-01-05'), date('2026-01-07'), 3],
      'looks like Deliveries row 2: Delivered (blank) → 2026-01-07',
    ],
    [
      'when the promise changed, and nothing else',
      ['Bakery', date('2026-01-15'), '', 3],
      'looks like Deliveries row 2: First promise 2026-01-05 → 2026-01-15',
    ],
    [
      'when only what is not taken over changed',
      ['Bakery', date('2026-01-05'), '', 5],
      'looks like Deliveries row 2: all that is taken over is the same',
    ],
  ])('are not taken by themselves: %s', (_, row, problem) => {
    const again = plan([row, florist], { headers, before });
    expect(again).toMatchObject({ rows: [], known: 1, changes: [] });
    expect(again.lookalikes).toEqual([{ row: 2, where: 'jobs, row 2', problem }]);
  });

  test('are taken when the person says so, and still reported', () => {
    const row: CellValue[] = ['Bakery', date('2026-01-05'), date('2026-01-07'), 3];
    const again = plan([row, florist], { headers, before, takeLookalikes: true });
    expect([again.rows.length, again.lookalikes.length]).toEqual([1, 1]);
  });

  test('one row that stands there accounts for one new row', () => {
    const rows: CellValue[][] = [
      ['Bakery', date('2026-01-05'), date('2026-01-07'), 3],
      ['Bakery', date('2026-01-05'), date('2026-01-08'), 3],
      florist,
    ];
    const again = plan(rows, { headers, before });
    expect([again.rows.length, again.lookalikes.length]).toEqual([1, 1]);
  });

  test('a row whose old version is still in the source is new', () => {
    const second: CellValue[] = ['Bakery', date('2026-01-05'), date('2026-01-07'), 3];
    expect(plan([bakery, florist, second], { headers, before })).toMatchObject({ known: 2, lookalikes: [] });
  });

  test('the same list in another sheet does not come in twice in silence', () => {
    const again = plan([bakery, florist, ['Garage', date('2026-01-09'), '', 1]], {
      headers,
      before,
      sheet: 'jobs (2)',
    });
    expect([again.rows.length, again.known, again.lookalikes.length]).toEqual([1, 0, 2]);
  });

  test('another list of the same clients is new', () => {
    const other: CellValue[] = ['Bakery', date('2026-01-05'), date('2026-02-02'), 1];
    expect(plan([other], { headers, before, sheet: 'repairs' })).toMatchObject({ lookalikes: [] });
  });
});

describe('what has to be said by a person', () => {
  const columns = new Map([...COLUMNS, ['orderedQty', 'qty'], ['rightFirstTime', 'job no']]);
  const row = (more: Partial<Record<'right' | 'due' | 'done' | 'qty', CellValue>>): CellValue[] => [
    more.right ?? '',
    'Bakery',
    more.due ?? '2026-01-05',
    more.done ?? '',
    more.qty ?? '',
  ];

  test.each<[string, CellValue[], Parameters<typeof plan>[1], Record<string, unknown>]>([
    ['a thousand with a comma', row({ qty: '1,234' }), { decimal: 'point' }, { orderedQty: 1234 }],
    ['one and a bit with a comma', row({ qty: '1,234' }), { decimal: 'comma' }, { orderedQty: 1.234 }],
    ['a plain number that is none there', row({ qty: '1.234' }), { decimal: 'comma' }, { orderedQty: 1234 }],
    [
      'the third of April',
      row({ due: '3/4/2026' }),
      { days: 'dmy' },
      { firstPromise: dayNumber('2026-04-03') },
    ],
    [
      'the fourth of March',
      row({ due: '3/4/2026' }),
      { days: 'mdy' },
      { firstPromise: dayNumber('2026-03-04') },
    ],
    [
      'a day with a time behind it',
      row({ done: '2026-02-29 01:16'.replace('29', '28') }),
      { days: 'ymd' },
      { delivered: dayNumber('2026-02-28') },
    ],
    [
      'words of the source',
      row({ right: 'first go' }),
      { maps: new Map([['rightFirstTime', new Map([['first go', 'yes']])]]) },
      { rightFirstTime: 'Yes' },
    ],
    [
      'a check box turned around',
      row({ right: true }),
      { maps: new Map([['rightFirstTime', new Map([['true', 'No']])]]) },
      { rightFirstTime: 'No' },
    ],
  ])('%s', (_, cells, choice, expected) => {
    expect(plan([cells], { columns, ...choice })).toMatchObject({ refused: [], rows: [expected] });
  });

  test('a word that becomes a blank is no cell at all', () => {
    const maps = new Map([['delivered', new Map([['tbc', '']])]]);
    const { rows, refused } = plan([row({ done: 'TBC' })], { columns, maps });
    expect([refused, rows[0]?.delivered]).toEqual([[], undefined]);
  });

  test.each<[string, CellValue[], Parameters<typeof plan>[1], string]>([
    [
      'a day that the order does not give',
      row({ due: '3/25/2026' }),
      { days: 'dmy' },
      "First promise: expected a date or a blank, found '3/25/2026'",
    ],
    [
      'a number that the sign does not give',
      row({ qty: '1,23' }),
      { decimal: 'point' },
      "Ordered qty: expected a number or a blank, found '1,23'",
    ],
  ])('refuses %s', (_, cells, choice, problem) => {
    expect(plan([cells], { columns, ...choice }).refused.map((each) => each.problem)).toEqual([problem]);
  });

  test('refuses a value for a word that the column does not take', () => {
    const maps = new Map([['rightFirstTime', new Map([['ok', 'Perhaps']])]]);
    expect(() => plan([row({ right: 'ok' })], { columns, maps })).toThrow(
      expect.objectContaining({
        where: 'Deliveries, what "ok" becomes',
        problem: "Right first time?: expected one of Yes, No, or a blank, found 'Perhaps'",
      }),
    );
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
  const columns = new Map([
    ['who', 'order_no'],
    ['firstPromise', 'promised_date'],
  ]);

  test.each([
    ['with their line numbers', ['line_id', 'order_no', 'promised_date', 'rest'], rows],
    [
      'without them, when 23 are alike',
      ['order_no', 'promised_date', 'rest'],
      rows.map((row) => row.slice(1)),
    ],
  ])('are all taken once, and none again, %s', (_, headers, given) => {
    const first = plan(given, { headers, columns });
    expect([first.rows.length, first.refused.length]).toEqual([1528, 0]);
    const again = plan(given, { headers, columns, before: first });
    expect([again.rows.length, again.known, again.lookalikes.length]).toEqual([0, 1528, 0]);
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
  const request = {
    tab: deliveries,
    source: sourceTable('jobs', [['job no', 'customer', 'due', 'done', 'qty'], ...rows]),
    columns: COLUMNS,
    constants: new Map<string, string>(),
    standing: [],
    sheet: 'Deliveries',
  };
  expect(planImport(request, createCalendar(wallClock.read)).rows).toHaveLength(20_000);
  expect(wallClock.calls()).toBeLessThan(10);
});
