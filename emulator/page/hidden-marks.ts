import { letters } from './a1';
import type { GridView } from './grid-view';
import { shownColumns, shownRows } from './selection';
import type { WorkbookView } from './workbook-view';

/** Marks the headers behind which rows or columns are hidden, and says which. */
export function markHidden(view: WorkbookView, grid: GridView): void {
  let layout = view.layout();
  let rows = new Map<number, string>();
  let columns = new Map<number, string>();
  grid.onDrawn(() => {
    if (layout !== view.layout()) {
      layout = view.layout();
      rows = hiddenBefore(shownRows(layout), (row) => String(row + 1), 'Rows');
      columns = hiddenBefore(shownColumns(layout), letters, 'Columns');
    }
    mark(grid, 'headerRow', '[data-header-row]', rows);
    mark(grid, 'headerColumn', '[data-header-column]', columns);
  });
}

function mark(
  grid: GridView,
  key: 'headerRow' | 'headerColumn',
  selector: string,
  hidden: ReadonlyMap<number, string>,
): void {
  for (const header of grid.element.querySelectorAll<HTMLElement>(selector)) {
    const words = hidden.get(Number(header.dataset[key]));
    header.classList.toggle('after-hidden', words !== undefined);
    if (words === undefined) header.removeAttribute('title');
    else header.title = words;
  }
}

/** By shown index: what is hidden right before it, in words. */
function hiddenBefore(
  shown: readonly number[],
  name: (index: number) => string,
  what: 'Rows' | 'Columns',
): Map<number, string> {
  const found = new Map<number, string>();
  let before = -1;
  for (const index of shown) {
    if (index > before + 1) {
      const [from, to] = [name(before + 1), name(index - 1)];
      found.set(
        index,
        from === to ? `${what.slice(0, -1)} ${from} is hidden` : `${what} ${from} to ${to} are hidden`,
      );
    }
    before = index;
  }
  return found;
}
