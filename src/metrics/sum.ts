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

/** The sum of a column of numbers; see RunningSum. */
export function sumColumn(values: ArrayLike<number>): number {
  const running = startSum();
  for (let index = 0; index < values.length; index += 1) addTo(running, values[index] ?? 0);
  return sumOf(running);
}

/** The sum of so many values, each given by its index; see RunningSum. */
export function sum(length: number, at: (index: number) => number): number {
  const running = startSum();
  for (let index = 0; index < length; index += 1) addTo(running, at(index));
  return sumOf(running);
}
