import fc from 'fast-check';
import { call } from './host';
import {
  asOf,
  columnsOf,
  dayCell,
  delivery,
  maybe,
  name,
  options,
  part,
  quantity,
  type Row,
} from './law-rows';

const cases: readonly [string, fc.Arbitrary<Row>, readonly unknown[], boolean][] = [
  ['ONTIME_RATE', delivery.map((row) => [row.promised, row.delivered]), [asOf], true],
  [
    'OTIF_RATE',
    fc.tuple(delivery, quantity, quantity).map(([row, a, b]) => [row.promised, row.delivered, a, b]),
    [asOf],
    true,
  ],
  ['FILL_RATE', fc.tuple(quantity, maybe(quantity)), [], true],
  ['ERROR_RATE', part, [], true],
  ['FIRST_PASS_YIELD', part.map(([good, all]) => [all, good]), [], true],
  ['PRODUCTION_YIELD', part.map(([good, all]) => [all, good]), [], true],
  ['ORDER_FULFILLMENT_RATE', fc.tuple(name, quantity, quantity), [], true],
  ['ESCAPE_RATE', fc.tuple(fc.constantFrom('Customer', 'Vendor', 'In process')), [], true],
  [
    'ATTENTION_SHARE',
    fc.tuple(fc.constantFrom('Working', 'Broken', 'Inconsistent', 'Not audited')),
    [],
    true,
  ],
  ['SLA_RATE', delivery.map((row) => [row.promised, row.delivered]), [asOf], true],
  ['INVENTORY_ACCURACY', fc.tuple(quantity, maybe(quantity), fc.constantFrom('A', 'b', 0.2, '')), [], true],
  ['INVENTORY_ACCURACY', fc.tuple(quantity, maybe(quantity), fc.constant(''), quantity), [], true],
  ['UPTIME_RATE', fc.tuple(fc.integer({ min: 0, max: 1500 })), ['2026-09-01', '2026-09-30'], true],
  ['CAPACITY_GAP_FTE', fc.tuple(maybe(quantity), maybe(quantity)), [40], false],
  ['WASTE_COST', fc.tuple(maybe(quantity)), [40, 48], false],
  ['RESOLUTION_TIME', fc.tuple(dayCell, maybe(fc.constant('2027-01-01'))), ['p90'], false],
  ['UTILIZATION', fc.tuple(quantity, quantity), [], false],
  ['WASTE_HOURS', fc.tuple(maybe(quantity), quantity, maybe(quantity)), [], false],
  ['WASTE_FTE', fc.tuple(maybe(quantity)), [40], false],
  ['VENDOR_CONCENTRATION', fc.tuple(name, quantity), [], false],
  ['VENDOR_SCORE', fc.tuple(maybe(quantity), quantity), [], false],
  ['PARETO', fc.tuple(name, quantity), [], false],
  ['SINGLE_SOURCE', fc.tuple(name, name, quantity), [], false],
  ['TOOL_OVERLAP', fc.tuple(name, name, quantity), [], false],
  ['TOP_WASTE', fc.tuple(name, quantity), [], false],
];

describe.each(cases)('%s', (called, cells, rest, isRate) => {
  const width = fc.sample(cells, { numRuns: 1, seed: 1 })[0]?.length ?? 0;
  const rowsOf = fc.array(cells, { minLength: 1, maxLength: 25 });
  const result = (rows: readonly Row[]) => call(called, [...columnsOf(rows, width), ...rest]);
  const same = (a: unknown, b: unknown) => {
    if (typeof a === 'number' && typeof b === 'number') expect(a).toBeCloseTo(b, 9);
    else expect(a).toEqual(b);
  };

  if (isRate) {
    test('is blank or from 0 to 1', () => {
      fc.assert(
        fc.property(rowsOf, (rows) => {
          const rate = result(rows);
          if (rate === null) return;
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(1);
        }),
        options,
      );
    });
  }

  test('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rowsOf, fc.integer({ min: 1, max: 1000 }), (rows, seed) => {
        const mixed = [...rows]
          .map((cells, index) => [(index * 7919 + seed) % 101, cells] as const)
          .sort(([a], [b]) => a - b)
          .map(([, cells]) => cells);
        same(result(mixed), result(rows));
      }),
      options,
    );
  });

  test('is not changed by a blank row', () => {
    fc.assert(
      fc.property(rowsOf, fc.nat(), (rows, place) => {
        const blank = new Array<string>(width).fill('');
        const at = place % (rows.length + 1);
        same(result([...rows.slice(0, at), blank, ...rows.slice(at)]), result(rows));
      }),
      options,
    );
  });
});

test('ROLLED_YIELD does not depend on the order of its steps, and is blank with a blank between', () => {
  const yields = fc.array(fc.double({ min: 0.5, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(yields, (steps) => {
      const rolled = (cells: readonly unknown[]) => call('ROLLED_YIELD', [cells.map((cell) => [cell])]);
      expect(rolled([...steps].reverse())).toBeCloseTo(Number(rolled(steps)), 12);
      expect(Number(rolled(steps))).toBeLessThanOrEqual(1);
      expect(rolled([steps[0], '', ...steps.slice(1)])).toBeNull();
    }),
    options,
  );
});

test('XMR_LIMITS shifts and scales with its values', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 5, maxLength: 20 });
  const limits = (cells: readonly number[]): number[] => {
    const table = call('XMR_LIMITS', [cells.map((cell) => [cell])]);
    return Array.isArray(table) ? (table[0] ?? []).map(Number) : [];
  };
  fc.assert(
    fc.property(
      values,
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 1, max: 9 }),
      (cells, shift, scale) => {
        const [mean = 0, lower = 0, upper = 0, move = 0] = limits(cells);
        const moved = limits(cells.map((cell) => cell * scale + shift));
        const expected = [mean * scale + shift, lower * scale + shift, upper * scale + shift, move * scale];
        for (const [index, limit] of moved.entries())
          expect(limit).toBeCloseTo(expected[index] ?? Number.NaN, 6);
      },
    ),
    options,
  );
});

const rowsOfWeights = fc.array(fc.tuple(name, fc.double({ min: 0, max: 1e6, noNaN: true })), {
  minLength: 1,
  maxLength: 40,
});

test("PARETO's shares add up to 1 without topN, and never rise", () => {
  fc.assert(
    fc.property(rowsOfWeights, (rows) => {
      const table = call('PARETO', columnsOf(rows, 2));
      if (!Array.isArray(table) || table[0]?.[2] === null) return;
      const shares = table.map((cells) => Number(cells[2]));
      expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9);
      expect([...shares].sort((a, b) => b - a)).toEqual(shares);
      expect(table[table.length - 1]?.[3]).toBeCloseTo(1, 9);
    }),
    options,
  );
});

test("TOP_WASTE's hours never exceed the whole", () => {
  fc.assert(
    fc.property(rowsOfWeights, fc.integer({ min: 1, max: 6 }), (rows, n) => {
      const table = call('TOP_WASTE', [...columnsOf(rows, 2), n]);
      if (!Array.isArray(table)) return;
      const shown = table.reduce((total, cells) => total + Number(cells[1]), 0);
      const whole = rows.reduce((total, [, hours]) => total + hours, 0);
      expect(shown).toBeLessThanOrEqual(whole * (1 + 1e-12));
      expect(table.length).toBeLessThanOrEqual(n);
    }),
    options,
  );
});

test('BUSINESS_HOURS is additive over adjacent stretches', () => {
  const minute = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minute, minute, minute, (...points) => {
      const [a = 0, b = 0, c = 0] = [...points].sort((x, y) => x - y);
      const hours = (from: number, to: number) =>
        Number(call('BUSINESS_HOURS', [new Date(from * 60_000), new Date(to * 60_000), 9, 17, '2026-05-01']));
      expect(hours(a, b) + hours(b, c)).toBeCloseTo(hours(a, c), 9);
      expect(hours(a, c)).toBeLessThanOrEqual((c - a) / 60);
    }),
    options,
  );
});
