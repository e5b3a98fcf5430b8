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
