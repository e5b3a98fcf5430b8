import type { CellBlock, Direction } from '../../../emulator/desk';
import { open, run } from './open';

const block = (row: number, column: number, rows = 1, columns = 1, sheet = 0): CellBlock => ({
  sheet,
  row,
  column,
  rows,
  columns,
});
const DONE = { kind: 'done' };

/** A workbook with these cells typed into it. */
function withCells(cells: Readonly<Record<string, string>>) {
  const emulator = open();
  for (const [a1, text] of Object.entries(cells)) emulator.type(a1, text);
  return emulator;
}

describe('pasting cells of the workbook', () => {
  test('keeps values in full and formulas, whose relative references move along', () => {
    const emulator = withCells({ A1: '0.123456789', B1: '=A1*2', C1: '=$A$1+A$1+$A1' });
    expect(emulator.desk().paste(block(0, 0, 1, 3), block(4, 1), false, false)).toEqual(DONE);
    expect(['B5', 'C5', 'D5'].map(emulator.formula)).toEqual(['', '=B5*2', '=$A$1+B$1+$A5']);
    expect(emulator.value('B5')).toBe(0.123456789);
  });

  test('repeats the block where the target is a multiple of it, and writes it once elsewhere', () => {
    const emulator = withCells({ A1: '1', A2: '2' });
    emulator.desk().paste(block(0, 0, 2), block(0, 2, 4, 2), false, false);
    expect(['C1', 'C2', 'C3', 'D4'].map(emulator.value)).toEqual([1, 2, 1, 2]);
    emulator.desk().paste(block(0, 0, 2), block(0, 5, 3, 1), false, false);
    expect(['F1', 'F2', 'F3'].map(emulator.value)).toEqual([1, 2, null]);
  });

  test('takes looks, notes and rules along', () => {
    const emulator = withCells({ A1: '1' });
    run(
      emulator,
      `at_('A1').setBackground('red').setNote('n').setNumberFormat('0.00')
        .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['1', '2']).build()); 0`,
    );
    emulator.desk().paste(block(0, 0), block(1, 1), false, false);
    expect(emulator.desk().cells(0, 1, 1, 1, 1)[0]?.[0]).toMatchObject({
      text: '1.00',
      note: 'n',
      choices: ['1', '2'],
      style: { background: '#ff0000' },
    });
  });

  test('gives the values of an array whose formula is not copied, and the formula where it is', () => {
    const emulator = withCells({ A1: '=SEQUENCE(3)' });
    emulator.desk().paste(block(1, 0, 2), block(0, 2), false, false);
    expect(['C1', 'C2'].map(emulator.value)).toEqual([2, 3]);
    emulator.desk().paste(block(0, 0, 3), block(0, 4), false, false);
    expect(emulator.formula('E1')).toBe('=SEQUENCE(3)');
    expect(emulator.value('E3')).toBe(3);
  });

  test('adds rows and columns where the grid ends', () => {
    const emulator = withCells({ A1: '1', B2: '4' });
    emulator.desk().paste(block(0, 0, 2, 2), block(999, 25), false, false);
    expect(emulator.desk().layout(0)).toMatchObject({ rows: 1001, columns: 27 });
    expect(emulator.value('AA1001')).toBe(4);
    emulator.desk().edit(0, [{ row: 1003, column: 0, text: 'typed' }], false);
    expect(emulator.desk().layout(0).rows).toBe(1004);
  });

  test('is one step to undo, and tells the add-on', () => {
    const emulator = withCells({ A1: '1' });
    const desk = emulator.desk();
    desk.paste(block(0, 0), block(8, 25), false, false);
    expect(emulator.log()[0]).toBe('edited 1 was undefined mode LIMITED');
    desk.paste(block(0, 0), block(0, 1, 3, 3), false, false);
    desk.undo();
    expect(emulator.value('D3')).toBeNull();
    desk.redo();
    expect(emulator.value('D3')).toBe(1);
  });

  test('asks over a warning, is refused over a protection and over merged cells', () => {
    const emulator = withCells({ A1: '1' });
    run(emulator, 'at_("C1").protect().setWarningOnly(true); at_("D1:E1").merge(); at_("F1").protect(); 0');
    const desk = emulator.desk();
    expect(desk.paste(block(0, 0), block(0, 2), false, false).kind).toBe('warning');
    expect(emulator.value('C1')).toBeNull();
    expect(desk.paste(block(0, 0), block(0, 2), false, true)).toEqual(DONE);
    expect(desk.paste(block(0, 0), block(0, 4), false, true)).toEqual({
      kind: 'refused',
      message: 'You are trying to paste over merged cells of another shape.',
    });
    const other = emulator.as('other@example.com');
    expect(other.desk().paste(block(0, 0), block(0, 5), false, true)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('protected cell or object'),
    });
    expect(other.desk().paste(block(0, 5), block(9, 5), true, true).kind).toBe('refused');
    expect(emulator.value('F1')).toBeNull();
  });
});

describe('cutting and pasting', () => {
  test('moves cells; formulas that speak of them follow, theirs keep what they speak of', () => {
    const emulator = withCells({
      A1: '1',
      A2: '2',
      B1: '=A1+C9',
      D1: '=SUM(A1:A2)+$A$2',
      D2: '=SUM(A1:A3)',
      C9: '10',
    });
    expect(emulator.desk().paste(block(0, 0, 2, 2), block(4, 5), true, false)).toEqual(DONE);
    expect(['A1', 'A2', 'B1'].map(emulator.value)).toEqual([null, null, null]);
    expect(emulator.formula('G5')).toBe('=F5+C9');
    expect(emulator.formula('D1')).toBe('=SUM(F5:F6)+$F$6');
    // A range that sticks out of the block stays where it is.
    expect(emulator.formula('D2')).toBe('=SUM(A1:A3)');
    expect([emulator.value('G5'), emulator.value('D1')]).toEqual([11, 5]);
  });

  test('onto cells that it came from keeps all of them', () => {
    const emulator = withCells({ A1: '1', A2: '2', A3: '3' });
    emulator.desk().paste(block(0, 0, 3), block(1, 0), true, false);
    expect(['A1', 'A2', 'A3', 'A4'].map(emulator.value)).toEqual([null, 1, 2, 3]);
  });

  test('to another sheet names the sheets that formulas speak of, and takes names along', () => {
    const emulator = withCells({ A1: '1', B1: '=A1+C1', C1: '5', D1: '=B1' });
    run(emulator, 'SpreadsheetApp.getActive().setNamedRange("total", at_("B1")); 0');
    const other = emulator.desk().addSheet().id;
    emulator.desk().renameSheet(other, 'My notes');
    emulator.desk().paste(block(0, 0, 1, 2), block(2, 0, 1, 1, other), true, false);
    expect(emulator.formula('My notes!B3')).toBe('=A3+Sheet1!C1');
    expect(emulator.formula('Sheet1!D1')).toBe("='My notes'!B3");
    emulator.type('Sheet1!E1', '=total*2');
    expect([emulator.value('Sheet1!D1'), emulator.value('Sheet1!E1')]).toEqual([6, 12]);
  });

  test('takes the look away from where the cells were', () => {
    const emulator = withCells({ A1: '1' });
    run(emulator, 'at_("A1").setBackground("red"); 0');
    emulator.desk().paste(block(0, 0), block(0, 1), true, false);
    const style = (column: number) => emulator.desk().cells(0, 0, column, 1, 1)[0]?.[0]?.style;
    expect([style(0), style(1)]).toEqual([undefined, { background: '#ff0000' }]);
  });
});

describe('Ctrl and an arrow', () => {
  // Filled: A1 A2 A3, A7; and C1.
  const cases: readonly [from: string, at: [number, number], toward: Direction, to: [number, number]][] = [
    ['the first of a run', [0, 0], 'down', [2, 0]],
    ['the last of a run', [2, 0], 'down', [6, 0]],
    ['a blank cell', [4, 0], 'down', [6, 0]],
    ['the last filled cell', [6, 0], 'down', [999, 0]],
    ['a lone cell, upwards', [6, 0], 'up', [2, 0]],
    ['inside a run, upwards', [1, 0], 'up', [0, 0]],
    ['the corner', [0, 0], 'up', [0, 0]],
    ['a cell beside a blank one', [0, 0], 'right', [0, 2]],
    ['the last filled column', [0, 2], 'right', [0, 25]],
    ['the end of the row', [0, 25], 'left', [0, 2]],
  ];
  test.each(cases)('from %s %j leads %s to %j', (_, [row, column], toward, [toRow, toColumn]) => {
    const emulator = withCells({ A1: 'x', A2: '0', A3: 'x', A7: 'x', C1: 'x' });
    expect(emulator.desk().edge(0, row, column, toward)).toEqual({ row: toRow, column: toColumn });
  });

  test('passes over hidden rows and columns', () => {
    const emulator = withCells({ A1: 'x', A2: 'x', A3: 'x' });
    run(emulator, 'sheet_().hideRows(3, 998); sheet_().hideColumns(2, 24); 0');
    expect(emulator.desk().edge(0, 0, 0, 'down')).toEqual({ row: 1, column: 0 });
    expect(emulator.desk().edge(0, 1, 0, 'right')).toEqual({ row: 1, column: 25 });
  });
});
