import { createCalendar } from '../../../src/calendar';
import { dayNumber, dayText } from '../../../src/calendar/days';
import type { CellValue } from '../../../src/cell';
import { readRows } from '../../../src/schema/read-rows';
import { actions } from '../../../src/tabs/actions';
import { deliveries } from '../../../src/tabs/deliveries';
import { qualityLog } from '../../../src/tabs/quality-log';
import { describeWithData, readShared } from '../../shared-data';
import { parseCsv } from './csv';
import { type Desk, openDesk } from './desk';

const JOBS: CellValue[][] = [
  ['job no', 'customer', 'due', 'done'],
  [7, 'Bakery', '2026-01-05', '2026-01-05'],
  [8, 'Florist', '', ''],
  [9, 'Garage', '2026-01-08', 'soon'],
  [10, '=Cinema', '2026-01-09', ''],
];

function deliveriesOf(desk: Desk) {
  const calendar = createCalendar((instant) => desk.workbook.wallClock(instant));
  return readRows(deliveries, desk.workbook.at('Deliveries'), calendar);
}

function installedWith(rows: CellValue[][]): Desk {
  const desk = openDesk({ sheets: { jobs: rows } });
  desk.get('install', {});
  return desk;
}

describe('Import rows', () => {
  test('suggests the columns of the sheet that was brought in', () => {
    const desk = installedWith(JOBS);
    desk.workbook.addSheet('Sheet1');
    const found = desk.get('import.match', {});
    expect(found).toMatchObject({ sheets: ['jobs'], sheet: 'jobs', tab: 'deliveries', rows: 4 });
    expect(found.tabs.map((tab) => tab.name)).toContain('Quality Log');
    expect(found.tabs.map((tab) => tab.name)).not.toContain('Settings');
    expect(
      Object.fromEntries(
        found.columns.filter((column) => column.source !== null).map(({ key, source }) => [key, source]),
      ),
    ).toEqual({ who: 'customer', firstPromise: 'due', delivered: 'done' });
    expect(found.columns.find(({ key }) => key === 'direction')).toEqual({
      key: 'direction',
      header: 'Direction',
      kind: 'choice',
      required: false,
      words: ['To client', 'From vendor'],
      mark: false,
      source: null,
      byValues: false,
      constant: 'To client',
    });
  });

  test('knows names of vendors, of the tab itself and of the lists that its columns follow', () => {
    const desk = openDesk({
      sheets: {
        Lieferungen: [
          ['Firma', 'Termin'],
          ['Acme', '2026-01-05'],
        ],
        Fehler: [
          ['Was', 'Wo'],
          ['Kratzer', 'Welding'],
        ],
      },
    });
    desk.get('install', {});
    desk.workbook.at('Vendor Scorecard').type('A2', ['ACME']);
    desk.workbook.at('Process Register').type('A2', ['Welding']);
    desk.workbook.at('Quality Log').type('A2', ['Kratzer']);
    const found = (sheet: string, tab: string) =>
      desk
        .get('import.match', { sheet, tab })
        .columns.filter(({ byValues }) => byValues)
        .map(({ header, source }) => [header, source]);
    expect(found('Lieferungen', 'Deliveries')).toEqual([
      ['Who', 'Firma'],
      ['First promise', 'Termin'],
    ]);
    expect(found('Fehler', 'Quality Log')).toEqual([
      ['What happened', 'Was'],
      ['Process', 'Wo'],
    ]);
  });

  test('a preview says what would happen, and writes nothing', () => {
    const desk = installedWith(JOBS);
    const before = desk.workbook.contents();
    expect(desk.get('importRows', { sheet: 'jobs', tab: 'Deliveries', preview: true })).toEqual({
      taken: 2,
      known: 0,
      changed: 0,
      changes: [],
      lookalikes: [],
      refused: [
        { row: 3, where: 'jobs C3', problem: 'First promise is needed, and is blank' },
        { row: 4, where: 'jobs D4', problem: "Delivered: expected a date or a blank, found 'soon'" },
      ],
      headers: ['Who', 'First promise', 'Delivered'],
      sample: [
        ['Bakery', '2026-01-05', '2026-01-05'],
        ['=Cinema', '2026-01-09', ''],
      ],
      misread: [],
      stopped: null,
      batch: null,
    });
    expect(desk.workbook.contents()).toEqual(before);
  });

  test('takes what can be read, under what stands there, with IDs', () => {
    const desk = installedWith(JOBS);
    desk.workbook.at('Deliveries').type('A2', ['Typed by hand']);
    expect(
      desk.get('importRows', { sheet: 'jobs', tab: 'deliveries', constants: { Direction: 'To client' } }),
    ).toMatchObject({
      taken: 2,
      batch: '1',
    });
    const rows = deliveriesOf(desk).rows.map(({ row, who, direction, firstPromise, id }) => ({
      row,
      who,
      direction,
      firstPromise: firstPromise === null ? null : dayText(firstPromise),
      id,
    }));
    expect(rows).toEqual([
      { row: 2, who: 'Typed by hand', direction: null, firstPromise: null, id: null },
      { row: 3, who: 'Bakery', direction: 'To client', firstPromise: '2026-01-05', id: 'D-0001' },
      { row: 4, who: '=Cinema', direction: 'To client', firstPromise: '2026-01-09', id: 'D-0002' },
    ]);
    expect(
      desk.workbook
        .at('Deliveries')
        .formulas()
        .flat()
        .filter((formula) => formula.includes('Cinema')),
    ).toEqual([]);
  });

  test('takes only what is new the next time', () => {
    const desk = installedWith(JOBS);
    desk.get('importRows', { sheet: 'jobs', tab: 'deliveries' });
    desk.workbook.at('jobs').type('C3', ['2026-02-01']);
    expect(desk.get('importRows', { sheet: 'jobs', tab: 'deliveries' })).toMatchObject({
      taken: 1,
      known: 2,
      batch: '2',
    });
    expect(deliveriesOf(desk).rows.map((row) => row.who)).toEqual(['Bakery', '=Cinema', 'Florist']);
    expect(desk.get('importRows', { sheet: 'jobs', tab: 'deliveries' })).toMatchObject({
      taken: 0,
      batch: null,
    });
  });

  test('a person is known by name, whoever typed it and whatever else the list says', () => {
    const desk = openDesk({
      sheets: {
        staff: [
          ['Name', 'Role'],
          ['Ana', 'Designer'],
          ['Ben', 'Installer'],
        ],
      },
    });
    desk.get('install', {});
    desk.workbook.at('People').type('A2', ['ana']);
    const report = desk.get('importRows', { sheet: 'staff', tab: 'People' });
    expect(report).toMatchObject({ taken: 1, known: 1 });
    expect(report.changes.map(({ problem }) => problem)).toEqual([
      'stands in People row 2, and is left as it is there. Changed: Name ana → Ana; Role (blank) → Designer',
    ]);
    expect(
      desk.workbook
        .at('People')
        .values()
        .map((row) => row[0]),
    ).toEqual(['Name', 'ana', 'Ben']);
  });

  test('an action is known by what and when, so that one that comes back each month is taken again', () => {
    const desk = openDesk({
      sheets: {
        list: [
          ['What', 'Due', 'Owner'],
          ['Call late payers', '2026-08-31', ''],
          ['Call late payers', '2026-09-30', ''],
          ['Order paper', '', 'Ana'],
          ['Sort the shelf', '', ''],
        ],
      },
    });
    desk.get('install', {});
    desk.workbook
      .at('Actions')
      .type('A2', ['Call late payers', '', { day: dayNumber('2026-08-31') }])
      .type('A3', ['order paper']);
    const report = desk.get('importRows', { sheet: 'list', tab: 'Actions', days: 'ymd' });
    expect(report).toMatchObject({ taken: 2, known: 2 });
    expect(report.changes.map(({ problem }) => problem)).toEqual([
      'stands in Actions row 3, and is left as it is there. Changed: What order paper → Order paper; Owner (blank) → Ana',
    ]);
    const calendar = createCalendar((instant) => desk.workbook.wallClock(instant));
    const { rows } = readRows(actions, desk.workbook.at('Actions'), calendar);
    expect(rows.map(({ what, due }) => [what, due === null ? null : dayText(due)])).toEqual([
      ['Call late payers', '2026-08-31'],
      ['order paper', null],
      ['Call late payers', '2026-09-30'],
      ['Sort the shelf', null],
    ]);
  });

  test('an action of a list that names no days looks like the one that stands there, and the person decides', () => {
    const desk = openDesk({ sheets: { list: [['What'], ['Call late payers']] } });
    desk.get('install', {});
    desk.workbook.at('Actions').type('A2', ['Call late payers', '', { day: dayNumber('2026-08-31') }]);
    expect(desk.get('importRows', { sheet: 'list', tab: 'Actions' })).toMatchObject({
      taken: 0,
      known: 0,
      lookalikes: [{ problem: 'looks like Actions row 2: all that is taken over is the same' }],
    });
    const all = { sheet: 'list', tab: 'Actions', takeLookalikes: true };
    expect(desk.get('importRows', all)).toMatchObject({ taken: 1 });
  });

  test.each<[string, Parameters<Desk['ask']>[1], string, string]>([
    [
      'a sheet that is not there',
      { sheet: 'orders', tab: 'deliveries' },
      'Import rows',
      'there is no sheet "orders". Bring the list in as a sheet of this file first.',
    ],
    [
      'a tab that is not there',
      { sheet: 'jobs', tab: 'Nowhere' },
      'Import rows',
      '"Nowhere" cannot receive rows; choose one of Process Register, Resource Capacity, Quality Log, Vendor Scorecard, Tool Inventory, Role Scorecards, People, Deliveries, Metrics, Waste Log, Actions, Metric Values, Holidays, Stock Counts.',
    ],
    [
      'a tab into itself',
      { sheet: 'Deliveries', tab: 'deliveries' },
      'Deliveries',
      'this is the tab that receives. Choose the sheet that the rows come from.',
    ],
    [
      'nothing to take rows from',
      { tab: 'deliveries' },
      'Import rows',
      'choose the sheet that the rows come from, or paste them.',
    ],
    [
      'a paste of nothing',
      { pasted: ' \n', tab: 'deliveries' },
      'Pasted rows',
      'nothing is pasted yet. Copy the rows with their headers first.',
    ],
    [
      'too much at once',
      { pasted: 'x'.repeat(5_000_001), tab: 'deliveries' },
      'Pasted rows',
      'this is too much to paste at once. Bring it in as a sheet: File › Import.',
    ],
    [
      'an empty sheet',
      { sheet: 'empty', tab: 'deliveries' },
      'empty',
      'row 1 is empty. It should hold the headers of the list.',
    ],
  ])('refuses %s', (_, input, where, problem) => {
    const desk = openDesk({ sheets: { jobs: JOBS, empty: [] } });
    desk.get('install', {});
    expect(desk.ask('importRows', input as { tab: string })).toEqual({
      ok: false,
      where,
      problem,
      bug: false,
    });
  });
});

describe('Days that the sheet read in its own order', () => {
  // 03/04, 04/04, 13/04 and 05/06/2026, as a spreadsheet of en_US takes them in: the first is the 4th of March to it.
  const SPLIT: CellValue[][] = [
    ['customer', 'due'],
    ['Bakery', new Date('2026-03-04T00:00:00Z')],
    ['Florist', new Date('2026-04-04T00:00:00Z')],
    ['Garage', '13/04/2026'],
    ['Cinema', new Date('2026-05-06T00:00:00Z')],
  ];
  const changed = (row: number, cell: CellValue) =>
    SPLIT.map((cells, index) => (index === row ? [cells[0] ?? '', cell] : cells));
  const MISREAD =
    '2 days were read by the sheet with the month first, but the list has days such as 13/04/2026. Nothing was taken. Say whether day and month are to change places.';
  const daysOf = (desk: Desk) => deliveriesOf(desk).rows.map((row) => dayText(row.firstPromise ?? 0));

  test.each<[string, CellValue[][], { days?: 'dmy' | 'mdy' | 'ymd' }, string]>([
    ['the person says that the day comes first', SPLIT, { days: 'dmy' }, '13/04/2026'],
    ['the person says otherwise', SPLIT, { days: 'mdy' }, '13/04/2026'],
    ['the person leaves them out', SPLIT, {}, '13/04/2026'],
    [
      'text that could be read either way is said to have the day first',
      changed(3, '7/4/2026'),
      { days: 'dmy' },
      '7/4/2026',
    ],
  ])('have to be decided upon where %s', (_, rows, said, text) => {
    const desk = installedWith(rows);
    const before = desk.workbook.contents();
    const input = { sheet: 'jobs', tab: 'deliveries', ...said };
    expect(desk.get('importRows', { ...input, preview: true }).misread).toEqual([
      {
        key: 'firstPromise',
        header: 'due',
        dates: 2,
        read: '2026-03-04',
        swapped: '2026-04-03',
        text,
        order: 'month',
        open: true,
      },
    ]);
    expect(desk.ask('importRows', input)).toEqual({
      ok: false,
      where: 'Deliveries, due',
      problem: MISREAD.replace('13/04/2026', text),
      bug: false,
    });
    expect(desk.workbook.contents()).toEqual(before);
  });

  test.each<[string, Record<string, boolean>, string[]]>([
    ['swapped', { 'First promise': true }, ['2026-04-03', '2026-04-04', '2026-04-13', '2026-06-05']],
    ['as they are', { firstPromise: false }, ['2026-03-04', '2026-04-04', '2026-04-13', '2026-05-06']],
  ])('are taken %s where the person says so, and known the next time', (_, swapDays, days) => {
    const desk = installedWith(SPLIT);
    const input = { sheet: 'jobs', tab: 'deliveries', days: 'dmy', swapDays } as const;
    const { misread } = desk.get('importRows', { ...input, preview: true });
    expect(misread.map(({ open }) => open)).toEqual([false]);
    desk.get('importRows', input);
    expect(daysOf(desk)).toEqual(days);
    expect(desk.get('importRows', input)).toMatchObject({ taken: 0, known: 4, changed: 0 });
    expect(desk.get('import.undo', { tab: 'deliveries', batch: '1' })).toMatchObject({
      deleted: 4,
      kept: [],
    });
  });

  test.each<[string, CellValue[][], 'dmy' | 'mdy', number]>([
    ['text in the order of the sheet', changed(3, '4/13/2026'), 'mdy', 4],
    ['text that names its month', changed(3, '13 April 2026'), 'dmy', 4],
    ['text that begins with the year', changed(3, '2026/04/13'), 'dmy', 4],
    ['no text at all', changed(3, new Date('2026-04-13T00:00:00Z')), 'dmy', 4],
    ['text that is no day', changed(3, '99/99/2026'), 'dmy', 3],
  ])('are taken beside %s', (_, rows, days, taken) => {
    const desk = installedWith(rows);
    expect(desk.get('importRows', { sheet: 'jobs', tab: 'deliveries', days })).toMatchObject({
      taken,
      misread: [],
    });
  });

  test.each([
    ['en_GB', '13.04.2026', 'dmy', null],
    ['en_GB', '4/13/2026', 'mdy', 'day'],
    ['ja_JP', '13/04/2026', 'dmy', 'month'],
  ] as const)('go by the locale: %s with %s', (locale, text, days, order) => {
    const desk = openDesk({ locale, sheets: { jobs: changed(3, text) } });
    desk.get('install', {});
    const preview = desk.get('importRows', { sheet: 'jobs', tab: 'deliveries', days, preview: true });
    expect(preview.misread.map((column) => column.order)).toEqual(order === null ? [] : [order]);
  });
});

describe('Pasted rows', () => {
  const PASTED = [
    'Customer\tDue\tDone\tQty\tRight first time\tPart',
    'Bakery\t3/4/2026\t13/4/2026\t1,250\tTRUE\t"5"" sign\nblue"',
    'Florist\t5/4/2026\ttbc\t2\tFALSE\t6" sign',
  ].join('\n');

  test('say what has to be asked about', () => {
    const desk = installedWith(JOBS);
    const found = desk.get('import.match', { pasted: PASTED });
    expect(found).toMatchObject({ sheet: null, tab: 'deliveries', rows: 2, sample: false });
    const survey = Object.fromEntries(found.survey.map(({ header, ...more }) => [header, more]));
    expect(survey.Due?.day).toEqual({ example: '3/4/2026', way: null });
    expect(survey.Done).toMatchObject({ words: ['tbc'], day: { example: '13/4/2026', way: 'dmy' } });
    expect(survey.Qty?.number).toEqual({ example: '1,250', way: null });
    expect(survey['Right first time']?.words).toEqual(['FALSE', 'TRUE']);
  });

  test('come in as the person says, and are known when they are pasted again', () => {
    const desk = installedWith(JOBS);
    const input = {
      pasted: PASTED,
      tab: 'deliveries',
      decimal: 'point',
      days: 'dmy',
      maps: { delivered: { tbc: '' }, 'Right first time?': { TRUE: 'Yes', FALSE: 'No' } },
    } as const;
    expect(desk.get('importRows', input)).toMatchObject({ taken: 2, refused: [], batch: '1' });
    expect(
      deliveriesOf(desk).rows.map(({ who, firstPromise, delivered, orderedQty, rightFirstTime, item }) => [
        who,
        dayText(firstPromise ?? 0),
        delivered === null ? null : dayText(delivered),
        orderedQty,
        rightFirstTime,
        item,
      ]),
    ).toEqual([
      ['Bakery', '2026-04-03', '2026-04-13', 1250, 'Yes', '5" sign\nblue'],
      ['Florist', '2026-04-05', null, 2, 'No', '6" sign'],
    ]);
    expect(desk.get('importRows', input)).toMatchObject({ taken: 0, known: 2 });
  });

  test('refuse what nobody has said how to read', () => {
    const desk = installedWith(JOBS);
    expect(desk.get('importRows', { pasted: PASTED, tab: 'deliveries' })).toMatchObject({
      taken: 0,
      refused: [
        {
          row: 2,
          where: 'Pasted rows B2',
          problem:
            "First promise: expected a date or a blank, found '3/4/2026'; Delivered: expected a date or a blank, found '13/4/2026'; Ordered qty: expected a number or a blank, found '1,250'",
        },
        { row: 3, where: 'Pasted rows B3' },
      ],
    });
  });
});

describe('Undoing an import', () => {
  function imported(): Desk {
    const desk = installedWith(JOBS);
    desk.workbook.at('Deliveries').type('A2', ['Typed by hand', '', '2026-01-02']);
    desk.get('importRows', { sheet: 'jobs', tab: 'deliveries' });
    return desk;
  }
  const whoOf = (desk: Desk) => deliveriesOf(desk).rows.map((row) => row.who);

  test('lists what came in, and takes it out again; it can come in once more', () => {
    const desk = imported();
    const before = { ...desk.workbook.contents() };
    expect(desk.get('import.load', {})).toEqual({
      batches: [{ tab: 'deliveries', name: 'Deliveries', batch: '1', from: 'jobs', rows: 2 }],
    });
    expect(desk.get('import.undo', { tab: 'deliveries', batch: '1' })).toEqual({
      deleted: 2,
      kept: [],
      left: 0,
    });
    expect(whoOf(desk)).toEqual(['Typed by hand']);
    expect(desk.get('import.load', {})).toEqual({ batches: [] });
    desk.get('importRows', { sheet: 'jobs', tab: 'deliveries' });
    expect(desk.workbook.contents()).toEqual(before);
  });

  test.each<[string, (desk: Desk) => unknown, string]>([
    [
      'a cell was changed',
      (desk) => desk.workbook.at('Deliveries').type('D3', ['2026-01-07']),
      'somebody changed this row since, so it is kept',
    ],
    [
      'a blank cell was filled in',
      (desk) => desk.workbook.at('Deliveries').type('G3', ['Materials late']),
      'somebody changed this row since, so it is kept',
    ],
    [
      'a day got a time',
      (desk) => desk.workbook.at('Deliveries').type('D3', [new Date('2026-01-05T20:25:00Z')]),
      'somebody changed this row since, so it is kept',
    ],
    [
      'a formula stands in a cell',
      (desk) => desk.workbook.at('Deliveries').type('A3', [{ formula: '="Bak"&"ery"', shows: 'Bakery' }]),
      'somebody changed this row since, so it is kept',
    ],
    [
      'something stands in a column of their own',
      (desk) => desk.workbook.at('Deliveries').type('Z1', ['Our note']).type('Z3', ['call first']),
      'something of yours stands in the column "Our note", so it is kept',
    ],
    [
      'a cell has a note',
      (desk) => desk.workbook.at('Deliveries').notes.set('3,2', 'ask Ana'),
      'a cell of this row has a note, so it is kept',
    ],
  ])('keeps a row in which %s', (_, change, problem) => {
    const desk = imported();
    change(desk);
    const { deleted, kept, left } = desk.get('import.undo', { tab: 'deliveries', batch: '1' });
    expect([deleted, left, kept.map((each) => [each.where, each.problem])]).toEqual([
      1,
      0,
      [['Deliveries A3', problem]],
    ]);
    expect(whoOf(desk)).toEqual(['Typed by hand', 'Bakery']);
  });

  test('an empty check box and a formula that are filled down ahead keep nothing', () => {
    const desk = imported();
    desk.workbook
      .at('Deliveries')
      .type('Y1', ['Invoiced', 'Double'], ['', ''], [false, { formula: '=1', shows: 1 }]);
    expect(desk.get('import.undo', { tab: 'deliveries', batch: '1' })).toMatchObject({
      deleted: 2,
      kept: [],
    });
  });

  test('leaves other imports alone', () => {
    const desk = imported();
    desk.workbook.at('jobs').type('A6', [11, 'Dentist', '2026-01-10', '']);
    expect(desk.get('importRows', { sheet: 'jobs', tab: 'deliveries' }).batch).toBe('2');
    desk.get('import.undo', { tab: 'Deliveries', batch: '1' });
    expect(whoOf(desk)).toEqual(['Typed by hand', 'Dentist']);
  });

  test('goes on where rows lie too scattered for one go', () => {
    const desk = openDesk({
      sheets: {
        jobs: [
          ['customer', 'due'],
          ...Array.from({ length: 700 }, (_, index) => [`Client ${index}`, '2026-01-05']),
        ],
      },
    });
    desk.get('install', {});
    desk.get('importRows', { sheet: 'jobs', tab: 'deliveries' });
    // Every other row is changed, so that each of the others lies alone.
    const sheet = desk.workbook.at('Deliveries');
    for (let row = 2; row <= 701; row += 2) sheet.type(`G${row}`, ['seen']);
    const undo = () => desk.get('import.undo', { tab: 'deliveries', batch: '1' });
    const { deleted, left, kept } = undo();
    expect([deleted, left, kept.length]).toEqual([300, 50, 350]);
    // The lowest rows went first: the first row stays where it was, row 700 moved up by 299.
    expect([kept[0]?.where, kept[349]?.where]).toEqual(['Deliveries A2', 'Deliveries A401']);
    expect(sheet.cell('G401')).toBe('seen');
    expect(undo()).toMatchObject({ deleted: 50, left: 0 });
  });

  test.each<[string, string, string, string]>([
    ['an import that is not there', '7', 'Deliveries', 'no row of import 7 stands here any more.'],
    ['what is no number', 'last', 'Deliveries', 'no row of import last stands here any more.'],
  ])('refuses %s', (_, batch, where, problem) => {
    expect(imported().ask('import.undo', { tab: 'deliveries', batch })).toEqual({
      ok: false,
      where,
      problem,
      bug: false,
    });
  });
});

describeWithData('the tickets', () => {
  const CHOICE = {
    tab: 'Quality Log',
    columns: {
      'What happened': 'ticket_id',
      Category: 'category',
      Severity: 'priority',
      'Found on': 'opened_at',
      'Resolved on': 'resolved_at',
    },
    constants: { 'Found where': 'Customer' },
    days: 'ymd',
  } as const;

  test.each([
    ['a sheet', (desk: Desk) => ({ ...CHOICE, sheet: desk.workbook.at('tickets').name })],
    ['a pasted block', () => ({ ...CHOICE, pasted: readShared('tickets_uci_incidents_890.csv') })],
  ])('come into the Quality Log whole, from %s', (_, inputOf) => {
    const desk = openDesk({ sheets: { tickets: parseCsv(readShared('tickets_uci_incidents_890.csv')) } });
    desk.get('install', {});
    const input = inputOf(desk);
    expect(desk.get('importRows', input)).toMatchObject({ taken: 890, refused: [], known: 0 });
    const calendar = createCalendar((instant) => desk.workbook.wallClock(instant));
    const { rows, findings } = readRows(qualityLog, desk.workbook.at('Quality Log'), calendar);
    expect([rows.length, findings]).toEqual([890, []]);
    // Counted in the file: 757 moderate, 85 low, 33 high, 15 critical; in most programs 1 is the worst, here 5 is.
    const bySeverity = [1, 2, 3, 4, 5].map((mark) => rows.filter((row) => row.severity === mark).length);
    expect(bySeverity).toEqual([0, 85, 757, 33, 15]);
    expect(rows.filter((row) => row.resolvedOn !== null)).toHaveLength(861);
    expect(rows[0]).toMatchObject({
      whatHappened: 'INC0000045',
      category: 'Category 55',
      foundWhere: 'Customer',
      foundOn: dayNumber('2016-02-29'),
      resolvedOn: dayNumber('2016-02-29'),
    });
    expect(desk.get('importRows', input)).toMatchObject({ taken: 0, known: 890, changed: 0 });
    expect(desk.get('import.undo', { tab: 'Quality Log', batch: '1' })).toMatchObject({
      deleted: 890,
      left: 0,
    });
  });

  test('are matched by themselves, as far as the file goes', () => {
    const desk = openDesk({ sheets: { tickets: parseCsv(readShared('tickets_uci_incidents_890.csv')) } });
    desk.get('install', {});
    const { columns } = desk.get('import.match', { sheet: 'tickets', tab: 'Quality Log' });
    expect(
      Object.fromEntries(
        columns.filter(({ source }) => source !== null).map(({ header, source }) => [header, source]),
      ),
    ).toEqual({
      'What happened': 'ticket_id',
      Category: 'category',
      Severity: 'priority',
      'Found on': 'opened_at',
      'Resolved on': 'resolved_at',
    });
  });
});

describeWithData('the purchase lines of 2014', () => {
  test('come into Deliveries whole, and none twice', () => {
    const desk = openDesk({ sheets: { scms: parseCsv(readShared('supplier_deliveries_scms_2014.csv')) } });
    desk.get('install', {});
    const input = { sheet: 'scms', tab: 'Deliveries', constants: { Direction: 'From vendor' } };
    expect(desk.get('importRows', input)).toMatchObject({ taken: 1528, known: 0, refused: [] });
    const { rows, findings } = deliveriesOf(desk);
    expect([rows.length, findings.length]).toEqual([1528, 0]);
    // 1,292 of 1,528 were there by the promised day: the figure that shared/data/README.md gives.
    const kept = rows.filter(
      (row) => row.delivered !== null && row.firstPromise !== null && row.delivered <= row.firstPromise,
    );
    expect(kept).toHaveLength(1292);
    expect(desk.get('importRows', input)).toMatchObject({ taken: 0, known: 1528, changed: 0 });
    expect(deliveriesOf(desk).rows).toHaveLength(1528);
    expect(desk.workbook.at('Deliveries').calls.writes).toBeLessThan(30);
  });
});
