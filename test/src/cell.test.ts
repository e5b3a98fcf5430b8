import { a1, columnLetters, isBlank, isDate, isErrorCell } from '../../src/cell';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [703, 'AAA'],
  [18278, 'ZZZ'],
])('column %i has the letters %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test('an address has letters, then the row', () => {
  expect(a1(12, 28)).toBe('AB12');
});

test.each(['', ' ', '\u00a0\t', null, undefined])('%j is a blank cell', (value) => {
  expect(isBlank(value)).toBe(true);
});

test.each([0, false, 'x', ' x'])('%j is not a blank cell', (value) => {
  expect(isBlank(value)).toBe(false);
});

test.each(['#N/A', '#DIV/0!', '#NAME?', '#ERROR!'])('%s is an error cell', (value) => {
  expect(isErrorCell(value)).toBe(true);
});

test('text that only begins like an error is not an error cell', () => {
  expect(isErrorCell('#REF! in the note')).toBe(false);
});

test('a Date of another realm is a Date', () => {
  const vm: typeof import('node:vm') = require('node:vm');
  expect(isDate(vm.runInNewContext('new Date(0)'))).toBe(true);
  expect(isDate('2026-01-01')).toBe(false);
});
