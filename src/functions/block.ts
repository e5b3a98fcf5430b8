import { isBlank, isDate } from '../cell';

/** An argument's cells, row by row, however they were given. */
export interface Block {
  /** Each cell as a row of one, so that a range of one column, the usual case, is taken without copying it. */
  readonly rows: readonly (readonly unknown[])[];
  readonly height: number;
  readonly width: number;
}

/** The cells of an argument: a single value, or the rows of a range. A range of one cell is a single value. */
export function toBlock(argument: unknown): Block {
  if (!Array.isArray(argument)) return { rows: [[argument]], height: 1, width: 1 };
  const given: readonly unknown[] = argument;
  const first = given[0];
  const height = given.length;
  if (!Array.isArray(first)) return { rows: given.map((cell) => [cell]), height, width: 1 };
  const rows = given as readonly (readonly unknown[])[];
  const width = first.length;
  if (width === 1) return { rows, height, width };
  return { rows: rows.flatMap((cells) => cells.map((cell) => [cell])), height, width };
}

/** The cell at an index, counted from 0 row by row. */
export function cellAt(block: Block, index: number): unknown {
  return block.rows[index]?.[0];
}

export function isSingle(block: Block): boolean {
  return block.rows.length === 1;
}

/** How many cells there are up to the last one that is not blank. */
export function filledLength(block: Block): number {
  let length = block.rows.length;
  while (length > 0 && isBlank(cellAt(block, length - 1))) length -= 1;
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
  const count = block.rows.length;
  if (count === 1) return '1 cell';
  return block.width > 1 && block.height > 1 ? `${block.height} × ${block.width} cells` : `${count} cells`;
}

/** A cell as it can be read: anything that is no plain value, such as an error that arrives as an object, as text. */
export function plainCell(cell: unknown): string | number | boolean | Date {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (cell === null || cell === undefined) return '';
  return isDate(cell) ? cell : String(cell);
}
