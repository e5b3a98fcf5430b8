import type { Direction } from '../desk';
import { edgeAlong, itemsAhead } from '../edge';
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

  /** Where the data ends; cells that are not here yet are looked up in the workbook. */
  async function goToEdge(toward: Direction, extend: boolean): Promise<void> {
    const from = view.selection();
    const { row, column } = extend ? from.end : from;
    const isRow = toward === 'up' || toward === 'down';
    const layout = view.layout();
    const line = isRow ? shownRows(layout) : shownColumns(layout);
    const start = isRow ? row : column;
    const ahead = itemsAhead(line, start, toward === 'down' || toward === 'right');
    const at = edgeAlong(start, ahead, (place) => {
      const cell = isRow ? view.cell(place, column) : view.cell(row, place);
      return cell === undefined ? undefined : (cell?.text ?? '') !== '';
    });
    if (at !== undefined) return goTo(isRow ? at : row, isRow ? column : at, extend);
    const found = await actions.attempt('edge', view.sheet(), row, column, toward);
    // Who went elsewhere meanwhile stays there.
    if (found && view.selection() === from) goTo(found.row, found.column, extend);
  }

  function byControl(event: KeyboardEvent): boolean {
    const { column, end } = view.selection();
    const layout = view.layout();
    const rows = shownRows(layout);
    const columns = shownColumns(layout);
    const last = { row: rows.at(-1) ?? 0, column: columns.at(-1) ?? 0 };
    const run: Readonly<Record<string, () => void>> = {
      z: () => void (event.shiftKey ? actions.redo() : actions.undo()),
      y: () => void actions.redo(),
      a: () => view.select({ row: 0, column: 0, end: last }),
      Home: () => goTo(rows[0] ?? 0, columns[0] ?? 0, event.shiftKey),
      End: () => goTo(last.row, last.column, event.shiftKey),
      ArrowUp: () => void goToEdge('up', event.shiftKey),
      ArrowDown: () => void goToEdge('down', event.shiftKey),
      ArrowLeft: () => void goToEdge('left', event.shiftKey),
      ArrowRight: () => void goToEdge('right', event.shiftKey),
      d: () => void actions.fill('down'),
      r: () => void actions.fill('right'),
      ' ': () => view.select({ row: 0, column, end: { row: layout.rows - 1, column: end.column } }),
    };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    run[key]?.();
    return run[key] !== undefined;
  }

  function plain(event: KeyboardEvent): boolean {
    const { row, column, end } = view.selection();
    const layout = view.layout();
    const arrow = ARROWS[event.key];
    if (event.shiftKey && event.key === ' ')
      view.select({ row, column: 0, end: { row: end.row, column: layout.columns - 1 } });
    else if (event.altKey && event.key === 'ArrowDown') void editor.openChoices();
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
