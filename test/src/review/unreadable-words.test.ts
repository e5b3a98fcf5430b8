import type { FigureName } from '../../../src/metrics/figure-counts';
import type { UnreadableCell } from '../../../src/review/inputs';
import { unreadableWords } from '../../../src/review/unreadable-words';

const cellIn = (of: string | null) => ({ of }) as UnreadableCell;
const ALL = [
  'deliveries.delivered',
  'deliveries.firstPromise',
  'deliveries.rightFirstTime',
  'deliveries.orderedQty',
  'quality.resolvedOn',
  'quality.foundOn',
  'quality.foundWhere',
  'stock.counted',
  'metricValues.numerator',
  null,
].map(cellIn);

describe('the cells that a figure could not read', () => {
  test.each<[FigureName, string]>([
    ['ONTIME_RATE', '; 2 cells unreadable'],
    ['ERROR_RATE', '; 2 cells unreadable'],
    ['RESOLUTION_TIME', '; 2 cells unreadable'],
    ['ESCAPE_RATE', '; 2 cells unreadable'],
    ['INVENTORY_ACCURACY', '; 1 cell unreadable'],
    ['Typed', '; 1 cell unreadable'],
  ])('are those of its own columns: %s', (figure, words) => {
    expect(unreadableWords(figure, ALL)).toBe(words);
  });

  test('are not mentioned where there are none', () => {
    expect(unreadableWords('ONTIME_RATE', [cellIn('deliveries.orderedQty'), cellIn(null)])).toBe('');
  });
});
