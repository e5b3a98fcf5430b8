import type { Desk } from '../../../emulator';
import { open, run } from './open';

const at = (row: number, column: number, text: string) => ({ row, column, text });
const texts = (desk: Desk, rows: number, columns: number) =>
  desk.cells(0, 0, 0, rows, columns).map((row) => row.map(({ text }) => text));

describe('the desk', () => {
  test('shows what cells hold, and what a person would type to get it', () => {
    const emulator = open();
    const desk = emulator.desk();
    desk.edit(
      0,
      [
        at(0, 0, '12.5%'),
        at(0, 1, '9/30/2026'),
        at(0, 2, '=1+1'),
        at(0, 3, "'=x"),
        at(0, 4, '=NOPE(1)'),
        at(0, 5, 'TRUE'),
      ],
      false,
    );
    expect(texts(desk, 1, 6)).toEqual([['12.50%', '9/30/2026', '2', '=x', '#NAME?', 'TRUE']]);
    expect([0, 1, 2, 3, 4].map((column) => desk.editText(0, 0, column))).toEqual([
      '12.5%',
      '9/30/2026',
      '=1+1',
      "'=x",
      '=NOPE(1)',
    ]);
    const kinds = desk.cells(0, 0, 0, 1, 7)[0]?.map(({ kind }) => kind);
    expect(kinds).toEqual(['number', 'number', 'number', 'text', 'error', 'boolean', 'blank']);
    expect(desk.cells(0, 0, 4, 1, 1)[0]?.[0]?.error).toContain('NOPE');
  });

  test('gives only what lies on the grid', () => {
    const desk = open().desk();
    expect(desk.cells(0, 998, 25, 9, 9).map((row) => row.length)).toEqual([1, 1]);
    expect(desk.cells(0, 2000, 0, 5, 5)).toEqual([]);
  });

  test('counts the revision up with each change, and leaves it when nothing changes', () => {
    const desk = open().desk();
    const before = desk.state().revision;
    texts(desk, 5, 5);
    expect(desk.state().revision).toBe(before);
    desk.edit(0, [at(0, 0, 'x')], false);
    expect(desk.state().revision).toBeGreaterThan(before);
  });

  test('takes back and does again what was typed, inserted, sorted, renamed, deleted or run', () => {
    const emulator = open();
    const desk = emulator.desk();
    const other = desk.addSheet();
    const seen = () => JSON.stringify([desk.cells(0, 0, 0, 6, 4), desk.layout(0), emulator.sheets()]);
    const steps: (() => unknown)[] = [
      () => desk.edit(0, [at(0, 0, 'head'), at(1, 0, '3'), at(2, 0, '1'), at(3, 0, '=SUM(A2:A3)')], false),
      () => desk.insertRows(0, 1, 2, false),
      () => desk.deleteRows(0, 1, 1, false),
      () => desk.insertColumns(0, 0, 1, false),
      () => desk.deleteColumns(0, 0, 1, false),
      () => desk.sort(0, 0, true, false),
      () => desk.renameSheet(other.id, 'Other'),
      () => desk.deleteSheet(other.id),
      () => desk.freeze(0, 1, 0),
      () => desk.resizeColumn(0, 1, 55),
      () => desk.runMenu('Opsbook', 'Write'),
    ];
    const states = [seen()];
    for (const step of steps) {
      step();
      states.push(seen());
    }
    for (let index = steps.length - 1; index >= 0; index--) {
      expect(desk.undo()).toBe(true);
      expect(seen()).toBe(states[index]);
    }
    for (let index = 1; index < states.length; index++) {
      expect(desk.redo()).toBe(true);
      expect(seen()).toBe(states[index]);
    }
    expect(desk.redo()).toBe(false);
    desk.undo();
    desk.edit(0, [at(5, 5, 'x')], false);
    expect(desk.redo()).toBe(false);
  });

  test('has nothing to take back in a new workbook, and a refused edit leaves nothing behind', () => {
    const emulator = open();
    run(emulator, 'at_("A1").protect(); 0');
    const other = emulator.as('other@example.com').desk();
    expect(other.edit(0, [at(0, 0, 'x')], false).kind).toBe('refused');
    expect(other.undo()).toBe(false);
  });

  test('sorts below the header row, frozen or not', () => {
    const desk = open().desk();
    desk.edit(
      0,
      ['Name', 'b', 'a'].map((text, row) => at(row, 0, text)),
      false,
    );
    desk.sort(0, 0, true, false);
    expect(texts(desk, 3, 1)).toEqual([['Name'], ['a'], ['b']]);
    desk.freeze(0, 2, 0);
    desk.edit(0, [at(3, 0, '1')], false);
    desk.sort(0, 0, true, false);
    expect(texts(desk, 4, 1)).toEqual([['Name'], ['a'], ['1'], ['b']]);
  });

  test.each([
    [
      'a sort through merged rows',
      (desk: Desk) => desk.sort(0, 0, true, false),
      "You can't sort a range with vertical merges.",
    ],
    [
      'deleting all rows',
      (desk: Desk) => desk.deleteRows(0, 0, 1000, false),
      "You can't delete all the rows on the sheet.",
    ],
    [
      'rows outside the sheet',
      (desk: Desk) => desk.deleteRows(0, 999, 2, false),
      'Those rows are outside the sheet.',
    ],
    [
      'no columns at all',
      (desk: Desk) => desk.insertColumns(0, 0, 0, false),
      'Those columns are outside the sheet.',
    ],
    [
      'deleting the only sheet',
      (desk: Desk) => desk.deleteSheet(0),
      "You can't remove all the visible sheets in a document.",
    ],
    ['an empty name', (desk: Desk) => desk.renameSheet(0, ' '), 'The sheet name cannot be empty.'],
  ])('refuses %s', (_, edit, message) => {
    const emulator = open();
    run(emulator, 'at_("B2:B3").merge(); 0');
    expect(edit(emulator.desk())).toEqual({ kind: 'refused', message });
  });

  test('refuses a name that another sheet has', () => {
    const desk = open().desk();
    const { id } = desk.addSheet();
    expect(desk.renameSheet(id, 'SHEET1')).toMatchObject({ kind: 'refused' });
    expect(desk.renameSheet(id, 'Log')).toEqual({ kind: 'done' });
  });

  test('collapses a group of columns', () => {
    const emulator = open();
    run(emulator, 'at_("B:C").shiftColumnGroupDepth(1); 0');
    emulator.desk().collapseGroup(0, 1, true);
    expect(emulator.desk().layout(0).columnGroups).toEqual([{ first: 1, last: 2, collapsed: true }]);
  });

  test('tells the script which cell is active', () => {
    const emulator = open();
    emulator.desk().activate(0, 4, 2);
    expect(run(emulator, 'SpreadsheetApp.getActiveRange().getA1Notation()')).toBe('C5');
    expect(emulator.desk().state().active).toEqual({ sheet: 0, row: 4, column: 2 });
  });

  test('says that a menu item is not there', () => {
    expect(() => open().desk().runMenu('Opsbook', 'Nothing')).toThrow(
      'The menu Opsbook has no item "Nothing".',
    );
  });

  test('a value typed into a spill makes the whole spill #REF!', () => {
    const emulator = open();
    emulator.type('A1', '=SEQUENCE(3)');
    expect(texts(emulator.desk(), 3, 1)).toEqual([['1'], ['2'], ['3']]);
    emulator.type('A2', 'x');
    expect(texts(emulator.desk(), 3, 1)).toEqual([['#REF!'], ['x'], ['']]);
    emulator.desk().undo();
    emulator.type('A2', '');
    expect(texts(emulator.desk(), 3, 1)).toEqual([['1'], ['2'], ['3']]);
  });

  test('shows each person their own menus, sidebar and cell', () => {
    const emulator = open({ user: 'ann@example.com' });
    const other = emulator.as('bo@example.com');
    emulator.menu('Open sidebar');
    emulator.desk().activate(0, 3, 3);
    expect(other.desk().state()).toMatchObject({
      user: 'bo@example.com',
      sidebar: null,
      active: { row: 0, column: 0 },
    });
    other.type('A1', 'from Bo');
    expect(emulator.value('A1')).toBe('from Bo');
  });
});

describe('addresses', () => {
  test.each([
    ['Nowhere!A1', 'There is no sheet "Nowhere". There are: Sheet1.'],
    ['hello', '"hello" is no cell. Write it as Deliveries!B2.'],
    ['Sheet1!A1001', 'A1001 lies outside the sheet Sheet1, which is A1:Z1000.'],
  ])('%s is refused with what there is', (address, message) => {
    expect(() => open().value(address)).toThrow(message);
  });

  test('a header that is not there is named with those that are', () => {
    const emulator = open();
    emulator.type('A1', 'Name');
    expect(() => emulator.sort('Sheet1', 'Nmae', true)).toThrow('Sheet1 has no header "Nmae". It has: Name.');
  });
});
