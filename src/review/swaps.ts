import type { Problem } from './problems';

/** A problem of the top three that gave its place to one of the candidates, and why. */
export interface Swap {
  readonly out: string;
  readonly in: string;
  readonly reason: string;
}

/** The problems with each swapped pair in the place of the other; a pair that is not there any more stays out. */
export function applySwaps(problems: readonly Problem[], swaps: readonly Swap[]): readonly Problem[] {
  const placed = [...problems];
  for (const swap of swaps) {
    const [from, to] = [swap.out, swap.in].map((name) => placed.findIndex((one) => one.name === name));
    if (from === undefined || to === undefined || from < 0 || to < 0) continue;
    const [one, other] = [placed[from], placed[to]];
    if (one === undefined || other === undefined) continue;
    placed[from] = other;
    placed[to] = one;
  }
  return placed;
}

/** The swaps from their text; [] where it is none. */
export function readSwaps(text: string | undefined): readonly Swap[] {
  if (text === undefined || text === '') return [];
  try {
    const parsed: unknown = JSON.parse(text);
    // Written by writeSwaps; a list is all that anything else could be mistaken for.
    return Array.isArray(parsed) ? (parsed as Swap[]) : [];
  } catch {
    return [];
  }
}

export function writeSwaps(swaps: readonly Swap[]): string {
  return JSON.stringify(swaps);
}

/** What is printed under the top three about a swap. */
export function swapWords({ out, in: put, reason }: Swap): string {
  return `The team took "${put}" in place of "${out}": ${reason.replace(/[.\s]+$/, '')}.`;
}

/** The swaps with one more; one that takes another back leaves both out. */
export function addSwap(swaps: readonly Swap[], swap: Swap): readonly Swap[] {
  const back = swaps.find((one) => one.out === swap.in && one.in === swap.out);
  return back === undefined ? [...swaps, swap] : swaps.filter((one) => one !== back);
}
