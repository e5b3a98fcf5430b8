import type { Context } from './context';
import type { ResultCell } from './define';

/** The answers of a function that answers row by row, n×1. */
export function eachRow(length: number, answer: (index: number) => ResultCell): ResultCell[][] {
  const rows: ResultCell[][] = [];
  for (let index = 0; index < length; index += 1) rows.push([answer(index)]);
  return rows;
}

/** The number of a cell, null where it is blank. */
export function at(values: ArrayLike<number> | null, index: number): number | null {
  const value = values?.[index];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Refuses a part that is larger than its whole, such as more errors than units checked. */
export function requirePart(
  parameters: { readonly part: string; readonly whole: string },
  part: ArrayLike<number>,
  whole: ArrayLike<number>,
  context: Context,
): void {
  for (let index = 0; index < part.length; index += 1) {
    const value = part[index] ?? Number.NaN;
    const limit = whole[index] ?? Number.NaN;
    if (value > limit) {
      context.refuse(
        parameters.part,
        index,
        `expected no more than ${parameters.whole} (${limit}), found ${value}`,
      );
    }
  }
}
