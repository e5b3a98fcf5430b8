import { open, run } from './open';

const MESSAGE = 'You are trying to edit a protected cell or object.';

/** A workbook of Ann's, with something in B2:C3, and Bo beside her. */
function shared(protect: string) {
  const ann = open({ user: 'ann@example.com' });
  ann.type('B2', '2');
  ann.type('B3', '1');
  run(ann, `${protect}; 0`);
  return { ann, bo: ann.as('bo@example.com') };
}

/** What the workbook holds, apart from its revision. */
const held = (emulator: ReturnType<typeof open>) =>
  JSON.stringify([emulator.desk().cells(0, 0, 0, 6, 6), emulator.desk().layout(0), emulator.sheets()]);

const ON_CELLS = [
  'at_("B2").setValue(9)',
  'at_("B2:C2").setValues([[1, 2]])',
  'at_("B2").setFormula("=1")',
  'at_("B2").setFormulas([["=1"]])',
  'at_("B2").setNumberFormat("0.00")',
  'at_("B2").setNumberFormats([["0.00"]])',
  'at_("B2").setNote("n")',
  'at_("B2").setNotes([["n"]])',
  'at_("B2").setBackground("red")',
  'at_("B2").setFontWeights([["bold"]])',
  'at_("B2").setWrap(true)',
  'at_("B2").setBorder(true, true, true, true, true, true)',
  'at_("B2").setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build())',
  'at_("B2").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("x").build())',
  'at_("B2").clear()',
  'at_("B2").clearContent()',
  'at_("B2").clearFormat()',
  'at_("B2").clearNote()',
  'at_("B2:C3").merge()',
  'at_("B2:C3").sort(2)',
  'at_("B2:C3").applyRowBanding()',
  'at_("B2").protect()',
  'at_("D5").copyTo(at_("B2"))',
  'sheet_().getRangeList(["D5", "B2"]).setBackground("red")',
  'sheet_().clear()',
  'sheet_().clearNotes()',
  'sheet_().sort(2)',
  'sheet_().deleteRow(2)',
  'sheet_().deleteColumn(3)',
  'sheet_().insertRowBefore(3)',
  'sheet_().insertRowAfter(2)',
  'sheet_().insertColumnAfter(2)',
] as const;

describe('a range that Ann protected', () => {
  test.each(ON_CELLS)('%s is refused to Bo, changes nothing, and works for Ann', (call) => {
    const { ann, bo } = shared('at_("B2:C3").protect()');
    const before = held(ann);
    expect(() => run(bo, `${call}; 0`)).toThrow(MESSAGE);
    expect(held(ann)).toBe(before);
    expect(() => run(ann, `${call}; 0`)).not.toThrow();
  });

  test.each([
    'at_("D5").setValue(1)',
    'at_("B2").copyTo(at_("D5"))',
    'sheet_().insertRowBefore(2)',
    'sheet_().insertRowAfter(3)',
    'sheet_().insertColumnBefore(2)',
    'sheet_().deleteRow(1)',
    'sheet_().setFrozenRows(1)',
    'sheet_().appendRow([1])',
    'sheet_().setName("Mine")',
  ])('%s is free to Bo', (call) => {
    const { bo } = shared('at_("B2:C3").protect()');
    const before = held(bo);
    run(bo, `${call}; 0`);
    expect(held(bo)).not.toBe(before);
  });

  test('is open to those whom Ann names', () => {
    const { bo } = shared('at_("B2:C3").protect().addEditor("bo@example.com")');
    run(bo, 'at_("B2").setNote("mine"); 0');
    expect(bo.note('B2')).toBe('mine');
  });

  test('keeps its sheet from being deleted', () => {
    const { ann, bo } = shared('at_("B2:C3").protect(); SpreadsheetApp.getActive().insertSheet("Other")');
    const call = 'SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActive().getSheets()[0]); 0';
    expect(() => run(bo, call)).toThrow(MESSAGE);
    expect(() => bo.deleteSheet('Sheet1')).toThrow(MESSAGE);
    run(ann, call);
    expect(ann.sheets()).toEqual(['Other']);
  });

  test('stops a person who inserts inside it, and asks nobody who inserts beside it', () => {
    const { bo } = shared('at_("B2:C3").protect()');
    expect(() => bo.insertRows('Sheet1', 3, 1)).toThrow(MESSAGE);
    bo.insertRows('Sheet1', 2, 1);
    expect(bo.value('B3')).toBe(2);
  });
});

describe('a sheet that Ann protected', () => {
  test.each([
    ...ON_CELLS,
    'sheet_().appendRow([1])',
    'sheet_().setName("Mine")',
    'sheet_().hideColumns(1)',
    'sheet_().setColumnWidth(1, 50)',
    'sheet_().setFrozenRows(1)',
    'sheet_().setConditionalFormatRules([])',
    'sheet_().insertRowBefore(1)',
    'sheet_().addDeveloperMetadata("k", "v")',
    'sheet_().setTabColor("red")',
  ])('%s is refused to Bo', (call) => {
    const { ann, bo } = shared('sheet_().protect()');
    const before = held(ann);
    expect(() => run(bo, `${call}; 0`)).toThrow(MESSAGE);
    expect(held(ann)).toBe(before);
  });
});

describe('a range that only warns', () => {
  const WARNING = { kind: 'warning', message: expect.stringContaining('Edit anyway? (Computed)') };
  const steps = [
    ['deleting rows', (desk, ok) => desk.deleteRows(0, 1, 1, ok)],
    ['deleting columns', (desk, ok) => desk.deleteColumns(0, 1, 1, ok)],
    ['inserting rows inside', (desk, ok) => desk.insertRows(0, 2, 1, ok)],
    ['inserting columns inside', (desk, ok) => desk.insertColumns(0, 2, 1, ok)],
    ['sorting', (desk, ok) => desk.sort(0, 1, true, ok)],
  ] as const satisfies readonly (readonly [
    string,
    (desk: ReturnType<ReturnType<typeof open>['desk']>, ok: boolean) => unknown,
  ])[];

  test.each(steps)('asks before %s, and goes on when a person agrees', (_, step) => {
    const { ann } = shared('at_("B2:C3").protect().setWarningOnly(true).setDescription("Computed")');
    const before = held(ann);
    expect(step(ann.desk(), false)).toEqual(WARNING);
    expect(held(ann)).toBe(before);
    expect(step(ann.desk(), true)).toEqual({ kind: 'done' });
    expect(held(ann)).not.toBe(before);
  });

  test('does not ask about rows beside it', () => {
    const { ann } = shared('at_("B2:C3").protect().setWarningOnly(true)');
    expect(ann.desk().insertRows(0, 1, 1, false)).toEqual({ kind: 'done' });
    expect(ann.desk().deleteRows(0, 9, 1, false)).toEqual({ kind: 'done' });
  });

  test('asks no script', () => {
    const { bo } = shared('at_("B2:C3").protect().setWarningOnly(true)');
    run(bo, 'sheet_().insertRowBefore(3); at_("B2").setNote("n"); 0');
    expect(bo.note('B2')).toBe('n');
    expect(bo.value('B4')).toBe(1);
  });
});
