import { dayNumber } from '../../../src/calendar/days';
import { type ActionRow, actionsDue, actionsToCheck, answerChanges } from '../../../src/week/action-checks';

const day = (text: string) => dayNumber(`2026-${text}`);

function action(more: Partial<ActionRow>): ActionRow {
  const blank = {
    row: 2,
    what: 'Name files by job number',
    owner: null,
    due: null,
    state: null,
    doneOn: null,
    worked: null,
    from: null,
    linkedId: null,
    agreedOn: null,
    checkOn: null,
    id: null,
    source: null,
  };
  return { ...blank, ...more };
}

describe('actions that are due', () => {
  test.each<[string, Partial<ActionRow>, boolean]>([
    ['due on the last day of the week', { due: day('09-20') }, true],
    ['due after the week', { due: day('09-21') }, false],
    ['overdue for months', { due: day('01-05'), state: 'Open' }, true],
    ['without a day', {}, false],
    ['done', { due: day('09-18'), state: 'Done' }, false],
    ['dropped', { due: day('09-18'), state: 'Dropped' }, false],
    ['without words', { due: day('09-18'), what: null }, false],
  ])('one %s', (_, row, isDue) => {
    expect(actionsDue([action(row)], day('09-20'))).toHaveLength(isDue ? 1 : 0);
  });

  test('come oldest first', () => {
    const rows = [action({ row: 2, due: day('09-18') }), action({ row: 3, due: day('09-01') })];
    expect(actionsDue(rows, day('09-20')).map(({ row }) => row)).toEqual([3, 2]);
  });
});

describe('actions that are asked about', () => {
  const today = day('09-20');
  test.each<[string, Partial<ActionRow>, boolean]>([
    ['29 days after it was done', { doneOn: day('08-22') }, false],
    ['30 days after', { doneOn: day('08-21') }, true],
    ['on the day in Check on', { doneOn: day('09-10'), checkOn: day('09-20') }, true],
    ['before the day in Check on', { doneOn: day('08-01'), checkOn: day('09-21') }, false],
    ['that worked, with no day to ask again', { doneOn: day('08-01'), worked: 'Yes' }, false],
    ['that worked, on the day to ask again', { doneOn: day('07-20'), worked: 'Yes', checkOn: today }, true],
    ['that did not work', { doneOn: day('08-01'), worked: 'No', checkOn: today }, false],
    ['that nobody could check then', { doneOn: day('08-01'), worked: 'Not checked' }, true],
    ['with a Check on from before it was done', { doneOn: day('09-10'), checkOn: day('09-01') }, false],
    ['done without a day', {}, false],
  ])('one %s', (_, row, isAsked) => {
    expect(actionsToCheck([action({ state: 'Done', ...row })], today)).toHaveLength(isAsked ? 1 : 0);
  });

  test('an open one is not asked about, whatever its Check on says', () => {
    expect(actionsToCheck([action({ checkOn: day('09-01') })], today)).toEqual([]);
  });
});

describe('an answer', () => {
  const today = day('09-20');
  test.each<[Parameters<typeof answerChanges>[1], string, ReturnType<typeof answerChanges>]>([
    ['Done', '09-01', { state: 'Done', doneOn: today, checkOn: day('10-20') }],
    ['Dropped', '09-01', { state: 'Dropped' }],
    ['No', '08-20', { worked: 'No', checkOn: null }],
    ['Not checked', '08-20', { worked: 'Not checked', checkOn: day('09-27') }],
    // 30, 60 and 90 days after 20 August are 19 September, 19 October and 18 November.
    ['Yes', '08-20', { worked: 'Yes', checkOn: day('10-19') }],
    ['Yes', '07-20', { worked: 'Yes', checkOn: day('10-18') }],
    ['Yes', '06-20', { worked: 'Yes', checkOn: null }],
  ])('%s, done on %s, writes what comes next', (answer, doneOn, expected) => {
    expect(answerChanges({ doneOn: day(doneOn) }, answer, today)).toEqual(expected);
  });
});
