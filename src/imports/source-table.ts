import { type CellValue, type Grid, isBlank } from '../cell';
import { InputError } from '../input-error';
import { PASTED } from './paste';

/** A list to take rows from: its headers, none of them twice, and what stands under them. */
export interface SourceTable {
  readonly name: string;
  /** '' where a column has none. */
  readonly headers: readonly string[];
  /** From 1; 0 where no row holds headers. */
  readonly headerRow: number;
  /** Rows that hold anything, with their number from 1. */
  readonly rows: readonly { readonly cells: readonly CellValue[]; readonly row: number }[];
  /** The cell that holds the value of merged cells, for another one of them by row and column from 1. */
  readonly mergedInto?: (row: number, column: number) => string | undefined;
}

/** How far down headers are looked for, under a title or a note. */
const SEARCHED_ROWS = 10;

/** Finds the headers of a list: the first well-filled row, if it holds nothing but words. */
export function sourceTable(name: string, values: Grid): SourceTable {
  const headerRow = headerRowOf(name, values);
  const first = values[0] ?? [];
  const headers =
    headerRow === 0
      ? first.map((_, index) => `Column ${index + 1}`)
      : withoutDoubles((values[headerRow - 1] ?? []).map((cell) => String(cell).trim()));
  const rows: { cells: readonly CellValue[]; row: number }[] = [];
  for (let index = headerRow; index < values.length; index++) {
    const cells = values[index] ?? [];
    if (!cells.every(isBlank)) rows.push({ cells, row: index + 1 });
  }
  return { name, headers, headerRow, rows };
}

/** Throws InputError for a list without headers. */
export function needHeaders(table: SourceTable): void {
  if (table.headers.some((header) => header !== '')) return;
  throw new InputError(table.name, 'row 1 is empty. It should hold the headers of the list.');
}

function headerRowOf(name: string, values: Grid): number {
  const filled = values.slice(0, SEARCHED_ROWS).map((cells) => cells.filter((cell) => !isBlank(cell)));
  const width = filled.reduce((most, cells) => Math.max(most, cells.length), 0);
  const at = filled.findIndex(
    (cells) => cells.length > 0 && cells.length >= Math.min(width, Math.max(2, width * 0.5)),
  );
  const cells = filled[at] ?? [];
  if (cells.every(isWord)) return Math.max(0, at) + 1;
  // A year can be a header in a sheet. In a pasted block, a row of values is a row without headers above it.
  return name === PASTED && cells.filter((cell) => !isWord(cell)).length * 2 >= cells.length ? 0 : at + 1;
}

function isWord(cell: CellValue): boolean {
  return typeof cell === 'string' && !/^[^\p{L}]*\d[^\p{L}]*$/u.test(cell) && !/^(true|false)$/i.test(cell);
}

function withoutDoubles(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const times = (seen.get(header.toLowerCase()) ?? 0) + 1;
    seen.set(header.toLowerCase(), times);
    return header === '' || times === 1 ? header : `${header} (${times})`;
  });
}
