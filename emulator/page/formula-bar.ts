import { readReference } from './a1';
import type { CellEditor } from './cell-editor';
import { tell } from './dialog-box';
import { make } from './dom';
import { selectionName } from './grid-mouse';
import type { GridView } from './grid-view';
import type { WorkbookView } from './workbook-view';

/** Name box and formula bar. */
export function openFormulaBar(view: WorkbookView, grid: GridView, editor: CellEditor): HTMLElement {
  const name = make('input', {
    class: 'name-box',
    type: 'text',
    'aria-label': 'Name box',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  const show = (): void => {
    if (document.activeElement !== name) name.value = selectionName(view);
  };
  view.listen((change) => {
    if (change === 'selection') show();
  });
  name.addEventListener('focus', () => name.select());
  name.addEventListener('blur', show);
  name.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') editor.field.focus();
    if (event.key !== 'Enter') return;
    // Else the line break would go to the field that has the keyboard by then.
    event.preventDefault();
    void go();
  });

  async function go(): Promise<void> {
    const reference = readReference(name.value);
    const wanted = reference?.sheet;
    const sheet =
      wanted === null || wanted === undefined
        ? view.sheet()
        : view.state().sheets.find((candidate) => candidate.name.toLowerCase() === wanted.toLowerCase())?.id;
    if (!reference || sheet === undefined) {
      await tell(
        'There was a problem',
        `“${name.value}” is not a cell. Type an address such as B7 or Deliveries!B7.`,
      );
      name.focus();
      return;
    }
    const { block } = reference;
    editor.field.focus();
    await goToBlock(view, grid, sheet, block);
  }

  return make(
    'div',
    { class: 'formula-bar' },
    name,
    make('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'),
    editor.bar,
  );
}

/** Shows a block of a sheet and selects it. */
export async function goToBlock(
  view: WorkbookView,
  grid: GridView,
  sheet: number,
  block: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
): Promise<void> {
  const selection = { row: block.top, column: block.left, end: { row: block.bottom, column: block.right } };
  if (sheet === view.sheet()) view.select(selection);
  else await view.openSheet(sheet, selection);
  grid.reveal(block.top, block.left);
}
