import type { Emulator } from '../../emulator/index';
import { describeWithData, sharedPath } from '../shared-data';
import { built, openBuilt } from './built';

/** The figures that are known of the real data, typed as formulas beside it. */

function withSheet(name: string, file: string): Emulator {
  const emulator = openBuilt({ timezone: 'Etc/UTC', locale: 'en_US' });
  emulator.importCsv(name, built.readCsv(sharedPath(file)));
  return emulator;
}

describeWithData('vendor deliveries of 2014 (SCMS), whole columns with their headers', () => {
  let emulator: Emulator;
  beforeAll(() => {
    emulator = withSheet('Lines', 'supplier_deliveries_scms_2014.csv');
  });

  test.each([
    ['on time by the promised day', '=ONTIME_RATE(Lines!G:G,Lines!H:H,DATE(2014,12,31))', 1292 / 1528, 12],
    ['with 3 days of grace', '=ONTIME_RATE(Lines!G:G,Lines!H:H,DATE(2014,12,31),,3)', 0.867, 3],
    ['HHI by value', '=VENDOR_CONCENTRATION(Lines!C:C,Lines!J:J)', 5216.17, 2],
    ['largest share of a vendor', '=INDEX(PARETO(Lines!C:C,Lines!J:J,1),1,3)', 0.7109, 4],
    ['vendors', '=ROWS(PARETO(Lines!C:C,Lines!J:J))', 29, 12],
    ['items', '=ROWS(PARETO(Lines!E:E))', 85, 12],
    ['items from a single vendor', '=ROWS(SINGLE_SOURCE(Lines!E:E,Lines!C:C,Lines!J:J))', 41, 12],
    ['their share of the value', '=SUM(INDEX(SINGLE_SOURCE(Lines!E:E,Lines!C:C,Lines!J:J),0,4))', 0.037, 3],
  ])('%s', (_, formula, value, digits) => {
    expect(emulator.evaluate(formula)).toBeCloseTo(value, digits);
  });
});

describeWithData('incident tickets (UCI), whole columns with their headers', () => {
  let emulator: Emulator;
  beforeAll(() => {
    emulator = withSheet('Tickets', 'tickets_uci_incidents_890.csv');
  });

  test.each([
    ['mean', 'hours', 315.867],
    ['median', 'hours', 54.467],
    ['p90', 'hours', 762.05],
    ['median', 'business hours', 21.267],
    ['p90', 'business hours', 184.183],
  ])('%s in %s', (measure, unit, value) => {
    const formula = `=RESOLUTION_TIME(Tickets!D:D,Tickets!E:E,"${measure}","${unit}")`;
    expect(emulator.evaluate(formula)).toBeCloseTo(value, 3);
  });

  test('the first three categories are 48.5 % of all', () => {
    expect(emulator.evaluate('=INDEX(PARETO(Tickets!B:B,,3),3,4)')).toBeCloseTo(0.485, 3);
    expect(emulator.evaluate('=INDEX(PARETO(Tickets!B:B,,3),1,1)')).toBe('Category 45');
  });

  test('495 of 890 kept their service level', () => {
    expect(emulator.evaluate('=ERROR_RATE(COUNTIF(Tickets!G:G,TRUE),COUNTA(Tickets!A:A)-1)')).toBeCloseTo(
      495 / 890,
      12,
    );
  });
});
