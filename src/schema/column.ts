import type { DayNumber } from '../calendar';

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
 * One formula in the header row for the whole column. `formula` is given a function that turns a column key of
 * this tab into its whole column (`A:A`), or `tab.key` into that of another (`'Settings'!B:B`).
 */
export interface ComputedColumn extends ColumnBase {
  readonly kind: 'computed';
  readonly result: 'number' | 'text' | 'day';
  readonly format?: string;
  readonly formula: (column: (key: string) => string) => string;
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
        ? string | number | null
        : C extends ComputedColumn
          ? string | number | null
          : string | null;
