import { InputError } from '../input-error';

/** How a process is found again: by its ID, or, where it has none yet, by its row and name. */
export interface ProcessRef {
  readonly id: string | null;
  readonly row: number;
  readonly name: string;
}

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
  const named = rows.filter((row) => fold(row.process) === fold(ref.name));
  const byId = ref.id === null ? [] : rows.filter((row) => row.id === ref.id);
  const candidates = [
    byId.length === 1 ? byId : byId.filter((row) => named.includes(row)),
    named.filter((row) => row.row === ref.row),
    named,
  ].find((found) => found.length > 0);
  const [only, second] = candidates ?? [];
  if (only === undefined) {
    throw new InputError(
      'Process Register',
      `"${ref.name}" is not there any more; somebody renamed or deleted it. Load the list again, then choose the process.`,
    );
  }
  if (second !== undefined) {
    throw new InputError(
      'Process Register',
      `"${ref.name}" stands in rows ${only.row} and ${second.row}. Give one of them another name, then save again.`,
    );
  }
  return only;
}

/** Names are compared without case and outer spaces. */
export function fold(name: string | null): string {
  return (name ?? '').trim().toLowerCase();
}
