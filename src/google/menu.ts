import { menuItems } from '../menu';

/** Adds the menu. Touches nothing else: it runs before anybody has given the add-on any permission. */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { label, calls } of menuItems) menu.addItem(label, calls);
  menu.addToUi();
}
