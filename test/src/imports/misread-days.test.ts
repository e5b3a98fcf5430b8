import { createCalendar } from '../../../src/calendar';
import { dayNumber, dayText } from '../../../src/calendar/days';
import type { CellValue } from '../../../src/cell';
import { findMisreadDays, swapDayAndMonth } from '../../../src/imports/misread-days';
import { sourceTable } from '../../../src/imports/source-table';
import { wallClockIn } from '../../wall-clock';

const calendar = createCalendar(wallClockIn('Europe/Berlin').read);

/** Noon in Berlin, in winter and in summer the same calendar day. */
const date = (text: string) => new Date(`${text}T11:00:00Z`);
const dates = (...texts: string[]) => texts.map(date);

/** The days of a month, from one to another. */
const daysOf = (month: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    date(`${month}-${String(from + index).padStart(2, '0')}`),
  );

/** 2 to 13 different days of the first months of 2026, none after the 12th. */
const EARLY = dates(
  '2026-01-02',
  '2026-01-09',
  '2026-02-03',
  '2026-02-05',
  '2026-02-11',
  '2026-03-04',
  '2026-03-12',
  '2026-04-07',
  '2026-05-05',
  '2026-06-08',
);

type More = { chosen?: 'dmy' | 'mdy' | 'ymd'; locale?: string };

/** What is found in the first column of a list; `beside` stands in a second one. */
function find(cells: CellValue[], more: More = {}, beside: CellValue[] = []) {
  const length = Math.max(cells.length, beside.length);
  const rows = Array.from({ length }, (_, index) => [cells[index] ?? '', beside[index] ?? '']);
  const table = sourceTable('jobs', [['due', 'done'], ...rows]);
  const found = findMisreadDays(table, [0, 1], { chosen: undefined, locale: 'en_US', calendar, ...more });
  return found.get(0) ?? null;
}

test.each<[string, CellValue[], More, number, string | null]>([
  [
    'days of 1 to 12 that are dates, beside text with a day after the 12th',
    [...dates('2026-03-04', '2026-04-04', '2026-05-06'), '13/04/2026', '28/04/2026'],
    {},
    2,
    '13/04/2026',
  ],
  [
    'the same with dots, where the day comes first',
    [...dates('2026-03-04'), '4.13.2026'],
    { locale: 'de_DE' },
    1,
    '4.13.2026',
  ],
  ['the same with a year of two digits', [...dates('2026-03-04'), '13/4/26'], {}, 1, '13/4/26'],
  ['many dates over months, with no day after the 12th', EARLY, {}, 9, null],
])('finds %s', (_, cells, more, count, text) => {
  expect(find(cells, more)).toMatchObject({ count, text });
});

test.each<[string, CellValue[], More]>([
  ['text in the order of the sheet', [...dates('2026-03-04'), '4/13/2026'], {}],
  ['text without a date beside it', ['13/04/2026', '14/04/2026'], {}],
  ['text beside dates that read the same both ways', [...dates('2026-04-04'), '13/04/2026'], {}],
  ['text beside dates that can be read one way only', [...dates('2026-04-23'), '13/04/2026'], {}],
  ['nine different dates', EARLY.slice(0, 9), {}],
  ['ten dates of which several are the same', [...EARLY.slice(0, 9), ...EARLY.slice(0, 9)], {}],
  ['many dates, one of them after the 12th', [...EARLY, date('2026-06-13')], {}],
  ['a month up to its 12th', daysOf('2026-11', 1, 12), {}],
  ['the first days of two months', [...daysOf('2026-10', 5, 12), ...daysOf('2026-11', 2, 12)], {}],
  [
    'the first of each month',
    Array.from({ length: 12 }, (_, month) => date(`2026-${String(month + 1).padStart(2, '0')}-01`)),
    {},
  ],
  ['dates before 1970', dates('1899-12-30', '1960-03-04'), {}],
  ['nothing', [], {}],
])('finds nothing wrong with %s', (_, cells, more) => {
  expect(find(cells, more)).toBeNull();
});

test('text in another column of the list speaks for one whose days are all before the 13th', () => {
  const early = dates('2026-03-04', '2026-05-06');
  expect(find(early, {}, ['13/04/2026', ''])).toMatchObject({ count: 2, text: '13/04/2026', order: 'month' });
  expect(find([...early, date('2026-05-20')], {}, ['13/04/2026'])).toBeNull();
  expect(find(early, {}, ['4/13/2026'])).toBeNull();
});

test.each([
  ['2026-03-04', '2026-04-03'],
  ['2026-12-01', '2026-01-12'],
  ['2026-04-04', '2026-04-04'],
  ['2026-04-13', '2026-04-13'],
  ['2026-01-31', '2026-01-31'],
])('%s is %s with day and month the other way around', (day, other) => {
  expect(dayText(swapDayAndMonth(dayNumber(day)))).toBe(other);
});
