import type { CellAddress, Formatted, Value } from './contract';
import type { FormulaNode } from './node';
import type { ColumnFormats, Matrix, RangeOperand } from './operand';

/** What stands in a cell: nothing, a typed value, a formula, or a part of a formula's array. */
export const EMPTY = 0;
export const TYPED = 1;
export const FORMULA = 2;
export const SPILLED = 3;

/** A rectangle of cells, bounds inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An answer that a custom function gave to these arguments, kept until one of them changes. */
export interface CustomAnswer {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly answer: Formatted | readonly (readonly Formatted[])[];
}

export interface FormulaCell {
  readonly at: CellAddress;
  readonly text: string;
  readonly node: FormulaNode;
  /** 0 first: what may spill comes before single values, custom functions come last. */
  readonly rank: number;
  /** Rests on the clock: 'day' for TODAY, 'moment' for NOW and the random functions. */
  readonly clock: 'day' | 'moment' | null;
  dirty: boolean;
  /** Stopped on the way because it needs another cell first. */
  waiting: boolean;
  computing: boolean;
  /** Cells it fills, itself included; null for one cell. */
  spill: Area | null;
  /** Cells that its array would need, when something stands in the way. */
  wants: Area | null;
  restless: boolean;
  answers: CustomAnswer[];
  /** Ranges read without being named in the text (INDIRECT, OFFSET). */
  alsoReads: RangeOperand[];
  /** Times it was computed in the run of the loop that `run` names. */
  rounds: number;
  run: number;
}

export interface Column {
  readonly values: (Value | undefined)[];
  readonly kinds: number[];
  formats: (string | null)[] | null;
  /** Long parts that formulas read, until a cell changes: many formulas read the same ones. */
  parts: Map<string, ColumnPart>;
}

interface ColumnPart {
  readonly values: readonly (Value | undefined)[];
  readonly formats: ColumnFormats;
}

export interface SheetGrid {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columnCount: number;
  readonly columns: Column[];
  readonly formulas: Map<number, FormulaCell>;
  readonly dirty: Set<FormulaCell>;
  readonly spills: Set<FormulaCell>;
  readonly blocked: Set<FormulaCell>;
  readonly restless: Set<FormulaCell>;
  /** Links and drawings, by cell. */
  readonly extras: Map<number, Formatted>;
}

const WIDTH = 32_768;

/** One number for a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * WIDTH + column;
}

export function keyRow(key: number): number {
  return Math.floor(key / WIDTH);
}

export function keyColumn(key: number): number {
  return key % WIDTH;
}

export function emptySheet(id: number, name: string, rows: number, columns: number): SheetGrid {
  return {
    id,
    name,
    rows,
    columnCount: columns,
    columns: [],
    formulas: new Map(),
    dirty: new Set(),
    spills: new Set(),
    blocked: new Set(),
    restless: new Set(),
    extras: new Map(),
  };
}

export function columnOf(sheet: SheetGrid, column: number): Column {
  let found = sheet.columns[column];
  if (!found) {
    for (let index = sheet.columns.length; index <= column; index++) {
      sheet.columns.push({ values: [], kinds: [], formats: null, parts: new Map() });
    }
    found = sheet.columns[column] as Column;
  }
  return found;
}

export function kindAt(sheet: SheetGrid, row: number, column: number): number {
  return sheet.columns[column]?.kinds[row] ?? EMPTY;
}

/** Puts a value into a cell. True when the cell shows something else than before. */
export function putCell(
  sheet: SheetGrid,
  row: number,
  column: number,
  kind: number,
  value: Value,
  format: string | null,
): boolean {
  const into = columnOf(sheet, column);
  if (kind === EMPTY && row >= into.kinds.length) return false;
  for (let index = into.kinds.length; index < row; index++) {
    // Arrays with holes are slow to slice.
    into.kinds.push(EMPTY);
    into.values.push(null);
    into.formats?.push(null);
  }
  const before = into.values[row] ?? null;
  const beforeFormat = into.formats?.[row] ?? null;
  const beforeKind = into.kinds[row] ?? EMPTY;
  if (into.parts.size > 0) into.parts.clear();
  into.kinds[row] = kind;
  into.values[row] = value;
  if (format !== null && into.formats === null) {
    into.formats = new Array<string | null>(into.kinds.length).fill(null);
  }
  if (into.formats !== null) into.formats[row] = format;
  return beforeFormat !== format || !sameValue(before, value) || (beforeKind === EMPTY) !== (kind === EMPTY);
}

export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return a.error === b.error && a.message === b.message;
}

/** Values of a range as a matrix. Cells past the last one that holds anything are blank. */
export function readBlock(sheet: SheetGrid, range: Area): Matrix {
  const data: (readonly (Value | undefined)[])[] = [];
  const formats: ColumnFormats[] = [];
  for (let index = range.left; index <= range.right; index++) {
    const part = readPart(sheet.columns[index], range.top, range.bottom);
    data.push(part.values);
    formats.push(part.formats);
  }
  return {
    kind: 'matrix',
    rows: range.bottom - range.top + 1,
    columns: data.length,
    data,
    formats: formats.some((each) => each !== null) ? formats : null,
  };
}

const NO_PART: ColumnPart = { values: [], formats: null };
const LONG = 200;
const MOST_PARTS = 8;

function readPart(column: Column | undefined, top: number, bottom: number): ColumnPart {
  if (!column) return NO_PART;
  const key = `${top}:${bottom}`;
  const known = column.parts.get(key);
  if (known) return known;
  const part: ColumnPart = {
    values: column.values.slice(top, bottom + 1),
    formats: column.formats?.slice(top, bottom + 1) ?? null,
  };
  if (bottom - top >= LONG && column.parts.size < MOST_PARTS) column.parts.set(key, part);
  return part;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The cells a formula fills. */
export function areaOf(formula: FormulaCell): Area {
  const { row, column } = formula.at;
  return formula.spill ?? { top: row, left: column, bottom: row, right: column };
}

/** The formula whose array fills a cell, or null. */
export function spillOwner(sheet: SheetGrid, row: number, column: number): FormulaCell | null {
  for (const formula of sheet.spills) {
    if (formula.spill && contains(formula.spill, row, column)) return formula;
  }
  return null;
}

/** Last row and column, counted from 1, that hold or show anything. */
export function usedExtent(sheet: SheetGrid): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.columns.forEach((column, index) => {
    const { kinds } = column;
    let last = kinds.length;
    while (last > 0 && kinds[last - 1] === EMPTY) last--;
    if (last > 0) columns = index + 1;
    rows = Math.max(rows, last);
  });
  return { rows, columns };
}
