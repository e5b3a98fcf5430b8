import { make } from './dom';
import { icon } from './icon';

/** An item of a menu; null draws a line. With `items` it opens a menu at its side. */
export type MenuItem = {
  readonly label: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  readonly run?: () => void;
  readonly items?: readonly MenuItem[];
} | null;

export interface OpenMenu {
  readonly element: HTMLElement;
  close(): void;
}

let open: OpenMenu | null = null;

/** The menu that is open, if any. */
export function openedMenu(): OpenMenu | null {
  return open;
}

/** Opens a menu below (or beside) a box of the window and puts the keyboard on its first item. */
export function openMenu(
  items: readonly MenuItem[],
  near: DOMRect,
  label: string,
  options: { readonly onClose?: () => void; readonly focus?: boolean } = {},
): OpenMenu {
  open?.close();
  const before = document.activeElement;
  const element = buildMenu(items, label, () => {
    menu.close();
    if (before instanceof HTMLElement) before.focus();
  });
  const menu: OpenMenu = {
    element,
    close() {
      if (open !== menu) return;
      open = null;
      element.remove();
      document.removeEventListener('pointerdown', outside, true);
      options.onClose?.();
    },
  };
  const outside = (event: Event): void => {
    if (!element.contains(event.target as Node)) menu.close();
  };
  document.body.append(element);
  place(element, near.left, near.bottom, near.top);
  document.addEventListener('pointerdown', outside, true);
  open = menu;
  if (options.focus !== false) focusItem(element, 0);
  return menu;
}

function buildMenu(items: readonly MenuItem[], label: string, close: () => void): HTMLElement {
  const element = make('div', { class: 'menu', role: 'menu', 'aria-label': label });
  for (const item of items) {
    if (item === null) element.append(make('div', { class: 'menu-line', role: 'separator' }));
    else element.append(buildItem(item, close));
  }
  element.addEventListener('keydown', (event) => onKey(event, element, close));
  return element;
}

function buildItem(item: NonNullable<MenuItem>, close: () => void): HTMLElement {
  const button = make(
    'button',
    {
      type: 'button',
      class: 'menu-item',
      role: item.checked === undefined ? 'menuitem' : 'menuitemcheckbox',
      'aria-checked': item.checked,
      'aria-haspopup': item.items ? 'menu' : undefined,
      'aria-disabled': item.disabled ? 'true' : undefined,
      tabindex: '-1',
    },
    make('span', { class: 'menu-check', 'aria-hidden': 'true' }, item.checked ? '✓' : ''),
    make('span', { class: 'menu-label' }, item.label),
  );
  if (item.keys) button.append(make('span', { class: 'menu-keys', 'aria-hidden': 'true' }, item.keys));
  if (item.items) button.append(icon('right'));
  const row = make('div', { class: 'menu-row', role: 'none' }, button);
  const { items } = item;
  if (items) {
    const openSub = (): void => {
      closeSubs(row.parentElement);
      const sub = buildMenu(items, item.label, close);
      row.append(sub);
      const box = row.getBoundingClientRect();
      place(sub, box.right - 2, box.top - 8, box.top);
    };
    button.addEventListener('click', () => {
      openSub();
      focusItem(row.querySelector<HTMLElement>('.menu'), 0);
    });
    row.addEventListener('pointerenter', () => {
      if (!row.querySelector('.menu')) openSub();
    });
  } else {
    row.addEventListener('pointerenter', () => closeSubs(row.parentElement));
    button.addEventListener('click', () => {
      if (item.disabled) return;
      close();
      item.run?.();
    });
  }
  return row;
}

function closeSubs(menu: HTMLElement | null): void {
  for (const sub of menu?.querySelectorAll(':scope > .menu-row > .menu') ?? []) sub.remove();
}

function onKey(event: KeyboardEvent, menu: HTMLElement, close: () => void): void {
  const buttons = itemsOf(menu);
  const index = buttons.indexOf(document.activeElement as HTMLElement);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const next = moves[event.key];
  if (next !== undefined) focusItem(menu, (next + buttons.length) % buttons.length);
  else if (event.key === 'ArrowRight' && document.activeElement?.getAttribute('aria-haspopup')) {
    (document.activeElement as HTMLElement).click();
  } else if (event.key === 'ArrowLeft' && menu.parentElement?.classList.contains('menu-row')) {
    menu.parentElement.querySelector<HTMLElement>('.menu-item')?.focus();
    menu.remove();
  } else if (event.key === 'Escape') close();
  else if (event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>(':scope > .menu-row > .menu-item')];
}

function focusItem(menu: HTMLElement | null, index: number): void {
  if (menu) itemsOf(menu)[index]?.focus();
}

/** Puts a menu at a point of the window, moved so that it stays within; `above` is where it ends when it must go up. */
function place(element: HTMLElement, left: number, top: number, above: number): void {
  const { width, height } = element.getBoundingClientRect();
  const x = Math.max(Math.min(left, innerWidth - width - 4), 4);
  const y = top + height <= innerHeight - 4 ? top : Math.max(above - height, 4);
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
}
