import fc from 'fast-check';
import { createCalendar, timeOfDayMinutes } from '../../src/calendar';
import { dayNumber, dayText } from '../../src/calendar/days';
import { wallClockIn } from '../wall-clock';

const at = (iso: string) => new Date(iso);

describe('the day that the spreadsheet shows', () => {
  test.each([
    ['UTC', '2026-09-30T23:59:59Z', '2026-09-30'],
    ['UTC', '2026-10-01T00:00:00Z', '2026-10-01'],
    ['America/New_York', '2026-10-01T01:25:00Z', '2026-09-30'],
    ['Asia/Tokyo', '2026-09-30T15:00:00Z', '2026-10-01'],
    ['Pacific/Kiritimati', '2026-09-30T10:00:00Z', '2026-10-01'],
    ['Pacific/Pago_Pago', '2026-10-01T10:59:59Z', '2026-09-30'],
    ['Asia/Kathmandu', '2026-09-30T18:15:00Z', '2026-10-01'],
    ['Asia/Kathmandu', '2026-09-30T18:14:59Z', '2026-09-30'],
    ['Africa/Monrovia', '1971-06-01T00:44:29Z', '1971-05-31'],
    ['Africa/Monrovia', '1971-06-01T00:44:30Z', '1971-06-01'],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['America/Recife', '2000-10-09T02:30:00Z', '2000-10-09'],
    ['America/Recife', '2000-10-20T02:30:00Z', '2000-10-19'],
  ])('in %s, %s is %s', (zone, instant, day) => {
    expect(dayText(createCalendar(wallClockIn(zone).read).dayOf(at(instant)))).toBe(day);
  });

  test.each([
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
  ])('on the days that clocks change in %s, %s is %s', (zone, instant, day) => {
    expect(dayText(createCalendar(wallClockIn(zone).read).dayOf(at(instant)))).toBe(day);
  });
});

describe('durations are what subtraction in the sheet gives', () => {
  test.each([
    ['Europe/Berlin', '2026-03-28T11:00:00Z', '2026-03-29T10:00:00Z', 24 * 60],
    ['Europe/Berlin', '2026-10-24T10:00:00Z', '2026-10-25T11:00:00Z', 24 * 60],
    ['UTC', '2026-03-28T11:00:00Z', '2026-03-29T10:00:30Z', 23 * 60 + 0.5],
  ])('in %s from %s to %s are %d minutes', (zone, from, to, minutes) => {
    const calendar = createCalendar(wallClockIn(zone).read);
    expect(calendar.wallMinutesOf(at(to)) - calendar.wallMinutesOf(at(from))).toBe(minutes);
  });
});

describe('the years 1970 to 2100', () => {
  const calendar = createCalendar(wallClockIn('America/New_York').read);

  test.each([
    ['1970-01-01T05:00:00Z', '1970-01-01'],
    ['2101-01-01T04:59:59Z', '2100-12-31'],
  ])('take in %s', (instant, day) => {
    expect(dayText(calendar.dayOf(at(instant)))).toBe(day);
  });

  test.each([
    ['1970-01-01T04:59:59Z', '1970'],
    ['2101-01-01T05:00:00Z', '2101'],
    ['1899-12-30T12:00:00Z', '1899'],
    ['9999-12-30T12:00:00Z', '9999'],
  ])('leave out %s, with a message', (instant, year) => {
    const message = `expected a date in the years 1970 to 2100, found ${year}`;
    expect(() => calendar.dayOf(at(instant))).toThrow(message);
    expect(() => calendar.wallMinutesOf(at(instant))).toThrow(message);
  });

  test('leave out a date that does not exist', () => {
    expect(() => calendar.dayOf(new Date(Number.NaN))).toThrow('found a date that does not exist');
  });
});

describe('how often the clock is asked', () => {
  const year = Array.from({ length: 100_000 }, (_, index) => {
    return new Date(Date.UTC(2026, 0, 1) + ((index * 7919) % (365 * 24 * 60)) * 60_000);
  });

  test('depends on the span of the dates, not on how many there are', () => {
    const few = wallClockIn('Europe/Berlin');
    const some = createCalendar(few.read);
    for (const date of year.slice(0, 1000)) some.dayOf(date);
    const many = wallClockIn('Europe/Berlin');
    const all = createCalendar(many.read);
    for (const date of year) all.dayOf(date);
    expect(few.calls()).toBe(many.calls());
    // 53 or 54 weeks have 55 ends at most, and two changes take nine questions each.
    expect(many.calls()).toBeLessThanOrEqual(55 + 18);
  });

  test('is never before a date is read', () => {
    const clock = wallClockIn('Europe/Berlin');
    createCalendar(clock.read);
    expect(clock.calls()).toBe(0);
  });
});

const zones = [
  'America/Recife',
  'Africa/Cairo',
  'Africa/Monrovia',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
];

test.each(zones)('%s: the calendar agrees with the clock at any instant', (zone) => {
  const clock = wallClockIn(zone);
  const calendar = createCalendar(clock.read);
  const instant = fc.integer({ min: Date.UTC(1970, 0, 2) / 1000, max: Date.UTC(2038, 0, 1) / 1000 });
  fc.assert(
    fc.property(instant, (seconds) => {
      const date = new Date(seconds * 1000);
      expect(dayText(calendar.dayOf(date))).toBe(clock.read(date).slice(0, 10));
    }),
    { seed: 7, numRuns: 400 },
  );
});

test.each([
  ['1899-12-30 09:00:00', 540],
  ['1899-12-30 00:00:00', 0],
  ['1899-12-30 23:59:30', 1439.5],
  ['1899-12-31 06:00:00', null],
  ['2026-01-01 09:00:00', null],
])('a cell that shows %s has %p minutes since midnight', (wallClock, minutes) => {
  expect(timeOfDayMinutes(wallClock)).toBe(minutes);
});

test('a clock that gives anything else is a bug, not an answer', () => {
  expect(() => createCalendar(() => 'soon').dayOf(at('2026-01-01T00:00:00Z'))).toThrow("'soon' is not yyyy");
  expect(dayNumber('1970-01-01')).toBe(0);
});
