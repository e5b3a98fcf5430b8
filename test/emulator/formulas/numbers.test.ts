import { checkOnData } from './check';

/** Serial numbers: 2026-01-01 is 46023, as 2000-01-01 is 36526 and 26 years hold 9,497 days. */
const JAN_1_2026 = 46023;

test('arithmetic and comparison coerce as Sheets does', () => {
  checkOnData([
    ['=1+2*3', 7],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=50%', 0.5],
    ['="3"+4', 7],
    ['="abc"+1', '#VALUE!'],
    ['=TRUE+1', 2],
    ['=A5+1', 1],
    ['=1/0', '#DIV/0!'],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['="a"="A"', true],
    ['="a"<"B"', true],
    ['=A5=0', true],
    ['=A5=""', true],
    ['=A5=FALSE', true],
    ['="10"=10', false],
    ['=1<"a"', true],
    ['="z"<TRUE', true],
    ['=0.1+0.2=0.3', true],
    ['="2026-01-01"+1', JAN_1_2026 + 1],
    ['=#N/A+1', '#N/A'],
  ]);
});

test('logic', () => {
  checkOnData([
    ['=IF(B2>3,"yes","no")', 'yes'],
    ['=IF(FALSE,1)', false],
    ['=IF(TRUE,,1)', null],
    ['=IF("word",1,2)', '#VALUE!'],
    ['=IFS(B2>5,"big",B2>3,"middle",TRUE,"small")', 'middle'],
    ['=IFS(FALSE,1)', '#N/A'],
    ['=SWITCH(E2,"Make",1,"Sell",2,0)', 2],
    ['=SWITCH("x","a",1)', '#N/A'],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=IFERROR(1/0)', null],
    ['=IFERROR(5,"none")', 5],
    ['=IFNA(NA(),"missing")', 'missing'],
    ['=IFNA(1/0,"missing")', '#DIV/0!'],
    ['=AND(TRUE,1,B2=4)', true],
    ['=AND(D2:D6)', false],
    ['=OR(FALSE,0)', false],
    ['=XOR(TRUE,TRUE,TRUE)', true],
    ['=NOT(0)', true],
    ['=ARRAYFORMULA(IF(B2:B3>5,"big","small"))', [['small'], ['big']]],
    ['=ARRAYFORMULA(IFERROR(1/{1,0},"x"))', [[1, 'x']]],
    ['=ARRAYFORMULA(IFS({1,2}>1,"a",TRUE,"b"))', [['b', 'a']]],
  ]);
});

test('sums, counts and rounding', () => {
  checkOnData([
    ['=SUM(B2:B6)', 23.5],
    ['=SUM(B:B,"2",TRUE)', 26.5],
    ['=SUM(A:A)', 0],
    ['=SUM("x")', '#VALUE!'],
    ['=SUM(0.1,0.2,-0.3)', 0],
    ['=PRODUCT(2,3,4)', 24],
    ['=SUMPRODUCT(B2:B3,{2;3})', 38],
    ['=SUMPRODUCT((E2:E6="Sell")*B2:B6)', 6.5],
    ['=COUNT(A1:E6)', 8],
    ['=COUNTA(A1:A6)', 5],
    ['=COUNTBLANK(A1:A6)', 1],
    ['=COUNTUNIQUE(E2:E6)', 3],
    ['=COUNTIF(E2:E6,"sell")', 2],
    ['=COUNTIF(A2:A6,"*e*")', 3],
    ['=COUNTIF(A2:A6,"")', 1],
    ['=COUNTIF(A2:A6,"<>")', 4],
    ['=COUNTIF(A2:A6,"<>Ana")', 4],
    ['=COUNTIF(B2:B6,">=4")', 3],
    ['=COUNTIF(C2:C6,"<2026-02-01")', 2],
    ['=COUNTIFS(E2:E6,"Sell",B2:B6,">3")', 1],
    ['=SUMIF(E2:E6,"Sell",B2:B6)', 6.5],
    ['=SUMIF(B2:B6,">5")', 17],
    ['=SUMIFS(B2:B6,E2:E6,"Sell",C2:C6,">=2026-01-10")', 2.5],
    ['=SUMIFS(B2:B6,E2:E5,"Sell")', '#VALUE!'],
    ['=AVERAGEIF(E2:E6,"Sell",B2:B6)', 3.25],
    ['=AVERAGEIFS(B2:B6,E2:E6,"None")', '#DIV/0!'],
    ['=MAXIFS(B2:B6,D2:D6,TRUE)', 4],
    ['=MINIFS(B2:B6,D2:D6,FALSE)', 7],
    ['=ARRAYFORMULA(COUNTIF(E2:E6,{"Sell","Buy"}))', [[2, 1]]],
    ['=ROUND(2.5)', 3],
    ['=ROUND(-2.5)', -3],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(1234,-2)', 1200],
    ['=ROUNDUP(1.21,1)', 1.3],
    ['=ROUNDDOWN(-1.29,1)', -1.2],
    ['=CEILING(7,5)', 10],
    ['=FLOOR(7,5)', 5],
    ['=MROUND(7,5)', 5],
    ['=INT(-1.5)', -2],
    ['=MOD(-3,5)', 2],
    ['=MOD(3,0)', '#DIV/0!'],
    ['=ABS(-3)', 3],
    ['=SQRT(-1)', '#NUM!'],
    ['=POWER(2,10)', 1024],
    ['=LOG(8,2)', 3],
    ['=EVEN(3)', 4],
    ['=ODD(2)', 3],
    ['=QUOTIENT(7,2)', 3],
    ['=GCD(12,18)', 6],
    ['=LCM(4,6)', 12],
    ['=COMBIN(5,2)', 10],
  ]);
});

test('statistics', () => {
  checkOnData([
    ['=AVERAGE(B2:B6)', 5.875],
    ['=AVERAGE(A5)', '#DIV/0!'],
    ['=MEDIAN(B2:B6)', 5.5],
    ['=MIN(B2:B6)', 2.5],
    ['=MAX(A1:A6)', 0],
    // Place 0.3 × 3 = 0.9 between 1 and 2.
    ['=PERCENTILE({1,2,3,4},0.3)', 1.9],
    ['=PERCENTILE.INC({1;2;3;4;5},0.9)', 4.6],
    ['=PERCENTILE(B2:B6,2)', '#NUM!'],
    ['=QUARTILE({1,2,3,4,5},1)', 2],
    ['=STDEV({2,4,4,4,5,5,7,9})', Math.sqrt(32 / 7)],
    ['=STDEVP({2,4,4,4,5,5,7,9})', 2],
    ['=VAR({1,2,3})', 1],
    ['=STDEV(1)', '#DIV/0!'],
    ['=RANK(7,B2:B6)', 2],
    ['=RANK(7,B2:B6,TRUE)', 3],
    ['=RANK(99,B2:B6)', '#N/A'],
    ['=RANK.AVG(2,{2,2,1})', 1.5],
    ['=LARGE(B2:B6,2)', 7],
    ['=SMALL(B2:B6,1)', 2.5],
    ['=SMALL(B2:B6,9)', '#NUM!'],
    ['=MODE({1,2,2,3})', 2],
    ['=MODE({1,2})', '#N/A'],
  ]);
});

test('what the library computes', () => {
  checkOnData([
    ['=CORREL({1;2;3},{2;4;6})', 1],
    ['=SLOPE({2;4;6},{1;2;3})', 2],
    ['=INTERCEPT({3;5;7},{1;2;3})', 1],
    ['=CORREL({1;2},{1;2;3})', '#N/A'],
    ['=GEOMEAN({2;8})', 4],
    ['=HARMEAN({1;1;4})', 4 / 3],
    // The service level of 95 % stands at 1.64485 deviations.
    ['=ROUND(NORM.S.INV(0.95),5)', 1.64485],
    ['=ROUND(NORMSDIST(1.959964),4)', 0.975],
    // 1,000 over two years at 10 %: 1000 × 0.1 ÷ (1 − 1.1^−2).
    ['=PMT(0.1,2,1000)', -576.1904761904763],
    ['=FV(0.1,2,-100)', 210],
    ['=PV(0.1,1,-110)', 100],
    ['=NPV(0.1,110,121)', 200],
    ['=ROUND(IRR({-100;110}),9)', 0.1],
  ]);
});
