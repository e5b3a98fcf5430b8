import { open, run } from './open';

describe('Range.setValues and setValue', () => {
  test.each([
    ['a number', '5', 5],
    ['text', '"abc"', 'abc'],
    ['a truth value', 'true', true],
    ['text that reads as a number', '"1,000,000"', 1_000_000],
    ['text that reads as money', '"$2.99"', 2.99],
    ['text that reads as a day', '"2026-09-30"', '2026-09-30'],
    ['text that reads as a percentage', '"12%"', 0.12],
    ['text behind an apostrophe', '"\'12"', '12'],
    ['a formula', '"=1+1"', 2],
    ['a formula behind an apostrophe', '"\'=1+1"', '=1+1'],
    ['a date', 'new Date(Date.UTC(2026, 8, 30))', '2026-09-30'],
    ['a date with a time', 'new Date(Date.UTC(2026, 8, 30, 6, 30))', '2026-09-30T06:30:00'],
    ['nothing', 'null', null],
    ['undefined', 'undefined', null],
    ['an empty text', '""', null],
  ])('writes %s as if it were typed', (_, value, expected) => {
    const emulator = open();
    emulator.type('A1', 'before');
    run(emulator, `at_("A1").setValue(${value}); 0`);
    expect(emulator.value('A1')).toEqual(expected);
  });

  test('keeps text as text in a cell with the format @', () => {
    const emulator = open();
    run(emulator, 'at_("A1:A2").setNumberFormat("@").setValues([["1/2"], ["=1+1"]]); 0');
    expect([emulator.value('A1'), emulator.value('A2')]).toEqual(['1/2', '=1+1']);
  });

  test('parses by the locale of the spreadsheet', () => {
    const emulator = open({ locale: 'de_DE' });
    run(emulator, 'at_("A1:C1").setValues([["1,5", "46.9", "30.09.2026"]]); 0');
    expect(['A1', 'B1', 'C1'].map((cell) => emulator.value(cell))).toEqual([1.5, '46.9', '2026-09-30']);
    expect(['A1', 'C1'].map((cell) => emulator.display(cell))).toEqual(['1,5', '30.09.2026']);
  });

  test.each([
    [
      'too few rows',
      '[[1, 2]]',
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'too many columns',
      '[[1, 2, 3], [1, 2, 3]]',
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    ],
    [
      'a short row',
      '[[1, 2], [1]]',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'one list',
      '[1, 2]',
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
  ])('wants the exact shape: not %s', (_, rows, message) => {
    const emulator = open();
    expect(() => run(emulator, `at_("A1:B2").setValues(${rows})`)).toThrow(message);
    expect(emulator.value('A1')).toBeNull();
  });

  test('refuses text that is longer than a cell takes', () => {
    const emulator = open();
    expect(() => run(emulator, 'at_("A1").setValue("x".repeat(50001))')).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    run(emulator, 'at_("A1").setValue("x".repeat(50000)); 0');
    expect(emulator.value('A1')).toHaveLength(50_000);
  });
});

describe('Range.getValues', () => {
  test('gives numbers, text, truth values, dates, "" for blank and errors as text', () => {
    const emulator = open();
    emulator.desk().edit(
      0,
      ['5', 'abc', 'TRUE', '2026-09-30', '', '=1/0'].map((text, column) => ({ row: 0, column, text })),
      false,
    );
    expect(run(emulator, 'at_("A1:F1").getValues()[0].map(describe_)')).toEqual([
      'Number 5',
      'String "abc"',
      'Boolean true',
      'Date 2026-09-30T00:00:00.000Z',
      'String ""',
      'String "#DIV/0!"',
    ]);
    expect(run(emulator, 'at_("A1:F1").getDisplayValues()')).toEqual([
      ['5', 'abc', 'TRUE', '2026-09-30', '', '#DIV/0!'],
    ]);
  });

  test('gives days as midnight in the zone of the spreadsheet', () => {
    const emulator = open({ timezone: 'America/New_York' });
    emulator.type('A1', '2026-09-30');
    expect(run(emulator, 'at_("A1").getValue().toISOString()')).toBe('2026-09-30T04:00:00.000Z');
    expect(
      run(emulator, 'Utilities.formatDate(at_("A1").getValue(), "America/New_York", "yyyy-MM-dd")'),
    ).toBe('2026-09-30');
  });

  test.each([
    [
      'row 0',
      'sheet_().getRange(0, 1)',
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'beyond the grid',
      'sheet_().getRange(1001, 1)',
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    ['no rows', 'sheet_().getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
    ['no columns', 'sheet_().getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['no A1 text', 'sheet_().getRange("hello")', 'Range not found'],
    ['another sheet that is not there', 'sheet_().getRange("No!A1")', 'Range not found'],
  ])('refuses a range of %s', (_, expression, message) => {
    expect(() => run(open(), expression)).toThrow(message);
  });

  test('of a deleted sheet says so', () => {
    const emulator = open();
    const expression =
      '(() => { const s = SpreadsheetApp.getActive().insertSheet("x"); SpreadsheetApp.getActive().deleteSheet(s); return s.getName(); })()';
    expect(() => run(emulator, expression)).toThrow(/^Sheet \d+ not found$/);
  });
});

describe('formulas', () => {
  test.each([
    ['en_US', '=IF(1=1;"a";"b")', 'a'],
    ['en_US', '=IF(1=1,"a","b")', 'a'],
    ['de_DE', '=IF(1=1;"a";"b")', 'a'],
    ['ja_JP', '=IF(1=1,"a","b")', 'a'],
  ])('in %s, %s is taken', (locale, formula, expected) => {
    const emulator = open({ locale });
    run(emulator, `at_("A1").setFormula(${JSON.stringify(formula)}); 0`);
    expect(emulator.value('A1')).toBe(expected);
  });

  test('in de_DE, commas do not part arguments', () => {
    const emulator = open({ locale: 'de_DE' });
    run(emulator, 'at_("A1").setFormula("=IF(1=1,\\"a\\",\\"b\\")"); 0');
    expect(emulator.value('A1')).toMatchObject({ error: '#ERROR!' });
  });

  test('move along when one formula is set in many cells, and are read back as text', () => {
    const emulator = open();
    run(emulator, 'at_("B1:B2").setFormula("=A1*2"); 0');
    expect(run(emulator, 'at_("A1:B2").getFormulas()')).toEqual([
      ['', '=A1*2'],
      ['', '=A2*2'],
    ]);
  });

  test('are copied with their relative parts, or as values', () => {
    const emulator = open();
    emulator.type('A1', '2');
    emulator.type('A2', '3');
    emulator.type('B1', '=A1*$A$1');
    run(
      emulator,
      'at_("B1").copyTo(at_("B2")); at_("B1").copyTo(at_("C1"), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false); 0',
    );
    expect([emulator.formula('B2'), emulator.value('B2')]).toEqual(['=A2*$A$1', 6]);
    expect([emulator.formula('C1'), emulator.value('C1')]).toEqual(['', 4]);
  });
});

describe('looks, notes and links', () => {
  test.each([
    ['setBackground("#FFF")', 'getBackground()', '#ffffff'],
    ['setBackground("red")', 'getBackground()', '#ff0000'],
    ['setFontColor("#112233")', 'getFontColor()', '#112233'],
    ['setFontWeight("bold")', 'getFontWeight()', 'bold'],
    ['setFontStyle("italic")', 'getFontStyle()', 'italic'],
    ['setFontLine("underline")', 'getFontLine()', 'underline'],
    ['setFontSize(14)', 'getFontSize()', 14],
    ['setHorizontalAlignment("center")', 'getHorizontalAlignment()', 'center'],
    ['setVerticalAlignment("top")', 'getVerticalAlignment()', 'top'],
    ['setWrap(true)', 'getWrap()', true],
    ['setNumberFormat("0.0%")', 'getNumberFormat()', '0.0%'],
    ['setNote("hint")', 'getNote()', 'hint'],
  ])('%s is what %s gives, until it is cleared', (set, get, expected) => {
    const emulator = open();
    const plain = run(emulator, `at_("A1").${get}`);
    run(emulator, `at_("A1").${set}; 0`);
    expect(run(emulator, `at_("A1").${get}`)).toBe(expected);
    run(emulator, 'at_("A1").clearFormat().clearNote(); 0');
    expect(run(emulator, `at_("A1").${get}`)).toBe(plain);
  });

  test('refuses a colour that nobody knows, where Google may stay silent', () => {
    expect(() => run(open(), 'at_("A1").setBackground("blurple")')).toThrow('Invalid color: blurple');
    expect(() => run(open(), 'at_("A1").setFontWeight("heavy")')).toThrow('Invalid argument: heavy');
  });

  test('writes rich text as it stands, with its link', () => {
    const emulator = open();
    run(
      emulator,
      'at_("A1").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("=1+1").setLinkUrl("https://example.com").build()); 0',
    );
    expect(emulator.value('A1')).toBe('=1+1');
    expect(emulator.desk().cells(0, 0, 0, 1, 1)[0]?.[0]).toMatchObject({
      text: '=1+1',
      link: 'https://example.com',
    });
    expect(run(emulator, 'at_("A1").getRichTextValue().getLinkUrl()')).toBe('https://example.com');
  });

  test('clears contents and keeps looks, notes and rules', () => {
    const emulator = open();
    run(emulator, 'at_("A1").setValue(1).setBackground("red").setNote("n").clearContent(); 0');
    expect(emulator.desk().cells(0, 0, 0, 1, 1)).toEqual([
      [{ text: '', kind: 'blank', note: 'n', style: { background: '#ff0000' } }],
    ]);
  });

  test('are set on many ranges by one call', () => {
    const emulator = open();
    run(emulator, 'sheet_().getRangeList(["A1", "C1:C2"]).setBackground("red").setFontWeight("bold"); 0');
    expect(
      run(emulator, '[at_("A1").getBackground(), at_("B1").getBackground(), at_("C2").getFontWeight()]'),
    ).toEqual(['#ff0000', '#ffffff', 'bold']);
  });

  test('merging keeps the first cell only', () => {
    const emulator = open();
    emulator.type('A1', 'stays');
    emulator.type('B1', 'goes');
    run(emulator, 'at_("A1:B1").merge(); 0');
    expect([emulator.value('A1'), emulator.value('B1')]).toEqual(['stays', null]);
    expect(emulator.desk().layout(0).merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    emulator.type('B1', 'nothing is under a merge');
    expect(emulator.value('B1')).toBeNull();
    run(emulator, 'at_("A1:B1").breakApart(); 0');
    expect(emulator.desk().layout(0).merges).toEqual([]);
  });
});
