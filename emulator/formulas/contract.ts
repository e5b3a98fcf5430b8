/**
 * The seam between the workbook that holds what was typed (emulator/host) and the formulas that compute what
 * shows (emulator/formulas). Rows and columns count from 0 on both sides of it.
 */

export type ErrorName =
  | '#NULL!'
  | '#DIV/0!'
  | '#VALUE!'
  | '#REF!'
  | '#NAME?'
  | '#NUM!'
  | '#N/A'
  | '#ERROR!'
  | 'Loading...';

/** An error as a value: it travels through formulas as any other value does. */
export interface CellError {
  readonly error: ErrorName;
  readonly message: string;
}

/** A value as Sheets computes with it: null is a blank cell; days and times are serial numbers since 1899-12-30. */
export type Value = number | string | boolean | null | CellError;

/** A value with the number format it carries, such as 'yyyy-mm-dd'; null is "automatic". */
export interface Formatted {
  readonly value: Value;
  readonly format: string | null;
  /** Where a formula made the cell a link (HYPERLINK), or a drawing (SPARKLINE: its data and options). */
  readonly link?: string;
  readonly sparkline?: {
    readonly data: readonly number[];
    readonly options: Readonly<Record<string, Value>>;
  };
}

/** What a cell holds: a plain value, or a formula as it was typed, from '='. */
export type Input = Value | { readonly formula: string };

export interface CellAddress {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** What the calculator reads. The host implements it; sheet ids are stable, names are not. */
export interface CellSource {
  sheets(): readonly {
    readonly id: number;
    readonly name: string;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** undefined and null both mean blank. */
  input(sheet: number, row: number, column: number): Input | undefined;
  /** The cell's own number format, null when automatic. */
  format(sheet: number, row: number, column: number): string | null;
  /** Calls back for each cell that is not blank, row by row. */
  eachInput(sheet: number, visit: (row: number, column: number, input: Input) => void): void;
  namedRanges(): readonly { readonly name: string; readonly a1: string }[];
}

/** An argument of a custom function before it becomes a realm's own value: one cell's value, or rows of them. */
export type CustomArgument = Formatted | readonly (readonly Formatted[])[] | undefined;

export interface CalculatorOptions {
  readonly timezone: string;
  readonly locale: string;
  readonly now: () => number;
  /** True for a name that the bundle declares. Asked with upper-case names. */
  readonly isCustom: (name: string) => boolean;
  /** Runs a custom function; a thrown error has already become a CellError. `cell` is the cell that asks. */
  readonly callCustom: (
    name: string,
    args: readonly CustomArgument[],
    cell: CellAddress,
  ) => Formatted | readonly (readonly Formatted[])[];
}

export interface Calculator {
  /** Says that these cells' inputs or formats changed; what depends on them is computed again when it is read. */
  changed(cells: Iterable<CellAddress>): void;
  /** Says that sheets, rows or columns were added, removed, moved or renamed; everything is indexed again. */
  restructured(): void;
  /** The clock moved: TODAY and NOW, and what depends on them, are computed again. */
  clockMoved(): void;
  /** What the cell shows, spilled values included. */
  result(sheet: number, row: number, column: number): Formatted;
  /** Results of a block, quicker than one by one. */
  results(sheet: number, row: number, column: number, rows: number, columns: number): Formatted[][];
  /** The cell whose formula spilled into this one, or null. */
  spilledFrom(sheet: number, row: number, column: number): CellAddress | null;
  /** The last row and column (counted from 1, 0 when empty) that hold or show anything; spilled blanks count. */
  extent(sheet: number): { readonly rows: number; readonly columns: number };
  /** Evaluates a formula that stands in no cell, in the context of a sheet. */
  evaluate(formula: string, sheet: number): Formatted | Formatted[][];
  /** Cells whose results differ since the last call of this function, so that a page can follow. */
  takeChanged(): readonly CellAddress[];
  /** While this runs, what is read of a sheet computes that sheet's formulas and what they rest on, and no others. */
  lazily<T>(run: () => T): T;
  /** Computes all formulas that are left. Gives the sheets on which something else shows since. */
  computeRest(): ReadonlySet<number>;
}
