import { a1, columnLetters } from '../cell';
import type { Area } from '../workbook';

/** An area in A1 notation; without an end it is open, as A:B or A2:B, and grows with the sheet. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const last = column + columns - 1;
  if (rows !== undefined) return `${a1(row, column)}:${a1(row + rows - 1, last)}`;
  if (row === 1) return `${columnLetters(column)}:${columnLetters(last)}`;
  return `${a1(row, column)}:${columnLetters(last)}`;
}
