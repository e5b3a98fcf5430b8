import type { Input, Value } from '../../formulas/contract';
import { relocateFormula } from '../../formulas/shift';
import type { Book } from './book';
import type { Area, Look } from './state';
import { isFormula } from './structure';

export interface SortKey {
  /** Counted from 0 on the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

interface SortedRow {
  readonly from: number;
  readonly keys: readonly Value[];
  readonly inputs: readonly (Input | undefined)[];
  readonly looks: readonly (Look | undefined)[];
}

/**
 * Sorts the rows of an area by what their cells show. Cells move with their formats, notes and rules; metadata
 * and heights of rows stay behind. Blank cells come last either way.
 */
export function sortRows(
  book: Book,
  id: number,
  area: Area,
  keys: readonly SortKey[],
  shown: (row: number, column: number) => Value,
): void {
  const sheet = book.sheet(id);
  const lastColumn = area.column + area.columns;
  const rows: SortedRow[] = Array.from({ length: area.rows }, (_, index) => {
    const row = area.row + index;
    const line = sheet.cells[row];
    return {
      from: row,
      keys: keys.map(({ column }) => shown(row, column)),
      inputs: Array.from({ length: area.columns }, (_, offset) => line?.inputs[area.column + offset]),
      looks: Array.from({ length: area.columns }, (_, offset) => line?.looks[area.column + offset]),
    };
  });
  const collator = new Intl.Collator(book.state.locale.replace('_', '-'), { numeric: false });
  rows.sort((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const order = compare(a.keys[index] ?? null, b.keys[index] ?? null, ascending, collator);
      if (order !== 0) return order;
    }
    return a.from - b.from;
  });
  rows.forEach((sorted, index) => {
    const row = area.row + index;
    if (sorted.from === row) return;
    const line = book.writableRow(sheet, row);
    for (let column = area.column; column < lastColumn; column++) {
      const input = sorted.inputs[column - area.column];
      line.inputs[column] = isFormula(input)
        ? { formula: relocateFormula(input.formula, row - sorted.from, 0) }
        : input;
      line.looks[column] = sorted.looks[column - area.column];
    }
  });
  book.markStructure();
}

/** Numbers before text before booleans before errors; blanks last whatever the direction. */
function compare(a: Value, b: Value, ascending: boolean, collator: Intl.Collator): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA === BLANK || rankB === BLANK) return rankA - rankB;
  const direction = ascending ? 1 : -1;
  if (rankA !== rankB) return direction * (rankA - rankB);
  if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return direction * (Number(a) - Number(b));
  return direction * collator.compare(wordsOf(a), wordsOf(b));
}

const BLANK = 4;

function rank(value: Value): number {
  if (value === null || value === '') return BLANK;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function wordsOf(value: Value): string {
  return typeof value === 'object' && value !== null ? value.error : String(value);
}
