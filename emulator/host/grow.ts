import type { Workbook } from './workbook';

/** Adds rows and columns at the end of a sheet until it has so many. */
export function growTo(workbook: Workbook, id: number, rows: number, columns: number): void {
  const sheet = workbook.book.sheet(id);
  if (rows > sheet.rows) workbook.insertLines(id, 'row', sheet.rows, rows - sheet.rows, 'before');
  if (columns > sheet.columns) {
    workbook.insertLines(id, 'column', sheet.columns, columns - sheet.columns, 'before');
  }
}
