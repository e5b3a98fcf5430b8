import type { RowDefinition } from '@revolist/revogrid';
import type { SheetLayout } from '../desk';
import { type DrawnSheet, fontOf, pixels } from './cell-template';
import { columnWidth, lineCount, ROW_HEIGHT } from './grid-geometry';

/** The heights of rows that have one of their own or were fitted, as the grid takes them: frozen and moving apart. */
export function rowDefinitions(
  layout: SheetLayout,
  rows: readonly number[],
  fitted: ReadonlyMap<number, number>,
): RowDefinition[] {
  const frozen = rows.filter((row) => row < layout.frozenRows).length;
  return rows.flatMap((row, i): RowDefinition[] => {
    const size = layout.rowHeights[row] ?? fitted.get(row);
    if (size === undefined) return [];
    return i < frozen
      ? [{ type: 'rowPinStart', index: i, size }]
      : [{ type: 'rgRow', index: i - frozen, size }];
  });
}

/** Pixels that a row takes with its wrapped and its large texts, as Sheets gives them to it. */
export function fittedHeight(sheet: DrawnSheet, row: number): number {
  let most = ROW_HEIGHT;
  for (const column of sheet.shown) {
    const cell = sheet.cell(row, column);
    if (!cell || cell.text === '') continue;
    const size = cell.style?.size === undefined ? 13 : pixels(cell.style.size);
    const line = Math.round(size * 1.3);
    const isMerged = sheet.layout.merges.some(
      (merge) => merge.row <= row && row < merge.row + merge.rows && merge.column === column,
    );
    const lines =
      cell.style?.wrap && !isMerged
        ? lineCount(cell.text, fontOf(cell.style), columnWidth(sheet.layout, column) - 7)
        : 1;
    most = Math.max(most, lines * line + 4);
  }
  return most;
}
