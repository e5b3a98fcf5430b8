import type { Sheet } from '../workbook';

/**
 * Deletes whole rows, neighbours together, from the lowest up, in at most `mostRuns` calls; gives how many rows it
 * deleted. Rows count from 1.
 */
export function deleteRows(
  sheet: Sheet,
  rows: readonly number[],
  mostRuns = Number.POSITIVE_INFINITY,
): number {
  const descending = [...rows].sort((a, b) => b - a);
  let index = 0;
  for (let runs = 0; index < descending.length && runs < mostRuns; runs++) {
    const end = descending[index] ?? 0;
    let count = 1;
    while (descending[index + count] === end - count) count += 1;
    sheet.deleteRows(end - count + 1, count);
    index += count;
  }
  return index;
}
