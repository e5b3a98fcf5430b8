import { letters } from './a1';
import type { Actions } from './actions';
import type { CellEditor } from './cell-editor';
import type { GridView } from './grid-view';
import { type MenuItem, openMenu } from './popup-menu';
import { selectedBlock } from './selection';
import type { WorkbookView } from './workbook-view';

/** The menu of cells and headers, by the right button or the menu key: rows, columns, sorting, freezing. */
export function listenToGridMenu(
  view: WorkbookView,
  grid: GridView,
  editor: CellEditor,
  actions: Actions,
): void {
  grid.element.addEventListener('contextmenu', (event) => {
    if (editor.isEditing()) return;
    const target = event.target instanceof Element ? event.target : null;
    const header = target?.closest('[data-header-row], [data-header-column]');
    const { row, column } = view.selection();
    const cell = header ?? target?.closest('.rgCell[data-cell]') ?? grid.cellElement(row, column);
    if (!cell) return;
    event.preventDefault();
    const box = cell.getBoundingClientRect();
    const near = event.button === 2 ? new DOMRect(event.clientX, event.clientY, 0, 0) : box;
    if (header?.hasAttribute('data-header-row')) openMenu(rowItems(view, actions), near, 'Rows');
    else if (header) openMenu(columnItems(view, actions), near, 'Columns');
    else openMenu([...rowItems(view, actions), null, ...columnItems(view, actions)], near, 'Cells');
  });
}

function rowItems(view: WorkbookView, actions: Actions): MenuItem[] {
  const { top, bottom } = selectedBlock(view.selection(), view.layout().merges);
  const count = bottom - top + 1;
  const rows = count === 1 ? '1 row' : `${count} rows`;
  return [
    { label: `Insert ${rows} above`, run: () => void actions.insertRows('above') },
    { label: `Insert ${rows} below`, run: () => void actions.insertRows('below') },
    {
      label: count === 1 ? `Delete row ${top + 1}` : `Delete rows ${top + 1} to ${bottom + 1}`,
      run: () => void actions.deleteRows(),
    },
    { label: `Freeze up to row ${bottom + 1}`, run: () => void actions.freezeRows(bottom + 1) },
  ];
}

function columnItems(view: WorkbookView, actions: Actions): MenuItem[] {
  const { left, right } = selectedBlock(view.selection(), view.layout().merges);
  const count = right - left + 1;
  const columns = count === 1 ? '1 column' : `${count} columns`;
  const last = letters(right);
  return [
    { label: `Insert ${columns} left`, run: () => void actions.insertColumns('left') },
    { label: `Insert ${columns} right`, run: () => void actions.insertColumns('right') },
    {
      label: count === 1 ? `Delete column ${last}` : `Delete columns ${letters(left)} to ${last}`,
      run: () => void actions.deleteColumns(),
    },
    { label: `Freeze up to column ${last}`, run: () => void actions.freezeColumns(right + 1) },
    null,
    { label: 'Sort sheet A to Z', run: () => void actions.sort(true) },
    { label: 'Sort sheet Z to A', run: () => void actions.sort(false) },
  ];
}
