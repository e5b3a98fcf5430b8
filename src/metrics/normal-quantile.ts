const ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);
const PRECISE_ENOUGH = 1e-15;

/**
 * z of a share of the normal distribution: 0.95 gives 1.644853627. Above 0 and below 1. Newton's method on the
 * distribution, from the middle: it comes nearer from one side with every step.
 */
export function normalQuantile(share: number): number {
  if (share < 0.5) return -normalQuantile(1 - share);
  let z = 0;
  for (let turn = 0; turn < 200; turn += 1) {
    const step = (share - normalShare(z)) / density(z);
    z += step;
    if (Math.abs(step) <= PRECISE_ENOUGH * Math.max(1, z)) break;
  }
  return z;
}

/** Share below z, by the series of G. Marsaglia, "Evaluating the Normal Distribution", J. Stat. Software 11 (2004). */
function normalShare(z: number): number {
  let term = z;
  let total = z;
  for (let odd = 3; total + term !== total; odd += 2) {
    term *= (z * z) / odd;
    total += term;
  }
  return 0.5 + total * density(z);
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / ROOT_OF_TWO_PI;
}
