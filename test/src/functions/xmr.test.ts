import { addMonths, dayNumber, lastDayOf, monthOf } from '../../../src/calendar/days';
import { onTime } from '../../../src/metrics/on-time';
import { describeWithData, readShared } from '../../shared-data';
import { call, column, messageOf, row } from './host';

function numbers(result: unknown): number[] {
  if (!Array.isArray(result) || !Array.isArray(result[0])) throw new Error('a row of numbers');
  return result[0].map(Number);
}

function expectLimits(result: unknown, limits: readonly number[], digits: number): void {
  const found = numbers(result);
  expect(found).toHaveLength(4);
  for (const [index, limit] of limits.entries()) expect(found[index]).toBeCloseTo(limit, digits);
}

describe('XMR_LIMITS', () => {
  test.each([
    ['mean ± 2.66 × mean moving range', [column(10, 12, 11, 13, 14)], [12, 8.01, 15.99, 1.5]],
    ['a row of values', [row(10, 12, 11, 13, 14)], [12, 8.01, 15.99, 1.5]],
    ['a header and empty rows', [column('Value', 10, 12, 11, 13, 14, null, null)], [12, 8.01, 15.99, 1.5]],
    // 10 12 | 11 13 14: the step over the gap is not counted: 2, 2, 1.
    [
      'a blank breaks the moving range',
      [column(10, 12, null, 11, 13, 14)],
      [12, 12 - 2.66 * (5 / 3), 12 + 2.66 * (5 / 3), 5 / 3],
    ],
    [
      'the first twelve are the baseline',
      [column(...new Array(6).fill([1, 3]).flat(), 100)],
      [2, 2 - 5.32, 2 + 5.32, 2],
    ],
    ['or as many as are given', [column(10, 12, 11, 13, 14, 99, 98), 5], [12, 8.01, 15.99, 1.5]],
    ['values that never move', [column(5, 5, 5, 5, 5)], [5, 5, 5, 0]],
  ])('%s', (_, args, limits) => {
    expectLimits(call('XMR_LIMITS', args), limits, 12);
  });

  // NHSRplotthedots prints 1.94, -3.06 and 6.95.
  test('all eighteen points of a published example', () => {
    const values = column(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);
    expectLimits(
      call('XMR_LIMITS', [values, 18]),
      [1.9444444444444444, -3.062614379084967, 6.951503267973856, 1.8823529411764706],
      2,
    );
  });

  test.each([[column(1, 2, 3, 4)], [column(null)], [column(1, null, 2, null, 3, null, 4)]])(
    'has blanks under five points: %j',
    (values) => {
      expect(call('XMR_LIMITS', [values])).toEqual([[null, null, null, null]]);
    },
  );

  test.each([
    [[column(1, 2), 4], "baseline: expected 5 or more, found '4'"],
    [[column(1, 2), 5.5], "baseline: expected a whole number, found '5.5'"],
    [[column(1, 'x', 2)], "values, row 2 of the range: expected a number or a blank, found 'x'"],
  ])('says what cannot be: %#', (args, problem) => {
    expect(messageOf('XMR_LIMITS', args)).toBe(`XMR_LIMITS, ${problem}`);
  });
});

describe('XMR_SIGNAL', () => {
  const usual = [10, 12, 11, 13, 14];
  const twelve = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3];

  test.each([
    ['within the range', [column(...usual), 'Higher'], 'Within its normal range · trial range (5 points)'],
    [
      'above it',
      [column(...usual, 16), 'Lower', '', '', 5],
      'Unusual: find out what changed · trial range (5 points)',
    ],
    [
      'below it',
      [column(...usual, 8), 'Lower', '', '', 5],
      'Unusual: find out what changed · trial range (5 points)',
    ],
    ['too few', [column(1, 2, null, 3), 'higher'], 'Too few points for a normal range (3 of 5)'],
    // Twelve points of mean 2 and moving range 2: limits −3.32 and 7.32.
    [
      'a target that even the bad limit meets',
      [column(...twelve), 'Lower', 8],
      'Within its normal range · Can we count on the target? Usually yes',
    ],
    [
      'a target that the good limit does not meet',
      [column(...twelve), 'Higher', 8],
      'Within its normal range · Can we count on the target? Not without changing the process',
    ],
    [
      'a target between',
      [column(...twelve), 'Higher', 2],
      'Within its normal range · Can we count on the target? Hit or miss',
    ],
    [
      'a limit above 1 of a rate is not tested',
      [column(0.9, 0.7, 0.9, 0.7, 0.9, 1), 'Higher', '', 'rate', 5],
      'Within its normal range · trial range (5 points)',
    ],
    // Mean 0.9, moving range 0.0525, upper limit 1.03965: nearer to it than the mean is above 0.969825.
    [
      'three of four near a limit above 1 are nothing for a rate',
      [column(0.87, 0.93, 0.87, 0.93, 0.9, 0.98, 0.98, 0.98), 'Higher', '', 'rate', 5],
      'Within its normal range · trial range (5 points)',
    ],
    [
      'and unusual for an amount',
      [column(0.87, 0.93, 0.87, 0.93, 0.9, 0.98, 0.98, 0.98), 'Higher', '', 'amount', 5],
      'Unusual: find out what changed · trial range (5 points)',
    ],
    // Mean 2, limits −3.32 and 7.32; eight in a row above the mean.
    [
      'eight better in a row offer a new normal',
      [column(...twelve, 3, 3, 3, 3, 3, 3, 3, 3), 'Higher'],
      'Unusual: find out what changed · 8 better in a row: if you know why, set a new normal',
    ],
    [
      'eight worse in a row do not',
      [column(...twelve, 3, 3, 3, 3, 3, 3, 3, 3), 'Lower'],
      'Unusual: find out what changed',
    ],
    // The third 3 of the twelve is followed by a 1, so seven stand in a row only.
    [
      'seven do not, either',
      [column(...twelve, 1, 3, 3, 3, 3, 3, 3, 3), 'Higher'],
      'Within its normal range',
    ],
    [
      'a gap ends the row of eight',
      [column(...twelve, 3, 3, 3, 3, null, 3, 3, 3, 3), 'Higher'],
      'Within its normal range',
    ],
    [
      'a value equal to the mean ends it, too',
      [column(...twelve, 3, 3, 3, 3, 2, 3, 3, 3, 3), 'Higher'],
      'Within its normal range',
    ],
    ['no values', [column(null), 'Higher'], null],
  ])('%s', (_, args, words) => {
    expect(call('XMR_SIGNAL', args)).toBe(words);
  });

  test.each([
    [[column(...usual), ''], 'direction: expected Higher or Lower, found a blank'],
    [[column(...usual), 'Up'], "direction: expected one of Higher, Lower, or a blank, found 'Up'"],
    [
      [column(...usual), 'Higher', '', 'share'],
      "kind: expected one of rate, amount, or a blank, found 'share'",
    ],
  ])('says what cannot be: %#', (args, problem) => {
    expect(messageOf('XMR_SIGNAL', args)).toBe(`XMR_SIGNAL, ${problem}`);
  });
});

describeWithData('real deliveries: SCMS 2014 by promised month', () => {
  test('mean, limits and moving range of the twelve rates', () => {
    const lines = readShared('supplier_deliveries_scms_2014.csv')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',').slice(-4, -2).map(dayNumber));
    const months = Array.from({ length: 12 }, (_, index) => addMonths('2014-01', index));
    const rates = months.map((month) => {
      const own = lines.filter(([promised]) => promised !== undefined && monthOf(promised) === month);
      const promised = own.map(([day]) => day ?? null);
      const delivered = own.map(([, day]) => day ?? null);
      // What is delivered after the month still tells whether the promise was kept: late.
      return onTime({ promised, delivered }, { asOf: lastDayOf(month) }).rate;
    });
    expectLimits(call('XMR_LIMITS', [column(...rates)]), [0.85055, 0.59382, 1.10727, 0.09651], 5);
  });
});
