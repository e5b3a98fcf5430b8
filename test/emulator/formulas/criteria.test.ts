import { openWorkbook } from './workbook';

describe('criteria over a long column', () => {
  const ROWS = 600;

  /** A: 0 to 9 over and over; B: the same as text; C: every other cell blank. */
  const open = () => {
    const workbook = openWorkbook();
    workbook.fill(
      'A1',
      Array.from({ length: ROWS }, (_, row) => [String(row % 10), `'${row % 10}`, row % 2 === 0 ? 'x' : '']),
    );
    return workbook;
  };

  test('count again what an edit changes, in every formula that asks the same', () => {
    const workbook = open();
    workbook.fill('E1', [
      ['=COUNTIF(A1:A600,5)', '=COUNTIFS(A1:A600,5,C1:C600,"x")', '=SUMIF(A1:A600,">7")', '=COUNTIF(A:A,5)'],
    ]);
    // Of each ten rows one is 5, on an odd place: never beside an x. 8 and 9 add up to 17 in each ten.
    expect(workbook.block('E1:H1')).toEqual([[60, 0, 1020, 60]]);
    workbook.type('A1', '5');
    expect(workbook.block('E1:H1')).toEqual([[61, 1, 1020, 61]]);
    workbook.type('C6', 'x');
    expect(workbook.block('E1:H1')).toEqual([[61, 2, 1020, 61]]);
    workbook.type('A9', '100');
    expect(workbook.block('E1:H1')).toEqual([[61, 2, 1112, 61]]);
  });

  test('are told apart by kind, and by the length of their range', () => {
    const workbook = open();
    workbook.fill('E1', [
      ['=COUNTIF(B1:B600,5)', '=COUNTIF(B1:B600,"5")', '=COUNTIF(C1:C600,"")', '=COUNTIF(C:C,"")'],
      [
        '=COUNTIF(A1:A600,"=TRUE")',
        '=COUNTIF(A1:A600,TRUE)',
        '=COUNTIF(A1:A550,5)',
        '=COUNTIF(C1:C600,NA())',
      ],
    ]);
    expect(workbook.block('E1:H2')).toEqual([
      // The sheet has 1,000 rows: 300 blanks, and 400 below.
      [0, 60, 300, 700],
      [0, 0, 55, 0],
    ]);
  });

  test('of a block are met cell by cell', () => {
    const workbook = open();
    workbook.type('E1', '=COUNTIFS(A1:B600,"5")');
    workbook.type('E2', '=COUNTIFS(A1:B600,5,B1:C600,"")');
    // Beside a 5 of A stands B, which is never blank; the 5s of B are text, and the number 5 does not count them.
    expect([workbook.value('E1'), workbook.value('E2')]).toEqual([120, 0]);
  });
});
