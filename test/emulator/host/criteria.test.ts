import { open, run } from './open';

const day = (text: string) =>
  `new Date(Date.UTC(${text
    .split('-')
    .map((part, i) => Number(part) - (i === 1 ? 1 : 0))
    .join(', ')}))`;
const MAY_5 = day('2026-05-05');
const MAY_9 = day('2026-05-09');

describe('a validation rule that rejects', () => {
  test.each([
    ['requireNumberEqualTo(3)', ['3'], ['4']],
    ['requireNumberNotEqualTo(3)', ['4'], ['3']],
    ['requireNumberGreaterThanOrEqualTo(3)', ['3'], ['2.9']],
    ['requireNumberLessThan(3)', ['2.9'], ['3']],
    ['requireNumberLessThanOrEqualTo(3)', ['3'], ['3.1']],
    ['requireNumberNotBetween(1, 5)', ['0', '6'], ['1', '5']],
    ['requireTextDoesNotContain("x")', ['ab'], ['axb']],
    ['requireTextEqualTo("ab")', ['ab'], ['abc']],
    ['requireTextIsUrl()', ['https://example.com/a'], ['example']],
    [`requireDateAfter(${MAY_5})`, ['2026-05-06'], ['2026-05-05']],
    [`requireDateBefore(${MAY_5})`, ['2026-05-04'], ['2026-05-05']],
    [`requireDateOnOrAfter(${MAY_5})`, ['2026-05-05'], ['2026-05-04']],
    [`requireDateOnOrBefore(${MAY_5})`, ['2026-05-05'], ['2026-05-06']],
    [`requireDateEqualTo(${MAY_5})`, ['2026-05-05'], ['2026-05-06', 'soon']],
    [`requireDateBetween(${MAY_5}, ${MAY_9})`, ['2026-05-05', '2026-05-09'], ['2026-05-04', '2026-05-10']],
    [`requireDateNotBetween(${MAY_5}, ${MAY_9})`, ['2026-05-04', '2026-05-10'], ['2026-05-05', '2026-05-09']],
  ])('by %s takes %j and not %j', (rule, good, bad) => {
    const emulator = open();
    run(
      emulator,
      `at_("A1").setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build()); 0`,
    );
    for (const text of good) emulator.type('A1', text);
    const kept = emulator.value('A1');
    for (const text of bad) {
      expect(() => emulator.type('A1', text)).toThrow('violates the data validation rules');
      expect(emulator.value('A1')).toBe(kept);
    }
  });

  test.each([
    ['requireNumberEqualTo("3")', "don't match the method signature"],
    ['requireDateAfter("2026-05-05")', "don't match the method signature"],
    ['requireValueInList("Yes")', "don't match the method signature"],
  ])('%s is refused', (rule, message) => {
    expect(() => run(open(), `SpreadsheetApp.newDataValidation().${rule}`)).toThrow(message);
  });

  test('is copied and read back', () => {
    const builder =
      'SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setHelpText("1 to 5").setAllowInvalid(false)';
    expect(run(open(), `const b = ${builder}.copy(); [b.getHelpText(), b.getAllowInvalid()]`)).toEqual([
      '1 to 5',
      false,
    ]);
    expect(
      run(
        open(),
        `const r = ${builder}.build().copy().build(); [r.getHelpText(), String(r.getCriteriaType()), r.getCriteriaValues()]`,
      ),
    ).toEqual(['1 to 5', 'NUMBER_BETWEEN', [1, 5]]);
  });
});

describe('a conditional format', () => {
  const colored = (rule: string, text: string): boolean => {
    const emulator = open();
    emulator.type('A1', text);
    run(
      emulator,
      `sheet_().setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().${rule}
        .setBackground("red").setRanges([at_("A1")]).build()]); 0`,
    );
    return emulator.desk().cells(0, 0, 0, 1, 1)[0]?.[0]?.style?.background === '#ff0000';
  };

  test.each([
    ['whenCellEmpty()', '', 'x'],
    ['whenCellNotEmpty()', 'x', ''],
    ['whenTextContains("b")', 'aBc', 'ac'],
    ['whenTextDoesNotContain("b")', 'ac', 'abc'],
    ['whenTextEqualTo("ab")', 'AB', 'abc'],
    ['whenTextStartsWith("a")', 'abc', 'bca'],
    ['whenTextEndsWith("c")', 'abc', 'bca'],
    ['whenNumberEqualTo(3)', '3', '4'],
    ['whenNumberNotEqualTo(3)', '4', '3'],
    ['whenNumberGreaterThan(3)', '3.1', '3'],
    ['whenNumberGreaterThanOrEqualTo(3)', '3', '2.9'],
    ['whenNumberLessThan(3)', '2.9', '3'],
    ['whenNumberLessThanOrEqualTo(3)', '3', '3.1'],
    ['whenNumberBetween(1, 5)', '5', '5.1'],
    ['whenNumberNotBetween(1, 5)', '5.1', '5'],
    ['whenNumberLessThan(3)', '2', 'text'],
    ['whenFormulaSatisfied("=A1>3")', '4', '3'],
  ])('%s colours "%s" and not "%s"', (rule, yes, no) => {
    expect([colored(rule, yes), colored(rule, no)]).toEqual([true, false]);
  });

  test('is copied and read back', () => {
    expect(
      run(
        open(),
        `const rule = SpreadsheetApp.newConditionalFormatRule().whenNumberBetween(1, 5).setBackground("red")
          .setFontColor("#00ff00").setBold(true).setItalic(true).setRanges([at_("A1:B2")]).copy().build().copy().build();
         const when = rule.getBooleanCondition();
         [rule.getRanges()[0].getA1Notation(), rule.getGradientCondition(), String(when.getCriteriaType()),
          when.getCriteriaValues(), when.getBackground(), when.getFontColor(), when.getBold()]`,
      ),
    ).toEqual(['A1:B2', null, 'NUMBER_BETWEEN', [1, 5], '#ff0000', '#00ff00', true]);
  });

  test('is cleared', () => {
    const emulator = open();
    run(
      emulator,
      'sheet_().setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([at_("A1")]).build()]); sheet_().clearConditionalFormatRules(); 0',
    );
    expect(run(emulator, 'sheet_().getConditionalFormatRules().length')).toBe(0);
  });
});
