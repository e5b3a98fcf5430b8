import type { Actions } from './actions';
import type { CellEditor } from './cell-editor';
import type { GridView } from './grid-view';
import { at, move, type Selection, shownColumns, shownRows, step } from './selection';
import type { WorkbookView } from './workbook-view';

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The keys of the grid while no cell is edited, as Sheets has them. */
export function listenToKeys(view: WorkbookView, grid: GridView, editor: CellEditor, actions: Actions): void {
  const go = (selection: Selection): void => {
    view.select(selection);
    grid.reveal(selection.end.row, selection.end.column);
  };
  const goTo = (row: number, column: number, extend: boolean): void => {
    const { row: fromRow, column: fromColumn } = view.selection();
    go(extend ? { row: fromRow, column: fromColumn, end: { row, column } } : at(row, column));
  };

  function byControl(event: KeyboardEvent): boolean {
    const { end } = view.selection();
    const rows = shownRows(view.layout());
    const columns = shownColumns(view.layout());
    const last = { row: rows.at(-1) ?? 0, column: columns.at(-1) ?? 0 };
    const run: Readonly<Record<string, () => void>> = {
      z: () => void (event.shiftKey ? actions.redo() : actions.undo()),
      y: () => void actions.redo(),
      a: () => view.select({ row: 0, column: 0, end: last }),
      Home: () => goTo(rows[0] ?? 0, columns[0] ?? 0, event.shiftKey),
      End: () => goTo(last.row, last.column, event.shiftKey),
      ArrowUp: () => goTo(rows[0] ?? 0, end.column, event.shiftKey),
      ArrowDown: () => goTo(last.row, end.column, event.shiftKey),
      ArrowLeft: () => goTo(end.row, columns[0] ?? 0, event.shiftKey),
      ArrowRight: () => goTo(end.row, last.column, event.shiftKey),
    };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    run[key]?.();
    return run[key] !== undefined;
  }

  function plain(event: KeyboardEvent): boolean {
    const { row, column, end } = view.selection();
    const layout = view.layout();
    const arrow = ARROWS[event.key];
    if (event.altKey && event.key === 'ArrowDown') void editor.openChoices();
    else if (arrow && event.shiftKey) goTo(...pair(move(layout, end, ...arrow)), true);
    else if (arrow) goTo(...pair(move(layout, { row, column }, ...arrow)), false);
    else if (event.key === 'Tab')
      goTo(...pair(move(layout, { row, column }, 0, event.shiftKey ? -1 : 1)), false);
    else if (event.key === 'PageDown')
      goTo(step(shownRows(layout), end.row, grid.pageRows()), end.column, event.shiftKey);
    else if (event.key === 'PageUp')
      goTo(step(shownRows(layout), end.row, -grid.pageRows()), end.column, event.shiftKey);
    else if (event.key === 'Home') goTo(row, shownColumns(layout)[0] ?? 0, event.shiftKey);
    else if (event.key === 'End') goTo(row, shownColumns(layout).at(-1) ?? 0, event.shiftKey);
    else if (event.key === 'Enter' && view.cell(row, column)?.choices) void editor.openChoices();
    else if (event.key === 'Enter' || event.key === 'F2') void editor.begin();
    else if (event.key === 'Delete' || event.key === 'Backspace') void actions.clear();
    else if (event.key === 'Escape') view.select(at(row, column));
    else return false;
    return true;
  }

  editor.field.addEventListener('keydown', (event) => {
    if (editor.isEditing() || event.isComposing) return;
    const handled = event.ctrlKey || event.metaKey ? byControl(event) : plain(event);
    if (handled) event.preventDefault();
  });
}

function pair(cell: { row: number; column: number }): [row: number, column: number] {
  return [cell.row, cell.column];
}
