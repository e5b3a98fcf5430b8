import { checkFormulas } from './check';
import { openWorkbook } from './workbook';

test('WRAPROWS and WRAPCOLS fold a line, and fill up its end', () => {
  checkFormulas([
    [
      '=WRAPROWS({1,2,3,4,5},2)',
      [
        [1, 2],
        [3, 4],
        [5, '#N/A'],
      ],
    ],
    [
      '=WRAPROWS({1;2;3},2,"-")',
      [
        [1, 2],
        [3, '-'],
      ],
    ],
    [
      '=WRAPCOLS({1,2,3,4,5},2,0)',
      [
        [1, 3, 5],
        [2, 4, 0],
      ],
    ],
    ['=WRAPROWS({1,2;3,4},2)', '#VALUE!'],
    ['=WRAPROWS({1,2},0)', '#NUM!'],
  ]);
});

test('CHOOSE picks cell by cell from a list of places', () => {
  const workbook = openWorkbook();
  workbook.fill('A1', [
    ['a', '1'],
    ['b', '2'],
  ]);
  checkFormulas(
    [
      [
        '=ARRAYFORMULA(CHOOSE({2,1},A1:A2,B1:B2))',
        [
          [1, 'a'],
          [2, 'b'],
        ],
      ],
      ['=ARRAYFORMULA(VLOOKUP(2,CHOOSE({1,2},B1:B2,A1:A2),2,FALSE))', 'b'],
      ['=ARRAYFORMULA(CHOOSE({1;3},"x","y"))', [['x'], ['#NUM!']]],
      ['=SUM(CHOOSE(2,A1:A2,B1:B2))', 3],
      ['=CHOOSE("x",1,2)', '#VALUE!'],
    ],
    workbook,
  );
});

test('INDIRECT finds other sheets by their names, and follows them', () => {
  const workbook = openWorkbook({ sheets: [{ name: 'Sheet1' }, { name: "Bob's tab" }, { name: 'Data' }] });
  workbook.type("'Bob''s tab'!B2", '7');
  workbook.fill('Data!A1', [['1'], ['2']]);
  workbook.type('A1', 'Data');
  workbook.type('B1', '=SUM(INDIRECT(A1&"!A1:A2"))');
  expect(workbook.value('B1')).toBe(3);
  workbook.type('Data!A2', '5');
  expect(workbook.value('B1')).toBe(6);
  checkFormulas(
    [
      ["=INDIRECT(\"'Bob''s tab'!B2\")", 7],
      ['=INDIRECT("Gone!A1")', '#REF!'],
    ],
    workbook,
  );
});

test('YEARFRAC counts by five conventions', () => {
  checkFormulas([
    // 15 January to 31 March 2026: 75 days; 2 months and 16 days where months have 30, 15 in Europe.
    ['=YEARFRAC(DATE(2026,1,15),DATE(2026,3,31))', 76 / 360],
    ['=YEARFRAC(DATE(2026,1,15),DATE(2026,3,31),1)', 75 / 365],
    ['=YEARFRAC(DATE(2026,1,15),DATE(2026,3,31),2)', 75 / 360],
    ['=YEARFRAC(DATE(2026,1,15),DATE(2026,3,31),3)', 75 / 365],
    ['=YEARFRAC(DATE(2026,1,15),DATE(2026,3,31),4)', 75 / 360],
    // 29 February lies between: 366 days are the year.
    ['=YEARFRAC(DATE(2023,12,1),DATE(2024,3,1),1)', 91 / 366],
    // 2024 to 2026 are 1,096 days, 365.33 a year.
    ['=YEARFRAC(DATE(2024,1,1),DATE(2026,1,1),1)', 731 / (1096 / 3)],
    ['=YEARFRAC(DATE(2026,3,31),DATE(2026,1,15),3)', 75 / 365],
    ['=YEARFRAC(DATE(2025,2,28),DATE(2026,2,28),0)', 1],
    ['=YEARFRAC(1,2,5)', '#NUM!'],
  ]);
});
