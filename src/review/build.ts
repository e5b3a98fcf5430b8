import type { Calendar } from '../calendar';
import type { MonthText } from '../calendar/days';
import { a1, type Grid, isBlank } from '../cell';
import { InputError } from '../input-error';
import { heldText } from '../schema/held-text';
import type { Sheet, Workbook, Writable } from '../workbook';
import { type ChartData, dataAt } from './chart-data';
import type { ReviewFigures } from './figures';
import { findReview, REVIEW_METADATA, reviewName, SAMPLE_REVIEW_METADATA } from './find-review';
import { layOutReview } from './layout';
import type { ReviewLinks } from './links';
import { EMPTY_MEMORY, readMemory, writeMemory } from './memory';
import { type Merged, mergeReview } from './merge';
import { COLUMN_WIDTHS, COLUMNS, DATA_COLUMN, DATA_COLUMNS } from './page';
import { looksOf, looksOfData } from './page-looks';

export { REVIEW_METADATA } from './find-review';

export const MEMORY_METADATA = 'opsbook.review.written';
const UNFINISHED_METADATA = 'opsbook.review.unfinished';

export interface BuiltReview {
  readonly sheet: Sheet;
  /** Addresses of cells that were not written, since a person changed them. */
  readonly kept: readonly string[];
  /** The same cells with what they hold. */
  readonly seen: readonly SeenCell[];
}

/** A cell with what it held when somebody looked at it: a formula, or its value as text. */
export interface SeenCell {
  readonly cell: string;
  readonly holds: string;
}

/**
 * Writes a review into its tab, made when there is none; figures are plain values. Call it under exclusively.
 * `replace` names cells that are written over although somebody changed them, with what they held when that was
 * agreed; by their address alone, whatever they hold.
 * Throws InputError when a sheet of that name is there that Opsbook did not build, or when a cell of `replace` holds
 * something else by now.
 */
export function buildReview(
  workbook: Workbook,
  figures: ReviewFigures,
  links: ReviewLinks,
  calendar: Calendar,
  replace: readonly (string | SeenCell)[] = [],
): BuiltReview {
  const sheet = reviewSheet(workbook, figures.month);
  const written = readMemory(sheet.metadata(MEMORY_METADATA));
  const { rows, data } = layOutReview(figures, links);
  const values = sheet.values();
  const formulas = sheet.formulas();
  const standing = heldBy(values, formulas, (instant) => workbook.wallClock(instant));
  for (const one of replace) {
    if (typeof one === 'string' || one.holds === (standing.get(one.cell)?.() ?? '')) continue;
    const problem =
      'somebody changed this cell since it was listed, so nothing was built. Build again, then choose what to write over.';
    throw new InputError(`${sheet.name} ${one.cell}`, problem);
  }
  const merged = mergeReview(
    rows,
    data,
    {
      values,
      formulas,
      memory: written ?? EMPTY_MEMORY,
      unfinished: readMemory(sheet.metadata(UNFINISHED_METADATA)) ?? undefined,
      replace: new Set(replace.map((one) => (typeof one === 'string' ? one : one.cell))),
    },
    calendar,
  );
  const memory = writeMemory(merged.memory);
  // Noted before anything is written, so that a build which stops in the middle is built again over itself.
  sheet.change([
    { kind: 'metadata', key: REVIEW_METADATA, value: figures.month },
    {
      kind: 'metadata',
      key: SAMPLE_REVIEW_METADATA,
      value: [...figures.worlds.values()].includes('sample') ? 'yes' : '',
    },
    { kind: 'metadata', key: UNFINISHED_METADATA, value: memory },
  ]);
  writeRows(sheet, merged);
  writeData(sheet, data, merged);
  sheet.change([
    ...looksOf(merged, written === null),
    ...looksOfData(data, merged),
    { kind: 'metadata', key: MEMORY_METADATA, value: memory },
    { kind: 'metadata', key: UNFINISHED_METADATA, value: '' },
  ]);
  const seen = merged.kept.map((cell) => ({ cell, holds: standing.get(cell)?.() ?? '' }));
  return { sheet, kept: merged.kept, seen };
}

/** What each cell holds, by its address, made into text when it is asked for. */
function heldBy(
  values: Grid,
  formulas: readonly (readonly string[])[],
  wallClock: (instant: Date) => string,
): ReadonlyMap<string, () => string> {
  return new Map(
    values.flatMap((cells, row) =>
      cells.map((value, column): [string, () => string] => [
        a1(row + 1, column + 1),
        () => formulas[row]?.[column] || heldText(value, wallClock),
      ]),
    ),
  );
}

/** The tab of the month; a new one where there is none, or where a build stopped before it wrote anything. */
function reviewSheet(workbook: Workbook, month: MonthText): Sheet {
  const found = findReview(workbook.sheets(), month);
  if (found !== undefined) return found;
  const name = reviewName(month);
  const standing = workbook.sheet(name);
  if (standing === undefined) return workbook.addSheet(name);
  if (standing.values().every((cells) => cells.every(isBlank))) return standing;
  throw new InputError(
    name,
    'a tab of this name is there, but Opsbook did not build it. Rename it, then build again.',
  );
}

/** One block where nothing is kept; otherwise blocks around the kept cells. */
function writeRows(sheet: Sheet, { rows, isKept }: Merged): void {
  const columns = COLUMN_WIDTHS.map((_, index) => index);
  let block: Writable[][] = [];
  let first = 0;
  const flush = () => {
    if (block.length > 0) sheet.write(first + 1, 1, block);
    block = [];
  };
  rows.forEach(({ cells }, row) => {
    const values = columns.map((column) => cells[column]?.value ?? '');
    if (!columns.some((column) => isKept(row, column))) {
      if (block.length === 0) first = row;
      block.push(values);
      return;
    }
    flush();
    let start = 0;
    for (let column = 0; column <= COLUMNS; column++) {
      if (column < COLUMNS && !isKept(row, column)) continue;
      if (column > start) sheet.write(row + 1, start + 1, [values.slice(start, column)]);
      start = column + 1;
    }
  });
  flush();
}

/** The values that charts read, in one block, or around cells that somebody changed. */
function writeData(sheet: Sheet, data: ChartData, { isKept, rows, height }: Merged): void {
  const columns = Array.from({ length: DATA_COLUMNS }, (_, index) => DATA_COLUMN - 1 + index);
  const at = (row: number) => columns.map((column) => dataAt(data, row, column));
  const first = Math.min(data.first, rows.length);
  const all = Array.from({ length: Math.max(0, height - first) }, (_, index) => first + index);
  const kept = all.filter((row) => columns.some((column) => isKept(row, column)));
  if (all.length === 0) return;
  if (kept.length === 0) {
    sheet.write(first + 1, DATA_COLUMN, all.map(at));
    return;
  }
  for (const row of all) {
    for (const column of columns) {
      if (!isKept(row, column)) sheet.write(row + 1, column + 1, [[dataAt(data, row, column)]]);
    }
  }
}
