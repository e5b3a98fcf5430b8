import { open, run } from './open';

describe('sheets of a script', () => {
  test('a new one comes last and is shown, with 1000 rows and 26 columns; a name that is taken is refused', () => {
    const emulator = open();
    run(emulator, 'SpreadsheetApp.getActive().insertSheet("Log"); 0');
    expect(emulator.sheets()).toEqual(['Sheet1', 'Log']);
    expect(run(emulator, '[sheet_().getName(), sheet_().getMaxRows(), sheet_().getMaxColumns()]')).toEqual([
      'Log',
      1000,
      26,
    ]);
    expect(() => run(emulator, 'SpreadsheetApp.getActive().insertSheet("log")')).toThrow(
      'A sheet with the name "log" already exists. Please enter another name.',
    );
    run(emulator, 'SpreadsheetApp.getActive().insertSheet("First", 0); 0');
    expect(emulator.sheets()).toEqual(['First', 'Sheet1', 'Log']);
  });

  test('the last sheet can neither be deleted nor hidden', () => {
    const emulator = open();
    expect(() => run(emulator, 'SpreadsheetApp.getActive().deleteSheet(sheet_())')).toThrow(
      "You can't remove all the sheets in a document.",
    );
    expect(() => run(emulator, 'sheet_().hideSheet()')).toThrow(
      "You can't hide all the sheets in a document.",
    );
  });

  test('renaming rewrites formulas; deleting turns references into #REF!', () => {
    const emulator = open();
    run(emulator, 'SpreadsheetApp.getActive().insertSheet("Log").getRange("A1").setValue(5); 0');
    emulator.type('Sheet1!A1', '=Log!A1');
    run(emulator, 'SpreadsheetApp.getActive().getSheetByName("Log").setName("The log"); 0');
    expect([emulator.formula('Sheet1!A1'), emulator.value('Sheet1!A1')]).toEqual(["='The log'!A1", 5]);
    emulator.deleteSheet('The log');
    expect(emulator.value('Sheet1!A1')).toMatchObject({ error: '#REF!' });
  });

  test('getLastRow counts spilled blanks, and formats do not count', () => {
    const emulator = open();
    expect(run(emulator, '[sheet_().getLastRow(), sheet_().getLastColumn()]')).toEqual([0, 0]);
    emulator.type('A1', 'typed');
    run(emulator, 'at_("A50").setBackground("red"); 0');
    expect(run(emulator, 'sheet_().getLastRow()')).toBe(1);
    emulator.type('B1', '=ARRAYFORMULA(IF(ROW(A1:A20)=1,"header",""))');
    expect(run(emulator, '[sheet_().getLastRow(), sheet_().getLastColumn()]')).toEqual([20, 2]);
    expect(run(emulator, 'sheet_().getDataRange().getA1Notation()')).toBe('A1:B20');
  });

  test('appendRow goes below the last row with anything in it, and the grid grows', () => {
    const emulator = open();
    run(
      emulator,
      'sheet_().deleteRows(3, 998); sheet_().appendRow([1, "=A1+1"]).appendRow([2]).appendRow([3]); 0',
    );
    expect(['A1', 'B1', 'A2', 'A3'].map((cell) => emulator.value(cell))).toEqual([1, 2, 2, 3]);
    expect(run(emulator, 'sheet_().getMaxRows()')).toBe(3);
  });

  test.each([
    ['insertRowBefore(2)', '=A1+A3', 'B4', '=A1+A4'],
    ['insertRowsAfter(1, 2)', '=A1+A3', 'B5', '=A1+A5'],
    ['deleteRow(1)', '=A2+A3', 'B2', '=A1+A2'],
    ['insertColumnBefore(1)', '=A1+A3', 'C3', '=B1+B3'],
    ['deleteRows(1, 1)', '=A1+A3', 'B2', '=#REF!+A2'],
  ])('%s rewrites %s', (call, formula, cell, expected) => {
    const emulator = open();
    emulator.type('B3', formula);
    run(emulator, `sheet_().${call}; 0`);
    expect(emulator.formula(cell)).toBe(expected);
  });

  test.each([
    ['deleteRows(1000, 2)', 'Those rows are out of bounds.'],
    ['deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    ['insertRowsAfter(1001, 1)', 'Those rows are out of bounds.'],
    ['setFrozenRows(1000)', "You can't freeze all visible rows on the sheet."],
    ['deleteColumns(27, 1)', 'Those columns are out of bounds.'],
  ])('%s is refused', (call, message) => {
    expect(() => run(open(), `sheet_().${call}`)).toThrow(message);
  });

  test('an open range shifts when a row is inserted above it, a whole column does not', () => {
    const emulator = open();
    emulator.type('D5', '=COUNTA(A2:A)+COUNTA(A:A)');
    emulator.insertRows('Sheet1', 2, 1);
    expect(emulator.formula('D6')).toBe('=COUNTA(A3:A)+COUNTA(A:A)');
  });

  test('new rows look like the row that they push down, without its note', () => {
    const emulator = open();
    run(emulator, 'at_("A2").setBackground("red").setNumberFormat("yyyy-mm-dd").setNote("n"); 0');
    emulator.insertRows('Sheet1', 2, 1);
    expect(
      run(emulator, '[at_("A2").getBackground(), at_("A2").getNumberFormat(), at_("A2").getNote()]'),
    ).toEqual(['#ff0000', 'yyyy-mm-dd', '']);
    expect(emulator.note('A3')).toBe('n');
  });

  test('groups of columns collapse, cut and join', () => {
    const emulator = open();
    run(emulator, 'at_("C:E").shiftColumnGroupDepth(1); sheet_().getColumnGroup(4, 1).collapse(); 0');
    expect(emulator.desk().layout(0).columnGroups).toEqual([{ first: 2, last: 4, collapsed: true }]);
    expect(run(emulator, '[sheet_().getColumnGroupDepth(3), sheet_().getColumnGroupDepth(6)]')).toEqual([
      1, 0,
    ]);
    run(emulator, 'at_("F:F").shiftColumnGroupDepth(1); 0');
    expect(emulator.desk().layout(0).columnGroups).toEqual([{ first: 2, last: 5, collapsed: false }]);
    run(emulator, 'at_("D:D").shiftColumnGroupDepth(-1); 0');
    expect(
      emulator
        .desk()
        .layout(0)
        .columnGroups.map(({ first, last }) => [first, last]),
    ).toEqual([
      [2, 2],
      [4, 5],
    ]);
    expect(() => run(emulator, 'sheet_().getColumnGroup(1, 1)')).toThrow(
      'There is no column group at index 1',
    );
    expect(() => run(emulator, 'at_("E:E").shiftColumnGroupDepth(1)')).toThrow(
      'not emulated: groups inside groups',
    );
  });

  test('widths, heights, hidden lines, frozen lines, tab colour and gridlines are kept', () => {
    const emulator = open();
    run(
      emulator,
      `sheet_().setColumnWidth(2, 180).setRowHeight(1, 40).setTabColor("#ff0000").setHiddenGridlines(true);
       sheet_().hideColumns(3); sheet_().hideRows(4, 2); sheet_().setFrozenRows(1); 0`,
    );
    expect(emulator.desk().layout(0)).toMatchObject({
      columnWidths: { 1: 180 },
      rowHeights: { 0: 40 },
      hiddenColumns: [2],
      hiddenRows: [3, 4],
      frozenRows: 1,
      gridlines: false,
    });
    expect(emulator.desk().state().sheets[0]?.color).toBe('#ff0000');
  });

  test('sorting keeps rows together with their looks and notes; metadata of rows stays behind', () => {
    const emulator = open();
    ['b', 'a', '', '10', '9', 'TRUE'].forEach((text, row) => {
      emulator.type(`A${row + 1}`, text);
      emulator.type(`B${row + 1}`, `=ROW(A${row + 1})`);
      emulator.type(`C${row + 1}`, String(row + 1));
    });
    run(
      emulator,
      'at_("C1").setNote("was first").setBackground("red"); at_("1:1").addDeveloperMetadata("row", "1"); 0',
    );
    run(emulator, 'at_("A1:C6").sort({ column: 1, ascending: true }); 0');
    const column = (letter: string) => [1, 2, 3, 4, 5, 6].map((row) => emulator.value(`${letter}${row}`));
    expect(column('A')).toEqual([9, 10, 'a', 'b', true, null]);
    expect(column('C')).toEqual([5, 4, 2, 1, 6, 3]);
    expect(column('B')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(emulator.note('C4')).toBe('was first');
    expect(run(emulator, 'at_("1:1").getDeveloperMetadata().length')).toBe(1);
    run(emulator, 'at_("A1:C6").sort([{ column: 1, ascending: false }]); 0');
    expect(column('A')).toEqual([true, 'b', 'a', 10, 9, null]);
  });
});

describe('settings of the spreadsheet', () => {
  test('change what cells show, and what days mean to scripts', () => {
    const emulator = open();
    emulator.type('A1', '1.5');
    emulator.type('A2', '2026-09-30');
    run(emulator, 'SpreadsheetApp.getActive().setSpreadsheetLocale("de_DE"); 0');
    expect(emulator.display('A1')).toBe('1,5');
    run(emulator, 'SpreadsheetApp.getActive().setSpreadsheetTimeZone("Asia/Tokyo"); 0');
    expect(run(emulator, 'at_("A2").getValue().toISOString()')).toBe('2026-09-29T15:00:00.000Z');
  });

  test.each([
    [
      'a locale that the emulator does not know',
      'setSpreadsheetLocale("fr_FR")',
      'not emulated: the locale fr_FR',
    ],
    ['a zone that nobody knows', 'setSpreadsheetTimeZone("Mars/Phobos")', 'Invalid argument: Mars/Phobos'],
  ])('refuse %s', (_, call, message) => {
    expect(() => run(open(), `SpreadsheetApp.getActive().${call}`)).toThrow(message);
  });
});

describe('developer metadata', () => {
  test('is found on sheets after they were renamed; the same key may be there twice', () => {
    const emulator = open();
    run(
      emulator,
      `sheet_().addDeveloperMetadata("opsbook", "log", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)
        .addDeveloperMetadata("opsbook", "again").setName("New name"); 0`,
    );
    expect(
      run(emulator, 'sheet_().getDeveloperMetadata().map((one) => [one.getKey(), one.getValue()])'),
    ).toEqual([
      ['opsbook', 'log'],
      ['opsbook', 'again'],
    ]);
    const found = 'SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey("opsbook")';
    expect(
      run(
        emulator,
        `${found}.withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT).find().length`,
      ),
    ).toBe(1);
    run(emulator, `${found}.find().forEach((one) => one.remove()); 0`);
    expect(run(emulator, 'sheet_().getDeveloperMetadata().length')).toBe(0);
  });

  test('lies on whole rows and columns only', () => {
    expect(() => run(open(), 'at_("A1").addDeveloperMetadata("k")')).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
  });

  test('of a row moves when rows are inserted above it', () => {
    const emulator = open();
    run(emulator, 'at_("2:2").addDeveloperMetadata("k"); 0');
    emulator.insertRows('Sheet1', 1, 1);
    expect(
      run(emulator, '[at_("2:2").getDeveloperMetadata().length, at_("3:3").getDeveloperMetadata().length]'),
    ).toEqual([0, 1]);
  });
});

describe('named ranges', () => {
  test('are used in formulas, overwritten, moved with their cells, and removed', () => {
    const emulator = open();
    emulator.type('A1', '4');
    emulator.type('A2', '6');
    run(emulator, 'SpreadsheetApp.getActive().setNamedRange("Rates", at_("A1")); 0');
    run(emulator, 'SpreadsheetApp.getActive().setNamedRange("rates", at_("A1:A2")); 0');
    emulator.type('C9', '=SUM(Rates)');
    expect(emulator.value('C9')).toBe(10);
    emulator.insertRows('Sheet1', 1, 1);
    expect(emulator.value('C10')).toBe(10);
    expect(run(emulator, 'SpreadsheetApp.getActive().getRangeByName("RATES").getA1Notation()')).toBe('A2:A3');
    run(emulator, 'SpreadsheetApp.getActive().getNamedRanges()[0].remove(); 0');
    expect(emulator.value('C10')).toMatchObject({ error: '#NAME?' });
    expect(run(emulator, 'SpreadsheetApp.getActive().getRangeByName("Rates")')).toBeNull();
  });

  test('a name that reads as a cell is refused', () => {
    expect(() => run(open(), 'SpreadsheetApp.getActive().setNamedRange("A1", at_("A1"))')).toThrow(
      'The name A1 is not a valid name for a range.',
    );
  });
});

describe('what a script holds on to after it is gone', () => {
  test.each([
    ['a banding', 'at_("A1:B9").applyRowBanding()', 'getRange()', 'This banding was removed.'],
    ['a protection', 'at_("A1").protect()', 'getRange()', 'This protection was removed.'],
    [
      'a named range',
      '(SpreadsheetApp.getActive().setNamedRange("rates", at_("A1")), SpreadsheetApp.getActive().getNamedRanges()[0])',
      'getRange()',
      'The named range rates was removed.',
    ],
    [
      'metadata',
      'sheet_().addDeveloperMetadata("k").getDeveloperMetadata()[0]',
      'getKey()',
      'This developer metadata was removed.',
    ],
  ])('%s says so', (_, made, asked, message) => {
    expect(() => run(open(), `const it = ${made}; it.remove(); it.${asked}`)).toThrow(message);
  });
});

describe('charts', () => {
  test('hold what their ranges show, with labels and names from the first column and row', () => {
    const emulator = open();
    ['Month', 'Rate', 'Jan', '1', 'Feb', '2'].forEach((text, index) => {
      emulator.type(`${index % 2 === 0 ? 'A' : 'B'}${Math.floor(index / 2) + 1}`, text);
    });
    run(
      emulator,
      `sheet_().insertChart(sheet_().newChart().setChartType(Charts.ChartType.LINE).addRange(at_("A1:B3"))
        .setNumHeaders(1).setOption("title", "On time").setOption("width", 400).setPosition(5, 2, 0, 0).build()); 0`,
    );
    expect(emulator.desk().layout(0).charts).toEqual([
      {
        type: 'line',
        title: 'On time',
        row: 4,
        column: 1,
        width: 400,
        height: 371,
        labels: ['Jan', 'Feb'],
        series: [{ name: 'Rate', values: [1, 2] }],
      },
    ]);
    run(emulator, 'sheet_().removeChart(sheet_().getCharts()[0]); 0');
    expect(emulator.desk().layout(0).charts).toEqual([]);
  });

  test.each([
    ['a type that is text', 'setChartType("LINE")', "don't match the method signature"],
    ['no range', 'build()', 'A chart must have at least one range.'],
  ])('refuse %s', (_, call, message) => {
    expect(() => run(open(), `sheet_().newChart().${call}`)).toThrow(message);
  });
});
