import type { ColumnRegular } from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import { letters } from './a1';
import { cellProperties, type Draw, type DrawnSheet, drawCell } from './cell-template';
import { make } from './dom';
import { columnWidth, ROW_HEADER_WIDTH, ROW_HEIGHT } from './grid-geometry';
import { type GridPosition, openGridScroll } from './grid-scroll';
import { fittedHeight, rowDefinitions } from './row-heights';
import { shownColumns, shownRows } from './selection';
import type { WorkbookView } from './workbook-view';

/** The grid as the rest of the page sees it. Rows and columns count from 0, as in the workbook. */
export interface GridView {
  readonly element: HTMLElement;
  /** The element of a cell, if it is drawn at the moment. */
  cellElement(row: number, column: number): HTMLElement | null;
  drawnCells(): Iterable<HTMLElement>;
  /** Moves the view by as little as it takes to see the cell. */
  reveal(row: number, column: number): void;
  scroll(): GridPosition;
  rowHeight(row: number): number;
  /** Rows that fit into the view. */
  pageRows(): number;
  /** Called after every drawing and every scrolling. */
  onDrawn(listener: () => void): void;
}

interface RowModel {
  readonly row: number;
}

export function openGridView(
  view: WorkbookView,
  resized: (column: number, pixels: number) => void,
): GridView {
  defineCustomElements();
  const grid = document.createElement('revo-grid');
  const element = make('div', { class: 'grid' });
  const drawn: (() => void)[] = [];
  let fitted = new Map<number, number>();
  let shape = '';
  let shown: readonly number[] = [];
  let visibleRows: readonly number[] = [];

  const rowHeight = (row: number): number => view.layout().rowHeights[row] ?? fitted.get(row) ?? ROW_HEIGHT;
  const sheet: DrawnSheet = {
    get layout() {
      return view.layout();
    },
    get shown() {
      return shown;
    },
    cell: view.cell,
    rowHeight,
  };

  grid.theme = 'default';
  grid.readonly = true;
  grid.canFocus = false;
  grid.range = false;
  grid.useClipboard = false;
  grid.filter = false;
  grid.resize = true;
  grid.canDrag = false;
  grid.rowSize = ROW_HEIGHT;
  grid.rowHeaders = {
    prop: 'row',
    size: ROW_HEADER_WIDTH,
    cellTemplate: (_draw: unknown, { model }: { model: unknown }) => String((model as RowModel).row + 1),
    cellProperties: ({ model }: { model: unknown }) => ({
      'data-header-row': (model as RowModel).row,
      role: 'rowheader',
    }),
  } as never;

  function column(index: number): ColumnRegular {
    return {
      prop: index,
      name: letters(index),
      size: columnWidth(view.layout(), index),
      minSize: 20,
      ...(index < view.layout().frozenColumns ? { pin: 'colPinStart' as const } : {}),
      columnProperties: () => ({ 'data-header-column': index }),
      cellProperties: ({ model }) => cellProperties(sheet, (model as RowModel).row, index) as never,
      cellTemplate: (draw, { model }) =>
        drawCell(draw as unknown as Draw, sheet, (model as RowModel).row, index),
    };
  }

  function applyLayout(): void {
    const layout = view.layout();
    const next = JSON.stringify([view.sheet(), { ...layout, charts: [], merges: [] }]);
    if (next === shape) {
      refresh();
      return;
    }
    shape = next;
    shown = shownColumns(layout);
    visibleRows = shownRows(layout);
    fitted = new Map();
    const models = visibleRows.map((row): RowModel => ({ row }));
    const frozen = visibleRows.filter((row) => row < layout.frozenRows).length;
    // Before the rows: the grid takes heights back only from rows that it still has.
    grid.rowDefinitions = [];
    grid.columns = shown.map(column);
    grid.pinnedTopSource = models.slice(0, frozen) as never;
    grid.source = models.slice(frozen) as never;
    // After the rows: the grid gives heights only to rows that it has.
    grid.rowDefinitions = rowDefinitions(layout, visibleRows, fitted);
  }

  function refresh(): void {
    void grid.refresh?.('all');
  }

  /** Rows without a height of their own grow with their wrapped text, as Sheets does it. */
  function fitRows(): void {
    const layout = view.layout();
    let changed = false;
    for (const cell of drawnCells()) {
      const row = Number(cell.dataset.row);
      if (layout.rowHeights[row] !== undefined || cell.dataset.column !== String(shown[0])) continue;
      const height = fittedHeight(sheet, row);
      if (height === (fitted.get(row) ?? ROW_HEIGHT)) continue;
      fitted.set(row, height);
      changed = true;
    }
    if (changed) grid.rowDefinitions = rowDefinitions(layout, visibleRows, fitted);
  }

  function drawnCells(): NodeListOf<HTMLElement> {
    return grid.querySelectorAll<HTMLElement>('.rgCell[data-cell]');
  }

  const scroll = openGridScroll(view, grid, element, {
    rowHeight,
    rows: () => visibleRows,
    columns: () => shown,
  });

  let queued = false;
  const announce = (): void => {
    if (queued) return;
    queued = true;
    requestAnimationFrame(() => {
      queued = false;
      fitRows();
      for (const listener of drawn) listener();
    });
  };
  grid.addEventListener('afterrender', announce);
  grid.addEventListener('scroll', announce, true);
  grid.addEventListener('aftercolumnresize', (event) => {
    for (const resizedColumn of Object.values(event.detail as Record<string, ColumnRegular>)) {
      if (resizedColumn.size) resized(Number(resizedColumn.prop), Math.round(resizedColumn.size));
    }
  });

  let waiting = false;
  view.listen((change) => {
    if (change === 'sheet') {
      scroll.remember();
      applyLayout();
      scroll.restore();
    }
    if (change === 'cells' && !waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        refresh();
      });
    }
  });
  element.append(grid);
  return {
    element,
    cellElement: (row, columnIndex) =>
      grid.querySelector<HTMLElement>(`.rgCell[data-row="${row}"][data-column="${columnIndex}"]`),
    drawnCells,
    reveal: scroll.reveal,
    scroll: scroll.position,
    rowHeight,
    pageRows: scroll.pageRows,
    onDrawn: (listener) => void drawn.push(listener),
  };
}
