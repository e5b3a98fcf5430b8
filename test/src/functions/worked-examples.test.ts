import { describeWithData, readShared } from '../../shared-data';
import { call, column, date } from './host';

interface Example {
  readonly id: string;
  readonly inputs: unknown;
  readonly expected: unknown;
}

/** An example's expected number, or one of its named numbers. */
const numberOf = (expected: unknown, name?: string): number =>
  Number(name === undefined ? expected : (expected as Readonly<Record<string, unknown>>)[name]);

/** What a function gives for the inputs of an example, beside what the example expects. */
const covered: Readonly<Record<string, (expected: unknown) => readonly (readonly [unknown, unknown])[]>> = {
  'otif-trap': (expected) => {
    const lines = Array.from({ length: 20 }, (_, line) => line + 1);
    const day = (late: boolean) => (late ? '@2026-09-11' : '@2026-09-10');
    const args = [
      column(...lines.map(() => '@2026-09-10')),
      column(...lines.map((line) => day(line === 1))),
      column(...lines.map(() => 10)),
      column(...lines.map((line) => (line <= 2 ? 9 : 10))),
      date('2026-09-30'),
    ];
    return [[call('OTIF_RATE', args), numberOf(expected)]];
  },
  'rty-1': (expected) => {
    const steps = (expected as { readonly steps: readonly number[] }).steps;
    const lots = [
      [1000, 950],
      [950, 800],
      [800, 700],
    ];
    return [
      ...lots.map((lot, step) => [call('FIRST_PASS_YIELD', lot), steps[step]] as const),
      [
        call('ROLLED_YIELD', [column(...lots.map(([started = 0, passed = 0]) => passed / started))]),
        numberOf(expected, 'rty'),
      ],
    ];
  },
  'fpy-1': (expected) => [
    [call('FIRST_PASS_YIELD', [1200, 1090]), numberOf(expected, 'fpy')],
    [call('PRODUCTION_YIELD', [1200, 1090 + 75]), numberOf(expected, 'final')],
  ],
  // Units, and orders of one line each; lines of an order have no rate of their own here.
  'fill-1': (expected) => {
    const [units, , orders] = expected as readonly number[];
    const numbers = Array.from({ length: 500 }, (_, order) => order + 1);
    const filled = numbers.map((order) => (order <= 350 ? 1 : 0));
    const args = [column(...numbers), column(...numbers.map(() => 1)), column(...filled)];
    return [
      [call('FILL_RATE', [16000, 12800]), units],
      [call('ORDER_FULFILLMENT_RATE', args), orders],
    ];
  },
  'inv-1': (expected) => {
    const rows = [column(100, 100), column(95, 105)];
    return [
      [call('INVENTORY_ACCURACY', [...rows, 0.01]), numberOf(expected, 'by_count')],
      [call('INVENTORY_ACCURACY', [...rows, '', 1]), numberOf(expected, 'abs_variance')],
    ];
  },
  'inv-3': (expected) => [[call('INVENTORY_ACCURACY', [150, 145, '', 5]), numberOf(expected)]],
  'util-1': (expected) => [
    [call('UTILIZATION', [column(40, 20, 10), column(40, 40, 20)]), numberOf(expected, 'pool')],
  ],
  'bh-1': (expected) => {
    const at = (text: string) => new Date(`2026-09-${text}:00Z`);
    return [[call('BUSINESS_HOURS', [at('01T11:00'), at('02T11:00'), 9, 17]), numberOf(expected)]];
  },
  'vend-1': (expected) => [
    [call('VENDOR_SCORE', [column(70, 85, 50, 50), column(40, 25, 10, 5)]), numberOf(expected)],
  ],
  'hhi-1': (expected) => [
    [call('VENDOR_CONCENTRATION', [column('A', 'B', 'C', 'D'), column(30, 30, 20, 20)]), numberOf(expected)],
  ],
  'hhi-2': (expected) => [
    [call('VENDOR_CONCENTRATION', [column('A', 'B'), column(70, 30)]), numberOf(expected)],
  ],
  // The share whose z is 1.65, as printed in tables of the normal distribution to more digits.
  'rop-1': (expected) => [[call('REORDER_POINT', [30, 10, 5, 0.950528531966352]), numberOf(expected, 'rop')]],
  'fte-1': (expected) => [[call('WASTE_FTE', [14530, 2080]), numberOf(expected)]],
  'fte-seed': (expected) =>
    [
      [5, 2],
      [5, 3],
      [7.5, 2.5],
      [10, 2],
      [10, 3],
    ].map(([people = 0, hours = 0], index) => [
      call('WASTE_FTE', [people * hours, 40]),
      (expected as readonly number[])[index] ?? Number.NaN,
    ]),
  'seat-1': (expected) => [[call('UNUSED_SEAT_COST', [250, 'Yearly', 13, 12]), numberOf(expected)]],
  'auto-3': (expected) => [
    [call('AUTOMATION_PAYBACK', [60, 5, 50, 12000, 125]), numberOf(expected, 'net_years') * 12],
    [call('AUTOMATION_PAYBACK', [60, 5, 50, 12000]), numberOf(expected, 'naive_years') * 12],
  ],
  'xmr-1': (expected) => {
    const values = column(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);
    const table = call('XMR_LIMITS', [values, 18]);
    const cells = Array.isArray(table) ? (table[0] ?? []) : [];
    // Our 2.66 is rounded as in Wheeler's books; the example divides by 1.128 in full, and prints two digits.
    const cut = (value: unknown) => Number(Number(value).toFixed(2));
    return [
      [cells[0], numberOf(expected, 'mean')],
      [cut(cells[1]), cut(numberOf(expected, 'lnpl'))],
      [cut(cells[2]), cut(numberOf(expected, 'unpl'))],
      [cells[3], numberOf(expected, 'amr')],
    ];
  },
  'rag-1': (expected) => {
    const words: Readonly<Record<string, string>> = { G: 'On target', A: 'Near target', R: 'Off target' };
    const found = call('METRIC_STATUS', [column(100, 95, 90, 89.99), 100, 'Higher', 0.1]);
    return [[found, (expected as readonly string[]).map((color) => [words[color]])]];
  },
  'sla-1': (expected) => [
    [call('UPTIME_RATE', [43, date('2026-09-01'), date('2026-09-30')]), numberOf(expected, 'uptime')],
  ],
};

/** Examples that no function answers, each with the reason. */
const uncovered: Readonly<Record<string, string>> = {
  'rpn-1': 'detection is not part of our priority, which is impact × fails × verdict',
  'wilson-2': 'no figure prints an interval; a rate of few says that they are too few to judge',
};

describeWithData('worked examples of public pages', () => {
  // Read when a test runs: what stands in a skipped block is still evaluated.
  const readExamples = (): readonly Example[] => JSON.parse(readShared('worked-examples.json'));

  test('each is covered, or named with the reason', () => {
    const ids = readExamples()
      .map(({ id }) => id)
      .sort();
    expect([...Object.keys(covered), ...Object.keys(uncovered)].sort()).toEqual(ids);
  });

  test.each(Object.keys(covered))('%s', (id) => {
    const example = readExamples().find((candidate) => candidate.id === id);
    const pairs = covered[id]?.(example?.expected) ?? [];
    expect(pairs.length).toBeGreaterThan(0);
    for (const [found, expected] of pairs) {
      if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 9);
      else expect(found).toEqual(expected);
    }
  });
});
