import { type Attention, measureAttention } from '../audit/attention';
import { type AnswersRow, groundworkAnswersOf, pastAudits } from '../audit/past-audits';
import type { Calendar, DayNumber } from '../calendar';
import { dayText } from '../calendar/days';
import { countedRows } from '../metrics/sample-rows';
import type { RowOf } from '../schema/tab';
import { actions } from '../tabs/actions';
import { activeNames } from '../tabs/active-names';
import { auditAnswers } from '../tabs/audit-answers';
import { monthsBefore } from '../tabs/calls/process-flags';
import { people } from '../tabs/people';
import type { processRegister } from '../tabs/process-register';
import { readSettings } from '../tabs/read-settings';
import type { Workbook } from '../workbook';
import type { Output } from './contract';
import { readTab } from './read-tab';

type ProcessRow = RowOf<typeof processRegister>;
export type AuditedProcess = Output<'audit.load'>['processes'][number];

/** What stands beside the register, for the audit. */
export interface AuditSource {
  readonly answers: readonly AnswersRow[];
  readonly actions: readonly RowOf<typeof actions>[];
  /** An audit before this day is too old. */
  readonly overdueBefore: DayNumber;
}

/** Reads what the audit shows of a process beside its row. `answers` are given where they were read already. */
export function readAuditSource(
  workbook: Workbook,
  calendar: Calendar,
  now: Date,
  answers: readonly AnswersRow[] = readTab(workbook, auditAnswers, calendar).rows,
): AuditSource {
  const { auditEveryMonths } = readSettings(workbook, calendar).settings;
  return {
    answers,
    actions: readTab(workbook, actions, calendar).rows.filter((row) => (row.state ?? 'Open') === 'Open'),
    overdueBefore: monthsBefore(calendar.dayOf(now), auditEveryMonths),
  };
}

/** A row of the register as the sidebar gets it. */
export function toAuditedProcess(row: ProcessRow, source: AuditSource): AuditedProcess {
  const { id, row: place, process, area, owner, verdict, impact, fails } = row;
  const { last, draft, before } = pastAudits(source.answers, row);
  const auditedOn = last?.auditedOn ?? null;
  const forIt = source.actions.filter((action) => id !== null && action.linkedId === id);
  return {
    ref: { id, row: place, name: process ?? '' },
    area,
    owner,
    verdict,
    impact,
    fails,
    sop: row.sopLink,
    last:
      last === null || auditedOn === null
        ? null
        : { on: dayText(auditedOn), answers: [last.q1, last.q2, last.q3, ...groundworkAnswersOf(last)] },
    draft: draft === null ? null : { answers: [draft.q1, draft.q2, draft.q3], verdict: draft.decided },
    before,
    overdue: auditedOn !== null && auditedOn < source.overdueBefore,
    actions: forIt.flatMap((action) => (action.what === null ? [] : [action.what])),
  };
}

/** The share that needs work among the processes that have a name. */
export function attentionOf(rows: readonly ProcessRow[]): Attention {
  return measureAttention(
    countedRows(rows)
      .filter((row) => row.process !== null)
      .map((row) => row.verdict),
  );
}

/** Names of those who can own something, each once, in the order of the tab. */
export function readNames(workbook: Workbook, calendar: Calendar): string[] {
  return activeNames(countedRows(readTab(workbook, people, calendar).rows));
}
