import type { Area } from './state';

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function letters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** The column, counted from 0, that letters name. */
export function columnOf(text: string): number {
  let column = 0;
  for (const letter of text.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A cell's A1 address without its sheet. */
export function a1(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

/** An area's A1 notation without its sheet: one cell as A1, more as A1:B2. */
export function areaA1(area: Area): string {
  const first = a1(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${a1(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

const REFERENCE =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d+))?(?::(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d+))?)?$/;

/** What an A1 reference says; an end that it leaves open is null (A2:A, A:A, 2:3). */
export interface Reference {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number | null;
  readonly lastColumn: number | null;
}

/** Reads A1 notation such as A1, Log!B2:C, 'My tab'!A:A; null when it is none. */
export function parseReference(text: string): Reference | null {
  const match = REFERENCE.exec(text.trim());
  if (match === null) return null;
  const [, quotedName, plainName, column, row, lastColumn, lastRow] = match;
  if (column === undefined && row === undefined) return null;
  const isRange = /:[^!']*$/.test(text);
  if (!isRange && (column === undefined || row === undefined)) return null;
  if (isRange && lastColumn === undefined && lastRow === undefined) return null;
  const sheet = quotedName?.replaceAll("''", "'") ?? plainName ?? null;
  const rows = [row, isRange ? lastRow : row].map((part) => (part === undefined ? null : Number(part) - 1));
  const columns = [column, isRange ? lastColumn : column].map((part) =>
    part === undefined ? null : columnOf(part),
  );
  const [rowA = null, rowB = null] = rows;
  const [columnA = null, columnB = null] = columns;
  if (rowA === -1 || rowB === -1) return null;
  return {
    sheet,
    row: rowA === null ? 0 : rowB === null ? rowA : Math.min(rowA, rowB),
    column: columnA === null ? 0 : columnB === null ? columnA : Math.min(columnA, columnB),
    lastRow: rowB === null ? null : Math.max(rowA ?? 0, rowB),
    lastColumn: columnB === null ? null : Math.max(columnA ?? 0, columnB),
  };
}

/** The area that a reference means on a grid of this size; null when it lies outside. */
export function areaOf(reference: Reference, rows: number, columns: number): Area | null {
  const { row, column } = reference;
  const lastRow = reference.lastRow ?? rows - 1;
  const lastColumn = reference.lastColumn ?? columns - 1;
  if (lastRow >= rows || lastColumn >= columns || row > lastRow || column > lastColumn) return null;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** True when the cell lies in the area. */
export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** True when the areas share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** True when both name the same cells. */
export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Calls back for each cell of the area, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}
