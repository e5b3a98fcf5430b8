import type { CellBlock, EditOutcome } from '../desk';
import type { PageCall, PageCalls } from '../server/page-contract';
import type { Block } from './a1';
import type { Connection } from './connection';
import { confirms, tell } from './dialog-box';
import { selectedBlock } from './selection';
import type { WorkbookView } from './workbook-view';

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a person can do to the workbook, from a menu, a button or a key alike. Failures are shown, never thrown. */
export interface Actions {
  /** Types into cells. False when it was refused or the person thought better of it. */
  edit(edits: readonly CellEdit[]): Promise<boolean>;
  clear(): Promise<void>;
  /** Pastes cells of this workbook over a block; `cut` moves them. False when it was not done. */
  paste(from: CellBlock, to: Block, cut: boolean): Promise<boolean>;
  /** Copies the first row (or column) of the selection over the rest of it, or what lies before a single one. */
  fill(toward: 'down' | 'right'): Promise<void>;
  sort(ascending: boolean): Promise<void>;
  insertRows(where: 'above' | 'below'): Promise<void>;
  deleteRows(): Promise<void>;
  insertColumns(where: 'left' | 'right'): Promise<void>;
  deleteColumns(): Promise<void>;
  freezeRows(count: number): Promise<void>;
  freezeColumns(count: number): Promise<void>;
  toggleGroup(first: number, collapsed: boolean): Promise<void>;
  resizeColumn(column: number, pixels: number): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  runMenu(title: string, label: string): Promise<void>;
  importCsv(file: File): Promise<void>;
  /** Runs a call, shows why it failed, and gives undefined then. */
  attempt<Name extends PageCall>(
    name: Name,
    ...args: Parameters<PageCalls[Name]>
  ): Promise<ReturnType<PageCalls[Name]> | undefined>;
}

export interface Busy {
  /** Shows that a script runs while `work` is under way, once it has taken `afterMs`. */
  during<T>(work: Promise<T>, afterMs?: number): Promise<T>;
}

export function openActions(connection: Connection, view: WorkbookView, busy: Busy): Actions {
  const show = async (error: unknown): Promise<void> => {
    await tell('There was a problem', error instanceof Error ? error.message : String(error));
  };
  const attempt: Actions['attempt'] = async (name, ...args) => {
    try {
      return await connection.call(name, ...args);
    } catch (error) {
      await show(error);
      return undefined;
    }
  };
  const settle = async (outcome: EditOutcome | undefined): Promise<boolean> => {
    if (outcome && outcome.kind !== 'done') await tell('There was a problem', outcome.message);
    return outcome?.kind === 'done';
  };
  const block = () => selectedBlock(view.selection(), view.layout().merges);
  const rowCount = (): number => block().bottom - block().top + 1;
  const columnCount = (): number => block().right - block().left + 1;

  /** Does what a protection may warn of, again once the person agreed. False when it was not done. */
  async function ask(run: (confirmed: boolean) => Promise<EditOutcome | undefined>): Promise<boolean> {
    const outcome = await run(false);
    if (outcome?.kind !== 'warning') return settle(outcome);
    return (await confirms('Heads up!', outcome.message)) && settle(await run(true));
  }

  async function edit(edits: readonly CellEdit[]): Promise<boolean> {
    if (edits.length === 0) return true;
    const sheet = view.sheet();
    view.expect(edits);
    const isDone = await ask((confirmed) => attempt('edit', sheet, edits, confirmed));
    if (!isDone) view.reload();
    return isDone;
  }

  const cellBlock = ({ top, left, bottom, right }: Block): CellBlock => ({
    sheet: view.sheet(),
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  });
  const paste = (from: CellBlock, to: CellBlock, cut: boolean): Promise<boolean> =>
    ask((confirmed) => attempt('paste', from, to, cut, confirmed));

  return {
    attempt,
    edit,
    paste: (from, to, cut) => paste(from, cellBlock(to), cut),
    async fill(toward) {
      const { top, left, bottom, right } = block();
      const down = toward === 'down';
      const single = down ? top === bottom : left === right;
      const first = single ? (down ? top : left) - 1 : down ? top : left;
      if (first < 0) return;
      const to = down ? { top: first + 1, left, bottom, right } : { top, left: first + 1, bottom, right };
      const from = down
        ? { top: first, left, bottom: first, right }
        : { top, left: first, bottom, right: first };
      await paste(cellBlock(from), cellBlock(to), false);
    },
    async clear() {
      const { top, left, bottom, right } = block();
      const edits: CellEdit[] = [];
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          // A cell that is known to be blank is left out; clearing a whole column would else send 20,000 edits.
          const cell = view.cell(row, column);
          if (cell !== null && cell?.kind !== 'blank') edits.push({ row, column, text: '' });
        }
      }
      await edit(edits);
    },
    async sort(ascending) {
      const { column } = view.selection();
      await ask((confirmed) => attempt('sort', view.sheet(), column, ascending, confirmed));
    },
    async insertRows(where) {
      const before = where === 'above' ? block().top : block().bottom + 1;
      const count = rowCount();
      await ask((confirmed) => attempt('insertRows', view.sheet(), before, count, confirmed));
    },
    async deleteRows() {
      const [first, count] = [block().top, rowCount()];
      await ask((confirmed) => attempt('deleteRows', view.sheet(), first, count, confirmed));
    },
    async insertColumns(where) {
      const before = where === 'left' ? block().left : block().right + 1;
      const count = columnCount();
      await ask((confirmed) => attempt('insertColumns', view.sheet(), before, count, confirmed));
    },
    async deleteColumns() {
      const [first, count] = [block().left, columnCount()];
      await ask((confirmed) => attempt('deleteColumns', view.sheet(), first, count, confirmed));
    },
    async freezeRows(count) {
      await attempt('freeze', view.sheet(), count, view.layout().frozenColumns);
    },
    async freezeColumns(count) {
      await attempt('freeze', view.sheet(), view.layout().frozenRows, count);
    },
    async toggleGroup(first, collapsed) {
      await attempt('collapseGroup', view.sheet(), first, collapsed);
    },
    async resizeColumn(column, pixels) {
      await attempt('resizeColumn', view.sheet(), column, pixels);
    },
    async undo() {
      await attempt('undo');
    },
    async redo() {
      await attempt('redo');
    },
    async runMenu(title, label) {
      await view.tellActive().catch(show);
      await busy.during(attempt('runMenu', title, label));
    },
    async importCsv(file) {
      try {
        await busy.during(connection.importCsv(file.name.replace(/\.[^.]*$/, ''), file));
      } catch (error) {
        await show(error);
      }
    },
  };
}
