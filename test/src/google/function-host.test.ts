import { functionHost } from '../../../src/google/function-host';

/** As much of a spreadsheet as a custom function asks for, in which metadata may not be read. */
function refusing(names: readonly string[]) {
  const asked: string[] = [];
  const spreadsheet = {
    getSpreadsheetTimeZone: () => 'Europe/Berlin',
    getSpreadsheetLocale: () => 'en_US',
    getSheets: () => names.map((name, index) => ({ getSheetId: () => index, getName: () => name })),
    createDeveloperMetadataFinder: () => ({
      withKey: (key: string) => ({
        find: () => {
          asked.push(key);
          throw new Error('You do not have permission to call find');
        },
      }),
    }),
  };
  Object.assign(globalThis, { SpreadsheetApp: { getActiveSpreadsheet: () => spreadsheet } });
  return asked;
}

afterEach(() => {
  Object.assign(globalThis, { SpreadsheetApp: undefined });
});

test('where a custom function may not read metadata, that is asked once, not for each sheet', () => {
  const asked = refusing(['People', 'Deliveries', 'Metrics']);
  const workbook = functionHost().workbook();
  const marks = [...workbook.sheets(), ...workbook.sheets()].map((sheet) => sheet.metadata('opsbook'));
  expect(marks).toEqual(Array.from({ length: 6 }, () => undefined));
  expect(asked).toEqual(['opsbook']);
});
