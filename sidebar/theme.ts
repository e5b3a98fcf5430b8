export const THEMES = ['Light', 'Dark', 'Automatic'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'opsbook theme';

/** As much of localStorage as is used; a getter, because a sandboxed frame throws already when it is touched. */
export type Store = () => Pick<Storage, 'getItem' | 'setItem'>;

/** The look that was chosen last, Light where nothing was chosen or the browser keeps nothing. */
export function readTheme(store: Store): Theme {
  try {
    const kept = store().getItem(KEY);
    return THEMES.find((theme) => theme === kept) ?? 'Light';
  } catch {
    return 'Light';
  }
}

/** Keeps the chosen look for the next time, where the browser allows it. */
export function keepTheme(store: Store, theme: Theme): void {
  try {
    store().setItem(KEY, theme);
  } catch {
    // A sandboxed frame refuses; the choice then lasts until the sidebar is closed.
  }
}
