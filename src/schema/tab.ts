import type { Column, ValueOf } from './column';

export type Columns = Readonly<Record<string, Column>>;

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
  readonly hiddenUntilUsed?: boolean;
  /** Rows that installing writes into an empty tab, such as the settings. */
  readonly starts?: readonly Readonly<Partial<Record<keyof C & string, string | number>>>[];
  /** Colours by words in computed columns: a background a word. */
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

/** Declares a tab; the identity, so that types are inferred. */
export function defineTab<const C extends Columns>(tab: Tab<C>): Tab<C> {
  return tab;
}
