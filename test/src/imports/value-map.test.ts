import { sourceTable } from '../../../src/imports/source-table';
import { surveyColumns } from '../../../src/imports/survey';
import { suggestedValue, type Taking } from '../../../src/imports/value-map';

const choice = (...words: string[]): Taking => ({ kind: 'choice', words, mark: false });
const MARK: Taking = { kind: 'number', words: [], mark: true };
const NUMBER: Taking = { kind: 'number', words: [], mark: false };
const DAY: Taking = { kind: 'day', words: [], mark: false };
const YES_NO = choice('Yes', 'No');
const STATUS = choice('Open', 'Delivered', 'Cancelled');
const FOUND = choice('In process', 'Peer check', 'Final check', 'Customer', 'Vendor');

test.each<[string, Taking, string | null]>([
  ['TRUE', YES_NO, 'Yes'],
  ['n', YES_NO, 'No'],
  ['yes', YES_NO, 'yes'],
  ['perhaps', YES_NO, null],
  ['Completed', STATUS, 'Delivered'],
  ['in progress', STATUS, 'Open'],
  ['Canceled', STATUS, 'Cancelled'],
  ['by the client', FOUND, 'Customer'],
  ['Supplier', FOUND, 'Vendor'],
  ['Peer review', FOUND, 'Peer check'],
  ['Annual', choice('Monthly', 'Quarterly', 'Yearly', 'One-off'), 'Yearly'],
  ['1 - Critical', MARK, '5'],
  ['2 - High', MARK, '4'],
  ['3 - Moderate', MARK, '3'],
  ['4 - Low', MARK, '2'],
  ['5 - Planning', MARK, '1'],
  ['3 of 5', MARK, '3'],
  ['4', MARK, '4'],
  ['10 points', MARK, null],
  ['soon', MARK, null],
  ['n/a', NUMBER, ''],
  ['a few', NUMBER, null],
  ['—', DAY, ''],
  // A day that is not known yet is no blank: the person decides.
  ['tbc', DAY, null],
])('"%s" becomes what %p takes: %p', (word, column, expected) => {
  expect(suggestedValue(column, word)).toBe(expected);
});

test('a survey tells words, marks, and text that has to be asked about', () => {
  const table = sourceTable('jobs', [
    ['prio', 'due', 'price', 'client', 'level'],
    ['3 - Moderate', '3/4/2026', 'EUR 12,50', 'Bakery', 2],
    [' 3 - moderate', 'tbc', 1250, 'Florist', 2],
    ['1 - Critical', '4 March 2026', '', '', 5],
    [2, new Date('2026-01-05T11:00:00Z'), 'on request', 'Bakery', 'unknown'],
  ]);
  expect(surveyColumns(table)).toEqual([
    { header: 'prio', words: ['1 - Critical', '3 - Moderate'], marks: ['2'], number: null, day: null },
    { header: 'due', words: ['tbc'], marks: [], number: null, day: { example: '3/4/2026', way: null } },
    {
      header: 'price',
      words: ['on request'],
      marks: [],
      number: { example: 'EUR 12,50', way: 'comma' },
      day: null,
    },
    { header: 'client', words: ['Bakery', 'Florist'], marks: [], number: null, day: null },
    { header: 'level', words: ['unknown'], marks: ['2', '5'], number: null, day: null },
  ]);
});

test('only the first dozen of many words is shown', () => {
  const rows = Array.from({ length: 100 }, (_, index) => [
    `Client ${'abcdefghij'[index % 10]}${'klmno'[index % 5]} ${index}`,
  ]);
  expect(surveyColumns(sourceTable('jobs', [['client'], ...rows]))[0]?.words).toHaveLength(12);
});
