import fc from 'fast-check';
import { strokesFor } from '../../../src/google/set-widths';

/** The widths that strokes leave, painted in their order. */
function painted(widths: readonly number[]): number[] {
  const row = widths.map(() => 0);
  for (const { first, last, width } of strokesFor(widths)) row.fill(width, first, last + 1);
  return row;
}

test.each([
  ['one width', [80, 80, 80], 1],
  ['another one in the middle, over the rest', [80, 120, 80], 2],
  ['two in the middle that differ', [80, 120, 90, 80], 3],
  ['one within another', [80, 120, 200, 120, 80], 3],
  ['all different', [80, 90, 100], 3],
  ['none', [], 0],
])('%s takes the fewest strokes', (_, widths, strokes) => {
  expect(strokesFor(widths)).toHaveLength(strokes);
  expect(painted(widths)).toEqual(widths);
});

test('whatever the widths are, each column gets its own', () => {
  const widths = fc.array(fc.constantFrom(80, 90, 120, 200), { maxLength: 20 });
  fc.assert(
    fc.property(widths, (row) => {
      expect(painted(row)).toEqual(row);
    }),
    { seed: 20_261_001 },
  );
});
