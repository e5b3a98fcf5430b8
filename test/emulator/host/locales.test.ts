import { open, run } from './open';

describe('services in a workbook of another locale', () => {
  test.each([
    ['en_US', '1,234.5', '9/30/2026', '1,234.5', '9/30/2026'],
    ['de_DE', '1.234,5', '30.09.2026', '1.234,5', '30.09.2026'],
    ['ja_JP', '1,234.5', '2026/09/30', '1,234.5', '2026/09/30'],
  ])('%s: text is read and shown as it is written there', (locale, number, date, shownNumber, shownDate) => {
    const emulator = open({ locale });
    run(
      emulator,
      `at_("A1:B1").setValues([[${JSON.stringify(number)}, ${JSON.stringify(date)}]]); at_("A1").setNumberFormat("#,##0.0"); 0`,
    );
    expect(run(emulator, 'at_("A1").getValue()')).toBe(1234.5);
    expect(emulator.value('B1')).toBe('2026-09-30');
    expect(run(emulator, 'at_("A1:B1").getDisplayValues()')).toEqual([[shownNumber, shownDate]]);
  });

  test.each([
    ['en_US', '9/30/2026'],
    ['de_DE', '30.09.2026'],
    ['ja_JP', '2026/09/30'],
  ])('%s: a Date that a script sets shows as a day there', (locale, shown) => {
    const emulator = open({ locale });
    run(emulator, 'at_("A1").setValue(new Date(Date.UTC(2026, 8, 30))); 0');
    expect(emulator.display('A1')).toBe(shown);
  });

  test.each([
    ['en_US', '=ROUND(7/2,1)', 3.5],
    ['en_US', '=ROUND(7/2;1)', 3.5],
    ['ja_JP', '=ROUND(7/2,1)', 3.5],
    ['ja_JP', '=ROUND(7/2;1)', 3.5],
    ['de_DE', '=ROUND(7/2;1)', 3.5],
    ['de_DE', '=2,5*2', 5],
  ])('%s: %s gives %j', (locale, formula, expected) => {
    const emulator = open({ locale });
    run(emulator, `at_("A1").setFormula(${JSON.stringify(formula)}); 0`);
    expect(run(emulator, 'at_("A1").getValue()')).toBe(expected);
    expect(run(emulator, 'at_("A1").getFormula()')).toBe(formula);
  });

  test.each([
    ['de_DE', '=IF(TRUE,"a","b")'],
    ['en_US', '=2,5*2'],
    ['ja_JP', '=2,5*2'],
  ])('%s: %s is an error', (locale, formula) => {
    const emulator = open({ locale });
    run(emulator, `at_("A1").setFormula(${JSON.stringify(formula)}); 0`);
    expect(emulator.value('A1')).toMatchObject({ error: '#ERROR!' });
  });

  test('de_DE: a custom function gets numbers and days, whatever they look like', () => {
    const emulator = open({ locale: 'de_DE' });
    emulator.type('A1', '2,5');
    emulator.type('A2', '30.09.2026');
    emulator.type('B1', '=DOUBLE(A1)');
    emulator.type('B2', '=SEEN(A2)');
    expect(emulator.display('B1')).toBe('5');
    expect(emulator.value('B2')).toBe('Date 2026-09-30T00:00:00.000Z');
  });

  test('de_DE: a rule of numbers reads decimal commas, and a sort goes by value', () => {
    const emulator = open({ locale: 'de_DE' });
    run(
      emulator,
      'at_("A2:A4").setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 10).setAllowInvalid(false).build()); 0',
    );
    for (const [cell, text] of [
      ['A1', 'Hours'],
      ['A2', '9,5'],
      ['A3', '10'],
      ['A4', '1,25'],
    ] as const)
      emulator.type(cell, text);
    expect(() => emulator.type('A2', '10,5')).toThrow('violates the data validation rules');
    emulator.sort('Sheet1', 'Hours', true);
    expect(['A2', 'A3', 'A4'].map(emulator.display)).toEqual(['1,25', '9,5', '10']);
  });

  test('the language of the person is that of the workbook', () => {
    expect(run(open({ locale: 'ja_JP' }), 'Session.getActiveUserLocale()')).toBe('ja');
  });
});
