import { openWorkbook, type TestWorkbook } from './workbook';

/** Evaluates formulas, one after another, and compares: numbers to nine places, errors by their names. */
export function checkFormulas(
  cases: readonly (readonly [formula: string, expected: unknown])[],
  workbook: TestWorkbook = openWorkbook(),
): void {
  for (const [formula, expected] of cases) {
    const found = workbook.evaluate(formula);
    const wanted = typeof expected === 'number' ? expect.closeTo(expected, 9) : expected;
    expect({ formula, found }).toEqual({ formula, found: wanted });
  }
}

/** A small table of people: text, numbers, days, truth values, a blank row. */
export const DATA: readonly (readonly string[])[] = [
  ['Name', 'Hours', 'Day', 'Done', 'Area'],
  ['Ana', '4', '2026-01-05', 'TRUE', 'Sell'],
  ['ben', '10', '2026-02-10', 'FALSE', 'Make'],
  ['Cem', '2.5', '2026-01-20', 'TRUE', 'Sell'],
  ['', '', '', '', ''],
  ['Dee', '7', '2026-03-31', 'FALSE', 'Buy'],
];

/** The same over a small table of people, A1:E6, with a blank row in it. */
export function checkOnData(cases: readonly (readonly [formula: string, expected: unknown])[]): void {
  const workbook = openWorkbook();
  workbook.fill('A1', DATA);
  checkFormulas(cases, workbook);
}
