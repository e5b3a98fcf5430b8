import { blockName, cellName } from './a1';
import { anchor, type CellEditor } from './cell-editor';
import type { GridView } from './grid-view';
import { at, selectedBlock } from './selection';
import type { WorkbookView } from './workbook-view';

/** Selecting by mouse: cells, rows and columns, by press and by drag; double click edits, an arrow opens its list. */
export function listenToMouse(
  view: WorkbookView,
  grid: GridView,
  editor: CellEditor,
  followLink: (url: string) => void,
): void {
  let drag: 'cells' | 'rows' | 'columns' | null = null;

  const placeOf = (target: EventTarget | null): { row: number; column: number } | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('.rgCell[data-cell]') : null;
    return cell ? anchor(view, Number(cell.dataset.row), Number(cell.dataset.column)) : null;
  };
  const headerOf = (target: EventTarget | null, name: 'headerRow' | 'headerColumn'): number | null => {
    const attribute = name === 'headerRow' ? 'data-header-row' : 'data-header-column';
    const header = target instanceof Element ? target.closest<HTMLElement>(`[${attribute}]`) : null;
    return header ? Number(header.dataset[name]) : null;
  };

  function pressCell(event: MouseEvent, cell: { row: number; column: number }): void {
    if (editor.isEditing() && editor.insertReference(cellName(cell.row, cell.column))) return;
    void editor.commit();
    const { row, column } = view.selection();
    view.select(event.shiftKey ? { row, column, end: cell } : at(cell.row, cell.column));
    drag = 'cells';
    if (event.target instanceof Element && event.target.closest('.choice-arrow')) void editor.openChoices();
  }

  function pressHeader(event: MouseEvent, row: number | null, column: number | null): void {
    void editor.commit();
    const layout = view.layout();
    const from = view.selection();
    if (row !== null) {
      const first = event.shiftKey ? from.row : row;
      view.select({ row: first, column: 0, end: { row, column: layout.columns - 1 } });
      drag = 'rows';
    } else if (column !== null) {
      const first = event.shiftKey ? from.column : column;
      view.select({ row: 0, column: first, end: { row: layout.rows - 1, column } });
      drag = 'columns';
    }
  }

  grid.element.addEventListener('mousedown', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || target.closest('.resizable, .cell-field, .chart')) return;
    // The field over the active cell keeps the keyboard.
    const cell = placeOf(target);
    const row = headerOf(target, 'headerRow');
    const column = headerOf(target, 'headerColumn');
    if (!cell && row === null && column === null) return;
    event.preventDefault();
    if (event.button !== 0 && (inside(cell) || insideLines(row, column))) return;
    if (cell) pressCell(event, cell);
    else pressHeader(event, row, column);
    if (!editor.isEditing()) editor.field.focus({ preventScroll: true });
  });

  function inside(cell: { row: number; column: number } | null): boolean {
    if (!cell) return false;
    const block = selectedBlock(view.selection(), view.layout().merges);
    return (
      cell.row >= block.top &&
      cell.row <= block.bottom &&
      cell.column >= block.left &&
      cell.column <= block.right
    );
  }

  /** Whether all of this row, or of this column, is selected. */
  function insideLines(row: number | null, column: number | null): boolean {
    const block = selectedBlock(view.selection(), view.layout().merges);
    const { rows, columns } = view.layout();
    if (row !== null) {
      return block.left === 0 && block.right === columns - 1 && row >= block.top && row <= block.bottom;
    }
    if (column === null) return false;
    return block.top === 0 && block.bottom === rows - 1 && column >= block.left && column <= block.right;
  }

  grid.element.addEventListener('mousemove', (event) => {
    if (!drag || (event.buttons & 1) === 0) return;
    const { row, column, end } = view.selection();
    const layout = view.layout();
    const cell = placeOf(event.target);
    const next =
      drag === 'cells'
        ? cell
        : drag === 'rows'
          ? withNumber(cell?.row ?? headerOf(event.target, 'headerRow'), (r) => ({
              row: r,
              column: layout.columns - 1,
            }))
          : withNumber(cell?.column ?? headerOf(event.target, 'headerColumn'), (c) => ({
              row: layout.rows - 1,
              column: c,
            }));
    if (next && (next.row !== end.row || next.column !== end.column)) view.select({ row, column, end: next });
  });
  window.addEventListener('mouseup', () => {
    drag = null;
  });
  grid.element.addEventListener('dblclick', (event) => {
    if (placeOf(event.target)) void editor.begin();
  });
  grid.element.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('.cell-link') : null;
    if (!link) return;
    event.preventDefault();
    if (link.dataset.link) followLink(link.dataset.link);
  });
}

function withNumber<T>(value: number | null | undefined, then: (value: number) => T): T | null {
  return value === null || value === undefined ? null : then(value);
}

/** What the name box shows: the active cell, or the block while more is selected. */
export function selectionName(view: WorkbookView): string {
  const { row, column } = view.selection();
  const block = selectedBlock(view.selection(), []);
  const isBlock = block.top !== block.bottom || block.left !== block.right;
  return isBlock ? blockName(block) : cellName(row, column);
}
