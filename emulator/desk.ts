/**
 * What a page, or any other driver, asks of an open workbook. emulator/host implements it; emulator/server hands
 * it to the browser as JSON. Rows and columns count from 0. Everything in here survives JSON.
 */

export interface SheetSummary {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly color: string | null;
}

export interface CellView {
  /** Text as the cell shows it, by its number format and the workbook's locale. */
  readonly text: string;
  readonly kind: 'blank' | 'text' | 'number' | 'boolean' | 'error';
  /** The error's message, for its tooltip. */
  readonly error?: string;
  readonly note?: string;
  readonly link?: string;
  readonly choices?: readonly string[];
  /** Set when the cell holds a value that its validation rule does not take. */
  readonly invalid?: string;
  readonly style?: CellStyle;
  readonly sparkline?: {
    readonly data: readonly number[];
    readonly options: Readonly<Record<string, unknown>>;
  };
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly family?: string;
  readonly size?: number;
  readonly color?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Text is cut at the cell's edge instead of running over into blank neighbours. */
  readonly clip?: boolean;
  readonly border?: 'all' | 'bottom';
}

export interface SheetLayout {
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels, by column; columns that are not named have 100. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly columnGroups: readonly {
    readonly first: number;
    readonly last: number;
    readonly collapsed: boolean;
  }[];
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  readonly gridlines: boolean;
  readonly charts: readonly ChartView[];
}

export interface ChartView {
  readonly type: string;
  readonly title: string;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    /** A CSS colour; left out where the chart names none. */
    readonly color?: string;
  }[];
  /** How the numbers of the axis are written, such as '0%'; left out where the chart does not say. */
  readonly axisFormat?: string;
  readonly labels: readonly string[];
}

/** A block of cells of one sheet. */
export interface CellBlock {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** What one edit led to: done, refused with what Sheets says, or asked about first (a warning-only protection). */
export type EditOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'warning'; readonly message: string };

export interface AlertView {
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly string[];
  /** True for a prompt, which wants a text with the answer. */
  readonly wantsText: boolean;
}

export interface Mail {
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly base64: string }[];
  readonly sentAt: string;
}

/** Everything that a page shows around the grid. */
export interface DeskState {
  readonly title: string;
  readonly user: string;
  readonly timezone: string;
  readonly locale: string;
  readonly sheets: readonly SheetSummary[];
  readonly active: { readonly sheet: number; readonly row: number; readonly column: number };
  readonly menus: readonly { readonly title: string; readonly items: readonly (string | null)[] }[];
  readonly sidebar: { readonly title: string; readonly html: string; readonly opened: number } | null;
  readonly dialog: {
    readonly title: string;
    readonly html: string;
    readonly width: number;
    readonly height: number;
    readonly opened: number;
  } | null;
  readonly toast: { readonly title: string; readonly message: string; readonly shown: number } | null;
  readonly mails: number;
  /** Counts up with every change of the workbook. */
  readonly revision: number;
}

export interface Desk {
  state(): DeskState;
  layout(sheet: number): SheetLayout;
  /** A block of cells as they show. */
  cells(sheet: number, row: number, column: number, rows: number, columns: number): CellView[][];
  /** Computes what no page has asked for yet; the revision counts up when something shows that `cells` did not give. */
  computeRest(): void;
  /** What the formula bar shows: the formula, or the value as it would be typed. */
  editText(sheet: number, row: number, column: number): string;
  activate(sheet: number, row: number, column: number): void;
  /** Types text into cells as a person would; `confirmed` answers a warning with "OK". */
  edit(
    sheet: number,
    edits: readonly { row: number; column: number; text: string }[],
    confirmed: boolean,
  ): EditOutcome;
  /**
   * Pastes a block of this workbook as a person does: what the cells hold, looks, notes and rules; again and again
   * where `to` is a multiple of it. Formulas move along. `cut` moves the block instead, and formulas that speak
   * of its cells follow. The grid grows where it ends.
   */
  paste(from: CellBlock, to: CellBlock, cut: boolean, confirmed: boolean): EditOutcome;
  /** Where Ctrl and an arrow lead: the last cell with anything in it before a blank one, else the next, else the end. */
  edge(sheet: number, row: number, column: number, toward: Direction): { row: number; column: number };
  insertRows(sheet: number, before: number, count: number, confirmed: boolean): EditOutcome;
  deleteRows(sheet: number, first: number, count: number, confirmed: boolean): EditOutcome;
  insertColumns(sheet: number, before: number, count: number, confirmed: boolean): EditOutcome;
  deleteColumns(sheet: number, first: number, count: number, confirmed: boolean): EditOutcome;
  /** Sorts all rows below the frozen ones (below row 0 when none is frozen) by a column. */
  sort(sheet: number, column: number, ascending: boolean, confirmed: boolean): EditOutcome;
  collapseGroup(sheet: number, first: number, collapsed: boolean): void;
  resizeColumn(sheet: number, column: number, pixels: number): void;
  freeze(sheet: number, rows: number, columns: number): void;
  addSheet(): SheetSummary;
  renameSheet(sheet: number, name: string): EditOutcome;
  deleteSheet(sheet: number): EditOutcome;
  /** Runs a menu item of the add-on by title and label. Throws with the message a person would see. */
  runMenu(title: string, label: string): void;
  /** google.script.run: JSON in, JSON out; throws the message that a failure handler gets. */
  runFunction(name: string, args: readonly unknown[]): unknown;
  closeSidebar(): void;
  closeDialog(): void;
  outbox(): readonly Mail[];
  undo(): boolean;
  redo(): boolean;
}
