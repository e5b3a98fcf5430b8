import { editText } from '../../../emulator/formulas/display';
import { parseTyped } from '../../../emulator/formulas/typed-input';
import { NOW } from './workbook';

const typist = (locale: string) => ({ locale, now: NOW, timezone: 'UTC' });

/** 2026-01-05 is serial 46027: 2026-01-01 is 46023. */
const JAN_5 = 46027;

describe.each([
  [
    'en_US',
    [
      ['', null, null],
      ['7', 7, null],
      ['-7.25', -7.25, null],
      ['0005', 5, null],
      [' 5 ', 5, null],
      ['1,234.5', 1234.5, '#,##0.00'],
      ['1,234,567', 1234567, '#,##0'],
      ['$3.50', 3.5, '$#,##0.00'],
      ['€5', 5, '€#,##0'],
      ['12%', 0.12, '0%'],
      ['12.5%', 0.125, '0.00%'],
      ['7%', 0.07, '0%'],
      ['1e5', 100000, '0.00E+00'],
      ['(5)', -5, null],
      ['2026-01-05', JAN_5, 'yyyy-mm-dd'],
      ['1/5/2026', JAN_5, 'm/d/yyyy'],
      ['1/5', JAN_5, 'm/d'],
      ['5-Jan', JAN_5, 'd-mmm'],
      ['Jan 5', JAN_5, 'mmm d'],
      ['January 2026', JAN_5 - 4, 'mmmm yyyy'],
      ['2026-01-05 06:00', JAN_5 + 0.25, 'yyyy-mm-dd hh:mm'],
      ['2026-01-05 06:00:00', JAN_5 + 0.25, 'yyyy-mm-dd hh:mm:ss'],
      ['6:00', 0.25, 'h:mm'],
      ['6:00 PM', 0.75, 'h:mm AM/PM'],
      ['36:00', 1.5, '[h]:mm:ss'],
      ['TRUE', true, null],
      ['false', false, null],
      ['#N/A', { error: '#N/A', message: '' }, null],
      ['2026-02-30', '2026-02-30', null],
      ['13/1/2026', '13/1/2026', null],
      ['3 - Moderate', '3 - Moderate', null],
      ['INC0000045', 'INC0000045', null],
      ['SCMS-206560', 'SCMS-206560', null],
      ['10 20', '10 20', null],
      ['2026-01-05T06:00:00Z', '2026-01-05T06:00:00Z', null],
      ["'007", '007', null],
      ["'=1+1", '=1+1', null],
      ['=', '=', null],
      ['=A1+1', { formula: '=A1+1' }, null],
      ['+A1', { formula: '=+A1' }, null],
      ['-', '-', null],
      ['maybe', 'maybe', null],
    ],
  ],
  [
    'de_DE',
    [
      ['1,5', 1.5, null],
      ['1.234', 1234, '#,##0'],
      ['1.234,5', 1234.5, '#,##0.00'],
      ['46.9', '46.9', null],
      ['1234.5', '1234.5', null],
      ['46.90', '46.90', null],
      ['12,5 %', 0.125, '0.00%'],
      ['3,50 €', 3.5, '#,##0.00€'],
      ['5.1.2026', JAN_5, 'dd.mm.yyyy'],
      ['5.1.26', JAN_5, 'dd.mm.yyyy'],
      ['5.1.', JAN_5, 'd.m.'],
      ['5.1.2026 06:00', JAN_5 + 0.25, 'dd.mm.yyyy hh:mm'],
      ['2026-01-05', JAN_5, 'yyyy-mm-dd'],
      ['5/1/2026', JAN_5, 'd/m/yyyy'],
      ['31.13.2026', '31.13.2026', null],
      ['WAHR', true, null],
      ['TRUE', true, null],
    ],
  ],
  [
    'ja_JP',
    [
      ['2026/01/05', JAN_5, 'yyyy/mm/dd'],
      ['2026-01-05', JAN_5, 'yyyy-mm-dd'],
      ['2026年1月5日', JAN_5, 'yyyy"年"m"月"d"日"'],
      ['1,234.5', 1234.5, '#,##0.00'],
      ['¥500', 500, '¥#,##0'],
    ],
  ],
] as const)('typed in %s', (locale, cases) => {
  test.each(cases)('%p', (text, input, format) => {
    const read = parseTyped(text, typist(locale));
    expect(read.format).toBe(format);
    if (typeof input === 'number') expect(read.input).toBeCloseTo(input, 10);
    else expect(read.input).toEqual(input);
  });

  test.each(cases.filter(([text]) => !/^(Jan 5|1\/5|5-Jan|January|5\.1\.$)/.test(text)))(
    '%p stands in the formula bar as text that gives the same cell again',
    (text) => {
      const read = parseTyped(text, typist(locale));
      const shown = editText(read.input, read.format, locale);
      expect(parseTyped(shown, typist(locale)).input).toEqual(read.input);
    },
  );
});

test('24,000 cells of a CSV are read in a moment', () => {
  const cells = [
    '2014-01-03',
    '8750',
    'Nevirapine 50mg, dispersible tablets',
    '2016-02-29 01:16',
    'TRUE',
    '3 - Moderate',
  ];
  const read = Array.from({ length: 4_000 }, () =>
    cells.map((cell) => parseTyped(cell, typist('en_US')).input),
  );
  expect(read[3_999]).toEqual([41642, 8750, cells[2], expect.closeTo(42429 + 76 / 1440, 9), true, cells[5]]);
});
