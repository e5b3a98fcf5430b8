import { fitDecimal } from '../../../emulator/page/fit-decimal';

test.each<[text: string, room: number, shown: string]>([
  ['0.2903225806', 12, '0.2903225806'],
  ['0.2903225806', 6, '0.2903'],
  ['-0.2103225806', 7, '-0.2103'],
  ['0,8095238095', 5, '0,810'],
  ['9.96', 3, '10'],
  ['1234567.5', 3, '1234567.5'],
  ['1,234.56', 3, '1,234.56'],
  ['84.5 %', 3, '84.5 %'],
])('%s in a cell of %i characters shows %s', (text, room, shown) => {
  expect(fitDecimal(text, (candidate) => candidate.length <= room)).toBe(shown);
});
