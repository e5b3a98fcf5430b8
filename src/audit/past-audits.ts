import { foldName } from '../schema/fold-name';
import type { RowOf } from '../schema/tab';
import type { auditAnswers } from '../tabs/audit-answers';
import type { AuditAnswer, QuickAnswers, Verdict } from './words';

export type AnswersRow = RowOf<typeof auditAnswers>;

/** What Audit Answers hold of one process. */
export interface PastAudits {
  /** The latest audit that was saved; of several on one day, the one furthest down. */
  readonly last: AnswersRow | null;
  /** What was answered of an audit that nobody has saved yet: a row without a day. */
  readonly draft: AnswersRow | null;
  /** The verdict decided on an earlier day than the latest; null where there was none. */
  readonly before: Verdict | null;
}

/** The audits of a process: those of its ID, or of its name where the row has no ID. */
export function pastAudits(
  rows: readonly AnswersRow[],
  process: { readonly id: string | null; readonly process: string | null },
): PastAudits {
  const own = rows
    .filter((row) =>
      row.processId === null || process.id === null
        ? foldName(row.process) === foldName(process.process)
        : row.processId === process.id,
    )
    .sort((a, b) => (a.auditedOn ?? 0) - (b.auditedOn ?? 0) || a.row - b.row);
  const drafts = own.filter((row) => row.auditedOn === null);
  const saved = own.filter((row) => row.auditedOn !== null);
  const last = saved[saved.length - 1] ?? null;
  const earlier = saved.filter((row) => row.decided !== null && row.auditedOn !== last?.auditedOn);
  return {
    last,
    draft: drafts[drafts.length - 1] ?? null,
    before: earlier[earlier.length - 1]?.decided ?? null,
  };
}

/** What was said in an audit that nobody has saved yet: answers 1 to 3, and the verdict the person leans to. */
export interface QuickDraft {
  /** [Size: 3] null where none was given yet. */
  readonly answers: readonly (AuditAnswer | null)[];
  readonly verdict: Verdict | null;
}

/** The draft of a process; all null where there is none. */
export function quickDraftOf(draft: AnswersRow | null): QuickDraft {
  return draft === null
    ? { answers: [null, null, null], verdict: null }
    : { answers: [draft.q1, draft.q2, draft.q3], verdict: draft.decided };
}

/** The answers 1 to 3 of a row, or null where one is missing. */
export function quickAnswersOf(row: AnswersRow): QuickAnswers | null {
  const { q1, q2, q3 } = row;
  return q1 === null || q2 === null || q3 === null ? null : [q1, q2, q3];
}

/** The answers 4 to 10 of a row, null where there is none. */
export function groundworkAnswersOf(row: AnswersRow): (AuditAnswer | null)[] {
  return [row.q4, row.q5, row.q6, row.q7, row.q8, row.q9, row.q10];
}

/** Answers 4 to 10 as columns of Audit Answers. */
export function groundworkCells(answers: readonly (AuditAnswer | null)[]) {
  const [q4 = null, q5 = null, q6 = null, q7 = null, q8 = null, q9 = null, q10 = null] = answers;
  return { q4, q5, q6, q7, q8, q9, q10 };
}
