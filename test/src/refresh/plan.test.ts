import { planRefresh } from '../../../src/refresh/plan';

const names = ['ONTIME_RATE', 'WASTE_HOURS'];
const once = (formula: string) =>
  planRefresh([{ name: 'Board', formulas: [[formula]] }], names)[0]?.formula ?? null;

test.each([
  ['=ONTIME_RATE()', '=ONTIME_RATE( )'],
  ['=ONTIME_RATE( )', '=ONTIME_RATE()'],
  ['=ontime_rate()', '=ontime_rate( )'],
  ['=ONTIME_RATE("From vendor")', '=ONTIME_RATE( "From vendor")'],
  ['=ONTIME_RATE( "From vendor")', '=ONTIME_RATE("From vendor")'],
  ['=IFERROR(ROUND(ONTIME_RATE();2);"none")', '=IFERROR(ROUND(ONTIME_RATE( );2);"none")'],
  ['=WASTE_HOURS()/WASTE_HOURS( )', '=WASTE_HOURS( )/WASTE_HOURS()'],
  ['="ONTIME_RATE() is "&ONTIME_RATE()', '="ONTIME_RATE() is "&ONTIME_RATE( )'],
  ["='WASTE_HOURS()'!A1+WASTE_HOURS()", "='WASTE_HOURS()'!A1+WASTE_HOURS( )"],
  ['=ONTIME_RATE ()', '=ONTIME_RATE ( )'],
  ['=ONTIME_RATE ( "From vendor")', '=ONTIME_RATE ("From vendor")'],
  // A line break that somebody typed stays.
  ['=WASTE_HOURS(\n)', '=WASTE_HOURS( \n)'],
  ['=WASTE_HOURS( \n)', '=WASTE_HOURS(\n)'],
  ['=ONTIME_RATE(  )', '=ONTIME_RATE( )'],
])('%s is entered again as %s', (formula, entered) => {
  expect(once(formula)).toBe(entered);
});

test.each([
  '',
  'ONTIME_RATE()',
  '="ONTIME_RATE()"',
  '="say ""ONTIME_RATE()"""',
  "='ONTIME_RATE()'!A1",
  '=ONTIME_RATE(A2:A;B2:B)',
  '=ONTIME_RATE(A1)',
  '=MY_ONTIME_RATE()',
  '=TODAY()',
  '=SUM(A1:A3)',
])('%j is left alone', (formula) => {
  expect(once(formula)).toBeNull();
});

test('entering it twice gives the first text again', () => {
  const formula = '=ONTIME_RATE()-WASTE_HOURS()';
  expect(once(once(formula) ?? '')).toBe(formula);
});

test('cells are named by sheet, row and column, counted from 1', () => {
  const plan = planRefresh(
    [
      { name: 'Empty', formulas: [] },
      { name: 'Board', formulas: [['', '=TODAY()'], ['', '=WASTE_HOURS()'], ['=ONTIME_RATE()']] },
    ],
    names,
  );
  expect(plan).toEqual([
    { sheet: 'Board', row: 2, column: 2, formula: '=WASTE_HOURS( )' },
    { sheet: 'Board', row: 3, column: 1, formula: '=ONTIME_RATE( )' },
  ]);
});
