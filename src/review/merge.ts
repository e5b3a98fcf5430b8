import type { Calendar } from '../calendar';
import { a1, type Grid } from '../cell';
import { type ChartData, dataAt } from './chart-data';
import { cellCode, code, heightOf, type Memory, standingCode } from './memory';
import { COLUMNS, fill, type ReviewRow, WIDTH } from './page';

/** What stands in the review tab before it is built again. */
export interface Standing {
  readonly values: Grid;
  readonly formulas: readonly (readonly string[])[];
  /** What the last build wrote. */
  readonly memory: Memory;
  /** What a build that was stopped in the middle was about to write. */
  readonly unfinished?: Memory;
  /** Addresses of cells that are written over although somebody changed them, since a person said so. */
  readonly replace?: ReadonlySet<string>;
}

export interface Merged {
  /** The rows, in the order in which they are written. */
  readonly rows: readonly ReviewRow[];
  /** True where a cell is not written, since a person changed it. Row and column from 0. */
  readonly isKept: (row: number, column: number) => boolean;
  /** Their addresses. */
  readonly kept: readonly string[];
  readonly memory: Memory;
  /** Rows that stand or are written. */
  readonly height: number;
}

/**
 * Fits a new build into what stands: a cell is replaced only where it still holds what the last build wrote.
 * A row in which somebody typed keeps its place, as long as the new build has a row about the same thing; where
 * it has none, the whole row stays.
 */
export function mergeReview(
  rows: readonly ReviewRow[],
  data: ChartData,
  standing: Standing,
  calendar: Calendar,
): Merged {
  const { memory, unfinished, replace } = standing;
  // As far as any build wrote or began to, since one that stopped may have left looks where no value is any more.
  const height = Math.max(
    rows.length,
    data.last,
    standing.values.length,
    heightOf(memory),
    unfinished === undefined ? 0 : heightOf(unfinished),
  );
  const changed = (row: number, column: number) => {
    if (replace?.has(a1(row + 1, column + 1))) return false;
    const now = standingCode(
      standing.values[row]?.[column] ?? '',
      standing.formulas[row]?.[column] ?? '',
      calendar,
    );
    const key = `${row},${column}`;
    if (now === (memory.cells[key] ?? '')) return false;
    return unfinished === undefined || now !== (unfinished.cells[key] ?? '');
  };
  const touched = new Set<number>();
  for (let row = 0; row < height; row++) {
    if (pageColumns().some((column) => changed(row, column))) touched.add(row);
  }
  const placed = placeRows(rows, touched, memory, height);
  const kept: string[] = [];
  const keptCells = new Set<string>();
  const cells: Record<string, string> = {};
  for (let row = 0; row < height; row++) {
    const isFrozen = placed.frozen.has(row);
    for (const column of allColumns()) {
      const key = `${row},${column}`;
      const value =
        column < COLUMNS ? (placed.rows[row]?.cells[column]?.value ?? '') : dataAt(data, row, column);
      const written = cellCode(value, calendar);
      const isChanged = (column >= COLUMNS || touched.has(row)) && changed(row, column);
      const now = isChanged
        ? standingCode(standing.values[row]?.[column] ?? '', standing.formulas[row]?.[column] ?? '', calendar)
        : '';
      if ((isFrozen && column < COLUMNS) || (isChanged && now !== written)) {
        keptCells.add(key);
        if (isChanged) kept.push(a1(row + 1, column + 1));
        const before = memory.cells[key];
        if (before !== undefined) cells[key] = before;
      } else if (written !== '') {
        cells[key] = written;
      }
    }
  }
  const about: Record<string, string> = {};
  placed.rows.forEach((row, index) => {
    const before = memory.rows[index];
    if (placed.frozen.has(index) && before !== undefined) about[index] = before;
    else if (row.about !== undefined) about[index] = code(row.about);
  });
  return {
    rows: placed.rows,
    isKept: (row, column) => keptCells.has(`${row},${column}`),
    kept,
    memory: { cells, rows: about },
    height,
  };
}

/** Puts rows about the same thing where somebody typed beside it; the others follow in their order. */
function placeRows(
  rows: readonly ReviewRow[],
  touched: ReadonlySet<number>,
  memory: Memory,
  height: number,
): { readonly rows: readonly ReviewRow[]; readonly frozen: ReadonlySet<number> } {
  // What an earlier build wrote further down is blank in this one.
  const placed: ReviewRow[] = [...fill(rows, Math.max(rows.length, height))];
  const frozen = new Set<number>();
  const inGroups = new Set(rows.flatMap((row, index) => (row.group === undefined ? [] : [index])));
  // Where this build has something else, a row with typed cells stays whole.
  for (const row of touched) if (memory.rows[row] !== undefined && !inGroups.has(row)) frozen.add(row);
  const groups = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if (row.group !== undefined) groups.set(row.group, [...(groups.get(row.group) ?? []), index]);
  });
  for (const slots of groups.values()) {
    const waiting = slots.map((slot) => rows[slot]).filter((row) => row !== undefined);
    const free: number[] = [];
    for (const slot of slots) {
      const before = memory.rows[slot];
      if (!touched.has(slot) || before === undefined) {
        free.push(slot);
        continue;
      }
      const same = waiting.findIndex((row) => row.about !== undefined && code(row.about) === before);
      const [row] = same < 0 ? [] : waiting.splice(same, 1);
      if (row === undefined) frozen.add(slot);
      else placed[slot] = row;
    }
    for (const slot of free) {
      const row = waiting.shift();
      if (row !== undefined) placed[slot] = row;
    }
  }
  return { rows: placed, frozen };
}

function pageColumns(): readonly number[] {
  return Array.from({ length: COLUMNS }, (_, index) => index);
}

/** Those of the page, and those of the values that charts read. */
function allColumns(): readonly number[] {
  return Array.from({ length: WIDTH }, (_, index) => index);
}
