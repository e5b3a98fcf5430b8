import { displayText, editText } from '../../../emulator/formulas/display';

const JAN_5 = 46027;

test.each([
  [null, null, 'en_US', ''],
  ['text', null, 'en_US', 'text'],
  [true, null, 'en_US', 'TRUE'],
  [true, null, 'de_DE', 'WAHR'],
  [1234567, null, 'en_US', '1234567'],
  [123456789012345, null, 'en_US', '123456789012345'],
  [1 / 3, null, 'en_US', '0.3333333333'],
  [100 / 3, null, 'en_US', '33.33333333'],
  [0.1 + 0.2, null, 'en_US', '0.3'],
  [1 / 3, null, 'de_DE', '0,3333333333'],
  [1e15, null, 'en_US', '1E+15'],
  [-0.5, null, 'en_US', '-0.5'],
  [0.845549738, '0.0%', 'en_US', '84.6%'],
  [1234.5, '#,##0.00', 'en_US', '1,234.50'],
  [1234.5, '#,##0.00', 'de_DE', '1.234,50'],
  [-3.5, '$#,##0.00', 'en_US', '-$3.50'],
  [JAN_5, 'yyyy-mm-dd', 'en_US', '2026-01-05'],
  [JAN_5, 'm/d/yyyy', 'en_US', '1/5/2026'],
  [JAN_5, 'dd.mm.yyyy', 'de_DE', '05.01.2026'],
  [JAN_5, 'yyyy/mm/dd', 'ja_JP', '2026/01/05'],
  [JAN_5, 'mmmm yyyy', 'de_DE', 'Januar 2026'],
  // Sheets has no 29 February 1900: serial 60 is 28 February.
  [60, 'yyyy-mm-dd', 'en_US', '1900-02-28'],
  [1.5, '[h]:mm', 'en_US', '36:00'],
  [0.75, 'h:mm AM/PM', 'en_US', '6:00 PM'],
  ['words', '0.00', 'en_US', 'words'],
  [5, '@', 'en_US', '5'],
])('%p in the format %p and the locale %s reads %p', (value, format, locale, text) => {
  expect(displayText({ value, format }, locale)).toBe(text);
});

test('an error reads as its name', () => {
  expect(displayText({ value: { error: '#N/A', message: 'why' }, format: null }, 'en_US')).toBe('#N/A');
});

test.each([
  [undefined, null, 'en_US', ''],
  [{ formula: '=A1' }, null, 'en_US', '=A1'],
  [0.125, '0%', 'en_US', '12.5%'],
  [1234.5, '#,##0.00', 'en_US', '1234.5'],
  [1234.5, '#,##0.00', 'de_DE', '1234,5'],
  [JAN_5, 'yyyy-mm-dd', 'en_US', '2026-01-05'],
  [JAN_5, 'mmmm yyyy', 'en_US', '1/5/2026'],
  [JAN_5, 'mmmm yyyy', 'de_DE', '05.01.2026'],
  [JAN_5 + 0.25, 'yyyy-mm-dd hh:mm', 'en_US', '2026-01-05 06:00:00'],
  ['12', null, 'en_US', "'12"],
  ['word', null, 'en_US', 'word'],
])('the formula bar shows %p of the format %p in %s as %p', (input, format, locale, text) => {
  expect(editText(input, format, locale)).toBe(text);
});
