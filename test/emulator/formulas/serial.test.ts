import fc from 'fast-check';
import {
  dateFormat,
  instantFromSerial,
  partsOfSerial,
  serialFromInstant,
  serialOfDay,
} from '../../../emulator/formulas/serial';

test.each([
  [1899, 12, 30, 0],
  [1900, 1, 1, 2],
  [1970, 1, 1, 25569],
  [2000, 1, 1, 36526],
  [2026, 1, 1, 46023],
  [2026, 14, 1, 46023 + 365 + 31],
])('%i-%i-%i is serial %i', (year, month, day, serial) => {
  expect(serialOfDay(year, month, day)).toBe(serial);
});

test('parts of a serial are rounded to the second', () => {
  expect(partsOfSerial(46027 + 13 / 24 + 1e-9)).toEqual({
    year: 2026,
    month: 1,
    day: 5,
    hour: 13,
    minute: 0,
    second: 0,
    weekday: 1,
  });
});

test.each([
  ['UTC', '2026-01-05T00:00:00Z', 46027],
  ['Europe/Berlin', '2026-01-04T23:00:00Z', 46027],
  ['Europe/Berlin', '2026-07-04T22:00:00Z', serialOfDay(2026, 7, 5)],
  ['America/New_York', '2026-01-05T05:00:00Z', 46027],
  ['Asia/Kolkata', '2026-01-04T18:30:00Z', 46027],
  ['Pacific/Kiritimati', '2026-01-04T10:00:00Z', 46027],
  ['Asia/Tokyo', '1899-12-30T15:00:00Z', 1],
])('in %s, %s shows as serial %d, and back', (zone, instant, serial) => {
  expect(serialFromInstant(Date.parse(instant), zone)).toBeCloseTo(serial, 9);
  expect(instantFromSerial(serial, zone)).toBe(Date.parse(instant));
});

test.each([
  ['an hour that the clock skips moves forward', 'Europe/Berlin', [2026, 3, 29], 2.5, '2026-03-29T01:30:00Z'],
  ['an hour that it shows twice is the first', 'Europe/Berlin', [2026, 10, 25], 2.5, '2026-10-25T00:30:00Z'],
  [
    'an hour that it shows twice is the first',
    'America/New_York',
    [2026, 11, 1],
    1.5,
    '2026-11-01T05:30:00Z',
  ],
] as const)('%s, in %s', (_, zone, [year, month, day], hour, instant) => {
  expect(new Date(instantFromSerial(serialOfDay(year, month, day) + hour / 24, zone)).toISOString()).toBe(
    new Date(instant).toISOString(),
  );
});

test('from instant to serial and back is the same instant, in any zone, from 1899 to 2200', () => {
  const zones = ['UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe'];
  const instants = fc.integer({ min: Date.UTC(1900, 0, 1) / 60_000, max: Date.UTC(2200, 0, 1) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, minutes) => {
      const instant = minutes * 60_000;
      const again = instantFromSerial(serialFromInstant(instant, zone), zone);
      // In the hour that the clock shows twice, the first is meant.
      const repeated = serialFromInstant(again, zone) === serialFromInstant(instant, zone);
      expect(again === instant || repeated).toBe(true);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test.each([
  [null, null],
  ['0.00', null],
  ['#,##0.00 "days"', null],
  ['0%', null],
  ['@', null],
  ['General', null],
  ['yyyy-mm-dd', 'date'],
  ['m/d/yyyy', 'date'],
  ['mmmm', 'date'],
  ['d.m.', 'date'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['[$-407]dd.mm.yyyy', 'date'],
  ['yyyy-mm-dd hh:mm', 'datetime'],
  ['m/d/yyyy h:mm:ss', 'datetime'],
  ['h:mm AM/PM', 'time'],
  ['hh:mm:ss.000', 'time'],
  ['[h]:mm:ss', 'duration'],
  ['[mm]:ss', 'duration'],
])('the format %p makes %p of a number', (format, kind) => {
  expect(dateFormat(format)).toBe(kind);
});
