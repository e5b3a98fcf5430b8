import { InputError } from '../input-error';
import { foldName } from './fold-name';

/** How a row is found again: by its ID, or, where it has none, by its place and what it says. */
export interface RowRef {
  readonly id: string | null;
  readonly row: number;
  readonly name: string;
}

/**
 * The row that a reference means: by ID, else by place and name together, else by a name that stands once.
 * Throws InputError where that leaves none, or more than one.
 */
export function findRow<R extends { readonly row: number }>(
  rows: readonly R[],
  ref: RowRef,
  tab: string,
  read: { readonly id?: (row: R) => string | null; readonly name: (row: R) => string | null },
): R {
  const named = rows.filter((row) => foldName(read.name(row)) === foldName(ref.name));
  const byId =
    ref.id === null || read.id === undefined ? [] : rows.filter((row) => read.id?.(row) === ref.id);
  const candidates = [
    byId.length === 1 ? byId : byId.filter((row) => named.includes(row)),
    named.filter((row) => row.row === ref.row),
    named,
  ].find((found) => found.length > 0);
  const [only, second] = candidates ?? [];
  if (only === undefined) {
    const problem = `"${ref.name}" is not there any more; somebody renamed or deleted it. Load the list again, then choose it.`;
    throw new InputError(tab, problem);
  }
  if (second !== undefined) {
    const problem = `"${ref.name}" stands in rows ${only.row} and ${second.row}. Give one of them another name, then save again.`;
    throw new InputError(tab, problem);
  }
  return only;
}
