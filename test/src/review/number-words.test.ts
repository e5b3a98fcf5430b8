import { firstOf } from '../../../src/review/number-words';

test.each([
  [['A'], 'A'],
  [['A', 'B', 'C'], 'A, B and C'],
  [['A', 'B', 'C', 'D', 'E'], 'A, B, C and 2 more'],
])('%j is said as "%s"', (names, words) => {
  expect(firstOf(names)).toBe(words);
});
