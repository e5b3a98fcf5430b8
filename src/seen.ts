/** One thing as a person saw it, as it is now, and as they want it; null where it is blank. */
export interface Seen {
  /** What it is called, such as Owner. */
  readonly what: string;
  readonly seen: string | number | null;
  readonly now: string | number | null;
  readonly wanted: string | number | null;
}

/**
 * What others changed since, a sentence each: "Owner was blank and is now Ben". Nothing where somebody meanwhile
 * wrote the very same, so that trying again after a lost answer does no harm.
 */
export function changedSince(cells: readonly Seen[]): string[] {
  return cells
    .filter(({ seen, now, wanted }) => !same(seen, now) && !same(now, wanted))
    .map(({ what, seen, now }) => `${what} was ${words(seen)} and is now ${words(now)}`);
}

function same(a: string | number | null, b: string | number | null): boolean {
  return words(a).trim().toLowerCase() === words(b).trim().toLowerCase();
}

function words(value: string | number | null): string {
  return value === null || value === '' ? 'blank' : String(value);
}
