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

/** The cells of a row by column key; blank ones are null. */
export type RowCells = Readonly<Record<string, unknown>>;
export type FindCells = (tab: string, column: string, value: unknown) => RowCells | null;

/** A step from one version of a tab's definition to the next. */
export interface Upgrade {
  /** The version that the step leads to. */
  readonly version: number;
  /** What changed, as a part of a sentence: "hours show no lone point". */
  readonly says: string;
  /** Number formats that columns had before; those that still have them get today's. */
  readonly formats?: Readonly<Record<string, string>>;
}

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
  /**
   * Columns that together name what a row is about, which stands once: a person, a metric, a metric's period. A row
   * of an imported list that says the same there is known.
   */
  readonly knownBy?: readonly string[];
  readonly hiddenUntilUsed?: boolean;
  /** Installed only for these business types; for all when left out. */
  readonly onlyFor?: readonly string[];
  /** The add-on writes all of its rows, anew each time. */
  readonly built?: boolean;
  /** What later versions changed, oldest first, for people whose tab is from before. */
  readonly upgrades?: readonly Upgrade[];
  /** Number formats that depend on the row, for columns where no one format fits all. */
  readonly rowFormats?: {
    readonly columns: readonly string[];
    /**
     * The row's cells by key, as they stand; null leaves the format as it is. `find` gives the row of another tab
     * whose `column` holds `value`, where that tab is at hand; null otherwise.
     */
    readonly of: (row: RowCells, find: FindCells) => string | null;
  };
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
