import { hasDecimalComma } from '../../../src/tabs/decimal-comma';

test.each([
  ['de_DE', true],
  ['de-AT', true],
  ['fr_FR', true],
  ['es_ES', true],
  ['pt_BR', true],
  ['uk', true],
  ['de_CH', false],
  ['es_MX', false],
  ['en_US', false],
  ['en_GB', false],
  ['ja_JP', false],
  ['', false],
])('a spreadsheet of %s has a decimal comma: %s', (locale, comma) => {
  expect(hasDecimalComma(locale)).toBe(comma);
});
