import { checkFormulas } from './check';
import { openWorkbook, type TestWorkbook } from './workbook';

function withTotals(): TestWorkbook {
  const workbook = openWorkbook();
  workbook.fill('A1', [['2'], ['4'], ['=SUBTOTAL(9,A1:A2)'], ['6'], ['x'], ['=SUM(A1:A2)']]);
  return workbook;
}

test('SUBTOTAL leaves out other subtotals, and computes what its code says', () => {
  checkFormulas(
    [
      // 2 + 4 + 6, and the SUM of 6, which is no subtotal.
      ['=SUBTOTAL(9,A1:A6)', 18],
      ['=SUBTOTAL(109,A1:A6)', 18],
      ['=SUBTOTAL(1,A1:A6)', 4.5],
      ['=SUBTOTAL(2,A1:A6)', 4],
      ['=SUBTOTAL(3,A1:A6)', 5],
      ['=SUBTOTAL(4,A1:A2)', 4],
      ['=SUBTOTAL(5,A1:A2)', 2],
      ['=SUBTOTAL(6,A1:A2,A4)', 48],
      ['=SUBTOTAL(7,A1:A2)', Math.SQRT2],
      ['=SUBTOTAL(8,A1:A2)', 1],
      ['=SUBTOTAL(10,A1:A2)', 2],
      ['=SUBTOTAL(11,A1:A2)', 1],
      ['=SUBTOTAL(12,A1:A2)', '#VALUE!'],
      ['=SUBTOTAL(9,{1,2})', '#VALUE!'],
    ],
    withTotals(),
  );
});

test('a subtotal over a cell that becomes a subtotal is computed again', () => {
  const workbook = withTotals();
  workbook.type('B1', '=SUBTOTAL(9,A1:A4)');
  expect(workbook.value('B1')).toBe(12);
  workbook.type('A3', '=SUM(A1:A2)');
  expect(workbook.value('B1')).toBe(18);
});

test('ISFORMULA and FORMULATEXT see the formula, not its value, and follow it', () => {
  const workbook = withTotals();
  workbook.fill('B1', [['=ISFORMULA(A3)'], ['=FORMULATEXT(A3)'], ['=ISFORMULA(A1)'], ['=FORMULATEXT(A1)']]);
  expect(['B1', 'B2', 'B3', 'B4'].map(workbook.plain)).toEqual([true, '=SUBTOTAL(9,A1:A2)', false, '#N/A']);
  workbook.type('A3', '5');
  workbook.type('A1', '=1+1');
  expect(['B1', 'B2', 'B3', 'B4'].map(workbook.plain)).toEqual([false, '#N/A', true, '=1+1']);
  checkFormulas([['=ISFORMULA(5)', '#N/A']], workbook);
});
