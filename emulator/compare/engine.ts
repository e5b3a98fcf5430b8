import { columnLetters } from '../formulas/a1';
import type { Outcome } from './outcome';

/** What is typed into a cell of the random grid. */
export type GridCell =
  | { readonly kind: 'number' | 'date'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'formula'; readonly value: string }
  | { readonly kind: 'blank' };

/** Rows of cells from A1 on. */
export type Grid = readonly (readonly GridCell[])[];

/** A formula's text without '=' and whether Sheets needs ARRAYFORMULA around it. */
export interface Asked {
  readonly text: string;
  readonly arrays: boolean;
}

export type Engine = (grid: Grid, formulas: readonly Asked[]) => Outcome[];

/** A1 notation, rows and columns counted from 0. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
