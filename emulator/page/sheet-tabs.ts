import type { Actions } from './actions';
import { confirms, openDialog, tell } from './dialog-box';
import { make } from './dom';
import { type IconName, icon } from './icon';
import { openMenu } from './popup-menu';
import type { WorkbookView } from './workbook-view';

/** The row of sheets below the grid. */
export function openSheetTabs(view: WorkbookView, actions: Actions): HTMLElement {
  const tabs = make('div', { class: 'sheet-tabs', role: 'tablist', 'aria-label': 'Sheets' });
  const add = make(
    'button',
    { type: 'button', class: 'sheet-button', 'aria-label': 'Add sheet', title: 'Add sheet' },
    icon('plus'),
  );
  const all = make(
    'button',
    { type: 'button', class: 'sheet-button', 'aria-label': 'All sheets', title: 'All sheets' },
    icon('list'),
  );
  let drawn = '';

  add.addEventListener('click', async () => {
    const sheet = await actions.attempt('addSheet');
    if (sheet) await view.openSheet(sheet.id);
  });
  all.addEventListener('click', () => {
    const items = view.state().sheets.map((sheet) => ({
      label: sheet.hidden ? `${sheet.name} (hidden)` : sheet.name,
      checked: sheet.id === view.sheet(),
      run: () => void view.openSheet(sheet.id),
    }));
    openMenu(items, all.getBoundingClientRect(), 'All sheets');
  });

  async function rename(id: number, name: string): Promise<void> {
    const { button, text } = await openDialog({
      title: 'Rename sheet',
      message: 'New name',
      buttons: ['OK', 'Cancel'],
      wantsText: true,
      text: name,
    }).answer;
    if (button !== 'OK' || text === name) return;
    const outcome = await actions.attempt('renameSheet', id, text);
    if (outcome && outcome.kind !== 'done') await tell('There was a problem', outcome.message);
  }

  async function remove(id: number, name: string): Promise<void> {
    if (!(await confirms('Heads up!', `Do you want to delete the sheet “${name}”?`))) return;
    const outcome = await actions.attempt('deleteSheet', id);
    if (outcome && outcome.kind !== 'done') await tell('There was a problem', outcome.message);
  }

  function draw(): void {
    const { sheets } = view.state();
    const shown = sheets.filter((sheet) => !sheet.hidden || sheet.id === view.sheet());
    const next = JSON.stringify([shown, view.sheet()]);
    if (next === drawn) return;
    drawn = next;
    tabs.replaceChildren(
      ...shown.map(({ id, name, color, hidden }) => {
        const selected = id === view.sheet();
        const tab = make(
          'button',
          {
            type: 'button',
            role: 'tab',
            class: hidden ? 'sheet-tab is-hidden' : 'sheet-tab',
            'aria-selected': String(selected),
            tabindex: selected ? '0' : '-1',
          },
          make('span', {}, name),
        );
        if (color) tab.style.setProperty('--sheet-color', color);
        tab.addEventListener('click', () => {
          if (id !== view.sheet()) void view.openSheet(id);
        });
        tab.addEventListener('dblclick', () => void rename(id, name));
        tab.addEventListener('contextmenu', (event) => {
          event.preventDefault();
          openMenu(
            [
              { label: 'Delete', run: () => void remove(id, name) },
              { label: 'Rename', run: () => void rename(id, name) },
            ],
            new DOMRect(event.clientX, event.clientY, 0, 0),
            `Sheet ${name}`,
          );
        });
        return tab;
      }),
    );
    tabs.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  tabs.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    const all = [...tabs.querySelectorAll<HTMLElement>('[role="tab"]')];
    const index = all.indexOf(document.activeElement as HTMLElement);
    all[(index + by + all.length) % all.length]?.focus();
    event.preventDefault();
  });
  view.listen((change) => {
    if (change === 'state' || change === 'sheet') draw();
  });
  return make('div', { class: 'sheet-bar' }, add, all, tabs, ...scrollButtons(tabs));
}

/** Two arrows at the right end, there while not all sheets have room. */
function scrollButtons(tabs: HTMLElement): HTMLElement[] {
  const button = (name: IconName, label: string, by: number): HTMLElement =>
    make(
      'button',
      {
        type: 'button',
        class: 'sheet-scroll',
        'aria-label': label,
        title: label,
        onclick: () => tabs.scrollBy({ left: by * tabs.clientWidth * 0.7, behavior: 'smooth' }),
      },
      icon(name),
    );
  const back = button('left', 'Sheets to the left', -1);
  const on = button('right', 'Sheets to the right', 1);
  const update = (): void => {
    const room = tabs.scrollWidth - tabs.clientWidth;
    back.hidden = room <= 1;
    on.hidden = room <= 1;
    back.toggleAttribute('disabled', tabs.scrollLeft <= 1);
    on.toggleAttribute('disabled', tabs.scrollLeft >= room - 1);
  };
  tabs.addEventListener('scroll', update);
  tabs.addEventListener(
    'wheel',
    (event) => {
      tabs.scrollLeft += event.deltaY;
    },
    { passive: true },
  );
  new ResizeObserver(update).observe(tabs);
  new MutationObserver(update).observe(tabs, { childList: true });
  return [back, on];
}
