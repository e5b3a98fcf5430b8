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
    // Not late, and not early either: with the two ranges changed about, on time is what came on the day or after it.
    [
      'exactly on the day',
      '=ONTIME_RATE(Lines!G:G,Lines!H:H,DATE(2014,12,31))+ONTIME_RATE(Lines!H:H,Lines!G:G,DATE(2014,12,31))-1',
      0.611,
      3,
    ],
    ['HHI by value', '=VENDOR_CONCENTRATION(Lines!C:C,Lines!J:J)', 5216.17, 2],
    ['largest share of a vendor', '=INDEX(PARETO(Lines!C:C,Lines!J:J,1),1,3)', 0.7109, 4],
    ['vendors', '=ROWS(PARETO(Lines!C:C,Lines!J:J))', 29, 12],
    ['items', '=ROWS(PARETO(Lines!E:E))', 85, 12],
    ['items from a single vendor', '=ROWS(SINGLE_SOURCE(Lines!E:E,Lines!C:C,Lines!J:J))', 41, 12],
    ['their share of the value', '=SUM(INDEX(SINGLE_SOURCE(Lines!E:E,Lines!C:C,Lines!J:J),0,4))', 0.037, 3],
  ])('%s', (_, formula, value, digits) => {
    expect(emulator.evaluate(formula)).toBeCloseTo(value, digits);
  });

  test('mean, normal range and moving range of the twelve monthly rates', () => {
    // The file is sorted by promised day; these are the rows in which its months end.
    const ends = [158, 280, 366, 476, 576, 720, 820, 1091, 1226, 1337, 1462, 1529];
    emulator.importCsv('Months', `Rate\n${ends.map(String).join('\n')}`);
    ends.forEach((end, month) => {
      const first = (ends[month - 1] ?? 1) + 1;
      emulator.type(
        `Months!A${month + 2}`,
        `=ONTIME_RATE(Lines!G${first}:G${end},Lines!H${first}:H${end},DATE(2014,12,31))`,
      );
    });
    const [limits = []] = emulator.evaluate('=XMR_LIMITS(Months!A:A)') as unknown[][];
    const printed = [0.85055, 0.59382, 1.10727, 0.09651];
    printed.forEach((value, place) => {
      expect(limits[place]).toBeCloseTo(value, 5);
    });
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

  test('the first three categories are 204, 166 and 62 of all, 48.5 %', () => {
    const table = emulator.evaluate('=PARETO(Tickets!B:B,,3)') as unknown[][];
    expect(table.map(([category, count]) => [category, count])).toEqual([
      ['Category 45', 204],
      ['Category 53', 166],
      ['Category 26', 62],
    ]);
    expect(table[2]?.[3]).toBeCloseTo(0.485, 3);
  });

  test('861 of 890 are resolved', () => {
    // A row that is not resolved has no hours.
    expect(emulator.evaluate('=COUNT(BUSINESS_HOURS(Tickets!D2:D891,Tickets!E2:E891,9,17))')).toBe(861);
    expect(emulator.evaluate('=ROWS(BUSINESS_HOURS(Tickets!D2:D891,Tickets!E2:E891,9,17))')).toBe(890);
  });

  test('495 of 890 kept their service level', () => {
    // The data says whether each was kept and not when it was due, so SLA_RATE has nothing to compare.
    expect(emulator.evaluate('=ERROR_RATE(COUNTIF(Tickets!G:G,TRUE),COUNTA(Tickets!A:A)-1)')).toBeCloseTo(
      495 / 890,
      12,
    );
  });

  test('resolved by the time it was closed: 861 of 890, since 29 were closed and never resolved', () => {
    expect(emulator.evaluate('=SLA_RATE(Tickets!F:F,Tickets!E:E,DATE(2017,12,31))')).toBeCloseTo(
      861 / 890,
      12,
    );
  });
});
