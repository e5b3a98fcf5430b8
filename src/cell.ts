/** What a cell holds, as a spreadsheet hands it over. A blank cell is ''. A Date may come from another realm. */
export type CellValue = string | number | boolean | Date;

/** Rows of cells, rectangular. */
export type Grid = readonly (readonly CellValue[])[];

/** True for a Date of any realm; `instanceof` is false across realms. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** True for what a person would call an empty cell: '', null, undefined, or nothing but white space. */
export function isBlank(value: unknown): value is '' | null | undefined {
  return value === null || value === undefined || (typeof value === 'string' && /^[\s\u00a0]*$/.test(value));
}

const ERROR_CELL = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)$/;

/** True for a cell that shows a spreadsheet error; such cells arrive as text. */
export function isErrorCell(value: unknown): value is string {
  return typeof value === 'string' && ERROR_CELL.test(value);
}

/** The letters of a column counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell's A1 address, row and column counted from 1. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
