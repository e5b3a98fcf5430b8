import type { RowOf } from '../schema/tab';
import type { people } from './people';

/** Names of those who can own something, each once, in the order of the tab. */
export function activeNames(rows: readonly RowOf<typeof people>[]): string[] {
  const names = rows.filter((row) => row.active !== 'No').map((row) => row.name);
  return [...new Set(names.filter((name) => name !== null))];
}
