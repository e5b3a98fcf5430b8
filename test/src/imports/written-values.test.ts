import { dayText } from '../../../src/calendar/days';
import {
  type DayOrder,
  dayWriting,
  dayWritten,
  numberWriting,
  numberWritten,
} from '../../../src/imports/written-values';

describe('a number that is text', () => {
  test.each<[string, number | null, number | null]>([
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['1,234.50', 1234.5, null],
    ['1.234,50', null, 1234.5],
    ['12,5', null, 12.5],
    ['12.5', 12.5, null],
    ['1,234,567', 1234567, null],
    ['1 234,5', null, 1234.5],
    ["1'234.5", 1234.5, null],
    ['-1,234', -1234, -1.234],
    ['−7', -7, -7],
    ['€ 12', 12, 12],
    ['$1,250.00', 1250, null],
    ['-$5', -5, -5],
    ['12,50 EUR', null, 12.5],
    ['USD 1,250', 1250, 1.25],
    ['12 %', 0.12, 0.12],
    ['1,23,456', null, null],
    ['12.', null, null],
    ['', null, null],
    ['12 pcs', null, null],
    ['ABC123', null, null],
    ['1.2.3', null, null],
  ])('%s is %p with a point, %p with a comma', (text, point, comma) => {
    expect([numberWritten(text, 'point'), numberWritten(text, 'comma')]).toEqual([point, comma]);
  });
});

describe('a day that is text', () => {
  test.each<[string, DayOrder, string | null]>([
    ['3/4/2026', 'dmy', '2026-04-03'],
    ['3/4/2026', 'mdy', '2026-03-04'],
    ['3/4/2026', 'ymd', null],
    ['03.04.26', 'dmy', '2026-04-03'],
    ['3-4-2026 21:25', 'dmy', '2026-04-03'],
    ['13/4/2026', 'mdy', null],
    ['2026/4/3', 'dmy', '2026-04-03'],
    ['2016-02-29 01:16', 'ymd', '2016-02-29'],
    ['2016-02-29T01:16:05Z', 'mdy', '2016-02-29'],
    ['2026-02-30', 'ymd', null],
    ['4 March 2026', 'mdy', '2026-03-04'],
    ['Mar 4, 2026', 'dmy', '2026-03-04'],
    ['4th Mar 2026', 'ymd', '2026-03-04'],
    ['4 Foo 2026', 'dmy', null],
    ['3/4-2026', 'dmy', null],
    ['3/4/202', 'dmy', null],
    ['12.5', 'dmy', null],
    ['soon', 'dmy', null],
  ])('%s, %s first, is %p', (text, order, expected) => {
    const day = dayWritten(text, order);
    expect(day === null ? null : dayText(day)).toBe(expected);
  });
});

describe('what has to be asked about', () => {
  test.each<[string, string[], ReturnType<typeof numberWriting>]>([
    ['nothing where numbers are plain', ['1', '12.5', '-3'], null],
    ['nothing where there are none', ['Bakery', 'soon'], null],
    ['a thousand or one', ['5', '1,234'], { example: '1,234', way: null }],
    ['a plain number with three decimals', ['1.234'], { example: '1.234', way: null }],
    ['not a share with three decimals', ['0.123'], null],
    ['clear by another number', ['1,234', '1,234.5'], { example: '1,234', way: 'point' }],
    ['clear by a comma before two decimals', ['1,234', '12,50'], { example: '1,234', way: 'comma' }],
    ['the same either way', ['€ 12'], { example: '€ 12', way: 'point' }],
    ['numbers of both kinds', ['1,234.5', '1.234,5'], { example: '1,234.5', way: null }],
  ])('numbers: %s', (_, texts, expected) => {
    expect(numberWriting(texts)).toEqual(expected);
  });

  test.each<[string, string[], ReturnType<typeof dayWriting>]>([
    ['nothing where all are yyyy-mm-dd', ['2026-01-05'], null],
    ['day or month', ['3/4/2026'], { example: '3/4/2026', way: null }],
    ['clear by a day above twelve', ['3/4/2026', '13/4/2026'], { example: '3/4/2026', way: 'dmy' }],
    ['clear by a month that is second', ['3/4/2026', '3/14/2026'], { example: '3/4/2026', way: 'mdy' }],
    ['the year first', ['2016-02-29 01:16'], { example: '2016-02-29 01:16', way: 'ymd' }],
    ['days of both kinds', ['13/4/2026', '4/13/2026'], { example: '13/4/2026', way: null }],
    ['months in words', ['4 March 2026'], { example: '4 March 2026', way: 'ymd' }],
  ])('days: %s', (_, texts, expected) => {
    expect(dayWriting(texts)).toEqual(expected);
  });
});
