import type { Input } from '../src/rpc/contract';

export type ProcessRef = Input<'audit.save'>['process'];

/** Names a process among those of the register: by its ID, or by row and name where it has none yet. */
export function processKey(ref: ProcessRef): string {
  return ref.id ?? `row ${ref.row} ${ref.name}`;
}
