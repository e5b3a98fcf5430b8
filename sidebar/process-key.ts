import type { Input } from '../src/rpc/contract';

export type ProcessRef = Input<'audit.save'>['process'];

/**
 * Names a process among those of the register: by ID and name, since a copied row has the ID of the first; by row
 * and name where it has no ID yet.
 */
export function processKey(ref: ProcessRef): string {
  return `${ref.id ?? `row ${ref.row}`} ${ref.name}`;
}
