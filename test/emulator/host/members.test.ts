import { open, run } from './open';

type Case = readonly [expression: string, gives: unknown];

const ss = 'SpreadsheetApp.getActive()';

/** A table of expressions, each in a workbook of its own and after the same beginning; what they set is read back. */
function gives(title: string, cases: readonly Case[], beginning = ''): void {
  describe(title, () => {
    test.each(cases)('%s gives %j', (expression, expected) => {
      const emulator = open({ user: 'ann@example.com' });
      expect(run(emulator, `${beginning}${expression}`)).toEqual(expected);
    });
  });
}

gives('SpreadsheetApp', [
  ['SpreadsheetApp.getActiveSpreadsheet().getName()', 'Untitled spreadsheet'],
  ['SpreadsheetApp.setActiveRange(at_("B2:C3")).getA1Notation()', 'B2:C3'],
  ['SpreadsheetApp.setCurrentCell(at_("D4")); SpreadsheetApp.getCurrentCell().getA1Notation()', 'D4'],
  [`SpreadsheetApp.setActiveSheet(${ss}.insertSheet("Two")).getName()`, 'Two'],
  ['at_("A1").setValue(2); at_("B1").setFormula("=A1*2"); SpreadsheetApp.flush(); at_("B1").getValue()', 4],
]);

gives('Spreadsheet', [
  [`${ss}.getUrl().includes(${ss}.getId())`, true],
  [`${ss}.rename("Team"); ${ss}.getName()`, 'Team'],
  [`${ss}.insertSheet("Two"); [${ss}.getNumSheets(), ${ss}.getActiveSheet().getName()]`, [2, 'Two']],
  [`${ss}.getSheetById(sheet_().getSheetId()).getName()`, 'Sheet1'],
  [`${ss}.getSheetById(12345)`, null],
  [
    `${ss}.insertSheet("Two"); ${ss}.moveActiveSheet(1); ${ss}.getSheets().map((s) => s.getName())`,
    ['Two', 'Sheet1'],
  ],
  [`${ss}.setActiveRange(at_("B2:C3")); ${ss}.getActiveRange().getA1Notation()`, 'B2:C3'],
  [
    `${ss}.setCurrentCell(at_("B2")); [${ss}.getActiveCell(), ${ss}.getCurrentCell()].map((c) => c.getA1Notation())`,
    ['B2', 'B2'],
  ],
  [`${ss}.insertSheet("Two"); ${ss}.setActiveSheet(${ss}.getSheets()[0]); sheet_().getName()`, 'Sheet1'],
  [`${ss}.getRange("Sheet1!B2").getA1Notation()`, 'B2'],
  [`[${ss}.getSpreadsheetLocale(), ${ss}.getSpreadsheetTimeZone()]`, ['en_US', 'Etc/UTC']],
  [`${ss}.getOwner().getEmail()`, 'ann@example.com'],
  [`${ss}.getEditors().map((u) => u.getEmail())`, ['ann@example.com']],
  [`${ss}.getViewers().length`, 0],
  [`at_("A1").protect(); ${ss}.getProtections(SpreadsheetApp.ProtectionType.RANGE).length`, 1],
  [`${ss}.addDeveloperMetadata("k", "v").getDeveloperMetadata()[0].getValue()`, 'v'],
  [
    `${ss}.setNamedRange("rates", at_("A1")); ${ss}.removeNamedRange("rates"); ${ss}.getNamedRanges().length`,
    0,
  ],
]);

gives('Sheet', [
  [
    '[sheet_().getSheetName(), sheet_().getIndex(), String(sheet_().getType()), sheet_().getFormUrl()]',
    ['Sheet1', 1, 'GRID', null],
  ],
  ['sheet_().getParent().getName()', 'Untitled spreadsheet'],
  [`${ss}.insertSheet("Two"); ${ss}.getSheets()[0].activate(); sheet_().getName()`, 'Sheet1'],
  [
    `${ss}.insertSheet("Two").hideSheet(); const s = ${ss}.getSheetByName("Two"); [s.isSheetHidden(), s.showSheet().isSheetHidden()]`,
    [true, false],
  ],
  ['sheet_().setTabColor("#ff0000").getTabColor()', '#ff0000'],
  ['sheet_().setHiddenGridlines(true).hasHiddenGridlines()', true],
  ['at_("A1:B1").setValues([[1, "x"]]); sheet_().getSheetValues(1, 1, 1, 2)', [[1, 'x']]],
  [`${ss}.setNamedRange("rates", at_("A1")); sheet_().getNamedRanges().map((n) => n.getName())`, ['rates']],
  [
    'at_("A1").setValue(1).setBackground("red"); sheet_().clearContents(); [at_("A1").getValue(), at_("A1").getBackground()]',
    ['', '#ff0000'],
  ],
  [
    'at_("A1").setValue(1).setBackground("red"); sheet_().clearFormats(); [at_("A1").getValue(), at_("A1").getBackground()]',
    [1, '#ffffff'],
  ],
  [
    'sheet_().setFrozenRows(2); sheet_().setFrozenColumns(1); [sheet_().getFrozenRows(), sheet_().getFrozenColumns()]',
    [2, 1],
  ],
  [
    'sheet_().setColumnWidths(2, 2, 50); [1, 2, 3, 4].map((c) => sheet_().getColumnWidth(c))',
    [100, 50, 50, 100],
  ],
  [
    'sheet_().setRowHeights(2, 1, 40).setRowHeightsForced(3, 1, 50); [1, 2, 3].map((r) => sheet_().getRowHeight(r))',
    [21, 40, 50],
  ],
  [
    'sheet_().hideRow(at_("A2:A3")); [1, 2, 3].map((r) => sheet_().isRowHiddenByUser(r))',
    [false, true, true],
  ],
  [
    'sheet_().hideRows(2, 2); sheet_().showRows(2); sheet_().unhideRow(at_("A3")); sheet_().isRowHiddenByUser(3)',
    false,
  ],
  [
    'sheet_().hideColumn(at_("B1")); [sheet_().isColumnHiddenByUser(2), sheet_().isRowHiddenByFilter(1)]',
    [true, false],
  ],
  [
    'sheet_().hideColumns(2, 2); sheet_().showColumns(2); sheet_().unhideColumn(at_("C1")); sheet_().isColumnHiddenByUser(3)',
    false,
  ],
  [
    'at_("A1").setValue("x"); sheet_().insertRows(1, 2); sheet_().insertRowsBefore(1, 1); at_("A4").getValue()',
    'x',
  ],
  [
    'at_("A1").setValue("x"); sheet_().insertColumns(1); sheet_().insertColumnsBefore(1, 1).insertColumnsAfter(1, 1); at_("D1").getValue()',
    'x',
  ],
  ['at_("2:3").shiftRowGroupDepth(1); [sheet_().getRowGroupDepth(2), sheet_().getRowGroupDepth(4)]', [1, 0]],
  [
    'at_("2:3").shiftRowGroupDepth(1); sheet_().collapseAllRowGroups(); const g = sheet_().getRowGroup(2, 1); [g.isCollapsed(), g.getRange().getA1Notation()]',
    [true, 'A2:Z3'],
  ],
  [
    'at_("B:C").shiftColumnGroupDepth(1); sheet_().collapseAllColumnGroups().expandAllColumnGroups(); sheet_().getColumnGroup(2, 1).isCollapsed()',
    false,
  ],
  [
    'at_("2:3").shiftRowGroupDepth(1); sheet_().collapseAllRowGroups().expandAllRowGroups(); sheet_().getRowGroup(3, 1).isCollapsed()',
    false,
  ],
  ['sheet_().addDeveloperMetadata("k", "v").createDeveloperMetadataFinder().withValue("v").find().length', 1],
]);

gives(
  'Group',
  [
    ['g.expand().isCollapsed()', false],
    ['g.collapse().isCollapsed()', true],
    ['[g.getDepth(), g.getControlIndex(), g.getRange().getA1Notation()]', [1, 4, 'B1:C1000']],
    ['g.remove(); sheet_().getColumnGroupDepth(2)', 0],
    ['at_("B:C").collapseGroups(); g.isCollapsed()', true],
    ['at_("B:C").collapseGroups().expandGroups(); g.isCollapsed()', false],
  ],
  `at_("B:C").shiftColumnGroupDepth(1); const g = sheet_().getColumnGroup(2, 1);`,
);

gives(
  'where a Range lies',
  [
    ['r.getRow() + "," + r.getColumn() + "," + r.getRowIndex()', '2,3,2'],
    ['[r.getLastRow(), r.getLastColumn(), r.getNumRows(), r.getNumColumns()]', [4, 5, 3, 3]],
    ['[r.getHeight(), r.getWidth()]', [3, 3]],
    ['r.getSheet().getName()', 'Sheet1'],
    ['r.getGridId() === sheet_().getSheetId()', true],
    ['r.getCell(2, 1).getA1Notation()', 'C3'],
    ['r.offset(1, 1).getA1Notation()', 'D3:F5'],
    ['r.offset(-1, 0, 1, 2).getA1Notation()', 'C1:D1'],
    ['r.activate(); SpreadsheetApp.getActiveRange().getA1Notation()', 'C2:E4'],
    ['r.getCell(1, 1).activateAsCurrentCell(); SpreadsheetApp.getCurrentCell().getA1Notation()', 'C2'],
  ],
  `const r = at_("C2:E4");`,
);

gives('what a Range holds', [
  [
    'at_("A1").setValue(0.5).setNumberFormat("0%"); [at_("A1").getDisplayValue(), at_("A1").getFormula()]',
    ['50%', ''],
  ],
  ['[at_("A1:B2").isBlank(), at_("A1").setValue(0).isBlank()]', [true, false]],
  ['at_("A1:B1").setNotes([["a", ""]]).getNotes()', [['a', '']]],
  ['at_("A1:B1").setNumberFormats([["0.00", "@"]]).getNumberFormats()', [['0.00', '@']]],
  ['at_("A1:B1").setBackgrounds([["red", null]]).getBackgrounds()', [['#ff0000', '#ffffff']]],
  ['at_("A1:B1").setFontColors([["red", null]]).getFontColors()', [['#ff0000', '#000000']]],
  [
    'at_("A1").setFontFamily("Roboto"); [at_("A1").getFontFamily(), at_("A1:B1").getFontFamilies()]',
    ['Roboto', [['Roboto', 'Arial']]],
  ],
  ['at_("A1:B1").setFontSizes([[14, 10]]).getFontSizes()', [[14, 10]]],
  [
    'at_("A1:B1").setFontLines([["underline", "line-through"]]).getFontLines()',
    [['underline', 'line-through']],
  ],
  ['at_("A1:B1").setFontStyles([["italic", "normal"]]).getFontStyles()', [['italic', 'normal']]],
  ['at_("A1:B1").setFontWeights([["bold", "normal"]]).getFontWeights()', [['bold', 'normal']]],
  [
    'at_("A1:B1").setHorizontalAlignments([["left", "normal"]]).getHorizontalAlignments()',
    [['left', 'general']],
  ],
  ['at_("A1:B1").setVerticalAlignments([["top", "bottom"]]).getVerticalAlignments()', [['top', 'bottom']]],
  ['at_("A1:B1").setWraps([[true, false]]).getWraps()', [[true, false]]],
  ['String(at_("A1").setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).getWrapStrategy())', 'CLIP'],
  ['at_("A1:B1").setWrap(true).getWrapStrategies()[0].map(String)', ['WRAP', 'WRAP']],
  [
    'const rule = SpreadsheetApp.newDataValidation().requireDate().build(); at_("A1:B1").setDataValidations([[rule, null]]).getDataValidations()[0].map((one) => one && String(one.getCriteriaType()))',
    ['DATE_IS_VALID_DATE', null],
  ],
  [
    'at_("A1").setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build()).clearDataValidations().getDataValidation()',
    null,
  ],
  [
    'const rich = (text) => SpreadsheetApp.newRichTextValue().setText(text).build(); at_("A1:B1").setRichTextValues([[rich("=x"), rich("y")]]).getRichTextValues()[0].map((one) => one.getText())',
    ['=x', 'y'],
  ],
  [
    'at_("A1:B2").setValues([[1, 2], [3, 4]]); at_("A1:B2").mergeAcross().getMergedRanges().map((one) => one.getA1Notation())',
    ['A1:B1', 'A2:B2'],
  ],
  ['at_("A1:B2").mergeVertically().getMergedRanges().map((one) => one.getA1Notation())', ['A1:A2', 'B1:B2']],
  ['at_("A1:B2").merge(); [at_("B2").isPartOfMerge(), at_("C3").isPartOfMerge()]', [true, false]],
  [
    'at_("A1:B4").applyRowBanding(); [at_("A2").getBandings().length, at_("D9").getBandings().length]',
    [1, 0],
  ],
]);

gives('text styles', [
  [
    'const s = SpreadsheetApp.newTextStyle().setBold(true).setItalic(true).setUnderline(true).setFontSize(14).setForegroundColor("red").build(); [s.isBold(), s.isItalic(), s.isUnderline(), s.getFontSize(), s.getForegroundColor()]',
    [true, true, true, 14, '#ff0000'],
  ],
  [
    'at_("A1").setTextStyle(SpreadsheetApp.newTextStyle().setBold(true).build()).getTextStyle().isBold()',
    true,
  ],
  [
    'const s = SpreadsheetApp.newTextStyle().setBold(true).build(); const r = SpreadsheetApp.newRichTextValue().setText("x").setTextStyle(s).build(); [r.getText(), r.getTextStyle().isBold(), r.copy().build().getText()]',
    ['x', true, 'x'],
  ],
]);

gives(
  'RangeList',
  [
    ['list.getRanges().map((one) => one.getA1Notation())', ['A1', 'C3']],
    ['list.setValue(5); [at_("A1").getValue(), at_("C3").getValue(), at_("B2").getValue()]', [5, 5, '']],
    ['list.setFormula("=1+1"); at_("C3").getValue()', 2],
    ['list.setNote("n").clearNote(); at_("C3").getNote()', ''],
    ['list.setNumberFormat("0.00"); at_("C3").getNumberFormat()', '0.00'],
    [
      'list.setFontColor("red").setFontFamily("Roboto").setFontSize(14).setFontStyle("italic").setFontLine("underline"); const c = at_("C3"); [c.getFontColor(), c.getFontFamily(), c.getFontSize(), c.getFontStyle(), c.getFontLine()]',
      ['#ff0000', 'Roboto', 14, 'italic', 'underline'],
    ],
    [
      'list.setHorizontalAlignment("center").setVerticalAlignment("top"); [at_("C3").getHorizontalAlignment(), at_("C3").getVerticalAlignment()]',
      ['center', 'top'],
    ],
    ['list.setWrap(true); at_("C3").getWrap()', true],
    [
      'String(list.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).getRanges()[1].getWrapStrategy())',
      'CLIP',
    ],
    [
      'list.setValue(1).setBorder(true, true, true, true, true, true).setBackground("red").clearFormat(); [at_("C3").getValue(), at_("C3").getBackground()]',
      [1, '#ffffff'],
    ],
    [
      'list.setValue(1).setBackground("red").clearContent(); [at_("C3").getValue(), at_("C3").getBackground()]',
      ['', '#ff0000'],
    ],
    [
      'list.setValue(1).setBackground("red").clear(); [at_("C3").getValue(), at_("C3").getBackground()]',
      ['', '#ffffff'],
    ],
    [
      'at_("C3").setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build()); list.clearDataValidations(); at_("C3").getDataValidation()',
      null,
    ],
    ['at_("C3:D4").merge(); list.breakApart(); at_("C3").isPartOfMerge()', false],
  ],
  `const list = sheet_().getRangeList(["A1", "C3"]);`,
);

gives(
  'Banding',
  [
    ['b.getRange().getA1Notation()', 'A1:B9'],
    ['b.setHeaderRowColor("red").getHeaderRowColor()', '#ff0000'],
    ['b.setFirstRowColor("red").getFirstRowColor()', '#ff0000'],
    ['b.setSecondRowColor("red").getSecondRowColor()', '#ff0000'],
    ['b.setFooterRowColor("red").getFooterRowColor()', '#ff0000'],
  ],
  `const b = at_("A1:B9").applyRowBanding();`,
);

gives(
  'NamedRange',
  [
    ['n.getRange().getA1Notation()', 'A1'],
    ['n.setName("Hours").getName()', 'Hours'],
    ['n.setRange(at_("B2:B3")).getRange().getA1Notation()', 'B2:B3'],
  ],
  `${ss}.setNamedRange("rates", at_("A1")); const n = ${ss}.getNamedRanges()[0];`,
);

gives(
  'DeveloperMetadata',
  [
    ['m.setKey("other").getKey()', 'other'],
    ['m.setValue("w").getValue()', 'w'],
    [
      'String(m.setVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT).getVisibility())',
      'PROJECT',
    ],
    [`${ss}.createDeveloperMetadataFinder().withId(m.getId()).find().length`, 1],
    [
      'const l = m.getLocation(); [String(l.getLocationType()), l.getSheet().getName(), l.getSpreadsheet()]',
      ['SHEET', 'Sheet1', null],
    ],
  ],
  `const m = sheet_().addDeveloperMetadata("k", "v").getDeveloperMetadata()[0];`,
);

gives(
  'Protection',
  [
    ['p.setDescription("why").getDescription()', 'why'],
    ['[p.isWarningOnly(), p.setWarningOnly(true).isWarningOnly()]', [false, true]],
    ['String(p.getProtectionType())', 'RANGE'],
    ['p.canEdit()', true],
    [
      'p.addEditors(["b@example.com", "c@example.com"]).removeEditors(["b@example.com"]).getEditors().map((u) => u.getEmail())',
      ['c@example.com'],
    ],
    ['p.setDomainEdit(false).canDomainEdit()', false],
  ],
  `const p = at_("A1:B2").protect();`,
);

gives(
  'Charts',
  [
    [
      '[chart.getChartId() > 0, chart.getNumHeaders(), chart.getRanges().map((one) => one.getA1Notation())]',
      [true, 1, ['A1:B3']],
    ],
    [
      'sheet_().updateChart(chart.modify().clearRanges().addRange(at_("A1:B9")).setOption("title", "New").build()); sheet_().getCharts().map((one) => one.getRanges()[0].getA1Notation())',
      ['A1:B9'],
    ],
    [
      'chart.modify().setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS).setTransposeRowsAndColumns(false).build().getNumHeaders()',
      1,
    ],
  ],
  `sheet_().insertChart(sheet_().newChart().setChartType(Charts.ChartType.LINE).addRange(at_("A1:B3")).setNumHeaders(1).setPosition(5, 2, 0, 0).build()); const chart = sheet_().getCharts()[0];`,
);

gives(
  'Blob',
  [
    ['b.setBytes([104, 105]).getDataAsString()', 'hi'],
    ['b.setDataFromString("ä").getBytes()', [-61, -92]],
    [
      'b.setContentType("text/csv").setName("n.csv"); [b.getContentType(), b.getName()]',
      ['text/csv', 'n.csv'],
    ],
    ['const c = b.copyBlob(); c.setName("other"); b.getName()', null],
    ['Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe("?>"))', [63, 62]],
    ['Utilities.jsonParse(Utilities.jsonStringify({ a: [1] }))', { a: [1] }],
  ],
  `const b = Utilities.newBlob("x");`,
);

gives(
  'HtmlOutput',
  [
    ['p.setContent("<b>").clear().append("<i>").getContent()', '<i>'],
    ['[p.setTitle("T").getTitle(), p.setWidth(3).getWidth(), p.setHeight(4).getHeight()]', ['T', 3, 4]],
    ['p.setTitle("T").getBlob().getDataAsString()', '<p>'],
    [
      'p.setSandboxMode(HtmlService.SandboxMode.IFRAME).setXFrameOptionsMode(HtmlService.XFrameOptionsMode.DEFAULT).getContent()',
      '<p>',
    ],
  ],
  `const p = HtmlService.createHtmlOutput("<p>");`,
);

gives('Session, ScriptApp, caches and logs', [
  ['Session.getScriptTimeZone()', 'Etc/UTC'],
  ['Session.getTemporaryActiveUserKey() !== ""', true],
  [
    'const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL); [String(info.getAuthorizationStatus()), info.getAuthorizationUrl(), ScriptApp.getScriptId() !== ""]',
    ['NOT_REQUIRED', null, true],
  ],
  [
    'const c = CacheService.getDocumentCache(); c.putAll({ a: "1", b: "2", d: "3" }); c.remove("a"); c.removeAll(["b"]); c.getAll(["a", "b", "d"])',
    { d: '3' },
  ],
  [
    'CacheService.getDocumentCache().put("k", "document"); [CacheService.getScriptCache().get("k"), CacheService.getUserCache().get("k")]',
    [null, null],
  ],
  [
    'Logger.clear(); Logger.log("a"); console.info("b"); console.error("c"); console.debug("d"); console.time("t"); console.timeEnd("t"); Logger.getLog()',
    'a\nb\nerror: c\nd',
  ],
]);

describe('what is refused', () => {
  test.each([
    [
      `SpreadsheetApp.openByUrl("https://docs.google.com/spreadsheets/d/x/edit")`,
      'Specified permissions are not sufficient',
    ],
    ['SpreadsheetApp.openById("x")', 'Specified permissions are not sufficient'],
    [`${ss}.insertSheet("Sheet1")`, 'already exists'],
    [`${ss}.getRange("Nowhere!A1")`, 'Range not found'],
    [`${ss}.moveActiveSheet(9)`, 'Invalid argument: pos'],
    [`${ss}.setActiveSheet("Sheet1")`, "don't match the method signature"],
    [`${ss}.removeNamedRange("nobody")`, 'The named range nobody was removed.'],
    ['sheet_().getRowGroup(2, 1)', 'There is no row group at index 2 and depth 1.'],
    ['at_("B:C").shiftColumnGroupDepth(1).shiftColumnGroupDepth(1)', 'not emulated: groups inside groups'],
    ['sheet_().setFrozenRows(1000)', "You can't freeze all visible rows on the sheet."],
    ['sheet_().hideRows(1001)', 'Those rows are out of bounds.'],
    ['sheet_().setTabColor("reddish")', 'reddish'],
    ['at_("A1:B2").sort(3)', 'The sort column lies outside the range.'],
    ['at_("A1").offset(-1, 0)', 'outside the dimensions of the sheet'],
    ['at_("A1").setFontWeight("heavy")', 'Invalid argument: heavy'],
    ['at_("A1").setWrapStrategy("CLIP")', "don't match the method signature"],
    ['at_("A1").setBorder(true, false, false, false, false, false)', 'not emulated: Range.setBorder'],
    ['at_("A1:B2").setBackgrounds([["red"]])', 'The number of rows in the data does not match'],
    ['at_("A1").createFilter()', 'not emulated: Range.createFilter'],
    ['Utilities.zip([])', 'not emulated: Utilities.zip'],
    ['UrlFetchApp.fetch("https://example.com")', 'not emulated: UrlFetchApp.fetch'],
    ['Utilities.base64Encode({})', "don't match the method signature"],
    ['HtmlService.createHtmlOutput("").setWidth("wide")', "don't match the method signature"],
  ])('%s says "%s"', (expression, message) => {
    const emulator = open();
    expect(() => run(emulator, expression)).toThrow(message);
    expect(
      emulator
        .desk()
        .cells(0, 0, 0, 3, 3)
        .flat()
        .every(({ kind, style }) => kind === 'blank' && style === undefined),
    ).toBe(true);
  });
});
