import { memoryWorkbook } from '../../memory-workbook';
import { call, column, date, messageOf, REFRESH, row, testHost } from './host';

const asOf = date('2026-09-30');

describe('OTIF_RATE', () => {
  const due = '@2026-09-10';
  test.each([
    ['on time and in full', due, due, 10, 10, 1],
    ['more than ordered is in full', due, due, 10, 12, 1],
    ['short', due, due, 10, 9, 0],
    ['late', due, '@2026-09-11', 10, 10, 0],
    ['early', due, '@2026-09-01', 10, 10, 1],
    ['open and overdue', due, null, 10, null, 0],
    ['nothing delivered is none', due, due, 10, null, 0],
    ['nothing ordered by number is left out', due, due, null, 10, null],
    ['not due', '@2026-10-01', '@2026-09-20', 10, 10, null],
    ['delivered after as-of', due, '@2026-10-01', 10, 10, 0],
  ])('%s', (_, promised, delivered, ordered, quantity, rate) => {
    expect(
      call('OTIF_RATE', [column(promised), column(delivered), column(ordered), column(quantity), asOf]),
    ).toBe(rate);
  });

  test('is joint: twenty lines with one late and short and another one short are 90 %', () => {
    const days = new Array<string>(20).fill(due);
    const delivered = days.map((day, line) => (line === 0 ? '@2026-09-11' : day));
    const quantities = days.map((_, line) => (line < 2 ? 5 : 10));
    const ordered = days.map(() => 10);
    const args = [column(...days), column(...delivered), column(...ordered), column(...quantities), asOf];
    expect(call('OTIF_RATE', args)).toBe(0.9);
  });

  test('leaves cancelled lines out', () => {
    const args = [
      column(due, due),
      column(due, null),
      column(1, 1),
      column(1, null),
      asOf,
      column('', 'Cancelled'),
    ];
    expect(call('OTIF_RATE', args)).toBe(1);
  });

  test.each([
    [
      [column(due, null), column(due, due), column(1, 1), column(1, 1), asOf],
      'promised, row 2 of the range: expected a promised day beside a delivered day, found a blank',
    ],
    [[column(due), column(due), column(-1), column(1), asOf], "ordered: expected 0 or more, found '-1'"],
    [
      [column(due, due), column(due, due), column(1, 1), column(1, 'x'), asOf],
      "deliveredQty, row 2 of the range: expected a number or a blank, found 'x'",
    ],
    [
      [column(due), column(null), column(1), column(1), asOf, column('Delivered')],
      'delivered: expected a delivered day, since the status says Delivered, found a blank',
    ],
  ])('says what is missing: %#', (args, problem) => {
    expect(messageOf('OTIF_RATE', args)).toBe(`OTIF_RATE, ${problem}`);
  });

  test('says how it is called', () => {
    expect(messageOf('OTIF_RATE', [column(due)])).toBe(
      'OTIF_RATE: takes 4 to 6 arguments, found 1. Write OTIF_RATE(promised, delivered, ordered, deliveredQty, [asOf], [status]), or OTIF_RATE(), or OTIF_RATE("To client"), or OTIF_RATE("From vendor").',
    );
  });
});

describe('FILL_RATE', () => {
  test.each([
    ['units filled of units ordered', 16000, 12800, 0.8],
    ['too much does not make up for too little', column(10, 10), column(15, 5), 0.75],
    ['a blank filled is none', column(10, 10), column(10, null), 0.5],
    ['a blank ordered is left out', column(10, null), column(5, 7), 0.5],
    ['rows of cells', row(4, 4), row(4, 2), 0.75],
    ['a header and empty rows', column('Ordered', 4, null), column('Filled', 3, null), 0.75],
    ['nothing ordered', column(0), column(0), null],
    ['nothing', column(null), column(null), null],
  ])('%s', (_, ordered, filled, rate) => {
    expect(call('FILL_RATE', [ordered, filled])).toBe(rate);
  });

  test('names a cell that cannot be read', () => {
    expect(messageOf('FILL_RATE', [column(1, 2), column(1, '1,000')])).toBe(
      "FILL_RATE, filled, row 2 of the range: expected a number or a blank, found '1,000'",
    );
  });
});

describe('OTIF_RATE beside a status', () => {
  const rate = (promised: string, delivered: string | null, status: string) => [
    column(promised),
    column(delivered),
    column(1),
    column(1),
    asOf,
    column(status),
  ];

  test.each([
    ['delivered in time', '@2026-09-10', '@2026-09-10', 'Delivered', 1],
    ['delivered late', '@2026-09-10', '@2026-09-11', 'Delivered', 0],
    ['open and due', '@2026-09-30', null, 'Open', 0],
    ['cancelled', '@2026-09-10', null, 'Cancelled', null],
    ['delivered on a day that nobody has to know yet', '@2026-10-01', null, 'Delivered', null],
  ])('%s', (_, promised, delivered, status, otif) => {
    expect(call('OTIF_RATE', rate(promised, delivered, status))).toBe(otif);
  });

  test.each(['@2026-09-10', '@2026-09-30'])('asks for the day of what was promised for %s', (promised) => {
    expect(messageOf('OTIF_RATE', rate(promised, null, 'Delivered'))).toBe(
      'OTIF_RATE, delivered: expected a delivered day, since the status says Delivered, found a blank',
    );
  });
});

describe('ORDER_FULFILLMENT_RATE', () => {
  test.each([
    [
      'an order counts when every line is filled',
      column('A', 'A', 'B'),
      column(5, 5, 5),
      column(5, 4, 6),
      0.5,
    ],
    ['whatever the order of the lines', column('A', 'B', 'A'), column(5, 5, 5), column(4, 5, 5), 0.5],
    ['numbers as order numbers', column(1, 1, 2), column(5, 5, 5), column(5, 5, 1), 0.5],
    ['a blank filled is none', column('A', 'B'), column(5, 5), column(5, null), 0.5],
    ['a line without a quantity takes no part', column('A', 'B'), column(5, null), column(5, null), 1],
    [
      'our header and empty rows',
      column('Order', 'A', null),
      column('Ordered qty', 5, null),
      column('x', 5, null),
      1,
    ],
    ['nothing', column(null), column(null), column(null), null],
  ])('%s', (_, orders, ordered, filled, rate) => {
    expect(call('ORDER_FULFILLMENT_RATE', [orders, ordered, filled])).toBe(rate);
  });

  test.each([
    [column('A', null), 2],
    [column(null, 'A'), 1],
  ])('refuses a quantity without an order: %j', (orders, place) => {
    expect(messageOf('ORDER_FULFILLMENT_RATE', [orders, column(5, 5), column(5, 5)])).toBe(
      `ORDER_FULFILLMENT_RATE, orderIds, row ${place} of the range: expected an order number beside a quantity, found a blank`,
    );
  });

  test('refuses a date as an order number', () => {
    expect(
      messageOf('ORDER_FULFILLMENT_RATE', [column('A', '@2026-03-04'), column(5, 5), column(5, 5)]),
    ).toBe(
      "ORDER_FULFILLMENT_RATE, orderIds, row 2 of the range: expected text (type ' in front of it), found a date",
    );
  });
});

describe('without ranges, from the tab Deliveries', () => {
  const headers = [
    'Who',
    'Direction',
    'First promise',
    'Delivered',
    'Status',
    'Order',
    'Line',
    'Ordered qty',
    'Delivered qty',
  ];
  const due = date('2026-09-10');
  const rows: readonly (string | number | Date)[][] = [
    // One order line in two parts, both in time: ten of ten.
    ['Acme', '', due, due, '', 'A1', '1', 4, 4],
    ['Acme', '', due, due, '', 'A1', '1', 6, 6],
    // The second line of the order is short.
    ['Acme', '', due, due, '', 'A1', '2', 5, 3],
    ['Bolt', '', due, due, '', 'B1', '1', 2, 2],
    ['Bolt', '', due, due, 'Cancelled', 'B2', '1', 2, 0],
    ['Cole', '', date('2026-10-02'), '', '', 'C1', '1', 9, ''],
    ['Dyer', '', due, date('2026-10-01'), '', 'D1', '1', 1, 1],
    ['Vendor', 'From vendor', due, due, '', 'V1', '1', 1, 1],
  ];
  const host = (...lines: readonly (readonly (string | number | Date)[])[]) =>
    testHost(
      memoryWorkbook({
        sheets: {
          Deliveries: [headers, ...lines],
          Settings: [
            ['Setting', 'Value', 'What it means'],
            ['Count up to', asOf, ''],
          ],
        },
      }),
    );

  test('OTIF_RATE adds up the parts of an order line', () => {
    // Due: A1/1 good, A1/2 short, B1 good, D1 late.
    expect(call('OTIF_RATE', [], host(...rows))).toBe(0.5);
    expect(call('OTIF_RATE', ['From vendor'], host(...rows))).toBe(1);
    expect(call('OTIF_RATE', [], host())).toBeNull();
  });

  test('ORDER_FULFILLMENT_RATE counts the orders that are due', () => {
    // A1 is short, B1 filled, D1 not there yet by as-of.
    expect(call('ORDER_FULFILLMENT_RATE', [], host(...rows))).toBe(1 / 3);
    expect(call('ORDER_FULFILLMENT_RATE', ['From vendor'], host(...rows))).toBe(1);
    expect(call('ORDER_FULFILLMENT_RATE', [], host())).toBeNull();
  });

  test('a promise of the as-of day is due', () => {
    const lines = [
      ['Acme', '', asOf, '', '', 'A1', '1', 4, ''],
      ['Bolt', '', due, due, '', 'B1', '1', 2, 2],
    ];
    expect(call('OTIF_RATE', [], host(...lines))).toBe(0.5);
    expect(call('ORDER_FULFILLMENT_RATE', [], host(...lines))).toBe(0.5);
  });

  test('a row without an order number is a line of OTIF_RATE, and belongs to no order', () => {
    const lines = [
      ['Acme', '', due, due, '', '', '', 4, 3],
      ['Bolt', '', due, due, '', 'B1', '1', 2, 2],
    ];
    expect(call('OTIF_RATE', [], host(...lines))).toBe(0.5);
    expect(call('ORDER_FULFILLMENT_RATE', [], host(...lines))).toBe(1);
  });

  test('the part of a line that lacks its day is named', () => {
    const lines = [
      ['Acme', '', due, due, 'Delivered', 'A1', '1', 4, 4],
      ['Acme', '', due, '', 'Delivered', 'A1', '1', 6, 6],
    ];
    expect(messageOf('OTIF_RATE', [], host(...lines))).toBe(
      `OTIF_RATE, Deliveries row 3: expected a delivered day, since the status says Delivered, found a blank. ${REFRESH}`,
    );
  });

  test.each(['OTIF_RATE', 'ORDER_FULFILLMENT_RATE'])('%s names a quantity that cannot be read', (name) => {
    const bad = ['Acme', '', due, due, '', 'A1', '1', 4, 'four'];
    expect(messageOf(name, [], host(bad))).toBe(
      `${name}, Deliveries I2: Delivered qty: expected a number or a blank, found 'four'. ${REFRESH}`,
    );
  });
});
