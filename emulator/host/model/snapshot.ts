import type { Input } from '../../formulas/contract';
import type { BookState, Look, Row, SheetState, Stores, Validation } from './state';

/** Counts up when files of this version cannot be read by older programs. */
export const FORMAT_VERSION = 1;
export const FORMAT_NAME = 'opsbook-emulator-workbook';

interface RowSnapshot {
  /** The row, counted from 0, and how many rows that look alike and hold nothing follow it. */
  readonly at: number;
  readonly count: number;
  /** Column → what it holds, flat: column, input, column, input. */
  readonly inputs: readonly unknown[];
  /** Runs of equal looks, flat: column, length, index of the look. */
  readonly looks: readonly number[];
}

type SheetSnapshot = Omit<SheetState, 'cells'> & { readonly cells: readonly RowSnapshot[] };

/** A whole workbook as JSON. */
export interface Snapshot {
  readonly format: typeof FORMAT_NAME;
  readonly version: number;
  readonly book: Omit<BookState, 'sheets' | 'validations'> & {
    readonly sheets: readonly SheetSnapshot[];
    readonly validations: readonly (readonly [number, Validation])[];
  };
  readonly looks: readonly Look[];
  readonly stores: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The workbook as plain data that JSON keeps. */
export function snapshot(state: BookState, stores: Stores): Snapshot {
  const looks: Look[] = [];
  const indexOf = new Map<Look, number>();
  const look = (one: Look): number => {
    const known = indexOf.get(one);
    if (known !== undefined) return known;
    indexOf.set(one, looks.length);
    looks.push(one);
    return looks.length - 1;
  };
  const sheets = state.sheets.map((sheet) => ({ ...sheet, cells: packRows(sheet.cells, look) }));
  return {
    format: FORMAT_NAME,
    version: FORMAT_VERSION,
    book: { ...state, sheets, validations: [...state.validations] },
    looks,
    stores: Object.fromEntries([...stores].map(([name, store]) => [name, Object.fromEntries(store)])),
  };
}

/** The workbook that a snapshot holds. Throws when it is not one. */
export function restore(data: Snapshot): { state: BookState; stores: Stores } {
  check(data);
  const looks = data.looks.map((look) => Object.freeze(look));
  const sheets = data.book.sheets.map((sheet) => ({
    ...sheet,
    cells: unpackRows(sheet.cells, looks),
    rowProps: holes(sheet.rowProps),
    columnProps: holes(sheet.columnProps),
  }));
  const stores: Stores = new Map(
    Object.entries(data.stores).map(([name, store]) => [name, new Map(Object.entries(store))]),
  );
  return { state: { ...data.book, sheets, validations: new Map(data.book.validations) }, stores };
}

/** Throws unless the parts are there without which no workbook opens. */
function check({ book, looks, stores }: Snapshot): void {
  const whole =
    typeof book.timezone === 'string' &&
    typeof book.locale === 'string' &&
    Number.isInteger(book.nextId) &&
    Array.isArray(book.namedRanges) &&
    Array.isArray(book.metadata) &&
    book.sheets.length > 0 &&
    book.sheets.every(isSheet) &&
    Array.isArray(looks) &&
    typeof stores === 'object';
  if (!whole) throw new Error('not a whole workbook');
}

const LISTS = [
  'cells',
  'rowProps',
  'columnProps',
  'rowGroups',
  'columnGroups',
  'merges',
  'protections',
  'conditionalFormats',
  'bandings',
  'charts',
  'metadata',
] as const;

function isSheet(sheet: SheetSnapshot): boolean {
  const numbers = [sheet.id, sheet.rows, sheet.columns, sheet.frozenRows, sheet.frozenColumns];
  return (
    typeof sheet.name === 'string' &&
    numbers.every(Number.isInteger) &&
    LISTS.every((list) => Array.isArray(sheet[list]))
  );
}

function holes<T>(list: readonly (T | undefined | null)[]): (T | undefined)[] {
  return list.map((one) => one ?? undefined);
}

function packRows(rows: readonly (Row | undefined)[], look: (one: Look) => number): RowSnapshot[] {
  const packed: RowSnapshot[] = [];
  for (const [at, row] of rows.entries()) {
    if (row === undefined) continue;
    const inputs: unknown[] = [];
    row.inputs.forEach((input, column) => {
      if (input !== undefined) inputs.push(column, input);
    });
    const looks = packLooks(row.looks, look);
    if (inputs.length === 0 && looks.length === 0) continue;
    const last = packed.at(-1);
    const alike =
      last !== undefined &&
      inputs.length === 0 &&
      last.inputs.length === 0 &&
      last.at + last.count === at &&
      last.looks.join() === looks.join();
    if (alike) packed[packed.length - 1] = { ...last, count: last.count + 1 };
    else packed.push({ at, count: 1, inputs, looks });
  }
  return packed;
}

function packLooks(looks: readonly (Look | undefined)[], look: (one: Look) => number): number[] {
  const runs: number[] = [];
  for (let column = 0; column < looks.length; column++) {
    const one = looks[column];
    if (one === undefined) continue;
    let length = 1;
    while (looks[column + length] === one) length++;
    runs.push(column, length, look(one));
    column += length - 1;
  }
  return runs;
}

function unpackRows(packed: readonly RowSnapshot[], looks: readonly Look[]): (Row | undefined)[] {
  const rows: (Row | undefined)[] = [];
  for (const { at, count, inputs, looks: runs } of packed) {
    for (let row = at; row < at + count; row++) {
      const line: Row = { epoch: 0, inputs: [], looks: [] };
      for (let index = 0; index < inputs.length; index += 2) {
        line.inputs[Number(inputs[index])] = inputs[index + 1] as Input;
      }
      for (let index = 0; index < runs.length; index += 3) {
        const [column = 0, length = 0, which = 0] = runs.slice(index, index + 3);
        for (let offset = 0; offset < length; offset++) line.looks[column + offset] = looks[which];
      }
      rows[row] = line;
    }
  }
  return rows;
}
