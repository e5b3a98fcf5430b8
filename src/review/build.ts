import type { Calendar } from '../calendar';
import type { MonthText } from '../calendar/days';
import { isBlank } from '../cell';
import { InputError } from '../input-error';
import type { Sheet, SheetChange, Workbook, Writable } from '../workbook';
import { type ChartData, dataAt } from './chart-data';
import type { ReviewFigures } from './figures';
import { findReview, REVIEW_METADATA, reviewName } from './find-review';
import { layOutReview } from './layout';
import type { ReviewLinks } from './links';
import { EMPTY_MEMORY, readMemory, writeMemory } from './memory';
import { type Merged, mergeReview } from './merge';
import { COLUMN_WIDTHS, COLUMNS, DATA_COLUMN, DATA_COLUMNS, type ReviewCell, TYPED_STYLE } from './page';

export { REVIEW_METADATA } from './find-review';

export const MEMORY_METADATA = 'opsbook.review.written';
const UNFINISHED_METADATA = 'opsbook.review.unfinished';

export interface BuiltReview {
  readonly sheet: Sheet;
  /** Addresses of cells that were not written, since a person changed them. */
  readonly kept: readonly string[];
}

/**
 * Writes a review into its tab, made when there is none; figures are plain values. Call it under exclusively.
 * `replace` names cells that are written over although somebody changed them.
 * Throws InputError when a sheet of that name is there that Opsbook did not build.
 */
export function buildReview(
  workbook: Workbook,
  figures: ReviewFigures,
  links: ReviewLinks,
  calendar: Calendar,
  replace: readonly string[] = [],
): BuiltReview {
  const sheet = reviewSheet(workbook, figures.month);
  const written = readMemory(sheet.metadata(MEMORY_METADATA));
  const { rows, data } = layOutReview(figures, links);
  const merged = mergeReview(
    rows,
    data,
    {
      values: sheet.values(),
      formulas: sheet.formulas(),
      memory: written ?? EMPTY_MEMORY,
      unfinished: readMemory(sheet.metadata(UNFINISHED_METADATA)) ?? undefined,
      replace: new Set(replace),
    },
    calendar,
  );
  const memory = writeMemory(merged.memory);
  // Noted before anything is written, so that a build which stops in the middle is built again over itself.
  sheet.change([
    { kind: 'metadata', key: REVIEW_METADATA, value: figures.month },
    { kind: 'metadata', key: UNFINISHED_METADATA, value: memory },
  ]);
  writeRows(sheet, merged);
  writeData(sheet, data, merged);
  sheet.change([
    ...looksOf(merged, written === null),
    ...looksOfData(data),
    { kind: 'metadata', key: MEMORY_METADATA, value: memory },
    { kind: 'metadata', key: UNFINISHED_METADATA, value: '' },
  ]);
  return { sheet, kept: merged.kept };
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

/** Quiet, since nobody has to read it, and the charts over it. */
function looksOfData({ charts, first, last, shares }: ChartData): SheetChange[] {
  const changes: SheetChange[] = [
    { kind: 'charts', over: { column: DATA_COLUMN, columns: DATA_COLUMNS }, charts },
  ];
  if (last <= first) return changes;
  const columns = DATA_COLUMNS;
  changes.push({
    kind: 'style',
    area: { row: first + 1, column: DATA_COLUMN, rows: last - first, columns },
    style: { size: 8, color: '#5f6368' },
  });
  changes.push({
    kind: 'numberFormat',
    area: { row: first + 1, column: DATA_COLUMN + 1, rows: last - first, columns: columns - 1 },
    pattern: '#,##0.0#',
  });
  for (const [row, rows] of shares) {
    const area = { row, column: DATA_COLUMN + 1, rows, columns: columns - 1 };
    changes.push({ kind: 'numberFormat', area, pattern: '0%' });
  }
  return changes;
}

/** Colours, formats and links of the rows; widths only once, since people may change them. */
function looksOf({ rows, isKept }: Merged, isNew: boolean): SheetChange[] {
  const changes: SheetChange[] = [];
  if (isNew) {
    COLUMN_WIDTHS.forEach((pixels, index) => {
      changes.push({ kind: 'columnWidth', column: index + 1, pixels });
    });
    changes.push({ kind: 'gridlines', shown: false });
  }
  const plain = { bold: false, italic: false, size: 10, color: '#202124', background: '#ffffff' } as const;
  changes.push({
    kind: 'style',
    area: { row: 1, column: 1, rows: rows.length, columns: COLUMNS },
    style: { ...plain, wrap: false, verticalAlign: 'top', align: 'left' },
  });
  rows.forEach(({ style }, index) => {
    if (style === undefined) return;
    changes.push({ kind: 'style', area: { row: index + 1, column: 1, rows: 1, columns: COLUMNS }, style });
  });
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (cell !== null) changes.push(...looksOfCell(cell, row + 1, column + 1, isKept(row, column)));
    });
  });
  return changes;
}

function looksOfCell(cell: ReviewCell, row: number, column: number, isKept: boolean): SheetChange[] {
  const area = { row, column, rows: 1, columns: 1 };
  const changes: SheetChange[] = [];
  if (cell.isTyped) changes.push({ kind: 'style', area, style: TYPED_STYLE });
  if (cell.style !== undefined) changes.push({ kind: 'style', area, style: cell.style });
  if (typeof cell.value === 'number') changes.push({ kind: 'style', area, style: { align: 'right' } });
  if (cell.format !== undefined) changes.push({ kind: 'numberFormat', area, pattern: cell.format });
  if (cell.url && !isKept && typeof cell.value === 'string') {
    changes.push({ kind: 'link', row, column, text: cell.value, url: cell.url });
  }
  return changes;
}
