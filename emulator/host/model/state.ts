import type { CellStyle } from '../../desk';
import type { Input } from '../../formulas/contract';

/** A block of cells. Rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A block on a sheet that is known by its id, so that renaming changes nothing. */
export interface SheetArea extends Area {
  readonly sheet: number;
}

/** All that a cell has besides what it holds. Shared between cells, so it is never changed in place. */
export interface Look {
  readonly format?: string;
  readonly note?: string;
  /** Key into the workbook's validations. */
  readonly validation?: number;
  readonly style?: CellStyle;
  readonly link?: string;
}

/** One grid row; `epoch` tells whether a checkpoint still holds it (see Book.writableRow). */
export interface Row {
  readonly epoch: number;
  readonly inputs: (Input | undefined)[];
  readonly looks: (Look | undefined)[];
}

/** Size in pixels, and whether a row or a column is hidden. */
export interface AxisProps {
  readonly size?: number;
  readonly hidden?: boolean;
}

export interface AxisGroup {
  readonly first: number;
  readonly last: number;
  readonly collapsed: boolean;
}

/** A rule of data validation: criteria and values are named as Apps Script names them. */
export interface Validation {
  readonly criteria: string;
  readonly values: readonly (string | number | boolean | { readonly day: number })[];
  readonly range?: SheetArea;
  readonly allowInvalid: boolean;
  readonly help: string | null;
  readonly dropdown: boolean;
}

export interface Protection {
  readonly id: number;
  readonly kind: 'RANGE' | 'SHEET';
  readonly area: Area;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  readonly owner: string;
}

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly criteria: string;
  readonly values: readonly (string | number)[];
  readonly style: CellStyle;
}

export interface Banding {
  readonly id: number;
  readonly area: Area;
  readonly header: string | null;
  readonly first: string;
  readonly second: string;
  readonly footer: string | null;
}

export interface Chart {
  readonly id: number;
  readonly type: string;
  readonly ranges: readonly SheetArea[];
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly headers: number;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A note that a script leaves on the workbook, a sheet, a row or a column. */
export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly row?: number;
  readonly column?: number;
}

/** Lists in here are replaced, never changed in place, so that a checkpoint may share them. */
export interface SheetState {
  readonly id: number;
  name: string;
  hidden: boolean;
  color: string | null;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  gridlines: boolean;
  cells: (Row | undefined)[];
  rowProps: (AxisProps | undefined)[];
  columnProps: (AxisProps | undefined)[];
  rowGroups: readonly AxisGroup[];
  columnGroups: readonly AxisGroup[];
  merges: readonly Area[];
  protections: readonly Protection[];
  conditionalFormats: readonly ConditionalFormat[];
  bandings: readonly Banding[];
  charts: readonly Chart[];
  metadata: readonly Metadata[];
}

export interface NamedRange {
  readonly name: string;
  readonly area: SheetArea;
}

/** What undo brings back. */
export interface BookState {
  title: string;
  timezone: string;
  locale: string;
  sheets: SheetState[];
  namedRanges: readonly NamedRange[];
  validations: ReadonlyMap<number, Validation>;
  metadata: readonly Metadata[];
  nextId: number;
}

/** Properties of a script, which undo does not touch: 'document', 'script' or 'user:<address>' → key → value. */
export type Stores = Map<string, Map<string, string>>;

/** The grid of a new sheet. */
export const NEW_SHEET = { rows: 1000, columns: 26 } as const;

/** A sheet with nothing on it. */
export function emptySheet(id: number, name: string, rows: number, columns: number): SheetState {
  return {
    id,
    name,
    hidden: false,
    color: null,
    rows,
    columns,
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: true,
    cells: [],
    rowProps: [],
    columnProps: [],
    rowGroups: [],
    columnGroups: [],
    merges: [],
    protections: [],
    conditionalFormats: [],
    bandings: [],
    charts: [],
    metadata: [],
  };
}
