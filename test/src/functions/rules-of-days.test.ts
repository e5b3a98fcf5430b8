import { memoryWorkbook } from '../../memory-workbook';
import { call, column, date, messageOf, testHost } from './host';

/** Rules of days and times: which there are, in which zone, and where clocks change. */

const asOf = date('2026-09-30');
const day = '@2026-09-10';

describe.each([
  ['ONTIME_RATE', [day, day]],
  ['SLA_RATE', [day, day]],
  ['RESOLUTION_TIME', [day, day]],
  ['BUSINESS_HOURS', [day, day]],
] as const)('%s refuses dates that it does not know', (name, cells) => {
  test.each([
    ['1969-12-31', 'expected a date in the years 1970 to 2100, found 1969'],
    ['2101-01-01', 'expected a date in the years 1970 to 2100, found 2101'],
  ])('%s', (text, problem) => {
    const ranges = cells.map((cell) => column(cell, `@${text}`));
    expect(messageOf(name, ranges)).toMatch(new RegExp(`row 2 of the range: ${problem}$`));
  });

  test.each([['3/4/2026'], ['1.10.2026'], ['soon'], ['2026-13-01'], ['1,234']])('%j as text', (text) => {
    const ranges = cells.map((cell) => column(cell, text));
    expect(messageOf(name, ranges)).toContain(
      `row 2 of the range: expected a date or a blank, found '${text}'`,
    );
  });
});

describe('the years 1970 to 2100', () => {
  const day = date('2026-09-10');
  test.each([
    ['ONTIME_RATE', [day, day, date('2101-01-01')], 'asOf', 2101],
    ['OTIF_RATE', [day, date('2101-01-01'), 1, 1, asOf], 'delivered', 2101],
    ['SLA_RATE', [day, day, date('1969-12-31')], 'asOf', 1969],
    ['UPTIME_RATE', [5, date('1969-12-31'), day], 'from', 1969],
    ['UPTIME_RATE', [5, day, date('2101-01-01')], 'to', 2101],
    ['BUSINESS_HOURS', [day, day, 9, 17, date('1969-12-31')], 'holidays', 1969],
  ])('%s has none before or after: %#', (name, args, parameter, year) => {
    expect(messageOf(name, args)).toBe(
      `${name}, ${parameter}: expected a date in the years 1970 to 2100, found ${year}`,
    );
  });

  test.each([
    // Half of the first day and of the last one.
    ['UPTIME_RATE', [720, '1970-01-01', '1970-01-01'], 0.5],
    ['UPTIME_RATE', [720, '2100-12-31', '2100-12-31'], 0.5],
    ['SLA_RATE', ['1970-01-01', '1970-01-01', '2100-12-31'], 1],
    ['SLA_RATE', [date('2100-12-31'), date('2100-12-31'), '2100-12-31'], 1],
    ['RESOLUTION_TIME', [date('1970-01-01'), date('2100-12-31')], 47_846],
    ['OTIF_RATE', ['2100-12-31', '2100-12-31', 1, 1, '2100-12-31'], 1],
  ])('%s%j is %d', (name, args, value) => {
    expect(call(name, args)).toBe(value);
  });

  test.each([
    ['1970-01-02', '1970-01-02'],
    ['2000-02-29', '2000-02-29'],
    ['2100-12-31', '2100-12-31'],
  ])('a promise of %s is kept on its day', (promised, delivered) => {
    expect(call('ONTIME_RATE', [column(promised), column(delivered), '2100-12-31'])).toBe(1);
    expect(call('ONTIME_RATE', [column(`@${promised}`), column(`@${delivered}`), date('2100-12-31')])).toBe(
      1,
    );
  });

  test('1970 to 2100 are 34,175 weekdays of eight hours', () => {
    // 131 years from a Thursday to a Friday: 47,847 days are 6,835 weeks and two weekdays.
    const hours = call('BUSINESS_HOURS', [date('1970-01-01'), new Date('2100-12-31T23:59:00Z'), 9, 17]);
    expect(hours).toBe((6835 * 5 + 2) * 8);
  });
});

describe('days of zones either side of UTC, and where clocks change', () => {
  /** Midnight, evening and the next midnight as that zone writes them. */
  test.each([
    ['Pacific/Kiritimati', '2026-09-09T10:00:00Z', '2026-09-10T07:25:00Z', '2026-09-10T10:00:00Z'],
    ['Pacific/Pago_Pago', '2026-09-10T11:00:00Z', '2026-09-11T08:25:00Z', '2026-09-11T11:00:00Z'],
    ['Asia/Kathmandu', '2026-09-09T18:15:00Z', '2026-09-10T15:40:00Z', '2026-09-10T18:15:00Z'],
    ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-09T01:25:00Z', '2026-03-09T04:00:00Z'],
    ['America/New_York', '2026-11-01T04:00:00Z', '2026-11-02T02:25:00Z', '2026-11-02T05:00:00Z'],
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T19:25:00Z', '2026-03-29T22:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T13:30:00Z', '2026-10-04T10:25:00Z', '2026-10-04T13:00:00Z'],
  ])(
    '%s: the evening of the promised day is on time, the next day is late',
    (timezone, promised, evening, next) => {
      const host = () => testHost(memoryWorkbook({ timezone }));
      const rate = (delivered: string) =>
        call('ONTIME_RATE', [new Date(promised), new Date(delivered), '2026-12-31'], host());
      expect(rate(evening)).toBe(1);
      expect(rate(next)).toBe(0);
      const quantities = [1, 1, '2026-12-31'];
      expect(call('OTIF_RATE', [new Date(promised), new Date(evening), ...quantities], host())).toBe(1);
      expect(call('SLA_RATE', [new Date(promised), new Date(evening), '2026-12-31'], host())).toBe(1);
      expect(call('SLA_RATE', [new Date(promised), new Date(next), '2026-12-31'], host())).toBe(0);
    },
  );

  test.each([
    // Friday 16:00 to Monday 10:00 over the nights in which clocks change: one hour and one.
    ['Europe/Berlin', '2026-03-27T15:00:00Z', '2026-03-30T08:00:00Z'],
    ['Europe/Berlin', '2026-10-23T14:00:00Z', '2026-10-26T09:00:00Z'],
    ['America/New_York', '2026-03-06T21:00:00Z', '2026-03-09T14:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-02T05:30:00Z', '2026-10-04T23:00:00Z'],
  ])('%s: business hours from %s to %s are two', (timezone, start, end) => {
    const host = testHost(memoryWorkbook({ timezone }));
    expect(call('BUSINESS_HOURS', [new Date(start), new Date(end), 9, 17], host)).toBe(2);
  });
});
