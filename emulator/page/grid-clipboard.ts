import type { CellBlock } from '../desk';
import type { Actions, CellEdit } from './actions';
import type { CellEditor } from './cell-editor';
import { selectedBlock } from './selection';
import { readTabSeparated, writeTabSeparated } from './tab-separated';
import type { WorkbookView } from './workbook-view';

/** A copy takes the texts of at most so many cells, which the page has to fetch first. */
const MOST_CELLS = 200_000;
const CHUNK_ROWS = 500;

/** What was copied last in this window. */
interface Copied {
  readonly from: CellBlock;
  readonly cut: boolean;
  /** What went to the clipboard: while it is still there, a paste means these cells. */
  readonly text: string;
}

/**
 * Copy, cut and paste of blocks: as text with tabs between the cells for other programs, whole cells inside the page.
 * Cells that were cut stay until they are pasted.
 */
export function listenToClipboard(
  view: WorkbookView,
  editor: CellEditor,
  actions: Actions,
  failed: (message: string) => void,
  showCopied: (block: CellBlock | null) => void,
): void {
  let copied: Copied | null = null;
  const block = () => selectedBlock(view.selection(), view.layout().merges);

  function copyNow(event: ClipboardEvent): void {
    if (editor.isEditing()) return;
    const { top, left, bottom, right } = block();
    const rows: string[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const texts: string[] = [];
      for (let column = left; column <= right; column += 1) {
        const cell = view.cell(row, column);
        // The clipboard is only open during the event: what was not fetched yet is copied in a second step.
        if (cell === undefined) {
          copyLater(event);
          return;
        }
        texts.push(cell?.text ?? '');
      }
      rows.push(texts);
    }
    event.preventDefault();
    const text = writeTabSeparated(rows);
    event.clipboardData?.setData('text/plain', text);
    remember(text, event.type === 'cut');
  }

  function remember(text: string, cut: boolean): void {
    const { top, left, bottom, right } = block();
    const from = {
      sheet: view.sheet(),
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    };
    copied = { from, cut, text: text.replace(/\r\n/g, '\n') };
    showCopied(from);
  }

  function copyLater(event: ClipboardEvent): void {
    event.preventDefault();
    const { top, left, bottom, right } = block();
    if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) {
      failed(`That is more than ${MOST_CELLS.toLocaleString('en')} cells. Select fewer to copy them.`);
      return;
    }
    void fetchTexts(top, left, bottom, right)
      .then(async (rows) => {
        const text = writeTabSeparated(rows);
        await navigator.clipboard.writeText(text);
        remember(text, event.type === 'cut');
      })
      .catch(() => failed('The cells could not be copied. Try again.'));
  }

  async function fetchTexts(top: number, left: number, bottom: number, right: number): Promise<string[][]> {
    const rows: string[][] = [];
    for (let row = top; row <= bottom; row += CHUNK_ROWS) {
      const count = Math.min(CHUNK_ROWS, bottom - row + 1);
      const part = await actions.attempt('cells', view.sheet(), row, left, count, right - left + 1);
      for (const cells of part ?? []) rows.push(cells.map((cell) => cell?.text ?? ''));
    }
    return rows;
  }

  editor.field.addEventListener('copy', copyNow);
  editor.field.addEventListener('cut', copyNow);
  editor.field.addEventListener('paste', (event) => {
    if (editor.isEditing()) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (copied && text.replace(/\r\n/g, '\n') === copied.text) void pasteCells(copied);
    else if (text !== '') void paste(readTabSeparated(text));
  });
  editor.field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !editor.isEditing()) forget();
  });

  function forget(): void {
    copied = null;
    showCopied(null);
  }

  async function pasteCells({ from, cut }: Copied): Promise<void> {
    const to = block();
    const [rows, columns] = [to.bottom - to.top + 1, to.right - to.left + 1];
    const high = !cut && rows % from.rows === 0 ? rows : from.rows;
    const wide = !cut && columns % from.columns === 0 ? columns : from.columns;
    const { top, left } = to;
    if (!(await actions.paste(from, to, cut))) return;
    if (cut) forget();
    view.select({ row: top, column: left, end: { row: top + high - 1, column: left + wide - 1 } });
  }

  async function paste(rows: readonly (readonly string[])[]): Promise<void> {
    const { top, left, bottom, right } = block();
    const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
    const edits: CellEdit[] = [];
    if (only !== undefined) {
      // One copied cell fills the whole selection.
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) edits.push({ row, column, text: only });
      }
    } else {
      rows.forEach((cells, r) => {
        cells.forEach((text, c) => void edits.push({ row: top + r, column: left + c, text }));
      });
      const width = Math.max(...rows.map((cells) => cells.length));
      view.select({ row: top, column: left, end: { row: top + rows.length - 1, column: left + width - 1 } });
    }
    await actions.edit(edits);
  }
}
