import {
  quoteSheetName,
  relocateFormula,
  type StructureEdit,
  shiftFormula,
} from '../../../emulator/formulas/shift';

/** Edits of the sheet Tab; formulas stand in the sheet Tab too. */
const insertRow = (before: number): StructureEdit => ({
  kind: 'insertRows',
  sheet: 'Tab',
  before: before - 1,
  count: 1,
});
const deleteRows = (first: number, count = 1): StructureEdit => ({
  kind: 'deleteRows',
  sheet: 'Tab',
  first: first - 1,
  count,
});
const insertColumn = (before: number): StructureEdit => ({
  kind: 'insertColumns',
  sheet: 'Tab',
  before: before - 1,
  count: 1,
});
const deleteColumn = (first: number): StructureEdit => ({
  kind: 'deleteColumns',
  sheet: 'Tab',
  first: first - 1,
  count: 1,
});

test.each<[what: string, formula: string, edit: StructureEdit, expected: string]>([
  ['an open range below', '=SUM(A2:A)', insertRow(2), '=SUM(A3:A)'],
  ['an open range that starts above', '=SUM(A2:A)', insertRow(3), '=SUM(A2:A)'],
  ['a whole column', '=SUM(A:A)', insertRow(1), '=SUM(A:A)'],
  ['a range that grows', '=SUM(A2:A5)', insertRow(3), '=SUM(A2:A6)'],
  ['a row right after a range', '=SUM(A2:A5)', insertRow(6), '=SUM(A2:A5)'],
  ['fixed references', '=$A$2+A$2', insertRow(1), '=$A$3+A$3'],
  ['a named sheet', '=Tab!B4+Other!B4', insertRow(1), '=Tab!B5+Other!B4'],
  ['text and names that look like cells', '="A2"&A2_total&A2', insertRow(1), '="A2"&A2_total&A3'],
  [
    'white space, semicolons and functions',
    '=IF( A2 > 1 ; LOG10(A2) ; )',
    insertRow(1),
    '=IF( A3 > 1 ; LOG10(A3) ; )',
  ],
  ['a row of the sheet', '=SUM(2:2)', insertRow(1), '=SUM(3:3)'],
  ['a one-cell range', '=F(A2:A2)', insertRow(1), '=F(A3:A3)'],
  ['a cell whose row goes', '=A2+1', deleteRows(2), '=#REF!+1'],
  ['a range that shrinks', '=SUM(A2:A5)', deleteRows(3, 2), '=SUM(A2:A3)'],
  ['a range whose start goes', '=SUM(A2:A5)', deleteRows(1, 2), '=SUM(A1:A3)'],
  ['a range whose end goes', '=SUM(A2:A5)', deleteRows(4, 5), '=SUM(A2:A3)'],
  ['a range that goes whole', '=SUM(A2:A5)', deleteRows(1, 9), '=SUM(#REF!)'],
  ['an open range whose start goes', '=SUM(A2:A)', deleteRows(2), '=SUM(A2:A)'],
  ['an open range under deleted rows', '=SUM(A5:A)', deleteRows(1, 2), '=SUM(A3:A)'],
  ['columns move right', '=B2+SUM(B:C)+A1', insertColumn(2), '=C2+SUM(C:D)+A1'],
  ['a column goes', '=B2+C2+SUM(A:C)', deleteColumn(2), '=#REF!+B2+SUM(A:B)'],
  [
    'a renamed sheet',
    "=Tab!A1+'Tab'!B:B+A1",
    { kind: 'renameSheet', sheet: 'Tab', name: 'My tab' },
    "='My tab'!A1+'My tab'!B:B+A1",
  ],
  ['a deleted sheet', '=Tab!A1+Other!A1', { kind: 'deleteSheet', sheet: 'Tab' }, '=#REF!+Other!A1'],
  [
    'rows that are moved down',
    '=A2+A3+A5+A6',
    { kind: 'moveRows', sheet: 'Tab', first: 1, count: 1, to: 5 },
    '=A5+A2+A4+A6',
  ],
  [
    'a column that is moved left',
    '=A1+B1+C1',
    { kind: 'moveColumns', sheet: 'Tab', first: 2, count: 1, to: 0 },
    '=B1+C1+A1',
  ],
  ['text that is no formula', 'A2', insertRow(1), 'A2'],
])('%s: %s', (_, formula, edit, expected) => {
  const ownSheet = edit.kind === 'deleteSheet' || edit.kind === 'renameSheet' ? 'Elsewhere' : 'Tab';
  expect(shiftFormula(formula, ownSheet, edit)).toBe(expected);
});

test('a formula of another sheet keeps references to its own cells', () => {
  expect(shiftFormula('=A2+Tab!A2', 'Other', insertRow(1))).toBe('=A2+Tab!A3');
});

test.each([
  ['=A1+$A$1+A$1+$A1', 2, 1, '=B3+$A$1+B$1+$A3'],
  ['=SUM(A2:A)', 1, 1, '=SUM(B3:B)'],
  ['=SUM(A:A)', 5, 0, '=SUM(A:A)'],
  ['=Tab!A1', 1, 0, '=Tab!A2'],
  ['=A1', -1, 0, '=#REF!'],
])('%s moved by %i rows and %i columns reads %4$s', (formula, rows, columns, expected) => {
  expect(relocateFormula(formula, rows, columns)).toBe(expected);
});

test.each([
  ['Deliveries', 'Deliveries'],
  ['Review 2026-09', "'Review 2026-09'"],
  ["It's", "'It''s'"],
  ['A1', "'A1'"],
  ['2014', "'2014'"],
])('the sheet %s is written %s in formulas', (name, written) => {
  expect(quoteSheetName(name)).toBe(written);
});
