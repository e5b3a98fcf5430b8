import { foldName } from '../schema/fold-name';
import type { RowOf } from '../schema/tab';
import type { people } from '../tabs/people';

/** Names, each once, in the order of their tab and as the first row has them. */
export function namesOf(names: readonly (string | null)[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names) {
    if (name !== null && !kept.has(foldName(name))) kept.set(foldName(name), name);
  }
  return [...kept.values()];
}

/** Those who are with the team now. */
export function activeNames(rows: readonly RowOf<typeof people>[]): string[] {
  return namesOf(rows.filter((row) => row.active !== 'No').map((row) => row.name));
}
