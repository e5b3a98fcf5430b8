import type { FigureName } from '../../../src/metrics/figure-counts';
import type { UnreadableCell } from '../../../src/review/inputs';
import { metricCells, unreadableWords } from '../../../src/review/unreadable-words';
import { openDesk } from '../rpc/desk';

const cellIn = (of: string | null, row = 2) => ({ of, row }) as UnreadableCell;
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
].map((of) => cellIn(of));

type Rows = Parameters<typeof metricCells>[1];

/** Rows with only what they are about. */
const rowsOf = (metrics: readonly (string | null)[], directions: readonly (string | null)[]): Rows =>
  ({
    metricValues: metrics.map((metric, index) => ({ row: index + 2, metric })),
    deliveries: directions.map((direction, index) => ({ row: index + 2, direction })),
  }) as unknown as Rows;

function wordsOf(
  cells: readonly UnreadableCell[],
  figure: {
    readonly name: FigureName;
    readonly direction?: 'To client' | 'From vendor';
    readonly metric?: string;
  },
  rows: Rows = rowsOf(['Quotes'], ['To client']),
): string {
  const { name, direction = 'To client', metric = 'Quotes' } = figure;
  return unreadableWords({ name, direction }, metric, metricCells(cells, rows));
}

describe('the cells that a figure could not read', () => {
  test.each<[FigureName, string]>([
    ['ONTIME_RATE', '; 2 cells unreadable'],
    ['ERROR_RATE', '; 2 cells unreadable'],
    ['RESOLUTION_TIME', '; 2 cells unreadable'],
    ['ESCAPE_RATE', '; 2 cells unreadable'],
    ['INVENTORY_ACCURACY', '; 1 cell unreadable'],
    ['Typed', '; 1 cell unreadable'],
  ])('are those of its own columns: %s', (name, words) => {
    expect(wordsOf(ALL, { name })).toBe(words);
  });

  test('are not mentioned where there are none', () => {
    expect(wordsOf([cellIn('deliveries.orderedQty'), cellIn(null)], { name: 'ONTIME_RATE' })).toBe('');
    expect(wordsOf([], { name: 'ONTIME_RATE' })).toBe('');
  });

  // Rows 2 to 4 are of Quotes, Calls, and of a metric that cannot be read.
  test.each([
    ['quotes ', '; 2 cells unreadable'],
    ['Calls', '; 3 cells unreadable'],
    ['Visits', '; 1 cell unreadable'],
  ])(
    'of a typed metric are those of its own values, and of values of nobody knows which: %s',
    (metric, words) => {
      const cells = [
        cellIn('metricValues.numerator', 2),
        cellIn('metricValues.numerator', 3),
        cellIn('metricValues.denominator', 3),
        cellIn('metricValues.metric', 4),
      ];
      expect(wordsOf(cells, { name: 'Typed', metric }, rowsOf(['Quotes', 'Calls', null], []))).toBe(words);
    },
  );

  // Rows 2 to 5 are to a client, from a vendor, without a direction (to a client then), and with one that cannot be read.
  test.each([
    ['To client', 'ONTIME_RATE', '; 4 cells unreadable'],
    ['From vendor', 'ONTIME_RATE', '; 4 cells unreadable'],
    ['To client', 'ERROR_RATE', '; 3 cells unreadable'],
    ['From vendor', 'ERROR_RATE', '; 2 cells unreadable'],
  ] as const)(
    'of promises %s are those of that direction, and of rows without a readable one: %s',
    (direction, name, words) => {
      const cells = [
        cellIn('deliveries.firstPromise', 2),
        cellIn('deliveries.firstPromise', 3),
        cellIn('deliveries.delivered', 3),
        cellIn('deliveries.firstPromise', 4),
        cellIn('deliveries.direction', 5),
        cellIn('deliveries.firstPromise', 5),
      ];
      const rows = rowsOf([], ['To client', 'From vendor', null, null]);
      expect(wordsOf(cells, { name, direction }, rows)).toBe(words);
    },
  );

  test('stand in the review beside the metric that misses them alone', () => {
    const desk = openDesk({ today: '2026-10-05' });
    desk.get('install', {});
    const metrics = desk.workbook.at('Metrics');
    const figureAt = (metrics.values()[0] ?? []).indexOf('Figure') + 1;
    metrics.write(2, 1, [['Quotes'], ['Calls'], ['On time to clients'], ['On time from vendors']]);
    metrics.write(2, figureAt, [['Typed'], ['Typed'], ['ONTIME_RATE'], ['ONTIME_RATE']]);
    desk.workbook.at('Metric Values').type('A2', ['2026-09-30', 'Quotes', 3], ['2026-09-30', 'Calls', 'tbc']);
    desk.workbook
      .at('Deliveries')
      .type('A2', ['Bakery', 'To client', '2026-09-07', '2026-09-07'], ['Acme', 'From vendor', 'soon', '']);
    desk.get('review.build', {});
    const page = desk.workbook.at('Review 2026-09').values();
    const told = page
      .map((cells) => String(cells[1]))
      .filter((words) => words.includes('; 1 cell unreadable'));
    expect(told.map((words) => words.split(' (')[0]).sort()).toEqual(['Calls', 'On time from vendors']);
  });
});
