/**
 * A sum that is added to step by step, right to 12 digits for 100,000 decimals: what each addition loses is kept and added
 * at the end. Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974; the loss
 * is found as D. E. Knuth does, The Art of Computer Programming, volume 2, 4.2.2, which needs no comparison.
 */
export interface RunningSum {
  sum: number;
  lost: number;
}

export function startSum(): RunningSum {
  return { sum: 0, lost: 0 };
}

export function addTo(running: RunningSum, value: number): void {
  const { sum } = running;
  const next = sum + value;
  const added = next - sum;
  running.lost += sum - (next - added) + (value - added);
  running.sum = next;
}

export function sumOf({ sum, lost }: RunningSum): number {
  return sum + lost;
}

/** Adds another sum to one. */
export function addSum(running: RunningSum, { sum, lost }: RunningSum): void {
  addTo(running, sum);
  running.lost += lost;
}

/** So few numbers that what their plain sum loses is far below the twelfth digit. */
export const BLOCK = 256;

/** The sum of a column of numbers, in blocks; see RunningSum. NaN when one of them is. */
export function sumColumn(values: ArrayLike<number>): number {
  const running = startSum();
  for (let from = 0; from < values.length; from += BLOCK) {
    addTo(running, sumBlock(values, from, Math.min(from + BLOCK, values.length)));
  }
  return sumOf(running);
}

/** Four sums side by side, since a processor adds them at the same time. */
function sumBlock(values: ArrayLike<number>, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let index = from;
  for (; index + 3 < to; index += 4) {
    a += values[index] ?? 0;
    b += values[index + 1] ?? 0;
    c += values[index + 2] ?? 0;
    d += values[index + 3] ?? 0;
  }
  for (; index < to; index += 1) a += values[index] ?? 0;
  return a + b + (c + d);
}

/** The sum of so many values, each given by its index; see RunningSum. */
export function sum(length: number, at: (index: number) => number): number {
  const running = startSum();
  for (let index = 0; index < length; index += 1) addTo(running, at(index));
  return sumOf(running);
}
