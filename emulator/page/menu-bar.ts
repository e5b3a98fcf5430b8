import type { Actions } from './actions';
import { make } from './dom';
import { type MenuItem, openedMenu, openMenu } from './popup-menu';
import type { WorkbookView } from './workbook-view';

/** The row of menus under the workbook's name. */
export function openMenuBar(view: WorkbookView, actions: Actions, chooseCsv: () => void): HTMLElement {
  const menus: readonly [title: string, items: () => readonly MenuItem[]][] = [
    ['File', () => [{ label: 'Import CSV…', run: chooseCsv }]],
    ['Edit', () => editItems(actions)],
    ['View', () => [{ label: 'Freeze', items: freezeItems(view, actions) }]],
    ['Insert', () => insertItems(view, actions)],
    ['Data', () => sortItems(view, actions)],
    ['Extensions', () => extensionItems(view, actions)],
  ];
  const bar = make('div', { class: 'menu-bar', role: 'menubar', 'aria-label': 'Menus' });
  for (const [title, items] of menus) {
    const button = make(
      'button',
      {
        type: 'button',
        class: 'menu-title',
        role: 'menuitem',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
      },
      title,
    );
    const show = (): void => {
      button.setAttribute('aria-expanded', 'true');
      openMenu(items(), button.getBoundingClientRect(), title, {
        onClose: () => button.setAttribute('aria-expanded', 'false'),
      });
    };
    button.addEventListener('click', () => (button.ariaExpanded === 'true' ? openedMenu()?.close() : show()));
    // A press on the title of the open menu would close it first, and the click would open it again.
    button.addEventListener('pointerdown', (event) => {
      if (button.ariaExpanded === 'true') event.stopImmediatePropagation();
    });
    button.addEventListener('pointerenter', () => {
      if (bar.querySelector('[aria-expanded="true"]') && button.ariaExpanded !== 'true') show();
    });
    bar.append(button);
  }
  return bar;
}

function editItems(actions: Actions): MenuItem[] {
  return [
    { label: 'Undo', keys: 'Ctrl+Z', run: () => void actions.undo() },
    { label: 'Redo', keys: 'Ctrl+Y', run: () => void actions.redo() },
    null,
    { label: 'Fill down', keys: 'Ctrl+D', run: () => void actions.fill('down') },
    { label: 'Fill right', keys: 'Ctrl+R', run: () => void actions.fill('right') },
    { label: 'Delete values', keys: 'Delete', run: () => void actions.clear() },
    {
      label: 'Delete',
      items: [
        { label: 'Rows', run: () => void actions.deleteRows() },
        { label: 'Columns', run: () => void actions.deleteColumns() },
      ],
    },
  ];
}

/** The choices of View > Freeze, for the menu and the toolbar. */
export function freezeItems(view: WorkbookView, actions: Actions): MenuItem[] {
  const { frozenRows, frozenColumns } = view.layout();
  const { row, column } = view.selection();
  return [
    { label: 'No rows', checked: frozenRows === 0, run: () => void actions.freezeRows(0) },
    { label: '1 row', checked: frozenRows === 1, run: () => void actions.freezeRows(1) },
    { label: `Up to row ${row + 1}`, run: () => void actions.freezeRows(row + 1) },
    null,
    { label: 'No columns', checked: frozenColumns === 0, run: () => void actions.freezeColumns(0) },
    { label: '1 column', checked: frozenColumns === 1, run: () => void actions.freezeColumns(1) },
    { label: 'Up to this column', run: () => void actions.freezeColumns(column + 1) },
  ];
}

function insertItems(view: WorkbookView, actions: Actions): MenuItem[] {
  const { row, end } = view.selection();
  const count = Math.abs(end.row - row) + 1;
  const rows = count === 1 ? '1 row' : `${count} rows`;
  return [
    { label: `Insert ${rows} above`, run: () => void actions.insertRows('above') },
    { label: `Insert ${rows} below`, run: () => void actions.insertRows('below') },
    null,
    { label: 'Insert column left', run: () => void actions.insertColumns('left') },
    { label: 'Insert column right', run: () => void actions.insertColumns('right') },
  ];
}

function sortItems(view: WorkbookView, actions: Actions): MenuItem[] {
  const column = view.selection().column;
  const name = view.cell(0, column)?.text;
  const by = name ? ` by “${name}”` : ' by this column';
  return [
    { label: `Sort sheet${by} (A to Z)`, run: () => void actions.sort(true) },
    { label: `Sort sheet${by} (Z to A)`, run: () => void actions.sort(false) },
  ];
}

function extensionItems(view: WorkbookView, actions: Actions): MenuItem[] {
  const { menus } = view.state();
  if (menus.length === 0) return [{ label: 'No add-on has a menu here', disabled: true }];
  return menus.map(({ title, items }) => ({
    label: title,
    items: items.map((label) =>
      label === null ? null : { label, run: () => void actions.runMenu(title, label) },
    ),
  }));
}
