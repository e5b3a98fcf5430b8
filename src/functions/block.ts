import { isBlank, isDate } from '../cell';

/** An argument's cells, row by row, however they were given. */
export interface Block {
  readonly cells: readonly unknown[];
  readonly height: number;
  readonly width: number;
}

/** The cells of an argument: a single value, or the rows of a range. A range of one cell is a single value. */
export function toBlock(argument: unknown): Block {
  if (!Array.isArray(argument)) return { cells: [argument], height: 1, width: 1 };
  const rows: readonly unknown[] = argument;
  const first = rows[0];
  const width = Array.isArray(first) ? first.length : 1;
  const cells = new Array<unknown>(rows.length * width);
  if (width === 1 && Array.isArray(first)) {
    for (let row = 0; row < rows.length; row += 1) cells[row] = (rows[row] as readonly unknown[])[0];
    return { cells, height: rows.length, width };
  }
  let at = 0;
  for (const row of rows) {
    if (!Array.isArray(row)) cells[at++] = row;
    else for (let column = 0; column < width; column += 1) cells[at++] = row[column];
  }
  return { cells, height: rows.length, width };
}

export function isSingle(block: Block): boolean {
  return block.cells.length === 1;
}

/** How many cells there are up to the last one that is not blank. */
export function filledLength(block: Block): number {
  let length = block.cells.length;
  while (length > 0 && isBlank(block.cells[length - 1])) length -= 1;
  return length;
}

/** Where a cell is, counted from 1 as people see it: "row 3 of the range"; '' for a single cell. */
export function placeOf(block: Block, index: number): string {
  if (isSingle(block)) return '';
  if (block.width === 1) return `row ${index + 1} of the range`;
  if (block.height === 1) return `cell ${index + 1} of the range`;
  return `row ${Math.floor(index / block.width) + 1}, column ${(index % block.width) + 1} of the range`;
}

/** How many cells a block has, and how they lie, in words. */
export function sizeOf(block: Block): string {
  const count = block.cells.length;
  if (count === 1) return '1 cell';
  return block.width > 1 && block.height > 1 ? `${block.height} × ${block.width} cells` : `${count} cells`;
}

/** A cell as it can be read: anything that is no plain value, such as an error that arrives as an object, as text. */
export function plainCell(cell: unknown): string | number | boolean | Date {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (cell === null || cell === undefined) return '';
  return isDate(cell) ? cell : String(cell);
}
