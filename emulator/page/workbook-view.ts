import type { CellView, SheetLayout } from '../desk';
import type { PageState } from '../server/page-contract';
import { openCellStore } from './cell-store';
import type { Connection } from './connection';
import { at, type Selection } from './selection';

/** What changed: the state around the grid, the sheet or its layout, cells, or what is selected. */
export type Change = 'state' | 'sheet' | 'cells' | 'selection';

/** What this window shows of the workbook: a sheet, its layout, its cells as they arrive, and a selection. */
export interface WorkbookView {
  state(): PageState;
  sheet(): number;
  layout(): SheetLayout;
  selection(): Selection;
  cell(row: number, column: number): CellView | null | undefined;
  /** Shows texts that were just typed before the workbook has answered. */
  expect(edits: readonly { readonly row: number; readonly column: number; readonly text: string }[]): void;
  /** Fetches again what is in view. */
  reload(): void;
  select(selection: Selection): void;
  /** Shows a sheet, with the cell that was selected there last, or the given one. */
  openSheet(sheet: number, selection?: Selection): Promise<void>;
  /** Takes over a newer state; `follow` also goes to the workbook's active cell. */
  take(state: PageState, follow: boolean): Promise<void>;
  /** Tells the workbook now which cell is active: a script is about to ask for it. */
  tellActive(): Promise<void>;
  /** Forgets all cells: the workbook was opened again. */
  forget(): void;
  listen(listener: (change: Change) => void): void;
}

const NO_LAYOUT: SheetLayout = {
  rows: 1,
  columns: 1,
  frozenRows: 0,
  frozenColumns: 0,
  columnWidths: {},
  rowHeights: {},
  hiddenColumns: [],
  hiddenRows: [],
  columnGroups: [],
  merges: [],
  gridlines: true,
  charts: [],
};

/** How long the active cell may rest before the workbook is told of it, so that a held arrow key sends little. */
const ACTIVATE_AFTER_MS = 120;

/** A longer paste is shown when it is done. */
const MOST_EXPECTED = 500;

export function openWorkbookView(
  connection: Connection,
  first: PageState,
  failed: (error: unknown) => void,
): WorkbookView {
  const listeners: ((change: Change) => void)[] = [];
  const emit = (change: Change): void => {
    for (const listener of listeners) listener(change);
  };
  const cells = openCellStore(
    // A sheet that was just deleted is still drawn for a moment.
    async (sheet, ...area) => (isThere(sheet) ? connection.call('cells', sheet, ...area) : []),
    () => emit('cells'),
    failed,
  );
  const remembered = new Map<number, Selection>();
  let state = first;
  let sheet = first.active.sheet;
  /** The sheet that the layout belongs to, and that is drawn. */
  let drawnSheet = sheet;
  let layout = NO_LAYOUT;
  let shows = 0;
  let selection = at(first.active.row, first.active.column);
  let told = first.active;
  let timer: number | undefined;

  function isThere(id: number): boolean {
    return state.sheets.some((candidate) => candidate.id === id);
  }

  async function tellActive(): Promise<void> {
    clearTimeout(timer);
    const active = { sheet, row: selection.row, column: selection.column };
    if (sameCell(active, told)) return;
    told = active;
    await connection.call('activate', active.sheet, active.row, active.column);
  }

  function tellActiveSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void tellActive().catch(failed), ACTIVATE_AFTER_MS);
  }

  /** What is typed from now on goes to the wanted cell, even while its sheet is still being fetched. */
  async function show(next: number, wanted?: Selection): Promise<void> {
    const before = { sheet, selection };
    shows += 1;
    const mine = shows;
    if (next !== sheet) remembered.set(sheet, selection);
    selection = wanted ?? remembered.get(next) ?? at(0, 0);
    sheet = next;
    try {
      const fetched = await connection.call('layout', next);
      if (mine !== shows) return;
      layout = fetched;
    } catch (error) {
      if (mine === shows) ({ sheet, selection } = before);
      throw error;
    }
    drawnSheet = next;
    selection = within(selection, layout);
    emit('sheet');
    emit('selection');
  }

  /** Fetches the layout again; what the person selects meanwhile stays selected. */
  async function refresh(): Promise<void> {
    const asked = sheet;
    const mine = shows;
    const fetched = await connection.call('layout', asked);
    if (mine !== shows) return;
    layout = fetched;
    selection = within(selection, layout);
    emit('sheet');
    emit('selection');
  }

  return {
    state: () => state,
    sheet: () => sheet,
    layout: () => layout,
    selection: () => selection,
    cell: (row, column) => cells.get(drawnSheet, row, column),
    expect(edits) {
      for (const { row, column, text } of edits.slice(0, MOST_EXPECTED))
        cells.expect(sheet, row, column, text);
    },
    reload() {
      cells.makeStale();
      emit('cells');
    },
    select(next) {
      selection = sheet === drawnSheet ? within(next, layout) : next;
      tellActiveSoon();
      emit('selection');
    },
    async openSheet(next, wanted) {
      await show(next, wanted);
      tellActiveSoon();
      emit('state');
    },
    async take(next, follow) {
      // Answers may overtake each other on their way.
      if (next.revision < state.revision) return;
      const moved = next.revision !== state.revision;
      state = next;
      emit('state');
      const active = next.active;
      const isGone = !isThere(sheet);
      if (moved) cells.makeStale();
      if (isGone || follow) {
        told = active;
        await show(active.sheet, at(active.row, active.column));
        emit('state');
      } else if (moved) {
        await refresh();
      }
    },
    tellActive,
    forget() {
      cells.clear();
      state = { ...state, revision: -1 };
    },
    listen: (listener) => void listeners.push(listener),
  };
}

interface ActiveCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

function sameCell(left: ActiveCell, right: ActiveCell): boolean {
  return left.sheet === right.sheet && left.row === right.row && left.column === right.column;
}

function within(selection: Selection, layout: SheetLayout): Selection {
  const row = (value: number): number => Math.min(Math.max(value, 0), layout.rows - 1);
  const column = (value: number): number => Math.min(Math.max(value, 0), layout.columns - 1);
  return {
    row: row(selection.row),
    column: column(selection.column),
    end: { row: row(selection.end.row), column: column(selection.end.column) },
  };
}
