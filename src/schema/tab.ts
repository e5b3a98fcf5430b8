import type { Column, Typed, ValueOf } from './column';

export type Columns = Readonly<Record<string, Column>>;

/** What installing writes into a cell of an empty tab; `format` is a number format, such as '0%'. */
export type StartCell =
  | string
  | number
  | {
      readonly value?: string | number;
      readonly formula?: string;
      readonly format?: string;
      readonly words?: readonly string[];
    };

/** A structured tab: one definition drives installing, reading, types and docs. */
export interface Tab<C extends Columns = Columns> {
  /** Kept on the sheet as metadata; never changes. */
  readonly key: string;
  /** The sheet's name at install. */
  readonly name: string;
  /** One sentence: what the tab is for, and what it shows by itself. */
  readonly purpose: string;
  readonly version: number;
  /** Columns in the order of installation. */
  readonly columns: C;
  /** Stands before the number of an ID, such as P in P-0001; for tabs with a column `id`. */
  readonly idPrefix?: string;
  readonly hiddenUntilUsed?: boolean;
  /** Rows that installing writes into an empty tab, such as the settings. */
  readonly starts?: readonly Readonly<Partial<Record<keyof C & string, StartCell>>>[];
  /** Colours by words in computed or typed columns: cells that begin with one of the words. */
  readonly colors?: readonly {
    readonly column: keyof C & string;
    readonly words: readonly string[];
    readonly tone: Tone;
  }[];
}

/** A meaning, not a colour; src/install knows the colours. */
export type Tone = 'bad' | 'warn' | 'good' | 'quiet';

/** A parsed row: a value a column, with the sheet row it stands in, counted from 1. */
export type Row<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> } & { readonly row: number };

/** The row type of a defined tab. */
export type RowOf<T> = T extends Tab<infer C> ? Row<C> : never;

/** What can be appended to a tab: days as DayNumber; a column left out, or null, stays blank. */
export type NewRow<C extends Columns> = { readonly [K in keyof C]?: Typed<C[K]> };
export type NewRowOf<T> = T extends Tab<infer C> ? NewRow<C> : never;

/** Declares a tab; the identity, so that types are inferred. */
export function defineTab<const C extends Columns>(tab: Tab<C>): Tab<C> {
  return tab;
}
