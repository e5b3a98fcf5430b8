import { dayNumber, lastDayOf } from '../../../src/calendar/days';
import { judgeSeries } from '../../../src/metrics/judge-series';
import type { MetricSeries } from '../../../src/metrics/metric-series';
import { rangeInWords, valueWords } from '../../../src/metrics/value-words';

/** Months from January 2025 on. */
function months(values: readonly (number | null)[], isRate = false): MetricSeries {
  return {
    every: 'Monthly',
    points: values.map((value, index) => {
      const month = `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
      return { period: lastDayOf(month), value, n: null };
    }),
    figure: { name: 'Typed', direction: 'To client' },
    isRate,
    unit: 'days',
  };
}

/** Days to resolve of the sample story: mean 5.42 of the first twelve, then eight months that are better. */
const DAYS = [6, 5, 7, 6, 5.5, 6.5, 6, 5, 4.5, 5, 4, 4.5, 4, 3.5, 3.5];
const LOWER = { since: null, target: 4, direction: 'Lower' } as const;

describe('a new normal', () => {
  test('is offered from the first of eight better months', () => {
    expect(judgeSeries(months(DAYS), LOWER)).toMatchObject({
      isUnusual: true,
      offersNormalFrom: dayNumber('2025-08-01'),
    });
  });

  test.each<[string, readonly (number | null)[]]>([
    ['seven better months', DAYS.slice(0, 14)],
    ['eight months, one of them as the mean', [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, ...Array(7).fill(4), 5]],
    ['a month without a value among the eight', [...DAYS.slice(0, 12), null, 3.5, 3.5]],
    ['eight worse months', [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, ...Array(8).fill(5.5)]],
  ])('is not offered for %s', (_, values) => {
    expect(judgeSeries(months(values), LOWER).offersNormalFrom).toBeNull();
  });

  test('starts the range again with the period that holds its day', () => {
    const judged = judgeSeries(months(DAYS), { ...LOWER, since: dayNumber('2025-08-01') });
    // 5 4.5 5 4 4.5 4 3.5 3.5: eight points, mean 34 ÷ 8.
    expect(judged.range).toMatchObject({ points: 8, mean: 4.25 });
    expect(judged.offersNormalFrom).toBeNull();
  });

  test('that is later than every value leaves nothing to judge', () => {
    expect(judgeSeries(months(DAYS), { ...LOWER, since: dayNumber('2027-01-01') })).toMatchObject({
      latest: null,
      range: null,
      says: '',
    });
  });
});

test('the latest value is the last one that is there', () => {
  expect(judgeSeries(months([4, 5, null]), LOWER).latest).toMatchObject({ value: 5 });
});

test.each([
  ['an amount with its unit once', { lower: 3.12, upper: 7.71 }, false, '3.12 to 7.71 days'],
  ['an amount that cannot be below 0', { lower: -1, upper: 7.5 }, false, 'up to 7.5 days'],
  ['a share within its limits', { lower: 0.2, upper: 0.8 }, true, '20.0\u00a0% to 80.0\u00a0%'],
  ['a share that cannot be above 100 %', { lower: 0.597, upper: 1.1 }, true, '59.7\u00a0% or more'],
  ['a share that cannot be below 0', { lower: -0.08, upper: 0.278 }, true, 'up to 27.8\u00a0%'],
  ['a share without limits', { lower: -0.1, upper: 1.2 }, true, 'any value from 0 to 100 %'],
])('a normal range of %s', (_, limits, isRate, expected) => {
  const range = { ...limits, mean: 0, movingRange: 0, points: 12 };
  expect(rangeInWords(range, { isRate, unit: isRate ? '%' : 'days' })).toBe(expected);
});

test('an amount without a unit is the number alone', () => {
  expect(valueWords(12.345, { isRate: false, unit: null })).toBe('12.35');
});

test('a gap at the end is not judged', () => {
  const judged = judgeSeries(months([4, 5, 4, 5, 4, 20, null]), LOWER);
  expect(judged.isUnusual).toBe(false);
  expect(judged.says).toBe('No value for the last period, so it is not judged · trial range (6 points)');
});
