import type { AlertView } from '../desk';

/** How a person answered an alert or a prompt. */
export interface AlertAnswer {
  /** The button's label, such as Yes; 'Close' when the person closed it. */
  readonly button: string;
  readonly text?: string;
}

export interface MenuItem {
  readonly label: string;
  readonly functionName: string;
}

export interface Menu {
  readonly title: string;
  readonly items: readonly (MenuItem | Menu | null)[];
}

export interface OpenPage {
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  /** Counts up with every page that opens, so that the same text opened again is told apart. */
  readonly opened: number;
}

/** What one person sees of the workbook besides its cells. */
export interface Session {
  readonly user: string;
  menus: Menu[];
  sidebar: OpenPage | null;
  dialog: OpenPage | null;
  toast: { readonly title: string; readonly message: string; readonly shown: number } | null;
  active: { sheet: number; row: number; column: number; rows: number; columns: number };
  /** Answers that wait for the next alerts. */
  readonly answers: AlertAnswer[];
  readonly ask?: (alert: AlertView) => AlertAnswer | null;
  counter: number;
}

/** A person who has just opened the workbook. */
export function newSession(user: string, sheet: number, ask?: Session['ask']): Session {
  return {
    user,
    menus: [],
    sidebar: null,
    dialog: null,
    toast: null,
    active: { sheet, row: 0, column: 0, rows: 1, columns: 1 },
    answers: [],
    ask,
    counter: 0,
  };
}
