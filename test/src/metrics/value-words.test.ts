import { againstTarget, type Shown } from '../../../src/metrics/value-words';

const RATE: Shown = { isRate: true, unit: '%' };
const DAYS: Shown = { isRate: false, unit: 'days' };
const BARE: Shown = { isRate: false, unit: null };

test.each<[number, number, Shown, string]>([
  // 75 % is 15 points below 90 %, and not 15 % of it (which would be 76.5 %).
  [0.75, 0.9, RATE, '15 points below the target of 90.0\u00a0%'],
  [0.29, 0.08, RATE, '21 points above the target of 8.0\u00a0%'],
  [0.91, 0.9, RATE, '1 point above the target of 90.0\u00a0%'],
  [0.845, 0.9, RATE, '5.5 points below the target of 90.0\u00a0%'],
  [0.9, 0.9, RATE, 'just at the target of 90.0\u00a0%'],
  // 0.04 points are none at one digit.
  [0.9004, 0.9, RATE, 'just at the target of 90.0\u00a0%'],
  [3.5, 4, DAYS, '0.5 days below the target of 4 days'],
  [6, 4, DAYS, '2 days above the target of 4 days'],
  [120, 100, BARE, '20 above the target of 100'],
])('%d beside a target of %d: %j', (value, target, shown, words) => {
  expect(againstTarget(value, target, shown)).toBe(words);
});
