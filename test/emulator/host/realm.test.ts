import { inCell, open, run } from './open';

describe('the realm that a script runs in', () => {
  test.each([
    'setTimeout',
    'setInterval',
    'fetch',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'atob',
    'structuredClone',
    'queueMicrotask',
    'crypto',
    'performance',
    'process',
    'require',
    'Buffer',
    'window',
    'WebAssembly',
  ])('has no %s', (name) => {
    expect(run(open(), `typeof ${name}`)).toBe('undefined');
  });

  test('is a new one for every run: nothing that a script keeps is there the next time', () => {
    const emulator = open();
    expect(run(emulator, 'globalThis.kept = 1')).toBe(1);
    expect(run(emulator, 'typeof globalThis.kept')).toBe('undefined');
    expect(emulator.evaluate('=REMEMBER("a")')).toBe('a');
    expect(emulator.evaluate('=REMEMBER("b")')).toBe('b');
    expect(emulator.evaluate('=COUNT_LOADS()')).toBe(1);
  });

  test.each([
    ['an array', 'at_("A1:B2").getValues() instanceof Array && at_("A1:B2").getValues()[0] instanceof Array'],
    ['a date', 'at_("A1").setValue(new Date()).getValue() instanceof Date'],
    ['an object', 'PropertiesService.getScriptProperties().getProperties() instanceof Object'],
    ['an error', '(() => { try { at_("A0"); } catch (e) { return e instanceof Error; } })()'],
  ])('is where services make %s', (_, expression) => {
    expect(run(open(), expression)).toBe(true);
  });

  test('names what Google throws an Exception', () => {
    const text = run(open(), '(() => { try { at_("A0"); } catch (e) { return String(e); } })()');
    expect(text).toBe('Exception: Range not found');
  });

  test.each([
    ['a member of a service', 'at_("A1").createFilter()', 'not emulated: Range.createFilter'],
    ['a member that was only asked for', 'typeof sheet_().getSlicers', 'not emulated: Sheet.getSlicers'],
    ['a whole service', 'UrlFetchApp.fetch("https://example.com")', 'not emulated: UrlFetchApp.fetch'],
    ['a value of an enumeration', 'SpreadsheetApp.ProtectionType.CELL', 'not emulated: ProtectionType.CELL'],
    [
      'turning a text into a PDF',
      'Utilities.newBlob("a").getAs("application/pdf")',
      'not emulated: Blob.getAs',
    ],
  ])('says that %s is not emulated', (_, expression, message) => {
    expect(() => run(open(), expression)).toThrow(message);
  });

  test('tells arguments that no signature takes', () => {
    expect(() => run(open(), 'at_("A1").setValues("x")')).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => run(open(), 'at_("A1").setBorder(1, "x")')).toThrow(
      "The parameters (number,String) don't match the method signature for SpreadsheetApp.Range.setBorder.",
    );
  });

  test('shows scripts the clock of the emulator', () => {
    const emulator = open();
    expect(run(emulator, 'new Date().toISOString()')).toBe('2026-09-30T12:00:00.000Z');
    emulator.advance(90_000);
    expect(run(emulator, 'new Date(Date.now()).toISOString()')).toBe('2026-09-30T12:01:30.000Z');
  });

  // The fixture's manifest says Etc/UTC, whatever the zone of this machine.
  test.each([
    ['new Date(2026, 0, 31, 23, 30).toISOString()', '2026-01-31T23:30:00.000Z'],
    ['new Date("2026-07-01T10:00").toISOString()', '2026-07-01T10:00:00.000Z'],
    ['new Date("July 1, 2026 10:00").toISOString()', '2026-07-01T10:00:00.000Z'],
    ['new Date("2026-07-01T10:00:00+02:00").toISOString()', '2026-07-01T08:00:00.000Z'],
    ['new Date("2026-07-01").getHours()', 0],
    ['new Date(0).getTimezoneOffset()', 0],
    ['new Date(0).toString()', 'Thu Jan 01 1970 00:00:00 GMT+0000 (Etc/UTC)'],
    [
      '(() => { const d = new Date(0); d.setDate(32); return d.toISOString(); })()',
      '1970-02-01T00:00:00.000Z',
    ],
    ['Object.prototype.toString.call(new Date())', '[object Date]'],
    ['new Date(NaN).getFullYear() === new Date(NaN).getFullYear()', false],
    ['new Date(new Date(5)).getTime()', 5],
  ])('%s gives %s by the zone of the script', (expression, expected) => {
    expect(run(open(), expression)).toBe(expected);
  });

  test('stops a script that never ends, with what Google says', () => {
    const emulator = open({ limits: { other: 500, customFunction: 60 } });
    expect(() => run(emulator, 'LOOPS()')).toThrow('Exceeded maximum execution time');
    expect(emulator.evaluate('=LOOPS()')).toEqual({
      error: '#ERROR!',
      message: 'Exceeded maximum execution time',
    });
    expect(run(emulator, '1 + 1')).toBe(2);
  });

  test('counts what a script sleeps towards its limit', () => {
    const emulator = open();
    expect(run(emulator, 'Utilities.sleep(1500); new Date().toISOString()')).toBe('2026-09-30T12:00:01.500Z');
    expect(() => run(emulator, 'Utilities.sleep(300000); Utilities.sleep(300000)')).toThrow(
      'Exceeded maximum execution time',
    );
    expect(inCell(emulator, 'Utilities.sleep(31000)')).toEqual({
      error: '#ERROR!',
      message: 'Exceeded maximum execution time',
    });
  });

  test('collects what is logged', () => {
    const emulator = open();
    run(emulator, 'console.log("a", 1); console.warn({ b: 2 }); Logger.log("c"); 0');
    expect(emulator.log()).toEqual(['a 1', 'warning: {"b":2}', 'c']);
  });
});
