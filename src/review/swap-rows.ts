import { a1 } from '../cell';
import { InputError } from '../input-error';
import type { Sheet } from '../workbook';
import type { Memory } from './memory';
import { COLUMNS } from './page';

/**
 * Puts two rows of the page in each other's place, all but their numbers, and gives the memory that fits them then:
 * what was typed beside a problem stays beside it. Rows count from 1. Throws InputError where a formula stands in one.
 */
export function swapRows(sheet: Sheet, one: number, other: number, memory: Memory): Memory {
  const values = sheet.values();
  const formulas = sheet.formulas();
  for (const row of [one, other]) {
    const column = formulas[row - 1]?.slice(0, COLUMNS).findIndex((formula) => formula !== '') ?? -1;
    if (column >= 0) {
      const problem = 'a formula stands here, which cannot move along. Put its value there, then swap.';
      throw new InputError(`${sheet.name} ${a1(row, column + 1)}`, problem);
    }
  }
  const cellsOf = (row: number) =>
    Array.from({ length: COLUMNS - 1 }, (_, index) => values[row - 1]?.[index + 1] ?? '');
  sheet.write(one, 2, [cellsOf(other)]);
  sheet.write(other, 2, [cellsOf(one)]);
  const moved = (row: number): number => (row === one - 1 ? other - 1 : row === other - 1 ? one - 1 : row);
  const cells: Record<string, string> = {};
  for (const [key, value] of Object.entries(memory.cells)) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const to = column > 0 && column < COLUMNS ? moved(row) : row;
    cells[`${to},${column}`] = value;
  }
  const rows: Record<string, string> = {};
  for (const [row, value] of Object.entries(memory.rows)) rows[moved(Number(row))] = value;
  return { cells, rows };
}
