import { a1 } from '../cell';
import { declarations } from '../functions';
import { InputError } from '../input-error';
import type { Sheet } from '../workbook';
import { planRefresh } from './plan';

export interface Refreshed {
  /** How many cells were entered again. */
  readonly cells: number;
  /** Which they are, such as "Board B3". */
  readonly entered: readonly string[];
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
  const entered: string[] = [];
  const skipped: string[] = [];
  for (const { sheet: name, row, column, formula } of plan) {
    try {
      sheets.find((sheet) => sheet.name === name)?.writeFormula(row, column, formula);
      entered.push(`${name} ${a1(row, column)}`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      skipped.push(`${name} ${a1(row, column)}`);
    }
  }
  return { cells: entered.length, entered, skipped };
}

/** How many names a short message holds. */
const NAMED = 8;

/** Names in a row, as many as a short message holds: "Board B3, Board B4 and 12 more". */
export function listed(names: readonly string[]): string {
  const first = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${first} and ${names.length - NAMED} more` : first;
}
