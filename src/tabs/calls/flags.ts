import { foldName } from '../../schema/fold-name';

/** Flags as a cell shows them, the weightiest first; blank when there are none. */
export function joinFlags(flags: readonly (string | false | null)[]): string {
  return flags.filter((flag): flag is string => typeof flag === 'string').join(' · ');
}

/** How often each name stands in a list; blanks are not counted. */
export function countNames(names: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const folded = foldName(name);
    if (folded !== '') counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return counts;
}
