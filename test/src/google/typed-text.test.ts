import { dayNumber } from '../../../src/calendar/days';
import { areaAddress } from '../../../src/google/area';
import { asTyped } from '../../../src/google/typed-text';

test.each([
  '=1+1',
  '+49 30 1234',
  '-3',
  '@everyone',
  '\t=1',
  "'tis",
  '12',
  '1/2',
  '007',
  '2026-09-30',
  '$5',
  '50 %',
  'TRUE',
  'false',
  'March 4',
  'Mai 2026',
  'P-0001',
  '(12)',
  '10:30',
])('%j is written behind an apostrophe, so that it stays text', (text) => {
  expect(asTyped(text)).toBe(`'${text}`);
});

test.each([
  '',
  'Acme',
  'Working',
  'the customer called, and asked for it',
  'Retyping the 14 orders of each day into the other system, by hand',
])('%j is written as it stands', (text) => {
  expect(asTyped(text)).toBe(text);
});

test('a day is written as a person would type it, whatever the zone', () => {
  expect(asTyped({ day: dayNumber('2026-03-29') })).toBe('2026-03-29');
});

test.each([12.5, true, new Date(0)])('%p is written as it is', (value) => {
  expect(asTyped(value)).toBe(value);
});

test.each([
  [{ row: 1, column: 2, columns: 1 }, 'B:B'],
  [{ row: 1, column: 26, columns: 3 }, 'Z:AB'],
  [{ row: 2, column: 1, columns: 1 }, 'A2:A'],
  [{ row: 2, column: 3, rows: 4, columns: 2 }, 'C2:D5'],
])('the area %j is %s', (area, address) => {
  expect(areaAddress(area)).toBe(address);
});
