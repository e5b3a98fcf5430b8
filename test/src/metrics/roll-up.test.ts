import { incompleteWords, rollUpValues, type TypedValue } from '../../../src/metrics/roll-up';

type Typed = readonly [numerator: number | null, denominator?: number | null];
const rows = (typed: readonly Typed[]): TypedValue[] =>
  typed.map(([numerator, denominator = null]) => ({ numerator, denominator }));

describe('typed values of one span of time', () => {
  test.each<[string, readonly Typed[], Parameters<typeof rollUpValues>[1], number | null, number]>([
    // 9 + 16 of 10 + 20.
    [
      'are a sum over a sum, never a mean of rates',
      [
        [9, 10],
        [16, 20],
      ],
      null,
      25 / 30,
      0,
    ],
    ['leave out what has no denominator', [[9, 10], [16]], null, 0.9, 1],
    [
      'have nothing to divide by where all denominators are 0',
      [
        [0, 0],
        [0, 0],
      ],
      null,
      null,
      0,
    ],
    [
      'count no row whose numerator is not in yet',
      [
        [null, 20],
        [9, 10],
      ],
      null,
      0.9,
      0,
    ],
    ['are the last amount where nobody says otherwise', [[3], [5]], null, 5, 0],
    ['are a sum of amounts', [[3], [5]], 'Sum', 8, 0],
    ['are an average of amounts', [[3], [5]], 'Average', 4, 0],
    ['are blank without a row', [], null, null, 0],
  ])('%s', (_, typed, rollUp, value, incomplete) => {
    const rolled = rollUpValues(rows(typed), rollUp);
    expect(rolled).toMatchObject({ value, incomplete });
  });

  test.each<[string, readonly Typed[], Parameters<typeof rollUpValues>[1], number | null, number]>([
    ['a share by itself', [[0.93]], 'Sum ÷ sum', 0.93, 0],
    ['a count whose denominator is missing', [[18]], 'Sum ÷ sum', null, 1],
    ['a count below nothing', [[-0.5]], 'Last', null, 1],
    // 93 % and 95 % are not 188 %, and nobody knows how much each of them weighs.
    ['shares that nothing weighs', [[0.93], [0.95]], 'Sum ÷ sum', null, 2],
    ['the last of several shares', [[0.93], [0.95]], 'Last', 0.95, 0],
    ['a share after a row with its denominator, the last', [[9, 10], [0.93]], 'Last', 0.93, 0],
    ['a count after a row with its denominator', [[9, 10], [18]], 'Last', 0.9, 1],
    // Nobody knows how much the share weighs beside 9 of 10.
    ['a share among rows with their denominators', [[9, 10], [0.93]], 'Sum ÷ sum', 0.9, 1],
  ])('of a rate, %s', (_, typed, rollUp, value, incomplete) => {
    expect(rollUpValues(rows(typed), rollUp, 'Rate')).toMatchObject({ value, incomplete });
  });

  test.each([
    [0, ''],
    [1, '; 1 value without a denominator left out'],
    [2, '; 2 values without a denominator left out'],
  ])('say how many are left out: %i', (incomplete, words) => {
    expect(incompleteWords({ incomplete })).toBe(words);
  });
});
