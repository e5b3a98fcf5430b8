import { describeWithData, readShared } from '../../shared-data';
import { call, column, messageOf } from './host';

describe('VENDOR_SCORE', () => {
  test.each([
    // SAP R/3 4.6C prints 70.94.
    ['weights that do not add up to 100', [column(70, 85, 50, 50), column(40, 25, 10, 5)], 70.9375],
    ['a score that is not known takes no part', [column(90, null, 80), column(40, 30, 10)], 88],
    ['a blank weight counts nothing', [column(90, 10), column(40, null)], 90],
    ['no scores', [column(null, null), column(40, 60)], null],
    ['no weights', [column(90), column(0)], null],
    ['single cells', [80, 10], 80],
  ])('%s', (_, args, score) => {
    expect(call('VENDOR_SCORE', args)).toBe(score);
  });

  test('refuses a score above 100', () => {
    expect(messageOf('VENDOR_SCORE', [column(90, 101), column(1, 1)])).toBe(
      "VENDOR_SCORE, scores, row 2 of the range: expected a number from 0 to 100, found '101'",
    );
  });
});

describe('VENDOR_CONCENTRATION', () => {
  test.each([
    ['30, 30, 20 and 20 %', [column('A', 'B', 'C', 'D'), column(30, 30, 20, 20)], 2600],
    ['70 and 30 %', [column('A', 'B'), column(70, 30)], 5800],
    ['amounts of one vendor are added up', [column('A', 'B', 'a '), column(40, 30, 30)], 5800],
    ['one vendor', [column('A', 'A'), column(5, 1)], 10000],
    ['amounts and not shares', [column('A', 'B'), column(700, 300)], 5800],
    ['a header and empty rows', [column('Vendor', 'A', null), column('Spend', 5, null)], 10000],
    ['a vendor without an amount', [column('A', 'B'), column(5, null)], 10000],
    ['nothing spent', [column('A'), column(0)], null],
    ['nothing', [column(null), column(null)], null],
  ])('%s', (_, args, points) => {
    const result = call('VENDOR_CONCENTRATION', args);
    if (points === null) expect(result).toBeNull();
    else expect(result).toBeCloseTo(points, 8);
  });

  test('refuses an amount without a vendor', () => {
    expect(messageOf('VENDOR_CONCENTRATION', [column(null, 'A'), column(1, 2)])).toBe(
      'VENDOR_CONCENTRATION, vendors, row 1 of the range: expected a vendor beside an amount, found a blank',
    );
    expect(messageOf('VENDOR_CONCENTRATION', [column('A', null), column(1, 2)])).toBe(
      'VENDOR_CONCENTRATION, vendors, row 2 of the range: expected a vendor beside an amount, found a blank',
    );
  });
});

describe('SINGLE_SOURCE', () => {
  test('lists what only one vendor supplies, the dearest first', () => {
    const categories = column('Paint', 'LED', 'Vinyl', 'LED', 'vinyl');
    const vendors = column('Colorco', 'BrightLine', 'Avery', 'brightline', 'Oracal');
    expect(call('SINGLE_SOURCE', [categories, vendors, column(10, 30, 20, 20, 20)])).toEqual([
      ['LED', 'BrightLine', 50, 0.5],
      ['Paint', 'Colorco', 10, 0.1],
    ]);
  });

  test.each([
    [
      'without amounts each row counts 1',
      [column('A', 'A', 'B'), column('X', 'X', 'Y')],
      [
        ['A', 'X', 2, 2 / 3],
        ['B', 'Y', 1, 1 / 3],
      ],
    ],
    [
      'ties are in the order of names',
      [column('b', 'A'), column('X', 'X')],
      [
        ['A', 'X', 1, 0.5],
        ['b', 'X', 1, 0.5],
      ],
    ],
    [
      'a row without a vendor is left out',
      [column('A', 'A'), column('X', null), column(5, 5)],
      [['A', 'X', 5, 1]],
    ],
    [
      'an amount that is not known is none',
      [column('A', 'B'), column('X', 'Y'), column(5, null)],
      [
        ['A', 'X', 5, 1],
        ['B', 'Y', 0, 0],
      ],
    ],
    ['nothing spent has no shares', [column('A'), column('X'), column(0)], [['A', 'X', 0, null]]],
    ['every category has two', [column('A', 'A'), column('X', 'Y')], null],
    ['nothing', [column(null), column(null)], null],
  ])('%s', (_, args, table) => {
    expect(call('SINGLE_SOURCE', args)).toEqual(table);
  });
});

describeWithData('real deliveries: SCMS 2014', () => {
  const fields = () =>
    readShared('supplier_deliveries_scms_2014.csv')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1] ?? ''));

  test('the concentration by value is 5,216.17, and 41 of 85 items come from one vendor, 3.7 % of the value', () => {
    const rows = fields();
    const vendors = column(...rows.map((cells) => cells[2] ?? ''));
    const items = column(...rows.map((cells) => cells[4] ?? ''));
    const values = column(...rows.map((cells) => Number(cells[9])));
    expect(call('VENDOR_CONCENTRATION', [vendors, values])).toBeCloseTo(5216.17, 2);
    const single = call('SINGLE_SOURCE', [items, vendors, values]);
    if (!Array.isArray(single)) throw new Error('a table');
    expect(single).toHaveLength(41);
    expect(single.reduce((total, cells) => total + Number(cells[3]), 0)).toBeCloseTo(0.037, 3);
    const all = call('PARETO', [vendors, values]);
    if (!Array.isArray(all)) throw new Error('a table');
    expect(all).toHaveLength(29);
    expect(all[0]?.[2]).toBeCloseTo(0.7109, 4);
  });
});
