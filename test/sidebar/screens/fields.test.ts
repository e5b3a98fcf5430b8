import { numberOf, typedNumber, without } from '../../../sidebar/screens/fields';

test.each<[string, boolean, number | null | undefined]>([
  ['', false, null],
  ['  ', true, null],
  ['12', false, 12],
  [' 7.5 ', false, 7.5],
  ['-3', false, -3],
  ['7,5', false, undefined],
  ['1,234', false, undefined],
  ['soon', false, undefined],
  ['5%', false, undefined],
  ['=1+1', false, undefined],
  ['95', true, 0.95],
  ['95 %', true, 0.95],
  ['2.5', true, 0.025],
  ['0', true, 0],
  ['105', true, 1.05],
  // May be meant as 95 % or as 0.95 %.
  ['0.95', true, undefined],
  ['1', true, undefined],
  ['0.5%', true, 0.005],
  ['1%', true, 0.01],
])('“%s”, a share: %s, is %s', (text, isRate, number) => {
  expect(numberOf(text, isRate)).toBe(number);
});

test.each<[number | null, boolean, string]>([
  [null, true, ''],
  [7.5, false, '7.5'],
  [0.95, true, '95'],
  [0.07, true, '7'],
  [0.005, true, '0.5%'],
])('%s, a share: %s, is typed as “%s”, and read back', (value, isRate, text) => {
  expect(typedNumber(value, isRate)).toBe(text);
  expect(numberOf(text, isRate)).toBe(value);
});

test('fields of one thing are emptied, and others stay', () => {
  expect(without({ 'a 1': 'x', 'a 2': 'y', b: 'z' }, 'a ')).toEqual({ b: 'z' });
});
