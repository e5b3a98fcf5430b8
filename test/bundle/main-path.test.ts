import type { Emulator } from '../../emulator/index';
import { describeWithData, readShared } from '../shared-data';
import { ask, openBuilt, refusal } from './built';

const INSTALL = 'Install or update tabs';

/** Every value and formula of every sheet, to compare before with after. */
function everything(emulator: Emulator): string {
  const desk = emulator.desk();
  return JSON.stringify(
    desk.state().sheets.map(({ id, name }) => {
      const cells = desk.cells(id, 0, 0, 60, 26).flatMap((row, r) =>
        row.flatMap((cell, c) => {
          const text = desk.editText(id, r, c);
          return text === '' ? [] : [`${r},${c} ${text} ${cell.note ?? ''}`];
        }),
      );
      return { name, cells };
    }),
  );
}

describe('installing', () => {
  test('adds the tabs behind what is there, and a second time changes nothing', () => {
    const emulator = openBuilt();
    emulator.menu(INSTALL);
    expect(emulator.sheets()).toEqual(
      expect.arrayContaining([
        'Sheet1',
        'Process Register',
        'Resource Capacity',
        'Quality Log',
        'Vendor Scorecard',
        'Tool Inventory',
        'Role Scorecards',
        'People',
        'Deliveries',
        'Metrics',
        'Metric Values',
        'Waste Log',
        'Actions',
        'Settings',
      ]),
    );
    expect(emulator.sheets()[0]).toBe('Sheet1');
    const before = everything(emulator);
    expect(ask(emulator, 'install').changes).toEqual([]);
    expect(everything(emulator)).toBe(before);
  });

  test('folds what is under More, on every tab that has something to see there', () => {
    const emulator = openBuilt();
    emulator.menu(INSTALL);
    const desk = emulator.desk();
    const folded = desk
      .state()
      .sheets.flatMap(({ id, name }) =>
        desk.layout(id).columnGroups.map(({ collapsed }) => `${name} ${collapsed ? 'folded' : 'open'}`),
      );
    expect(folded).toEqual([
      'Process Register folded',
      'Resource Capacity folded',
      'Quality Log folded',
      'Vendor Scorecard folded',
      'Tool Inventory folded',
      'Role Scorecards folded',
      'Deliveries folded',
      'Metrics folded',
      'Waste Log folded',
      'Actions folded',
    ]);
  });

  test('adds a deleted tab again, and leaves what was typed elsewhere', () => {
    const emulator = openBuilt();
    emulator.menu(INSTALL);
    emulator.type('Waste Log!A2', 'Retyping orders');
    emulator.deleteSheet('Quality Log');
    expect(ask(emulator, 'install').changes).toContain(
      'Add the tab Quality Log, empty. If it was deleted, File, Version history has its rows',
    );
    expect(emulator.value('Quality Log!A1')).toBe('What happened');
    expect(emulator.value('Waste Log!A2')).toBe('Retyping orders');
  });

  test('a renamed header waits for a decision: no column is added, and the menu says so', () => {
    const emulator = openBuilt();
    emulator.menu(INSTALL);
    emulator.type('Deliveries!A2', 'Larch Café');
    emulator.type('Deliveries!C2', '2026-09-10');
    emulator.type('Deliveries!D2', '2026-09-10');
    emulator.type('Deliveries!D1', 'Shipped');
    const before = everything(emulator);
    emulator.menu(INSTALL);
    expect(everything(emulator)).toBe(before);
    expect(emulator.desk().state().toast?.message).toBe(
      'Is "Shipped" in Deliveries your "Delivered"? Nothing in it counts until you say so: open Check & repair.',
    );
    const asked = expect.objectContaining({
      sheet: 'Deliveries',
      cell: 'D1',
      holds: 'Shipped',
      header: 'Delivered',
    });
    expect(ask(emulator, 'install').waiting).toEqual([asked]);
    expect(ask(emulator, 'check').renamed).toEqual([asked]);
    const headers = [{ sheet: 'Deliveries', cell: 'D1', holds: 'Shipped', header: 'Delivered' }];
    ask(emulator, 'repair', { headers: headers.map((one) => ({ ...one, is: 'renamed' })) });
    emulator.type('Sheet1!A1', '=ONTIME_RATE()');
    expect(emulator.value('Sheet1!A1')).toBe(1);
    expect(ask(emulator, 'install')).toEqual({ changes: [], findings: [] });
  });

  test('of several renamed headers, the menu names the first and says how many more there are', () => {
    const emulator = openBuilt();
    emulator.menu(INSTALL);
    emulator.type('Deliveries!D1', 'Shipped');
    emulator.type('Waste Log!A1', 'Time thief');
    emulator.deleteSheet('Actions');
    emulator.menu(INSTALL);
    expect(emulator.sheets()).toContain('Actions');
    expect(emulator.desk().state().toast?.message).toMatch(
      /Is "Shipped" in Deliveries your "Delivered"\? Nothing in it counts until you say so: open Check & repair\. It asks about 1 more too\.$/,
    );
  });
});

describe('custom functions in cells', () => {
  function withDeliveries(): Emulator {
    const emulator = openBuilt();
    emulator.menu(INSTALL);
    const rows = [
      ['Larch Café', '', '2026-09-10', '2026-09-10'],
      ['Mill Bakery', '', '2026-09-11', '2026-09-14'],
      ['Harbor Hotel', '', '2026-09-20', ''],
      ['Harbor Hotel', '', '2026-12-01', ''],
    ];
    rows.forEach((cells, row) => {
      cells.forEach((text, column) => {
        if (text !== '') emulator.type(`Deliveries!${'ABCD'[column]}${row + 2}`, text);
      });
    });
    return emulator;
  }

  test.each([
    ['open ranges', '=ONTIME_RATE(Deliveries!C2:C;Deliveries!D2:D;DATE(2026;9;30))', 1 / 3],
    ['whole columns', '=ONTIME_RATE(Deliveries!C:C;Deliveries!D:D;DATE(2026;9;30))', 1 / 3],
    ['closed ranges, with commas', '=ONTIME_RATE(Deliveries!C2:C3,Deliveries!D2:D3,DATE(2026,9,30))', 1 / 2],
    ['single cells', '=ONTIME_RATE(Deliveries!C2;Deliveries!D2;DATE(2026;9;30))', 1],
    ['grace days', '=ONTIME_RATE(Deliveries!C2:C;Deliveries!D2:D;DATE(2026;9;30);;3)', 2 / 3],
    ['nothing due yet', '=ONTIME_RATE(Deliveries!C2:C;Deliveries!D2:D;DATE(2026;9;1))', null],
    ['no range at all', '=ONTIME_RATE()', 1 / 3],
    ['hours of waste from numbers', '=WASTE_HOURS(30;2;3)', 3],
    ['full-time jobs from hours', '=WASTE_FTE(10)', 0.25],
  ])('ONTIME_RATE and the others take %s', (_, formula, expected) => {
    const emulator = withDeliveries();
    emulator.type('Sheet1!A1', formula);
    expect(emulator.value('Sheet1!A1')).toBe(expected);
  });

  test('waste without ranges reads the open rows of the tab', () => {
    const emulator = openBuilt();
    emulator.menu(INSTALL);
    ['Retyping orders', 'Rework', '30', '10', '2'].forEach((text, column) => {
      emulator.type(`Waste Log!${'ABCDE'[column]}2`, text);
    });
    emulator.type('Waste Log!G2', 'Open');
    emulator.type('Sheet1!A1', '=WASTE_HOURS()');
    emulator.type('Sheet1!A2', '=WASTE_FTE()');
    // 30 minutes × 10 times × 2 people ÷ 60 = 10 hours, a quarter of 40.
    expect([emulator.value('Sheet1!A1'), emulator.value('Sheet1!A2')]).toEqual([10, 0.25]);
  });

  test('a cell follows the log, and Refresh figures follows where no range is given', () => {
    const emulator = withDeliveries();
    emulator.type('Sheet1!A1', '=ONTIME_RATE(Deliveries!C2:C;Deliveries!D2:D;DATE(2026;9;30))');
    emulator.type('Sheet1!A2', '=ONTIME_RATE()');
    expect([emulator.value('Sheet1!A1'), emulator.value('Sheet1!A2')]).toEqual([1 / 3, 1 / 3]);
    emulator.type('Deliveries!D4', '2026-09-20');
    expect([emulator.value('Sheet1!A1'), emulator.value('Sheet1!A2')]).toEqual([2 / 3, 1 / 3]);
    emulator.menu('Refresh figures');
    expect(emulator.value('Sheet1!A2')).toBe(2 / 3);
  });

  test.each([
    [
      'a delivered day that is a word',
      'D3',
      'soon',
      "delivered, row 2 of the range: expected a date or a blank, found 'soon'",
    ],
    ['a promise that is missing', 'C3', '', 'promised, row 2 of the range: '],
  ])('%s is named by row', (_, cell, text, message) => {
    const emulator = withDeliveries();
    emulator.type(`Deliveries!${cell}`, text);
    emulator.type('Sheet1!A1', '=ONTIME_RATE(Deliveries!C2:C;Deliveries!D2:D;DATE(2026;9;30))');
    expect(emulator.value('Sheet1!A1')).toEqual({
      error: '#ERROR!',
      message: expect.stringContaining(`ONTIME_RATE, ${message}`),
    });
  });
});

describe('calls that are refused', () => {
  test.each([
    ['a month that is none', 'review.build', { month: '2026-13' }, 'expected a month such as 2026-09'],
    ['a month in the future', 'review.build', { month: '2031-01' }, '2031'],
    [
      'a sheet that is not there',
      'importRows',
      { sheet: 'No such sheet', tab: 'Deliveries' },
      'No such sheet',
    ],
    ['a tab that is none of ours', 'importRows', { sheet: 'Sheet1', tab: 'Nowhere' }, 'Nowhere'],
    ['a call that does not exist', 'review.burn', {}, 'review.burn'],
  ])('%s gets a message that says so', (_, call, input, words) => {
    const emulator = openBuilt();
    emulator.menu(INSTALL);
    expect(refusal(emulator, call, input)).toContain(words);
  });
});

describeWithData('with the deliveries of 2014', () => {
  let emulator: Emulator;
  const lines = () => readShared('supplier_deliveries_scms_2014.csv');

  beforeAll(() => {
    emulator = openBuilt();
    emulator.importCsv('scms', lines());
    emulator.menu(INSTALL);
  });

  const taken = () =>
    ask(emulator, 'importRows', {
      sheet: 'scms',
      tab: 'Deliveries',
      constants: { direction: 'From vendor' },
    });

  test('takes all 1,528 lines over by matched columns, and none a second time', () => {
    expect(taken()).toMatchObject({ taken: 1528, known: 0, refused: [] });
    expect(taken()).toMatchObject({ taken: 0, known: 1528, refused: [] });
  });

  test('the on-time rate in a cell is 1,292 of 1,528', () => {
    emulator.type('Sheet1!A1', '=ONTIME_RATE(Deliveries!C2:C;Deliveries!D2:D;DATE(2014;12;31))');
    expect(emulator.value('Sheet1!A1')).toBe(1292 / 1528);
    emulator.type('Sheet1!A2', '=ONTIME_RATE("From vendor")');
    expect(emulator.value('Sheet1!A2')).toBe(1292 / 1528);
  });

  test("a month's review shows that month's rate, counted apart from the file", () => {
    // The two days are the only fields of a line that look like one.
    const days = lines()
      .split('\n')
      .map((line) => line.match(/,(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)?,/))
      .filter((match) => match?.[1]?.startsWith('2014-05'));
    const onTime = days.filter((match) => (match?.[2] ?? '9') <= (match?.[1] ?? '')).length;
    const { sheet } = ask(emulator, 'review.build', { month: '2014-05' });
    expect(sheet).toBe('Review 2014-05');
    const desk = emulator.desk();
    const id = desk.state().sheets.find(({ name }) => name === sheet)?.id ?? -1;
    const page = desk.cells(id, 0, 0, 48, 10).map((row) => row.map((cell) => cell.text));
    const line = page.find((row) => row.some((text) => text.startsWith('Vendor on-time rate')));
    expect(line).toEqual(expect.arrayContaining([`${onTime} of ${days.length}`]));
    expect(line).toEqual(expect.arrayContaining([`${((100 * onTime) / days.length).toFixed(1)}%`]));
  });
});

describe('the review', () => {
  test.each([
    [60, [5, 10, 30, 10, 5]],
    [75, [5, 15, 36, 14, 5]],
    [90, [10, 15, 45, 15, 5]],
  ])('of %i minutes has five boxes whose minutes add up to it', (length, minutes) => {
    const emulator = openBuilt();
    emulator.menu(INSTALL);
    const { sheet } = ask(emulator, 'review.build', { length });
    const desk = emulator.desk();
    const id = desk.state().sheets.find(({ name }) => name === sheet)?.id ?? -1;
    const boxes = desk
      .cells(id, 0, 0, 48, 10)
      .flatMap((row) => row.map((cell) => cell.text.match(/· (\d+) minutes$/)?.[1]))
      .filter((found) => found !== undefined)
      .map(Number);
    expect(boxes.slice(-5)).toEqual(minutes);
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(length);
  });
});
