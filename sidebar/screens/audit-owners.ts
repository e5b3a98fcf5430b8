import { foldName } from '../../src/schema/fold-name';
import { MOST_PROCESSES_AN_OWNER } from '../../src/tabs/calls/process-flags';
import { ownersIn } from '../../src/tabs/owners';
import { type AuditedProcess, needsWork } from './audit-item';

/** Names that are offered as buttons; the others are in a list. */
const OFFERED = 3;

/** Who owns what, as the screen shows it. */
export interface OwnersReport {
  readonly none: readonly AuditedProcess[];
  readonly several: readonly AuditedProcess[];
  /** Those with more than five, the most first. */
  readonly overloaded: readonly { readonly name: string; readonly processes: readonly AuditedProcess[] }[];
  /** Without an SOP, those that need work first. */
  readonly unwritten: readonly AuditedProcess[];
}

/** Sorts processes by how they are owned. `people` are the names that can own something. */
export function reportOwners(processes: readonly AuditedProcess[], people: readonly string[]): OwnersReport {
  const known = new Set(people.map(foldName));
  const owners = (process: AuditedProcess) => ownersIn(process.owner, known);
  const byOwner = new Map<string, AuditedProcess[]>();
  for (const process of processes) {
    const [owner, second] = owners(process);
    if (owner === undefined || second !== undefined) continue;
    byOwner.set(foldName(owner), [...(byOwner.get(foldName(owner)) ?? []), process]);
  }
  const unwritten = processes.filter((process) => process.sop === null);
  return {
    none: processes.filter((process) => owners(process).length === 0),
    several: processes.filter((process) => owners(process).length > 1),
    overloaded: [...byOwner.values()]
      .filter((own) => own.length > MOST_PROCESSES_AN_OWNER)
      .sort((a, b) => b.length - a.length)
      .map((own) => ({ name: own[0]?.owner?.trim() ?? '', processes: own })),
    unwritten: [...unwritten.filter(needsWork), ...unwritten.filter((process) => !needsWork(process))],
  };
}

/**
 * Names to offer for a process: those that stand in its cell, where there are several; else the first of People who
 * own fewer than five.
 */
export function namesOffered(
  process: AuditedProcess,
  processes: readonly AuditedProcess[],
  people: readonly string[],
): string[] {
  const inCell = ownersIn(process.owner, new Set(people.map(foldName)));
  if (inCell.length > 1) return inCell.slice(0, OFFERED);
  const owned = (name: string) => processes.filter(({ owner }) => foldName(owner) === foldName(name)).length;
  return people
    .filter((name) => foldName(name) !== foldName(process.owner) && owned(name) < MOST_PROCESSES_AN_OWNER)
    .slice(0, OFFERED);
}
