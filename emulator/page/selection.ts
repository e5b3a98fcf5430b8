import type { SheetLayout } from '../desk';
import type { Block } from './a1';

/** The active cell, and the block that reaches from it to `end`. Rows and columns count from 0. */
export interface Selection {
  readonly row: number;
  readonly column: number;
  readonly end: { readonly row: number; readonly column: number };
}

export function at(row: number, column: number): Selection {
  return { row, column, end: { row, column } };
}

/** The selected block, widened so that it cuts no merged cell. */
export function selectedBlock(selection: Selection, merges: SheetLayout['merges']): Block {
  let block: Block = {
    top: Math.min(selection.row, selection.end.row),
    left: Math.min(selection.column, selection.end.column),
    bottom: Math.max(selection.row, selection.end.row),
    right: Math.max(selection.column, selection.end.column),
  };
  for (let grown = true; grown; ) {
    grown = false;
    for (const merge of merges) {
      const last = { row: merge.row + merge.rows - 1, column: merge.column + merge.columns - 1 };
      const apart =
        merge.row > block.bottom ||
        last.row < block.top ||
        merge.column > block.right ||
        last.column < block.left;
      if (apart) continue;
      const wider: Block = {
        top: Math.min(block.top, merge.row),
        left: Math.min(block.left, merge.column),
        bottom: Math.max(block.bottom, last.row),
        right: Math.max(block.right, last.column),
      };
      grown =
        wider.top < block.top ||
        wider.left < block.left ||
        wider.bottom > block.bottom ||
        wider.right > block.right;
      block = wider;
      if (grown) break;
    }
  }
  return block;
}

/** The merge that covers a cell, if any. */
export function mergeAt(
  merges: SheetLayout['merges'],
  row: number,
  column: number,
): SheetLayout['merges'][number] | undefined {
  return merges.find(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  );
}

/** Columns that a person sees: neither hidden nor in a collapsed group, in order. */
export function shownColumns(layout: SheetLayout): number[] {
  const hidden = new Set(layout.hiddenColumns);
  for (const group of layout.columnGroups) {
    for (let c = group.first; group.collapsed && c <= group.last; c += 1) hidden.add(c);
  }
  return Array.from({ length: layout.columns }, (_, c) => c).filter((c) => !hidden.has(c));
}

/** Rows that a person sees, in order. */
export function shownRows(layout: SheetLayout): number[] {
  const hidden = new Set(layout.hiddenRows);
  return Array.from({ length: layout.rows }, (_, r) => r).filter((r) => !hidden.has(r));
}

/**
 * The index `by` steps further among the shown ones, not beyond the ends. From a hidden index the step starts
 * at the next shown one.
 */
export function step(shown: readonly number[], from: number, by: number): number {
  const first = shown[0] ?? 0;
  const found = lowerBound(shown, from);
  const target = Math.min(Math.max(found + by, 0), shown.length - 1);
  return shown[target] ?? first;
}

/** Position of the first item that is not below `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One step in a direction; out of a merged cell it leaves the whole of it. */
export function move(
  layout: SheetLayout,
  from: { readonly row: number; readonly column: number },
  rows: number,
  columns: number,
): { row: number; column: number } {
  const merge = mergeAt(layout.merges, from.row, from.column);
  const row = merge && rows > 0 ? merge.row + merge.rows - 1 : from.row;
  const column = merge && columns > 0 ? merge.column + merge.columns - 1 : from.column;
  const next = {
    row: rows === 0 ? from.row : step(shownRows(layout), row, rows),
    column: columns === 0 ? from.column : step(shownColumns(layout), column, columns),
  };
  const into = mergeAt(layout.merges, next.row, next.column);
  return into ? { row: into.row, column: into.column } : next;
}
