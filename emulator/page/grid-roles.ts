import type { GridView } from './grid-view';

/** Completes what the grid says of itself to screen readers, and leads the keyboard to the cells' own field. */
export function describeGrid(grid: GridView, field: HTMLElement): void {
  grid.onDrawn(() => {
    const table = grid.element.querySelector('revo-grid');
    if (table?.getAttribute('role') === 'treegrid') {
      table.setAttribute('role', 'grid');
      table.setAttribute('aria-label', 'Cells');
      table.removeAttribute('aria-keyshortcuts');
      table.setAttribute('tabindex', '-1');
    }
    for (const row of grid.element.querySelectorAll('.header-rgRow:not([role])'))
      row.setAttribute('role', 'row');
    for (const corner of grid.element.querySelectorAll('.rgHeaderCell:not([role])')) {
      corner.setAttribute('role', 'columnheader');
      corner.setAttribute('aria-label', 'Rows');
    }
    // A grid may hold rows only; the mark of its makers stays in sight.
    const mark = grid.element.querySelector('revogr-attribution');
    mark?.setAttribute('aria-hidden', 'true');
    mark?.querySelector('a')?.setAttribute('tabindex', '-1');
  });
  grid.element.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches('revo-grid, .rgCell')) field.focus();
  });
}
