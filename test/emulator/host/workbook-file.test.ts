import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { open, run } from './open';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
  file = path.join(folder, 'workbook.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a workbook file', () => {
  test('brings back cells, looks, rules, attachments, settings and properties', () => {
    const emulator = open({ file, timezone: 'Asia/Tokyo', locale: 'de_DE' });
    emulator.type('A1', '5');
    emulator.type('B2', '=A1*2');
    run(
      emulator,
      `at_("A1").setBackground("red").setNote("n").setNumberFormat("0.00");
       at_("C1:C1000").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["x"]).build());
       at_("A1").protect().setWarningOnly(true); at_("F1:G1").merge();
       sheet_().addDeveloperMetadata("k", "v").setColumnWidth(2, 150); sheet_().setFrozenRows(1);
       SpreadsheetApp.getActive().setNamedRange("Rate", at_("A1"));
       sheet_().setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=A1>1").setBackground("blue").setRanges([at_("A1:B2")]).build()]);
       at_("D:E").shiftColumnGroupDepth(1);
       PropertiesService.getDocumentProperties().setProperty("p", "q"); 0`,
    );
    emulator.save();
    const again = open({ file, timezone: 'Etc/UTC' });
    expect(again.notices).toEqual([]);
    expect([again.display('A1'), again.value('B2'), again.formula('B2'), again.note('A1')]).toEqual([
      '5,00',
      10,
      '=A1*2',
      'n',
    ]);
    const before = emulator.desk();
    const after = again.desk();
    expect(after.layout(0)).toEqual(before.layout(0));
    expect(after.cells(0, 0, 0, 3, 8)).toEqual(before.cells(0, 0, 0, 3, 8));
    expect(after.state()).toEqual({ ...before.state(), revision: after.state().revision });
    expect(again.evaluate('=Rate')).toBe(5);
    expect(run(again, 'PropertiesService.getDocumentProperties().getProperty("p")')).toBe('q');
    expect(run(again, 'sheet_().getDeveloperMetadata()[0].getValue()')).toBe('v');
    expect(run(again, 'sheet_().getProtections(SpreadsheetApp.ProtectionType.RANGE).length')).toBe(1);
    expect(after.cells(0, 999, 2, 1, 1)[0]?.[0]?.choices).toEqual(['x']);
  });

  test('survives a save that fails: what was saved before is still there, and no draft is left', () => {
    const emulator = open({ file });
    emulator.type('A1', 'kept');
    emulator.save();
    const saved = readFileSync(file, 'utf8');
    expect(readdirSync(folder)).toEqual(['workbook.json']);
    const gone = path.join(folder, 'gone', 'workbook.json');
    expect(() => open({ file: gone }).save()).toThrow(
      /cannot be written: ENOENT.*What was saved before is still there\./,
    );
    expect(readFileSync(file, 'utf8')).toBe(saved);
  });

  test.each([
    ['half of a file', '{"format":"opsbook-emulator-workbook","version":1,"book":{"she'],
    ['something else', '{"hello":1}'],
    ['nothing', ''],
    ['a part missing', '{"format":"opsbook-emulator-workbook","version":1}'],
    [
      'no sheets',
      '{"format":"opsbook-emulator-workbook","version":1,"looks":[],"stores":{},"book":{"timezone":"Etc/UTC","locale":"en_US","nextId":0,"namedRanges":[],"metadata":[],"validations":[],"sheets":[]}}',
    ],
  ])('with %s is kept aside, never overwritten, and a new one is started', (_, text) => {
    writeFileSync(`${file}.broken-1`, 'an earlier one');
    writeFileSync(file, text);
    const emulator = open({ file });
    expect(emulator.notices).toEqual([
      `${file} is broken and cannot be read. It was kept as ${file}.broken-2, and a new workbook was started in its place.`,
    ]);
    expect(readFileSync(`${file}.broken-1`, 'utf8')).toBe('an earlier one');
    expect(readFileSync(`${file}.broken-2`, 'utf8')).toBe(text);
    expect(existsSync(file)).toBe(false);
    expect(emulator.sheets()).toEqual(['Sheet1']);
    emulator.save();
    expect(open({ file }).notices).toEqual([]);
  });

  test('of a newer version is refused and left untouched', () => {
    const text = '{"format":"opsbook-emulator-workbook","version":2}';
    writeFileSync(file, text);
    expect(() => open({ file })).toThrow(
      `${file} was written by a newer version of Opsbook (format 2; this one reads up to 1). It was not touched. Update Opsbook, or choose another file.`,
    );
    expect(readdirSync(folder)).toEqual(['workbook.json']);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('that cannot be read is refused and left untouched', () => {
    expect(() => open({ file: folder })).toThrow(/cannot be opened: EISDIR/);
  });

  test('is wanted to save at all', () => {
    expect(() => open().save()).toThrow('This workbook was opened without a file, so it cannot be saved.');
  });
});

describe('opening', () => {
  test.each([
    [
      { bundle: path.join(__dirname, 'nowhere') },
      /There is no add-on in .*nowhere. Build it first: npm run build\./,
    ],
    [{ bundle: __dirname }, /Code\.js is missing in/],
    [{ timezone: 'Mars/Phobos' }, '"Mars/Phobos" is no time zone. Write it as Europe/Berlin.'],
    [{ locale: 'fr_FR' }, '"fr_FR" is not a locale that the emulator knows; it knows en_US, de_DE, ja_JP.'],
    [{ now: 'soon' }, '"soon" is no moment. Write it as 2026-09-30T12:00:00Z.'],
  ])('%j is refused with a message', (options, message) => {
    expect(() => open(options)).toThrow(message);
  });
});
