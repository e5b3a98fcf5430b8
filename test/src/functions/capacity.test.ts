import { memoryWorkbook } from '../../memory-workbook';
import { call, column, messageOf, row, testHost } from './host';

describe('UTILIZATION', () => {
  test.each([
    // Oracle's pool: 40 of 40, 20 of 40, 10 of 20; the mean of the rates would be 66.7 %.
    ['sum over sum', column(40, 20, 10), column(40, 40, 20), 0.7],
    ['above all there is', 44, 40, 1.1],
    ['blank allocated hours are none', column(20, null), column(40, 40), 0.25],
    ['a row without net hours is left out', column(20, 20), column(40, null), 0.5],
    ['a row with no net hours left counts', column(20, 20), column(40, 0), 1],
    ['nothing to divide by', column(20), column(0), null],
    ['nothing', column(null), column(null), null],
    ['a row of cells, a header', row('Allocated', 10), row('Net', 40), 0.25],
  ])('%s', (_, allocated, net, rate) => {
    expect(call('UTILIZATION', [allocated, net])).toBe(rate);
  });

  test('names a cell that cannot be read, and both sizes', () => {
    expect(messageOf('UTILIZATION', [column(1, '40 h'), column(40, 40)])).toBe(
      "UTILIZATION, allocated, row 2 of the range: expected a number or a blank, found '40 h'",
    );
    expect(messageOf('UTILIZATION', [column(1, 2), column(40)])).toBe(
      'UTILIZATION: allocated has 2 cells, net has 1 cell: give both the same number of cells',
    );
  });
});

describe('CAPACITY_GAP_FTE', () => {
  test.each([
    ['short', [column(44, 50), column(40, 34), 40], -0.5],
    ['free', [column(20, 30), column(40, 40), 40], 0.75],
    ['40 hours without Settings', [20, 40], 0.5],
    ['a row without net hours is left out', [column(20, 30), column(40, null), 40], 0.5],
    ['nothing to divide by', [20, 40, 0], null],
    ['nothing', [column(null), column(null), 40], null],
  ])('%s', (_, args, gap) => {
    expect(call('CAPACITY_GAP_FTE', args)).toBe(gap);
  });

  test('takes the full-time hours of Settings', () => {
    const sheets = {
      Settings: [
        ['Setting', 'Value', 'What it means'],
        ['Full-time hours', 20, ''],
      ],
    };
    expect(call('CAPACITY_GAP_FTE', [20, 40], testHost(memoryWorkbook({ sheets })))).toBe(1);
  });

  test('names a setting that cannot be read', () => {
    const sheets = {
      Settings: [
        ['Setting', 'Value', 'What it means'],
        ['Full-time hours', 'full', ''],
      ],
    };
    expect(messageOf('CAPACITY_GAP_FTE', [20, 40], testHost(memoryWorkbook({ sheets })))).toBe(
      "CAPACITY_GAP_FTE, Settings B2: Full-time hours: expected a number or a blank, found 'full'",
    );
  });
});

describe('NET_CAPACITY', () => {
  test.each([
    ['contract less all the rest', [40, 8, 4, 2], 26],
    ['not below 0', [20, 24], 0],
    ['blank time off is none', [40, ''], 40],
    ['blank without a contract', ['', 8], null],
    ['a column', [column(40, 20, null), column(0, 4, 0), 4], [[36], [12], [null]]],
    ['a row of cells', [row(40, 20), row(8, 0)], [[32, 20]]],
    ['a header keeps its place', [column('Contract', 40), column('Away', 8)], [[null], [32]]],
    ['empty rows below are not answered', [column(40, null, null), column(8, null, null)], [[32]]],
    ['one contract for all', [40, column(8, 16)], [[32], [24]]],
    ['empty rows only', [column(null, null), column(null, null)], null],
  ])('%s', (_, args, hours) => {
    expect(call('NET_CAPACITY', args)).toEqual(hours);
  });

  test('refuses negative hours', () => {
    expect(messageOf('NET_CAPACITY', [column(40, 40), column(8, -8)])).toBe(
      "NET_CAPACITY, timeOff, row 2 of the range: expected 0 or more, found '-8'",
    );
  });
});
