import { findRow, type RowRef } from '../schema/find-row';

/** How a process is found again: by its ID, or, where it has none yet, by its row and name. */
export type ProcessRef = RowRef;

interface RegisteredProcess {
  readonly id: string | null;
  readonly row: number;
  readonly process: string | null;
}

/**
 * The row that a reference means: by ID, else by row and name together, else by a name that stands once.
 * Throws InputError where that leaves none, or more than one.
 */
export function findProcess<R extends RegisteredProcess>(rows: readonly R[], ref: ProcessRef): R {
  return findRow(rows, ref, 'Process Register', { id: (row) => row.id, name: (row) => row.process });
}
