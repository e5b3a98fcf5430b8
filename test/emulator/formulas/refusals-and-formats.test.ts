import { checkOnData, DATA } from './check';
import { openWorkbook } from './workbook';

/** Serial numbers: 2026-01-01 is 46023, as 2000-01-01 is 36526 and 26 years hold 9,497 days. */
const JAN_1_2026 = 46023;

test('RAND and its kin stay within their bounds, and are the same in every run', () => {
  checkOnData([
    ['=AND(RAND()>=0,RAND()<1)', true],
    ['=ISBETWEEN(RANDBETWEEN(3,5),3,5)', true],
    ['=RANDBETWEEN(5,3)', '#NUM!'],
    ['=ROWS(RANDARRAY(2,3))*COLUMNS(RANDARRAY(2,3))', 6],
  ]);
  expect(openWorkbook().evaluate('=RAND()')).toBe(openWorkbook().evaluate('=RAND()'));
});

test.each([
  ['=FOO(1)', '#NAME?', "Unknown function: 'FOO'."],
  ['=QUERY(A1:B2,"select A")', '#NAME?', 'QUERY is not supported by the emulator'],
  ['=1+', '#ERROR!', 'Formula parse error.'],
  ['=SUM(1', '#ERROR!', 'Formula parse error.'],
  [
    '=ROUND(1,2,3)',
    '#N/A',
    'Wrong number of arguments to ROUND. Expected between 1 and 2 arguments, but got 3 arguments.',
  ],
  ['=NOT()', '#N/A', 'Wrong number of arguments to NOT. Expected 1 argument, but got 0 arguments.'],
  ['=1/0', '#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.'],
  [
    '=A1+1',
    '#VALUE!',
    "Function ADD parameter 1 expects number values. But 'Name' is a text and cannot be coerced to a number.",
  ],
  ['=VLOOKUP("q",A1:B2,1,FALSE)', '#N/A', "Did not find value 'q' in VLOOKUP evaluation."],
  ['=FILTER(A1:A2,{0;0})', '#N/A', 'No matches are found in FILTER evaluation.'],
  ['=Gone!A1', '#REF!', "Unresolved sheet name 'Gone'."],
  ['=SUM(#REF!)', '#REF!', 'Reference does not exist.'],
  ["='Old tab'!#REF!", '#REF!', 'Reference does not exist.'],
])('%s shows %s and says why', (formula, error, message) => {
  const workbook = openWorkbook();
  workbook.fill('A1', DATA);
  workbook.type('H1', formula);
  expect(workbook.value('H1')).toEqual({ error, message });
});

describe('number formats travel with values', () => {
  test.each([
    ['a reference', '=C2', 'yyyy-mm-dd'],
    ['a day plus a number', '=C2+1', 'yyyy-mm-dd'],
    ['a difference of days', '=C3-C2', null],
    ['a difference of instants', '=F2-F1', '[h]:mm:ss'],
    ['the largest day', '=MAX(C2:C6)', 'yyyy-mm-dd'],
    ['a count of days', '=COUNT(C2:C6)', null],
    ['DATE', '=DATE(2026,1,1)', 'm/d/yyyy'],
    ['TODAY', '=TODAY()', 'm/d/yyyy'],
    ['a price times a number', '=G1*3', '$#,##0.00'],
    ['a sum of prices', '=SUM(G1:G2)', '$#,##0.00'],
    ['a looked up day', '=XLOOKUP("ben",A2:A6,C2:C6)', 'yyyy-mm-dd'],
    ['a branch', '=IF(TRUE,C2,0)', 'yyyy-mm-dd'],
    ['text made of a day', '=C2&""', null],
  ])('%s', (_, formula, format) => {
    const workbook = openWorkbook();
    workbook.fill('A1', DATA);
    workbook.fill('F1', [
      ['2026-01-05 10:00', '$3.50'],
      ['2026-01-06 12:30', '$2.00'],
    ]);
    workbook.type('J1', formula);
    expect(workbook.cell('J1').format).toBe(format);
  });

  test.each([
    ['FILTER', '=FILTER(C2:C6,B2:B6>3)'],
    ['SORT', '=SORT(C2:C6)'],
    ['UNIQUE', '=UNIQUE(C2:C6)'],
    ['INDEX', '=INDEX(A2:C6,0,3)'],
    ['ARRAYFORMULA', '=ARRAYFORMULA(IF(C2:C4="",,C2:C4))'],
    ['an array literal', '={C2:C3;C4}'],
    ['VSTACK', '=VSTACK(C2:C3,C4)'],
    ['MAP', '=MAP(C2:C4,LAMBDA(d,d+1))'],
    ['TOCOL', '=TOCOL(C2:C4)'],
  ])('%s of days gives days', (_, formula) => {
    const workbook = openWorkbook();
    workbook.fill('A1', DATA);
    workbook.type('H1', formula);
    expect([workbook.cell('H1').format, workbook.cell('H2').format]).toEqual(['yyyy-mm-dd', 'yyyy-mm-dd']);
  });

  test("a cell's own format stands before the one that is carried", () => {
    const workbook = openWorkbook();
    workbook.fill('A1', DATA);
    workbook.put('H1', { formula: '=C2' }, 'mmm d');
    expect(workbook.cell('H1')).toEqual({ value: JAN_1_2026 + 4, format: 'mmm d' });
  });
});

test('HYPERLINK makes its cell a link, SPARKLINE a drawing', () => {
  const workbook = openWorkbook();
  workbook.fill('A1', DATA);
  workbook.fill('H1', [
    ['=HYPERLINK("#gid=3","Go")'],
    ['=SPARKLINE(B2:B6,{"charttype","column";"color","red"})'],
    ['=HYPERLINK("https://example.com")'],
  ]);
  expect(workbook.cell('H1')).toEqual({ value: 'Go', format: null, link: '#gid=3' });
  expect(workbook.cell('H2')).toEqual({
    value: null,
    format: null,
    sparkline: { data: [4, 10, 2.5, 7], options: { charttype: 'column', color: 'red' } },
  });
  expect(workbook.value('H3')).toBe('https://example.com');
});
