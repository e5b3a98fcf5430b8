import type { DayNumber } from './calendar';
import type { CellValue } from './cell';

/**
 * What can be written into a cell. A day is handed over as `{ day }` and becomes a real date of the spreadsheet,
 * whatever its zone: it is written as yyyy-mm-dd the way a person would type it. A Date is an instant and keeps
 * its time. '' empties the cell. Text stays text.
 */
export type Writable = CellValue | { readonly day: DayNumber };

/**
 * The port: all that the add-on asks of a spreadsheet. src/google/ implements it with SpreadsheetApp and
 * decides nothing. Rows and columns count from 1 here, as people see them.
 */
export interface WorkbookReader {
  /** The spreadsheet's own time zone, such as Europe/Berlin; not the script's. */
  readonly timezone: string;
  /** The spreadsheet's locale, such as en_US. */
  readonly locale: string;
  /** Wall clock of an instant in the spreadsheet's zone, 'yyyy-MM-dd HH:mm:ss'. One service call. */
  wallClock(instant: Date): string;
  sheets(): readonly SheetReader[];
  /** The sheet of exactly this name, or undefined. */
  sheet(name: string): SheetReader | undefined;
}

export interface SheetReader {
  readonly id: number;
  readonly name: string;
  /** Values from A1 to the last cell that holds anything, rectangular; [] for an empty sheet. One read. */
  values(): CellValue[][];
  /** Formulas over the same area, '' where there is none. One read. */
  formulas(): string[][];
  /** What the add-on has noted on this sheet under `key`, or undefined. */
  metadata(key: string): string | undefined;
}

export interface Workbook extends WorkbookReader {
  readonly url: string;
  sheets(): readonly Sheet[];
  sheet(name: string): Sheet | undefined;
  /** A new sheet at a place from 1, by default behind all others. Throws InputError when the name is taken. */
  addSheet(name: string, place?: number): Sheet;
  /** Runs `work` while nobody else changes this workbook, and writes all out before it lets others in. */
  exclusively<T>(work: () => T): T;
}

export interface Sheet extends SheetReader {
  /** How the sheet looks now, to compare with how it should: see Appearance. A fixed number of reads. */
  appearance(): Appearance;
  /**
   * Rules for what can be typed into neighbouring columns, from row 2 to the end of the sheet: for each column its
   * rules from top to bottom. Two reads, or three. Cells without a rule are told apart in each row that is used;
   * rules are compared in the first fifty rows, and in some further down.
   */
  rules(column: number, columns: number): RuleRun[][];
  /** Number formats of one column from a row on, '' for automatic. One read. */
  columnFormats(row: number, column: number, rows: number): string[];
  /** What the cells show, over the same area as values. One read. */
  texts(): string[][];
  /** Notes of a block, '' where there is none. One read. */
  notesOf(area: Required<Area>): string[][];
  /** What keeps this person from writing into these areas. A few reads an area; more where something does. */
  obstacles(areas: readonly Required<Area>[]): readonly Obstacle[];
  /**
   * Writes a block with its top left cell at row, column; inserts rows and columns where the grid ends.
   * Text that begins with = + - @ is written as text, and no text is turned into a number or a date.
   */
  write(row: number, column: number, block: readonly (readonly Writable[])[]): void;
  /** Waits until all that was written stands in the sheet. Throws as write does, where Google refuses only then. */
  settle(): void;
  /** Writes one formula, its arguments separated by `;`. Throws InputError when the person may not edit the cell. */
  writeFormula(row: number, column: number, formula: string): void;
  /** Writes formulas one below the other, as writeFormula. */
  writeFormulas(row: number, column: number, formulas: readonly string[]): void;
  /** Deletes whole rows; those below move up. At least as many stay under the frozen ones, up to 100. */
  deleteRows(first: number, count: number): void;
  /** Applies the changes. Those of one call must not rest on each other's order, apart from styles. */
  change(changes: readonly SheetChange[]): void;
}

/** A block of cells. Without `rows` it reaches to the end of the grid, so that it grows with the sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns: number;
}

/**
 * Cells that were asked about and that this person may not change, by a protection of the range or of the whole tab;
 * or cells that are merged, so that all but the first would be lost.
 */
export interface Obstacle {
  readonly kind: 'protected' | 'protected tab' | 'merged';
  readonly area: Required<Area>;
}

/** What may be put into a cell. `strict` rejects other input, otherwise the cell is only marked. */
export type Validation =
  | {
      readonly kind: 'words';
      readonly words: readonly string[];
      readonly strict: boolean;
      readonly help: string;
    }
  | { readonly kind: 'list'; readonly sheet: string; readonly column: number; readonly help: string }
  | {
      readonly kind: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly strict: boolean;
      readonly help: string;
    }
  | { readonly kind: 'day'; readonly strict: boolean; readonly help: string };

/** Rows one below the other that take the same; null where anything can be typed. */
export interface RuleRun {
  readonly row: number;
  readonly rows: number;
  readonly rule: Validation | null;
}

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly border?: 'all' | 'bottom' | 'none';
}

/** Colours cells of `area` by a native formula that speaks of the area's top left cell. */
export interface ConditionalFormat {
  readonly area: Area;
  readonly formula: string;
  readonly background?: string;
  readonly color?: string;
}

/** A native chart. */
export interface ChartSpec {
  readonly title: string;
  /** lines: the first column against time, the others as lines. pareto: columns, and their sum as a line. */
  readonly type: 'lines' | 'pareto';
  /** What it reads; the first row names the series, the first column the points. */
  readonly data: Required<Area>;
  /** Of the series, in their order. */
  readonly colors: readonly string[];
  /** Its values are shares of 1, and its axis shows them as percentages. */
  readonly isShare?: boolean;
  /** The cell at its top left corner. */
  readonly row: number;
  readonly column: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** One change of how a sheet looks or behaves. Only `clear` and `link` touch what a cell holds. */
export type SheetChange =
  | { readonly kind: 'note'; readonly row: number; readonly column: number; readonly text: string }
  /** Notes of neighbouring cells of a row, from left to right. */
  | {
      readonly kind: 'notes';
      readonly row: number;
      readonly column: number;
      readonly texts: readonly string[];
    }
  /** Notes of neighbouring cells of a column, from top to bottom. */
  | {
      readonly kind: 'noteColumn';
      readonly row: number;
      readonly column: number;
      readonly texts: readonly string[];
    }
  | { readonly kind: 'numberFormat'; readonly area: Area; readonly pattern: string }
  /** Number formats cell by cell, from the top left cell on; '' is automatic. */
  | {
      readonly kind: 'numberFormats';
      readonly row: number;
      readonly column: number;
      readonly patterns: readonly (readonly string[])[];
    }
  | { readonly kind: 'validation'; readonly area: Area; readonly rule: Validation | null }
  | { readonly kind: 'style'; readonly area: Area; readonly style: Style }
  | { readonly kind: 'columnWidth'; readonly column: number; readonly pixels: number }
  | { readonly kind: 'rowHeight'; readonly row: number; readonly pixels: number }
  | { readonly kind: 'freeze'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'group'; readonly column: number; readonly columns: number; readonly collapsed: boolean }
  | { readonly kind: 'hideColumn'; readonly column: number }
  /** A protection that warns and lets go on; one with the same description over the same area is not doubled. */
  | { readonly kind: 'protect'; readonly area: Area; readonly description: string }
  /** Adds rules; a rule with the same formula over the same area is replaced, others stay. */
  | { readonly kind: 'conditionalFormats'; readonly rules: readonly ConditionalFormat[] }
  | { readonly kind: 'metadata'; readonly key: string; readonly value: string }
  /**
   * The charts that read from the columns of `over`. One that reads the same cells already keeps its place and size
   * and gets the title; one that reads other cells of `over` goes; charts over anything else stay.
   */
  | {
      readonly kind: 'charts';
      readonly over: { readonly column: number; readonly columns: number };
      readonly charts: readonly ChartSpec[];
    }
  | { readonly kind: 'merge'; readonly area: Area }
  /** Empties single cells; what they held has to be kept elsewhere before. */
  | { readonly kind: 'clear'; readonly cells: readonly { readonly row: number; readonly column: number }[] }
  | {
      readonly kind: 'link';
      readonly row: number;
      readonly column: number;
      readonly text: string;
      readonly url: string;
    }
  | { readonly kind: 'tabColor'; readonly color: string }
  | { readonly kind: 'gridlines'; readonly shown: boolean }
  | { readonly kind: 'hideSheet' }
  | { readonly kind: 'showSheet' };

/** How a sheet looks, column by column, in as many reads as there are kinds of things to know. */
export interface Appearance {
  /** Notes of row 1, '' where there is none. */
  readonly headerNotes: readonly string[];
  /** Number formats of row 2, by column. */
  readonly numberFormats: readonly string[];
  /** Descriptions of the protections of ranges. */
  readonly protections: readonly string[];
  /** Formulas of this sheet's conditional formats. */
  readonly conditionalFormulas: readonly string[];
  /** Cells that were merged, with their addresses, such as B2:C4. */
  readonly merges: readonly string[];
}
