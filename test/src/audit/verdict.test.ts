import { GROUNDWORK_QUESTIONS, QUICK_QUESTIONS } from '../../../src/audit/questions';
import {
  groundworkPoints,
  needsDeepPass,
  suggestAfterGroundwork,
  suggestVerdict,
} from '../../../src/audit/verdict';
import type { AuditAnswer, QuickAnswers } from '../../../src/audit/words';

const Y = 'Yes';
const S = 'Sometimes';
const N = 'No';
const D = "Don't know";

describe('the quick pass', () => {
  test.each<[QuickAnswers, string | null, number | null]>([
    [[Y, Y, Y], 'Working', 0],
    [[Y, S, Y], 'Working', 1],
    [[S, S, Y], 'Inconsistent', 2],
    [[Y, N, Y], 'Inconsistent', 2],
    [[S, S, S], 'Inconsistent', 3],
    [[Y, S, N], 'Inconsistent', 3],
    [[Y, N, N], 'Broken', 4],
    [[S, S, N], 'Broken', 4],
    [[N, S, N], 'Broken', 5],
    [[N, N, N], 'Broken', 6],
    [[D, Y, Y], null, null],
    [[N, N, D], null, null],
  ])('%j suggests %s', (answers, verdict, points) => {
    expect(suggestVerdict(answers)).toMatchObject({ verdict, points });
  });

  test.each<[QuickAnswers, string]>([
    [[Y, Y, Y], 'Working, with 0 points of 6: it comes out right, on time, and the same whoever does it.'],
    [[Y, S, Y], 'Working, with 1 point of 6: it sometimes is not finished when promised.'],
    [
      [N, S, S],
      'Broken, with 4 points of 6: it does not come out right the first time, sometimes is not finished when promised and sometimes depends on who does it.',
    ],
    [[Y, D, Y], 'No suggestion yet: ask the people who do it. “Is it finished when we promised?”'],
    [
      [D, N, D],
      'No suggestion yet: ask the people who do it. “Does the work come out right the first time?” and “If two people did it, would the result be the same?”',
    ],
  ])('%j says why', (answers, reason) => {
    expect(suggestVerdict(answers).reason).toBe(reason);
  });
});

describe('the groundwork', () => {
  test.each<[string, (AuditAnswer | null)[], number | null]>([
    ['all seven Yes', [Y, Y, Y, Y, Y, Y, Y], 0],
    ['all seven No', [N, N, N, N, N, N, N], 14],
    ["Don't know as No", [D, Y, Y, Y, Y, Y, Y], 2],
    // 2 + 2 + 1 + 0 = 5 points in four answers, so 5 × 7 ÷ 4.
    ['four answers', [N, N, S, Y, null, null, null], 8.75],
    ['three answers', [N, N, N, null, null, null, null], null],
  ])('counts %s', (_, answers, points) => {
    expect(groundworkPoints(answers)).toBe(points);
  });

  test.each<[string, QuickAnswers, (AuditAnswer | null)[], string | null]>([
    ['9 of 14 lifts Working', [Y, Y, Y], [N, N, N, N, S, Y, Y], 'Inconsistent'],
    ['8 of 14 leaves Working', [Y, Y, Y], [N, N, N, N, Y, Y, Y], 'Working'],
    ['14 of 14 leaves Inconsistent', [S, S, Y], [N, N, N, N, N, N, N], 'Inconsistent'],
    ['14 of 14 gives nothing where the quick pass gives nothing', [D, Y, Y], [N, N, N, N, N, N, N], null],
    ['three answers change nothing', [Y, Y, Y], [N, N, N], 'Working'],
  ])('%s', (_, quick, groundwork, verdict) => {
    expect(suggestAfterGroundwork(quick, groundwork).verdict).toBe(verdict);
  });

  test('says that it is right today, but by luck or by one person', () => {
    expect(suggestAfterGroundwork([Y, Y, Y], [N, N, S, S, N, S, S]).reason).toBe(
      'Inconsistent: right today, but by luck or by one person. The groundwork has 10 points of 14; 9 or more is weak.',
    );
  });

  test.each<[Parameters<typeof needsDeepPass>, boolean]>([
    [['Working', 4], false],
    [['Working', null], false],
    [['Working', 5], true],
    [['Inconsistent', 1], true],
    [[null, null], true],
  ])('is asked for %j: %s', (args, asked) => {
    expect(needsDeepPass(...args)).toBe(asked);
  });
});

test('the questions are numbered 1 to 10', () => {
  expect([...QUICK_QUESTIONS, ...GROUNDWORK_QUESTIONS].map((question) => question.number)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
});
