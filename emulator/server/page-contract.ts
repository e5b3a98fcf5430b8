import type { AlertView, CellView, Desk, DeskState } from '../desk';

/**
 * What the page and the server say to each other. Nothing of Node and nothing of the browser is in here, since
 * both sides read it.
 */

/** DeskState without the HTML of sidebar and dialog, which the page fetches once for each `opened`. */
export interface PageState extends Omit<DeskState, 'sidebar' | 'dialog'> {
  readonly sidebar: { readonly title: string; readonly opened: number } | null;
  readonly dialog: {
    readonly title: string;
    readonly width: number;
    readonly height: number;
    readonly opened: number;
  } | null;
  /** Where the workbook is kept, as the page names it. */
  readonly file: string;
}

/** What a page may call by name: the desk, with blank cells left out and HTML on request. */
export interface PageCalls extends Omit<Desk, 'state' | 'cells' | 'computeRest'> {
  state(): PageState;
  /** A block of cells; null stands for a cell that is blank and has no look of its own. */
  cells(
    sheet: number,
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): readonly (readonly (CellView | null)[])[];
  sidebarHtml(): string;
  dialogHtml(): string;
}

export type PageCall = keyof PageCalls;

/**
 * What a call gives. `state` comes along when the call may have changed something; `activated` says that it led to
 * another cell, as a script does that activates one, so that the page goes there.
 */
export type CallAnswer<Value = unknown> = (
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string }
) & { readonly state?: PageState; readonly activated?: boolean };

/** An alert or a prompt that a script waits for. */
export interface Question {
  readonly id: number;
  readonly alert: AlertView;
}

/** The person's answer; button '' stands for closing the window without one. */
export interface QuestionAnswer {
  readonly button: string;
  readonly text: string;
}

/** What the server tells every page on its own. */
export type PageEvent =
  | { readonly kind: 'revision'; readonly revision: number }
  | { readonly kind: 'question'; readonly question: Question | null }
  | { readonly kind: 'saved' }
  | { readonly kind: 'trouble'; readonly message: string };
