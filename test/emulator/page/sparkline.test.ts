import { sparklineShapes } from '../../../emulator/page/sparkline';

test('a line goes from the lowest value at the bottom to the highest at the top', () => {
  expect(sparklineShapes({ data: [1, 3, 2], options: {} }, 104, 24)).toEqual([
    { kind: 'line', points: '2,22 52,2 102,12', color: '#188038', width: 1.5 },
  ]);
});

test('columns stand on zero, with those below it in red', () => {
  expect(sparklineShapes({ data: [2, -2], options: { charttype: 'column' } }, 100, 24)).toEqual([
    { kind: 'bar', x: 5, y: 2, width: 40, height: 10, color: '#1a73e8' },
    { kind: 'bar', x: 55, y: 12, width: 40, height: 10, color: '#d93025' },
  ]);
});

test('a bar takes its share of max, in the given colours', () => {
  const options = { charttype: 'bar', max: 10, color1: 'green', color2: 'silver' };
  expect(sparklineShapes({ data: [5, 2.5], options }, 100, 20)).toEqual([
    { kind: 'bar', x: 0, y: 2, width: 50, height: 16, color: 'green' },
    { kind: 'bar', x: 50, y: 2, width: 25, height: 16, color: 'silver' },
  ]);
});

test.each([
  ['nothing', [], 0],
  ['one value', [4], 1],
  ['equal values', [4, 4, 4], 1],
])('%s is drawn without a division by zero', (_title, data, shapes) => {
  const drawn = sparklineShapes({ data, options: {} }, 100, 20);
  expect(drawn).toHaveLength(shapes);
  expect(JSON.stringify(drawn)).not.toMatch(/NaN|Infinity|null/);
});
