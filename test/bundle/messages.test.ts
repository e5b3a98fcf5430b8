import type { Emulator } from '../../emulator/index';
import { openBuilt } from './built';

/** What a cell says where its formula asks for something that cannot be: #ERROR!, and the message on it. */

let emulator: Emulator;
beforeAll(() => {
  emulator = openBuilt({ timezone: 'Etc/UTC', locale: 'en_US' });
  emulator.importCsv(
    'Log',
    [
      'Promised,Delivered,Checked,Wrong',
      '2026-09-01,2026-09-01,10,1',
      '2026-09-02,soon,"1,234",x',
      '2026-09-03,,=1/0,2',
    ].join('\n'),
  );
});

test.each([
  [
    '=ONTIME_RATE(Log!A:A,Log!B:B,DATE(2026,9,30))',
    "ONTIME_RATE, delivered, row 3 of the range: expected a date or a blank, found 'soon'",
  ],
  [
    '=ONTIME_RATE(Log!A2:A4,Log!B2:B4,DATE(2026,9,30))',
    "ONTIME_RATE, delivered, row 2 of the range: expected a date or a blank, found 'soon'",
  ],
  ['=WASTE_FTE(Log!D:D,40)', "WASTE_FTE, hours, row 3 of the range: expected a number or a blank, found 'x'"],
  [
    '=UTILIZATION(Log!D2:D3,Log!C2:C4)',
    'UTILIZATION: allocated has 2 cells, net has 3 cells: give both the same number of cells',
  ],
  [
    '=ONTIME_RATE(Log!A:A)',
    'ONTIME_RATE: takes 2 to 5 arguments, found 1. Write ONTIME_RATE(promised, delivered, [asOf], [status], [graceDays]), or ONTIME_RATE(), or ONTIME_RATE("To client"), or ONTIME_RATE("From vendor").',
  ],
  ['=FILL_RATE(1,2,3)', 'FILL_RATE: takes 2 arguments, found 3. Write FILL_RATE(ordered, filled).'],
  [
    '=BUSINESS_HOURS(DATE(2026,9,2),DATE(2026,9,1),9,17)',
    'BUSINESS_HOURS, end: expected an end that is not before the start',
  ],
  [
    '=WASTE_HOURS()',
    'WASTE_HOURS: there is no tab Waste Log. Run Install or update tabs, or give the ranges to count. When it is put right: Extensions ▸ Opsbook ▸ Refresh figures.',
  ],
])('%s', (formula, message) => {
  emulator.type('Sheet1!A1', formula);
  expect(emulator.value('Sheet1!A1')).toEqual({ error: '#ERROR!', message });
});
