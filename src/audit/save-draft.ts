import type { Calendar, DayNumber } from '../calendar';
import { nextIds } from '../install/assign-ids';
import { noteStart } from '../payback/start';
import { appendTo } from '../schema/append-rows';
import { placesOf, writeCells } from '../schema/change-row';
import { readRows } from '../schema/read-rows';
import type { RowOf } from '../schema/tab';
import { changedSince, type Seen } from '../seen';
import { auditAnswers } from '../tabs/audit-answers';
import { processRegister } from '../tabs/process-register';
import type { Sheet } from '../workbook';
import { findProcess, type ProcessRef } from './find-process';
import { type AnswersRow, pastAudits, type QuickDraft, quickDraftOf } from './past-audits';
import { QUICK_QUESTIONS } from './questions';
import type { AuditAnswer, Verdict } from './words';

type ProcessRow = RowOf<typeof processRegister>;

type Rated = Pick<ProcessRow, 'owner' | 'impact' | 'fails'>;

/** What a person has said in the quick pass of one process so far. What is null or left out stays as it is. */
export interface DraftGiven {
  readonly process: ProcessRef;
  /** [Size: 3] */
  readonly answers: readonly (AuditAnswer | null)[];
  /** The verdict that the person leans to; the register keeps its own until the audit is saved. */
  readonly verdict?: Verdict;
  readonly owner?: string;
  readonly impact?: number;
  readonly fails?: number;
  /** What stood there when the person looked; `verdict` is the register's. */
  readonly seen: Rated & {
    readonly verdict: string | null;
    readonly draft: QuickDraft;
  };
}

export interface SavedDraft {
  readonly answersRows: readonly AnswersRow[];
  readonly process: ProcessRow;
  /** What others changed since the person looked; where there is any, nothing was saved. */
  readonly changed: readonly string[];
}

/**
 * Keeps a quick pass that is not finished: the answers in Audit Answers, in a row without a day, and what they say
 * of owner, impact and fails in the register. Call it under exclusively. Throws InputError as saveVerdict does.
 */
export function saveDraft(
  sheets: { readonly register: Sheet; readonly answers: Sheet; readonly people: readonly string[] },
  given: DraftGiven,
  { today, calendar }: { readonly today: DayNumber; readonly calendar: Calendar },
): SavedDraft {
  const { register, answers, people } = sheets;
  const values = register.values();
  const { rows } = readRows(processRegister, { name: register.name, values }, calendar);
  const row = findProcess(rows, given.process);
  const answersValues = answers.values();
  const before = readRows(auditAnswers, { name: answers.name, values: answersValues }, calendar).rows;
  const { draft } = pastAudits(before, row);
  const owner = given.owner?.trim() || undefined;
  const changed = changesSince({ ...given, owner }, row, quickDraftOf(draft));
  if (changed.length > 0) return { answersRows: before, process: row, changed };

  const [id = ''] = row.id === null ? nextIds(processRegister, values, 1) : [row.id];
  const { impact, fails } = given;
  const registerCells = placesOf(register, processRegister, values, {
    owner,
    impact,
    fails,
    id: row.id === null ? id : undefined,
  });
  const [q1, q2, q3] = given.answers.map((answer) => answer ?? undefined);
  const cells = { q1, q2, q3, decided: given.verdict };
  if (draft !== null) {
    writeCells(answers, draft.row, placesOf(answers, auditAnswers, answersValues, cells));
  } else if (Object.values(cells).some((cell) => cell !== undefined)) {
    appendTo(answers, auditAnswers, [
      { process: row.process ?? given.process.name, processId: id, ...cells },
    ]);
  }
  if (owner !== undefined) noteStart(register, rows, people, today);
  writeCells(register, row.row, registerCells);
  return {
    answersRows: readRows(auditAnswers, answers, calendar).rows,
    process: {
      ...row,
      owner: owner ?? row.owner,
      impact: impact ?? row.impact,
      fails: fails ?? row.fails,
      id,
    },
    changed: [],
  };
}

function changesSince(given: DraftGiven, row: ProcessRow, now: QuickDraft): string[] {
  const { seen } = given;
  return changedSince([
    // Somebody may have finished the audit, whatever they decided.
    { what: 'Verdict', seen: seen.verdict, now: row.verdict, wanted: null },
    ...ratedCells(seen, row, given),
    ...draftCells(seen.draft, now, { answers: given.answers, verdict: given.verdict ?? null }),
  ]);
}

/** Owner, impact and fails, beside what the person wants of them; what is left out stays as it is. */
export function ratedCells(seen: Rated, now: Rated, wanted: Partial<Rated>): Seen[] {
  const of = (what: string, name: keyof Rated): Seen[] => {
    const value = wanted[name];
    return value === undefined ? [] : [{ what, seen: seen[name], now: now[name], wanted: value }];
  };
  return [...of('Owner', 'owner'), ...of('Impact', 'impact'), ...of('Fails', 'fails')];
}

/**
 * What somebody else has said meanwhile in an audit that is not saved, beside what the person wants; what the
 * person leaves open (null), or has not been said any more, is no difference.
 */
export function draftCells(seen: QuickDraft, now: QuickDraft, wanted: QuickDraft): Seen[] {
  const answers = QUICK_QUESTIONS.map(({ number }, index) => ({
    what: `The answer to question ${number}`,
    seen: seen.answers[index] ?? null,
    now: now.answers[index] ?? null,
    wanted: wanted.answers[index] ?? null,
  }));
  const verdict = {
    what: 'The verdict of the audit that is begun',
    seen: seen.verdict,
    now: now.verdict,
    wanted: wanted.verdict,
  };
  return [...answers, verdict].filter(({ now: said, wanted: own }) => said !== null && own !== null);
}
