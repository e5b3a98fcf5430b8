import type { Actions, CellEdit } from './actions';
import type { CellEditor } from './cell-editor';
import { selectedBlock } from './selection';
import { readTabSeparated, writeTabSeparated } from './tab-separated';
import type { WorkbookView } from './workbook-view';

/** A copy takes the texts of at most so many cells, which the page has to fetch first. */
const MOST_CELLS = 200_000;
const CHUNK_ROWS = 500;

/** Copy, cut and paste of blocks, as text with tabs between the cells, inside the page and with other programs. */
export function listenToClipboard(
  view: WorkbookView,
  editor: CellEditor,
  actions: Actions,
  failed: (message: string) => void,
): void {
  const block = () => selectedBlock(view.selection(), view.layout().merges);

  function copyNow(event: ClipboardEvent): boolean {
    if (editor.isEditing()) return false;
    const { top, left, bottom, right } = block();
    const rows: string[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const texts: string[] = [];
      for (let column = left; column <= right; column += 1) {
        const cell = view.cell(row, column);
        // The clipboard is only open during the event: what was not fetched yet is copied in a second step.
        if (cell === undefined) return copyLater(event);
        texts.push(cell?.text ?? '');
      }
      rows.push(texts);
    }
    event.preventDefault();
    event.clipboardData?.setData('text/plain', writeTabSeparated(rows));
    return true;
  }

  function copyLater(event: ClipboardEvent): boolean {
    event.preventDefault();
    const { top, left, bottom, right } = block();
    if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) {
      failed(`That is more than ${MOST_CELLS.toLocaleString('en')} cells. Select fewer to copy them.`);
      return false;
    }
    void fetchTexts(top, left, bottom, right)
      .then((rows) => navigator.clipboard.writeText(writeTabSeparated(rows)))
      .catch(() => failed('The cells could not be copied. Try again.'));
    return true;
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

  editor.field.addEventListener('copy', (event) => void copyNow(event));
  editor.field.addEventListener('cut', (event) => {
    if (copyNow(event)) void actions.clear();
  });
  editor.field.addEventListener('paste', (event) => {
    if (editor.isEditing()) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    void paste(readTabSeparated(text));
  });

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
