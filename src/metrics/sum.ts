/**
 * The sum of a column of numbers, right to 12 digits for 100,000 decimals: what each addition loses is kept and added at
 * the end. Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974.
 */
export function sumColumn(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** The sum of so many values, each given by its index; as right as sumColumn. */
export function sum(length: number, at: (index: number) => number): number {
  return sumColumn(Float64Array.from({ length }, (_, index) => at(index)));
}
