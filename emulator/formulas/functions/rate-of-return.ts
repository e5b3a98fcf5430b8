/** Worth today of payments a period apart, and how it changes with the rate. */
function presentValue(
  flows: readonly number[],
  rate: number,
): { readonly value: number; readonly slope: number } {
  let value = 0;
  let slope = 0;
  flows.forEach((flow, period) => {
    const discount = (1 + rate) ** -period;
    value += flow * discount;
    slope -= (period * flow * discount) / (1 + rate);
  });
  return { value, slope };
}

/** The rate at which the payments are worth nothing today, searched from a guess by Newton's method; null without one. */
export function rateOfReturn(flows: readonly number[], guess: number): number | null {
  let rate = guess;
  for (let step = 0; step < 100; step++) {
    const { value, slope } = presentValue(flows, rate);
    const next = rate - value / slope;
    if (!Number.isFinite(next) || next <= -1) return null;
    if (Math.abs(next - rate) < 1e-12 * Math.max(1, Math.abs(next))) return next;
    rate = next;
  }
  return null;
}
