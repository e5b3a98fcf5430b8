import { a1 } from '../cell';
import { declarations } from '../functions';
import { InputError } from '../input-error';
import type { Sheet } from '../workbook';
import { planRefresh } from './plan';

export interface Refreshed {
  /** How many cells were entered again. */
  readonly cells: number;
  /** Cells that are protected against this person, such as "Board B4"; they keep what they hold. */
  readonly skipped: readonly string[];
}

/**
 * Enters every formula again that calls one of our functions without a range: Google computes such a cell only when
 * its formula changes. One write a cell; nothing is cleared.
 */
export function refreshFigures(workbook: { sheets(): readonly Sheet[] }): Refreshed {
  const sheets = workbook.sheets();
  const names = declarations.filter(({ withoutRange }) => withoutRange !== undefined).map(({ name }) => name);
  const plan = planRefresh(
    sheets.map((sheet) => ({ name: sheet.name, formulas: sheet.formulas() })),
    names,
  );
  const skipped: string[] = [];
  for (const { sheet: name, row, column, formula } of plan) {
    try {
      sheets.find((sheet) => sheet.name === name)?.writeFormula(row, column, formula);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      skipped.push(`${name} ${a1(row, column)}`);
    }
  }
  return { cells: plan.length - skipped.length, skipped };
}
