import type { Input } from '../../src/rpc/contract';
import { processKey } from '../process-key';
import type { AuditedProcess } from './audit-item';

/** An action that is being written for a process. */
export interface ActionForm {
  readonly key: string;
  /** The question whose answer suggested it. */
  readonly question: number;
  readonly what: string;
  readonly owner: string;
  /** yyyy-mm-dd; '' for no day. */
  readonly due: string;
  /** What has to be confirmed before it is added; empty before Add was pressed. */
  readonly confirm: readonly string[];
  readonly unmet: readonly string[];
}

const DAYS_TO_DO_IT = 14;

/** A form with the first step as it is suggested, for the owner, two weeks from today. */
export function openAction(
  process: AuditedProcess,
  question: number,
  what: string,
  today: string,
): ActionForm {
  const due = new Date(Date.parse(`${today}T00:00:00Z`) + DAYS_TO_DO_IT * 86_400_000);
  return {
    key: processKey(process.ref),
    question,
    what,
    owner: process.owner ?? '',
    due: Number.isNaN(due.getTime()) ? '' : due.toISOString().slice(0, 10),
    confirm: [],
    unmet: [],
  };
}

/** What a person is asked before this process is changed. */
export function doubtsOf({ verdict, owner }: AuditedProcess): string[] {
  return [
    ...(verdict === 'Working' ? ['It works. Change it anyway?'] : []),
    ...((owner ?? '').trim() === '' ? ['It has no owner. Name one before you change it.'] : []),
  ];
}

export function actionInput(form: ActionForm, process: AuditedProcess, anyway: boolean): Input<'audit.act'> {
  return {
    process: process.ref,
    what: form.what.trim(),
    ...(form.owner.trim() === '' ? {} : { owner: form.owner.trim() }),
    ...(form.due === '' ? {} : { due: form.due }),
    ...(anyway ? { anyway } : {}),
  };
}
