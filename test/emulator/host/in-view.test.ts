import { open, run } from './open';

const at = (row: number, column: number, text: string) => ({ row, column, text });

/** A workbook whose sheet Other asks a custom function about Sheet1!A1, and what was asked. */
function withOtherSheet() {
  const emulator = open();
  const desk = emulator.desk();
  const other = desk.addSheet().id;
  desk.renameSheet(other, 'Other');
  emulator.type('Other!A1', `=IN_CELL("console.log('asked " & Sheet1!A1 & "'); 7")`);
  const text = (sheet: number, row: number, column: number) =>
    desk.cells(sheet, row, column, 1, 1)[0]?.[0]?.text;
  text(other, 0, 0);
  desk.activate(0, 0, 0);
  return { emulator, desk, other, text };
}

describe('a page that looks at one sheet', () => {
  test('waits for no custom function of another sheet, until the rest is computed', () => {
    const { emulator, desk, text } = withOtherSheet();
    desk.edit(0, [at(0, 0, '5'), at(0, 1, '=A1*2')], false);
    expect(text(0, 0, 1)).toBe('10');
    desk.layout(0);
    expect(emulator.log()).toEqual(['asked ']);
    const { revision } = desk.state();
    desk.computeRest();
    expect(emulator.log()).toEqual(['asked ', 'asked 5']);
    expect(desk.state().revision).toBe(revision);
  });

  test('gets what its own formulas need of another sheet', () => {
    const { emulator, desk, text } = withOtherSheet();
    emulator.type('Sheet1!B1', '=Other!A1+1');
    desk.edit(0, [at(0, 0, '6')], false);
    expect(text(0, 0, 1)).toBe('8');
    expect(emulator.log()).toEqual(['asked ', 'asked 6']);
  });

  test('colours cells by a rule that needs another sheet', () => {
    const { emulator, desk } = withOtherSheet();
    run(
      emulator,
      `sheet_().setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=INDIRECT("Other!A1")=7').setBackground('red').setRanges([at_('C1')]).build()]); 0`,
    );
    desk.edit(0, [at(0, 0, '8')], false);
    expect(desk.cells(0, 0, 2, 1, 1)[0]?.[0]?.style?.background).toBe('#ff0000');
  });

  test('is told to ask again when an array elsewhere grows into what it shows', () => {
    const { emulator, desk, text } = withOtherSheet();
    emulator.type('Other!C1', '=GROW(Sheet1!A1)');
    emulator.type('Sheet1!A1', '1');
    emulator.type('Sheet1!B1', '=Other!D3');
    expect(text(0, 0, 1)).toBe('');
    desk.computeRest();
    desk.edit(0, [at(0, 0, '3')], false);
    text(0, 0, 1);
    const { revision } = desk.state();
    desk.computeRest();
    expect(desk.state().revision).toBeGreaterThan(revision);
    expect(text(0, 0, 1)).toBe('row 3');
  });

  test('is not met by scripts and other drivers: they read a workbook that is computed', () => {
    const { emulator, desk } = withOtherSheet();
    emulator.type('Other!C1', '=GROW(Sheet1!A1)');
    emulator.type('Sheet1!B1', '=Other!D3');
    desk.edit(0, [at(0, 0, '3')], false);
    expect(emulator.value('Sheet1!B1')).toBe('row 3');
  });
});
