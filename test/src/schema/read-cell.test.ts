import { createCalendar } from '../../../src/calendar';
import { dayNumber } from '../../../src/calendar/days';
import type { CellValue } from '../../../src/cell';
import type { Column } from '../../../src/schema/column';
import { readCell } from '../../../src/schema/read-cell';
import { wallClockIn } from '../../wall-clock';

const calendar = createCalendar(wallClockIn('Etc/UTC').read);
const named = { header: 'H', note: '' };
const day: Column = { kind: 'day', ...named };
const number: Column = { kind: 'number', unit: 'hours', ...named };
const positive: Column = { kind: 'number', unit: 'hours', min: 0, ...named };
const mark: Column = { kind: 'number', unit: 'mark', min: 1, max: 5, ...named };
const choice: Column = { kind: 'choice', words: ['To client', 'From vendor'], ...named };
const text: Column = { kind: 'text', ...named };

test.each<[string, Column, CellValue, CellValue | null]>([
  ['a date', day, new Date('2026-03-04T21:25:00Z'), dayNumber('2026-03-04')],
  ['text yyyy-mm-dd', day, '2026-03-04', dayNumber('2026-03-04')],
  ['text yyyy-mm-dd with a non-breaking space', day, '\u00a02026-03-04 ', dayNumber('2026-03-04')],
  ['a number', number, -2.5, -2.5],
  ['plain text 12', number, ' 12 ', 12],
  ['plain text 12.5', number, '12.5', 12.5],
  ['zero where 0 is the least', positive, 0, 0],
  ['a mark', mark, 5, 5],
  ['a word in another case', choice, ' to CLIENT\u00a0', 'To client'],
  ['text with spaces around it', text, '  Acme \u00a0', 'Acme'],
  ['a number in a text column', text, 4711, '4711'],
  ['TRUE in a text column', text, true, 'TRUE'],
  ['a blank', day, '', null],
  ['white space', number, ' \u00a0', null],
])('%s is read', (_, column, value, expected) => {
  expect(readCell(column, value, calendar)).toEqual({ value: expected });
});

test.each<[string, Column, CellValue, string]>([
  ['a thousands separator', number, '1,234', "expected a number or a blank, found '1,234'"],
  ['a currency sign', number, '$12', "expected a number or a blank, found '$12'"],
  ['a word in a number column', number, 'soon', "expected a number or a blank, found 'soon'"],
  ['a date in a number column', number, new Date(0), 'expected a number or a blank, found a date'],
  ['TRUE in a number column', number, true, 'expected a number or a blank, found TRUE'],
  ['a negative duration', positive, -1, "expected 0 or more, found '-1'"],
  ['a mark above 5', mark, 6, "expected a number from 1 to 5, found '6'"],
  ['a date as 3/4/2026', day, '3/4/2026', "expected a date or a blank, found '3/4/2026'"],
  [
    'a day that the calendar does not have',
    day,
    '2026-02-30',
    "expected a date or a blank, found '2026-02-30'",
  ],
  ['a word in a day column', day, 'tbc', "expected a date or a blank, found 'tbc'"],
  ['a number in a day column', day, 46_000, "expected a date or a blank, found '46000'"],
  [
    'a word that is not on the list',
    choice,
    'Inwards',
    "expected one of To client, From vendor, or a blank, found 'Inwards'",
  ],
  ['a date in a text column', text, new Date(0), "expected text (type ' in front of it), found a date"],
  ['an error cell', text, '#N/A', 'the cell shows the error #N/A'],
  ['a very long text', number, 'x'.repeat(50), `expected a number or a blank, found '${'x'.repeat(40)}…'`],
])('%s is refused', (_, column, value, problem) => {
  expect(readCell(column, value, calendar)).toEqual({ value: null, problem });
});

test('a date before 1970 is refused', () => {
  const reading = readCell(day, new Date('1969-06-01T12:00:00Z'), calendar);
  expect(reading.value).toBeNull();
  expect(reading.problem).toMatch(/1970/);
});

test('a computed cell that shows an error is blank', () => {
  const column: Column = {
    kind: 'computed',
    result: 'number',
    computation: { by: 'formula', formula: () => '1' },
    ...named,
  };
  expect(readCell(column, '#REF!', calendar)).toEqual({ value: null });
});
