import { mean, median, probit, quantileSorted } from 'simple-statistics';
import { normalQuantile } from '../../../src/metrics/normal-quantile';
import { sumColumn } from '../../../src/metrics/sum';
import { call } from './host';

/** Numbers that are the same in every run, from 0 to 1. */
function numbers(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  });
}

const cells = (values: readonly number[]) => values.map((value) => [value]);

/** Hundredths as whole numbers, whose sum is exact. */
const hundredths = numbers(100_000, 7).map((value) => Math.round(value * 10_000));
const exact = hundredths.reduce((sum, value) => sum + value, 0) / 100;
const decimals = hundredths.map((value) => value / 100);

describe('sums of 100,000 decimals are right to 12 digits', () => {
  const right = (found: unknown, expected: number) =>
    expect(Math.abs(Number(found) / expected - 1)).toBeLessThan(1e-12);

  test('where a plain sum of the largest and the smallest is not', () => {
    const values = Float64Array.from({ length: 100_001 }, (_, index) => (index === 0 ? 1e10 : 0.1));
    right(sumColumn(values), 1e10 + 10_000);
  });

  test.each([
    ['WASTE_FTE', [cells(decimals), 1], exact],
    ['WASTE_COST', [cells(decimals), 1, 1], exact],
    ['WASTE_HOURS', [cells(decimals), 60], exact],
    ['ERROR_RATE', [cells(decimals), cells(decimals.map(() => 100))], exact / 1e7],
    ['FILL_RATE', [cells(decimals.map(() => 100)), cells(decimals)], exact / 1e7],
    ['UTILIZATION', [cells(decimals), cells(decimals.map(() => 0.1))], exact / 1e4],
    ['CAPACITY_GAP_FTE', [cells(decimals.map(() => 0)), cells(decimals), 1], exact],
    ['VENDOR_SCORE', [cells(decimals), 0.1], exact / 1e5],
  ])('%s', (name, args, expected) => {
    const given = name === 'VENDOR_SCORE' ? [args[0], cells(decimals.map(() => 0.1))] : args;
    right(call(name, given), expected);
  });

  test('with blanks among them', () => {
    const holed = decimals.flatMap((value, index) => (index % 10 === 0 ? [[value], ['']] : [[value]]));
    right(call('WASTE_FTE', [holed, 1]), exact);
    right(call('ERROR_RATE', [holed, holed.map(() => [100])]), exact / 1e7);
  });

  test('PARETO and XMR_LIMITS', () => {
    const table = call('PARETO', [decimals.map(() => ['all']), cells(decimals)]);
    right(Array.isArray(table) ? table[0]?.[1] : null, exact);
    const limits = call('XMR_LIMITS', [cells(decimals), 100_000]);
    right(Array.isArray(limits) ? limits[0]?.[0] : null, exact / 1e5);
  });
});

describe('against an independent implementation (simple-statistics)', () => {
  const start = Date.UTC(2026, 0, 1);
  const hours = [1, 2, 3, 10, 101, 1000].map((count) =>
    numbers(count, count).map((value) => Math.round(value * 60_000) / 60),
  );

  test.each(hours.map((values) => [values.length, values] as const))(
    'median, mean and p90 of %i times',
    (_, values) => {
      const args = [
        values.map(() => [new Date(start)]),
        values.map((value) => [new Date(start + Math.round(value * 60) * 60_000)]),
      ];
      const of = (measure: string) => Number(call('RESOLUTION_TIME', [...args, measure, 'hours']));
      expect(of('median')).toBeCloseTo(median([...values]), 9);
      expect(of('mean')).toBeCloseTo(mean([...values]), 9);
      // PERCENTILE.INC: rank 0.9 × (n − 1), linear between the two values that it lies between.
      const sorted = [...values].sort((a, b) => a - b);
      const rank = 0.9 * (sorted.length - 1);
      const [low, high] = [Math.floor(rank), Math.ceil(rank)].map((place) => sorted[place] ?? Number.NaN);
      expect(of('p90')).toBeCloseTo((low ?? 0) + (rank % 1) * ((high ?? 0) - (low ?? 0)), 9);
      if (Number.isInteger(0.9 * values.length)) return;
      // Where a rank is no whole number, the nearest-rank value of the library lies beside it.
      expect(Math.abs(of('p90') - quantileSorted(sorted, 0.9))).toBeLessThanOrEqual(
        Math.max(...sorted.map((value, place) => value - (sorted[place - 1] ?? value)), 0),
      );
    },
  );

  // Its approximation is good to 4.5e-4.
  test.each([0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99])('z of %d', (share) => {
    expect(normalQuantile(share)).toBeCloseTo(probit(share), 2);
  });

  test.each([5, 12, 24])('mean and normal range of %i points', (count) => {
    const values = numbers(count, 40 + count).map((value) => value * 100);
    const moves = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
    const reach = 2.66 * mean(moves);
    const table = call('XMR_LIMITS', [cells(values), count]);
    const found = Array.isArray(table) ? (table[0] ?? []).map(Number) : [];
    const expected = [mean(values), mean(values) - reach, mean(values) + reach, mean(moves)];
    for (const [index, limit] of expected.entries()) expect(found[index]).toBeCloseTo(limit, 9);
  });
});
