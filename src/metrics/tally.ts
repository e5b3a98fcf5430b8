/** How many count, and how many of them are good; counted batch by batch. */
export interface Tally {
  good: number;
  all: number;
}

export function startTally(): Tally {
  return { good: 0, all: 0 };
}

/** Good ÷ all, 0 to 1; null when none counts. */
export function shareOf({ good, all }: Tally): number | null {
  return all === 0 ? null : good / all;
}
