import { type Attention, measureAttention } from '../../src/audit/attention';
import { foldName } from '../../src/schema/fold-name';
import { ownersIn } from '../../src/tabs/owners';
import { type AuditedProcess, isAudited, isBegun, needsWork } from './audit-item';

/** What the end screen shows. Names are those of the register. */
export interface AuditReport {
  readonly attention: Attention;
  readonly working: readonly AuditedProcess[];
  /** Those that need work, the weightiest first. */
  readonly ranked: readonly AuditedProcess[];
  readonly unaudited: readonly AuditedProcess[];
  /** Those audited before that somebody has begun to audit anew, and not saved. */
  readonly begun: readonly AuditedProcess[];
  /** Those with no owner, or with several: one named person each. */
  readonly ownerless: readonly AuditedProcess[];
  /** Those whose verdict is another than in the audit before. */
  readonly moved: readonly AuditedProcess[];
  /** Those whose latest audit is too long ago. */
  readonly overdue: readonly AuditedProcess[];
}

/** Sums up an audit from the processes as they are saved. `people` are the names that can own something. */
export function reportAudit(processes: readonly AuditedProcess[], people: readonly string[]): AuditReport {
  const known = new Set(people.map(foldName));
  return {
    attention: measureAttention(processes.map((process) => process.verdict)),
    working: processes.filter((process) => process.verdict === 'Working'),
    ranked: processes.filter(needsWork).sort(byImpactThenPriority),
    unaudited: processes.filter((process) => !isAudited(process)),
    begun: processes.filter((process) => isAudited(process) && isBegun(process)),
    ownerless: processes.filter((process) => ownersIn(process.owner, known).length !== 1),
    moved: processes.filter((process) => process.before !== null && process.before !== process.verdict),
    overdue: processes.filter((process) => isAudited(process) && process.overdue),
  };
}

const VERDICT_WEIGHTS: Readonly<Record<string, number>> = { Inconsistent: 3, Broken: 5 };

/** Impact × fails × (Inconsistent 3, Broken 5); null where a mark is missing, or the verdict asks for no work. */
export function priorityOf({ impact, fails, verdict }: AuditedProcess): number | null {
  const weight = VERDICT_WEIGHTS[verdict ?? ''];
  return impact === null || fails === null || weight === undefined ? null : impact * fails * weight;
}

function byImpactThenPriority(a: AuditedProcess, b: AuditedProcess): number {
  return (b.impact ?? 0) - (a.impact ?? 0) || (priorityOf(b) ?? 0) - (priorityOf(a) ?? 0);
}
