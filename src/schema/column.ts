import type { Calendar, DayNumber } from '../calendar';
import type { CellValue } from '../cell';
import type { Settings } from '../tabs/read-settings';
import type { RowOf } from './tab';

/** What every column of a tab says of itself. `header` is what people see; the key in defineTab is what code says. */
interface ColumnBase {
  readonly header: string;
  /** Shown as the header's note: what to type, in plain words. */
  readonly note: string;
  /** Headers that this column had in earlier versions. */
  readonly aliases?: readonly string[];
  readonly required?: boolean;
  /** Kept in the collapsed group "More". */
  readonly more?: boolean;
  /** Pixels. */
  readonly width?: number;
  /** Installed only where Leaders only see the workbook. */
  readonly leadersOnly?: boolean;
}

export interface TextColumn extends ColumnBase {
  readonly kind: 'text';
}
export interface LinkColumn extends ColumnBase {
  readonly kind: 'link';
}
export interface DayColumn extends ColumnBase {
  readonly kind: 'day';
}
export interface NumberColumn extends ColumnBase {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly unit: string;
  readonly format?: string;
}
/** One of a fixed list of words; other words are rejected. */
export interface ChoiceColumn<Word extends string = string> extends ColumnBase {
  readonly kind: 'choice';
  readonly words: readonly Word[];
}
/** A name that another tab lists; a new name is only marked, so that it can be typed. */
export interface ListColumn extends ColumnBase {
  readonly kind: 'list';
  readonly from: { readonly tab: string; readonly column: string };
}
/** A number or a word, as the setting asks. Read as it stands. */
export interface AnyColumn extends ColumnBase {
  readonly kind: 'any';
}
/** A plain value that the add-on writes once when a row has none: an ID or a source. */
export interface AssignedColumn extends ColumnBase {
  readonly kind: 'assigned';
  readonly hidden?: boolean;
}

/**
 * Turns a column key of the same tab into its whole column (`A:A`), `tab.key` into that of another
 * (`'Metric Values'!B:B`).
 */
export type WholeColumn = (key: string) => string;

/** What a call of OPSBOOK_COLUMN was given. */
export interface CalledRows {
  /**
   * The rows of a tab, one for each grid row under the header, blank ones too; unreadable cells are null.
   * A column that the call does not name cannot be read: asking for it is a bug, and throws.
   */
  rows<T>(tab: string): readonly RowOf<T>[];
  readonly settings: Settings;
  readonly calendar: Calendar;
}

/** One call of OPSBOOK_COLUMN, for one column or a block of neighbours. */
export interface ColumnCall {
  /** The whole columns handed over, in order: a key of this tab, or `tab.key`. */
  readonly columns: readonly string[];
  /** One row of results for each row of this tab, as wide as the block. */
  readonly compute: (given: CalledRows) => readonly (readonly (string | number | null)[])[];
}

/** How a computed column gets its values; exactly one of these. */
export type Computation =
  /** A native expression for every row at once; the header and the blank for empty rows are put around it. */
  | { readonly by: 'formula'; readonly formula: (column: WholeColumn) => string }
  | { readonly by: 'call'; readonly call: ColumnCall }
  /** Filled by the call of a column to its left. */
  | { readonly by: 'neighbour'; readonly column: string }
  /** A formula a row, for what cannot spill. `cell` gives a cell of the row, such as `$A2`. */
  | {
      readonly by: 'row';
      readonly formula: (cell: (key: string) => string, column: WholeColumn) => string;
      /** The formula of an older version: a cell that still holds it gets today's. */
      readonly earlier?: (cell: (key: string) => string, column: WholeColumn) => string;
    };

/** A column that nobody types: one formula in the header row for the whole column. */
export interface ComputedColumn extends ColumnBase {
  readonly kind: 'computed';
  readonly result: 'number' | 'text' | 'day';
  readonly format?: string;
  readonly computation: Computation;
}

export type Column =
  | TextColumn
  | LinkColumn
  | DayColumn
  | NumberColumn
  | ChoiceColumn
  | ListColumn
  | AnyColumn
  | AssignedColumn
  | ComputedColumn;

/** What a readable cell of a column gives; null where it is blank. */
export type ValueOf<C extends Column> = C extends DayColumn
  ? DayNumber | null
  : C extends NumberColumn
    ? number | null
    : C extends ChoiceColumn<infer Word>
      ? Word | null
      : C extends AnyColumn
        ? CellValue | null
        : C extends ComputedColumn
          ? string | number | null
          : string | null;

/** What can be typed into a column: everything that is not computed. */
export type Typed<C extends Column> = C extends ComputedColumn ? never : ValueOf<C>;
