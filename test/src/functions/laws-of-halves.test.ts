import fc from 'fast-check';
import { call } from './host';
import { asOf, columnsOf, delivery, maybe, name, options, part, quantity, type Row } from './law-rows';

describe('a log split in two and rolled up as sum over sum gives the whole', () => {
  test.each([
    ['ERROR_RATE', 0, 1],
    ['FIRST_PASS_YIELD', 1, 0],
    ['PRODUCTION_YIELD', 1, 0],
    ['UTILIZATION', 0, 1],
    ['FILL_RATE', 1, 0],
  ])('%s', (called, first, second) => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 30 }), fc.nat(), (rows, place) => {
        const at = 1 + (place % (rows.length - 1));
        const sums = [rows.slice(0, at), rows.slice(at)].map((half) => [
          half.reduce((total, [small]) => total + small, 0),
          half.reduce((total, [, large]) => total + large, 0),
        ]);
        const rate = (log: readonly Row[]) => {
          const columns = columnsOf(log, 2);
          return call(called, [columns[first], columns[second]]);
        };
        const whole = rate(rows);
        if (whole === null) expect(rate(sums)).toBeNull();
        else expect(rate(sums)).toBeCloseTo(Number(whole), 12);
      }),
      options,
    );
  });

  const isDue = ([promised]: Row) => Number(String(promised) <= '2026-09-30');
  const isAudited = ([verdict]: Row) => Number(verdict !== 'Not audited');
  const isCounted = ([, counted]: Row) => Number(counted !== '');
  const isKnown = ([word]: Row) => Number(word !== '');
  const weighted: readonly [string, fc.Arbitrary<Row>, readonly unknown[], (row: Row) => number][] = [
    ['ONTIME_RATE', delivery.map((row) => [row.promised, row.delivered]), [asOf], isDue],
    [
      'OTIF_RATE',
      fc.tuple(delivery, quantity, quantity).map(([row, a, b]) => [row.promised, row.delivered, a, b]),
      [asOf],
      isDue,
    ],
    ['SLA_RATE', delivery.map((row) => [row.promised, row.delivered]), [asOf], isDue],
    ['ESCAPE_RATE', fc.tuple(maybe(fc.constantFrom('Customer', 'Vendor', 'In process'))), [], isKnown],
    ['ATTENTION_SHARE', fc.tuple(fc.constantFrom('Working', 'Broken', 'Not audited')), [], isAudited],
    ['INVENTORY_ACCURACY', fc.tuple(quantity, maybe(quantity), fc.constantFrom('A', 0.2)), [], isCounted],
    ['VENDOR_SCORE', fc.tuple(quantity, quantity), [], ([, weight]) => Number(weight)],
  ];
  const added: readonly [string, fc.Arbitrary<Row>, readonly unknown[]][] = [
    ['WASTE_HOURS', fc.tuple(quantity, quantity, maybe(quantity)), []],
    ['WASTE_FTE', fc.tuple(quantity), [40]],
    ['WASTE_COST', fc.tuple(quantity), [40, 48]],
    ['CAPACITY_GAP_FTE', fc.tuple(quantity, quantity), [40]],
  ];

  /** Rows, and the two halves that they fall into. */
  const splitIn = (cells: fc.Arbitrary<Row>) =>
    fc
      .tuple(fc.array(cells, { minLength: 2, maxLength: 30 }), fc.nat())
      .map(([rows, place]): { rows: readonly Row[]; halves: readonly (readonly Row[])[] } => {
        const at = 1 + (place % (rows.length - 1));
        return { rows, halves: [rows.slice(0, at), rows.slice(at)] };
      });
  const widthOf = (cells: fc.Arbitrary<Row>) => fc.sample(cells, { numRuns: 1, seed: 1 })[0]?.length ?? 0;

  test.each(weighted)('%s, by what counts in each half', (called, cells, rest, countOf) => {
    const width = widthOf(cells);
    /** The numerator: the rate × what it counts. */
    const numerator = (log: readonly Row[]) =>
      Number(call(called, [...columnsOf(log, width), ...rest]) ?? 0) *
      log.reduce((total, row) => total + countOf(row), 0);
    fc.assert(
      fc.property(splitIn(cells), ({ rows, halves }) => {
        const sum = halves.reduce((total, half) => total + numerator(half), 0);
        expect(sum).toBeCloseTo(numerator(rows), 8);
      }),
      options,
    );
  });

  test.each(added)('%s, which adds up', (called, cells, rest) => {
    const width = widthOf(cells);
    const hours = (log: readonly Row[]) => Number(call(called, [...columnsOf(log, width), ...rest]) ?? 0);
    fc.assert(
      fc.property(splitIn(cells), ({ rows, halves }) => {
        expect(halves.reduce((total, half) => total + hours(half), 0)).toBeCloseTo(hours(rows), 8);
      }),
      options,
    );
  });

  test('ORDER_FULFILLMENT_RATE, where no order is in both halves', () => {
    const line = fc.tuple(name, quantity, quantity);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const orders = (log: readonly Row[]) => new Set(log.map(([order]) => String(order))).size;
        const filled = (log: readonly Row[]) =>
          Number(call('ORDER_FULFILLMENT_RATE', columnsOf(log, 3)) ?? 0) * orders(log);
        const early = lines.filter(([order]) => order < 'D');
        const late = lines.filter(([order]) => order >= 'D');
        expect(filled(early) + filled(late)).toBeCloseTo(filled(lines), 9);
      }),
      options,
    );
  });

  test('ROLLED_YIELD, as the product of the halves', () => {
    const yields = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(yields, fc.nat(), (steps, place) => {
        const at = 1 + (place % (steps.length - 1));
        const rolled = (cells: readonly number[]) =>
          Number(call('ROLLED_YIELD', [cells.map((cell) => [cell])]));
        expect(rolled(steps.slice(0, at)) * rolled(steps.slice(at))).toBeCloseTo(rolled(steps), 12);
      }),
      options,
    );
  });
});
