import type { ColumnRegular, RowDefinition } from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import type { SheetLayout } from '../desk';
import { letters } from './a1';
import { cellProperties, type Draw, type DrawnSheet, drawCell, fontOf, pixels } from './cell-template';
import { make } from './dom';
import { columnWidth, lineCount, offset, ROW_HEADER_WIDTH, ROW_HEIGHT } from './grid-geometry';
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
  /** Pixels by which the unfrozen part is moved, and the top left corner of that part within the element. */
  scroll(): {
    readonly left: number;
    readonly top: number;
    readonly originLeft: number;
    readonly originTop: number;
  };
  rowHeight(row: number): number;
  /** Rows that fit into the view. */
  pageRows(): number;
  /** Called after every drawing and every scrolling. */
  onDrawn(listener: () => void): void;
}

interface ScrollPosition {
  readonly top: number;
  readonly left: number;
}

/** Frames within which the grid has laid out the rows of another sheet; before that it cannot be moved so far. */
const RESTORE_TRIES = 30;

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
  let shownSheet = view.sheet();
  const scrolled = new Map<number, ScrollPosition>();
  /** Where a sheet that was just opened must be moved to, once its rows are there. */
  let wanted: (ScrollPosition & { readonly tries: number }) | null = null;

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

  const vertical = (): HTMLElement | null =>
    grid.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol .vertical-inner');
  const horizontal = (): HTMLElement | null =>
    grid.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol');

  function reveal(row: number, columnIndex: number): void {
    wanted = null;
    const layout = view.layout();
    const down = vertical();
    const across = horizontal();
    if (down && row >= layout.frozenRows) {
      const rows = visibleRows.filter((candidate) => candidate >= layout.frozenRows);
      scrollInto(down, 'scrollTop', down.clientHeight, offset(rows, row, rowHeight), rowHeight(row));
    }
    if (across && columnIndex >= layout.frozenColumns) {
      const columns = shown.filter((candidate) => candidate >= layout.frozenColumns);
      const wide = (index: number): number => columnWidth(layout, index);
      scrollInto(
        across,
        'scrollLeft',
        across.clientWidth,
        offset(columns, columnIndex, wide),
        wide(columnIndex),
      );
    }
  }

  function rememberScroll(): void {
    if (view.sheet() === shownSheet) return;
    scrolled.set(shownSheet, { top: vertical()?.scrollTop ?? 0, left: horizontal()?.scrollLeft ?? 0 });
    shownSheet = view.sheet();
    wanted = { ...(scrolled.get(shownSheet) ?? { top: 0, left: 0 }), tries: RESTORE_TRIES };
  }

  function restoreScroll(): void {
    const [down, across] = [vertical(), horizontal()];
    if (!wanted || !down || !across) return;
    const isThere =
      Math.abs(down.scrollTop - wanted.top) < 1 && Math.abs(across.scrollLeft - wanted.left) < 1;
    down.scrollTop = wanted.top;
    across.scrollLeft = wanted.left;
    const tries = isThere ? Math.min(wanted.tries - 1, 2) : wanted.tries - 1;
    wanted = tries > 0 ? { ...wanted, tries } : null;
    if (wanted) requestAnimationFrame(restoreScroll);
  }

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
  grid.addEventListener('wheel', () => {
    wanted = null;
  });
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
      rememberScroll();
      applyLayout();
      restoreScroll();
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
    reveal,
    scroll() {
      const box = element.getBoundingClientRect();
      const body = vertical()?.getBoundingClientRect();
      return {
        left: horizontal()?.scrollLeft ?? 0,
        top: vertical()?.scrollTop ?? 0,
        originLeft: (horizontal()?.getBoundingClientRect().left ?? box.left) - box.left,
        originTop: (body?.top ?? box.top) - box.top,
      };
    },
    rowHeight,
    pageRows: () => Math.max(Math.floor((vertical()?.clientHeight ?? 400) / ROW_HEIGHT) - 1, 1),
    onDrawn: (listener) => void drawn.push(listener),
  };
}

function scrollInto(
  box: HTMLElement,
  side: 'scrollTop' | 'scrollLeft',
  room: number,
  start: number,
  size: number,
): void {
  if (start < box[side]) box[side] = start;
  else if (start + size > box[side] + room) box[side] = start + size - room;
}

function rowDefinitions(
  layout: SheetLayout,
  rows: readonly number[],
  fitted: ReadonlyMap<number, number>,
): RowDefinition[] {
  const frozen = rows.filter((row) => row < layout.frozenRows).length;
  return rows.flatMap((row, i): RowDefinition[] => {
    const size = layout.rowHeights[row] ?? fitted.get(row);
    if (size === undefined) return [];
    return i < frozen
      ? [{ type: 'rowPinStart', index: i, size }]
      : [{ type: 'rgRow', index: i - frozen, size }];
  });
}

function fittedHeight(sheet: DrawnSheet, row: number): number {
  let most = ROW_HEIGHT;
  for (const column of sheet.shown) {
    const cell = sheet.cell(row, column);
    if (!cell || cell.text === '') continue;
    const size = cell.style?.size === undefined ? 13 : pixels(cell.style.size);
    const line = Math.round(size * 1.3);
    const isMerged = sheet.layout.merges.some(
      (merge) => merge.row <= row && row < merge.row + merge.rows && merge.column === column,
    );
    const lines =
      cell.style?.wrap && !isMerged
        ? lineCount(cell.text, fontOf(cell.style), columnWidth(sheet.layout, column) - 7)
        : 1;
    most = Math.max(most, lines * line + 4);
  }
  return most;
}
