interface ParameterBase {
  /** What to give, in a few plain words; shown while the formula is typed. */
  readonly what: string;
  readonly unit?: string;
  readonly optional?: boolean;
  /** Stands in docs: what is taken when it is left out. */
  readonly otherwise?: string;
}

/** Columns: a cell a row, n×1 or 1×n. A single cell beside a range is taken for every row where `repeats` says so. */
interface ColumnBase extends ParameterBase {
  readonly repeats?: boolean;
  /** A list of its own, of any length, such as holidays: no row of it belongs to a row of the others. */
  readonly apart?: boolean;
}
export interface DaysParameter extends ColumnBase {
  readonly kind: 'days';
}
export interface InstantsParameter extends ColumnBase {
  readonly kind: 'instants';
}
export interface NumbersParameter extends ColumnBase {
  readonly kind: 'numbers';
  readonly min?: number;
  readonly max?: number;
  /** Words that stand for numbers, such as classes for their tolerances. */
  readonly named?: Readonly<Record<string, number>>;
}
export interface TextsParameter extends ColumnBase {
  readonly kind: 'texts';
}
export interface ChoicesParameter<Word extends string = string> extends ColumnBase {
  readonly kind: 'choices';
  readonly words: readonly Word[];
}

/** Values: one cell for the whole call. */
export interface DayParameter extends ParameterBase {
  readonly kind: 'day';
}
/** A day with or without a time; minutes on the wall clock. */
export interface InstantParameter extends ParameterBase {
  readonly kind: 'instant';
}
/** A time of day in minutes: a time cell, "hh:mm", or a number (up to 1 a fraction of a day, above 1 hours). */
export interface TimeParameter extends ParameterBase {
  readonly kind: 'time';
}
export interface NumberParameter extends ParameterBase {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}
export interface ChoiceParameter<Word extends string = string> extends ParameterBase {
  readonly kind: 'choice';
  readonly words: readonly Word[];
}

export type ColumnParameter =
  | DaysParameter
  | InstantsParameter
  | NumbersParameter
  | TextsParameter
  | ChoicesParameter;
export type ValueParameter =
  | DayParameter
  | InstantParameter
  | TimeParameter
  | NumberParameter
  | ChoiceParameter;
export type Parameter = ColumnParameter | ValueParameter;

/** Parameters by name, in the order in which they are given. */
export type Parameters = Readonly<Record<string, Parameter>>;

/**
 * What a function's body gets of a parameter. Days are day numbers, instants minutes on the spreadsheet's wall
 * clock since 1970, and NaN is a blank cell; texts have '' for it, all others null.
 */
type Given<P extends Parameter> = P extends { kind: 'days' | 'instants' | 'numbers' }
  ? Float64Array
  : P extends { kind: 'texts' }
    ? readonly string[]
    : P extends ChoicesParameter<infer Word>
      ? readonly (Word | null)[]
      : P extends ChoiceParameter<infer Word>
        ? Word | null
        : number | null;

/** Arguments by parameter name; an optional column that was left out is null. All columns have the same length. */
export type Arguments<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends { optional: true } ? Given<P[Name]> | null : Given<P[Name]>;
};

type RowNames<P extends Parameters> = {
  [Name in keyof P]: P[Name] extends ColumnParameter
    ? P[Name] extends { apart: true }
      ? never
      : Name
    : never;
}[keyof P];

/** Some rows of the ranges of a call, a column a parameter. */
export type Rows<P extends Parameters> = Pick<Arguments<P>, RowNames<P>>;

/** All rows of a call, so many at a time, in order; the last batch may have fewer. Without rows there is one empty batch. */
export interface Batches<Batch> extends Iterable<Batch> {
  /** Rows of all batches together. */
  readonly rows: number;
  /** Rows of a batch. */
  readonly size: number;
}

/** The arguments of a call that hold for all of its rows: values, and lists of their own. */
export type Values<P extends Parameters> = Omit<Arguments<P>, RowNames<P>>;

/** A column before its type is known. */
export type ColumnCells = Float64Array | readonly (string | null)[];

/** An argument before its type is known. */
export type Argument = ColumnCells | string | number | null;

const COLUMN_KINDS: readonly string[] = ['days', 'instants', 'numbers', 'texts', 'choices'];

export function isColumn(parameter: Parameter): parameter is ColumnParameter {
  return COLUMN_KINDS.includes(parameter.kind);
}
