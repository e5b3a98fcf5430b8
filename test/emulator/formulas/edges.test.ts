import { checkFormulas } from './check';
import { openWorkbook, type TestWorkbook } from './workbook';

/** Two columns whose pairs have gaps. */
function withPairs(): TestWorkbook {
  const workbook = openWorkbook();
  workbook.fill('A1', [
    ['1', '2'],
    ['2', ''],
    ['3', '6'],
    ['', '5'],
    ['x', '1'],
    ['4', '8'],
  ]);
  return workbook;
}

test('figures of pairs leave out pairs without two numbers', () => {
  // What is left is (1, 2), (3, 6), (4, 8): on a line through 0 with slope 2.
  checkFormulas(
    [
      ['=CORREL(A1:A6,B1:B6)', 1],
      ['=RSQ(B1:B6,A1:A6)', 1],
      ['=SLOPE(B1:B6,A1:A6)', 2],
      ['=INTERCEPT(B1:B6,A1:A6)', 0],
      ['=CORREL(A1:A2,B1:B2)', '#DIV/0!'],
      ['=SLOPE({1;2;3},{4;4;4})', '#DIV/0!'],
      ['=SLOPE({4;4;4},{1;2;3})', 0],
      ['=CORREL({4;4;4},{1;2;3})', '#DIV/0!'],
      ['=CORREL(A1:A3,{1;2;#N/A})', '#N/A'],
    ],
    withPairs(),
  );
});

test('means that only positive numbers have refuse others', () => {
  checkFormulas([
    ['=GEOMEAN({2;8})', 4],
    ['=GEOMEAN({2;0})', '#NUM!'],
    ['=GEOMEAN({2;-8})', '#NUM!'],
    ['=HARMEAN({1;1;4})', 4 / 3],
    ['=HARMEAN({1;0})', '#NUM!'],
    ['=HARMEAN(A1:A3)', '#NUM!'],
  ]);
});

test('payments are read row by row, and have a rate of return only where they balance', () => {
  checkFormulas([
    // 110 ÷ 1.1 + 121 ÷ 1.1² = 100 + 100, whichever way they lie.
    ['=NPV(0.1,{110,121})', 200],
    ['=NPV(0.1,{110,121;133.1,146.41})', 400],
    // −100, then 0, then 121: 100 × 1.1² = 121.
    ['=IRR({-100,0;121,0})', 0.1],
    ['=IRR({-100;50;60})', (0.5 + Math.sqrt(0.25 + 2.4)) / 2 - 1],
    ['=IRR({100;200})', '#NUM!'],
    ['=IRR(A1:A3)', '#NUM!'],
    // x² − x + 1 has no root: nothing balances these.
    ['=IRR({1;-1;1})', '#NUM!'],
  ]);
});

test('arguments outside a function’s bounds are refused', () => {
  checkFormulas([
    ['=NORM.S.INV(0.5)', 0],
    ['=NORM.S.INV(0)', '#NUM!'],
    ['=NORMSINV(1)', '#NUM!'],
    ['=CEILING(7,0)', '#DIV/0!'],
    ['=FLOOR(7,0)', '#DIV/0!'],
    ['=ATAN2(0,0)', '#DIV/0!'],
    ['=ATAN2(0,1)', Math.PI / 2],
    ['=ADDRESS(2,3,5)', '#NUM!'],
    ['=ADDRESS(2,3,0)', '#NUM!'],
    ['=CHOOSECOLS({1,2},"x")', '#VALUE!'],
    ['=CHOOSEROWS({1;2},3)', '#VALUE!'],
    ['=TOCOL({1,2},4)', '#VALUE!'],
    ['=SUBSTITUTE("abc","","x",0)', '#VALUE!'],
    ['=YEAR(99999999999)', '#NUM!'],
    ['=NETWORKDAYS(1,99999999999)', '#NUM!'],
    ['=WORKDAY(1,10^15)', '#NUM!'],
    ['=EDATE(1,10^15)', '#NUM!'],
    ['=EOMONTH(1,10^15)', '#NUM!'],
    ['=DATE(2026,10^15,1)', '#NUM!'],
    ['=COMBIN(48310,20000)', '#NUM!'],
    ['=COMBIN(1000,998)', 499_500],
    ['=FIXED(1,101)', '#VALUE!'],
    ['=FIXED(3.5,0)', '4'],
    ['=TYPE(A1:A2)', 64],
    ['=TYPE(A1:A1)', 1],
  ]);
});

test('text that would be too long for a cell is refused', () => {
  checkFormulas([
    ['=LEN(REPT("ab",16000))', 32_000],
    ['=REPT("ab",16001)', '#VALUE!'],
    ['=LEN(CONCATENATE(REPT("a",25000),REPT("b",25000)))', 50_000],
    ['=CONCATENATE(REPT("a",25000),REPT("b",25001))', '#VALUE!'],
    ['=JOIN("-",REPT("a",25000),REPT("b",25000))', '#VALUE!'],
    ['=TEXTJOIN("-",TRUE,REPT("a",25000),REPT("b",25000))', '#VALUE!'],
  ]);
});

test('a number too large for a pattern of digits is written with an exponent', () => {
  checkFormulas([['=TEXT(3.7E+23,"#,##0")', '3.7E+23']]);
});

test('of numbers that occur equally often, MODE gives the one that is read first', () => {
  checkFormulas([['=MODE({1,7;7,1})', 1]]);
});

test('WORKDAY passes over whole weeks and the holidays in them, forwards and backwards', () => {
  // 46027 is Monday, 5 January 2026; 46034 and 46041 are the Mondays after it.
  checkFormulas([
    ['=WORKDAY(46027,15)', 46048],
    ['=WORKDAY(46027,15,{46034,46041})', 46050],
    ['=WORKDAY(46027,15,{46033,46090})', 46048],
    ['=WORKDAY(46048,-15)', 46027],
    ['=WORKDAY(46048,-15,{46034,46041})', 46023],
    // 260 working days are 52 weeks.
    ['=WORKDAY(46027,260)', 46027 + 364],
    ['=WORKDAY.INTL(46027,12,"1111110")', 46026 + 84],
  ]);
});
