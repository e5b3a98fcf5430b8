import { dayNumber } from '../../../src/calendar/days';
import type { ReviewInputs, ReviewRows } from '../../../src/review/inputs';
import { stampOf } from '../../../src/review/stamp';
import { NO_ROWS } from './no-rows';

const own = (count: number) => Array.from({ length: count }, () => ({ source: null }));
const sample = (count: number) => Array.from({ length: count }, () => ({ source: 'sample' }));

describe('the stamp of a review', () => {
  test.each<[string, { readonly [K in keyof ReviewRows]?: readonly object[] }, string]>([
    ['no rows at all', {}, 'no rows yet'],
    ["the team's own rows", { deliveries: own(3), waste: own(1) }, 'rows: Deliveries 3, Waste Log 1'],
    [
      'the sample alone',
      { deliveries: sample(3), quality: sample(2) },
      "the sample's rows: Deliveries 3, Quality Log 2",
    ],
    [
      'own rows, beside which the sample does not count, and the sample in another tab',
      { deliveries: [...own(3), ...sample(9)], waste: sample(2) },
      "rows: Deliveries 3; the sample's rows: Waste Log 2",
    ],
  ])('says when it was built, and that it is made of %s', (_, rows, words) => {
    const inputs = {
      builtAt: '2026-10-05 14:30',
      asOf: dayNumber('2026-09-30'),
      rows: { ...NO_ROWS, ...rows },
    } as unknown as ReviewInputs;
    expect(stampOf(inputs)).toBe(`Built 2026-10-05 14:30, as at the end of 2026-09-30, from ${words}.`);
  });
});
