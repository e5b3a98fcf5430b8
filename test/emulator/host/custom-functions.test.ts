import { inCell, open, run } from './open';

describe('a custom function', () => {
  test.each([
    ['one cell with a number', '5', '=SEEN(A1)', 'Number 5'],
    ['one cell with text', 'abc', '=SEEN(A1)', 'String "abc"'],
    ['one cell with a truth value', 'TRUE', '=SEEN(A1)', 'Boolean true'],
    ['a percentage', '10%', '=SEEN(A1)', 'Number 0.1'],
    ['a day', '2026-09-30', '=SEEN(A1)', 'Date 2026-09-30T00:00:00.000Z'],
    ['a blank cell', '', '=SEEN(A1)', 'String ""'],
    ['an error', '=NA()', '=SEEN(A1)', 'String "#N/A"'],
    ['a range', '1', '=SEEN(A1:B3)', 'Array 3x2'],
    ['an open range, to the end of the grid', '1', '=SEEN(A2:A)', 'Array 999x1'],
    ['a whole column', '1', '=SEEN(A:A)', 'Array 1000x1'],
    ['nothing', '1', '=SEEN()', 'Undefined undefined'],
    ['a computed day', '1', '=SEEN(DATE(2026,9,30))', 'Date 2026-09-30T00:00:00.000Z'],
    [
      'days through FILTER',
      '2026-09-30',
      '=SEEN_FIRST(FILTER(A1:A2,A1:A2<>""))',
      'Date 2026-09-30T00:00:00.000Z',
    ],
  ])('gets %s as Google hands it over', (_, typed, formula, expected) => {
    const emulator = open();
    emulator.type('A1', typed);
    emulator.type('D1', formula);
    expect(emulator.value('D1')).toBe(expected);
  });

  test('gets a day as midnight of the spreadsheet, not of the script', () => {
    const emulator = open({ timezone: 'Europe/Berlin' });
    emulator.type('A1', '2026-07-01');
    emulator.type('B1', '=SEEN(A1)');
    expect(emulator.value('B1')).toBe('Date 2026-06-30T22:00:00.000Z');
  });

  test.each([
    ['date', '2026-09-30'],
    ['nothing', null],
    ['missing', null],
    ['truth', true],
    ['words', '3/4/2026'],
    ['nan', { error: '#NUM!', message: 'The function returned a result that is not a number.' }],
    ['infinite', { error: '#NUM!', message: 'The function returned a result that is not a number.' }],
    ['ragged', { error: '#ERROR!', message: 'The function returned rows of different lengths.' }],
    ['empty', { error: '#REF!', message: 'The function returned an empty array.' }],
    ['object', { error: '#ERROR!', message: 'The function returned something that a cell cannot show.' }],
  ])('that gives %s shows what Sheets would', (what, expected) => {
    const emulator = open();
    emulator.type('A1', `=GIVES("${what}")`);
    expect(emulator.value('A1')).toEqual(expected);
  });

  test('spills rows, and a plain list down the column', () => {
    const emulator = open();
    emulator.type('A1', '=GROW(2)');
    emulator.type('D1', '=GIVES("list")');
    expect(['A1', 'B1', 'A2', 'B2', 'A3'].map((cell) => emulator.value(cell))).toEqual([
      1,
      'row 1',
      2,
      'row 2',
      null,
    ]);
    expect(['D1', 'D2', 'D3'].map((cell) => emulator.value(cell))).toEqual([1, 2, 3]);
  });

  test('that would spill over a filled cell is #REF!, and comes back when the cell is cleared', () => {
    const emulator = open();
    emulator.type('A1', '=GROW(3)');
    emulator.type('B2', 'mine');
    expect(emulator.value('A1')).toMatchObject({ error: '#REF!' });
    expect(emulator.value('B2')).toBe('mine');
    expect(emulator.value('A2')).toBeNull();
    emulator.type('B2', '');
    expect(emulator.value('B3')).toBe('row 3');
  });

  test('that throws is #ERROR! with its message, which IFERROR catches', () => {
    const emulator = open();
    emulator.type('A1', '=FAILS("ONTIME_RATE: no range")');
    emulator.type('A2', '=IFERROR(FAILS("x"),"caught")');
    expect(emulator.value('A1')).toEqual({ error: '#ERROR!', message: 'ONTIME_RATE: no range' });
    expect(emulator.display('A1')).toBe('#ERROR!');
    expect(emulator.value('A2')).toBe('caught');
  });

  test('is found in any case of its letters, unless it ends in _ or is a variable', () => {
    const emulator = open();
    expect(emulator.evaluate('=double(4)')).toBe(8);
    expect(emulator.evaluate('=hidden_()')).toMatchObject({ error: '#NAME?' });
    expect(emulator.evaluate('=notDeclared()')).toMatchObject({ error: '#NAME?' });
  });

  test('is computed again when an argument changes, and only then', () => {
    const emulator = open();
    emulator.type('A1', '1');
    emulator.type('D1', '=SEEN(IN_CELL("Utilities.getUuid()"))');
    const before = emulator.value('D1');
    emulator.type('A1', '2');
    expect(emulator.value('D1')).toBe(before);
    emulator.type('D1', '=SEEN(IN_CELL( "Utilities.getUuid()"))');
    expect(emulator.value('D1')).not.toBe(before);
  });

  test.each(['NOW()', 'RAND()', 'RANDBETWEEN(1,9)'])('refuses %s as an argument', (volatile) => {
    expect(open().evaluate(`=SEEN(${volatile})`)).toEqual({
      error: '#ERROR!',
      message:
        'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()',
    });
  });

  test('takes TODAY, and is computed again when the day changes', () => {
    const emulator = open();
    emulator.type('A1', '=SEEN(TODAY())');
    expect(emulator.value('A1')).toBe('Date 2026-09-30T00:00:00.000Z');
    emulator.advance(86_400_000);
    expect(emulator.value('A1')).toBe('Date 2026-10-01T00:00:00.000Z');
  });

  test('reads the spreadsheet, its own cell, properties and cache', () => {
    const emulator = open({ timezone: 'Asia/Tokyo' });
    emulator.type('A1', '7');
    run(emulator, 'PropertiesService.getDocumentProperties().setProperty("k", "v"); 0');
    emulator.type('C3', '=IN_CELL("SpreadsheetApp.getActiveRange().getA1Notation()")');
    expect(emulator.value('C3')).toBe('C3');
    expect(inCell(emulator, 'SpreadsheetApp.getActive().getSpreadsheetTimeZone()')).toBe('Asia/Tokyo');
    expect(
      inCell(emulator, 'SpreadsheetApp.getActive().getSheetByName("Sheet1").getRange("A1").getValue()'),
    ).toBe(7);
    expect(inCell(emulator, 'PropertiesService.getDocumentProperties().getProperty("k")')).toBe('v');
    expect(inCell(emulator, 'CacheService.getScriptCache().get("none")')).toBeNull();
  });

  test.each([
    ['write', 'at_("B1").setValue(1)', 'You do not have permission to call setValue.'],
    ['format', 'at_("B1").setNumberFormat("0")', 'You do not have permission to call setNumberFormat.'],
    [
      'add a sheet',
      'SpreadsheetApp.getActive().insertSheet("x")',
      'You do not have permission to call insertSheet.',
    ],
    ['reach the page', 'SpreadsheetApp.getUi()', 'Cannot call SpreadsheetApp.getUi() from this context.'],
    ['send mail', 'MailApp.getRemainingDailyQuota()', 'You do not have permission to call MailApp service.'],
    [
      'set what belongs to the owner',
      'PropertiesService.getUserProperties().setProperty("a", "b")',
      'You do not have permission to call setProperty.',
    ],
    [
      'open another file',
      'SpreadsheetApp.openById("x")',
      'Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: (https://www.googleapis.com/auth/spreadsheets)',
    ],
  ])('may not %s', (_, expression, message) => {
    const emulator = open();
    expect(inCell(emulator, expression)).toEqual({ error: '#ERROR!', message });
    expect(emulator.sheets()).toEqual(['Sheet1']);
  });
});
