import type { ResultCell } from './define';
import type { Batches } from './parameter';

/** The answers of a function that answers row by row, n×1: `answersOf` gives the function that answers a row of a batch. */
export function eachRow<Batch>(
  batches: Batches<Batch>,
  answersOf: (batch: Batch) => (index: number) => ResultCell,
): ResultCell[][] {
  const rows = new Array<ResultCell[]>(batches.rows);
  let from = 0;
  for (const batch of batches) {
    const answer = answersOf(batch);
    const count = Math.min(batches.size, batches.rows - from);
    for (let index = 0; index < count; index += 1) rows[from + index] = [answer(index)];
    from += count;
  }
  return rows;
}

// A number or undefined would be put in a box for each cell, so the column is looked at first.

/** The number of a cell; NaN where it is blank, or its column was left out. */
export function numberAt(values: ArrayLike<number> | null, index: number): number {
  return values === null ? Number.NaN : (values[index] ?? Number.NaN);
}

/** The number of a cell; 0 where it is blank, or its column was left out. */
export function numberOrNone(values: ArrayLike<number> | null, index: number): number {
  const value = values === null ? 0 : (values[index] ?? 0);
  return Number.isNaN(value) ? 0 : value;
}
