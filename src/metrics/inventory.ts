import type { RunningRatio } from './ratio';
import { addTo } from './sum';
import type { Tally } from './tally';

/** What may differ by class: items of class A cost most, and are counted most strictly. */
export const CLASS_TOLERANCES: Readonly<Record<'A' | 'B' | 'C', number>> = { A: 0.01, B: 0.03, C: 0.05 };

/** What floating-point quantities may miss. */
const TOLERANCE = 1e-9;

/** True where a count differs from the books by no more than a share of them. */
export function isWithinTolerance(recorded: number, counted: number, tolerance: number): boolean {
  return Math.abs(counted - recorded) <= tolerance * recorded + TOLERANCE;
}

/**
 * Counts lines within tolerance among the lines that were counted. Columns are n×1, NaN is a blank, and a tolerance is a
 * share of what is recorded. 100 and 100 recorded, 95 and 105 counted, are 0 of 2 at 1 %: differences do not make up for
 * each other.
 */
export function tallyAccuracy(
  tally: Tally,
  recorded: ArrayLike<number>,
  counted: ArrayLike<number>,
  tolerances: ArrayLike<number> | null,
): void {
  let lines = 0;
  let within = 0;
  for (let index = 0; index < recorded.length; index += 1) {
    const books = recorded[index] ?? Number.NaN;
    const shelf = counted[index] ?? Number.NaN;
    if (Number.isNaN(shelf - books)) continue;
    lines += 1;
    const tolerance = tolerances === null ? 0 : (tolerances[index] ?? 0);
    if (isWithinTolerance(books, shelf, Number.isNaN(tolerance) ? 0 : tolerance)) within += 1;
  }
  tally.all += lines;
  tally.good += within;
}

/** Adds |difference| × cost and recorded × cost of the lines that have all three. */
export function addDifferences(
  ratio: RunningRatio,
  recorded: ArrayLike<number>,
  counted: ArrayLike<number>,
  unitCosts: ArrayLike<number>,
): void {
  for (let index = 0; index < recorded.length; index += 1) {
    const books = recorded[index] ?? Number.NaN;
    const cost = unitCosts[index] ?? Number.NaN;
    const wrong = Math.abs((counted[index] ?? Number.NaN) - books) * cost;
    if (Number.isNaN(wrong)) continue;
    addTo(ratio.parts, wrong);
    addTo(ratio.wholes, books * cost);
  }
}
