/**
 * The sum of n values, right to 12 digits for 100,000 decimals: what each addition loses is kept and added at
 * the end. Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974.
 */
export function sum(length: number, at: (index: number) => number): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < length; index += 1) {
    const value = at(index);
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
