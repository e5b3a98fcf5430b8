import { open, run } from './open';

const list = (more = '') =>
  `at_("A1:A9").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["Yes", "No"])${more}.build()); 0`;

describe('data validation', () => {
  test('a strict rule refuses a person and a script, and says what to enter', () => {
    const emulator = open();
    run(emulator, list('.setAllowInvalid(false)'));
    const message =
      'The data you entered in cell A1 violates the data validation rules set on this cell.\nPlease enter one of the following values: Yes, No.';
    expect(emulator.desk().edit(0, [{ row: 0, column: 0, text: 'Maybe' }], false)).toEqual({
      kind: 'refused',
      message,
    });
    expect(() => emulator.type('A1', 'Maybe')).toThrow(message);
    expect(() => run(emulator, 'at_("A1:A2").setValues([["Maybe"], ["Yes"]])')).toThrow(message);
    expect([emulator.value('A1'), emulator.value('A2')]).toEqual([null, null]);
    emulator.type('A1', 'Yes');
    expect(emulator.value('A1')).toBe('Yes');
  });

  test('all or nothing: one refused cell of a paste keeps the others out', () => {
    const emulator = open();
    run(emulator, list('.setAllowInvalid(false)'));
    const edits = [
      { row: 0, column: 0, text: 'Yes' },
      { row: 1, column: 0, text: 'Maybe' },
    ];
    expect(emulator.desk().edit(0, edits, false).kind).toBe('refused');
    expect(emulator.value('A1')).toBeNull();
  });

  test('a rule only marks until it is told to reject, with its help text', () => {
    const emulator = open();
    run(emulator, list('.setHelpText("Yes or No.")'));
    emulator.type('A1', 'Maybe');
    expect(emulator.desk().cells(0, 0, 0, 1, 1)[0]?.[0]).toMatchObject({
      text: 'Maybe',
      choices: ['Yes', 'No'],
      invalid: expect.stringContaining('Yes or No.'),
    });
    expect(run(emulator, 'at_("A1").getDataValidation().getAllowInvalid()')).toBe(true);
  });

  test.each([
    ['requireNumberBetween(1, 5)', ['1', '5'], ['0', '6', 'x']],
    ['requireNumberGreaterThan(0)', ['0.1'], ['0', '-1']],
    ['requireDate()', ['2026-09-30'], ['soon']],
    ['requireTextIsEmail()', ['a@b.cd'], ['a@b']],
    ['requireTextContains("x")', ['axb'], ['ab']],
    ['requireCheckbox()', ['TRUE', 'FALSE'], ['maybe']],
    ['requireFormulaSatisfied("=FALSE")', [], ['anything']],
  ])('%s takes %j and not %j', (rule, good, bad) => {
    const emulator = open();
    run(
      emulator,
      `at_("A1").setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build()); 0`,
    );
    for (const text of good) emulator.type('A1', text);
    for (const text of bad)
      expect(() => emulator.type('A1', text)).toThrow('violates the data validation rules');
  });

  test('a list that follows a range offers what it holds, moves with it, and grows to the end of the grid', () => {
    const emulator = open();
    emulator.type('D2', 'Ann');
    emulator.type('D3', 'Bo');
    run(
      emulator,
      'at_("A1").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(at_("D2:D")).build()); 0',
    );
    const choices = (row: number) => emulator.desk().cells(0, row, 0, 1, 1)[0]?.[0]?.choices;
    expect(choices(0)).toEqual(['Ann', 'Bo']);
    emulator.insertRows('Sheet1', 1, 2);
    emulator.type('D6', 'Cy');
    expect(choices(2)).toEqual(['Ann', 'Bo', 'Cy']);
    expect(run(emulator, 'at_("A3").getDataValidation().getCriteriaValues()[0].getA1Notation()')).toBe(
      'D4:D1002',
    );
  });

  test('a list of more than 500 words is refused', () => {
    expect(() =>
      run(
        open(),
        'SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 501 }, (_, i) => "w" + i))',
      ),
    ).toThrow('The list of a data validation rule takes at most 500 items.');
  });
});

describe('protections', () => {
  test('a warning asks a person first, and lets scripts pass', () => {
    const emulator = open();
    run(emulator, 'at_("B1:B9").protect().setWarningOnly(true).setDescription("Computed by Opsbook"); 0');
    const edit = [{ row: 0, column: 1, text: 'x' }];
    expect(emulator.desk().edit(0, edit, false)).toEqual({
      kind: 'warning',
      message:
        "You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway? (Computed by Opsbook)",
    });
    expect(emulator.value('B1')).toBeNull();
    expect(emulator.desk().edit(0, edit, true)).toEqual({ kind: 'done' });
    run(emulator, 'at_("B1").setValue("by script"); 0');
    expect(emulator.value('B1')).toBe('by script');
  });

  test('without a warning it stops everyone but the owner, people and scripts alike', () => {
    const emulator = open({ user: 'owner@example.com' });
    run(emulator, 'at_("B1").protect(); 0');
    emulator.type('B1', 'mine');
    const other = emulator.as('other@example.com');
    const message = 'You are trying to edit a protected cell or object.';
    expect(() => other.type('B1', 'theirs')).toThrow(message);
    expect(() => run(other, 'at_("B1").setValue("theirs")')).toThrow(message);
    expect(() => other.deleteRows('Sheet1', 1, 1)).toThrow(message);
    expect(run(other, 'at_("B1").canEdit()')).toBe(false);
    expect(other.value('B1')).toBe('mine');
    other.type('B2', 'free');
    expect(other.value('B2')).toBe('free');
  });

  test('protecting a range twice makes two protections, a sheet one', () => {
    const emulator = open();
    const count = (type: string) =>
      run(emulator, `sheet_().getProtections(SpreadsheetApp.ProtectionType.${type}).length`);
    run(emulator, 'at_("A1").protect(); at_("A1").protect(); sheet_().protect(); sheet_().protect(); 0');
    expect([count('RANGE'), count('SHEET')]).toEqual([2, 1]);
    run(
      emulator,
      'sheet_().getProtections(SpreadsheetApp.ProtectionType.RANGE).forEach((one) => one.remove()); 0',
    );
    expect(count('RANGE')).toBe(0);
  });

  test('moves with its rows', () => {
    const emulator = open();
    run(emulator, 'at_("A2:A3").protect(); 0');
    emulator.insertRows('Sheet1', 1, 3);
    expect(
      run(
        emulator,
        'sheet_().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation()',
      ),
    ).toBe('A5:A6');
  });

  test('an enumeration is no text', () => {
    expect(() => run(open(), 'sheet_().getProtections("RANGE")')).toThrow("don't match the method signature");
  });
});

describe('conditional formats', () => {
  const rule = (formula: string, color: string, range = 'A1:B2') =>
    `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(${JSON.stringify(formula)}).setBackground("${color}").setRanges([at_("${range}")]).build()`;
  const colors = (emulator: ReturnType<typeof open>) =>
    emulator
      .desk()
      .cells(0, 0, 0, 2, 2)
      .map((row) => row.map((cell) => cell.style?.background ?? ''));

  test('colour cells by a formula that speaks of the first cell of the range; the first rule wins', () => {
    const emulator = open();
    emulator.type('A1', '1');
    emulator.type('A2', '5');
    run(
      emulator,
      `sheet_().setConditionalFormatRules([${rule('=$A1>3', 'red')}, ${rule('=A1=1', 'blue')}]); 0`,
    );
    expect(colors(emulator)).toEqual([
      ['#0000ff', ''],
      ['#ff0000', '#ff0000'],
    ]);
  });

  test('setting rules replaces all of them', () => {
    const emulator = open();
    run(
      emulator,
      `sheet_().setConditionalFormatRules([${rule('=TRUE', 'red')}, ${rule('=TRUE', 'blue')}]); 0`,
    );
    run(emulator, `sheet_().setConditionalFormatRules([${rule('=TRUE', 'green', 'B2')}]); 0`);
    expect(run(emulator, 'sheet_().getConditionalFormatRules().length')).toBe(1);
    expect(colors(emulator)).toEqual([
      ['', ''],
      ['', '#008000'],
    ]);
  });

  test.each([
    ['names another sheet', rule('=Other!A1>1', 'red')],
    [
      'lies on another sheet',
      rule('=TRUE', 'red').replace(
        'at_("A1:B2")',
        'SpreadsheetApp.getActive().insertSheet("Other").getRange("A1")',
      ),
    ],
  ])('a rule that %s is refused', (_, text) => {
    const emulator = open();
    expect(() =>
      run(emulator, `(() => { const s = sheet_(); s.setConditionalFormatRules([${text}]); })()`),
    ).toThrow('Conditional format rule cannot reference a different sheet.');
  });

  test('a rule without a range is refused', () => {
    expect(() => run(open(), 'SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()')).toThrow(
      'A conditional format rule must have a range.',
    );
  });
});

describe('banding', () => {
  test('colours every second row, once', () => {
    const emulator = open();
    run(emulator, 'at_("A1:A3").applyRowBanding(SpreadsheetApp.BandingTheme.BLUE, true, false); 0');
    const colors = emulator
      .desk()
      .cells(0, 0, 0, 3, 1)
      .map(([cell]) => cell?.style?.background);
    expect(colors).toEqual(['#5b95f9', '#ffffff', '#e8f0fe']);
    expect(() => run(emulator, 'at_("A2:B5").applyRowBanding()')).toThrow(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
    run(emulator, 'sheet_().getBandings().forEach((one) => one.remove()); 0');
    expect(emulator.desk().cells(0, 0, 0, 1, 1)[0]?.[0]?.style).toBeUndefined();
  });
});
