import { cellName } from './a1';
import type { Actions } from './actions';
import { type ChoiceList, openChoiceList } from './choice-list';
import { make } from './dom';
import type { GridView } from './grid-view';
import { at, mergeAt, move } from './selection';
import type { WorkbookView } from './workbook-view';

/** Editing of one cell, in the cell or in the formula bar; both fields show the same text. */
export interface CellEditor {
  /** The field over the active cell. It holds the keyboard also while nothing is edited. */
  readonly field: HTMLTextAreaElement;
  /** The formula bar's field. */
  readonly bar: HTMLInputElement;
  isEditing(): boolean;
  /** Begins in the cell: with what it holds, or with `typed` in its place. */
  begin(typed?: string): Promise<void>;
  /** Opens the list of a drop-down cell. */
  openChoices(): Promise<void>;
  /** Ends editing and types the text into the cell. False when it was refused. */
  commit(rows?: number, columns?: number): Promise<boolean>;
  cancel(): void;
  /** Puts an address into a formula that waits for one; false when it does not. */
  insertReference(name: string): boolean;
  /** Puts the field over the active cell. */
  place(): void;
}

interface Editing {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** True when typing began it: arrow keys then leave the cell, as in Sheets. */
  readonly quick: boolean;
}

export function openCellEditor(view: WorkbookView, grid: GridView, actions: Actions): CellEditor {
  const field = make('textarea', {
    class: 'cell-field',
    rows: 1,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-label': 'Cell',
  });
  const bar = make('input', {
    class: 'formula-field',
    type: 'text',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-label': 'Formula bar',
  });
  let editing: Editing | null = null;
  let choices: ChoiceList | null = null;
  let shownText = '';
  /** The cell that `shownText` is of; the active one is another from its selection until its text has arrived. */
  let shownPlace = '';
  let asked = 0;

  async function fetchText(): Promise<string> {
    asked += 1;
    const mine = asked;
    const { row, column } = view.selection();
    const place = placeName(view.sheet(), row, column);
    const text = (await actions.attempt('editText', view.sheet(), row, column)) ?? '';
    if (mine === asked && !editing) {
      shownText = text;
      shownPlace = place;
      bar.value = text;
    }
    return text;
  }

  function place(): void {
    const { row, column } = editing ?? view.selection();
    const cell = grid.cellElement(row, column);
    const target = cell?.querySelector<HTMLElement>('.merge-box') ?? cell;
    field.setAttribute('aria-label', `${cellName(row, column)} ${view.cell(row, column)?.text ?? ''}`.trim());
    if (!target) return;
    const box = target.getBoundingClientRect();
    const frame = grid.element.getBoundingClientRect();
    Object.assign(field.style, {
      left: `${box.left - frame.left}px`,
      top: `${box.top - frame.top}px`,
      minWidth: `${box.width - 1}px`,
      minHeight: `${box.height - 1}px`,
    });
    grow();
  }

  function grow(): void {
    const room = grid.element.clientWidth - Number.parseFloat(field.style.left || '0') - 20;
    field.style.width = '0px';
    field.style.height = '0px';
    field.style.width = `${Math.min(Math.max(field.scrollWidth + 4, Number.parseFloat(field.style.minWidth || '0')), Math.max(room, 120))}px`;
    field.style.height = `${field.scrollHeight}px`;
  }

  function start(quick: boolean, text: string, where: 'cell' | 'bar'): void {
    const { row, column } = view.selection();
    editing = { sheet: view.sheet(), row, column, quick };
    field.value = text;
    bar.value = text;
    field.classList.add('is-editing');
    place();
    if (where === 'cell') {
      field.focus();
      field.setSelectionRange(text.length, text.length);
    }
  }

  function stop(): void {
    editing = null;
    choices?.close();
    choices = null;
    field.value = '';
    field.classList.remove('is-editing');
    bar.value = shownText;
    field.focus({ preventScroll: true });
  }

  async function commit(rows = 0, columns = 0): Promise<boolean> {
    if (!editing) return true;
    const { sheet, row, column } = editing;
    const text = choices?.marked() ?? field.value;
    const before = shownText;
    const place = placeName(sheet, row, column);
    const isSame = shownPlace === place && text === before;
    shownText = text;
    shownPlace = place;
    stop();
    if (sheet === view.sheet() && (rows !== 0 || columns !== 0)) {
      const next = move(view.layout(), { row, column }, rows, columns);
      view.select(at(next.row, next.column));
      grid.reveal(next.row, next.column);
    }
    if (isSame) return true;
    const taken = await actions.edit([{ row, column, text }]);
    if (!taken && sheet === view.sheet()) {
      // What was typed stays in the field, so that nothing is lost.
      view.select(at(row, column));
      shownText = before;
      shownPlace = '';
      start(false, text, 'cell');
    }
    return taken;
  }

  function onInput(from: HTMLTextAreaElement | HTMLInputElement): void {
    if (!editing) start(from === field, from.value, from === field ? 'cell' : 'bar');
    if (from === field) bar.value = field.value;
    else field.value = bar.value;
    grow();
    const cell = editing ? view.cell(editing.row, editing.column) : null;
    if (cell?.choices && !choices) showChoices(cell.choices, cell.text);
    choices?.filter(field.value);
  }

  function showChoices(words: readonly string[], current: string): void {
    const { row, column } = view.selection();
    const cell = grid.cellElement(row, column);
    if (!cell) return;
    choices?.close();
    choices = openChoiceList(words, current, cell.getBoundingClientRect(), (choice) => {
      field.value = choice;
      choices?.close();
      choices = null;
      void commit();
    });
  }

  async function begin(typed?: string): Promise<void> {
    if (editing) return;
    if (typed !== undefined) start(true, typed, 'cell');
    else start(false, await fetchText(), 'cell');
  }

  function onKey(event: KeyboardEvent): void {
    if (!editing || event.isComposing) return;
    const arrows: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const arrow = arrows[event.key];
    let handled = true;
    if (choices && arrow && arrow[0] !== 0) choices.step(arrow[0]);
    else if (event.key === 'Enter' && (event.altKey || event.ctrlKey) && event.target === field) {
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      onInput(field);
    } else if (event.key === 'Enter') void commit(event.shiftKey ? -1 : 1);
    else if (event.key === 'Tab') void commit(0, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') stop();
    else if (arrow && editing.quick && event.target === field && !event.shiftKey) void commit(...arrow);
    else handled = false;
    if (handled) event.preventDefault();
    // The keys of the grid are heard on the same field, and must not take this one for theirs.
    event.stopImmediatePropagation();
  }

  field.addEventListener('input', () => onInput(field));
  bar.addEventListener('input', () => onInput(bar));
  field.addEventListener('keydown', onKey);
  bar.addEventListener('keydown', onKey);
  bar.addEventListener('focus', async () => {
    const { row, column } = view.selection();
    if (shownPlace !== placeName(view.sheet(), row, column)) await fetchText();
    if (!editing && document.activeElement === bar) start(false, bar.value, 'bar');
  });
  view.listen((change) => {
    if (change === 'selection' && !editing) {
      void fetchText();
      place();
    }
    if (change === 'cells' && !editing) void fetchText();
  });
  grid.onDrawn(place);

  return {
    field,
    bar,
    isEditing: () => editing !== null,
    begin,
    async openChoices() {
      const { row, column } = view.selection();
      const cell = view.cell(row, column);
      if (!cell?.choices) return;
      if (!editing) await begin();
      showChoices(cell.choices, cell.text);
    },
    commit,
    cancel: stop,
    insertReference(name) {
      if (!editing || !field.value.startsWith('=')) return false;
      const source = document.activeElement === bar ? bar : field;
      const caret = source.selectionStart ?? source.value.length;
      const before = source.value.slice(0, caret);
      const waits = /[=(,;+\-*/<>&:^{ ]$/.test(before);
      if (!waits) return false;
      source.setRangeText(name, caret, source.selectionEnd ?? caret, 'end');
      onInput(source);
      return true;
    },
    place,
  };
}

function placeName(sheet: number, row: number, column: number): string {
  return `${sheet}:${row}:${column}`;
}

/** The cell that stands for a place: the first one of a merge. */
export function anchor(view: WorkbookView, row: number, column: number): { row: number; column: number } {
  const merge = mergeAt(view.layout().merges, row, column);
  return merge ? { row: merge.row, column: merge.column } : { row, column };
}
