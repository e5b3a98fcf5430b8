import { normalQuantile } from '../../../src/metrics/normal-quantile';
import { call, column, messageOf } from './host';

// Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.5, and its mirror image.
test.each([
  [0.5, 0],
  [0.75, 0.67448975],
  [0.9, 1.28155157],
  [0.95, 1.64485363],
  [0.975, 1.95996398],
  [0.99, 2.32634787],
  [0.999, 3.09023231],
  [0.9999, 3.71901649],
  [0.05, -1.64485363],
])('z of %d is %d', (share, z) => {
  expect(normalQuantile(share)).toBeCloseTo(z, 8);
});

describe('REORDER_POINT', () => {
  test.each([
    ['without spread', [12, 5], 60],
    // Taylor's carpet: z 1.65 belongs to 0.950528531966352, and gives 26.088790696 pieces of safety stock.
    ['with spread of the use', [30, 10, 5, 0.950528531966352], 326.08879069638914],
    ['with spread of the lead time', [10, 4, 0, 0.8413447460685429, 2], 60],
    ['with both', [3, 4, 2, 0.8413447460685429, 1], 12 + 5],
    ['at 95 % when no level is given', [30, 10, 5], 300 + 1.6448536269514722 * 5 * Math.sqrt(10)],
    ['half of the waits need no safety stock', [30, 10, 5, 0.5], 300],
    ['no use', [0, 10, 0], 0],
    ['blank', ['', 10], null],
  ])('%s', (_, args, pieces) => {
    const result = call('REORDER_POINT', args);
    if (pieces === null) expect(result).toBeNull();
    else expect(result).toBeCloseTo(pieces, 9);
  });

  test('answers row by row', () => {
    expect(call('REORDER_POINT', [column('Use', 2, null), column('Days', 5, 4)])).toEqual([
      [null],
      [10],
      [null],
    ]);
  });

  test.each([
    [[30, 10, 5, 95], "serviceLevel: expected a number from 0.0001 to 0.9999, found '95'"],
    [[30, 10, 5, 1], "serviceLevel: expected a number from 0.0001 to 0.9999, found '1'"],
    [[30, -1], "leadDays: expected 0 or more, found '-1'"],
  ])('says what cannot be: %#', (args, problem) => {
    expect(messageOf('REORDER_POINT', args)).toBe(`REORDER_POINT, ${problem}`);
  });
});
