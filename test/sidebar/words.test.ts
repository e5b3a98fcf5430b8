import type { Call } from '../../sidebar/calls';
import { monthAfter } from '../../sidebar/months';
import type { Problem } from '../../sidebar/problem';
import { counted, failureTitle, percent, waitWords, wholeNumber } from '../../sidebar/words';
import { monthWords } from '../../src/calendar/month-words';

const importing = { sheet: 'Jobs', tab: 'deliveries' };
const process = { id: 'P-1', row: 2, name: 'Send invoices' };
const saving: Call = {
  name: 'audit.save',
  input: { process, answers: ['Yes', 'Yes', 'Yes'], verdict: 'Working' },
};

describe('what is said about each call', () => {
  const cases: readonly (readonly [Call, string, string, string])[] = [
    [
      { name: 'home', input: {} },
      'Looking at your workbook…',
      'Your workbook was not read',
      'Your workbook was not read',
    ],
    [
      { name: 'install', input: {} },
      'Setting up the tabs…',
      'The tabs were not set up',
      'Not sure that the tabs were set up',
    ],
    [
      { name: 'import.match', input: {} },
      'Matching the columns…',
      'The columns were not matched',
      'The columns were not matched',
    ],
    [
      { name: 'importRows', input: { ...importing, preview: true } },
      'Checking the rows…',
      'The rows were not checked',
      'The rows were not checked',
    ],
    [
      { name: 'importRows', input: importing },
      'Adding the rows…',
      'The rows were not added',
      'Not sure that the rows were added',
    ],
    [
      { name: 'import.load', input: {} },
      'Looking for earlier imports…',
      'Earlier imports were not read',
      'Earlier imports were not read',
    ],
    [
      { name: 'import.undo', input: { tab: 'deliveries', batch: '2' } },
      'Taking the rows out again…',
      'The rows were not taken out',
      'Not sure that the rows were taken out',
    ],
    [
      { name: 'sample.add', input: {} },
      'Filling in the made-up business…',
      'The sample rows were not added',
      'Not sure that the sample rows were added',
    ],
    [
      { name: 'sample.remove', input: {} },
      'Taking the sample rows out…',
      'The sample rows were not taken out',
      'Not sure that the sample rows were taken out',
    ],
    [
      { name: 'audit.load', input: {} },
      'Reading the Process Register…',
      'The Process Register was not read',
      'The Process Register was not read',
    ],
    [
      { name: 'audit.add', input: { names: [] } },
      'Adding the processes…',
      'The processes were not added',
      'Not sure that the processes were added',
    ],
    [
      saving,
      'Saving “Send invoices”…',
      '“Send invoices” was not saved',
      'Not sure that “Send invoices” was saved',
    ],
    [
      { name: 'review.load', input: {} },
      'Looking at what is there for the review…',
      'The months were not read',
      'The months were not read',
    ],
    [
      { name: 'review.build', input: { month: '2026-09' } },
      'Building the review of September 2026…',
      'The review was not built',
      'Not sure that the review was built',
    ],
    [
      { name: 'review.build', input: {} },
      'Building the review…',
      'The review was not built',
      'Not sure that the review was built',
    ],
    [
      { name: 'refresh', input: {} },
      'Computing the figures anew…',
      'The figures were not refreshed',
      'Not sure that the figures were refreshed',
    ],
    [
      { name: 'check', input: {} },
      'Checking every tab…',
      'The tabs were not checked',
      'The tabs were not checked',
    ],
  ];

  it.each(cases)('%j', (call, wait, refused, lost) => {
    const failed = (kind: Problem['kind']) =>
      failureTitle({ id: 1, screen: 'home', call, problem: { kind, text: '', detail: null } });
    expect(waitWords(call)).toBe(wait);
    expect(failed('refused')).toBe(refused);
    expect(failed('lost')).toBe(lost);
    // What Google stopped half-way is as uncertain as what never answered.
    expect(failed('slow')).toBe(lost);
  });

  it('leaves a process’s own name alone when it says that it was not saved', () => {
    const call: Call = {
      ...saving,
      input: { ...saving.input, process: { ...process, name: 'What was sold' } },
    };
    const problem: Problem = { kind: 'refused', text: '', detail: null };
    expect(failureTitle({ id: 1, screen: 'audit', call, problem })).toBe('“What was sold” was not saved');
  });
});

describe('numbers and months', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1528, '1,528'],
    [1234567, '1,234,567'],
  ])('%d is shown as %s', (number, shown) => {
    expect(wholeNumber(number)).toBe(shown);
  });

  it('counts in the singular and the plural', () => {
    expect([0, 1, 2].map((n) => counted(n, 'row', 'rows'))).toEqual(['0 rows', '1 row', '2 rows']);
  });

  it('rounds a share to whole percents', () => {
    expect([0, 4 / 14, 1].map(percent)).toEqual(['0\u00a0%', '29\u00a0%', '100\u00a0%']);
  });

  it.each([
    ['2026-09', 'September 2026', '2026-10'],
    ['2026-12', 'December 2026', '2027-01'],
  ])('%s is %s, and is met about in %s', (month, words, held) => {
    expect(monthWords(month)).toBe(words);
    expect(monthAfter(month)).toBe(held);
  });
});
