import type { CellError, ErrorName, Value } from './contract';

/** An error as a value. */
export function cellError(error: ErrorName, message = ''): CellError {
  return { error, message };
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/**
 * Thrown where a formula's step fails; it is caught where a cell, or an element of an array, gets its value. Not
 * an Error: a stack trace would cost more than the formula, and a column of texts makes thousands of them.
 */
export class FormulaError {
  readonly cell: CellError;

  constructor(cell: CellError) {
    this.cell = cell;
  }
}

/** Throws an error that becomes the value of the cell, or of the element, that is being computed. */
export function fail(error: ErrorName, message: string): never {
  throw new FormulaError(cellError(error, message));
}

/** A thrown FormulaError as the error it carries; anything else is a bug and goes on. */
export function caughtError(thrown: unknown): CellError {
  if (thrown instanceof FormulaError) return thrown.cell;
  throw thrown;
}

/** How Sheets names the kind of a value in its messages. */
export function kindName(value: Value): string {
  if (value === null) return 'empty';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return 'text';
}
