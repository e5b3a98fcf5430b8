import { runsOf } from '../schema/append-rows';
import type { Area, SheetChange } from '../workbook';
import type { ChartData } from './chart-data';
import type { Merged } from './merge';
import { COLUMN_WIDTHS, COLUMNS, DATA_COLUMN, DATA_COLUMNS, type ReviewCell, TYPED_STYLE } from './page';

/** The cells of a block that are written, as blocks around those that are kept. */
function around({ row, column, rows, columns }: Required<Area>, { isKept }: Merged): Required<Area>[] {
  const areas: Required<Area>[] = [];
  let whole = 0;
  for (let at = row; at <= row + rows; at++) {
    const places = Array.from({ length: columns }, (_, index) => column + index);
    const free = places.filter((place) => !isKept(at - 1, place - 1));
    const isWhole = at < row + rows && free.length === columns;
    if (isWhole) {
      whole += 1;
      continue;
    }
    if (whole > 0) areas.push({ row: at - whole, column, rows: whole, columns });
    whole = 0;
    if (at === row + rows) break;
    for (const run of runsOf(free)) {
      areas.push({ row: at, column: run[0] ?? column, rows: 1, columns: run.length });
    }
  }
  return areas;
}

/** Quiet, since nobody has to read it, and the charts over it. */
export function looksOfData({ charts, first, last, shares }: ChartData, merged: Merged): SheetChange[] {
  const changes: SheetChange[] = [
    { kind: 'charts', over: { column: DATA_COLUMN, columns: DATA_COLUMNS }, charts },
  ];
  if (last <= first) return changes;
  const columns = DATA_COLUMNS;
  const rows = last - first;
  for (const area of around({ row: first + 1, column: DATA_COLUMN, rows, columns }, merged)) {
    changes.push({ kind: 'style', area, style: { size: 8, color: '#5f6368' } });
  }
  const numbers = { column: DATA_COLUMN + 1, columns: columns - 1 };
  for (const area of around({ row: first + 1, rows, ...numbers }, merged)) {
    changes.push({ kind: 'numberFormat', area, pattern: '#,##0.0#' });
  }
  for (const [row, count] of shares) {
    for (const area of around({ row, rows: count, ...numbers }, merged)) {
      changes.push({ kind: 'numberFormat', area, pattern: '0%' });
    }
  }
  return changes;
}

/**
 * Colours, formats and links of the cells that are written, since a kept cell may hold something else than the build
 * has for its place; widths only once, since people may change them.
 */
export function looksOf(merged: Merged, isNew: boolean): SheetChange[] {
  const { rows, isKept } = merged;
  const changes: SheetChange[] = [];
  if (isNew) {
    COLUMN_WIDTHS.forEach((pixels, index) => {
      changes.push({ kind: 'columnWidth', column: index + 1, pixels });
    });
    changes.push({ kind: 'gridlines', shown: false });
  }
  const plain = { bold: false, italic: false, size: 10, color: '#202124', background: '#ffffff' } as const;
  for (const area of around({ row: 1, column: 1, rows: rows.length, columns: COLUMNS }, merged)) {
    changes.push({
      kind: 'style',
      area,
      style: { ...plain, wrap: false, verticalAlign: 'top', align: 'left' },
    });
  }
  rows.forEach(({ style }, index) => {
    if (style === undefined) return;
    for (const area of around({ row: index + 1, column: 1, rows: 1, columns: COLUMNS }, merged)) {
      changes.push({ kind: 'style', area, style });
    }
  });
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (cell !== null && !isKept(row, column)) changes.push(...looksOfCell(cell, row + 1, column + 1));
    });
  });
  return changes;
}

function looksOfCell(cell: ReviewCell, row: number, column: number): SheetChange[] {
  const area = { row, column, rows: 1, columns: 1 };
  const changes: SheetChange[] = [];
  if (cell.isTyped) changes.push({ kind: 'style', area, style: TYPED_STYLE });
  if (cell.style !== undefined) changes.push({ kind: 'style', area, style: cell.style });
  if (typeof cell.value === 'number') changes.push({ kind: 'style', area, style: { align: 'right' } });
  if (cell.format !== undefined) changes.push({ kind: 'numberFormat', area, pattern: cell.format });
  if (cell.url && typeof cell.value === 'string') {
    changes.push({ kind: 'link', row, column, text: cell.value, url: cell.url });
  }
  return changes;
}
