import type { CellValue } from '../../../src/cell';
import { matchColumns } from '../../../src/imports/match';
import { defineTab } from '../../../src/schema/tab';
import { deliveries } from '../../../src/tabs/deliveries';

const day = new Date(Date.UTC(2014, 0, 3));

function matched(
  headers: string[],
  rows: CellValue[][],
  tab = deliveries as Parameters<typeof matchColumns>[2],
) {
  return Object.fromEntries(
    matchColumns(headers, rows, tab)
      .filter((match) => match.source !== null)
      .map((match) => [match.column.header, match.source]),
  );
}

describe('columns of Deliveries', () => {
  test('are found in a list of purchase lines', () => {
    expect(
      matched(
        'line_id order_no vendor category item country promised_date delivered_date qty value_usd'.split(' '),
        [[58372, 'SCMS-206560', 'Aurobindo', 'ARV', 'Nevirapine', "Côte d'Ivoire", day, day, 7000, 8750]],
      ),
    ).toEqual({
      Who: 'vendor',
      'First promise': 'promised_date',
      Delivered: 'delivered_date',
      Item: 'item',
      Order: 'order_no',
      Line: 'line_id',
      'Ordered qty': 'qty',
      Value: 'value_usd',
    });
  });

  test.each<[string, string[], CellValue[][], Record<string, string>]>([
    [
      'a list of jobs in other words',
      ['Job', 'Customer name', 'Due date', 'Completed on'],
      [['Sign', 'Bakery', day, day]],
      { Who: 'Customer name', 'First promise': 'Due date', Delivered: 'Completed on' },
    ],
    [
      'a scheduled delivery, which is a promise and not a delivery',
      ['Supplier', 'Scheduled Delivery Date', 'Delivered to Client Date'],
      [['Acme', day, day]],
      { Who: 'Supplier', 'First promise': 'Scheduled Delivery Date', Delivered: 'Delivered to Client Date' },
    ],
    [
      'its own headers in another order, one of them in capitals',
      ['DELIVERED', 'Promise now', 'First promise', 'Who'],
      [[day, day, day, 'Bakery']],
      { Who: 'Who', 'First promise': 'First promise', Delivered: 'DELIVERED', 'Promise now': 'Promise now' },
    ],
    [
      'camel case and no rows at all',
      ['clientName', 'promisedDate'],
      [],
      { Who: 'clientName', 'First promise': 'promisedDate' },
    ],
    [
      'days as text in a form that is refused later',
      ['vendor', 'promised'],
      [['Acme', '3/4/2026']],
      { Who: 'vendor', 'First promise': 'promised' },
    ],
    [
      'amounts with the code of a currency',
      ['vendor', 'promised', 'amount'],
      [['Acme', day, '1.250 CHF']],
      { Who: 'vendor', 'First promise': 'promised', Value: 'amount' },
    ],
    ['nothing where nothing fits', ['Colour', 'Weather'], [['red', 'sun']], {}],
    [
      'no status of other words, since every row would be refused',
      ['vendor', 'promised', 'status'],
      [['Acme', day, 'on the way']],
      { Who: 'vendor', 'First promise': 'promised' },
    ],
    [
      'no day among words',
      ['vendor', 'promised', 'delivered by'],
      [['Acme', day, 'truck']],
      { Who: 'vendor', 'First promise': 'promised' },
    ],
  ])('from %s', (_, headers, rows, expected) => {
    expect(matched(headers, rows)).toEqual(expected);
  });

  test.each<[string, string | undefined]>([
    ['vendor', 'From vendor'],
    ['Supplier name', 'From vendor'],
    ['Customer', 'To client'],
    ['Company', undefined],
  ])('a column named %s suggests the direction %s', (header, direction) => {
    const matches = matchColumns([header, 'promised_date'], [['Acme', day]], deliveries);
    expect(matches.find((match) => match.key === 'direction')?.constant).toBe(direction);
  });
});

describe('an export of orders', () => {
  const texts = (...rows: string[]): CellValue[][] => rows.map((row) => row.split(' | '));
  const full = 'Order no,Customer,Ordered,Promised,Delivered,Amount,Comment'.split(',');
  const fullMatch = {
    Who: 'Customer',
    'First promise': 'Promised',
    Delivered: 'Delivered',
    Order: 'Order no',
    Value: 'Amount',
  };
  const later = new Date(Date.UTC(2014, 0, 9));

  test.each<[string, string[], CellValue[][], Record<string, string>]>([
    [
      'numbers for orders, and days as days',
      full,
      [
        [1001, 'Bakery', day, later, later, 120.5, 'rush'],
        [1002, 'Florist', day, later, '', 99, ''],
        [1003, 'Bakery', later, later, '', 80, ''],
      ],
      fullMatch,
    ],
    [
      'days that are text',
      full,
      texts(
        '1001 | Bakery | 03.04.2026 | 09.04.2026 | 09.04.2026 | 120,50 | rush',
        '1002 | Florist | 04.04.2026 | 10.04.2026 | 11.04.2026 | 99 | late',
      ),
      fullMatch,
    ],
    [
      'days from the year to the day',
      full,
      texts('A-17 | Bakery | 2026-04-03 | 2026-04-09 | 2026-04-09 | 120.50 | rush'),
      fullMatch,
    ],
    ...['Order', 'Order no', 'Order no.', 'Order number', 'Order #', 'Order id', 'orderId', 'ORDER_NO'].map(
      (header): [string, string[], CellValue[][], Record<string, string>] => [
        `the order under ${header}, and a number of pieces under Ordered`,
        ['Ordered', header],
        [
          [10, 1001],
          [25, 1002],
          [10, 1003],
        ],
        { Order: header, 'Ordered qty': 'Ordered' },
      ],
    ),
    [
      'two references, of which one stays',
      ['Order no', 'PO'],
      [
        [1001, 4500123],
        [1002, 4500124],
        [1003, 4500199],
      ],
      { Order: 'Order no' },
    ],
    [
      'a reference with letters or leading zeros, which is no quantity',
      ['Order no', 'PO', 'Delivered ref', 'Received'],
      texts('1001 | PO-17 | 0012 | #4', '1002 | PO-18 | 0013 | #5'),
      { Order: 'Order no' },
    ],
    [
      'the day of the order, which is no reference',
      ['Order date', 'Ordered on', 'Line date'],
      [[day, day, '2026-04-03']],
      {},
    ],
    [
      'no promise where the only day left is the day of the order',
      ['Customer', 'Ordered', 'Delivered'],
      [['Bakery', day, later]],
      { Who: 'Customer', Delivered: 'Delivered' },
    ],
    ['a day under the name of a quantity', ['Ordered qty', 'Value'], texts('03.04.2026 | 2026-04-03'), {}],
    [
      'quantities that are all different',
      ['Qty ordered', 'Quantity delivered', 'Pieces accepted'],
      [
        [100, 90, 80],
        [200, 190, 180],
        [300, 290, 280],
      ],
      {
        'Ordered qty': 'Qty ordered',
        'Delivered qty': 'Quantity delivered',
        'Accepted qty': 'Pieces accepted',
      },
    ],
    ['words under the name of a quantity', ['Ordered qty'], texts('a few', '12', 'many'), {}],
  ])('gives %s', (_, headers, rows, expected) => {
    expect(matched(headers, rows)).toEqual(expected);
  });
});

describe('columns whose headers say nothing', () => {
  const known = new Map([['who', new Set(['acme', 'beta gmbh', 'delta'])]]);
  const byValues = (headers: string[], rows: CellValue[][]) =>
    Object.fromEntries(
      matchColumns(headers, rows, deliveries, known)
        .filter((match) => match.source !== null)
        .map((match) => [match.column.header, `${match.source}${match.byValues ? ', by its values' : ''}`]),
    );
  const noon = (text: string) => new Date(`${text}T12:00:00Z`);

  test.each<[string, string[], CellValue[][], Record<string, string>]>([
    [
      'names that the workbook has, in any case and with spaces',
      ['Firma', 'Ort'],
      [
        ['ACME', 'Ulm'],
        ['Beta\u00a0GmbH ', 'Bonn'],
        ['Gamma', 'Ulm'],
      ],
      { Who: 'Firma, by its values' },
    ],
    ['nothing where most of the names are new', ['Firma'], [['Acme'], ['Gamma'], ['Epsilon'], ['Zeta']], {}],
    [
      'nothing where two columns fit alike',
      ['Firma', 'Kunde'],
      [
        ['Acme', 'Delta'],
        ['Delta', 'Acme'],
      ],
      {},
    ],
    [
      'the column that fits best of two',
      ['Kunde', 'Firma'],
      [
        ['Acme', 'Acme'],
        ['Gamma', 'Delta'],
      ],
      { Who: 'Firma, by its values' },
    ],
    [
      'words of a choice',
      ['Zustand'],
      [['Open'], ['delivered'], ['Cancelled'], ['Open']],
      { Status: 'Zustand, by its values' },
    ],
    ['nothing for Yes and No, which stand under many a header', ['Bezahlt'], [['Yes'], ['No']], {}],
    ['nothing for one word of a choice', ['Zustand'], [['Open'], ['Open']], {}],
    [
      'the only days there are, where the tab needs a day',
      ['Termin', 'Zahl'],
      [[noon('2026-01-05'), 3]],
      { 'First promise': 'Termin, by its values' },
    ],
    [
      'no day where there are two columns of them',
      ['Termin', 'Ende'],
      [[noon('2026-01-05'), noon('2026-01-06')]],
      {},
    ],
    ['the header before the values', ['Client', 'Firma'], [['Gamma', 'Acme']], { Who: 'Client' }],
    ['nothing under a header that is blank', [''], [['Acme']], {}],
  ])('give %s', (_, headers, rows, expected) => {
    expect(byValues(headers, rows)).toEqual(expected);
  });
});

test('computed columns, IDs and sources receive nothing', () => {
  const tab = defineTab({
    key: 't',
    name: 'T',
    purpose: '',
    version: 1,
    columns: {
      what: { kind: 'text', header: 'What', note: '' },
      hours: {
        kind: 'computed',
        header: 'Hours',
        note: '',
        result: 'number',
        computation: { by: 'formula', formula: () => '1' },
      },
      id: { kind: 'assigned', header: 'ID', note: '' },
    },
  });
  expect(matched(['What', 'Hours', 'ID'], [], tab)).toEqual({ What: 'What' });
});
