import { columnWidth, offset, ROW_HEIGHT } from './grid-geometry';
import type { WorkbookView } from './workbook-view';

/** Pixels by which the unfrozen part is moved, and the top left corner of that part within the grid's element. */
export interface GridPosition {
  readonly left: number;
  readonly top: number;
  readonly originLeft: number;
  readonly originTop: number;
  /** Its size without the scroll bars. */
  readonly width: number;
  readonly height: number;
}

export interface GridScroll {
  position(): GridPosition;
  /** Moves the view by as little as it takes to see the cell. */
  reveal(row: number, column: number): void;
  /** Keeps where the sheet stands that is left now. */
  remember(): void;
  /** Moves to where the sheet that was opened now stood before. */
  restore(): void;
  /** Rows that fit into the view, less one. */
  pageRows(): number;
}

interface Shown {
  rowHeight(row: number): number;
  rows(): readonly number[];
  columns(): readonly number[];
}

/** Frames within which the grid has laid out the rows of another sheet; before that it cannot be moved so far. */
const RESTORE_TRIES = 30;

/** How the grid's panes stand, sheet by sheet. */
export function openGridScroll(
  view: WorkbookView,
  grid: HTMLElement,
  element: HTMLElement,
  shown: Shown,
): GridScroll {
  const places = new Map<number, { readonly top: number; readonly left: number }>();
  let sheet = view.sheet();
  /** Where a sheet that was just opened must be moved to, once its rows are there. */
  let wanted: { readonly top: number; readonly left: number; readonly tries: number } | null = null;

  const vertical = (): HTMLElement | null =>
    grid.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol .vertical-inner');
  const horizontal = (): HTMLElement | null =>
    grid.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol');

  function reveal(row: number, column: number): void {
    wanted = null;
    const layout = view.layout();
    const [down, across] = [vertical(), horizontal()];
    if (down && row >= layout.frozenRows) {
      const rows = shown.rows().filter((candidate) => candidate >= layout.frozenRows);
      const start = offset(rows, row, shown.rowHeight);
      scrollInto(down, 'scrollTop', down.clientHeight, start, shown.rowHeight(row));
    }
    if (across && column >= layout.frozenColumns) {
      const columns = shown.columns().filter((candidate) => candidate >= layout.frozenColumns);
      const wide = (index: number): number => columnWidth(layout, index);
      scrollInto(across, 'scrollLeft', across.clientWidth, offset(columns, column, wide), wide(column));
    }
  }

  function restore(): void {
    const [down, across] = [vertical(), horizontal()];
    if (!wanted || !down || !across) return;
    const isThere =
      Math.abs(down.scrollTop - wanted.top) < 1 && Math.abs(across.scrollLeft - wanted.left) < 1;
    down.scrollTop = wanted.top;
    across.scrollLeft = wanted.left;
    const tries = isThere ? Math.min(wanted.tries - 1, 2) : wanted.tries - 1;
    wanted = tries > 0 ? { ...wanted, tries } : null;
    if (wanted) requestAnimationFrame(restore);
  }

  grid.addEventListener('wheel', () => {
    wanted = null;
  });
  return {
    reveal,
    restore,
    remember() {
      if (view.sheet() === sheet) return;
      places.set(sheet, { top: vertical()?.scrollTop ?? 0, left: horizontal()?.scrollLeft ?? 0 });
      sheet = view.sheet();
      wanted = { ...(places.get(sheet) ?? { top: 0, left: 0 }), tries: RESTORE_TRIES };
    },
    position() {
      const box = element.getBoundingClientRect();
      return {
        left: horizontal()?.scrollLeft ?? 0,
        top: vertical()?.scrollTop ?? 0,
        originLeft: (horizontal()?.getBoundingClientRect().left ?? box.left) - box.left,
        originTop: (vertical()?.getBoundingClientRect().top ?? box.top) - box.top,
        width: horizontal()?.clientWidth ?? box.width,
        height: vertical()?.clientHeight ?? box.height,
      };
    },
    pageRows: () => Math.max(Math.floor((vertical()?.clientHeight ?? 400) / ROW_HEIGHT) - 1, 1),
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
