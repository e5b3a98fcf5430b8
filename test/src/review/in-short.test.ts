import { inShort } from '../../../src/review/in-short';
import type { MetricLine } from '../../../src/review/metric-lines';

/** What the line is made of; the rest of a metric stands in the table below it. */
function metric(
  name: string,
  value: number,
  target: number | null,
  status: MetricLine['status'],
  isTooFew = false,
): MetricLine {
  return { name, value, target, status, isTooFew, isRate: true } as MetricLine;
}
const NO_WASTE = { hours: null } as Parameters<typeof inShort>[2];
const ERRORS = metric('Error rate', 0.29, 0.08, 'Off target');
const ON_TIME = metric('On-time rate', 0.75, 0.9, 'Off target');
const FILL = metric('Fill rate', 0.5, 0.97, 'Off target');
const FINE = metric('Right first time', 0.98, 0.95, 'On target');

test.each([
  ['the weightiest where none is off target', [FINE], 'Right first time 98.0 % (target 95.0 %)'],
  ['the one that is off target', [FINE, ON_TIME], 'off target: On-time rate 75.0 % vs 90.0 %'],
  [
    'two of them, in the order of the table, unusual ones first',
    [ERRORS, ON_TIME],
    'off target: Error rate 29.0 % vs 8.0 %, On-time rate 75.0 % vs 90.0 %',
  ],
  [
    'two, and how many more',
    [ERRORS, ON_TIME, FILL],
    'off target: Error rate 29.0 % vs 8.0 %, On-time rate 75.0 % vs 90.0 % and 1 more',
  ],
  [
    'none that rests on too few',
    [metric('Fill rate', 0.5, 0.97, 'Off target', true)],
    'Fill rate 50.0 % (target 97.0 %)',
  ],
])('in short names %s', (_, metrics, words) => {
  expect(inShort(metrics, [], NO_WASTE, new Map())).toBe(words);
});
