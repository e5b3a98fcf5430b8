import { openWorkbook } from './workbook';

/** Serial numbers: 2026-01-01 is 46023, as 2000-01-01 is 36526 and 26 years hold 9,497 days. */
const JAN_1_2026 = 46023;

const DATA: readonly (readonly string[])[] = [
  ['Name', 'Hours', 'Day', 'Done', 'Area'],
  ['Ana', '4', '2026-01-05', 'TRUE', 'Sell'],
  ['ben', '10', '2026-02-10', 'FALSE', 'Make'],
  ['Cem', '2.5', '2026-01-20', 'TRUE', 'Sell'],
  ['', '', '', '', ''],
  ['Dee', '7', '2026-03-31', 'FALSE', 'Buy'],
];

function check(cases: readonly (readonly [formula: string, expected: unknown])[]): void {
  const workbook = openWorkbook();
  workbook.fill('A1', DATA);
  for (const [formula, expected] of cases) {
    const found = workbook.evaluate(formula);
    const both = { formula, found };
    if (typeof expected === 'number') {
      expect(both).toEqual({ formula, found: expect.closeTo(expected, 9) });
    } else expect(both).toEqual({ formula, found: expected });
  }
}

test('arithmetic and comparison coerce as Sheets does', () => {
  check([
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
  check([
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
  check([
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
  check([
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
  check([
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

test('looking up', () => {
  check([
    ['=INDEX(B2:B6,2)', 10],
    ['=INDEX(A1:E1,3)', 'Day'],
    ['=INDEX(A2:B3,0,2)', [[4], [10]]],
    ['=INDEX(A2:B3,2,0)', [['ben', 10]]],
    ['=INDEX(A2:B3,5)', '#NUM!'],
    ['=MATCH("BEN",A2:A6,0)', 2],
    ['=MATCH("b*",A2:A6,0)', 2],
    ['=MATCH("x",A2:A6,0)', '#N/A'],
    ['=MATCH(5,{1,4,6,9})', 2],
    ['=MATCH(5,{9,6,4,1},-1)', 2],
    ['=VLOOKUP("Cem",A2:E6,5,FALSE)', 'Sell'],
    ['=VLOOKUP("Cem",A2:E6,9,FALSE)', '#REF!'],
    ['=VLOOKUP("Zoe",A2:E6,2,FALSE)', '#N/A'],
    ['=VLOOKUP(5,{1,"a";4,"b";6,"c"},2)', 'b'],
    ['=HLOOKUP("Hours",A1:E3,3,FALSE)', 10],
    ['=XLOOKUP("Dee",A2:A6,B2:B6)', 7],
    ['=XLOOKUP("Zoe",A2:A6,B2:B6,"nobody")', 'nobody'],
    ['=XLOOKUP("Zoe",A2:A6,B2:B6)', '#N/A'],
    ['=XLOOKUP(5,{1;4;6},{"a";"b";"c"},,-1)', 'b'],
    ['=XLOOKUP(5,{1;4;6},{"a";"b";"c"},,1)', 'c'],
    ['=XLOOKUP("Ana",A2:A6,B2:C6)', [[4, JAN_1_2026 + 4]]],
    ['=XLOOKUP(1,{1;1},{"first";"last"},,0,-1)', 'last'],
    ['=ARRAYFORMULA(VLOOKUP({"Ana";"Dee"},A2:B6,2,FALSE))', [[4], [7]]],
    ['=LOOKUP(5,{1,4,6},{"a","b","c"})', 'b'],
    ['=SUM(B2:INDEX(B:B,3))', 14],
    ['=SUM(OFFSET(B1,1,0,2,1))', 14],
    ['=OFFSET(A1,-1,0)', '#REF!'],
    ['=INDIRECT("B"&3)', 10],
    ['=INDIRECT("no such")', '#REF!'],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=CHOOSE(3,"a","b")', '#NUM!'],
    ['=ROW(B7)', 7],
    ['=COLUMN(C1)', 3],
    ['=ROWS(A1:B6)', 6],
    ['=COLUMNS(A1:B6)', 2],
    ['=ROWS(A:A)', 1000],
    ['=ADDRESS(2,3)', '$C$2'],
    ['=ADDRESS(2,28,4,TRUE,"My tab")', "'My tab'!AB2"],
  ]);
});

test('arrays', () => {
  check([
    [
      '=FILTER(A2:B6,E2:E6="Sell")',
      [
        ['Ana', 4],
        ['Cem', 2.5],
      ],
    ],
    ['=FILTER(A2:A6,B2:B6>100)', '#N/A'],
    ['=FILTER(A2:A6,B2:B4>1)', '#N/A'],
    [
      '=SORT(A2:B6,2,FALSE)',
      [
        ['ben', 10],
        ['Dee', 7],
        ['Ana', 4],
        ['Cem', 2.5],
        [null, null],
      ],
    ],
    ['=SORT(A2:A6,B2:B6,TRUE)', [['Cem'], ['Ana'], ['Dee'], ['ben'], [null]]],
    ['=SORT({"b";2;TRUE;"A";1})', [[1], [2], ['A'], ['b'], [true]]],
    ['=SORTN(B2:B6,2,0,1,FALSE)', [[10], [7]]],
    ['=SORTN({1;1;2},1,1,1,TRUE)', [[1], [1]]],
    ['=SORTN({1;1;2},2,2,1,TRUE)', [[1], [2]]],
    ['=UNIQUE(E2:E6)', [['Sell'], ['Make'], [null], ['Buy']]],
    ['=UNIQUE({1,1,2},TRUE)', [[1, 2]]],
    ['=UNIQUE({1;1;2},FALSE,TRUE)', 2],
    [
      '=TRANSPOSE({1,2;3,4})',
      [
        [1, 3],
        [2, 4],
      ],
    ],
    ['=FLATTEN({1,2;3,4})', [[1], [2], [3], [4]]],
    ['=TOCOL({1,2;3,4},0,TRUE)', [[1], [3], [2], [4]]],
    ['=TOCOL(A4:A6,1)', [['Cem'], ['Dee']]],
    [
      '=VSTACK({1,2},{3,4})',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '=VSTACK({1,2},3)',
      [
        [1, 2],
        [3, '#N/A'],
      ],
    ],
    [
      '=HSTACK({1;2},3)',
      [
        [1, 3],
        [2, '#N/A'],
      ],
    ],
    [
      '=HSTACK({1;2},{3;4})',
      [
        [1, 3],
        [2, 4],
      ],
    ],
    ['=CHOOSECOLS({1,2,3},-1,1)', [[3, 1]]],
    ['=CHOOSEROWS({1;2;3},2)', 2],
    [
      '=SEQUENCE(2,2,10,5)',
      [
        [10, 15],
        [20, 25],
      ],
    ],
    ['={A2:A3;"end"}', [['Ana'], ['ben'], ['end']]],
    [
      '={A2:A3,{1;2}}',
      [
        ['Ana', 1],
        ['ben', 2],
      ],
    ],
    ['={1,2;3}', '#VALUE!'],
    [
      '=ARRAYFORMULA({1,2}*{10;20})',
      [
        [10, 20],
        [20, 40],
      ],
    ],
    ['=ARRAYFORMULA({1;2;3}+{1;2})', [[2], [4], ['#N/A']]],
    ['=MMULT({1,2;3,4},{5;6})', [[17], [39]]],
  ]);
});

test('LET, LAMBDA and what takes a LAMBDA', () => {
  check([
    ['=LET(x,2,y,x*3,x+y)', 8],
    ['=LET(f,LAMBDA(n,n*n),f(4))', 16],
    ['=LET(x,NA(),IFERROR(x,"none"))', 'none'],
    ['=LAMBDA(a,b,a-b)(5,3)', 2],
    ['=LAMBDA(a,a)(1,2)', '#N/A'],
    [
      '=MAP({1,2;3,4},LAMBDA(v,v*10))',
      [
        [10, 20],
        [30, 40],
      ],
    ],
    ['=MAP(A2:A3,B2:B3,LAMBDA(n,h,n&h))', [['Ana4'], ['ben10']]],
    ['=MAP(B2:B3,LAMBDA(c,ROW(c)))', [[2], [3]]],
    ['=BYROW({1,2;3,4},LAMBDA(r,SUM(r)))', [[3], [7]]],
    ['=BYCOL({1,2;3,4},LAMBDA(c,MAX(c)))', [[3, 4]]],
    ['=REDUCE(100,{1,2,3},LAMBDA(a,v,a-v))', 94],
    ['=SCAN(0,{1;2;3},LAMBDA(a,v,a+v))', [[1], [3], [6]]],
    [
      '=MAKEARRAY(2,2,LAMBDA(r,c,r*10+c))',
      [
        [11, 12],
        [21, 22],
      ],
    ],
    ['=MAP({1,0},LAMBDA(v,IFERROR(1/v,"none")))', [[1, 'none']]],
  ]);
});

test('days and times', () => {
  check([
    ['=DATE(2026,1,1)', JAN_1_2026],
    ['=DATE(2025,13,1)', JAN_1_2026],
    ['=DATE(2024,2,30)-DATE(2024,3,1)', 0],
    ['=DATE(1899,12,30)-DATE(3799,12,30)', 0],
    ['=YEAR("2026-02-03")', 2026],
    ['=MONTH(C3)', 2],
    ['=DAY(C6)', 31],
    ['=HOUR(0.75)', 18],
    ['=MINUTE("12:34")', 34],
    ['=SECOND("1:02:03")', 3],
    ['=TIME(12,30,0)', 0.520833333333],
    ['=EDATE("2026-01-31",1)-DATE(2026,2,28)', 0],
    ['=EOMONTH("2024-01-15",1)-DATE(2024,2,29)', 0],
    // 1 January 2026 is a Thursday.
    ['=WEEKDAY("2026-01-01")', 5],
    ['=WEEKDAY("2026-01-01",2)', 4],
    ['=WEEKDAY("2026-01-01",3)', 3],
    ['=WEEKDAY("2026-01-01",9)', '#NUM!'],
    ['=WEEKNUM("2026-01-04")', 2],
    ['=WEEKNUM("2026-01-04",2)', 1],
    ['=ISOWEEKNUM("2026-12-31")', 53],
    ['=ISOWEEKNUM("2027-01-03")', 53],
    ['=DATEDIF("2020-02-29","2026-02-28","Y")', 5],
    ['=DATEDIF("2026-01-31","2026-03-01","M")', 1],
    ['=DATEDIF("2026-01-01","2026-03-01","D")', 59],
    ['=DATEDIF("2026-03-01","2026-01-01","D")', '#NUM!'],
    ['=DAYS("2026-03-01","2026-02-01")', 28],
    ['=DATEVALUE("2026-01-01 13:00")', JAN_1_2026],
    ['=DATEVALUE("soon")', '#VALUE!'],
    ['=TIMEVALUE("6:00 PM")', 0.75],
    // September 2026 starts on a Tuesday and holds 22 weekdays; the 7th is Labor Day.
    ['=NETWORKDAYS("2026-09-01","2026-09-30")', 22],
    ['=NETWORKDAYS("2026-09-01","2026-09-30","2026-09-07")', 21],
    ['=NETWORKDAYS("2026-09-30","2026-09-01")', -22],
    ['=NETWORKDAYS.INTL("2026-09-01","2026-09-30","0000000")', 30],
    ['=NETWORKDAYS.INTL("2026-09-01","2026-09-07",11)', 6],
    ['=WORKDAY("2026-09-04",1)-DATE(2026,9,7)', 0],
    ['=WORKDAY("2026-09-04",1,"2026-09-07")-DATE(2026,9,8)', 0],
    ['=WORKDAY("2026-09-07",-1)-DATE(2026,9,4)', 0],
    ['=WORKDAY.INTL("2026-09-04",1,7)-DATE(2026,9,6)', 0],
    ['=DAYS360("2026-01-01","2027-01-01")', 360],
  ]);
});

test('text', () => {
  check([
    ['=TEXT(0.845549738,"0.0%")', '84.6%'],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXT("2026-01-05","yyyy-mm-dd ddd")', '2026-01-05 Mon'],
    ['=TEXT(C3,"mmmm yyyy")', 'February 2026'],
    ['=TEXT("word","0")', 'word'],
    ['=VALUE("1,234.5")', 1234.5],
    ['=VALUE("12%")', 0.12],
    ['=VALUE("x")', '#VALUE!'],
    ['=JOIN("-",{1,2},"z")', '1-2-z'],
    ['=TEXTJOIN(", ",TRUE,A2:A6)', 'Ana, ben, Cem, Dee'],
    ['=TEXTJOIN(",",FALSE,A4:A6)', 'Cem,,Dee'],
    ['=CONCATENATE("a",1,A2)', 'a1Ana'],
    ['=SPLIT("a,b;c",",;")', [['a', 'b', 'c']]],
    ['=SPLIT("a, b",", ",FALSE)', [['a', 'b']]],
    ['=SPLIT("1,,x",",",TRUE,FALSE)', [[1, '', 'x']]],
    [
      '=ARRAYFORMULA(SPLIT({"a-b";"c"},"-"))',
      [
        ['a', 'b'],
        ['c', null],
      ],
    ],
    ['=LEFT("spread",3)', 'spr'],
    ['=RIGHT("spread",2)', 'ad'],
    ['=RIGHT("spread",0)', ''],
    ['=MID("spread",2,3)', 'pre'],
    ['=LEFT("x",-1)', '#VALUE!'],
    ['=LEN("four")', 4],
    ['=LEN(1234)', 4],
    ['=TRIM("  a   b ")', 'a b'],
    ['=UPPER("ab")&LOWER("CD")', 'ABcd'],
    ['=PROPER("two words o\'neil")', "Two Words O'Neil"],
    ['=FIND("b","aBb")', 3],
    ['=SEARCH("b","aBb")', 2],
    ['=FIND("z","abc")', '#VALUE!'],
    ['=SUBSTITUTE("a-b-c","-","+")', 'a+b+c'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=REPLACE("abcdef",2,3,"X")', 'aXef'],
    ['=REPT("ab",3)', 'ababab'],
    ['=EXACT("a","A")', false],
    ['=CHAR(65)&CODE("A")', 'A65'],
    ['=FIXED(1234.567,1)', '1,234.6'],
    ['=REGEXMATCH("INC0045","^INC[0-9]+$")', true],
    ['=REGEXMATCH(45,"4")', '#VALUE!'],
    ['=REGEXMATCH("ABC","(?i)b")', true],
    ['=REGEXEXTRACT("order 45 of 60","[0-9]+")', '45'],
    ['=REGEXEXTRACT("a1b2","([a-z])([0-9])")', [['a', '1']]],
    ['=REGEXEXTRACT("abc","[0-9]")', '#N/A'],
    ['=REGEXREPLACE("2026-09","(\\d+)-(\\d+)","$2/$1")', '09/2026'],
    ['=REGEXMATCH("ab","a(?=b)")', '#REF!'],
  ]);
});

test('what a value is', () => {
  check([
    ['=ISBLANK(A5)', true],
    ['=ISBLANK("")', false],
    ['=ISNUMBER(B2)', true],
    ['=ISNUMBER("2")', false],
    ['=ISTEXT(A2)', true],
    ['=ISLOGICAL(D2)', true],
    ['=ISERROR(1/0)', true],
    ['=ISERR(NA())', false],
    ['=ISNA(NA())', true],
    ['=ISDATE(C2)', true],
    ['=ISDATE(B2)', false],
    ['=N(TRUE)', 1],
    ['=TYPE({1,2})', 64],
    ['=ERROR.TYPE(1/0)', 2],
    ['=ISBETWEEN(5,1,5)', true],
    ['=ISBETWEEN(5,1,5,TRUE,FALSE)', false],
  ]);
});

test('RAND and its kin stay within their bounds, and are the same in every run', () => {
  check([
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
