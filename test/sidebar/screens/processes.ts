import type { AuditedProcess } from '../../../sidebar/screens/audit-item';

/** A process of the register, not audited and without an owner unless said otherwise. */
export function processNamed(name: string, row: number, more: Partial<AuditedProcess> = {}): AuditedProcess {
  return {
    ref: { id: `P-${row}`, row, name },
    area: null,
    owner: null,
    verdict: 'Not audited',
    impact: null,
    fails: null,
    sop: null,
    last: null,
    draft: null,
    before: null,
    overdue: false,
    actions: [],
    ...more,
  };
}

export const NO_ATTENTION = {
  audited: 0,
  needWork: 0,
  share: null,
  processes: 0,
  typicalLow: 0,
  typicalHigh: 0,
};
