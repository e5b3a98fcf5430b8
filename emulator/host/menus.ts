import type { Menu, MenuItem, Session } from './session';

/** The menu item of this label, wherever it stands. Throws with the labels that there are. */
export function menuItem(session: Session, label: string): { title: string; item: MenuItem } {
  const items = session.menus.flatMap((menu) => itemsOf(menu).map((item) => ({ title: menu.title, item })));
  const found = items.find(({ item }) => item.label === label);
  if (found !== undefined) return found;
  const labels = items.map(({ item }) => item.label);
  throw new Error(`No menu has "${label}". There are: ${labels.join(', ')}.`);
}

/** The items of a menu and of those inside it. */
export function itemsOf(menu: Menu): MenuItem[] {
  return menu.items.flatMap((item) => {
    if (item === null) return [];
    return 'items' in item ? itemsOf(item) : [item];
  });
}
