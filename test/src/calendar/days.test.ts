import {
  addMonths,
  dayNumber,
  dayText,
  firstDayOf,
  isReadableDay,
  lastDayOf,
  monthOf,
  monthsBetween,
  parseDay,
  weekdayOf,
} from '../../../src/calendar/days';

test.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['2000-03-01', 11017],
  ['2014-12-31', 16435],
  ['2100-12-31', 47846],
])('%s is day %i', (text, day) => {
  expect(dayNumber(text)).toBe(day);
  expect(parseDay(text)).toBe(day);
  expect(dayText(day)).toBe(text);
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-01',
  '2026-04-31',
  '1969-12-31',
  '2101-01-01',
  '2026-1-1',
  '3/4/2026',
  'soon',
  '',
])('%j is no day', (text) => {
  expect(parseDay(text)).toBeNull();
  expect(() => dayNumber(text)).toThrow(
    `expected a day such as 2026-09-30, from 1970 to 2100, found '${text}'`,
  );
});

test('a leap day is a day', () => {
  expect(dayText(dayNumber('2028-02-29'))).toBe('2028-02-29');
});

test.each([
  [-1, false],
  [0, true],
  [0.5, false],
  [47846, true],
  [47847, false],
])('day %d readable: %p', (day, readable) => {
  expect(isReadableDay(day)).toBe(readable);
});

test.each([
  ['2026-09', '2026-09-01', '2026-09-30'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2100-02', '2100-02-01', '2100-02-28'],
])('%s runs from %s to %s', (month, first, last) => {
  expect(dayText(firstDayOf(month))).toBe(first);
  expect(dayText(lastDayOf(month))).toBe(last);
  expect(monthOf(dayNumber(first))).toBe(month);
  expect(monthOf(dayNumber(last))).toBe(month);
});

test.each([
  ['2026-09', 1, '2026-10'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-09', -21, '2024-12'],
])('%s and %i months is %s', (month, months, result) => {
  expect(addMonths(month, months)).toBe(result);
  expect(monthsBetween(month, result)).toBe(months);
});

test.each(['2026-13', '2026-9', '2026', 'soon'])('%j is no month', (text) => {
  expect(() => firstDayOf(text)).toThrow(`expected a month such as 2026-09, found '${text}'`);
});

test.each([
  ['1970-01-01', 3],
  ['2026-09-28', 0],
  ['2026-10-04', 6],
])('%s is weekday %i, counted from Monday', (text, weekday) => {
  expect(weekdayOf(dayNumber(text))).toBe(weekday);
});
