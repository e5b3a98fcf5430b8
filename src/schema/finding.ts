import { a1 } from '../cell';

/** A rule that is broken: where it is, what is wrong and what to do. Row and column count from 1. */
export interface Finding {
  /** The sheet's name and the cell, such as "Deliveries D5"; the name alone when it is about the whole tab. */
  readonly where: string;
  readonly sheet: string;
  /** 0 when the finding is about the whole sheet, or about a sheet that is not there. */
  readonly row: number;
  readonly column: number;
  readonly problem: string;
  /** Where nobody has to go to the cell: Repair puts it right by itself, or after a choice in Check & repair. */
  readonly remedy?: Remedy;
}

export type Remedy = 'repair' | 'choice';

/** A finding about one cell. */
export function cellFinding(sheet: string, row: number, column: number, problem: string): Finding {
  return { where: `${sheet} ${a1(row, column)}`, sheet, row, column, problem };
}

/** A finding about a whole sheet. */
export function sheetFinding(sheet: string, problem: string): Finding {
  return { where: sheet, sheet, row: 0, column: 0, problem };
}
