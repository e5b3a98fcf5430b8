import type { CellBlock } from '../desk';
import type { GridView } from './grid-view';
import { selectedBlock, shownColumns, shownRows } from './selection';
import type { WorkbookView } from './workbook-view';

const CLASSES = [
  'is-copied',
  'is-active',
  'in-range',
  'range-top',
  'range-bottom',
  'range-left',
  'range-right',
];

/**
 * Marks the drawn cells that are selected, and those that were copied. The grid draws only what is in view and uses its elements again for
 * other cells, so this runs after every drawing; frozen and moving parts are marked alike.
 */
export function paintSelection(view: WorkbookView, grid: GridView, copied: CellBlock | null): void {
  const { row, column } = view.selection();
  const layout = view.layout();
  const block = selectedBlock(view.selection(), layout.merges);
  const single = block.top === block.bottom && block.left === block.right;
  const edges = {
    bottom: lastShown(shownRows(layout), block.bottom),
    right: lastShown(shownColumns(layout), block.right),
  };
  for (const cell of grid.drawnCells()) {
    const at = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
    const inside =
      !single &&
      at.row >= block.top &&
      at.row <= block.bottom &&
      at.column >= block.left &&
      at.column <= block.right;
    const marks = [
      copied !== null && holds(copied, view.sheet(), at),
      at.row === row && at.column === column,
      inside,
      inside && at.row === block.top,
      inside && at.row === edges.bottom,
      inside && at.column === block.left,
      inside && at.column === edges.right,
    ];
    CLASSES.forEach((name, i) => void cell.classList.toggle(name, marks[i] === true));
    const [, isActive, isInRange] = marks;
    cell.tabIndex = isActive ? 0 : -1;
    cell.setAttribute('aria-selected', String(isActive || isInRange));
  }
  for (const header of grid.element.querySelectorAll<HTMLElement>('[data-header-row]')) {
    const index = Number(header.dataset.headerRow);
    header.classList.toggle('is-selected', index >= block.top && index <= block.bottom);
  }
  for (const header of grid.element.querySelectorAll<HTMLElement>('[data-header-column]')) {
    const index = Number(header.dataset.headerColumn);
    header.classList.toggle('is-selected', index >= block.left && index <= block.right);
  }
}

function holds(block: CellBlock, sheet: number, at: { row: number; column: number }): boolean {
  const [down, right] = [at.row - block.row, at.column - block.column];
  return sheet === block.sheet && down >= 0 && right >= 0 && down < block.rows && right < block.columns;
}

function lastShown(shown: readonly number[], limit: number): number {
  for (let i = shown.length - 1; i >= 0; i -= 1) {
    const index = shown[i] ?? 0;
    if (index <= limit) return index;
  }
  return limit;
}
