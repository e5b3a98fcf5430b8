import type { Calendar } from '../calendar';
import { InputError } from '../input-error';
import type { Sheet, SheetChange, Workbook, Writable } from '../workbook';
import type { ReviewFigures } from './figures';
import { type LinkTo, layOutReview } from './layout';
import { EMPTY_MEMORY, readMemory, writeMemory } from './memory';
import { type Merged, mergeReview } from './merge';
import { COLUMN_WIDTHS, COLUMNS, type ReviewCell, TYPED_STYLE } from './page';

/** The month that a review tab is of, kept on its sheet. */
export const REVIEW_METADATA = 'opsbook.review';
const MEMORY_METADATA = 'opsbook.review.written';
const UNFINISHED_METADATA = 'opsbook.review.unfinished';

export interface BuiltReview {
  readonly sheet: Sheet;
  /** Addresses of cells that were not written, since a person changed them. */
  readonly kept: readonly string[];
}

/** The review tab of a month, under whatever name, or undefined. */
export function findReview<S extends { metadata(key: string): string | undefined }>(
  sheets: readonly S[],
  month: string,
): S | undefined {
  return sheets.find((sheet) => sheet.metadata(REVIEW_METADATA) === month);
}

/** The name that a new review tab gets. */
export function reviewName(month: string): string {
  return `Review ${month}`;
}

/**
 * Writes a review into its tab, made when there is none; figures are plain values. Call it under exclusively.
 * Throws InputError when a sheet of that name is there that Opsbook did not build.
 */
export function buildReview(
  workbook: Workbook,
  figures: ReviewFigures,
  linkTo: LinkTo,
  calendar: Calendar,
): BuiltReview {
  const name = reviewName(figures.month);
  const found = findReview(workbook.sheets(), figures.month);
  if (found === undefined && workbook.sheet(name) !== undefined) {
    throw new InputError(
      name,
      'a tab of this name is there, but Opsbook did not build it. Rename it, then build again.',
    );
  }
  const sheet = found ?? workbook.addSheet(name);
  const merged = mergeReview(
    layOutReview(figures, linkTo),
    {
      values: found === undefined ? [] : sheet.values(),
      formulas: found === undefined ? [] : sheet.formulas(),
      memory: readMemory(sheet.metadata(MEMORY_METADATA)) ?? EMPTY_MEMORY,
      unfinished: readMemory(sheet.metadata(UNFINISHED_METADATA)) ?? undefined,
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
  sheet.change([
    ...looksOf(merged, found === undefined),
    { kind: 'metadata', key: MEMORY_METADATA, value: memory },
    { kind: 'metadata', key: UNFINISHED_METADATA, value: '' },
  ]);
  return { sheet, kept: merged.kept };
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
