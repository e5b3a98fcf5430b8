import type { Settings } from './coerce';
import type { CellAddress, Formatted } from './contract';
import type { FormulaNode } from './node';
import type { Matrix, Operand, RangeOperand, Scalar, Scope } from './operand';

export interface SheetSize {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** What a formula may ask of the cells around it. Reading a cell that is not computed yet stops the formula. */
export interface Cells {
  sheetNamed(name: string): SheetSize | undefined;
  sheetWithId(id: number): SheetSize | undefined;
  namedRange(name: string): string | undefined;
  cell(sheet: number, row: number, column: number): Scalar;
  block(range: RangeOperand): Matrix;
  /** The formula that stands in a cell, with its text from '='; null where there is none. */
  formula(
    sheet: number,
    row: number,
    column: number,
  ): { readonly text: string; readonly node: FormulaNode } | null;
  /** True where a cell of the range rests on NOW() or RAND(). */
  restless(range: RangeOperand): boolean;
}

/** One formula's computation. */
export interface Context extends Settings {
  readonly cells: Cells;
  /** The cell that holds the formula, null for one that stands in no cell. */
  readonly at: CellAddress | null;
  readonly sheet: number;
  /** True inside ARRAYFORMULA and functions that work like it: ranges are computed cell by cell. */
  arrays: boolean;
  /** Set once something rests on NOW() or RAND(). */
  restless: boolean;
  random(): number;
  evaluate(node: FormulaNode, scope: Scope | null): Operand;
  isCustom(name: string): boolean;
  callCustom(name: string, args: readonly Operand[]): Formatted | readonly (readonly Formatted[])[];
  /** Called for ranges that the formula's text does not name (INDIRECT, OFFSET). */
  readsAlso(range: RangeOperand): void;
}
