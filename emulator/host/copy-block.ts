import type { Formatted, Input } from '../formulas/contract';
import { contains } from './model/area';
import type { Look, SheetArea } from './model/state';
import { isFormula } from './model/structure';
import type { Workbook } from './workbook';

/** What of each cell is copied. */
export interface CopiedParts {
  readonly contents: 'formulas' | 'values' | 'none';
  readonly look: 'all' | 'validation' | 'none';
}

interface CopiedCell {
  readonly input: Input;
  readonly look: Look | undefined;
}

/** The area that a block fills when it is copied here: all of it where that is a multiple of the block. */
export function copiedArea(from: SheetArea, to: SheetArea): SheetArea {
  const rows = to.rows % from.rows === 0 ? to.rows : from.rows;
  const columns = to.columns % from.columns === 0 ? to.columns : from.columns;
  return { ...to, rows, columns };
}

/** Copies a block into an area of copiedArea, again and again; relative references of formulas move along. */
export function copyBlock(workbook: Workbook, from: SheetArea, target: SheetArea, parts: CopiedParts): void {
  const { book } = workbook;
  const source = copiedCells(workbook, from, parts.contents);
  for (let row = 0; row < target.rows; row++) {
    for (let column = 0; column < target.columns; column++) {
      const [down, right] = [row % from.rows, column % from.columns];
      const cell = source[down]?.[right];
      if (cell === undefined) continue;
      const [r, c] = [target.row + row, target.column + column];
      if (parts.contents !== 'none') {
        const { input } = cell;
        const moved = isFormula(input)
          ? {
              formula: workbook.relocated(input.formula, r - from.row - down, c - from.column - right),
            }
          : input;
        book.setInput(target.sheet, r, c, moved);
      }
      if (parts.look === 'all') book.replaceLook(target.sheet, r, c, cell.look);
      if (parts.look === 'validation') {
        book.setLook(target.sheet, r, c, { validation: cell.look?.validation });
      }
    }
  }
}

/** What the cells of a block hold. A cell that an array from outside the block fills gives its value. */
export function copiedCells(
  workbook: Workbook,
  from: SheetArea,
  contents: CopiedParts['contents'],
): CopiedCell[][] {
  const shown = workbook.block(from.sheet, from);
  return Array.from({ length: from.rows }, (_, r) =>
    Array.from({ length: from.columns }, (_, c): CopiedCell => {
      const [row, column] = [from.row + r, from.column + c];
      const input = workbook.book.input(from.sheet, row, column) ?? null;
      const look = workbook.book.look(from.sheet, row, column);
      const cell = shown[r]?.[c] ?? { value: null, format: null };
      if (contents === 'values') return { input: cell.value, look };
      const owner = input === null ? workbook.spilledFrom(from.sheet, row, column) : null;
      if (owner === null || contains(from, owner.row, owner.column)) return { input, look };
      return { input: cell.value, look: withFormat(workbook, look, cell) };
    }),
  );
}

/** The look with the format that a value carries, where the cell has none of its own. */
function withFormat(workbook: Workbook, look: Look | undefined, { format }: Formatted): Look | undefined {
  return format === null || look?.format !== undefined ? look : workbook.book.shared({ ...look, format });
}
