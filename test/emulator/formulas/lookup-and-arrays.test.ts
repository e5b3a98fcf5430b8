import { checkOnData } from './check';

/** Serial numbers: 2026-01-01 is 46023, as 2000-01-01 is 36526 and 26 years hold 9,497 days. */
const JAN_1_2026 = 46023;

test('looking up', () => {
  checkOnData([
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
  checkOnData([
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
  checkOnData([
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
