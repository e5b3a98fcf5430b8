import type { RangeA1 } from '@borgar/fx';
import { mapReferences, quoteSheetName, referenceText, sheetOfPrefix } from './shift';

/** A block of cells that was cut and put elsewhere. Rows and columns count from 0, bounds inclusive. */
export interface BlockMove {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly toSheet: string;
  /** How far down and right it went. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * A formula as it must read after a block was moved: references that lie inside the block follow it, others stay.
 * `ownSheet` is the sheet of the formula before, `newSheet` the one that it stands on now.
 */
export function followMove(formula: string, ownSheet: string, newSheet: string, move: BlockMove): string {
  return mapReferences(formula, (prefix, range, span) => {
    const sheet = prefix === null ? ownSheet : sheetOfPrefix(prefix);
    const moves = same(sheet, move.sheet) && inside(range, move);
    const target = moves ? move.toSheet : sheet;
    const moved = moves ? shifted(range, move) : range;
    const named = prefix !== null && !moves ? `${prefix}!` : `${quoteSheetName(target)}!`;
    // A prefix stays where it was written; it comes where the formula and the cell are on two sheets now.
    const text = `${prefix === null && same(target, newSheet) ? '' : named}${referenceText(moved, span)}`;
    return moves || !same(ownSheet, newSheet) ? text : null;
  });
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** True for a reference with all its ends inside the block; an open end never is. */
function inside({ top, left, bottom, right }: RangeA1, move: BlockMove): boolean {
  return (
    isBetween(top, move.top, move.bottom) &&
    isBetween(bottom ?? top, move.top, move.bottom) &&
    isBetween(left, move.left, move.right) &&
    isBetween(right ?? left, move.left, move.right)
  );
}

function isBetween(at: number | null | undefined, first: number, last: number): boolean {
  return at !== null && at !== undefined && at >= first && at <= last;
}

function shifted(range: RangeA1, { rows, columns }: BlockMove): RangeA1 {
  const by = (at: number | null | undefined, step: number): number | null =>
    at === null || at === undefined ? null : at + step;
  return {
    ...range,
    top: by(range.top, rows),
    bottom: by(range.bottom, rows),
    left: by(range.left, columns),
    right: by(range.right, columns),
  };
}
