import type { Actions } from './actions';
import { make } from './dom';
import { type IconName, icon } from './icon';
import { freezeItems } from './menu-bar';
import { openMenu } from './popup-menu';
import type { WorkbookView } from './workbook-view';

/** The row of buttons above the formula bar. */
export function openToolbar(view: WorkbookView, actions: Actions): HTMLElement {
  const bar = make('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Main' });
  const add = (name: IconName, label: string, run: (button: HTMLElement) => void): void => {
    const button = make(
      'button',
      { type: 'button', class: 'tool', 'aria-label': label, title: label },
      icon(name),
    );
    button.addEventListener('click', () => run(button));
    bar.append(button);
  };
  const line = (): void => bar.append(make('span', { class: 'tool-line', 'aria-hidden': 'true' }));
  add('undo', 'Undo (Ctrl+Z)', () => void actions.undo());
  add('redo', 'Redo (Ctrl+Y)', () => void actions.redo());
  line();
  add('sortDown', 'Sort sheet A to Z by this column', () => void actions.sort(true));
  add('sortUp', 'Sort sheet Z to A by this column', () => void actions.sort(false));
  line();
  add('insertRow', 'Insert row above', () => void actions.insertRows('above'));
  add('deleteRow', 'Delete row', () => void actions.deleteRows());
  line();
  add('freeze', 'Freeze', (button) => {
    openMenu(freezeItems(view, actions), button.getBoundingClientRect(), 'Freeze');
  });
  return bar;
}
