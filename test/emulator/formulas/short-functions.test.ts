import { checkFormulas } from './check';
import { openWorkbook, type TestWorkbook } from './workbook';

test('constants, and operators under their names', () => {
  checkFormulas([
    ['=TRUE()', true],
    ['=FALSE()', false],
    ['=PI()', Math.PI],
    ['=ADD(2,"3")', 5],
    ['=MINUS(2,3)', -1],
    ['=MULTIPLY(2,3)', 6],
    ['=DIVIDE(6,3)', 2],
    ['=DIVIDE(6,0)', '#DIV/0!'],
    ['=POW(2,3)', 8],
    ['=POW(10,400)', '#NUM!'],
    ['=CONCAT("a",1)', 'a1'],
  ]);
});

test('signs, roots, angles and factorials', () => {
  checkFormulas([
    ['=SIGN(-7)', -1],
    ['=SIGN(0)', 0],
    ['=TRUNC(-1.29,1)', -1.2],
    ['=TRUNC(1.9)', 1],
    ['=SUMSQ(3,4)', 25],
    ['=EXP(0)', 1],
    ['=EXP(1000)', '#NUM!'],
    ['=LN(EXP(2))', 2],
    ['=LN(0)', '#NUM!'],
    ['=SIN(0)', 0],
    ['=COS(0)', 1],
    ['=TAN(0)', 0],
    ['=ASIN(1)', Math.PI / 2],
    ['=ASIN(2)', '#NUM!'],
    ['=ACOS(1)', 0],
    ['=ATAN(1)', Math.PI / 4],
    ['=RADIANS(180)', Math.PI],
    ['=DEGREES(PI())', 180],
    ['=FACT(5)', 120],
    ['=FACT(-1)', '#NUM!'],
    ['=ISEVEN(2.9)', true],
    ['=ISODD(-3)', true],
    ['=ISODD("3")', '#VALUE!'],
  ]);
});

test('newer names give what the older ones give', () => {
  // Mean 5, squares of what is left: 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32.
  const data = '{2,4,4,4,5,5,7,9}';
  checkFormulas([
    [`=STDEV.S(${data})`, Math.sqrt(32 / 7)],
    [`=STDEV.P(${data})`, 2],
    [`=VAR.S(${data})`, 32 / 7],
    [`=VAR.P(${data})`, 4],
    [`=VARP(${data})`, 4],
    [`=MODE.SNGL(${data})`, 4],
    [`=QUARTILE.INC(${data},1)`, 4],
    [`=RANK.EQ(5,${data})`, 3],
    // 100 a period pays 1,000 back at 0 % in ten.
    ['=NPER(0,-100,1000)', 10],
  ]);
});

/** A number, a text, a truth value and a day below each other. */
function withKinds(): TestWorkbook {
  const workbook = openWorkbook();
  workbook.fill('A1', [['4'], ['word'], ['TRUE'], ['2026-01-01'], ['50%']]);
  return workbook;
}

test('what a value is, and what it becomes', () => {
  checkFormulas(
    [
      // 4, the text as 0, TRUE as 1.
      ['=AVERAGEA(A1:A3)', 5 / 3],
      ['=ISNONTEXT(A1)', true],
      ['=ISNONTEXT(A2)', false],
      ['=ISREF(A1)', true],
      ['=ISREF(4)', false],
      ['=T(A2)', 'word'],
      ['=T(A1)', ''],
      ['=TO_TEXT(A4)', '2026-01-01'],
      ['=TO_TEXT(A5)', '50%'],
      ['=TO_DATE(46023)', 46023],
      ['=TO_PERCENT(0.5)', 0.5],
      ['=TO_PURE_NUMBER(A5)', 0.5],
      ['=CLEAN("a"&CHAR(10)&"b")', 'ab'],
      ['=UNICHAR(9731)', '☃'],
      ['=UNICODE("☃")', 9731],
      ['=UNICHAR(0)', '#NUM!'],
    ],
    withKinds(),
  );
});

test('places and lines of arrays', () => {
  checkFormulas([
    ['=XMATCH("b",{"a";"b";"c"})', 2],
    ['=XMATCH(5,{1;4;6},-1)', 2],
    ['=XMATCH(5,{1;4;6},1)', 3],
    ['=XMATCH("z",{"a";"b"})', '#N/A'],
    ['=TOROW({1,2;3,4})', [[1, 2, 3, 4]]],
    [
      '=ARRAY_CONSTRAIN({1,2,3;4,5,6;7,8,9},2,2)',
      [
        [1, 2],
        [4, 5],
      ],
    ],
  ]);
});
